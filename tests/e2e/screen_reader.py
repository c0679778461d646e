# SPDX-License-Identifier: Apache-2.0
"""What the screen readers of these tests have in common: a session of their own, and ways through a window.

Needs xvfb, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0; runs with the system's Python, for whose version these
are. Without them a test is skipped.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
    Atspi_error = GLib.Error
except (ImportError, ValueError) as missing:
    Atspi = GLib = Atspi_error = None
    MISSING = missing

PATIENCE_S = 60
REPLY_MS = 10_000  # for one answer of the window, on a machine that has other things to do
NOT_RUN = 77  # as ctest knows a test that was skipped


def not_run(why):
    print(f"not run: {why}")
    sys.exit(NOT_RUN)


def restart_in_a_session():
    """Again in a bus and on a screen of our own, so that nothing reaches the desktop of whoever runs this."""
    for program in ("Xvfb", "dbus-run-session"):
        if not shutil.which(program):
            not_run(f"{program} is not installed")
    read, write = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        number = os.fdopen(read).readline().strip()
        environment = dict(os.environ, DISPLAY=f":{number}", TARS_ATSPI_SESSION="1", QT_QPA_PLATFORM="xcb",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.call(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment)
    finally:
        screen.terminate()
        screen.wait()


def wait_for(what, find):
    """What `find` returns as soon as it is something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = find()
        except Atspi_error:  # what was there a moment ago is gone: look again
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"in {PATIENCE_S} s there was no {what}")


def walk(item):
    """Depth first, what cannot be seen left out, as a reader goes through a window."""
    yield item
    for index in range(item.get_child_count()):
        child = item.get_child_at_index(index)
        if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from walk(child)


def find(root, role, name):
    return next((item for item in walk(root) if item.get_role_name() == role and name in item.get_name()), None)


def press(item):
    names = [Atspi.Action.get_action_name(item, i) for i in range(Atspi.Action.get_n_actions(item))]
    try:
        Atspi.Action.do_action(item, next(i for i, name in enumerate(names) if name.lower() in ("press", "click", "toggle")))
    except Atspi_error:
        pass  # a button with a menu answers when that is shut again


def stop(window):
    """What is being written, if something is."""
    button = button_named(window, "Stop")
    if button and button.get_state_set().contains(Atspi.StateType.ENABLED):
        press(button)


def text_of(item):
    if "Text" not in item.get_interfaces():
        return ""
    return Atspi.Text.get_text(item, 0, Atspi.Text.get_character_count(item))


def button_named(root, name):
    return find(root, "push button", name) or find(root, "button", name)


def every_menu_item(item):
    """Of menus that are shut, too: a reader may act on these."""
    for index in range(item.get_child_count()):
        child = item.get_child_at_index(index)
        if not child:
            continue
        if child.get_role_name() == "menu item":
            yield child
        if child.get_role_name() in ("menu bar", "menu", "popup menu", "menu item"):
            yield from every_menu_item(child)


class Program:
    """The window, on a home of its own."""

    def __init__(self, program, *arguments, files=()):
        """`files` are (name, text) in the home, and named behind the arguments."""
        self.home = tempfile.mkdtemp(prefix="tars-atspi-")
        for name, text in files:
            with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
                file.write(text)
        things = [*arguments, *(os.path.join(self.home, name) for name, _ in files)]
        self.process = subprocess.Popen([program, *things], env=dict(os.environ, TARS_HOME=self.home, HOME=self.home))

    def windows(self):
        """Those at the top, dialogs among them."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and "tars" in application.get_name().lower():
                return [application.get_child_at_index(i) for i in range(application.get_child_count())]
        return []

    def window(self):
        return next(iter(self.windows()), None)

    def end(self):
        self.process.kill()  # how it ends is another test's
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def run(play, usage):
    """Plays with the program and the model on the command line, in a session of our own."""
    if len(sys.argv) != 3:
        sys.exit(usage)
    if "TARS_ATSPI_SESSION" not in os.environ:
        sys.exit(restart_in_a_session())
    warnings.simplefilter("ignore", DeprecationWarning)  # of calls that have no other name in older releases
    if not Atspi:
        not_run(MISSING)
    Atspi.init()
    Atspi.set_timeout(REPLY_MS, REPLY_MS)
    play(sys.argv[1], os.path.abspath(sys.argv[2]))
