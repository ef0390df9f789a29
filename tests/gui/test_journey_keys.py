"""Whole flowcharts drawn from nothing, with the keyboard alone."""

import pytest
from PySide6.QtWidgets import QApplication

from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.store.files import load
from sop_studio.validation.engine import validate
from tests.gui.conftest import EXAMPLE
from tests.gui.keys import play
from tests.notation import DOCUMENT_ID

STRUCTURE = {"dead-end", "unreachable", "endless-loop", "no-end", "no-start", "decision-with-one-outcome", "outcome-without-label"}

REFUND = """
Tab "A refund decision is needed" Tab "Calculate the refund amount" Enter
a "note" Enter "Delivery cost per market override" Enter Shift+Tab
a "decis" Enter "Who may decide this amount?" Enter
Enter "Up to 50" Enter "Does the policy allow the refund?" Enter r "decis" Enter
Enter Enter "Issue the refund to the original payment method" Tab "Refund paid" Enter r "end" Enter Shift+Tab
a "note" Enter "Tool blocks amounts above the decider's limit" Enter Shift+Tab Shift+Tab
Enter Enter "Send the decline with the reason" Tab "Refund declined" Enter r "end" Enter Shift+Tab
a "note" Enter "Reply names the dispute route and the date it closes" Enter Shift+Tab Shift+Tab Shift+Tab
Enter "50.01 to 500" Enter "Ask the CS Team Lead to decide" Enter r "escal" Enter
c "issue" Enter "Approved" Enter c "send the decl" Enter "Declined" Enter
Shift+Tab
Enter "Above 500" Enter "Ask the CS Duty Manager to decide" Enter r "escal" Enter
c "issue" Enter "Approved" Enter c "send the decl" Enter "Declined" Enter
Shift+Tab 2 c "duty man" Enter "No response in 60 min" Enter
"""

TWENTY = """
Tab "A parcel comes back" Tab "Scan the label" Tab "Open the parcel" Enter
a "decis" Enter "Is the content complete?" Enter
Tab "Sort the parts" Tab "Weigh the parts" Enter Shift+Tab Shift+Tab
Tab "Write down what is missing" Tab "Ask the customer" Tab "Close without a refund" Enter r "end" Enter
Shift+Tab Shift+Tab Shift+Tab 1 Down
a "decis" Enter "Is anything damaged?" Enter
Tab "Photograph the damage" Enter a "escal" Enter "Ask the quality lead" Enter
1 "Repair it" Enter Shift+Tab 2 "Photograph it again" Enter c "quality" Enter Shift+Tab 3 "Call the duty manager" Enter
c "repair" Enter Shift+Tab Shift+Tab Shift+Tab
Tab "Put it on the shelf" Tab "Book it in" Enter a "decis" Enter "Is it a gift?" Enter
Tab "Send a voucher" Tab "Voucher sent" Enter r "end" Enter Shift+Tab Shift+Tab
Tab "Pay the refund" Tab "Refund paid" Enter r "end" Enter
c Esc Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab 1 Down 1 c "pay the" Enter
"""


@pytest.fixture
def empty(active):
    """The canvas of a SOP whose flowchart is empty."""
    flowchart = Flowchart(id="f1", code="A1", title="From nothing")
    active.desk.new(Sop(id=DOCUMENT_ID, title="From nothing", flowcharts=(flowchart,), main_flowchart="f1"))
    QApplication.processEvents()
    canvas = active.documents.view.canvas
    canvas.setFocus()
    return canvas


def graph(flowchart):
    """Kinds and words of the shapes, and what leads where with which words."""
    shapes = sorted((one.kind, one.text) for one in flowchart.nodes)
    texts = {one.id: one.text for one in flowchart.nodes}
    ways = sorted((texts[one.source], one.label, texts[one.target], one.kind) for one in flowchart.connections)
    return shapes, ways


def test_the_flowchart_of_a_refund_decision_is_drawn_as_the_example_has_it(empty):
    play(REFUND)
    example = next(one for one in load(EXAMPLE).flowcharts if one.code == "A3")
    assert graph(empty.flowchart) == graph(example)
    assert all(one.id in empty.rects for one in empty.flowchart.nodes)
    assert all(one.id in empty.scene_of.lines for one in empty.flowchart.connections)
    while empty.session.history.past:
        empty.session.undo()
    assert not empty.flowchart.nodes


def test_twenty_steps_with_three_decisions_and_an_escalation_need_no_mouse(empty):
    play(TWENTY)
    kinds = [one.kind for one in empty.flowchart.nodes]
    assert len(kinds) >= 20
    assert kinds.count("decision") == 3
    endings = {one.ending for one in empty.flowchart.connections if one.ending}
    assert endings == {"accepted", "returned", "no_response"}
    answers = [one.label for one in empty.flowchart.connections if one.label in ("Yes", "No")]
    assert (answers.count("Yes"), answers.count("No")) == (3, 3)
    assert find_errors(empty) == set()


def find_errors(canvas):
    """The rules of structure that the flowchart breaks."""
    found = validate(canvas.sop)
    return {one.rule for one in found if one.severity == "error" and one.rule in STRUCTURE}
