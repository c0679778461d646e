# SPDX-License-Identifier: Apache-2.0
"""What each optimizer gets out of a small model for the same number of forward tokens.

    python3 ablation.py TARS MODEL [--like OTHER | --data FILE] [--evaluations N] [--seeds N] [--minibatch N]
                        [--spaces 1,36,704] [--algorithms es,hybrid] [--gradients PROGRAM] [--results FILE]

TARS: the terminal program; MODEL: stories260K.gguf, for which a scale per tensor makes 36 dimensions and the gains of
its norms 704. Examples: what OTHER continues stories with, a mild shift of style; or DATA (default: the guide's, whose
answers are JSON and like nothing the model has seen). The guard is stories of the model's own. Everything happens in a
TARS_HOME of its own. RESULTS keeps a line per run: what stands there is not run again, so a study can be cut into
pieces. Printed are the median and the range over the seeds of what a find changes: the loss on examples that only the
gate sees, in nats per token, and its share of the best algorithm's; the loss on the guard; how far the distributions
there move, in nats per token; how many runs the gate let pass; and by how much each is worse than `hybrid` at the same
seeds (a negative number: better), with a 95 % interval.

PROGRAM: gradient_reference, which takes derivatives where ours only runs forwards. Beside the 704 gains stand Adam on
the same gains, and on LoRA factors, for as many forward tokens (a token forwards and back counts as three): drawn back
from what is watched for harm as ours are, and not; and `hybrid` with nothing watched.
"""

import argparse
import json
import math
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
OPENINGS = ["Once upon a time", "One day", "There was a little girl", "Tim and Sue", "A big dog", "In the park",
            "Lily was sad", "Mom said"]
GRADIENTS = {"Adam, the same gains": 0, "Adam, LoRA of rank 4": 4}  # rank
FREE = ", not drawn back"
STUDENT = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262}  # 97.5 %


def continuation(program: str, model: str, opening: str, seed: int, tokens: int) -> str:
    told = subprocess.run([program, "run", model, opening, "--raw", "--alone", "--threads", "1", "--seed", str(seed),
                           "--num-predict", str(tokens), "--temperature", "1", "--top-k", "0", "--top-p", "1"],
                          stdout=subprocess.PIPE, text=True, errors="replace", check=True)
    return told.stdout.rstrip("\n\ufffd")


def write_guard(options, path: pathlib.Path, stories: int = 100) -> None:
    texts = [OPENINGS[0] + continuation(options.program, options.model, OPENINGS[0], seed, 120)
             for seed in range(stories)]
    path.write_text("\n\n".join(texts) + "\n")


def write_examples(options, path: pathlib.Path, count: int = 200) -> None:
    rows = []
    for seed in range(count):
        opening = OPENINGS[seed % len(OPENINGS)]
        rows.append({"prompt": opening, "response": continuation(options.program, options.like, opening, seed, 50)})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows if row["response"]))


def tune(options, parts: str, algorithm: str, seed: int, guard: pathlib.Path | None, folder: pathlib.Path) -> dict:
    """In a TARS_HOME of its own: the gate grows stricter with every attempt on the same data."""
    watched = ["--guard", guard] if guard else ["--without-guard"]
    run = subprocess.run(
        [options.program, "tune", options.model, "--goal", "examples", "--data", options.data, *watched, "--parts",
         parts, "--algorithm", algorithm, "--evaluations", str(options.evaluations), "--minibatch",
         str(options.minibatch), "--seed", str(seed), "--without-random", "--threads", "1", "--folder", folder,
         "--json"], stdout=subprocess.PIPE, text=True, check=True, env=os.environ | {"TARS_HOME": f"{folder}-home"})
    outcome = json.loads(run.stdout.splitlines()[-1])
    kept = {name: outcome[name] for name in ("tokens", "seconds", "evaluations", "accepted", "validation_before",
                                             "validation_after", "verdict")}
    for name in ("target", "guard"):  # absent where nothing was found: the model stays as it is
        kept[name] = outcome.get(name, {"difference": 0.0, "live": 1.0})
    kept["mean_divergence"] = outcome.get("mean_divergence", 0.0)
    return kept


def by_gradients(options, rank: int, seed: int, guard: pathlib.Path) -> dict:
    run = subprocess.run([options.gradients, options.model, options.data, guard, str(options.evaluations),
                          str(options.minibatch), str(seed), str(rank)], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout)


class Results:
    """One line per run, so that a study goes on where it was cut."""

    def __init__(self, path: str | None):
        self.path = pathlib.Path(path) if path else None
        self.lines = []
        if self.path and self.path.exists():
            self.lines = [json.loads(line) for line in self.path.read_text().splitlines()]

    def find(self, key: dict) -> dict | None:
        return next((line["outcome"] for line in self.lines if line["key"] == key), None)

    def add(self, key: dict, outcome: dict) -> dict:
        self.lines.append({"key": key, "outcome": outcome})
        if self.path:
            with self.path.open("a") as file:
                file.write(json.dumps(self.lines[-1]) + "\n")
        return outcome


def interval(differences: list[float]) -> str:
    """The mean and its 95 % interval by Student's t."""
    if len(differences) < 2:
        return f"{differences[0]:+.4f}"
    half = STUDENT.get(len(differences) - 1, 1.96) * statistics.stdev(differences) / math.sqrt(len(differences))
    return f"{statistics.mean(differences):+.4f} ± {half:.4f}"


def spread(values: list[float], decimals: int, unit: str = "") -> str:
    """The median, and the least and the most."""
    least, most = min(values), max(values)
    return f"{statistics.median(values):+.{decimals}f}{unit} ({least:+.{decimals}f} to {most:+.{decimals}f})"


def print_row(algorithm: str, outcomes: list[dict], best: float, hybrid: list[dict] | None,
              watched: bool = True) -> None:
    tests = [outcome["target"]["difference"] for outcome in outcomes]
    guards = [100 * outcome["guard"]["difference"] / (outcome["guard"]["live"] or 1) for outcome in outcomes]
    divergences = [outcome["mean_divergence"] for outcome in outcomes]
    harm = f"{spread(guards, 2, ' %')} | {statistics.median(divergences):.4f}" if watched else "not watched | "
    behind = [one - other["target"]["difference"] for one, other in zip(tests, hybrid or [])]
    print(f"| {algorithm} | {statistics.median(outcome['tokens'] for outcome in outcomes) / 1e6:.2f}"
          f" | {spread(tests, 4)} | {100 * statistics.median(tests) / best:.0f} %"
          f" | {harm}"
          f" | {sum(outcome['accepted'] for outcome in outcomes)}/{len(outcomes)}"
          f" | {interval(behind) if behind and algorithm != 'hybrid' else ''} |", flush=True)


def print_gradients(options, results: Results, guard: pathlib.Path, home: pathlib.Path, best: float,
                    hybrid: list[dict]) -> None:
    """Rows beside those of the 704 gains, and what hybrid has of Adam's."""
    found = {}
    for seed in range(1, options.seeds + 1):
        key = {"parts": "norm-gains", "seed": seed, "evaluations": options.evaluations,
               "minibatch": options.minibatch}
        for name, rank in GRADIENTS.items():
            outcome = results.find(key | {"algorithm": name}) or results.add(
                key | {"algorithm": name}, by_gradients(options, rank, seed, guard))
            found.setdefault(name, []).append(outcome)
            found.setdefault(name + FREE, []).append(outcome | outcome["free"])
        free = key | {"algorithm": "hybrid" + FREE}
        found.setdefault("hybrid" + FREE, []).append(results.find(free) or results.add(
            free, tune(options, "norm-gains", "hybrid", seed, None, home / f"free-{seed}")))
    for name, outcomes in found.items():
        print_row(name, outcomes, best, hybrid, watched=name != "hybrid" + FREE)
    of_adam = [100 * statistics.median(one["target"]["difference"] for one in ours)
               / statistics.median(one["target"]["difference"] for one in theirs)
               for ours, theirs in ((hybrid, found["Adam, the same gains"]),
                                    (found["hybrid" + FREE], found["Adam, the same gains" + FREE]))]
    print(f"\nhybrid has {of_adam[0]:.0f} % of what Adam finds in the same gains, and {of_adam[1]:.0f} % where neither "
          "is drawn back")


def study(options, results: Results, dimensions: int, guard: pathlib.Path, home: pathlib.Path) -> None:
    parts, algorithms = SPACES[dimensions]
    if options.algorithms:
        algorithms = [algorithm for algorithm in algorithms if algorithm in options.algorithms.split(",")]
    found = {}
    for seed in range(1, options.seeds + 1):
        for algorithm in algorithms:
            key = {"parts": parts, "algorithm": algorithm, "seed": seed, "evaluations": options.evaluations,
                   "minibatch": options.minibatch}
            outcome = results.find(key) or results.add(
                key, tune(options, parts, algorithm, seed, guard, home / f"{parts}-{algorithm}-{seed}"))
            found.setdefault(algorithm, []).append(outcome)
    print(f"\n{dimensions} dimensions ({parts}), {options.evaluations} evaluations of {options.minibatch} examples, "
          f"{options.seeds} seeds\n")
    print("| | Mtok | test | of the best | guard | divergence | passed | behind hybrid |")
    print("|---|---|---|---|---|---|---|---|")
    best = min(statistics.median(outcome["target"]["difference"] for outcome in found[a]) for a in algorithms)
    for algorithm in sorted(algorithms, key=lambda a: statistics.median(o["target"]["difference"] for o in found[a])):
        print_row(algorithm, found[algorithm], best or 1, found.get("hybrid"))
    if options.gradients and dimensions == 704 and "hybrid" in found:
        print_gradients(options, results, guard, home, best or 1, found["hybrid"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("model")
    arguments.add_argument("--data", default=ROOT / "resources/guide/examples/json.train.jsonl")
    arguments.add_argument("--like")
    arguments.add_argument("--evaluations", type=int, default=1000)
    arguments.add_argument("--minibatch", type=int, default=8)
    arguments.add_argument("--seeds", type=int, default=3)
    arguments.add_argument("--spaces", default="1,36,704")
    arguments.add_argument("--algorithms", help="only these of a space's")
    arguments.add_argument("--gradients")
    arguments.add_argument("--results")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        os.environ.update(TARS_HOME=folder, TARS_LOCAL="1")
        guard = home / "guard.txt"
        write_guard(options, guard)
        if options.like:
            options.data = home / "examples.jsonl"
            write_examples(options, options.data)
        results = Results(options.results)
        for dimensions in map(int, options.spaces.split(",")):
            study(options, results, dimensions, guard, home)


if __name__ == "__main__":
    main()
