"""Where a line of text may be broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from unicodedata import category, east_asian_width

_NEVER_FIRST = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕”’…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％℃°,.:;!?)]}»"
)
_NEVER_LAST = frozenset("（［｛〈《「『【〔“‘([{«$¥￥£€#＃")
_BREAK_AFTER = frozenset("-/‐–—|\\")
_FREE_SPACE = frozenset(" \t\u3000\u200b")
_JOINER = "\u200d"
_HANGUL = range(0xAC00, 0xD7B0)


@lru_cache(maxsize=1024)
def pieces(text: str) -> tuple[str, ...]:
    """Return the pieces of one paragraph that a line may end after; joined they are the text."""
    return tuple(_cut(text, _may_break))


def clusters(text: str) -> tuple[str, ...]:
    """Return a text in the smallest pieces a reader sees as one: a letter with its marks, a joined sign."""
    return tuple(_cut(text, lambda text, at: not _goes_on(text[at - 1], text[at])))


def _cut(text: str, may_break: Callable[[str, int], bool]) -> Iterator[str]:
    cuts = [0, *(at for at in range(1, len(text)) if may_break(text, at)), len(text)]
    for start, end in pairwise(cuts):
        if start < end:
            yield text[start:end]


def _may_break(text: str, at: int) -> bool:
    """Tell whether a line may end between text[at - 1] and text[at]."""
    before, after = text[at - 1], text[at]
    if after in _FREE_SPACE or _goes_on(before, after):
        return False
    if before in _FREE_SPACE:
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    if _is_ideographic(before) or _is_ideographic(after):
        return category(before) != "Zs" and category(after) != "Zs"
    return before in _BREAK_AFTER and after.isalpha() and at > 1 and text[at - 2].isalnum()


def _is_ideographic(sign: str) -> bool:
    """Chinese and Japanese break between any two signs; Korean breaks at spaces."""
    return east_asian_width(sign) in {"W", "F"} and ord(sign) not in _HANGUL and not _is_emoji(sign)


def _is_emoji(sign: str) -> bool:
    return category(sign) in {"So", "Sk"}


def _goes_on(before: str, after: str) -> bool:
    """Tell whether two characters are one for the eye."""
    skin = "\U0001f3fb" <= after <= "\U0001f3ff"
    flag = _is_flag(before) and _is_flag(after)
    return category(after) in {"Mn", "Mc", "Me"} or _JOINER in {before, after} or skin or flag


def _is_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
