"""Nothing leads back into a start."""

import pytest

from sop_studio.model.flowchart import Connection
from tests.validation.judging import found, made, messages


def test_a_start_that_nothing_enters_is_good():
    assert messages("start-has-entry", made("start > Weigh > end")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("start > Weigh > start; Weigh > end",
         "A connection leads back into the start A1.01 “start”, from A1.02 “Weigh”."),
        ("start > start; start > end", "A connection leads back into the start A1.01 “start”, from A1.01 “start”."),
    ],
)  # fmt: skip
def test_a_way_back_into_the_start_is_named(text, message):
    (finding,) = found("start-has-entry", made(text))
    assert str(finding.message) == message
    assert finding.connection.target == finding.nodes[0].id
    assert finding.severity == "error"


def test_a_loose_connection_into_the_start_is_named():
    sop = made("start > end")
    chart = sop.flowcharts[0]
    loose = Connection(id="c9", target=chart.nodes[0].id)
    sop = sop.but(flowcharts=(chart.but(connections=(*chart.connections, loose)),))
    assert messages("start-has-entry", sop) == ["A connection leads into the start A1.01 “start”."]
