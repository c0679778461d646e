#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader meets it: over AT-SPI, from a process of its own.

    tests/e2e/atspi.py build/release/bin/tars-desktop MODEL.gguf

Starts Xvfb and a session bus of its own, chooses the model in the picker, asks a question through the composer,
hears the answer and reads the whole chat; then opens a long one, with code and two versions of an answer, and reads
it from the top to the end. `screen_reader.py` says what it needs.
"""
import json
import os
import sys
import time

sys.dont_write_bytecode = True  # nothing beside the sources
from screen_reader import (Atspi, Atspi_error, GLib, Program, button_named, every_menu_item, find, press, run, stop,
                           text_of, wait_for, walk)

KEY_DOWN, KEY_RETURN = 0xFF54, 0xFF0D  # as X11 names them
LONG_TITLE, TURNS, TOLD_TWICE = "A long talk", 10, 4  # turns are counted from 0


def messages_in(window):
    """(author, words, buttons) of each message, top to bottom."""
    messages = []
    for item in walk(window):
        if item.get_role_name() == "list item" and item.get_name().startswith(("Your message", "Answer")):
            messages.append([item.get_name(), "", []])
        elif messages and item.get_role_name() in ("text", "paragraph", "document text", "label") \
                and item.get_name().startswith(("Your message", "Answer")):
            messages[-1][1] = text_of(item)
        elif messages and item.get_role_name() in ("push button", "button"):
            messages[-1][2].append(item.get_name())
    return messages


def long_chat():
    """As the window exports chats: ten questions and answers, half of them with code, one answer in two versions."""
    messages, shown = [], []

    def say(name, parent, role, words):
        messages.append({"id": name, "parent": parent, "role": role, "content": words, "created": len(messages) + 1})

    parent = None
    for turn in range(TURNS):
        question = f"Question {turn}: how is it done?"
        code = f"\n\n```python\ndef step_{turn}():\n    return {turn}\n```\n\nThat was {turn}." if turn % 2 == 0 else ""
        say(f"q{turn}", parent, "user", question)
        if turn == TOLD_TWICE:
            say("other", f"q{turn}", "assistant", "The other version.")
        say(f"a{turn}", f"q{turn}", "assistant", f"Answer {turn}. " + "It takes a while to say. " * 12 + code)
        parent = f"a{turn}"
        shown += [question, f"Answer {turn}."]
    return {"format": "tars-chat", "title": LONG_TITLE, "leaf": parent, "messages": messages}, shown


def scroll_bar_in(window):
    """The conversation's; none where all of it is in sight."""
    area = next(item for item in walk(window) if item.get_name() == "Conversation")
    for item in walk(area):  # those of wide code lie under it
        size = Atspi.Component.get_size(item)
        if item.get_role_name() == "scroll bar" and size.y > size.x:
            return item
    return None


def read_from_top(window):
    """Every message's words, in the order in which they come into sight while somebody scrolls down."""
    read, seen = [], set()
    bar = scroll_bar_in(window)
    if bar:
        Atspi.Value.set_current_value(bar, 0)
    while True:
        time.sleep(0.2)  # what comes into sight is made then
        for author, words, _ in messages_in(window):
            if words and words not in seen:
                seen.add(words)
                read.append((author, words))
        at = Atspi.Value.get_current_value(bar) if bar else 0
        if not bar or at >= Atspi.Value.get_maximum_value(bar):  # which may grow: heights are guesses before
            return read
        Atspi.Value.set_current_value(bar, min(at + 200, Atspi.Value.get_maximum_value(bar)))


def read_long_chat(frame):
    """Opens it in the list of chats, reads it whole and looks at the other version of an answer."""
    _, expected = long_chat()

    def row():
        chats = find(frame, "tree", "Chats")
        return next((child for child in walk(chats) if child.get_name() == LONG_TITLE), None)

    wait_for("long chat in the list", row)
    chats = find(frame, "tree", "Chats")
    index = next(i for i in range(Atspi.Table.get_n_rows(chats))
                 if Atspi.Table.get_accessible_at(chats, i, 0).get_name() == LONG_TITLE)
    Atspi.Table.add_row_selection(chats, index)
    wait_for("end of the long chat", lambda: any(expected[-1] in words for _, words, _ in messages_in(frame)))
    read = read_from_top(frame)
    assert len(read) == len(expected), [words[:30] for _, words in read]
    for number, ((author, words), begins) in enumerate(zip(read, expected)):
        assert words.startswith(begins), (number, begins, words)
        assert author.startswith("Your message" if number % 2 == 0 else "Answer"), (number, author)
    for turn in range(0, TURNS, 2):
        words = read[2 * turn + 1][1]
        assert f"def step_{turn}():" in words and words.rstrip().endswith(f"That was {turn}."), words
    other = look_at_the_other_version(frame)
    print(f"read: {len(read)} messages of a long chat, {sum(len(words) for _, words in read)} letters; "
          f"the other version: {other!r}")


def look_at_the_other_version(frame):
    bar = scroll_bar_in(frame)
    Atspi.Value.set_current_value(bar, 0)

    def way():
        found = button_named(frame, "Previous version")
        if not found:
            Atspi.Value.set_current_value(bar, Atspi.Value.get_current_value(bar) + 150)
        return found

    press(wait_for("way to the other version", way))
    return wait_for("other version", lambda: next(
        (words for _, words, _ in messages_in(frame) if words == "The other version."), None))


def play(program, model):
    heard, focused = [], []

    def take(event, _):
        try:
            role, name = event.source.get_role_name(), event.source.get_name()
        except Atspi_error:
            return  # what it came from is gone already
        if event.type.startswith("object:state-changed:focused") or event.type.startswith("focus"):
            focused.append((role, name))
        elif role == "notification":
            heard.append(name)

    listener = Atspi.EventListener.new(take, None)
    for kind in ("object:state-changed:showing", "object:property-change:accessible-name", "focus",
                 "object:state-changed:focused"):
        listener.register(kind)
    tars = Program(program, model, files=[("long.json", json.dumps(long_chat()[0]))])
    try:
        def hear():
            """Takes the events that have come meanwhile."""
            for _ in range(20):
                while GLib.MainContext.default().iteration(False):
                    pass
                time.sleep(0.01)

        frame = wait_for("window", tars.window)
        # The model on the command line answers; then the picker is operated as a reader would.
        name = os.path.splitext(os.path.basename(model))[0]
        picker = wait_for("loaded model", lambda: button_named(frame, f"Model: {name}"))
        unload = wait_for("menu entry to unload", lambda: next(
            (item for item in every_menu_item(frame) if "Unload" in item.get_name()), None))
        press(unload)
        picker = wait_for("empty picker", lambda: button_named(frame, "Model: Choose"))
        # Its menu is in no tree of Qt's: a reader follows the focus, which the arrow keys move.
        press(picker)

        def down():
            Atspi.generate_keyboard_event(KEY_DOWN, None, Atspi.KeySynthType.SYM)
            hear()
            return focused and focused[-1][0] == "menu item" and name in focused[-1][1]

        wait_for("choice in the picker's menu", down)
        Atspi.generate_keyboard_event(KEY_RETURN, None, Atspi.KeySynthType.SYM)
        wait_for("model chosen in the picker", lambda: button_named(frame, f"Model: {name}"))

        composer = wait_for("composer", lambda: next(
            (item for item in walk(frame) if item.get_state_set().contains(Atspi.StateType.EDITABLE)
             and item.get_state_set().contains(Atspi.StateType.MULTI_LINE)), None))
        Atspi.EditableText.set_text_contents(composer, "Once upon a time")
        press(wait_for("button to send", lambda: next(
            (item for item in walk(frame) if item.get_name() == "Send"
             and item.get_state_set().contains(Atspi.StateType.ENABLED)), None)))
        first = wait_for("sentence that was read out", lambda: hear() or next((words for words in heard if words), None))
        # Small models may never end: whoever has heard enough stops them.
        wait_for("end of the answer", lambda: (lambda found: found and any(
            "Answer again" in button for button in found[-1][2]) or stop(frame))(messages_in(frame)))
        assert all(button for message in messages_in(frame) for button in message[2]), messages_in(frame)
        messages = read_from_top(frame)
        assert len(messages) == 2, messages
        assert messages[0][0].startswith("Your message"), messages
        assert messages[0][1] == "Once upon a time", messages
        assert messages[1][0].startswith("Answer"), messages
        hear()
        assert first in messages[1][1].replace("\n", " "), (first, messages[1][1])
        print(f"read: {len(messages)} messages, {len(messages[1][1])} letters of an answer; "
              f"heard: {len(set(heard))} sentences, the first: {first!r}")
        read_long_chat(frame)
    finally:
        tars.end()


if __name__ == "__main__":
    run(play, __doc__)
