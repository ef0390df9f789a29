"""Moves a run of the selected connection across itself, so that the line stays level and upright."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from sop_studio.editing.align import bend
from sop_studio.geometry.point import Point
from sop_studio.geometry.polyline import simplified
from sop_studio.gui.canvas.marks import ghost_line
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.messages.message import Message

REACH, STUB, GRID = 6.0, 20.0, 10
BEND = Message("edit-bend", "Bend line")


class Bend(Tool):
    """Takes a run of the one selected connection; its ends stay where they are."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self) -> None:
        self._line: str | None = None
        self._run = 0
        self._start: Pointer | None = None
        self._points: tuple[Point, ...] = ()

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        return pointer.button == Qt.MouseButton.LeftButton and not pointer.is_shift and run_at(stage, pointer.at) is not None

    def press(self, stage: Stage, pointer: Pointer) -> None:
        self._run = run_at(stage, pointer.at) or 0
        self._line, self._start, self._points = stage.selection[0], pointer, ()

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._line is None or self._start is None or not (self._points or pointer.is_beyond(self._start)):
            return
        stage.show_handles(None)
        points = stage.scene_of.lines[self._line]
        by = Point(pointer.at.x - self._start.at.x, pointer.at.y - self._start.at.y)
        self._points = shifted_run(points, self._run, by, GRID if not pointer.is_ctrl else 1)
        stage.overlay.show("ghost", [ghost_line(self._points)])

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        line, points = self._line, self._points
        self.cancel(stage)
        if line is None or not points or points == tuple(stage.scene_of.lines[line]):
            return None
        return Edit(BEND, bend(stage.sop, line, [(round(point.x), round(point.y)) for point in points]), (line,))

    def cancel(self, stage: Stage) -> None:
        self._line, self._start, self._points = None, None, ()
        stage.overlay.clear("ghost")


def run_at(stage: Stage, at: Point) -> int | None:
    """The number of the run of the one selected connection that is there, unless a shape lies over it."""
    points = stage.scene_of.lines.get(stage.selection[0], ()) if len(stage.selection) == 1 else ()
    reach = REACH * stage.pixel
    for place in range(len(points) - 1):
        a, b = points[place], points[place + 1]
        low_x, high_x = sorted((a.x, b.x))
        low_y, high_y = sorted((a.y, b.y))
        if low_x - reach <= at.x <= high_x + reach and low_y - reach <= at.y <= high_y + reach:
            return place
    return None


def shifted_run(points: Sequence[Point], run: int, by: Point, grid: int) -> tuple[Point, ...]:
    """The line with one run moved across itself; the first and last run leave a stub at the shape."""
    a, b = points[run], points[run + 1]
    is_level = a.y == b.y
    dx = 0.0 if is_level else _on_grid(a.x, by.x, grid)
    dy = _on_grid(a.y, by.y, grid) if is_level else 0.0
    before, after = list(points[: run + 1]), list(points[run + 1 :])
    if run == 0:
        before.append(_stub(a, b))
    if run == len(points) - 2:
        after.insert(0, _stub(b, a))
    before.append(before.pop().moved(dx, dy)) if run > 0 else before.append(before[-1].moved(dx, dy))
    if run == len(points) - 2:
        after.insert(0, after[0].moved(dx, dy))
    else:
        after[0] = after[0].moved(dx, dy)
    return tuple(simplified([*before, *after]))


def _stub(start: Point, towards: Point) -> Point:
    """A little way from the shape towards the next bend, at most a third of the run."""
    dx, dy = towards.x - start.x, towards.y - start.y
    length = max(abs(dx) + abs(dy), 1.0)
    share = min(STUB, length / 3) / length
    return Point(round(start.x + dx * share), round(start.y + dy * share))


def _on_grid(start: float, by: float, grid: int) -> float:
    return round((start + by) / grid) * grid - start
