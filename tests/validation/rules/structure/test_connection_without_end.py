"""A connection joins two shapes of its flowchart."""

import pytest

from sop_studio.model.flowchart import Connection
from tests.validation.judging import found, made, messages


def with_line(**fields):
    sop = made("start > Weigh > end", "start > Pack > end")
    chart = sop.flowcharts[0]
    line = Connection(**{"id": "c99", **fields})
    return sop.but(flowcharts=(chart.but(connections=(*chart.connections, line)), *sop.flowcharts[1:]))


def test_connections_with_both_ends_are_good():
    assert messages("connection-without-end", made("start > Weigh > end")) == []


def test_a_note_may_hang_loose():
    assert messages("connection-without-end", with_line(source="n1", kind="association")) == []


@pytest.mark.parametrize(
    ("fields", "message", "nodes"),
    [
        ({"source": "n2"}, "A connection leaves A1.02 “Weigh” and ends nowhere.", ["Weigh"]),
        (
            {"source": "n2", "target": "gone"},
            "A connection leaves A1.02 “Weigh” and ends nowhere.",
            ["Weigh"],
        ),
        # A shape of another flowchart is no end here.
        ({"source": "n2", "target": "n5"}, "A connection leaves A1.02 “Weigh” and ends nowhere.", ["Weigh"]),
        ({"target": "n3"}, "A connection comes from nowhere and ends at A1.03 “end”.", ["end"]),
        ({"label": "Too heavy"}, "The connection “Too heavy” joins no shapes.", []),
        ({"imported_id": "Flow_1"}, "The connection “Flow_1” joins no shapes.", []),
        ({}, "The connection “c99” joins no shapes.", []),
    ],
)
def test_a_missing_end_is_named(fields, message, nodes):
    (finding,) = found("connection-without-end", with_line(**fields))
    assert str(finding.message) == message
    assert finding.connection.id == "c99"
    assert [node.text for node in finding.nodes] == nodes
    assert finding.severity == "error"
