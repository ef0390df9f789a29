"""Connections between the same two shapes share one line, with one label below the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sop_studio.geometry.point import Point, Rect
from sop_studio.layout.flow import Flow
from sop_studio.model.flowchart import Connection
from sop_studio.typeset.label import LabelBlock

STUB = 6


@dataclass(frozen=True, slots=True)
class Stack:
    """The labels on one line, each with its connection, and the patch they need together."""

    labels: tuple[tuple[str, LabelBlock], ...]
    width: int
    height: int
    is_turned: bool = False


def stack_of(
    flow: Flow, line: Connection, label_of: Callable[[Connection], LabelBlock | None]
) -> Stack | None:
    """The labels of a connection and its twins, or nothing when none has words."""
    lines = (line, *flow.twins.get(line.id, ()))
    labels = tuple((one.id, label) for one in lines if (label := label_of(one)))
    if not labels:
        return None
    return Stack(labels, max(label.width for _, label in labels), sum(label.height for _, label in labels))


def split(stack: Stack, whole: Rect) -> Iterator[tuple[str, Rect]]:
    """The patch of each label of a stack."""
    upright = turned_rect(whole) if stack.is_turned else whole
    top = upright.top
    for key, label in stack.labels:
        rect = Rect(upright.left + (upright.width - label.width) // 2, top, label.width, label.height)
        yield key, turned_rect(rect) if stack.is_turned else rect
        top += label.height


def turned(stack: Stack) -> Stack:
    """The same labels for a part that is laid out turned over."""
    return Stack(stack.labels, stack.height, stack.width, is_turned=True)


def turned_rect(rect: Rect) -> Rect:
    """The rectangle with across and down exchanged."""
    return Rect(rect.top, rect.left, rect.height, rect.width)


def twin_line(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The first bit of a line: a twin joins it at once."""
    start, after = points[0], points[1]
    dx, dy = after.x - start.x, after.y - start.y
    return start, start.moved(STUB * ((dx > 0) - (dx < 0)), STUB * ((dy > 0) - (dy < 0)))
