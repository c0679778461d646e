# SPDX-License-Identifier: Apache-2.0
"""Tunes the guide on its JSON examples and measures, on questions that nothing has seen, what that brought and cost.

    python3 guide_examples.py TARS [--minutes M] [--seed S] [-- further arguments of tars tune]

TARS: the terminal program. Everything happens in a TARS_HOME of its own. Printed are, before and after: answers that
are valid JSON, those with the right topic in it, and answers about the right topic in whatever form.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

GUIDE = pathlib.Path(__file__).resolve().parents[3] / "resources" / "guide"
sys.path.insert(0, str(GUIDE))

from evaluate import Judge, ask  # noqa: E402
from topics import read_heldout  # noqa: E402


def json_of(answer: str) -> dict | None:
    """The answer as {"topic": text, "answer": text}, if that is what it is."""
    try:
        parsed = json.loads(answer)
    except ValueError:
        return None
    fits = isinstance(parsed, dict) and set(parsed) == {"topic", "answer"}
    return parsed if fits and all(isinstance(value, str) for value in parsed.values()) else None


def measure(program: str, judge: Judge) -> dict:
    lines = (GUIDE / "examples" / "json.heldout.jsonl").read_text().splitlines()
    held_out = [json.loads(line) for line in lines]
    answers = ask(program, "guide", [row["messages"][0]["content"] for row in held_out])
    parsed = [json_of(answer) for answer in answers]
    right = [p is not None and p["topic"] == row["topic"] for p, row in zip(parsed, held_out)]
    content = [ok and judge.topic_of(p["answer"]) == row["topic"] for ok, p, row in zip(right, parsed, held_out)]

    names = {name for name, topic in judge.topics.items() if topic.group != "talk"}
    rows = [(topic, question) for topic, question in read_heldout("test") if topic in names]
    said = ask(program, "guide", [question for _, question in rows])
    about = sum(judge.topic_of((json_of(answer) or {"answer": answer})["answer"]) == topic
                for (topic, _), answer in zip(rows, said))
    return {"JSON": 100 * sum(p is not None for p in parsed) / len(parsed),
            "JSON with the right topic": 100 * sum(right) / len(right),
            "JSON with the right content": 100 * sum(content) / len(content),
            "right topic, any form": 100 * about / len(rows)}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--minutes", type=float, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("further", nargs="*")
    options = arguments.parse_args()
    judge = Judge()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(TARS_HOME=home, TARS_LOCAL="1")
        before = measure(options.program, judge)
        begin = time.monotonic()
        run = subprocess.run(
            [options.program, "tune", "guide", "--goal", "examples", "--data", GUIDE / "examples" / "json.train.jsonl",
             "--minutes", str(options.minutes), "--seed", str(options.seed), "--folder", f"{home}/run", "--json",
             *options.further], stdout=subprocess.PIPE, text=True, check=True)
        seconds = time.monotonic() - begin
        outcome = json.loads(run.stdout.splitlines()[-1])
        print(f"{seconds:.0f} s, {outcome['evaluations']} evaluations, held out "
              f"{outcome['validation_before']:.4f} -> {outcome['validation_after']:.4f}\n{outcome['verdict']}")
        subprocess.run([options.program, "runs", "adopt", f"{home}/run", "--anyway"], check=True)
        after = measure(options.program, judge)
        subprocess.run([options.program, "runs", "rollback", "guide"], check=True)
        again = measure(options.program, judge)
    for name in before:
        print(f"{name}: {before[name]:.1f} % -> {after[name]:.1f} %")
    print("rolled back:", "as before" if again == before else f"NOT as before: {again}")
    return 0 if again == before else 1


if __name__ == "__main__":
    sys.exit(main())
