"""Numbered and bulleted lists: every numbered list counts from its own start."""

from typing import Literal

from sop_studio.exporters.word.character_styles import sign_fonts
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.units import twips

Place = Literal["body", "cell"]
_KINDS: tuple[tuple[Place, bool, float], ...] = (
    ("cell", True, 4), ("cell", False, 4), ("body", True, 6), ("body", False, 6)
)  # fmt: skip


class Numbering:
    """The lists of one document."""

    def __init__(self) -> None:
        self._lists: list[tuple[int, int | None]] = [
            (kind, None) for kind, (_, is_numbered, _) in enumerate(_KINDS) if not is_numbered
        ]

    def begin(self, place: Place, *, is_numbered: bool, start: int = 1) -> int:
        """Return the number of a new list; bulleted lists of one place share theirs."""
        kind = next(i for i, (where, counted, _) in enumerate(_KINDS) if (where, counted) == (place, is_numbered))
        entry = (kind, start if is_numbered else None)
        if is_numbered:
            self._lists.append(entry)
            return len(self._lists)
        return self._lists.index(entry) + 1

    def root(self) -> Element:
        """Return the root of the numbering part."""
        kinds = (_kind(number, *kind) for number, kind in enumerate(_KINDS))
        lists = (_list(number, kind, start) for number, (kind, start) in enumerate(self._lists, start=1))
        return w("numbering", *kinds, *lists)


def _kind(number: int, place: Place, is_numbered: bool, hang: float) -> Element:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal" if is_numbered else "bullet"),
        w("lvlText", val="%1." if is_numbered else "•"),
        w("lvlJc", val="left"),
        w("pPr", w("tabs", w("tab", val="num", pos=twips(hang))), w("ind", left=twips(hang), hanging=twips(hang))),
        None if is_numbered else w("rPr", sign_fonts()),
        ilvl=0,
    )
    kind = w("multiLevelType", val="singleLevel")
    # A fixed name each, so that Word never takes two kinds of list for one.
    identity = w("nsid", val=f"5A0F00{number + 1:02d}")
    return w("abstractNum", identity, kind, w("tmpl", val=f"5A1F00{number + 1:02d}"), level, abstractNumId=number)


def _list(number: int, kind: int, start: int | None) -> Element:
    override = None if start is None else w("lvlOverride", w("startOverride", val=start), ilvl=0)
    return w("num", w("abstractNumId", val=kind), override, numId=number)
