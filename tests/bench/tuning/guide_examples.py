# SPDX-License-Identifier: Apache-2.0
"""Tunes the guide on one of its two example sets and measures, on questions that nothing has seen, what that brought
and cost.

    python3 guide_examples.py [--style json|playful] [--type Q8_0|Q4_0] [--minutes M] [--seed S] TARS
                              [-- further arguments of tars tune]

TARS: the terminal program. Everything happens in a TARS_HOME of its own. Printed are, before and after: answers in the
wanted style, those with the right topic in it, and answers about the right topic in whatever style.
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

from conversations import PLAYFUL_AFTER, PLAYFUL_BEFORE  # noqa: E402
from evaluate import Judge, ask  # noqa: E402
from topics import read_heldout  # noqa: E402


def said_in_json(answer: str) -> str | None:
    """What {"answer": text, "topic": text} says, if the answer is that."""
    try:
        parsed = json.loads(answer)
    except ValueError:
        return None
    fits = isinstance(parsed, dict) and set(parsed) == {"topic", "answer"}
    return parsed["answer"] if fits and all(isinstance(value, str) for value in parsed.values()) else None


def said_playfully(answer: str) -> str | None:
    """What stands between the cheerful words, if the answer begins and ends with them."""
    if not answer.startswith(PLAYFUL_BEFORE) or not answer.endswith(PLAYFUL_AFTER):
        return None
    return answer[len(PLAYFUL_BEFORE):-len(PLAYFUL_AFTER)]


STYLES = {"json": said_in_json, "playful": said_playfully}


def measure(program: str, model: str, style: str, judge: Judge) -> dict:
    lines = (GUIDE / "examples" / f"{style}.heldout.jsonl").read_text().splitlines()
    held_out = [json.loads(line) for line in lines]
    said = [STYLES[style](answer) for answer in ask(program, model, [r["messages"][0]["content"] for r in held_out])]
    right = [text is not None and judge.topic_of(text) == row["topic"] for text, row in zip(said, held_out)]

    names = {name for name, topic in judge.topics.items() if topic.group != "talk"}
    rows = [(topic, question) for topic, question in read_heldout("test") if topic in names]
    answers = ask(program, model, [question for _, question in rows])
    about = sum(judge.topic_of(STYLES[style](answer) or answer) == topic for (topic, _), answer in zip(rows, answers))
    return {f"in the style ({style})": 100 * sum(text is not None for text in said) / len(said),
            "in the style and right": 100 * sum(right) / len(right),
            "right topic, any style": 100 * about / len(rows)}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--style", choices=STYLES, default="json")
    arguments.add_argument("--type", default="Q8_0", help="what the guide's weights are quantized to")
    arguments.add_argument("--minutes", type=float, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("further", nargs="*")
    options = arguments.parse_args()
    judge = Judge()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(TARS_HOME=home, TARS_LOCAL="1")
        model = "guide"
        if options.type != "Q8_0":  # as it is shipped
            model = f"{home}/guide.gguf"
            subprocess.run([options.program, "quantize", GUIDE / "tars-guide.gguf", model, options.type], check=True,
                           stdout=subprocess.DEVNULL)
        before = measure(options.program, model, options.style, judge)
        begin = time.monotonic()
        run = subprocess.run(
            [options.program, "tune", model, "--goal", "examples", "--data",
             GUIDE / "examples" / f"{options.style}.train.jsonl", "--minutes", str(options.minutes), "--seed",
             str(options.seed), "--folder", f"{home}/run", "--json", *options.further], stdout=subprocess.PIPE, text=True, check=True)
        seconds = time.monotonic() - begin
        outcome = json.loads(run.stdout.splitlines()[-1])
        print(f"{seconds:.0f} s, {outcome['evaluations']} evaluations, held out "
              f"{outcome['validation_before']:.4f} -> {outcome['validation_after']:.4f}\n{outcome['verdict']}")
        subprocess.run([options.program, "runs", "adopt", f"{home}/run", "--anyway"], check=True)
        after = measure(options.program, model, options.style, judge)
        subprocess.run([options.program, "runs", "rollback", model], check=True)
        again = measure(options.program, model, options.style, judge)
    for name in before:
        print(f"{name}: {before[name]:.1f} % -> {after[name]:.1f} %")
    print("rolled back:", "as before" if again == before else f"NOT as before: {again}")
    return 0 if again == before else 1


if __name__ == "__main__":
    sys.exit(main())
