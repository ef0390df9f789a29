"""How messages call nodes and flowcharts."""

from hypothesis import given
from hypothesis import strategies as st

from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.validation.engine import validate
from sop_studio.validation.view import LONGEST_TEXT, View, in_a_row, shortened
from tests.notation import DOCUMENT_ID, procedure


def view(*nodes):
    chart = Flowchart(id="f1", code="A1", title="Receive", nodes=nodes)
    return View(Sop(id=DOCUMENT_ID, flowcharts=(chart,)))


def test_a_node_is_called_by_number_and_text():
    node = Node(id="n1", kind="step", text="Weigh the\nparcel")
    assert view(node).name(node) == "A1.01 “Weigh the parcel”"


def test_a_node_without_text_is_called_by_its_kind():
    node = Node(id="n1", kind="decision")
    assert str(view(node).name(node)) == "A1.01 (Decision)"


def test_braces_in_a_text_are_no_places():
    node = Node(id="n1", kind="step", text="Enter {code} or {}")
    chart = Flowchart(id="f1", code="A1", nodes=(Node(id="n0", kind="start"), node))
    sop = Sop(id=DOCUMENT_ID, flowcharts=(chart,))
    assert "“Enter {code} or {}”" in " ".join(str(finding.message) for finding in validate(sop))


def test_a_row_has_commas():
    assert str(in_a_row(["a", "b", "c"])) == "a, b, c"
    assert in_a_row([]) == ""


def test_a_flowchart_is_called_by_code_and_title_or_what_it_has_of_them():
    made = view()
    assert made.title(Flowchart(id="f1", code="A1", title="Receive")) == "A1 “Receive”"
    assert made.title(Flowchart(id="f1", code="A1")) == "A1"
    assert made.title(Flowchart(id="f1", title="Receive")) == "“Receive”"
    assert made.title(Flowchart(id="f1")) == "f1"


@given(st.text())
def test_a_text_is_shortened_to_one_line_of_bounded_length(text):
    short = shortened(text)
    assert len(short) <= LONGEST_TEXT
    assert short == " ".join(short.split())


def test_graphs_and_numbers_are_worked_out_once():
    made = View(procedure("start > end"))
    assert made.graphs is made.graphs
    assert made.numbers is made.numbers
