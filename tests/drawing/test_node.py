"""Shapes: outline first, number, words and signs inside."""

import pytest

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.items import Fill, Group, Stroke, TextLine
from sop_studio.drawing.node import draw_node
from sop_studio.drawing.sheet import sheet_of
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.model.sop import Sop
from tests.drawing.scenes import SIZES, at
from tests.notation import DOCUMENT_ID

BOXES = ("step", "decision", "escalation", "link", "wait", "document", "start", "end")


def drawn(
    node: Node, *others: Node, lines: tuple[Connection, ...] = (), x: int = 0, **values: object
) -> Group:
    width, height = SIZES.get(node.kind, (180, 60))
    flowchart = Flowchart(id="f1", nodes=(node, *others), connections=lines)
    sop = Sop(id=DOCUMENT_ID, flowcharts=(flowchart,), **values)
    place = NodePlace(node=node.id, x=x, y=0, width=width, height=height)
    placed = tuple(at(line.id, (0, 20), (60, 20)) for line in lines)
    placement = Placement(flowchart="f1", nodes=(place,), connections=placed)
    numbers = {node.id: "A1.02", **{other.id: f"A1.{other.id}" for other in others}}
    return draw_node(sheet_of(sop, flowchart, placement, numbers), node)


def lines_of(group: Group) -> list[TextLine]:
    return [item for item in group.items if isinstance(item, TextLine)]


@pytest.mark.parametrize("kind", [kind.name for kind in NODE_KINDS] + ["future"])
def test_a_shape_begins_with_its_outline_and_names_its_node(kind: str) -> None:
    group = drawn(Node(id="n1", kind=kind, text="Weigh", imported_id="Task_1"))
    assert isinstance(group.items[0], Fill | Stroke)
    assert (group.kind, group.id, group.imported_id) == (f"node:{kind}", "n1", "Task_1")


@pytest.mark.parametrize("kind", BOXES)
def test_number_and_words_stand_inside_and_apart(kind: str) -> None:
    text = "A refund comes in" if kind in {"start", "end"} else "Record the contact reason and order number"
    group = drawn(Node(id="n1", kind=kind, text=text))
    number, *words = lines_of(group)
    width, height = SIZES.get(kind, (180, 60))
    assert number.text == "A1.02"
    assert " ".join(line.text for line in words) == text
    assert all(not text_extent(number).inflated(-1.5).intersects(text_extent(line)) for line in words)
    boxes = [text_extent(line) for line in words]
    assert all(box.left >= 0 and box.right <= width for box in boxes)
    assert all(box.top >= 0 and box.bottom <= height for box in boxes)


def test_titles_are_bold_and_in_ink() -> None:
    title = lines_of(drawn(Node(id="n1", kind="step", text="Weigh")))[-1]
    assert (title.is_bold, title.size, title.colour) == (True, 10, "ink")


def test_an_escalation_shows_a_chevron_and_the_code_of_its_path() -> None:
    path = EscalationPath(id="p1", code="ESC-A4")
    group = drawn(
        Node(id="n1", kind="escalation", text="Ask", fields={"path": "p1"}), escalation_paths=(path,)
    )
    code = next(line for line in lines_of(group) if line.text == "ESC-A4")
    assert (code.anchor, code.x) == ("end", 172)
    assert sum(isinstance(item, Fill) and item.colour == "escalation" for item in group.items) == 1


def test_an_unknown_kind_is_a_dashed_box_that_says_so() -> None:
    group = drawn(Node(id="n1", kind="future", text="Weigh"))
    outline = group.items[1]
    assert isinstance(outline, Stroke)
    assert outline.dash
    assert "unknown: future" in [line.text for line in lines_of(group)]


@pytest.mark.parametrize(("gateway", "is_above"), [("split", True), ("join", False)])
def test_words_of_a_bar_stand_above_a_split_and_below_a_join(gateway: str, is_above: bool) -> None:
    group = drawn(Node(id="n1", kind="parallel", text="Run both", fields={"gateway": gateway}))
    assert [line.text for line in lines_of(group)] == ["A1.02", "Run both"]
    assert all((line.y < 0) is is_above for line in lines_of(group))


@pytest.mark.parametrize(("x", "anchor"), [(-100, "end"), (-5, "start")])
def test_a_note_opens_away_from_its_shape(x: int, anchor: str) -> None:
    line = Connection(id="c1", source="n1", target="n2", kind="association")
    group = drawn(Node(id="n1", kind="note", text="See the policy"), lines=(line,), x=x)
    words = lines_of(group)
    assert {word.anchor for word in words} == {anchor}
    assert " ".join(word.text for word in words) == "A1.02 See the policy"


def test_a_connector_says_where_its_line_goes_on() -> None:
    out, in_ = (
        Node(id=id, kind="offpage", fields={"letter": "A", "side": side})
        for id, side in (("n1", "out"), ("n2", "in"))
    )
    lines = (Connection(id="c1", source="n2", target="17"),)
    group = drawn(out, in_, Node(id="17", kind="end"), lines=lines)
    assert [line.text for line in lines_of(group)] == ["A", "to A1.17"]
