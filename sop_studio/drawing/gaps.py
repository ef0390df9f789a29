"""Where a straight run of a line is left out, as distances from its start."""

from collections.abc import Iterable

from sop_studio.geometry.point import Rect
from sop_studio.geometry.polyline import Segment, hits_rect

Interval = tuple[float, float]
LEAST_PIECE = 4.0  # what is shorter between two gaps is left out too


def under_patch(run: Segment, patch: Rect) -> Interval | None:
    """The part of a level or upright run under a patch that lies inside the run; nothing when it touches an end."""
    if not (run.is_horizontal or run.is_vertical) or not hits_rect(run, patch):
        return None
    near, far = sorted(_along(run, edge) for edge in _edges(run, patch))
    return (near, far) if near > 0 and far < run.length else None


def merged(gaps: Iterable[Interval]) -> list[Interval]:
    """The gaps in order, those that meet as one."""
    found: list[Interval] = []
    for near, far in sorted(gaps):
        if found and near <= found[-1][1] + LEAST_PIECE:
            found[-1] = (found[-1][0], max(far, found[-1][1]))
        else:
            found.append((near, far))
    return found


def _edges(run: Segment, patch: Rect) -> Interval:
    return (patch.left, patch.right) if run.is_horizontal else (patch.top, patch.bottom)


def _along(run: Segment, edge: float) -> float:
    """How far from its start a run reaches an edge; below zero behind the start."""
    start, end = (run.start.x, run.end.x) if run.is_horizontal else (run.start.y, run.end.y)
    return edge - start if end > start else start - edge
