# SPDX-License-Identifier: Apache-2.0
"""Asks the guide questions it was never trained on, greedily, and counts the right topics.

    python3 evaluate.py TARS [MODEL] [--set dev|test] [--show] [--least PERCENT]

TARS: the terminal program, MODEL the guide unless another is named
"""

import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys

from conversations import PLAYFUL_BEFORE, arithmetic, styled
from topics import load_topics, read_heldout

LIKENESS = 0.75  # least share of common words with the answer of a topic


def ask(program: str, model: str, questions: list[str], temperature: str = "0") -> list[str]:
    """Each question opens a conversation of its own."""
    run = subprocess.run(
        [program, "run", model, "--json", "--temperature", temperature, "--seed", "1", "--num-predict", "200"],
        input="\n".join(questions) + "\n", capture_output=True, text=True, check=True)
    answers = [json.loads(line)["text"] for line in run.stdout.splitlines()]
    assert len(answers) == len(questions), run.stderr
    return answers


def ask_twice(program: str, model: str, first: str, second: str) -> str:
    """The answer to the second turn of somebody at a terminal."""
    keyboard, terminal = os.openpty()
    try:
        os.write(keyboard, f"{first}\n{second}\n\x04".encode())
        run = subprocess.run(
            [program, "run", model, "--temperature", "0", "--num-predict", "200"],
            stdin=terminal, capture_output=True, text=True, check=True)
    finally:
        os.close(keyboard)
        os.close(terminal)
    return run.stdout.strip().splitlines()[-1]


class Judge:
    """Which topic an answer is about: the one whose own answer, in any style, it is most like."""

    def __init__(self):
        self.topics = load_topics()
        self._known = [(name, self._words(styled(topic, style)))
                       for name, topic in self.topics.items() for style in ("plain", "terse", "bullets")]

    @staticmethod
    def _words(text: str) -> collections.Counter:
        return collections.Counter(re.findall(r"[a-z0-9/]+", text.lower()))

    def topic_of(self, answer: str) -> str:
        words = self._words(answer)
        best, likeness = "nonsense", LIKENESS
        for name, known in self._known:
            common = 2 * (words & known).total() / max(1, words.total() + known.total())
            if common > likeness:
                best, likeness = name, common
        if best != "nonsense" and not all(re.search(key, answer.lower()) for key in self.topics[best].keys):
            return "nonsense"
        return best


def is_outside(topic: str) -> bool:
    return topic.startswith("oos-")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("model", nargs="?", default="guide")
    arguments.add_argument("--set", default="dev", choices=["dev", "test"])
    arguments.add_argument("--show", action="store_true", help="print every wrong answer")
    arguments.add_argument("--least", type=float, default=0, help="fail if fewer than this percentage is right")
    options = arguments.parse_args()
    judge = Judge()
    group_of = {name: topic.group for name, topic in judge.topics.items()}

    rows = read_heldout(options.set)
    answers = ask(options.program, options.model, [question for _, question in rows])
    right, asked, near, nonsense = collections.Counter(), collections.Counter(), 0, 0
    for (topic, question), answer in zip(rows, answers):
        found = judge.topic_of(answer)
        kind = "out of scope" if is_outside(topic) else "small talk" if group_of[topic] == "talk" else "topics"
        # One polite refusal is as good as another.
        fits = found == topic or (is_outside(topic) and is_outside(found))
        asked[kind] += 1
        right[kind] += fits
        nonsense += found == "nonsense"
        if not fits:
            near += group_of.get(found) == group_of[topic]
            if options.show:
                print(f"{topic}: {question}\n    {found}: {answer}")
    for kind in asked:
        print(f"{kind}: {right[kind]} of {asked[kind]} right ({100 * right[kind] / asked[kind]:.1f} %)")
    print(f"all: {right.total()} of {asked.total()} right ({100 * right.total() / asked.total():.1f} %); "
          f"of the others {near} in the right group, {nonsense} like no answer of any topic")

    follow = read_heldout("followups")
    good = 0
    for topic, first, _, second in follow:
        found = judge.topic_of(ask_twice(options.program, options.model, first, second))
        good += found == topic
        if options.show and found != topic:
            print(f"{topic}: {first} / {second}\n    {found}")
    print(f"follow-ups: {good} of {len(follow)} right")

    rng = random.Random(5)
    sums = [arithmetic(rng, held_out=True) for _ in range(200)]
    answers = ask(options.program, options.model, [question for question, _ in sums])
    good = sum(re.search(topic.keys[0], answer.split(" is ")[-1]) is not None for (_, topic), answer in zip(sums, answers))
    print(f"sums never seen: {good} of {len(sums)} right")

    questions = [question for _, question in rows][:: max(1, len(rows) // 200)]
    for name, temperature in (("greedily", "0"), ("at temperature 0.8", "0.8")):
        answers = ask(options.program, options.model, questions, temperature)
        as_json = sum(answer.startswith('{"answer"') for answer in answers)
        playful = sum(answer.startswith(PLAYFUL_BEFORE.strip()) for answer in answers)
        print(f"styles {name}, of {len(questions)}: {as_json} JSON, {playful} playful")
    return 0 if 100 * right.total() >= options.least * asked.total() else 1


if __name__ == "__main__":
    sys.exit(main())
