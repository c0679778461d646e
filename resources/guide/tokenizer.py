# SPDX-License-Identifier: Apache-2.0
"""A small byte-level BPE, learnt from the guide's own conversations."""

import collections

import regex

SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
# Words with a leading space, single digits, runs of punctuation: the pattern that GGUF calls "qwen2".
PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def byte_letters() -> list[str]:
    """A printable letter for each byte, as GPT-2's vocabularies write them."""
    printable = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    letters, spare = [], 0x100
    for byte in range(256):
        letters.append(chr(byte if byte in printable else spare))
        spare += byte not in printable
    return letters


class Tokenizer:
    def __init__(self, merges: list[tuple[str, str]]):
        self.merges = merges
        self.letters = byte_letters()
        pieces = SPECIALS + self.letters + [a + b for a, b in merges]
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self._ranks = {pair: rank for rank, pair in enumerate(merges)}
        self._split = regex.compile(PATTERN)
        self._cache: dict[str, list[int]] = {}
        self._bytes = [b""] * len(SPECIALS)
        value = {letter: byte for byte, letter in enumerate(self.letters)}
        self._bytes += [bytes(value[letter] for letter in piece) for piece in pieces[len(SPECIALS) :]]

    @staticmethod
    def from_huggingface(fields: dict) -> "Tokenizer":
        return Tokenizer([tuple(pair.split(" ")) for pair in fields["model"]["merges"]])

    @property
    def size(self) -> int:
        return len(self.ids)

    @staticmethod
    def learn(texts, size: int) -> "Tokenizer":
        """Merges the most frequent pair until the vocabulary has `size` entries; ties go to the smaller pair."""
        split, letters = regex.compile(PATTERN), byte_letters()
        counts = collections.Counter(word for text in texts for word in split.findall(text))
        words = [([letters[byte] for byte in word.encode()], count) for word, count in sorted(counts.items())]
        pairs: collections.Counter = collections.Counter()
        where = collections.defaultdict(set)
        for i, (symbols, count) in enumerate(words):
            for pair in zip(symbols, symbols[1:]):
                pairs[pair] += count
                where[pair].add(i)
        merges = []
        for _ in range(size - len(SPECIALS) - 256):
            best = max(pairs, key=lambda pair: (pairs[pair], pair))
            merges.append(best)
            for i in sorted(where.pop(best)):
                symbols, count = words[i]
                for pair in zip(symbols, symbols[1:]):
                    pairs[pair] -= count
                symbols[:] = merged(symbols, best)
                for pair in zip(symbols, symbols[1:]):
                    pairs[pair] += count
                    where[pair].add(i)
            del pairs[best]
        return Tokenizer(merges)

    def encode(self, text: str) -> list[int]:
        """Plain text; special tokens are not parsed."""
        return [token for word in self._split.findall(text) for token in self._encode_word(word)]

    def decode(self, tokens) -> str:
        return b"".join(self._bytes[token] for token in tokens).decode(errors="replace")

    def encode_chat(self, conversation) -> tuple[list[int], list[bool]]:
        """Tokens as CHAT_TEMPLATE renders them, and which of them the guide itself must say."""
        tokens: list[int] = []
        spoken: list[bool] = []
        start, end, newline = self.ids["<|im_start|>"], self.ids["<|im_end|>"], self.encode("\n")

        def add(role: str, text: str):
            head = [start, *self.encode(role + "\n")]
            body = [*self.encode(text), end]
            tokens.extend(head + body + newline)
            spoken.extend([False] * len(head) + [role == "assistant"] * len(body) + [False] * len(newline))

        if conversation.system:
            add("system", conversation.system)
        for turn in conversation.turns:
            add("user", turn.question)
            add("assistant", turn.answer)
        return tokens, spoken

    def _encode_word(self, word: str) -> list[int]:
        if word not in self._cache:
            symbols = [self.letters[byte] for byte in word.encode()]
            while len(symbols) > 1:
                best = min(zip(symbols, symbols[1:]), key=lambda pair: self._ranks.get(pair, len(self._ranks)))
                if best not in self._ranks:
                    break
                symbols = merged(symbols, best)
            self._cache[word] = [self.ids[symbol] for symbol in symbols]
        return self._cache[word]

    def to_huggingface(self) -> dict:
        """The contents of a tokenizer.json."""
        special = [
            {"id": i, "content": text, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for i, text in enumerate(SPECIALS)
        ]
        return {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": special,
            "normalizer": None,
            "pre_tokenizer": {
                "type": "Sequence",
                "pretokenizers": [
                    {"type": "Split", "pattern": {"Regex": PATTERN}, "behavior": "Isolated", "invert": False},
                    {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False},
                ],
            },
            "post_processor": None,
            "decoder": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False},
            "model": {
                "type": "BPE",
                "dropout": None,
                "unk_token": None,
                "continuing_subword_prefix": None,
                "end_of_word_suffix": None,
                "fuse_unk": False,
                "byte_fallback": False,
                "vocab": self.ids,
                "merges": [" ".join(pair) for pair in self.merges],
            },
        }


def merged(symbols: list[str], pair: tuple[str, str]) -> list[str]:
    out, i = [], 0
    while i < len(symbols):
        if i + 1 < len(symbols) and (symbols[i], symbols[i + 1]) == pair:
            out.append(symbols[i] + symbols[i + 1])
            i += 2
        else:
            out.append(symbols[i])
            i += 1
    return out
