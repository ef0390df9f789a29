"""Where runs may end at the sides of shapes."""

from sop_studio.layout.frame import Frame
from sop_studio.layout.runs import Run
from sop_studio.layout.sides import ONE_POINT
from sop_studio.layout.size import Box
from sop_studio.layout.tracks import Ports

CORNER_ROOM = 10
EVERYWHERE = 1 << 20


def ports_of(frame: Frame) -> Ports:
    """What the shapes of a frame ask of the runs that end at them."""
    boxes = frame.boxes

    def is_fixed(run: Run) -> bool:
        pointed = ONE_POINT if run.is_upright else ONE_POINT | {"stadium"}
        return any(boxes[shape].outline in pointed for shape in _shapes(run))

    def room(run: Run) -> int:
        return min((_room(boxes[shape], run) for shape in _shapes(run)), default=EVERYWHERE)

    def wish(run: Run) -> int:
        arc = run.route.arc
        if arc.source == arc.tail or not run.starts_at_shape:
            return 0
        part = frame.stands[arc.tail].part(arc.source)
        return part.y + part.box.up

    return Ports(is_fixed, lambda run: run.route.arc.id in frame.straight, room, wish)


def _shapes(run: Run) -> list[str]:
    """The shapes at which the run starts or ends."""
    arc = run.route.arc
    return [shape for shape, is_there in ((arc.source, run.starts_at_shape), (arc.target, run.ends_at_shape)) if is_there]


def _room(box: Box, run: Run) -> int:
    """How far from the middle of a side a line may meet the outline."""
    half = box.width // 2 if run.is_upright else (box.height - box.roof) // 2
    if box.outline in ONE_POINT or (box.outline == "stadium" and not run.is_upright):
        return half // 2
    if box.outline == "stadium":
        return half - box.height // 2
    if box.outline == "bar":
        return EVERYWHERE
    return half - CORNER_ROOM
