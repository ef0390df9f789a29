"""A flowchart grows where one works."""

import pytest

from sop_studio.editing.connections import change_connection, connect
from sop_studio.editing.grow import (
    add_next,
    add_outcome,
    add_sibling,
    connect_waiting,
    insert_node,
    insert_on,
    likely_next,
)
from sop_studio.editing.nodes import change_node
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Loop, Node
from tests.editing.chart import counted, ids, line, node, ways
from tests.notation import procedure


def grown(sop, at, edit=add_next, **how):
    return edit(sop, ids(sop, at)[0], fresh=counted(), **how)


def test_a_step_behind_the_last_one_is_connected():
    edited = grown(procedure("start > Weigh"), "Weigh", text="Pack")
    assert ways(edited.sop) == ["start --> Weigh", "Weigh --> Pack"]
    assert edited.ids == ("x1", "x2")


def test_a_step_behind_one_that_goes_on_is_put_between():
    edited = grown(procedure("start > Weigh > end"), "Weigh", text="Pack")
    assert ways(edited.sop) == ["start --> Weigh", "Weigh --> Pack", "Pack --> end"]


def test_nothing_follows_an_end_and_an_end_is_not_put_between():
    sop = procedure("start > Weigh > end")
    with pytest.raises(SopStudioError, match="out of End"):
        grown(sop, "end")
    with pytest.raises(SopStudioError, match="out of End"):
        grown(sop, "Weigh", kind="end")


def test_the_answers_of_a_new_decision_are_used_one_after_the_other():
    sop = grown(procedure("start > Weigh"), "Weigh", kind="decision", text="Good?").sop
    assert node(sop, "Good?").fields["question"] == "yes_no"
    sop = add_next(sop, "x1", text="Pack", fresh=iter(["a1", "a2"]).__next__).sop
    sop = add_outcome(sop, "x1", fresh=iter(["b1", "b2"]).__next__).sop
    sop = add_outcome(sop, "x1", fresh=iter(["d1", "d2"]).__next__).sop
    assert ways(sop)[2:] == ["Good? -Yes-> Pack", "Good? -No-> step", "Good? --> step"]


def test_the_endings_of_an_escalation_bear_their_meaning():
    sop = procedure("start > !Ask the lead")
    sop = grown(sop, "Ask the lead").sop
    one = sop.flowcharts[0].connections[-1]
    assert (one.label, one.ending) == ("Accepted", "accepted")


def test_a_label_that_is_given_wins():
    sop = grown(procedure("start > Good?"), "Good?", label="Perhaps").sop
    assert ways(sop)[-1] == "Good? -Perhaps-> step"


def test_a_note_behind_a_shape_belongs_to_it():
    sop = grown(procedure("start > Weigh > end"), "Weigh", kind="note", text="Careful").sop
    assert sop.flowcharts[0].connections[-1].kind == "association"


def test_a_step_has_no_second_outcome():
    with pytest.raises(SopStudioError, match="Step has one way on"):
        grown(procedure("start > Weigh > end"), "Weigh", add_outcome)


def test_a_sibling_is_one_more_outcome_of_the_same_kind():
    sop = grown(procedure("start > Good? -Yes-> ~Cool"), "Cool", add_sibling).sop
    assert ways(sop)[-1] == "Good? -No-> wait"
    with pytest.raises(SopStudioError, match="has siblings"):
        grown(sop, "Good?", add_sibling)


@pytest.mark.parametrize(("text", "kind"), [("start", "step"), ("Weigh", "step"), ("Good?", "step"), ("Form", "step")])
def test_a_step_most_likely_follows(text, kind):
    sop = procedure("start > Weigh > Good? > #Form")
    assert likely_next(sop, ids(sop, text)[0]) == kind


def test_a_shape_in_a_connection_leaves_words_and_limit_with_the_first_part():
    sop = procedure("start > Good? -yes-> end; Good? -no-> Good?")
    back = line(sop, "Good?", "Good?")
    sop = change_connection(sop, back, loop=Loop(max=2))
    edited = insert_on(sop, back, Node(id="m1", kind="step", text="Mend"), counted())
    assert ways(edited.sop)[-2:] == ["Good? -no-> Mend", "Mend --> Good?"]
    assert edited.ids == ("m1", "x1")
    first = next(one for one in edited.sop.flowcharts[0].connections if one.id == back)
    assert (first.loop, first.label) == (Loop(max=2), "no")


def test_a_decision_in_a_connection_goes_on_with_its_first_answer():
    sop = procedure("start > end")
    edited = insert_on(sop, "c1", Node(id="d1", kind="decision", text="Good?"), counted())
    assert ways(edited.sop) == ["start --> Good?", "Good? -Yes-> end"]


@pytest.mark.parametrize(("kind", "reason"), [("start", "into Start"), ("end", "out of End"), ("note", "through a note")])
def test_some_kinds_do_not_fit_into_a_connection(kind, reason):
    with pytest.raises(SopStudioError, match=reason):
        insert_on(procedure("start > end"), "c1", Node(id="m1", kind=kind))


def test_no_shape_fits_into_the_line_of_a_note():
    sop = procedure("start > end; *Careful")
    sop = connect(sop, "n3", "n2", "a1", kind="association")
    with pytest.raises(SopStudioError, match="No case walks"):
        insert_on(sop, "a1", Node(id="m1", kind="step"))


def test_a_shape_that_is_there_moves_into_a_connection_and_the_way_closes_behind_it():
    sop = procedure("start > Weigh > Pack > Seal > end; *Careful")
    sop = connect(sop, node(sop, "Careful").id, node(sop, "Weigh").id, "a1", kind="association")
    edited = insert_node(sop, line(sop, "Seal", "end"), ids(sop, "Weigh")[0], counted())
    assert ways(edited.sop) == [
        "start --> Pack", "Pack --> Seal", "Seal --> Weigh", "Careful --> Weigh", "Weigh --> end",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("connection", "text", "reason"),
    [("c1", "Good?", "an end of"), ("c4", "Good?", "Several"), ("c1", "away", "stays inside"), ("c4", "start", "into Start")],
)
def test_why_a_shape_may_not_move_into_a_connection(connection, text, reason):
    sop = procedure("start > Good? -yes-> Pack > end; Good? -no-> end", "start > away")
    moved = ids(sop, text, place=1)[0] if text == "away" else ids(sop, text)[0]
    with pytest.raises(SopStudioError, match=reason):
        insert_node(sop, {"c1": "c1", "c4": line(sop, "Pack", "end")}[connection], moved)


def test_a_connection_from_a_decision_takes_the_answer_that_waits():
    sop = procedure("start > Good? -Yes-> end")
    edited = connect_waiting(sop, ids(sop, "Good?")[0], ids(sop, "end")[0], fresh=counted())
    assert ways(edited.sop)[-1] == "Good? -No-> end"


def test_an_amount_question_waits_for_no_yes():
    sop = procedure("start > Big?")
    sop = change_node(sop, ids(sop, "Big?")[0], fields={"question": "amount"})
    assert ways(grown(sop, "Big?").sop)[-1] == "Big? --> step"
