# SPDX-License-Identifier: Apache-2.0
"""Checks topic files: python3 check_topics.py [FILE.toml ...] (all of topics/ without arguments)."""

import random
import re
import sys

import topics as guide

SAMPLES = 400  # questions drawn per topic when looking for questions of two topics


def problems_of(topic: guide.Topic):
    talk = topic.group == "talk"
    words = len(topic.answer.split())
    if not (6 if talk else 18) <= words <= 60:
        yield f"the answer has {words} words"
    if len(topic.short.split()) > 22:
        yield f"the short answer has {len(topic.short.split())} words"
    if not talk and not 2 <= len(topic.points) <= 4:
        yield f"{len(topic.points)} points instead of 2 to 4"
    for key in topic.keys:
        for form in (topic.answer, topic.short, " ".join(topic.points)):
            if form and not re.search(key, form.lower()):
                yield f"the key '{key}' is not in: {form}"
    if len(topic.ask) < 30:
        yield f"only {len(topic.ask)} ways to ask"
    expansions = sum(guide.Pattern(pattern).count() for pattern in topic.ask)
    if expansions < (40 if talk else 250):
        yield f"only {expansions} questions"
    for pattern in topic.follow:
        guide.Pattern(pattern)


def main() -> int:
    topics = guide.load_topics(sys.argv[1:])
    found = [f"{topic.name}: {problem}" for topic in topics.values() for problem in problems_of(topic)]
    owners, rng = {}, random.Random(1)
    for topic in topics.values():
        patterns = [guide.Pattern(pattern) for pattern in topic.ask]
        for _ in range(SAMPLES):
            question = guide.normalized(rng.choice(patterns).sample(rng))
            if owners.setdefault(question, topic.name) != topic.name:
                found.append(f"{topic.name} and {owners[question]} both ask: {question}")
    print("\n".join(sorted(set(found))) or f"{len(topics)} topics, nothing to mend")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
