"""The door to the program."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def main() -> None:
    """Run the command line, or an engine when a frozen program starts itself as one, and leave with the exit code."""
    if sys.argv[1:2] == ["--engine"]:
        from sop_studio.engines.child import serve

        serve(*sys.argv[2:])
        return
    if is_for_window(sys.argv[1:]):
        from sop_studio.gui.app import main as show

        sys.exit(show(sys.argv[1:]))
    from sop_studio.cli.main import main as run

    sys.exit(run())


def is_for_window(arguments: list[str]) -> bool:
    """Whether the call opens the window: only files or nothing is named, and there is a display and Qt."""
    if any(argument.startswith("-") or not Path(argument).exists() for argument in arguments):
        return False
    if arguments and is_command(arguments[0]):
        return False
    return has_display() and find_spec("PySide6") is not None


def is_command(word: str) -> bool:
    """Whether the first word of a call names a command, which goes before a file of that name."""
    from sop_studio.cli.registry import COMMANDS

    return any(command.name == word for command in COMMANDS)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    main()
