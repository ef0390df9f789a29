"""Cuts through charts of any size: every shape once, no crumbs, and no more work than the chart is large."""

import pytest

from sop_studio.drawing.chart import Chart, chart_of
from sop_studio.drawing.cut_price import nodes_of
from sop_studio.drawing.cuts import LEAST_NODES, parts
from sop_studio.drawing.halves import halves
from sop_studio.drawing.paper import Paper
from sop_studio.drawing.part_size import Fit, PartSizes
from sop_studio.drawing.sheet import sheet_of
from sop_studio.geometry.point import Size
from sop_studio.graph.order import step_numbers
from sop_studio.layout.arrange import place
from tests.notation import procedure

A4_AND_A3 = Paper(Size(482, 680), Size(728, 433), Size(1077, 680), Size(728, 1000))
CHARTS = {
    "chain": "start > " + " > ".join(f"Step {n}" for n in range(120)) + " > end",
    "fan": "; ".join(f"start > Split? -{n}-> Step {n} > end" for n in range(50)),
    "complete": "; ".join(f"Node {a} -x-> Node {b}" for a in range(14) for b in range(a + 1, 14)),
    "ladder": "; ".join(
        f"Left {n} > Left {n + 1}; Right {n} > Right {n + 1}; Left {n} -x-> Right {n}" for n in range(40)
    ),
}


def chart(text: str) -> Chart:
    sop = procedure(text)
    flowchart = sop.flowcharts[0]
    return chart_of(sheet_of(sop, flowchart, place(sop, flowchart, 10.0), step_numbers(sop)))


@pytest.mark.parametrize("name", list(CHARTS))
def test_the_work_grows_no_faster_than_the_chart(name: str) -> None:
    whole = chart(CHARTS[name])
    sizes = PartSizes(whole)

    def fits(nodes: frozenset[str], is_first: bool) -> Fit:
        return sizes.fit(nodes, A4_AND_A3, 1.0, is_first=is_first)

    found = parts(whole, fits)
    assert sorted(node for part in found for node in part) == sorted(whole.sheet.rects)
    assert len(sizes.parts) <= 14 * len(whole.blocks)


@pytest.mark.parametrize("name", ["chain", "ladder"])
def test_there_are_no_parts_of_few_shapes(name: str) -> None:
    whole = chart(CHARTS[name])
    sizes = PartSizes(whole)
    found = parts(whole, lambda nodes, first: sizes.fit(nodes, A4_AND_A3, 1.0, is_first=first))
    assert min(len(part) for part in found) >= LEAST_NODES


def test_halves_are_of_like_size_even_where_a_crumb_would_be_cheaper() -> None:
    whole = chart(CHARTS["fan"])
    pieces = [nodes_of(piece) for piece in halves(whole, whole.blocks, lambda blocks: len(blocks) <= 20)]
    assert sum(map(len, pieces)) == len(whole.sheet.rects)
    assert min(map(len, pieces)) >= 5


def test_what_fits_is_not_cut() -> None:
    whole = chart("start > Weigh > end")
    assert parts(whole, lambda nodes, first: Fit(0.0, 1)) == (frozenset(whole.sheet.rects),)
