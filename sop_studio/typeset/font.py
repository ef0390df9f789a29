"""Text in the bundled fonts: how wide it is, how it is drawn, what is missing, what to embed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from unicodedata import category

from sop_studio import resources
from sop_studio.geometry.path import Command, Path
from sop_studio.typeset.bidi import Direction, visual_order
from sop_studio.typeset.face import Face, Glyph

LINE_HEIGHT = 1.3
_ASCENT = 1.069  # of Noto Sans
_DESCENT = 0.293


@dataclass(frozen=True, slots=True)
class Family:
    """A bundled family with the files of its two weights; without a bold file the regular one stands in."""

    name: str
    regular: str
    bold: str | None = None

    def file(self, *, bold: bool) -> str:
        """Return the name of the file for a weight."""
        return self.bold if bold and self.bold else self.regular


def _weights(name: str, stem: str) -> Family:
    return Family(name, f"{stem}-Regular.ttf", f"{stem}-Bold.ttf")


# In the order in which a character looks for its glyph; style sheets name them in this order too.
FAMILIES = (
    _weights("Noto Sans", "NotoSans"),
    _weights("Noto Sans Arabic", "NotoSansArabic"),
    _weights("Noto Sans Hebrew", "NotoSansHebrew"),
    _weights("Noto Sans Thai", "NotoSansThai"),
    Family("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf"),
    Family("Noto Sans CJK SC", "NotoSansCJKsc-Regular.otf"),
    Family("Noto Sans Math", "NotoSansMath-Regular.ttf"),
    Family("Noto Sans Symbols2", "NotoSansSymbols2-Regular.ttf"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font and one direction."""

    text: str
    family: Family
    direction: Direction


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A part of a font for one document: family, CSS range of weights, media type, file."""

    family: str
    weights: str
    media_type: str
    content: bytes


class FontBook:
    """The bundled fonts, each read when its first character is asked for."""

    def __init__(self) -> None:
        self._face = lru_cache(maxsize=None)(lambda file: Face(resources.path("fonts", file)))
        self._family = lru_cache(maxsize=8192)(self._find_family)
        self._em_width = lru_cache(maxsize=32768)(self._measure)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the width of one line of text in points."""
        return self._em_width(text, bold) * size

    def runs(self, text: str, base: Direction | None = None) -> tuple[Run, ...]:
        """Return the runs of one line of text from left to right."""
        return tuple(self._runs(text, base))

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the visible characters that no bundled font has, each once, in order of appearance."""
        unseen = (sign for sign in dict.fromkeys(text) if category(sign) not in _INVISIBLE)
        return tuple(sign for sign in unseen if self._family(sign) is None)

    def glyph_path(self, text: str, size: float, bold: bool = False) -> Path:
        """Return one line of text as outlines: it begins at (0, 0), on the baseline."""
        commands: list[Command] = []
        x = 0.0
        for face, glyph in self.glyphs(text, bold):
            placed = face.outline(glyph.index).translated(x + glyph.dx, glyph.dy).scaled(size)
            commands.extend(placed.commands)
            x += glyph.advance
        return Path(tuple(commands))

    def embedded(self, texts: Iterable[tuple[str, bool]]) -> tuple[EmbeddedFont, ...]:
        """Return the parts of the fonts that texts, each with its boldness, need."""
        used: dict[tuple[Family, bool], set[str]] = {}
        for text, bold in texts:
            for run in self.runs(text):
                used.setdefault((run.family, bold and run.family.bold is not None), set()).update(run.text)
        ordered = sorted(used.items(), key=lambda item: (FAMILIES.index(item[0][0]), item[0][1]))
        return tuple(self._part(family, bold, signs) for (family, bold), signs in ordered)

    def _part(self, family: Family, bold: bool, signs: set[str]) -> EmbeddedFont:
        file = family.file(bold=bold)
        weights = ("700" if bold else "400") if family.bold else "400 700"
        content = self._face(file).subset("".join(sorted(signs)))
        return EmbeddedFont(family.name, weights, f"font/{file[-3:]}", content)

    def _measure(self, text: str, bold: bool) -> float:
        return sum((glyph.advance for _, glyph in self.glyphs(text, bold)), 0.0)

    def glyphs(self, text: str, bold: bool = False) -> Iterator[tuple[Face, Glyph]]:
        """Yield the glyphs of one line of text from left to right, each with the font that has it."""
        for run in self._runs(text, None):
            face = self._face(run.family.file(bold=bold))
            for glyph in face.shaped(run.text, run.direction):
                yield face, glyph

    def _runs(self, text: str, base: Direction | None) -> Iterator[Run]:
        for stretch in visual_order(text, base):
            part = text[stretch.start : stretch.end]
            families = self._families(part)
            found = [list(group) for _, group in groupby(range(len(part)), key=families.__getitem__)]
            for places in found if stretch.direction == "ltr" else reversed(found):
                piece = part[places[0] : places[-1] + 1]
                yield Run(piece, families[places[0]], stretch.direction)

    def _families(self, text: str) -> list[Family]:
        families: list[Family] = []
        for sign in text:
            follows = bool(families) and category(sign) in _FOLLOWING
            if follows and (category(sign) == "Cf" or self._covers(families[-1], sign)):
                families.append(families[-1])
            else:
                families.append(self._family(sign) or FAMILIES[0])
        return families

    def _find_family(self, sign: str) -> Family | None:
        return next((family for family in FAMILIES if self._covers(family, sign)), None)

    def _covers(self, family: Family, sign: str) -> bool:
        return self._face(family.regular).covers(sign)


_FOLLOWING = frozenset({"Mn", "Mc", "Me", "Cf"})  # what goes with the character before it
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


@cache
def bundled() -> FontBook:
    """Return the bundled fonts; nothing is read before the first text is measured."""
    return FontBook()


def width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of one line of text in points."""
    return bundled().width(text, size, bold)


def ascent(size: float) -> float:
    """Return how far above the baseline a line of that size reaches."""
    return _ASCENT * size


def descent(size: float) -> float:
    """Return how far below the baseline a line of that size reaches."""
    return _DESCENT * size


def line_height(size: float) -> float:
    """Return the distance between two baselines."""
    return LINE_HEIGHT * size


def baseline(size: float) -> float:
    """Return how far below the top of its line the baseline is."""
    return (line_height(size) - ascent(size) - descent(size)) / 2 + ascent(size)
