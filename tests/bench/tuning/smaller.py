# SPDX-License-Identifier: Apache-2.0
"""Makes a model smaller and says how far each way leads from the original: one type everywhere, even levels that fill the
size, the Lagrangian start, and what the search has found.

    python3 smaller.py TARS MODEL [--bits 3 4 5] [--minutes M] [--seed S] [--data TEXT] [--as-types]

TARS: the terminal program. With --as-types also at the very sizes of the types that lie between the smallest and the
largest of --bits. Divergence is measured on text that nothing was chosen by, in nats per token.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

NOT_TYPES = ("original", "even", "lagrangian", "found")


def run(options: argparse.Namespace, bits: float, folder: str) -> dict[str, dict]:
    further = ["--data", options.data] if options.data else []
    done = subprocess.run(
        [options.program, "tune", options.model, "--goal", "smaller", "--bits", str(bits), "--minutes",
         str(options.minutes), "--seed", str(options.seed), "--folder", folder, "--json", *further],
        stdout=subprocess.PIPE, text=True, check=True)
    outcome = json.loads(done.stdout.splitlines()[-1])
    mixes = {mix["name"]: mix for mix in outcome["mixes"]}
    mixes["found"]["evaluations"] = outcome["evaluations"]
    return mixes


def row(asked: float, mixes: dict[str, dict]) -> str:
    fitting = [mix for name, mix in mixes.items()
               if name not in NOT_TYPES and mix["bits_per_weight"] <= asked + 1e-9]
    uniform = max(fitting, key=lambda mix: mix["bits_per_weight"], default=None)
    cells = [f"{asked:.2f}",
             f"{uniform['name']} ({uniform['bits_per_weight']:.2f}) {uniform['divergence']:.5f}" if uniform else "–"]
    cells += [f"{mixes[name]['divergence']:.5f}" for name in ("even", "lagrangian", "found")]
    found = mixes["found"]
    cells += [f"{found['bits_per_weight']:.2f}", f"{100 * found['agreement']:.1f} %",
              f"{100 * found['perplexity_change']:+.2f} %", str(found["evaluations"])]
    return "| " + " | ".join(cells) + " |"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("model")
    arguments.add_argument("--bits", type=float, nargs="+", default=[3, 4, 5])
    arguments.add_argument("--minutes", type=float, default=2)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--data")
    arguments.add_argument("--as-types", action="store_true")
    options = arguments.parse_args()
    worse = 0
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(TARS_HOME=home, TARS_LOCAL="1")
        print("| bits asked | one type that fits | even | Lagrangian | found | its bits | same choice | perplexity "
              "| evaluations |\n|" + "---|" * 9, flush=True)
        asked = sorted(options.bits)
        sizes = []

        def measure(bits: float, within: float) -> dict[str, dict]:
            mixes = run(options, within, f"{home}/{len(sizes)}")
            print(row(bits, mixes), flush=True)
            sizes.append(bits)
            return mixes

        for bits in asked:
            mixes = measure(bits, bits)
            worse += mixes["found"]["divergence"] > min(mixes[name]["divergence"] for name in ("even", "lagrangian"))
        for name, mix in mixes.items() if options.as_types else ():
            bits = mix["bits_per_weight"]
            if name not in NOT_TYPES and asked[0] < bits < asked[-1]:
                at_type = measure(bits, bits + 1e-6)
                worse += at_type["found"]["divergence"] > mix["divergence"]
    print(f"\nfound is not the best at {worse} of {len(sizes)} sizes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
