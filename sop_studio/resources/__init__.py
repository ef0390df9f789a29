"""Finds the bundled files (fonts, themes, templates) wherever the program runs from."""

import sys
from pathlib import Path

__all__ = ["path"]


def path(*parts: str) -> Path:
    """Return where a bundled file or folder is: `path("fonts", "NotoSans-Regular.ttf")`.

    Raises ValueError for a name that would lead out of the resources, FileNotFoundError when the
    resources themselves are missing.
    """
    for part in parts:
        if not _is_inside(part):
            raise ValueError(f"{part!r} is not the name of a bundled file.")
    return _root().joinpath(*parts)


def _is_inside(part: str) -> bool:
    pieces = part.replace("\\", "/").split("/")
    return all(piece not in {"", ".", ".."} and ":" not in piece for piece in pieces)


def _root() -> Path:
    for folder in _places():
        if folder.is_dir():
            return folder
    raise FileNotFoundError("The resources of SOP Studio are missing; install it again.")


def _places() -> tuple[Path, ...]:
    """The frozen application, the wheel, the source tree: only one of them is there."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return (Path(frozen, "resources"),)
    package = Path(__file__).resolve().parent
    return (package / "files", package.parent.parent / "resources")
