# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the accessible tree of the program: the part of check-accessibility inside the session bus."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE_S = 60


def find_program():
    """The program's window when it has come, else None."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(i)
        if program is not None and program.get_child_count() > 0:
            return program
    return None


def walk(thing, depth=0):
    """Everything below `thing` with its depth, what cannot be asked left out."""
    yield thing, depth
    for i in range(thing.get_child_count()):
        child = thing.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth + 1)


def first(things, wanted):
    return next((thing for thing, _ in things if wanted(thing)), None)


def check(condition, sentence):
    print(("ok: " if condition else "FAILED: ") + sentence)
    return bool(condition)


def look(program):
    tree = list(walk(program))
    print(f"{len(tree)} accessible things")
    canvas = first(tree, lambda thing: thing.get_role() == Atspi.Role.CANVAS)
    if not check(canvas is not None, "there is a canvas"):
        return False
    parts = [canvas.get_child_at_index(i) for i in range(canvas.get_child_count())]
    for part in parts:
        print(f"  {part.get_role_name()}: {part.get_name()} | {part.get_description()}")
    names = [part.get_name() for part in parts]
    good = check(any("Clicks" in name or "clicks" in name for name in names), "the stream is a child of the canvas")
    good &= check(any(name.startswith("Link from") for name in names), "links are children of the canvas")
    node = next(part for part in parts if part.get_role() == Atspi.Role.LIST_ITEM)
    ports = [node.get_child_at_index(i).get_name() for i in range(node.get_child_count())]
    good &= check(ports, f"ports are children of their node: {ports}")
    states = node.get_state_set()
    good &= check(states.contains(Atspi.StateType.SELECTABLE), "a node can be selected")
    good &= check(node.get_n_actions() == 2, "a node has two actions")
    node.do_action(0)
    deadline = time.monotonic() + PATIENCE_S
    while not node.get_state_set().contains(Atspi.StateType.SELECTED) and time.monotonic() < deadline:
        node.clear_cache()
        time.sleep(0.1)
    good &= check(node.get_state_set().contains(Atspi.StateType.SELECTED), "its action selects it")
    focusable = [
        thing
        for thing, _ in tree
        if thing.get_state_set().contains(Atspi.StateType.FOCUSABLE)
        and thing.get_state_set().contains(Atspi.StateType.SHOWING)
        and thing.get_role() in (Atspi.Role.PUSH_BUTTON, Atspi.Role.TEXT, Atspi.Role.COMBO_BOX, Atspi.Role.TREE)
    ]
    unnamed = [thing for thing in focusable if not thing.get_name()]
    good &= check(not unnamed, f"all of {len(focusable)} controls have names")
    return good


def main():
    launcher = subprocess.Popen([sys.argv[1], "--launch-immediately"])
    time.sleep(0.5)  # it has nothing to wait on before it is on the bus
    program = subprocess.Popen([sys.argv[2], "--example", "clickstream", "--language", "en"])
    try:
        deadline = time.monotonic() + PATIENCE_S
        found = None
        while found is None and time.monotonic() < deadline and program.poll() is None:
            time.sleep(0.2)
            found = find_program()
        if not check(found is not None, "the program is on the accessibility bus"):
            return 1
        time.sleep(1)  # the first layout
        return 0 if look(found) else 1
    finally:
        program.terminate()
        program.wait()
        launcher.terminate()


if __name__ == "__main__":
    sys.exit(main())
