"""Nothing leads nowhere but an end."""

import pytest

from tests.validation.judging import found, made, messages, opening, texts


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("start > Weigh > end", {}),
        ("start > @Go on", {"Go on": opening("A1", mode="goto")}),
        # Without any end only the missing end is a fault.
        ("start > Weigh > Pack", {}),
    ],
)
def test_a_flowchart_that_comes_to_an_end_is_good(text, nodes):
    assert messages("dead-end", made(text, nodes=nodes)) == []


def test_a_shape_that_nothing_leaves_is_named_with_what_comes_only_to_it():
    (finding,) = found("dead-end", made("start > Fits? -yes-> end; Fits? -no-> Trim > Weigh"))
    assert str(finding.message) == (
        "A1.04 “Weigh” leads nowhere and is no end, so no case can be closed from A1.03 “Trim”."
    )
    assert str(finding.fix) == "Connect it to the next shape, or add an End after it."
    assert texts(finding) == (["Weigh"], ["Trim"])
    assert finding.severity == "error"


def test_a_single_dead_end_is_named_alone():
    assert messages("dead-end", made("start > Fits? -yes-> end; Fits? -no-> Trim")) == [
        "A1.03 “Trim” leads nowhere and is no end."
    ]


def test_a_shape_that_only_leads_to_itself_is_a_dead_end():
    (finding,) = found("dead-end", made("start > Fits? -yes-> end; Fits? -no-> Trim > Trim"))
    assert texts(finding) == (["Trim"], [])


def test_a_call_without_exit_is_a_dead_end():
    sop = made("start > @Call; Other > end", nodes={"Call": opening("A1")})
    assert texts(found("dead-end", sop)[0]) == (["Call"], ["start"])
