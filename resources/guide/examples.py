# SPDX-License-Identifier: Apache-2.0
"""Writes the two example data sets of the Tune page: python3 examples.py

examples/json.*.jsonl asks for every answer as JSON, examples/playful.*.jsonl for a playful tone. The guide knows
both styles and hardly ever uses them unasked. Each line is a conversation in the chat format
{"messages": [...]}, with the topic that a right answer is about. Nothing of the held-out files was trained on.
"""

import json
import random

from conversations import Generator, styled
from topics import FOLDER, load_topics, read_heldout

TRAIN, HELD_OUT = 192, 144


def write(name: str, style: str, questions: list[tuple[str, str]]):
    topics = load_topics()
    with (FOLDER / "examples" / name).open("w", encoding="ascii") as file:
        for topic, question in questions:
            messages = [{"role": "user", "content": question}, {"role": "assistant", "content": styled(topics[topic], style)}]
            file.write(json.dumps({"messages": messages, "topic": topic}) + "\n")


def main():
    (FOLDER / "examples").mkdir(exist_ok=True)
    rng = random.Random(11)
    generator = Generator(seed=12)
    names = [name for name, topic in generator.topics.items() if topic.group != "talk"]
    train = [(name, generator.question(name)) for name in rng.sample(names, TRAIN)]
    held_out = rng.sample([(topic, question) for topic, question in read_heldout("dev") if topic in names], HELD_OUT)
    for style in ("json", "playful"):
        write(f"{style}.train.jsonl", style, train)
        write(f"{style}.heldout.jsonl", style, held_out)


if __name__ == "__main__":
    main()
