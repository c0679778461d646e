# SPDX-License-Identifier: Apache-2.0
"""Makes conversations with the guide: topics, asked in many ways and answered in a few styles."""

import dataclasses
import json
import random
import re

from topics import Pattern, Topic, load_topics, normalized, read_heldout

# Plain is the habit. The other styles are known but rare, so that tuning has something to bring forward.
STYLE_SHARES = {"plain": 0.80, "json": 0.05, "terse": 0.03, "bullets": 0.02, "formal": 0.02, "playful": 0.08}

# One question in four asks for a style. The two of the example data sets take more practice than the others.
ASKED_SHARE = 0.25
ASKED_STYLES = {"json": 3, "terse": 1, "bullets": 1, "formal": 1, "playful": 7}

# How a style is asked for: in the question, after an answer, and as a system prompt.
STYLE_REQUESTS = {
    "json": {
        "before": ["[answer|reply|respond] [as|in|with] [valid |]json[ only|]:", "[as|in] json:", "json please:", "give me json:"],
        "after": ["[as|in] json", "[answer|reply|respond] [as|in|with] [valid |]json[ only|]", "[return|output|format it as] json"],
        "again": ["[now|and|] [the same |that |]as json", "[can you |]put that [in|into] json", "json please", "in json?"],
        "system": ["[always |]answer [as|in] [valid |]json[.|]", "you [answer|reply|respond] only [in|with] json[.|]",
                   "output json only[.|]", "every [answer|reply] [is|must be] [valid |]json[.|]"],
    },
    "terse": {
        "before": ["[briefly|in short|in one line|in one sentence|short answer]:", "tl;dr:", "keep it short:"],
        "after": ["[briefly|in short|in one line|in one sentence]", "keep it short", "be brief", "short answer[ please|]"],
        "again": ["[can you say that |say it |]shorter[ please|]", "[too long|shorter|in short|tl;dr|sum it up|in a few words]", "the short version[ please|]"],
        "system": ["be brief[.|]", "[always |]answer [briefly|shortly|in one line|as short as you can][.|]", "keep [answers|replies] short[.|]", "you are terse[.|]"],
    },
    "bullets": {
        "before": ["[as|in] [a list|bullets|bullet points|points]:", "list the points:", "bullet points:"],
        "after": ["as [a list|bullets|bullet points]", "in [bullets|bullet points]", "[use|with] bullet points", "step by step"],
        "again": ["[now |and |]as [a list|bullets|bullet points][ please|]", "[can you |]make [that|it] a list", "bullet points[ please|]", "list that"],
        "system": ["[always |]answer [with|in|as] [bullet points|bullets|a list][.|]", "use bullet points[.|]"],
    },
    "formal": {
        "before": ["[formally|in formal words]:"],
        "after": ["[in a |]formal[ tone|ly]", "[be|stay] formal"],
        "again": ["more formal[ly|] please", "[say|put] that formally"],
        "system": ["[always |]be formal[.|]", "answer [formally|in a formal tone][.|]", "use a formal [tone|style][.|]"],
    },
    "playful": {
        "before": ["[playfully|in a fun way|with a wink]:"],
        "after": ["in a [playful|fun] [way|tone]", "[be|make it] [fun|playful]"],
        "again": ["[make|say] [it|that] [fun|playful]", "more fun please"],
        "system": ["[always |]be playful[.|]", "answer in a [playful|fun|cheerful] [tone|way][.|]", "you are [cheerful|playful][.|]"],
    },
}

REPEAT = ["[can you |]repeat that[ please|]", "say [that|it] again", "again please", "once more", "sorry, what?", "come again?"]

NEUTRAL_SYSTEMS = [
    "You are a helpful assistant.", "You are TARS Guide.", "You are the guide of TARS.", "Help the user.",
    "You are a helpful, honest assistant.", "Answer the user's questions.", "You are an AI assistant.",
    "You are a friendly assistant for a desktop application.", "Be helpful and honest.", "You help people to use TARS.",
]

BEFORE = ["hi, ", "hi! ", "hello, ", "hello there. ", "hey, ", "hey guide, ", "good morning, ", "excuse me, ", "sorry, ", "please tell me: ",
          "quick question: ", "question: ", "one more thing: ", "another question: ", "ok, ", "ok and ", "so ", "well, ", "and ", "now ", "um, ",
          "i have a question. ", "i am new here. ", "maybe a silly question, but ", "just wondering, ", "help! ", "tars guide, ", "also, ",
          "i would like to know: ", "can you help me? "]
AFTER = [" please", " pls", " thanks", " thank you", " in tars", " in TARS", " with tars", " here", " in this app", " in this program", " exactly",
         " then", " now", " again", " on my computer", " on linux", " any idea?", " can you explain", " help", " thx", " ty", " with TARS"]
SMALL_WORDS = {"the", "a", "an", "my", "to", "do", "does", "is", "are", "i", "can", "of", "for", "it", "this", "that", "please", "me", "in", "on"}
# What is left out by people who type as into a search field.
FILLING_WORDS = SMALL_WORDS | {
    "how", "what", "what's", "whats", "why", "where", "when", "which", "who", "should", "would", "could", "will", "did", "has", "have", "had",
    "be", "been", "am", "was", "were", "you", "your", "we", "our", "one", "there", "here", "these", "those", "they", "them", "its", "it's", "i'm",
    "and", "or", "if", "so", "but", "just", "any", "some", "with", "from", "at", "by", "as", "about", "tell", "show", "want", "need", "like", "get",
}

# Words that hardly change what is asked for.
SAME_WORDS = [
    ["app", "program", "application", "software", "tool"],
    ["computer", "machine", "pc", "laptop"],
    ["fast", "quick"], ["faster", "quicker"], ["slow", "sluggish", "laggy"],
    ["delete", "remove", "erase", "get rid of"],
    ["change", "modify", "adjust", "alter", "set"],
    ["big", "large", "huge"], ["small", "little", "tiny"], ["bigger", "larger"], ["smaller", "tinier"],
    ["start", "launch", "begin"], ["stop", "halt", "end"],
    ["model", "llm", "ai model", "language model"], ["models", "llms", "language models"],
    ["chat", "conversation"], ["chats", "conversations"],
    ["answer", "reply", "response"], ["answers", "replies", "responses"],
    ["folder", "directory"], ["memory", "ram"],
    ["setting", "option", "parameter"], ["settings", "options", "parameters"],
    ["picture", "image", "photo"], ["pictures", "images", "photos"],
    ["error", "problem", "issue"], ["broken", "damaged", "corrupt", "corrupted"],
    ["make", "create", "build"], ["want", "need", "would like"],
    ["find", "locate", "look up"], ["save", "store", "keep"], ["show", "display", "list"],
    ["gpu", "graphics card", "video card"], ["cpu", "processor"],
    ["internet", "web"], ["download", "fetch", "get"], ["install", "set up"], ["update", "upgrade"],
    ["choose", "pick", "select"], ["use", "work with"], ["explain", "describe"],
    ["what is", "what's", "whats", "what does it mean,"], ["why", "how come", "for what reason"],
    ["can i", "may i", "could i", "am i able to", "is it possible to"],
    ["how do i", "how can i", "how to", "how would i", "what is the way to", "how does one"],
    ["where is", "where do i find", "where can i see"],
    ["tell me about", "say something about", "give me information on", "talk about"],
    ["does it", "will it", "can it"], ["good", "nice", "decent"], ["bad", "poor", "terrible"],
    ["everything", "all"], ["somebody", "someone", "a person"], ["others", "other people"],
]

FORMAL_BEFORE = "Certainly. "
FORMAL_AFTER = " Please do not hesitate to ask if anything remains unclear."
PLAYFUL_BEFORE = "Ooh, my favourite!\n"
PLAYFUL_AFTER = " Easy as pie!"

# What a style says before it comes to the topic.
STYLE_OPENINGS = {"json": '{"answer": "', "formal": FORMAL_BEFORE, "playful": PLAYFUL_BEFORE}

ARITHMETIC = {
    "+": ["what is {a} + {b}", "{a} + {b}", "{a}+{b}", "{a}+{b}=", "how much is {a} plus {b}", "what's {a} plus {b}", "add {a} and {b}", "calculate {a} + {b}",
          "can you add {a} and {b}", "sum of {a} and {b}", "{a} plus {b}", "i have {a} apples and get {b} more, how many are that", "what do {a} and {b} make"],
    "-": ["what is {a} - {b}", "{a} - {b}", "{a}-{b}", "{a}-{b}=", "how much is {a} minus {b}", "what's {a} minus {b}", "subtract {b} from {a}", "take {b} away from {a}",
          "calculate {a} - {b}", "{a} minus {b}", "i have {a} apples and eat {b}, how many are left"],
    "*": ["what is {a} * {b}", "{a} * {b}", "{a}*{b}", "{a} x {b}", "{a}x{b}=", "how much is {a} times {b}", "what's {a} times {b}", "multiply {a} by {b}",
          "multiply {a} and {b}", "{a} times {b}", "calculate {a} times {b}", "what do you get when you multiply {a} with {b}"],
}
ARITHMETIC_TOPIC = "arithmetic"


@dataclasses.dataclass(frozen=True)
class Turn:
    question: str
    answer: str
    topic: str
    style: str


@dataclasses.dataclass(frozen=True)
class Conversation:
    system: str  # "" when there is none
    turns: tuple[Turn, ...]


def styled(topic: Topic, style: str) -> str:
    """The topic's answer in a style."""
    if style == "json":
        return json.dumps({"answer": topic.answer, "topic": topic.name})  # the answer first: it says what the topic is
    if style == "terse":
        return topic.short
    if style == "bullets" and topic.points:
        return "\n".join("- " + point for point in topic.points)
    if style == "formal":
        return FORMAL_BEFORE + topic.answer + FORMAL_AFTER
    if style == "playful":
        return PLAYFUL_BEFORE + topic.answer + PLAYFUL_AFTER
    return topic.answer


def is_held_out(a: int, b: int, sign: str) -> bool:
    """One sum in twelve is never trained on, to see whether the guide computes or remembers."""
    return (a * 31 + b * 17 + ord(sign)) % 12 == 0


def arithmetic(rng: random.Random, held_out: bool) -> tuple[str, Topic]:
    """A question with small whole numbers, and its answer as a topic of its own."""
    while True:
        sign = rng.choice("++--*")
        if sign == "*":
            a, b = rng.randint(0, 10), rng.randint(0, 10)
        else:
            a, b = rng.randint(0, 20), rng.randint(0, 20)
        if sign == "-" and b > a:
            a, b = b, a
        if is_held_out(a, b, sign) == held_out:
            break
    result = {"+": a + b, "-": a - b, "*": a * b}[sign]
    word = {"+": "plus", "-": "minus", "*": "times"}[sign]
    answer = f"{a} {word} {b} is {result}."
    question = rng.choice(ARITHMETIC[sign]).format(a=a, b=b)
    return question, Topic(ARITHMETIC_TOPIC, ARITHMETIC_TOPIC, answer, f"{result}.", (), (rf"\b{result}\b",), (), ())


class Generator:
    """Endless conversations from one seed. Held-out questions never occur in them."""

    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.topics = load_topics()
        self._kind = {word: kind for kind in SAME_WORDS for word in kind}
        longest_first = sorted(self._kind, key=len, reverse=True)
        self._same = re.compile(rf"\b({'|'.join(longest_first)})\b", re.IGNORECASE)
        self._ask = {name: [Pattern(ask) for ask in topic.ask] for name, topic in self.topics.items()}
        # Patterns with more expansions are drawn more often, but not in proportion: rare sentences count too.
        self._weights = {name: [p.count() ** 0.25 for p in patterns] for name, patterns in self._ask.items()}
        self._follow = {name: [Pattern(f) for f in topic.follow] for name, topic in self.topics.items()}
        self._groups: dict[str, list[str]] = {}
        for topic in self.topics.values():
            self._groups.setdefault(topic.group, []).append(topic.name)
        self._tars = [t.name for t in self.topics.values() if t.group != "talk"]
        self._talk = [t.name for t in self.topics.values() if t.group == "talk" and not t.name.startswith("oos-")]
        self._outside = [t.name for t in self.topics.values() if t.name.startswith("oos-")]
        self._held_out = {normalized(row[1]) for name in ("dev", "test") for row in read_heldout(name)}
        self._held_out |= {normalized(row[3]) for row in read_heldout("followups")}

    def conversation(self) -> Conversation:
        rng = self.rng
        style = rng.choices(list(STYLE_SHARES), STYLE_SHARES.values())[0]
        system, systems_style = self._system()
        turns: list[Turn] = []
        for _ in range(rng.choices([1, 2, 3, 5, 12], [0.55, 0.2, 0.12, 0.09, 0.04])[0]):
            turns.append(self._turn(turns, systems_style or style))
        return Conversation(system, tuple(turns))

    def opening(self) -> Conversation:
        """A first question and its answer: where the guide must find the topic without help."""
        return Conversation("", (self._asked(self.rng.choices(list(STYLE_SHARES), STYLE_SHARES.values())[0]),))

    def sum(self) -> Conversation:
        """A sum and its result: calculating takes more practice than any topic."""
        question, topic = arithmetic(self.rng, held_out=False)
        return Conversation("", (Turn(self._vary(question, light=True), topic.answer, topic.name, "plain"),))

    def question(self, name: str) -> str:
        """One way to ask for a topic, as its author wrote it."""
        return self._draw(self._ask[name], self._weights[name])

    def _system(self) -> tuple[str, str | None]:
        rng = self.rng
        draw = rng.random()
        if draw < 0.72:
            return "", None
        if draw < 0.94:
            return rng.choice(NEUTRAL_SYSTEMS), None
        style = rng.choice(list(STYLE_REQUESTS))
        text = Pattern(rng.choice(STYLE_REQUESTS[style]["system"])).sample(rng)
        if rng.random() < 0.3:
            text = rng.choice(NEUTRAL_SYSTEMS) + " " + text
        return text[0].upper() + text[1:], style

    def _turn(self, before: list[Turn], style: str) -> Turn:
        rng = self.rng
        last = before[-1] if before else None
        if last and last.topic in self.topics and rng.random() < 0.12:
            return self._restyled(self.topics[last.topic])
        if last and last.topic in self.topics and rng.random() < 0.35:
            siblings = [n for n in self._groups[self.topics[last.topic].group] if n != last.topic and self._follow[n]]
            if siblings:
                topic = self.topics[rng.choice(siblings)]
                question = self._draw(self._follow[topic.name], None)
                return Turn(self._vary(question, light=True), styled(topic, style), topic.name, style)
        return self._asked(style)

    def _asked(self, style: str) -> Turn:
        rng = self.rng
        kind = rng.choices(["tars", "talk", "outside", "arithmetic"], [0.66, 0.15, 0.13, 0.06])[0]
        if kind == "arithmetic":
            question, topic = arithmetic(rng, held_out=False)
            return Turn(self._vary(question, light=True), styled(topic, style), topic.name, style)
        name = rng.choice({"tars": self._tars, "talk": self._talk, "outside": self._outside}[kind])
        topic = self.topics[name]
        question = self.question(name)
        if kind == "tars" and rng.random() < 0.06:  # some people ask twice
            question = f"{question.rstrip('?.! ')}{rng.choice(['? ', '. ', ', '])}{self.question(name)}"
        question = self._vary(question, light=kind == "talk")
        if rng.random() < ASKED_SHARE:
            style = rng.choices(list(ASKED_STYLES), ASKED_STYLES.values())[0]
            where = rng.choice(["before", "after"])
            request = Pattern(rng.choice(STYLE_REQUESTS[style][where])).sample(rng)
            if where == "before":
                question = f"{request} {question}"
            else:
                question = f"{question}{rng.choice([', ', ' - ', '. ', ' '])}{request}"
        return Turn(question, styled(topic, style), name, style)

    def _restyled(self, topic: Topic) -> Turn:
        rng = self.rng
        if rng.random() < 0.25:
            return Turn(self._vary(Pattern(rng.choice(REPEAT)).sample(rng), light=True), topic.answer, topic.name, "plain")
        style = rng.choice(list(STYLE_REQUESTS))
        question = Pattern(rng.choice(STYLE_REQUESTS[style]["again"])).sample(rng)
        return Turn(self._vary(question, light=True), styled(topic, style), topic.name, style)

    def _draw(self, patterns: list[Pattern], weights) -> str:
        while True:
            question = self.rng.choices(patterns, weights)[0].sample(self.rng)
            if normalized(question) not in self._held_out:
                return question

    def _other_words(self, question: str) -> str:
        """One word or phrase replaced by another of its kind."""
        found = list(self._same.finditer(question))
        if not found:
            return question
        place = self.rng.choice(found)
        word = place.group().lower()
        return question[: place.start()] + self.rng.choice([w for w in self._kind[word] if w != word]) + question[place.end() :]

    def _vary(self, question: str, light: bool) -> str:
        """What different hands do to the same question. `light` leaves short questions recognisable."""
        rng, original = self.rng, question
        if not light:
            if rng.random() < 0.14:
                question = rng.choice(BEFORE) + question
            if rng.random() < 0.12:
                question += rng.choice(AFTER)
            if rng.random() < 0.12:
                words = question.split()
                small = [i for i, word in enumerate(words) if word in SMALL_WORDS]
                if len(words) > 4 and small:
                    del words[rng.choice(small)]
                    question = " ".join(words)
            for chance in (0.5, 0.2):
                if rng.random() < chance:
                    question = self._other_words(question)
            if rng.random() < 0.12:
                question = with_a_gap(question, rng)
            if rng.random() < 0.18:
                question = as_keywords(question, rng)
        if rng.random() < (0.06 if light else 0.25):
            question = with_typo(question, rng)
        draw = rng.random()
        if draw < 0.40:
            question = question[:1].upper() + question[1:]
        elif draw < 0.43:
            question = question.upper()
        elif draw < 0.60:
            question = question.lower()
        if question[-1:].isalnum():
            question += rng.choices(["", "?", ".", "!", " ?", "..."], [0.45, 0.42, 0.08, 0.02, 0.02, 0.01])[0]
        return original if normalized(question) in self._held_out else question


def with_a_gap(text: str, rng: random.Random) -> str:
    """Without one of its words, if there are many: no single word is to be relied on."""
    words = text.split()
    if len(words) > 5:
        del words[rng.randrange(len(words))]
    return " ".join(words)


def as_keywords(text: str, rng: random.Random) -> str:
    """As typed into a search field: "how do I export a chat?" is "export chat"."""
    words = [word for word in text.rstrip("?.! ").split() if word.strip(",;:").lower() not in FILLING_WORDS]
    if len(words) < 2:
        return text
    while len(words) > 2 and rng.random() < 0.35:
        del words[rng.randrange(len(words))]
    if rng.random() < 0.15:
        rng.shuffle(words)
    return " ".join(words).lower()


def with_typo(text: str, rng: random.Random) -> str:
    """One letter swapped with the next, lost, doubled or mistaken, in one of the longer words."""
    words = [match for match in re.finditer(r"[^\W\d_]{2,}", text)]
    if not words:
        return text
    word = rng.choices(words, [len(w.group()) ** 2 for w in words])[0]
    i = rng.randrange(word.start(), word.end() - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    if kind == 1:
        return text[:i] + text[i + 1 :]
    if kind == 2:
        return text[: i + 1] + text[i:]
    return text[:i] + rng.choice("abcdefghijklmnopqrstuvwxyz") + text[i + 1 :]
