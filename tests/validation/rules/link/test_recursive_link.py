"""Flowcharts do not call themselves."""

from tests.validation.judging import found, made, messages, opening, texts


def test_calls_that_come_back_are_good():
    sop = made("start > @Pack it > end", "start > end", nodes={"Pack it": opening("A2")})
    assert messages("recursive-link", sop) == []


def test_going_on_is_no_call():
    nodes = {"Pack it": opening("A2"), "Again": opening("A1", mode="goto")}
    assert messages("recursive-link", made("start > @Pack it > end", "start > @Again", nodes=nodes)) == []


def test_a_ring_is_one_fault_with_all_its_links():
    nodes = {
        "Pack it": opening("A2"),
        "Weigh it": opening("A3"),
        "Again": opening("A1"),
        "Aside": opening("A2"),
    }
    sop = made(
        "start > @Pack it > end", "start > @Weigh it > end", "start > @Again > end", "start > @Aside > end",
        nodes=nodes,
    )  # fmt: skip
    (finding,) = found("recursive-link", sop)
    assert str(finding.message) == (
        "The flowcharts A1 “Flowchart A1”, A2 “Flowchart A2”, A3 “Flowchart A3” call each other in a ring."
    )
    assert texts(finding) == (["Pack it"], ["Weigh it", "Again"])
    assert finding.severity == "error"


def test_a_flowchart_that_calls_itself_is_named():
    sop = made("start > @Again > end", nodes={"Again": opening("A1")})
    assert messages("recursive-link", sop) == ["Flowchart A1 “Flowchart A1” calls itself."]
