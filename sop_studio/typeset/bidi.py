"""The direction of text, and the order in which its parts stand on a line (the implicit part of UAX #9)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Literal
from unicodedata import bidirectional

Direction = Literal["ltr", "rtl"]

_EXPLICIT = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"})
_RIGHT = frozenset({"R", "AL", "AN"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_BLANK = frozenset({"WS", "S", "B"})
_CLOSING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉", "《": "》", "（": "）"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text in one direction: text[start:end]."""

    start: int
    end: int
    direction: Direction


def direction(text: str) -> Direction:
    """Return the direction of a text by its first strong character; left to right when it has none."""
    for sign in text:
        kind = bidirectional(sign)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def visual_order(text: str, base: Direction | None = None) -> tuple[Stretch, ...]:
    """Return the stretches of one line from left to right.

    The base direction is that of the paragraph, by default that of the text. Explicit embeddings are
    not followed: their control characters have no effect on the order.
    """
    base = base or direction(text)
    if not text:
        return ()
    kinds = [bidirectional(sign) for sign in text]
    if base == "ltr" and not _RIGHT.intersection(kinds):
        return (Stretch(0, len(text), "ltr"),)
    return _reordered(_levels(text, kinds, int(base == "rtl")))


def _reordered(levels: list[int]) -> tuple[Stretch, ...]:
    """Rule L2: from the highest level down, turn every part at that level or above."""
    groups = [list(part) for _, part in groupby(range(len(levels)), key=levels.__getitem__)]
    for level in range(max(levels), 0, -1):
        turned: list[list[int]] = []
        for high, parts in groupby(groups, key=lambda part: levels[part[0]] >= level):
            whole = list(parts)
            turned.extend(reversed(whole) if high else whole)
        groups = turned
    return tuple(Stretch(part[0], part[-1] + 1, "rtl" if levels[part[0]] % 2 else "ltr") for part in groups)


def _levels(text: str, kinds: list[str], base: int) -> list[int]:
    places = [at for at, kind in enumerate(kinds) if kind not in _EXPLICIT]
    letters = [text[at] for at in places]
    seen = [kinds[at] for at in places]
    outer = "R" if base else "L"
    for rule in (_marks, _numbers_after_arabic, _separators, _terminators, _numbers_after_latin):
        rule(seen, outer)
    _brackets(letters, seen, outer)
    _neutrals(seen, outer)
    levels = [base] * len(text)
    for at, kind in zip(places, seen, strict=True):
        levels[at] = _level(kind, base)
    return _trimmed(kinds, levels, base)


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _marks(kinds: list[str], outer: str) -> None:
    """Rule W1: a mark is as what it stands on."""
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = kinds[at - 1] if at else outer


def _numbers_after_arabic(kinds: list[str], outer: str) -> None:
    """Rules W2 and W3."""
    strong = outer
    for at, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _separators(kinds: list[str], _outer: str) -> None:
    """Rule W4: one separator between two numbers belongs to them."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        plain = kind in {"ES", "CS"} and before == after == "EN"
        if plain or (kind == "CS" and before == after == "AN"):
            kinds[at] = before


def _terminators(kinds: list[str], _outer: str) -> None:
    """Rules W5 and W6: signs beside a number belong to it, other separators are neutral."""
    at = 0
    for kind, part in groupby(list(kinds)):
        end = at + len(list(part))
        beside = "EN" in {*kinds[max(at - 1, 0) : at], *kinds[end : end + 1]}
        if kind == "ET" and beside:
            kinds[at:end] = ["EN"] * (end - at)
        at = end
    kinds[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]


def _numbers_after_latin(kinds: list[str], outer: str) -> None:
    """Rule W7."""
    strong = outer
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _brackets(letters: list[str], kinds: list[str], outer: str) -> None:
    """Rule N0: a pair of brackets takes the direction of what it holds."""
    for first, last in _pairs(letters, kinds):
        inside = {_strong(kind) for kind in kinds[first + 1 : last]} - {None}
        before = next((s for s in map(_strong, reversed(kinds[:first])) if s), outer)
        if outer in inside:
            kinds[first] = kinds[last] = outer
        elif inside:
            kinds[first] = kinds[last] = before


def _pairs(letters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    open_at: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, (letter, kind) in enumerate(zip(letters, kinds, strict=True)):
        if kind != "ON":
            continue
        if letter in _CLOSING:
            open_at.append((_CLOSING[letter], at))
        match = next((i for i in range(len(open_at) - 1, -1, -1) if open_at[i][0] == letter), None)
        if match is not None:
            found.append((open_at[match][1], at))
            del open_at[match:]
    return sorted(found)


def _strong(kind: str) -> str | None:
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind)


def _neutrals(kinds: list[str], outer: str) -> None:
    """Rules N1 and N2: what has no direction takes that of both neighbours, else the base."""
    at = 0
    for neutral, part in groupby(list(kinds), key=_NEUTRAL.__contains__):
        end = at + len(list(part))
        if neutral:
            before = (_strong(kinds[at - 1]) if at else None) or outer
            after = (_strong(kinds[end]) if end < len(kinds) else None) or outer
            kinds[at:end] = [before if before == after else outer] * (end - at)
        at = end


def _trimmed(kinds: list[str], levels: list[int], base: int) -> list[int]:
    """Rule L1: blanks at the end and separators have the base level; controls go with what is before."""
    for at in range(1, len(kinds)):
        if kinds[at] in _EXPLICIT:
            levels[at] = levels[at - 1]
    end = len(kinds)
    while end and (kinds[end - 1] in _EXPLICIT or kinds[end - 1] in _BLANK):
        end -= 1
        levels[end] = base
    for at, kind in enumerate(kinds):
        if kind in {"S", "B"}:
            levels[at] = base
    return levels
