"""Shapes while they are dragged: they follow the pointer, and their lines are led anew as they go."""

from collections.abc import Collection, Sequence

from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.marks import ghost_line
from sop_studio.gui.canvas.overlay import Mark
from sop_studio.gui.canvas.tool import Stage
from sop_studio.layout.live import Live

MOST = 10
"""So many lines are led anew while dragging; of more, those that touch the moved shapes are left out."""
NEAR = 1200.0
"""Points about the pointer within which shapes are lined up with."""


class Flight:
    """What is looked up once, when a drag begins, so that every frame is quick."""

    def __init__(self, stage: Stage, moved: Sequence[str]) -> None:
        self._scene = stage.scene_of
        self.moved = tuple(moved)
        there = set(moved)
        self.own: list[Rect] = [stage.rects[id] for id in moved]
        about = _about(self.own)
        self.others: list[Rect] = [rect for id, rect in stage.rects.items() if id not in there and rect.intersects(about)]
        lines = stage.flowchart.connections
        self.inner = {one.id for one in lines if one.source in there and one.target in there}
        self.touched = {one.id for one in lines if (one.source in there) != (one.target in there)}
        self._live = _live(stage, self.moved, self.inner) if len(self.touched) <= MOST else None
        self._scene.lift(self.moved, self.inner, self.touched)

    def show(self, dx: float, dy: float) -> None:
        """The shapes and the lines between them, so far from where they stood."""
        self._scene.shift(dx, dy)

    def ghosts(self, dx: int, dy: int) -> list[Mark]:
        """The lines that touch the moved shapes, as they would be."""
        led = self._live.lines(dx, dy) if self._live is not None else ()
        shown = [one for one in led if one.connection in self.touched]
        return [ghost_line([Point(p.x, p.y) for p in one.waypoints]) for one in shown]

    def land(self) -> None:
        """Everything as it was."""
        self._scene.land()


def _live(stage: Stage, moved: Sequence[str], inner: Collection[str]) -> Live:
    """What leads the touched lines; those between moved shapes move along and are not looked at."""
    flowchart, placement = stage.flowchart, stage.placement
    lines = tuple(one for one in flowchart.connections if one.id not in inner)
    places = tuple(one for one in placement.connections if one.connection not in inner)
    return Live(flowchart.but(connections=lines), placement.but(connections=places), moved)


def _about(rects: Sequence[Rect]) -> Rect:
    first = rects[0].center
    return Rect(first.x - NEAR, first.y - NEAR, 2 * NEAR, 2 * NEAR)
