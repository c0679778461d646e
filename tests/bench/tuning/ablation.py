# SPDX-License-Identifier: Apache-2.0
"""What each optimizer gets out of a small model for the same number of forward tokens.

    python3 ablation.py TARS MODEL [--data FILE] [--evaluations N] [--seeds N] [--minibatch N] [--spaces 1,36,704]

TARS: the terminal program; MODEL: stories260K.gguf, for which a scale per tensor makes 36 dimensions and the gains of
its norms 704. DATA: examples it has never seen the like of (default: the guide's, whose answers are JSON). The guard
is stories of the model's own. Everything happens in a TARS_HOME of its own. Printed are medians over the seeds of the
change of the loss in nats per token, on the examples to choose by, on those that only the gate sees, and on the guard,
and how many runs the gate let pass.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPACES = {
    1: ("logit-scale", ["cma-es"]),  # the least that any other must be compared with
    36: ("tensor-scales", ["cma-es", "genetic", "annealing", "hybrid", "portfolio", "random"]),
    704: ("norm-gains", ["es", "spsa", "sep-cma-es", "hybrid", "genetic", "annealing", "random"]),
}


def write_guard(program: str, model: str, path: pathlib.Path, stories: int = 24) -> None:
    texts = []
    for seed in range(stories):
        told = subprocess.run([program, "run", model, "Once upon a time", "--seed", str(seed), "--num-predict", "120",
                               "--temperature", "1"], stdout=subprocess.PIPE, text=True, check=True)
        texts.append("Once upon a time" + told.stdout.rstrip())
    path.write_text("\n\n".join(texts) + "\n")


def tune(options, parts: str, algorithm: str, seed: int, guard: pathlib.Path, folder: pathlib.Path) -> dict:
    run = subprocess.run(
        [options.program, "tune", options.model, "--goal", "examples", "--data", options.data, "--guard", guard,
         "--parts", parts, "--algorithm", algorithm, "--evaluations", str(options.evaluations), "--minibatch",
         str(options.minibatch), "--seed", str(seed), "--without-random", "--folder", folder, "--json"],
        stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout.splitlines()[-1])


def change(outcome: dict, which: str) -> float:
    """0 where nothing was found: the model stays as it is."""
    return outcome[which]["difference"] if which in outcome else 0.0


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("model")
    arguments.add_argument("--data", default=ROOT / "resources/guide/examples/json.train.jsonl")
    arguments.add_argument("--evaluations", type=int, default=1000)
    arguments.add_argument("--minibatch", type=int, default=8)
    arguments.add_argument("--seeds", type=int, default=3)
    arguments.add_argument("--spaces", default="1,36,704")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(TARS_HOME=home, TARS_LOCAL="1")
        guard = pathlib.Path(home) / "guard.txt"
        write_guard(options.program, options.model, guard)
        for dimensions in map(int, options.spaces.split(",")):
            parts, algorithms = SPACES[dimensions]
            print(f"{dimensions} dimensions ({parts}), {options.evaluations} evaluations of {options.minibatch} examples")
            print(f"  {'':12} {'Mtok':>6} {'to choose':>10} {'test':>8} {'guard':>8}  passed   seconds")
            for algorithm in algorithms:
                outcomes = [tune(options, parts, algorithm, seed, guard, pathlib.Path(home) / f"{parts}-{algorithm}-{seed}")
                            for seed in range(1, options.seeds + 1)]
                median = lambda value: statistics.median(value(outcome) for outcome in outcomes)
                print(f"  {algorithm:12} {median(lambda o: o['tokens']) / 1e6:6.2f}"
                      f" {median(lambda o: o['validation_after'] - o['validation_before']):10.4f}"
                      f" {median(lambda o: change(o, 'target')):8.4f} {median(lambda o: change(o, 'guard')):8.4f}"
                      f"  {sum(o['accepted'] for o in outcomes)}/{len(outcomes)}"
                      f" {median(lambda o: o['seconds']):9.0f}", flush=True)


if __name__ == "__main__":
    main()
