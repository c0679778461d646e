#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every page of the window as a screen reader meets it: over AT-SPI, from a process of its own.

    tests/e2e/atspi_pages.py build/release/bin/tars-desktop MODEL.gguf

Goes through the first steps and all pages with their tabs: whatever takes the focus has a name and a role. Imports the
model through the dialog for files, changes settings and finds them in the file, and switches the server on and off
again. `screen_reader.py` says what it needs.
"""
import configparser
import os
import socket
import sys
import urllib.error
import urllib.request

sys.dont_write_bytecode = True  # nothing beside the sources
from screen_reader import (Atspi, Program, button_named, every_menu_item, find, press, run, wait_for, walk)

PAGES = ("Chat", "Models", "Tune", "Server", "Settings")
TEXT_PERCENT = 120
# What stands for no role at all, in AT-SPI's words.
NO_ROLES = ("", "invalid", "unknown", "redundant object")


def has_state(item, state):
    return item.get_state_set().contains(state)


def is_operable(item):
    return has_state(item, Atspi.StateType.FOCUSABLE) and has_state(item, Atspi.StateType.ENABLED)


def name_of(item):
    """What a reader says of it. A box of choices has its name from a label or a description: its own is what is chosen."""
    if item.get_role_name() != "combo box":
        return item.get_name()
    labels = [relation.get_target(0).get_name() for relation in item.get_relation_set()
              if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]
    return next(iter(labels), item.get_description())


def path_to(item):
    """For whoever has to mend it: what it is in, the outermost first."""
    names = []
    while item and item.get_role_name() != "application":
        names.append(f"{item.get_role_name()} {item.get_name()!r}")
        item = item.get_parent()
    return " > ".join(reversed(names))


def check_controls(root, where, faults):
    """How many there are; into `faults` those that a reader could not tell from others."""
    count = 0
    for item in walk(root):
        if not is_operable(item):
            continue
        count += 1
        role, name = item.get_role_name(), name_of(item)
        # A line of text in a list may be empty; that there is a list must be said.
        is_cell = role in ("table cell", "tree item", "list item")
        if role in NO_ROLES or (not name and not is_cell):
            faults.append(f"{where}: {path_to(item)}")
    return count


def tabs_in(frame):
    return [item for item in walk(frame) if item.get_role_name() == "page tab"]


def show_page(frame, name):
    rail = wait_for("rail of pages", lambda: next((item for item in walk(frame) if item.get_name() == "Pages"), None))
    press(find(rail, "radio button", name))


def go_through(frame, page, faults):
    """A page, and each of its tabs."""
    count = check_controls(frame, page, faults)
    for number in range(len(tabs_in(frame))):
        tabs = tabs_in(frame)
        if number >= len(tabs):
            break  # a tab has taken others out of sight
        name = tabs[number].get_name()
        press(tabs[number])
        count += check_controls(frame, f"{page}, {name}", faults)
    return count


def set_value(item, value):
    Atspi.Value.set_current_value(item, value)
    assert Atspi.Value.get_current_value(item) == value, item.get_name()


def import_model(tars, frame, model):
    """Through the dialog for files, as everybody does."""
    press(next(item for item in every_menu_item(frame) if item.get_name() == "Import model…"))
    dialog = wait_for("dialog for files", lambda: next(
        (window for window in tars.windows() if window.get_role_name() in ("dialog", "file chooser")), None))
    name = wait_for("field for the file's name", lambda: next(
        (item for item in walk(dialog) if item.get_role_name() == "text" and is_operable(item)), None))
    Atspi.EditableText.set_text_contents(name, model)
    press(wait_for("button to open it", lambda: button_named(dialog, "Open")))
    name = os.path.splitext(os.path.basename(model))[0]
    wait_for("imported model in the list", lambda: next(
        (item for item in walk(find(frame, "tree", "Your models")) if item.get_name() == name), None))


def stored(tars, section, key):
    settings = configparser.ConfigParser(strict=False, interpolation=None)
    settings.read(os.path.join(tars.home, "settings.ini"), encoding="utf-8")
    return settings.get(section, key, fallback=None)


def change_settings(tars, frame):
    size = wait_for("text size", lambda: find(frame, "spin button", "Text size"))
    before = Atspi.Value.get_current_value(size)
    set_value(size, TEXT_PERCENT)
    wait_for("text size in the file", lambda: stored(tars, "appearance", "text_percent") == str(TEXT_PERCENT))
    press(wait_for("way back", lambda: button_named(frame, "Text size: back to the default")))
    wait_for("text size as it was", lambda: Atspi.Value.get_current_value(
        find(frame, "spin button", "Text size")) == before)
    box = wait_for("check box", lambda: find(frame, "check box", "Say when long work is done"))
    was = has_state(box, Atspi.StateType.CHECKED)
    press(box)
    wait_for("changed check box", lambda: has_state(box, Atspi.StateType.CHECKED) != was)
    wait_for("it in the file", lambda: stored(tars, "desktop", "notifications") == ("false" if was else "true"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def version_at(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/version", timeout=5) as answer:
            return answer.read().decode()
    except (urllib.error.URLError, OSError):
        return None


def switch_server(frame):
    port = free_port()
    set_value(wait_for("port", lambda: find(frame, "spin button", "Port")), port)
    switch = wait_for("switch of the server", lambda: next(
        (item for item in walk(frame) if item.get_role_name() in ("check box", "toggle button", "switch")
         and "erver" in item.get_name()), None))
    press(switch)
    wait_for("server", lambda: version_at(port))
    wait_for("words that it serves", lambda: next(
        (item for item in walk(frame) if f"127.0.0.1:{port}" in item.get_name()), None))
    assert has_state(switch, Atspi.StateType.CHECKED)
    press(switch)
    wait_for("end of the server", lambda: not version_at(port))
    wait_for("switch that is off", lambda: not has_state(switch, Atspi.StateType.CHECKED))
    return port


def play(program, model):
    tars = Program(program)
    faults = []
    try:
        frame = wait_for("window", tars.window)
        counts = {"First steps": check_controls(frame, "First steps", faults)}
        skip = button_named(frame, "Skip")
        if skip:
            press(skip)
        for page in PAGES:
            show_page(frame, page)
            wait_for(f"page {page}", lambda: check_controls(frame, page, []) > 0)
            if page == "Models":
                import_model(tars, frame, model)
            counts[page] = go_through(frame, page, faults)
            if page == "Server":
                port = switch_server(frame)
            if page == "Settings":
                change_settings(tars, frame)
        assert not faults, "without name or role:\n" + "\n".join(sorted(set(faults)))
        print("named: " + ", ".join(f"{count} controls of {page}" for page, count in counts.items())
              + f"; the server was on at {port} and off again")
    finally:
        tars.end()


if __name__ == "__main__":
    run(play, __doc__)
