# SPDX-License-Identifier: Apache-2.0
"""Trains the guide from nothing and writes it as a Hugging Face folder.

    python3 train.py FOLDER          # some six hours on two cores; goes on where it was stopped
    tars quantize FOLDER tars-guide.gguf Q8_0

Needs Debian's python3-torch, python3-regex and libopenblas0-pthread.

Three lessons follow each other, because each makes the next one quick: which words belong to which topic (the
embeddings alone, as a bag of words), which beginning of an answer a question wants, and whole conversations.
"""

import argparse
import csv
import json
import math
import os
import pathlib
import time

import torch
import torch.nn.functional as F
from torch import nn

import conversations
from model import Guide, Shape, save_huggingface
from tokenizer import Tokenizer

VOCABULARY_CONVERSATIONS = 30_000
WORD_QUESTIONS = 200_000
WORD_ROUNDS = 3
WORD_DEVIATION = 0.05  # of the embedding's values when the network takes over
BEGINNING_SHARE = 0.45  # of all steps
WHOLE_SHARE = 0.25  # of the lessons after that are whole conversations
SUM_SHARE = 0.15  # of all lessons are sums alone
BEGINNING = 6  # tokens of an answer, counted from where it comes to the topic
AVERAGED_STEPS, AVERAGE_EVERY = 4500, 25  # the guide is the mean of the weights on the last steps
POOL = 2048  # lessons that are sorted by length before they are cut into batches
NONE = -100  # no topic begins here


class Lessons:
    """Endless batches from one generator."""

    def __init__(self, generator, vocabulary, context: int):
        self.generator, self.vocabulary, self.context = generator, vocabulary, context
        names = [*sorted(generator.topics), conversations.ARITHMETIC_TOPIC]
        self.topics = {name: i for i, name in enumerate(names)}
        self._opening_tokens = {style: len(vocabulary.encode(words.rstrip(" ")))
                                for style, words in conversations.STYLE_OPENINGS.items()}

    def batches(self, whole_share: float, tokens_per_batch: int):
        """Lessons of like length: tokens, which of them to learn, and where an answer begins its topic; each [n, t]."""
        fillers = (self.vocabulary.ids["<|endoftext|>"], False, NONE)
        while True:
            pool = sorted((self._lesson(whole_share) for _ in range(POOL)), key=lambda lesson: len(lesson[0]))
            cut, group = [], []
            for lesson in pool:
                if group and (len(group) + 1) * len(lesson[0]) > tokens_per_batch:
                    cut.append(group)
                    group = []
                group.append(lesson)
            cut.append(group)
            self.generator.rng.shuffle(cut)
            for group in cut:
                longest = max(len(lesson[0]) for lesson in group)
                yield tuple(torch.tensor([row + [filler] * (longest - len(row)) for row in rows])
                            for rows, filler in zip(zip(*group), fillers))

    def _lesson(self, whole_share: float):
        """A whole conversation, or just a question and the beginning of its answer, which decides the rest."""
        draw = self.generator.rng.random()
        sum_alone, whole = draw < SUM_SHARE, draw > 1 - whole_share
        talk = (self.generator.sum if sum_alone else self.generator.conversation if whole else self.generator.opening)()
        tokens, spoken = self.vocabulary.encode_chat(talk)
        begins = [i for i in range(len(tokens) - 1) if spoken[i + 1] and not spoken[i]]
        topics = [NONE] * len(tokens)
        for i, turn in zip(begins, talk.turns):
            # Words that stand before every answer of a style do not say what it is about: the topic is decided twice.
            for place in (i, i + self._opening_tokens.get(turn.style, 0)):
                topics[place] = self.topics[turn.topic]
        end = self.context if whole or sum_alone else max(i for i, t in enumerate(topics) if t != NONE) + 1 + BEGINNING
        return tokens[:end], spoken[:end], topics[:end]


def learn_words(guide, head, lessons):
    """The embeddings and the topics' head learn, as a bag of words, what a question is about."""
    questions = []
    for _ in range(WORD_QUESTIONS):
        turn = lessons.generator.opening().turns[0]
        questions.append((torch.tensor(lessons.vocabulary.encode(turn.question)), lessons.topics[turn.topic]))
    peak, batch, embedding = 5e-3, 256, guide.embed_tokens.weight
    steps = [range(i, min(i + batch, len(questions))) for i in range(0, len(questions), batch)] * WORD_ROUNDS
    optimizer = torch.optim.Adam([embedding, *head.parameters()], lr=peak)
    for step, chosen in enumerate(steps):
        optimizer.param_groups[0]["lr"] = peak * (1 - step / len(steps))
        words = [questions[i][0] for i in chosen]
        starts = torch.tensor([0] + [len(w) for w in words[:-1]]).cumsum(0)
        bag = guide.norm(F.embedding_bag(torch.cat(words), embedding, starts, mode="mean"))
        loss = F.cross_entropy(head(bag), torch.tensor([questions[i][1] for i in chosen]))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
    print(f"words: loss {loss.item():.3f}", flush=True)
    with torch.no_grad():
        embedding.mul_(WORD_DEVIATION / embedding.std())


def loss_of(guide, head, tokens, spoken, topics):
    """Mean cross-entropies, in nats: of the tokens the guide itself must say; where answers begin, of the topic, and
    of the first token, which has to say the same."""
    hidden, following = guide.hidden(tokens[:, :-1]), tokens[:, 1:]
    said, begins = spoken[:, 1:], topics[:, :-1] != NONE
    words = F.cross_entropy(guide.logits(hidden[said]).float(), following[said])
    topic = F.cross_entropy(head(hidden[begins]).float(), topics[:, :-1][begins])
    first = F.cross_entropy(guide.logits(hidden[begins]).float(), following[begins])
    return words, topic, first


def rate_at(step: int, steps: int, peak: float) -> float:
    """Up, level, and down a cosine."""
    warm, level = 200, 0.3 * steps
    if step < level:
        return peak * min(1, (step + 1) / warm)
    return peak * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - level) / (steps - level))))


def vocabulary_of(folder: pathlib.Path, seed: int, size: int) -> Tokenizer:
    """The one a stopped training has used, else one learnt from conversations."""
    if (folder / "checkpoint.pt").exists():
        return Tokenizer.from_huggingface(json.loads((folder / "tokenizer.json").read_text(encoding="utf-8")))
    generator = conversations.Generator(seed + 1)
    samples = [generator.conversation() for _ in range(VOCABULARY_CONVERSATIONS)]
    return Tokenizer.learn(
        (line for talk in samples for turn in talk.turns for line in (talk.system, turn.question, turn.answer)), size)


def save_atomically(state, path: pathlib.Path):
    torch.save(state, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--steps", type=int, default=104500)
    arguments.add_argument("--tokens", type=int, default=1024, help="tokens per batch, with padding")
    arguments.add_argument("--rate", type=float, default=1e-3, help="the highest learning rate")
    arguments.add_argument("--threads", type=int, default=os.cpu_count())
    options = arguments.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    shape = Shape()
    vocabulary = vocabulary_of(options.folder, options.seed, shape.vocabulary)
    options.folder.mkdir(parents=True, exist_ok=True)
    checkpoint, log = options.folder / "checkpoint.pt", options.folder / "loss.csv"
    state = torch.load(checkpoint) if checkpoint.exists() else None
    first, seen, rows = (state["step"], state["seen"], state["rows"]) if state else (0, 0, [])

    lessons = Lessons(conversations.Generator(options.seed + 2 + first), vocabulary, shape.context)
    guide = Guide(shape)
    head = nn.Linear(shape.width, len(lessons.topics))  # a teacher's question, "what is this about?"; not part of the guide
    both = nn.ModuleDict({"guide": guide, "head": head})
    optimizer = torch.optim.AdamW(both.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01)
    average = torch.optim.swa_utils.AveragedModel(guide)
    print(f"{sum(p.numel() for p in guide.parameters()):,} parameters", flush=True)
    if state:
        average.load_state_dict(state["average"])
        both.load_state_dict(state["both"])
        optimizer.load_state_dict(state["optimizer"])
    else:
        learn_words(guide, head, lessons)

    turn_to_whole = round(BEGINNING_SHARE * options.steps)
    source = None
    started, recent = time.monotonic(), []
    for step in range(first, options.steps):
        optimizer.param_groups[0]["lr"] = rate_at(step, options.steps, options.rate)
        if source is None or step == turn_to_whole:
            source = lessons.batches(0.0 if step < turn_to_whole else WHOLE_SHARE, options.tokens)
        tokens, spoken, topics = next(source)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            losses = loss_of(guide, head, tokens, spoken, topics)
        optimizer.zero_grad(set_to_none=True)
        sum(losses).backward()
        nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        optimizer.step()
        if step == options.steps - AVERAGED_STEPS:  # what an earlier stage has averaged is not this one's
            average = torch.optim.swa_utils.AveragedModel(guide)
        if step >= options.steps - AVERAGED_STEPS and step % AVERAGE_EVERY == 0:
            average.update_parameters(guide)
        seen += tokens.numel()
        recent.append([loss.item() for loss in losses])
        if (step + 1) % 100 == 0:
            means = [sum(column) / len(recent) for column in zip(*recent)]
            rows.append((step + 1, seen, *(f"{mean:.4f}" for mean in means)))
            print(f"step {step + 1}  tokens {seen:,}  loss {means[0]:.3f}  topic {means[1]:.3f}  first {means[2]:.3f}  "
                  f"{time.monotonic() - started:.0f} s", flush=True)
            recent = []
        if (step + 1) % 1000 == 0 or step + 1 == options.steps:
            save_atomically({"both": both.state_dict(), "average": average.state_dict(),
                             "optimizer": optimizer.state_dict(), "step": step + 1, "seen": seen, "rows": rows},
                            checkpoint)
            averaged = step >= options.steps - AVERAGED_STEPS
            save_huggingface(average.module if averaged else guide, vocabulary, options.folder)
            with log.open("w", newline="") as file:
                csv.writer(file).writerows([("step", "tokens", "loss", "topic", "first"), *rows])


if __name__ == "__main__":
    main()
