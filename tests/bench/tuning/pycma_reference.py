# SPDX-License-Identifier: Apache-2.0
"""What pycma (pip install cma) needs and reaches where pagmo2 has nothing to compare with, one line each:

    noise BUDGET LOWER MEDIAN UPPER    distance of its mean from the optimum of a 20-dimensional sphere with
                                       noise of deviation 1, with its handling of uncertainty
    sphere1000 LOWER MEDIAN UPPER      evaluations to 1e-8 with a diagonal covariance

Quartiles of 15 seeds. Starts are drawn from [-5, 5]^n and the first step is 3, as for the others.
"""

import math
import sys

import cma
import numpy

SEEDS = range(1, 16)


def begin(n: int, seed: int, **options) -> cma.CMAEvolutionStrategy:
    start = numpy.random.RandomState(seed).uniform(-5, 5, n)
    return cma.CMAEvolutionStrategy(start, 3.0, {"seed": seed, "verbose": -9, **options})


def noisy_distance(budget: int, seed: int) -> float:
    noise = numpy.random.RandomState(1000 + seed)
    never = {"tolfun": 0, "tolfunhist": 0, "tolx": 0, "tolstagnation": 10**9, "tolflatfitness": 10**9}
    search = begin(20, seed, maxfevals=budget, **never)
    handler = cma.NoiseHandler(search.N, maxevals=[1, 1, 30])

    def price(x):
        return float(numpy.dot(x, x)) + noise.standard_normal()

    while search.countevals < budget:
        points, losses = search.ask_and_eval(price, evaluations=handler.evaluations)
        search.tell(points, losses)
        search.sigma *= handler(points, losses, price, search.ask)
        search.countevals += handler.evaluations_just_done
    return math.sqrt(float(numpy.dot(search.mean, search.mean)))


def sphere_evaluations(n: int, seed: int) -> float:
    search = begin(n, seed, CMA_diagonal=True)
    while not search.stop():
        points = search.ask()
        search.tell(points, [float(numpy.dot(x, x)) for x in points])
        if search.best.f <= 1e-8:
            return search.best.evals
    return math.inf


def quartiles(values) -> str:
    ordered = sorted(values)
    return " ".join(f"{ordered[round(share * (len(ordered) - 1))]:.6g}" for share in (0.25, 0.5, 0.75))


for evaluations in map(int, sys.argv[1:]):
    print("noise", evaluations, quartiles(noisy_distance(evaluations, seed) for seed in SEEDS), flush=True)
print("sphere1000", quartiles(sphere_evaluations(1000, seed) for seed in SEEDS), flush=True)
