"""The ways on from a shape, as they stand in its row."""

import pytest

from sop_studio.model.register import LinkedFlowchart, LinkedSop
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.steps.instructions import instructions
from sop_studio.publishing.steps.ways_on import ways_on
from sop_studio.publishing.view import view_of
from tests.notation import procedure
from tests.publishing.reading import cell_text

OTHER = "00000000-0000-4000-8000-00000000000b"


def row(sop: Sop, text: str) -> tuple[list[str], list[str]]:
    """What to do, and where to go, of the shape with these words."""
    view = view_of(sop, ExportOptions())
    node = next(node for node in view.nodes.values() if node.text == text)
    return [cell_text(b) for b in instructions(view, node)], [cell_text(b) for b in ways_on(view, node)]


def with_link(sop: Sop, text: str, /, **fields: object) -> Sop:
    charts = tuple(
        chart.but(nodes=tuple(node.but(fields=fields) if node.text == text else node for node in chart.nodes))
        for chart in sop.flowcharts
    )
    return sop.but(flowcharts=charts)


@pytest.mark.parametrize(("line", "ways"), [
    ("Fit? -yes-> Pack", ["yes / → A1.03 (p. ?)<step-n3>"]),
    ("Fit? -else-> Pack", ["Otherwise / → A1.03 (p. ?)<step-n3>"]),
    ("Fit? -no/max 2-> Weigh", ["no (max 2) / → A1.01 (p. ?)<step-n1>"]),
    ("Fit? > Pack", ["→ A1.03 (p. ?)<step-n3>"]),
])  # fmt: skip
def test_an_outcome_has_its_words_and_its_step(line: str, ways: list[str]) -> None:
    assert row(procedure(f"Weigh > Fit?; {line}"), "Fit?")[1] == ways


def test_a_default_keeps_its_own_words_and_silence_is_bold() -> None:
    sop = procedure("Fit? -Above 500-> Ask; Fit? -No answer-> Call")
    (chart,) = sop.flowcharts
    first, second = chart.connections
    lines = (first.but(is_default=True), second.but(ending="no_response"))
    ways = row(sop.but(flowcharts=(chart.but(connections=lines),)), "Fit?")[1]
    assert [way.split(" / ")[0] for way in ways] == ["Above 500 (otherwise)", "**No answer**"]


def test_a_line_that_leads_nowhere_says_so() -> None:
    sop = procedure("Weigh > Pack")
    (chart,) = sop.flowcharts
    lines = (chart.connections[0].but(target=None),)
    assert row(sop.but(flowcharts=(chart.but(connections=lines),)), "Weigh")[1] == ["!→ target missing!"]


def test_an_end_returns_to_who_called_it_with_its_outcome() -> None:
    sop = with_link(
        procedure("@Repair -end ok-> Pack; @Repair -end bad-> Scrap", "start > end ok"),
        "Repair",
        flowchart="f2",
    )
    assert row(sop, "end ok") == (
        ["Return to A1.01 (p. ?)<step-n1> with the outcome “end ok”."], ["→ A1.02 (p. ?)<step-n2>"],
    )  # fmt: skip
    assert row(sop, "start")[0] == ["Enters from A1.01 (p. ?)<step-n1>."]


def test_nothing_returns_to_a_link_that_goes_on_elsewhere() -> None:
    sop = with_link(procedure("Weigh > @Repair", "start > end ok"), "Repair", flowchart="f2", mode="goto")
    assert row(sop, "end ok") == ([], ["End"])
    assert row(sop, "start")[0] == ["Enters from A1.02 (p. ?)<step-n2>."]
    assert row(sop, "Repair")[1] == ["→ A2.01 (p. ?)<step-n3>"]


def test_a_link_to_another_sop_never_leads_into_this_one() -> None:
    linked = LinkedSop(
        id=OTHER, number="SOP-X", title="Else", flowcharts=(LinkedFlowchart(id="f1", code="X1", title="Do"),)
    )
    sop = with_link(procedure("start > @Leave"), "Leave", sop=OTHER, flowchart="f1", mode="goto").but(
        linked_sops=(linked,)
    )
    assert row(sop, "Leave") == (["Go on in SOP-X Else, X1 Do."], ["→ SOP-X"])
