"""One font file: what it covers, how it shapes text, its outlines, and a part of it to embed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point
from sop_studio.typeset.bidi import Direction
from sop_studio.typeset.pen import GlyphPen


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph with its advance and its displacement, in shares of the font size."""

    index: int
    advance: float
    dx: float
    dy: float


class Face:
    """A font file, read once."""

    def __init__(self, file: FilePath) -> None:
        import uharfbuzz as hb

        self.file = file
        self._hb = hb
        self._face: Any = hb.Face(hb.Blob.from_file_path(str(file)))
        self._font: Any = hb.Font(self._face)
        self._em = float(self._face.upem)
        self.outline = lru_cache(maxsize=4096)(self._outline)

    def covers(self, sign: str) -> bool:
        """Tell whether the font has a glyph for a character."""
        return self._font.get_nominal_glyph(ord(sign)) is not None

    def shaped(self, text: str, direction: Direction) -> tuple[Glyph, ...]:
        """Return the glyphs of a text in one direction, from left to right."""
        buffer = self._hb.Buffer()
        buffer.add_str(text)
        buffer.direction = direction
        buffer.language = "en"  # else the machine's language would choose between forms
        buffer.guess_segment_properties()
        self._hb.shape(self._font, buffer)
        em = self._em
        return tuple(
            Glyph(shape.codepoint, place.x_advance / em, place.x_offset / em, -place.y_offset / em)
            for shape, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )

    def _outline(self, glyph: int) -> Path:
        """Return a glyph's outline at size 1, on the baseline, with y downwards."""
        pen = GlyphPen()
        self._font.draw_glyph_with_pen(glyph, pen)
        return Path(tuple(pen.commands)).mapped(lambda p: Point(p.x / self._em, -p.y / self._em))

    def subset(self, characters: str) -> bytes:
        """Return a font file with the glyphs that texts of these characters need."""
        wanted = self._hb.SubsetInput()
        wanted.unicode_set.set(map(ord, characters))
        wanted.name_id_set.set({0, 1, 2, 3, 4, 6, 13, 14})
        wanted.flags = self._hb.SubsetFlags.NO_HINTING
        part: bytes = self._hb.subset(self._face, wanted).blob.data
        return part
