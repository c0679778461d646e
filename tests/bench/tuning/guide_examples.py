# SPDX-License-Identifier: Apache-2.0
"""Tunes the guide on one of its two example sets and measures, on questions that nothing has seen, what that brought
and cost.

    python3 guide_examples.py [--seeds S …] [--style json|playful] [--type Q8_0|Q4_0] [--minutes M] TARS
                              [-- further arguments of tars tune]

TARS: the terminal program. Everything happens in a TARS_HOME of its own. Printed is a line per seed: answers in the
wanted style, those with the right topic in it, answers about the right topic in whatever style, and the gate's word.
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


QUESTIONS = ["How do I import a model?", "What is a guard text?", "Hello!"]  # answered as before after a rollback
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
    return {"in it": 100 * sum(text is not None for text in said) / len(said),
            "and right": 100 * sum(right) / len(right),
            "topics": 100 * about / len(rows)}


def tune(program: str, model: str, home: str, options: argparse.Namespace, seed: int) -> dict:
    """The outcome of a run, adopted even where the gate says no. Its registry is its own, as the gate is stricter with
    every attempt on the same data."""
    os.environ["TARS_HOME"] = f"{home}/seed{seed}"
    folder = f"{home}/run{seed}"
    run = subprocess.run(
        [program, "tune", model, "--goal", "examples", "--data", GUIDE / "examples" / f"{options.style}.train.jsonl",
         "--minutes", str(options.minutes), "--seed", str(seed), "--folder", folder, "--json", *options.further],
        stdout=subprocess.PIPE, stderr=None if options.verbose else subprocess.DEVNULL, text=True, check=True)
    subprocess.run([program, "runs", "adopt", folder, "--anyway"], check=True, stdout=subprocess.DEVNULL)
    return json.loads(run.stdout.splitlines()[-1])


def row(measured: dict) -> str:
    return ", ".join(f"{name} {share:.1f} %" for name, share in measured.items())


def harm(outcome: dict) -> str:
    """What the gate saw on the guard."""
    guard = outcome.get("guard")
    if not guard:
        return ""
    worst = 100 * guard["surely_below"] / guard["live"]
    return (f" Guard {100 * guard['difference'] / guard['live']:+.2f} %, surely below {worst:+.2f} %, "
            f"divergence {outcome['mean_divergence']:.5f}, largest {outcome['largest_divergence']:.4f}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--style", choices=STYLES, default="json")
    arguments.add_argument("--type", default="Q8_0", help="what the guide's weights are quantized to")
    arguments.add_argument("--minutes", type=float, default=3)
    arguments.add_argument("--seeds", type=int, nargs="+", default=[1])
    arguments.add_argument("--verbose", action="store_true", help="what tars tune says, too")
    arguments.add_argument("further", nargs="*")
    options = arguments.parse_args()
    judge = Judge()
    program, as_before = options.program, True
    with tempfile.TemporaryDirectory() as home:
        os.environ["TARS_LOCAL"] = "1"
        model = "guide"
        if options.type != "Q8_0":  # as it is shipped
            model = f"{home}/guide.gguf"
            subprocess.run([program, "quantize", GUIDE / "tars-guide.gguf", model, options.type], check=True,
                           stdout=subprocess.DEVNULL)
        os.environ["TARS_HOME"] = f"{home}/untuned"
        before, untuned = measure(program, model, options.style, judge), ask(program, model, QUESTIONS)
        print(f"{options.style}, {options.type}, untuned: " + row(before), flush=True)
        for seed in options.seeds:
            begin = time.monotonic()
            outcome = tune(program, model, home, options, seed)
            seconds = time.monotonic() - begin
            after = measure(program, model, options.style, judge)
            subprocess.run([program, "runs", "rollback", model], check=True, stdout=subprocess.DEVNULL)
            as_before &= ask(program, model, QUESTIONS) == untuned
            print(f"seed {seed}: {row(after)}; topics lost {before['topics'] - after['topics']:.1f}; held out "
                  f"{outcome['validation_before']:.4f} -> {outcome['validation_after']:.4f}, "
                  f"{outcome['evaluations']} evaluations, {outcome['tokens'] / 1e3:.0f} thousand tokens, {seconds:.0f} s\n"
                  f"    {outcome['verdict']}{harm(outcome)}", flush=True)
    print("rolled back:", "as before" if as_before else "NOT as before")
    return 0 if as_before else 1


if __name__ == "__main__":
    sys.exit(main())
