"""A part of a flowchart with coordinates."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.geometry.point import Point, Rect


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Shapes, lines and labels of a part, by id, which connection each line joins, and where borders of lanes run:
    upright ones across, or level ones down when the part is turned.
    """

    shapes: Mapping[str, Rect]
    lines: Mapping[str, tuple[Point, ...]]
    labels: Mapping[str, Rect]
    joins: Mapping[str, str]
    borders: tuple[int, ...] = ()
    is_turned: bool = False
