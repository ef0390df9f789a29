"""What moves when a flowchart is edited: as little as can be."""

import itertools
from pathlib import Path

import pytest

from sop_studio.editing.insert import add_behind, insert_into
from sop_studio.editing.remove import remove
from sop_studio.layout.adjust import adjust
from sop_studio.layout.arrange import place
from sop_studio.layout.live import Live, reroute
from sop_studio.layout.measure import measure
from sop_studio.model.flowchart import Node
from sop_studio.store.files import load
from tests.layout.charts import like_a_procedure
from tests.notation import procedure

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.sop"))
RANK = 130
NEW = Node(id="new", kind="step", text="One more step")


def placed(sop, chart):
    return sop.but(flowcharts=(chart,), main_flowchart=chart.id, placements=(place(sop, chart, 10.0),))


def at(placement):
    return {one.node: one for one in placement.nodes}


def charts():
    for path in EXAMPLES:
        sop = load(path)
        yield from (pytest.param(sop, chart, id=f"{path.stem}-{chart.code}") for chart in sop.flowcharts)
    for seed in range(12):
        sop = like_a_procedure(20, seed)
        yield pytest.param(sop, sop.flowcharts[0], id=f"seed-{seed}")


def middle_connection(chart):
    kinds = {node.id: node.kind for node in chart.nodes}
    lines = [line for line in chart.connections if line.kind == "sequence" and kinds[line.source] != "note"]
    return lines[len(lines) // 2].id


@pytest.mark.parametrize(("sop", "chart"), list(charts()))
def test_a_step_in_the_middle_moves_only_what_stands_below_it_and_keeps_the_order(sop, chart):
    before = placed(sop, chart)
    after = insert_into(before, middle_connection(chart), NEW, "newline")
    placement = adjust(before, after, chart.id)
    old, new = at(before.placements[0]), at(placement)
    assert set(new) == {*old, "new"}
    moved = {node for node in old if new[node] != old[node]}
    assert all(new[node].x == old[node].x and new[node].y > old[node].y for node in moved)
    assert all(old[node].y + old[node].height > new["new"].y - 60 for node in moved)
    assert sum(new[node].y - old[node].y for node in old) / len(old) <= RANK
    for a in old:
        for b in old:
            if old[a].y + old[a].height <= old[b].y and old[a].x == old[b].x:
                assert new[a].y + new[a].height <= new[b].y
    found = measure(after.flowcharts[0], placement)
    assert (found.overlapping_shapes, len(placement.connections)) == (0, len(after.flowcharts[0].connections))


def test_a_pinned_shape_stays_when_a_step_is_inserted_above_it():
    sop = procedure("start > Weigh > Pack > end")
    before = placed(sop, sop.flowcharts[0])
    pack = next(node.id for node in sop.flowcharts[0].nodes if node.text == "Pack")
    nodes = tuple(one.but(is_pinned=one.node == pack) for one in before.placements[0].nodes)
    before = before.but(placements=(before.placements[0].but(nodes=nodes),))
    line = next(line.id for line in sop.flowcharts[0].connections if line.target == pack)
    placement = adjust(before, insert_into(before, line, NEW, "newline"), "f1")
    assert at(placement)[pack] == at(before.placements[0])[pack]


def test_when_a_shape_goes_no_other_moves_and_its_neighbours_are_connected():
    sop = procedure("start > Weigh > Pack > end")
    before = placed(sop, sop.flowcharts[0])
    weigh = next(node.id for node in sop.flowcharts[0].nodes if node.text == "Weigh")
    after = remove(before, {weigh}).sop
    placement = adjust(before, after, "f1")
    old = at(before.placements[0])
    assert at(placement) == {node: one for node, one in old.items() if node != weigh}
    assert len(placement.connections) == len(after.flowcharts[0].connections)


def test_a_shape_behind_the_last_one_moves_nothing():
    sop = procedure("start > Weigh > Pack")
    before = placed(sop, sop.flowcharts[0])
    last = next(node.id for node in sop.flowcharts[0].nodes if node.text == "Pack")
    placement = adjust(before, add_behind(before, last, NEW, "newline"), "f1")
    old, new = at(before.placements[0]), at(placement)
    assert all(new[node] == old[node] for node in old)
    assert new["new"].y > new[last].y + new[last].height


def test_a_flowchart_without_places_is_placed_whole():
    sop = procedure("start > Weigh > end")
    assert adjust(sop, sop, "f1") == place(sop, sop.flowcharts[0], 2.0)


@pytest.mark.parametrize("seed", range(4))
def test_lines_follow_a_dragged_shape_and_only_its_own(seed):
    sop = like_a_procedure(25, seed)
    chart = sop.flowcharts[0]
    placement = place(sop, chart, 10.0)
    moved = chart.nodes[5].id
    led = Live(chart, placement, {moved}).lines(40, 20)
    own = {line.id for line in chart.connections if moved in (line.source, line.target)}
    joined = {one.connection: one.joins for one in placement.connections}
    assert own <= {one.connection for one in led}
    assert all(one.connection in own or joined[one.connection] for one in led)
    for one in led:
        corners = [(p.x, p.y) for p in one.waypoints]
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in itertools.pairwise(corners))


def test_leading_lines_again_gives_the_same_lines():
    sop = like_a_procedure(25, 1)
    chart = sop.flowcharts[0]
    placement = place(sop, chart, 10.0)
    moved = {chart.nodes[4].id}
    live = Live(chart, placement, moved, is_thorough=True)
    first = live.lines(0, 0)
    live.lines(50, 50)
    assert live.lines(0, 0) == first == reroute(chart, placement, moved)
