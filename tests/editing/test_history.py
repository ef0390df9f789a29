"""Undo and redo give back exactly what was."""

import pytest

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


def test_no_step_is_ever_forgotten():
    walked = History(FIRST)
    for number in range(3000):
        walked = walked.after(str(number), FIRST.but(title=str(number)))
    for _ in range(3000):
        walked = walked.undo()
    assert walked.present is FIRST
    assert len(walked.future) == 3000


def test_typing_in_a_run_is_one_step():
    walked = History(FIRST).after("Write", SECOND, run="title").after("Write", THIRD, run="title")
    assert [step.label for step in walked.past] == ["Write"]
    assert walked.undo().present is FIRST
    assert walked.undo().redo().present is THIRD


@pytest.mark.parametrize("end", [
    lambda history: history.rested(),
    lambda history: history.seen("elsewhere"),
    lambda history: history.undo().redo(),
])  # fmt: skip
def test_a_run_ends(end):
    walked = end(History(FIRST).after("Write", SECOND, run="title")).after("Write", THIRD, run="title")
    assert len(walked.past) == 2


def test_another_key_begins_another_run():
    walked = History(FIRST).after("Write", SECOND, run="title").after("Write", THIRD, run="purpose")
    assert len(walked.past) == 2


def test_a_run_that_comes_back_to_its_beginning_is_no_step():
    walked = History(FIRST).after("Write", SECOND, run="title").after("Write", FIRST, run="title")
    assert (walked.present, walked.past) == (FIRST, ())


def test_what_was_looked_at_comes_back():
    walked = History(FIRST).seen("one").after("Name it", SECOND, view="two").seen("three")
    back = walked.undo()
    assert (back.view, back.redo().view) == ("one", "three")
    assert walked.after("Again", THIRD).view == "three"
