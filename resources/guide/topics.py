# SPDX-License-Identifier: Apache-2.0
"""The topics of the guide: what it knows, and the ways people ask for it (topics/*.toml)."""

import dataclasses
import pathlib
import random
import re
import tomllib

FOLDER = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True)
class Topic:
    name: str
    group: str  # the file's name: follow-ups refer to topics of the same group
    answer: str  # the plain habit
    short: str
    points: tuple[str, ...]
    keys: tuple[str, ...]  # regular expressions that any right answer contains, in lower case
    follow: tuple[str, ...]  # patterns of questions that lean on the turn before
    ask: tuple[str, ...]  # patterns of whole questions


def load_topics(files=None) -> dict[str, Topic]:
    topics = {}
    for file in files or sorted((FOLDER / "topics").glob("*.toml")):
        file = pathlib.Path(file)
        for name, fields in tomllib.loads(file.read_text(encoding="ascii")).items():
            if name in topics:
                raise ValueError(f"{file.name}: the topic {name} exists twice")
            topics[name] = Topic(
                name=name,
                group=file.stem,
                answer=fields["answer"],
                short=fields["short"],
                points=tuple(fields["points"]),
                keys=tuple(fields["keys"]),
                follow=tuple(fields["follow"]),
                ask=tuple(fields["ask"]),
            )
    return topics


def read_heldout(name: str) -> list[list[str]]:
    """The rows of heldout/NAME.tsv: topic, question and, for follow-ups, the topic before and the follow-up."""
    lines = (FOLDER / "heldout" / f"{name}.tsv").read_text(encoding="ascii").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


class Pattern:
    """`a [b|c [d|]]`: text with alternatives, which may nest and may be empty."""

    def __init__(self, source: str):
        self.source = source
        self._tokens = re.findall(r"[\[\]|]|[^\[\]|]+", source)
        self._at = 0
        self._sequence = self._parse_sequence()
        if self._at != len(self._tokens):
            raise ValueError(f"unbalanced brackets or a bare bar in: {source}")

    def _parse_sequence(self):
        parts = []
        while self._at < len(self._tokens) and self._tokens[self._at] not in "|]":
            token = self._tokens[self._at]
            self._at += 1
            parts.append(self._parse_choice() if token == "[" else token)
        return parts

    def _parse_choice(self):
        choices = [self._parse_sequence()]
        while self._at < len(self._tokens) and self._tokens[self._at] == "|":
            self._at += 1
            choices.append(self._parse_sequence())
        if self._at == len(self._tokens):
            raise ValueError(f"a bracket is not closed in: {self.source}")
        self._at += 1
        return tuple(choices)

    def count(self) -> int:
        def of_sequence(sequence):
            total = 1
            for part in sequence:
                if not isinstance(part, str):
                    total *= sum(of_sequence(choice) for choice in part)
            return total

        return of_sequence(self._sequence)

    def sample(self, rng: random.Random) -> str:
        def of_sequence(sequence):
            return "".join(part if isinstance(part, str) else of_sequence(rng.choice(part)) for part in sequence)

        return " ".join(of_sequence(self._sequence).split())


def normalized(question: str) -> str:
    """Equal for questions that differ in case and punctuation only."""
    return " ".join(re.findall(r"[a-z0-9']+", question.lower()))
