"""A shape that does not choose has one exit."""

import pytest

from sop_studio.model.flowchart import Connection
from tests.validation.judging import found, made, messages


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("start > Weigh > end", {}),
        ("start > Fits? -yes-> end; Fits? -no-> end", {}),
        ("start > =Split > Left > =Join > end; =Split > Right > =Join", {}),
        # An attached node is no exit.
        ("start > Weigh > end; ~Bell > end", {"Bell": {"attached_to": "Weigh"}}),
        # A note is none either.
        ("start > Weigh > end; *Mind the cat > Weigh", {}),
    ],
)
def test_one_exit_is_good(text, nodes):
    assert messages("implicit-split", made(text, nodes=nodes)) == []


@pytest.mark.parametrize("name", ["start", "Weigh", "#Form"])
def test_two_exits_are_named_with_where_they_lead(name):
    text = f"{name} > Pack > end; {name} > Seal > end"
    (finding,) = found("implicit-split", made(text))
    assert str(finding.message).endswith(
        "to A1.02 “Pack”, A1.03 “Seal”: it is not clear whether one is meant or all."
    )
    assert str(finding.message).startswith(f"2 connections leave A1.01 “{name.lstrip('#')}”")
    assert finding.severity == "error"


def test_exits_that_lead_nowhere_count():
    sop = made("Weigh")
    chart = sop.flowcharts[0]
    loose = tuple(Connection(id=f"c{place}", source=chart.nodes[0].id) for place in (1, 2))
    sop = sop.but(flowcharts=(chart.but(connections=loose),))
    assert messages("implicit-split", sop) == [
        "2 connections leave A1.01 “Weigh”: it is not clear whether one is meant or all."
    ]
