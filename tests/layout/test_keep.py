"""Positions of other programs are kept: in order, apart, with lines around shapes."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_studio.geometry.point import Point, Rect
from sop_studio.importers.bpmn.read import read
from sop_studio.layout.keep import MOST_NODES, can_keep, place_at
from sop_studio.layout.measure import measure
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop
from tests.notation import procedure

TEXT = "start > Weigh > In limits? -yes, it weighs enough-> Pack > end; In limits? -no-> Weigh; Pack -again-> Pack"
NODES = ("n1", "n2", "n3", "n4", "n5")
WHOLE = st.integers(-400, 400).map(float)


def placed(centres: Mapping[str, Point], text: str = TEXT) -> tuple[Flowchart, Placement]:
    sop = procedure(text)
    return sop.flowcharts[0], place_at(sop, sop.flowcharts[0], centres)


def middles(placement: Placement) -> dict[str, Point]:
    return {at.node: Rect(at.x, at.y, at.width, at.height).center for at in placement.nodes}


def in_a_row(step: float, down: float = 0.0) -> dict[str, Point]:
    return {node: Point(at * step, at * down) for at, node in enumerate(NODES)}


@pytest.mark.parametrize("step", [15.0, 100.0, 1000.0, -100.0])
def test_a_row_stays_a_row_in_the_same_order(step: float) -> None:
    _, placement = placed(in_a_row(step))
    found = middles(placement)
    assert sorted(NODES, key=lambda node: found[node].x) == list(NODES if step > 0 else NODES[::-1])
    assert len({found[node].y for node in NODES}) == 1


def test_both_directions_are_scaled_alike_and_no_more_than_needed() -> None:
    found = middles(placed({"n1": Point(0, 0), "n2": Point(1000, 2000), "n3": Point(2000, -500)})[1])
    assert found["n2"].x - found["n1"].x == 1000
    assert found["n2"].y - found["n1"].y == 2000
    tight = middles(placed({"n1": Point(0, 0), "n2": Point(80, 0), "n3": Point(0, 400)})[1])
    scale = (tight["n2"].x - tight["n1"].x) / 80
    assert scale > 2
    assert tight["n3"].y - tight["n1"].y == pytest.approx(400 * scale, abs=15)


def test_shapes_that_were_hardly_out_of_line_stand_in_line() -> None:
    found = middles(placed({"n1": Point(0, 7), "n2": Point(300, 0), "n4": Point(600, 4)})[1])
    assert found["n1"].y == found["n2"].y == found["n4"].y


def test_shapes_without_a_position_stand_below_the_rest() -> None:
    _, placement = placed({"n1": Point(0, 0), "n2": Point(300, 50)})
    at = {place.node: place for place in placement.nodes}
    foot = max(at[node].y + at[node].height for node in ("n1", "n2"))
    assert all(at[node].y >= foot + 40 for node in ("n3", "n4", "n5"))


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(NODES), st.builds(Point, WHOLE, WHOLE)))
def test_nothing_overlaps_and_no_line_crosses_a_shape(centres: dict[str, Point]) -> None:
    flowchart, placement = placed(centres)
    measures = measure(flowchart, placement)
    assert (measures.overlapping_shapes, measures.through_shapes) == (0, 0)
    assert {place.node for place in placement.nodes} == set(NODES)
    assert {place.connection for place in placement.connections} == {
        line.id for line in flowchart.connections
    }
    assert (min(place.x for place in placement.nodes), min(place.y for place in placement.nodes)) == (0, 0)


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(NODES), st.builds(Point, WHOLE, WHOLE)))
def test_lines_are_orthogonal_and_the_same_every_time(centres: dict[str, Point]) -> None:
    _, placement = placed(centres)
    for line in placement.connections:
        pairs = zip(line.waypoints, line.waypoints[1:], strict=False)
        assert all((a.x == b.x) != (a.y == b.y) for a, b in pairs)
    assert placed(dict(reversed(centres.items())))[1] == placement


def test_attached_shapes_stand_at_the_side_of_their_host() -> None:
    nodes = (
        Node(id="a", kind="step", text="Call"),
        Node(id="b", kind="wait", text="15 min", attached_to="a"),
    )
    flowchart = Flowchart(id="f1", nodes=nodes)
    sop = Sop(id="00000000-0000-4000-8000-000000000001", flowcharts=(flowchart,))
    host, guest = place_at(sop, flowchart, {"a": Point(5, 5), "b": Point(900, 900)}).nodes
    assert guest.x == host.x + host.width


def test_there_is_nothing_to_keep_without_positions_or_in_a_crowd() -> None:
    flowchart = procedure(TEXT).flowcharts[0]
    crowd = Flowchart(id="f1", nodes=tuple(Node(id=f"n{at}", kind="step") for at in range(MOST_NODES + 1)))
    assert can_keep(flowchart, in_a_row(10))
    assert not can_keep(flowchart, {})
    assert not can_keep(crowd, in_a_row(10))


def test_an_empty_flowchart_has_an_empty_placement() -> None:
    flowchart = Flowchart(id="f1")
    sop = Sop(id="00000000-0000-4000-8000-000000000001", flowcharts=(flowchart,))
    assert place_at(sop, flowchart, {}).nodes == ()


def test_real_diagrams_are_kept_without_overlaps(corpus: Path) -> None:
    for path in sorted((corpus / "bpmn").glob("*.bpmn")):
        sop, report = read(path.read_bytes(), path.stem)
        for flowchart in sop.flowcharts:
            if can_keep(flowchart, report.centres):
                measures = measure(flowchart, place_at(sop, flowchart, report.centres))
                assert (measures.overlapping_shapes, measures.through_shapes) == (0, 0), path.name
