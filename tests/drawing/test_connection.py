"""Connections: dashes only into escalations, heads, labels, open ends."""

import pytest

from sop_studio.drawing.connection import DASH, draw_connection
from sop_studio.drawing.items import Fill, Group, Stroke, TextLine
from sop_studio.drawing.sheet import sheet_of
from sop_studio.model.placement import LabelPlace, Placement
from tests.drawing.scenes import at, placed


def drawn(text: str, place: int = 0, **changes: object) -> Group:
    sop, flowchart, placement = placed(text)
    line = flowchart.connections[place].but(**changes) if changes else flowchart.connections[place]
    flowchart = flowchart.but(
        connections=tuple(line if line.id == each.id else each for each in flowchart.connections)
    )
    sheet = sheet_of(sop, flowchart, placement, {})
    return draw_connection(sheet, line, placement.connections[place])


def words(group: Group) -> list[str]:
    return [item.text for item in group.items if isinstance(item, TextLine)]


@pytest.mark.parametrize(
    ("text", "dash"),
    [("start > !Ask", DASH), ("!Ask > end", ()), ("!Ask > !Ask more", DASH), ("Weigh > Pack", ())],
)
def test_dashes_mark_every_line_into_an_escalation_and_no_other(text: str, dash: tuple[float, ...]) -> None:
    line = drawn(text).items[0]
    assert isinstance(line, Stroke)
    assert (line.dash, line.colour == "escalation-connection") == (dash, bool(dash))


def test_a_line_ends_in_a_head_at_its_target() -> None:
    line, head = drawn("Weigh > Pack").items
    assert isinstance(head, Fill)
    assert head.path.bounds.height == 8
    assert head.path.bounds.width == 7
    assert isinstance(line, Stroke)
    assert head.path.bounds.bottom == line.path.bounds.bottom


def test_a_note_has_a_dotted_line_without_head() -> None:
    items = drawn("*Beware > Weigh").items
    assert [type(item) for item in items] == [Stroke]


def test_a_joining_line_has_no_head() -> None:
    sop, flowchart, _ = placed("Weigh > Pack; Seal > Pack")
    first, second = flowchart.connections
    lines = (at(first.id, (0, 0), (0, 100)), at(second.id, (60, 50), (0, 50), joins=first.id))
    placement = Placement(flowchart=flowchart.id, connections=lines)
    group = draw_connection(sheet_of(sop, flowchart, placement, {}), second, lines[1])
    assert [type(item) for item in group.items] == [Stroke]


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"label": "yes"}, ["yes"]),
        ({"label": "yes", "is_default": True}, ["yes (otherwise)"]),
        ({"label": ""}, []),
    ],
)
def test_labels_stand_on_a_patch_of_ground(changes: dict[str, object], shown: list[str]) -> None:
    group = drawn("Fits? -yes-> Pack", **changes)
    patches = [item for item in group.items if isinstance(item, Fill) and item.colour == "canvas"]
    assert [" ".join(words(group))] == (shown or [""])
    assert len(patches) == (1 if shown else 0)


def test_a_clock_stands_before_the_words_of_time() -> None:
    plain, timed = (drawn("!Ask -late-> end", ending=ending) for ending in (None, "no_response"))
    assert len(timed.items) == len(plain.items) + 2


@pytest.mark.parametrize("side", ["source", "target"])
def test_an_end_without_a_shape_is_an_open_circle(side: str) -> None:
    group = drawn("Weigh > Pack", **{side: None})
    circles = [item for item in group.items if isinstance(item, Fill) and item.colour == "canvas"]
    assert len(circles) == 1


def test_a_group_names_its_connection() -> None:
    group = drawn("Weigh > Pack", imported_id="Flow_1")
    assert (group.kind, group.id, group.imported_id) == ("connection:sequence", "c1", "Flow_1")


def test_a_line_never_strikes_through_the_label_of_a_line_it_runs_with() -> None:
    sop, flowchart, _ = placed("Fits? -yes-> Pack; Fits? -perhaps-> Pack")
    first, second = flowchart.connections
    label = LabelPlace(x=40, y=-6, width=24, height=12)
    lines = (at(first.id, (0, 0), (200, 0)).but(label=label), at(second.id, (0, 0), (200, 0)))
    placement = Placement(flowchart=flowchart.id, connections=lines)
    line = draw_connection(sheet_of(sop, flowchart, placement, {}), second, lines[1]).items[0]
    assert isinstance(line, Stroke)
    before, behind = line.path.flattened()[:2]
    assert 40 <= before[-1].x <= 46
    assert 58 <= behind[0].x <= 64
