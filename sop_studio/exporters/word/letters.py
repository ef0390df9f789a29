"""Words as runs: signs in a font that has them, each direction of writing in runs of its own."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from sop_studio.exporters.word.character_styles import ARROW, sign_fonts
from sop_studio.exporters.word.look import Look
from sop_studio.exporters.word.markup import Element, text_of, w
from sop_studio.publishing.blocks import Emphasis
from sop_studio.typeset.font import bundled

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
LEFT_TO_RIGHT_MARK = "\u200e"
STYLES: dict[Emphasis, str] = {
    "": "", "bold": "Strong", "italic": "Emphasis", "quiet": "SOPQuiet", "code": "SOPCode", "accent": "SOPAccent",
    "warning": "SOPWarning", "escalation": "SOPEscalation", "fine": "SOPFine",
}  # fmt: skip
_SIGN_FAMILIES = frozenset({"Noto Sans Math", "Noto Sans Symbols2"})
_ARABIC_AND_HEBREW = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "0-9A-Za-z\u00c0-\u024f"
_INNER = rf"[{_LATIN}\u00a0 ./:_+&@#%'×–\u2011\-]*"
# In right-to-left text: codes, dates, amounts. In left-to-right text: Arabic and Hebrew words.
_LEFT_TO_RIGHT = re.compile(rf"[{_LATIN}](?:{_INNER}[{_LATIN}])?")
_RIGHT_TO_LEFT = re.compile(rf"[{_ARABIC_AND_HEBREW}]+(?:\s+[{_ARABIC_AND_HEBREW}]+)*")
_PARTS = re.compile(f"([\n\t{NO_BREAK_HYPHEN}])")


def runs(text: str, look: Look, style: str = "") -> list[Element]:
    """Return the runs of a text in a character style; a line break, tab or no-break hyphen becomes Word's own."""
    return [
        w("r", _properties(style, is_sign, runs_left), *_content(part))
        for stretch, runs_left in _stretches(text, look)
        for is_sign, part in _by_font(stretch)
    ]


def line_break() -> Element:
    """Return a run that begins a new line."""
    return w("r", w("br"))


def tab() -> Element:
    """Return a run that goes to the next tab stop."""
    return w("r", w("tab"))


def unbroken(text: str) -> str:
    """Return the text so that no line ends inside it."""
    return text.replace(" ", NO_BREAK_SPACE).replace("-", NO_BREAK_HYPHEN)


def _properties(style: str, is_sign: bool, runs_left: bool) -> Element | None:
    named = style or (ARROW if is_sign else "")
    if not (named or runs_left):
        return None
    return w(
        "rPr",
        w("rStyle", val=named) if named else None,
        sign_fonts() if is_sign and style else None,
        w("rtl") if runs_left else None,
    )


def _content(text: str) -> Iterator[Element]:
    special = {"\n": "br", "\t": "tab", NO_BREAK_HYPHEN: "noBreakHyphen"}
    for part in _PARTS.split(text):
        if part in special:
            yield w(special[part])
        elif part:
            yield text_of(part)


def _stretches(text: str, look: Look) -> Iterator[tuple[str, bool]]:
    """The parts of a text with whether each runs from right to left."""
    other = _LEFT_TO_RIGHT if look.is_right_to_left else _RIGHT_TO_LEFT
    at = 0
    for found in other.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], look.is_right_to_left
        words = found.group()
        yield _kept_in_order(words) if look.is_right_to_left else words, not look.is_right_to_left
        at = found.end()
    if at < len(text):
        yield text[at:], look.is_right_to_left


def _kept_in_order(words: str) -> str:
    """After Arabic, "24×7" and "2026-03-02" would turn round; an invisible mark keeps their order."""
    return LEFT_TO_RIGHT_MARK + words if words[0].isdigit() and not words.isdigit() else words


def _by_font(text: str) -> Iterator[tuple[bool, str]]:
    return ((is_sign, "".join(part)) for is_sign, part in groupby(text, key=_is_sign))


@lru_cache(maxsize=4096)
def _is_sign(letter: str) -> bool:
    """Whether the text font lacks a character that the sign font has."""
    if letter < "\u2000":
        return False
    return any(run.family.name in _SIGN_FAMILIES for run in bundled().runs(letter))
