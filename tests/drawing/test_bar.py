"""The words of a bar keep clear of the lines that come in or go out beside them."""

from sop_studio.drawing.bar import bar_items
from sop_studio.drawing.items import TextLine
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment
from sop_studio.kinds.nodes.parallel import KIND
from sop_studio.model.flowchart import Node
from sop_studio.typeset.font import width

BAR = Rect(0, 100, 460, 6)
NODE = Node(id="n1", kind="parallel", text="Run both flows at the same time")


def words(*uprights: Segment) -> list[TextLine]:
    return [item for item in bar_items(NODE, KIND, BAR, "E1.08", uprights) if isinstance(item, TextLine)]


def upright(x: float) -> Segment:
    return Segment(Point(x, 40), Point(x, 100))


def test_words_start_at_the_left_end_where_no_line_comes_in() -> None:
    assert words()[0].x == 0


def test_words_stand_behind_a_line_that_leaves_too_little_room_before_it() -> None:
    assert words(upright(90))[0].x > 90


def test_words_are_broken_where_no_ground_is_wide_enough() -> None:
    lines = words(upright(100), upright(200), upright(330))
    assert len(lines) > 2
    assert all(line.x > 330 and line.x + width(line.text, 9) <= 460 for line in lines)
