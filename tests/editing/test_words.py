"""Any words change by id and field; nothing else does."""

import pytest
from pydantic import ValidationError

from sop_studio.editing.words import set_words
from sop_studio.errors import SopStudioError
from sop_studio.model.change import Change
from sop_studio.model.flowchart import Phase
from sop_studio.model.roles import Role
from tests.notation import DOCUMENT_ID, procedure

SOP = procedure("start > Weigh > end", "start > end").but(roles=(Role(id="r1", name="Packer"),))
SOP = SOP.but(flowcharts=(SOP.flowcharts[0].but(phases=(Phase(id="h1", title="First"),)), SOP.flowcharts[1]))


@pytest.mark.parametrize(
    ("id", "field", "collection"),
    [
        ("n2", "text", "nodes"),
        ("n2", "detail", "nodes"),
        ("c1", "label", "connections"),
        ("h1", "title", "phases"),
        ("f2", "title", "flowcharts"),
        ("r1", "responsibility", "roles"),
    ],
)
def test_words_change_where_they_stand_and_nowhere_else(id, field, collection):
    changed = set_words(SOP, id, field, "Other words")
    assert Change.between(SOP, changed).of(collection).changed == {id}
    assert "Other words" in changed.model_dump_json()


def test_words_of_the_sop_itself_change():
    assert set_words(SOP, DOCUMENT_ID, "purpose", "Right weight").purpose == "Right weight"


@pytest.mark.parametrize(
    ("id", "field"), [("n2", "kind"), ("n2", "id"), ("n2", "role"), ("n2", "nothing"), ("f1", "nodes")]
)
def test_fields_without_words_are_refused(id, field):
    with pytest.raises(SopStudioError, match="holds no words"):
        set_words(SOP, id, field, "x")


def test_an_unknown_id_is_refused():
    with pytest.raises(SopStudioError, match="zz"):
        set_words(SOP, "zz", "text", "x")


def test_characters_that_no_file_can_hold_are_refused():
    with pytest.raises(ValidationError):
        set_words(SOP, "n2", "text", "a\x00b")
