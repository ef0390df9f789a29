"""The whole picture: everything that is placed, a heading, a sentence for who cannot see it."""

from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Drawing, Group
from sop_studio.drawing.text import missing_signs, texts
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect
from sop_studio.model.control import DocumentControl, Version
from sop_studio.model.placement import LanePlace, NodePlace, Placement
from sop_studio.model.roles import Role
from tests.drawing.scenes import at, placed

TEXT = "start > Weigh > Fits? -yes-> !Ask > end; Fits? -no-> end; *Beware > Weigh"


def picture(heading: bool = True) -> Drawing:
    sop, flowchart, placement = placed(TEXT)
    return draw_flowchart(sop, flowchart, placement, {}, heading=heading)


def words(drawing: Drawing) -> list[str]:
    return [line.text for line in texts(drawing.items)]


def test_the_sentence_counts_shapes_and_decisions() -> None:
    assert picture().description == (
        "Flowchart of A1 with 5 shapes and 1 decision; full text in the table that follows."
    )


def test_everything_placed_is_drawn_once_connections_below_shapes() -> None:
    _, flowchart, _ = placed(TEXT)
    ids = [item.id for item in picture(heading=False).items if isinstance(item, Group)]
    assert sorted(ids) == sorted(each.id for each in (*flowchart.nodes, *flowchart.connections))
    assert ids.index("n1") > max(ids.index(each.id) for each in flowchart.connections)


def test_dashed_lines_lie_below_plain_ones() -> None:
    kinds = [
        item.items[0] for item in picture().items if isinstance(item, Group) and "connection" in item.kind
    ]
    dashes = [stroke.dash for stroke in kinds]  # type: ignore[union-attr]
    assert dashes == sorted(dashes, key=lambda dash: {(1.5, 3.0): 0, (6.0, 4.0): 1, (): 2}[dash])


def test_the_heading_names_flow_sop_version_and_status() -> None:
    sop, flowchart, placement = placed("start > end")
    control = DocumentControl(status="in_review", version=Version(major=2, minor=1))
    drawing = draw_flowchart(sop.but(control=control, sample=True), flowchart, placement, {})
    assert words(drawing)[:3] == [
        "A1 Flowchart A1",
        "SOP-OPS-001 v2.1 · A procedure · flow 1 of 1",
        "In review (sample)",
    ]


def test_without_heading_the_picture_is_cut_close() -> None:
    bare, full = picture(heading=False).bounds, picture().bounds
    assert bare.width + 70 < full.width
    assert "A1 Flowchart A1" not in words(picture(heading=False))


def test_nothing_reaches_out_of_the_bounds() -> None:
    drawing = picture()
    shapes = [item for item in drawing.items if isinstance(item, Group) and item.kind.startswith("node")]
    inside = box(drawing.bounds).bounds
    for shape in shapes:
        outline = shape.items[0].path.bounds  # type: ignore[union-attr]
        assert inside.left < outline.left
        assert outline.bottom < inside.bottom


def test_an_empty_flowchart_is_a_small_empty_picture() -> None:
    sop, flowchart, _ = placed("start > end")
    drawing = draw_flowchart(sop, flowchart, Placement(flowchart=flowchart.id), {}, heading=False)
    assert drawing.items == ()
    assert drawing.bounds == Rect(-2, -2, 244, 64)


def test_lanes_show_role_and_tier() -> None:
    sop, flowchart, placement = placed("start > end")
    sop = sop.but(roles=(Role(id="r1", name="CS Duty Manager", tier=4, is_final_owner=True),))
    lanes = (
        LanePlace(role="r1", x=0, y=0, width=300, height=400),
        LanePlace(role=None, x=300, y=0, width=300, height=400),
    )
    drawing = draw_flowchart(sop, flowchart, placement.but(lanes=lanes), {}, heading=False)
    assert words(drawing)[:3] == ["CS Duty Manager", "T4 · final owner", "No role"]


def test_signs_no_font_has_are_named() -> None:
    sop, flowchart, placement = placed("start > Weigh \u2ff0 \U0001f9ea > end")
    assert "\U0001f9ea" in missing_signs(draw_flowchart(sop, flowchart, placement, {}).items)


def test_places_of_nothing_and_lines_without_length_are_left_out() -> None:
    sop, flowchart, _ = placed("start > end")
    lines = (at("c1", (0, 0), (0, 0)), at("unknown", (0, 0), (9, 9)))
    places = (NodePlace(node="unknown", x=0, y=0, width=10, height=10),)
    placement = Placement(flowchart=flowchart.id, nodes=places, connections=lines)
    assert draw_flowchart(sop, flowchart, placement, {}, heading=False).items == ()
