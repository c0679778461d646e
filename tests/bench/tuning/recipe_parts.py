# SPDX-License-Identifier: Apache-2.0
"""What each part of an optimizer's recipe brings where few evaluations of a model's weights are spent.

    python3 recipe_parts.py BUILD [ALGORITHM …]

BUILD: a build folder, in which `tars_tuning` was built. One part at a time is taken out of a copy of its source, which
is compiled and put in the place of the library's; both then price the losses of `few_evaluations`, 15 seeds. Printed
are medians of the share of all there is to gain, with all parts and without this one, and with how many seeds all were
better. A part whose source reads otherwise than below is an error: change it here, too.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
HERE = pathlib.Path(__file__).resolve().parent

LEARNS = [("covariance_->update(rates_, ranked, path_, moving ? 0 : p * (2 - p));", "")]
STEP = [("sigma_ *= std::exp(std::min(1.0, change));", "(void)change;")]
STAYS = [("if (!settings().noisy || refines()) return;", "if (!settings().noisy) return;")]

# algorithm -> (the part, its file, [(what stands there, what without it)])
PARTS = {
    "genetic": [
        ("begins around the start", "genetic.cpp",
         [("if (refines()) {\n            auto rng", "if (false) {\n auto rng")]),
        ("moves every number", "genetic.cpp", [("refines() ? 1 : usual", "usual")]),
        ("recommends the mean", "genetic.cpp", [("refines() ? centroid() : population_[0]", "population_[0]")]),
        ("population by the budget", "genetic.cpp", [("usual_size(n_, settings.budget)", "usual_size(n_, 1000000)")]),
        ("crossover", "genetic.cpp", [("kCrossover = 0.9", "kCrossover = 0")]),
        ("elites, priced again", "genetic.cpp", [("if (settings().noisy)  // a lucky", "if (false)  // a lucky")]),
    ],
    "annealing": [
        ("the parabola says how far", "line_annealing.cpp", [("if (bend > 0)", "if (false)")]),
        ("goes a part of the way", "line_annealing.cpp", [("kPartOfTheWay = 0.4", "kPartOfTheWay = 1")]),
        ("several lines at once", "line_annealing.cpp", [("kLines = 4", "kLines = 1")]),
        ("begins cold", "line_annealing.cpp", [("kColdness = 30", "kColdness = 3")]),
        ("adapts the step", "line_annealing.cpp",
         [("std::exp(kGain * ((is_long ? 1 : 0) - kLongShare))", "(is_long ? 1 : 1)")]),
        ("recommends the mean", "line_annealing.cpp",
         [("space().from_unit(mean_.empty() ? point_ : mean_)", "space().from_unit(point_)")]),
    ],
    "cma-es": [
        ("learns the shape", "cma_es.cpp", LEARNS),
        ("adapts the step", "cma_es.cpp", STEP),
        ("twice the usual population", "cma_es.cpp", [("(settings.noisy ? 2 : 1)", "1")]),
        ("population does not grow", "cma_es.cpp", STAYS),
    ],
    "sep-cma-es": [
        ("learns the scales", "cma_es.cpp", LEARNS),
        ("the worse half counts", "covariance.cpp",
         [("if (squared_norm) mean_weights[population - 1 - i] = -mean_weights[i];", ""),
          ("(squared_norm ? 2 : 1)", "1")]),
        ("adapts the step", "cma_es.cpp", STEP),
        ("population does not grow", "cma_es.cpp", STAYS),
    ],
    "es": [
        ("population by the budget", "evolution_strategy.cpp",
         [("settings.population : affordable", "settings.population : usual + 0 * affordable")]),
        ("adapts the step", "evolution_strategy.cpp", [('option("fixed_sigma", 0)', 'option("fixed_sigma", 1)')]),
        ("cools", "evolution_strategy.cpp",
         [("settings().noisy ? cooling : 1", "settings().noisy ? 0.55 + 0 * cooling : 1")]),
    ],
}


def built(build: pathlib.Path, home: pathlib.Path, name: str, sources: list[pathlib.Path]) -> pathlib.Path:
    program = home / name
    libraries = [build / "engine/tuning/libtars_tuning.a", build / "engine/core/libtars_core.a"]
    subprocess.run(["c++", "-std=c++20", "-O2", "-w", f"-I{ROOT}/engine", f"-I{ROOT}", f"-I{HERE}", *sources,
                    *libraries, "-lpthread", "-o", program], check=True)
    return program


def priced(program: pathlib.Path, algorithm: str) -> dict:
    told = subprocess.run([program, "--json", algorithm], stdout=subprocess.PIPE, text=True, check=True).stdout
    lines = [json.loads(line) for line in told.splitlines()]
    return {(line["dimensions"], line["evaluations"]): line["shares"] for line in lines}


def without(file: str, changes: list[tuple[str, str]], home: pathlib.Path) -> pathlib.Path:
    text = (ROOT / "engine/tuning/optimizers" / file).read_text()
    for old, new in changes:
        if text.count(old) != 1:
            sys.exit(f"{file}: {old!r} stands there {text.count(old)} times, not once")
        text = text.replace(old, new)
    copy = home / file
    copy.write_text(text)
    return copy


def main() -> None:
    build = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        objects = []
        for source in (HERE / "few_evaluations.cpp", HERE / "tally.cpp"):
            objects.append(home / (source.stem + ".o"))
            subprocess.run(["c++", "-std=c++20", "-O2", "-w", f"-I{ROOT}/engine", f"-I{ROOT}", "-c", source, "-o",
                            objects[-1]], check=True)
        whole = built(build, home, "whole", objects)
        for algorithm in sys.argv[2:] or PARTS:
            all_parts = priced(whole, algorithm)
            print(f"\n| {algorithm} without | " + " | ".join(f"{n}: {budget}" for n, budget in all_parts) + " |")
            print("|---" * (1 + len(all_parts)) + "|")
            print("| nothing | " + " | ".join(f"{100 * statistics.median(shares):.0f} %"
                                              for shares in all_parts.values()) + " |", flush=True)
            for part, file, changes in PARTS[algorithm]:
                shares = priced(built(build, home, "part", [without(file, changes, home), *objects]), algorithm)
                cells = []
                for key, less in shares.items():
                    better = sum(one > other for one, other in zip(all_parts[key], less))
                    same = less == all_parts[key]  # the part has nothing to do here
                    cells.append("same" if same else f"{100 * statistics.median(less):.0f} % ({better})")
                print(f"| {part} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
