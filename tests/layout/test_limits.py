"""Layout of what is too large or too dense: bounded work, no overlaps, and honest messages."""

import time
from dataclasses import astuple

import pytest

from sop_studio.engines import graphviz
from sop_studio.engines.child import EngineTimeout
from sop_studio.layout.arrange import place_missing
from sop_studio.layout.measure import measure
from sop_studio.messages.message import Message
from tests.layout.charts import edges, like_a_procedure
from tests.layout.test_arrange import faults, placed


def test_when_the_engine_is_out_of_time_our_own_placement_takes_over_and_says_so(monkeypatch):
    def too_slow(*_):
        raise EngineTimeout(Message("engine-timeout", "Too slow."))

    monkeypatch.setattr(graphviz, "place", too_slow)
    sop = like_a_procedure(20, 5)
    done, messages = place_missing(sop)
    assert done.placements[0].engine == "simple"
    assert faults(sop.flowcharts[0], done.placements[0]) == {}
    assert [message.id for message in messages] == ["layout-simple"]


@pytest.mark.parametrize(
    ("count", "pairs"),
    [
        (300, [(at, at + 1) for at in range(299)]),
        (40, [(a, b) for a in range(40) for b in range(a + 1, 40)]),
        (120, [(0, at) for at in range(1, 120)]),
        (100, []),
        (12, [(0, 1)] * 40 + [(1, 0)] * 5 + [(2, 2)] * 5),
    ],
    ids=["chain", "complete", "star", "loose", "twins"],
)
def test_large_and_odd_graphs_are_placed_without_overlaps(count, pairs):
    sop = edges(count, pairs)
    placement = placed(sop, 0.5)
    assert len(placement.nodes) == count
    if len(pairs) < 400:
        assert astuple(measure(sop.flowcharts[0], placement))[:2] == (0, 0)


FAN = [pair for at in range(1, 151) for pair in ((0, at), (at, 151))]


@pytest.mark.parametrize(
    ("count", "pairs"), [(152, FAN), (60, [(a, b) for a in range(60) for b in range(a + 1, 60)])], ids=["fan", "complete"]
)
def test_dense_graphs_take_bounded_work(count, pairs):
    sop = edges(count, pairs)
    start = time.process_time()
    placed(sop)
    assert time.process_time() - start < 8  # a quarter of that on a machine of its own


def test_a_flowchart_far_too_long_fills_a_block_that_the_file_can_describe():
    sop = edges(5_000, [(at, at + 1) for at in range(4_999)])
    placement = placed(sop)
    assert placement.engine == "simple"
    assert max(one.y for one in placement.nodes) < 100_000


def test_a_flowchart_with_very_many_connections_is_placed_simply_and_says_so():
    sop = edges(800, [(at, at + 1) for at in range(799)])
    done, messages = place_missing(sop)
    assert done.placements[0].engine == "simple"
    assert [message.id for message in messages] == ["layout-simple"]
