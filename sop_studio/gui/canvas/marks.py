"""The marks that canvas and tools show over the drawing."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from sop_studio.drawing.items import Group, Stroke
from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import rounded
from sop_studio.gui.canvas.corners import corner_places
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.overlay import Mark
from sop_studio.gui.look.fonts import font
from sop_studio.gui.paint import qt_path

HALO = 7.0
HANDLE_RADIUS = 8.0
CORNER = 6.0
HANDLE_AWAY = 17.0
"""Pixels from the outline to the middle of a handle."""
SIGNS = {"error": "!", "warning": "?", "info": "i"}


def selection_marks(group: Group, rect: Rect | None) -> tuple[Mark, ...]:
    """The outline in accent, and around a shape a halo."""
    outline = next((item for item in group.items if isinstance(item, Stroke)), None)
    line = Mark(qt_path(outline.path), "accent", 2.0) if outline else None
    around = (Mark(_halo(rect), "accent", 1.5, 0.45),) if rect else ()
    return (*around, line) if line else around


def hover_mark(group: Group) -> tuple[Mark, ...]:
    """The outline thick and pale."""
    outline = next((item for item in group.items if isinstance(item, Stroke)), None)
    return (Mark(qt_path(outline.path), "accent", 4.0, 0.35),) if outline else ()


def band_mark(area: Rect) -> Mark:
    """The frame that is drawn to select."""
    path = QPainterPath()
    path.addRect(qt_rect(area))
    return Mark(path, "accent", 1.0, fill="accent", fill_opacity=0.08)


def ghost_line(points: Sequence[Point], colour: str = "accent") -> Mark:
    """A line as it would be."""
    return Mark(qt_path(rounded(points)), colour, 1.5, is_dashed=True)


def line_mark(points: Sequence[Point]) -> Mark:
    """A connection drawn thick: what is dropped here is put into it."""
    return Mark(qt_path(rounded(points)), "accent", 4.0, 0.8)


def box_mark(rect: Rect) -> Mark:
    """A box as it would be."""
    path = QPainterPath()
    path.addRect(qt_rect(rect))
    return Mark(path, "accent", 1.5, is_dashed=True)


def guide_mark(start: Point, end: Point) -> Mark:
    """A line that shows what something is in line with."""
    path = QPainterPath(QPointF(start.x, start.y))
    path.lineTo(end.x, end.y)
    return Mark(path, "accent", 0.75, 0.8)


def reason_mark(at: Point, words: str) -> Mark:
    """A sentence at the pointer: why something is not permitted."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(14, 14, 7.2 * len(words) + 20, 24), 5, 5)
    return Mark(path, fill="error", at=QPointF(at.x, at.y), text=words)


def handle_places(rect: Rect) -> dict[Side, Point]:
    """The middles of the four sides."""
    middle = rect.center
    return {
        "top": Point(middle.x, rect.top), "right": Point(rect.right, middle.y),
        "bottom": Point(middle.x, rect.bottom), "left": Point(rect.left, middle.y),
    }  # fmt: skip


def handle_marks(rect: Rect, words: Mapping[Side, str] = MappingProxyType({})) -> Iterable[Mark]:
    """Four small discs with a plus, outside the sides; `words` are the answers that wait there."""
    for side, at in handle_places(rect).items():
        place = QPointF(at.x, at.y)
        if side in words:
            yield Mark(_pill(side, words[side]), "panel", 1.6, fill="accent", at=place, text=words[side])
        else:
            yield Mark(_plus(*away(side)), "panel", 1.6, fill="accent", at=place)


def corner_marks(rect: Rect) -> Iterable[Mark]:
    """Four small squares at the corners, to make a shape larger or smaller."""
    path = QPainterPath()
    path.addRect(-CORNER / 2, -CORNER / 2, CORNER, CORNER)
    for at in corner_places(rect).values():
        yield Mark(path, "accent", 1.25, fill="panel", at=QPointF(at.x, at.y))


def end_marks(points: Sequence[Point]) -> Iterable[Mark]:
    """A small disc at both ends of a line, to lead it elsewhere."""
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), CORNER / 1.6, CORNER / 1.6)
    for at in (points[0], points[-1]):
        yield Mark(path, "panel", 1.4, fill="accent", at=QPointF(at.x, at.y))


def pill_size(words: str) -> tuple[float, float]:
    """How wide and high the sign of an answer that waits is, in pixels."""
    return QFontMetricsF(font(8, is_bold=True)).horizontalAdvance(words) + 18, 2 * HANDLE_RADIUS + 3


def _pill(side: Side, words: str) -> QPainterPath:
    width, height = pill_size(words)
    x, y = away(side)
    x += {"left": -width / 2 + HANDLE_RADIUS, "right": width / 2 - HANDLE_RADIUS}.get(side, 0.0)
    path = QPainterPath()
    path.addRoundedRect(QRectF(x - width / 2, y - height / 2, width, height), height / 2, height / 2)
    return path


def away(side: Side) -> tuple[float, float]:
    """From the middle of a side to the middle of its handle, in pixels."""
    return {
        "top": (0.0, -HANDLE_AWAY), "right": (HANDLE_AWAY, 0.0), "bottom": (0.0, HANDLE_AWAY), "left": (-HANDLE_AWAY, 0.0),
    }[side]  # fmt: skip


def badge_mark(group: Group, rect: Rect, severity: str, sentences: str) -> Mark:
    """A round sign at the upper right of a shape's outline."""
    path = QPainterPath()
    path.addEllipse(_upper_right(group, rect), 7.5, 7.5)
    return Mark(path, "canvas", 1.5, fill=severity, text=SIGNS[severity], tip=sentences)


def _upper_right(group: Group, rect: Rect) -> QPointF:
    """Where the way from the upper right corner to the middle meets the outline."""
    outline = next((item for item in group.items if isinstance(item, Stroke)), None)
    corner, middle = QPointF(rect.right, rect.top), QPointF(rect.center.x, rect.center.y)
    if outline is None:
        return corner
    path = qt_path(outline.path)
    places = (corner + (middle - corner) * share / 20 for share in range(21))
    return next((place for place in places if path.contains(place)), corner)


def _halo(rect: Rect) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(qt_rect(rect.inflated(HALO)), 10, 10)
    return path


def _plus(x: float, y: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), HANDLE_RADIUS, HANDLE_RADIUS)
    arm = HANDLE_RADIUS / 2
    path.moveTo(x - arm, y)
    path.lineTo(x + arm, y)
    path.moveTo(x, y - arm)
    path.lineTo(x, y + arm)
    return path
