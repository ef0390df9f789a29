"""Gaps of a straight run."""

import pytest

from sop_studio.drawing.gaps import merged, under_patch
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment

LEVEL = Segment(Point(0, 0), Point(100, 0))
BACK = Segment(Point(100, 0), Point(0, 0))
UPRIGHT = Segment(Point(0, 0), Point(0, 100))


@pytest.mark.parametrize(
    ("run", "patch", "gap"),
    [
        (LEVEL, Rect(20, -6, 30, 12), (20, 50)),
        (BACK, Rect(20, -6, 30, 12), (50, 80)),
        (UPRIGHT, Rect(-6, 20, 12, 30), (20, 50)),
        (LEVEL, Rect(20, 6, 30, 12), None),
        (LEVEL, Rect(-10, -6, 30, 12), None),
        (LEVEL, Rect(80, -6, 30, 12), None),
        (Segment(Point(0, 0), Point(100, 100)), Rect(20, 20, 30, 12), None),
    ],
)
def test_a_patch_cuts_a_run_it_lies_on(run: Segment, patch: Rect, gap: tuple[float, float] | None) -> None:
    assert under_patch(run, patch) == gap


def test_gaps_that_meet_are_one() -> None:
    assert merged([(40, 60), (10, 20), (20.5, 30), (42, 50)]) == [(10, 30), (40, 60)]
