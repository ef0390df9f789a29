"""Draws the display list with QPainter: the same outlines and the same glyphs at the same places as every export."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGlyphRun, QPainter, QPainterPath, QPen, QRawFont

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.theme import Theme
from sop_studio.geometry.path import Close, Cubic, Line, Move, Path
from sop_studio.typeset.face import Face
from sop_studio.typeset.font import bundled

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


@dataclass(frozen=True, slots=True)
class Shape:
    """A path with the pen and the brush that draw it."""

    path: QPainterPath
    pen: QPen
    brush: QBrush


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text as glyphs, ready to be set down."""

    at: QPointF
    runs: tuple[QGlyphRun, ...]
    pen: QPen


@dataclass(frozen=True, slots=True)
class Picture:
    """Items made ready for QPainter in the colours of one theme."""

    shapes: tuple[Shape | Words, ...]

    def play(self, painter: QPainter) -> None:
        """Draw everything; the painter should smooth edges."""
        for shape in self.shapes:
            painter.setPen(shape.pen)
            if isinstance(shape, Shape):
                painter.setBrush(shape.brush)
                painter.drawPath(shape.path)
            else:
                for run in shape.runs:
                    painter.drawGlyphRun(shape.at, run)


def picture(items: Iterable[Item], theme: Theme) -> Picture:
    """The items made ready, in drawing order; a ground and the line around it are drawn at once."""
    made: list[Shape | Words] = []
    waiting: Fill | None = None
    for item in _flat(items):
        if waiting is not None and isinstance(item, Stroke) and item.path is waiting.path:
            made[-1] = Shape(qt_path(item.path), _pen(item, theme), _brush(waiting, theme))
            waiting = None
            continue
        waiting = item if isinstance(item, Fill) else None
        made.append(_ready(item, theme))
    return Picture(tuple(made))


def qt_path(path: Path) -> QPainterPath:
    """The path in Qt's form."""
    made = QPainterPath()
    for command in path.commands:
        match command:
            case Move(to):
                made.moveTo(to.x, to.y)
            case Line(to):
                made.lineTo(to.x, to.y)
            case Cubic(first, second, to):
                made.cubicTo(first.x, first.y, second.x, second.y, to.x, to.y)
            case Close():
                made.closeSubpath()
            case _:
                assert_never(command)
    return made


def _flat(items: Iterable[Item]) -> Iterator[Fill | Stroke | TextLine]:
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.items)
        else:
            yield item


def _ready(item: Fill | Stroke | TextLine, theme: Theme) -> Shape | Words:
    match item:
        case Fill():
            return Shape(qt_path(item.path), NO_PEN, _brush(item, theme))
        case Stroke():
            return Shape(qt_path(item.path), _pen(item, theme), NO_BRUSH)
        case TextLine():
            at = QPointF(text_extent(item).left, item.y)
            return Words(at, glyph_runs(item.text, item.size, item.is_bold), QPen(QColor(theme.colour(item.colour))))
        case _:
            assert_never(item)


def _brush(fill: Fill, theme: Theme) -> QBrush:
    colour = QColor(theme.colour(fill.colour))
    colour.setAlphaF(fill.opacity)
    return QBrush(colour)


def _pen(stroke: Stroke, theme: Theme) -> QPen:
    pen = QPen(QColor(theme.colour(stroke.colour)), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


@lru_cache(maxsize=8192)
def glyph_runs(text: str, size: float, is_bold: bool) -> tuple[QGlyphRun, ...]:
    """One line of text as glyphs from (0, 0) on the baseline, one run for each font that it needs."""
    along = 0.0
    placed: dict[Face, tuple[list[int], list[QPointF]]] = {}
    for face, glyph in bundled().glyphs(text, is_bold):
        indexes, places = placed.setdefault(face, ([], []))
        indexes.append(glyph.index)
        places.append(QPointF((along + glyph.dx) * size, glyph.dy * size))
        along += glyph.advance
    return tuple(_run(face, size, *glyphs) for face, glyphs in placed.items())


def _run(face: Face, size: float, indexes: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(_raw(str(face.file), size))
    run.setGlyphIndexes(indexes)
    run.setPositions(places)
    return run


@lru_cache(maxsize=64)
def _raw(file: str, size: float) -> QRawFont:
    return QRawFont(file, size, QFont.HintingPreference.PreferNoHinting)
