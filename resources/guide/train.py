# SPDX-License-Identifier: Apache-2.0
"""Trains the guide from nothing and writes it as a Hugging Face folder.

    python3 train.py FOLDER          # about an hour and a half on two cores; goes on where it was stopped
    tars quantize FOLDER tars-guide.gguf Q8_0

Needs Debian's python3-torch, python3-regex and libopenblas0-pthread.
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

import conversations
from model import Guide, Shape, save_huggingface
from muon import Muon
from tokenizer import Tokenizer

VOCABULARY_CONVERSATIONS = 30_000
# The guide first learns which answer a question wants, from beginnings; then also to say it whole, and to converse.
BEGINNING_STEPS = 1000
WHOLE_SHARE = 0.35  # of the lessons after that
BEGINNING = 8  # tokens of an answer
POOL = 2048  # lessons that are sorted by length before they are cut into batches


def lesson(generator, vocabulary, whole_share: float):
    """A whole conversation, or just a question and the beginning of its answer, which decides the rest."""
    if generator.rng.random() < whole_share:
        return vocabulary.encode_chat(generator.conversation())
    tokens, spoken = vocabulary.encode_chat(generator.opening())
    end = spoken.index(True) + BEGINNING
    return tokens[:end], spoken[:end]


def batches(generator, vocabulary, whole_share: float, tokens_per_batch: int, context: int):
    """Endless batches of lessons of like length: tokens [n, t] and which of them to learn [n, t]."""
    pad = vocabulary.ids["<|endoftext|>"]
    while True:
        pool = [lesson(generator, vocabulary, whole_share) for _ in range(POOL)]
        pool = sorted(((t[:context], s[:context]) for t, s in pool), key=lambda pair: len(pair[0]))
        cut, group = [], []
        for pair in pool:
            if group and (len(group) + 1) * len(pair[0]) > tokens_per_batch:
                cut.append(group)
                group = []
            group.append(pair)
        cut.append(group)
        generator.rng.shuffle(cut)
        for group in cut:
            longest = max(len(tokens) for tokens, _ in group)
            yield (
                torch.tensor([tokens + [pad] * (longest - len(tokens)) for tokens, _ in group]),
                torch.tensor([spoken + [False] * (longest - len(spoken)) for _, spoken in group]),
            )


def loss_of(guide, tokens, spoken):
    """Mean cross-entropy, in nats, of the tokens the guide itself must say."""
    hidden = guide.hidden(tokens[:, :-1])[spoken[:, 1:]]
    return F.cross_entropy(guide.logits(hidden).float(), tokens[:, 1:][spoken[:, 1:]])


def rate_at(step: int, steps: int, peak: float) -> float:
    warm = 200
    if step < warm:
        return peak * (step + 1) / warm
    return peak * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm))))


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
    arguments.add_argument("--steps", type=int, default=5000)
    arguments.add_argument("--tokens", type=int, default=4096, help="tokens per batch, with padding")
    arguments.add_argument("--rate", type=float, default=2e-3, help="the highest learning rate of embedding and norms")
    arguments.add_argument("--muon-rate", type=float, default=0.02, help="the same of all other matrices")
    arguments.add_argument("--layers", type=int, default=Shape.layers)
    arguments.add_argument("--threads", type=int, default=os.cpu_count())
    options = arguments.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    shape = Shape(layers=options.layers)
    vocabulary = vocabulary_of(options.folder, options.seed, shape.vocabulary)
    guide = Guide(shape)
    print(f"{sum(p.numel() for p in guide.parameters()):,} parameters", flush=True)
    matrices = [p for name, p in guide.named_parameters() if p.dim() == 2 and name != "embed_tokens.weight"]
    others = [p for name, p in guide.named_parameters() if p.dim() != 2 or name == "embed_tokens.weight"]
    optimizers = [Muon(matrices, lr=options.rate, weight_decay=0.05),
                  torch.optim.AdamW(others, lr=options.rate, betas=(0.9, 0.95), weight_decay=0.0)]

    options.folder.mkdir(parents=True, exist_ok=True)
    checkpoint, log = options.folder / "checkpoint.pt", options.folder / "loss.csv"
    generator = conversations.Generator(options.seed + 2)
    first, seen, rows = 0, 0, []
    if checkpoint.exists():
        state = torch.load(checkpoint)
        guide.load_state_dict(state["guide"])
        for optimizer, saved in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        first, seen, rows = state["step"], state["seen"], state["rows"]
        generator = conversations.Generator(options.seed + 2 + first)  # other conversations than before the stop

    source = None
    started, recent = time.monotonic(), []
    for step in range(first, options.steps):
        for optimizer, peak in zip(optimizers, (options.muon_rate, options.rate)):
            optimizer.param_groups[0]["lr"] = rate_at(step, options.steps, peak)
        if source is None or step == BEGINNING_STEPS:
            share = 0.0 if step < BEGINNING_STEPS else WHOLE_SHARE
            source = batches(generator, vocabulary, share, options.tokens, shape.context)
        tokens, spoken = next(source)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(guide, tokens, spoken)
        guide.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(guide.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
        seen += tokens.numel()
        recent.append(loss.item())
        if (step + 1) % 50 == 0:
            rows.append((step + 1, seen, f"{sum(recent) / len(recent):.4f}"))
            print(f"step {step + 1}  tokens {seen:,}  loss {rows[-1][2]}  {time.monotonic() - started:.0f} s", flush=True)
            recent = []
        if (step + 1) % 500 == 0 or step + 1 == options.steps:
            save_atomically({"guide": guide.state_dict(), "optimizers": [o.state_dict() for o in optimizers],
                             "step": step + 1, "seen": seen, "rows": rows}, checkpoint)
            save_huggingface(guide, vocabulary, options.folder)
            with log.open("w", newline="") as file:
                csv.writer(file).writerows([("step", "tokens", "loss"), *rows])


if __name__ == "__main__":
    main()
