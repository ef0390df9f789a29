"""Undo and redo give back exactly what was."""

from sop_studio.editing import history
from sop_studio.editing.history import History
from tests.notation import procedure

FIRST = procedure("start > end")
SECOND, THIRD = FIRST.but(title="Second"), FIRST.but(title="Third")


def test_undo_and_redo_walk_along_the_edits():
    walked = History(FIRST).after("Name it", SECOND).after("Name it again", THIRD)
    assert (walked.undo_label(), walked.redo_label()) == ("Name it again", None)
    back = walked.undo().undo()
    assert back.present is FIRST
    assert (back.undo_label(), back.redo_label()) == (None, "Name it")
    assert back.redo().redo() == walked


def test_there_is_no_step_beyond_either_end():
    alone = History(FIRST)
    assert alone.undo() is alone
    assert alone.redo() is alone


def test_a_new_edit_forgets_what_was_undone():
    assert History(FIRST).after("a", SECOND).undo().after("b", THIRD).redo_label() is None


def test_an_edit_without_effect_is_no_step():
    walked = History(FIRST).after("a", SECOND)
    assert walked.after("b", SECOND) is walked


def test_the_oldest_steps_are_forgotten(monkeypatch):
    monkeypatch.setattr(history, "LONGEST", 2)
    walked = History(FIRST).after("a", SECOND).after("b", THIRD).after("c", FIRST)
    assert [label for label, _ in walked.past] == ["b", "c"]
