"""Ids are short, readable and never taken."""

import pytest
from pydantic import TypeAdapter, ValidationError

from sop_studio.model import ids
from sop_studio.model.ids import ALPHABET, Counter, DocumentId, Id, new_id


def test_a_new_id_has_eight_readable_characters():
    made = {new_id(()) for _ in range(200)}
    assert len(made) == 200
    assert all(len(id) == 8 and set(id) <= set(ALPHABET) for id in made)
    assert not set("ilou") & set(ALPHABET)


def test_a_taken_id_is_not_given(monkeypatch):
    letters = iter("aaaaaaaabbbbbbbb")
    monkeypatch.setattr(ids.secrets, "choice", lambda alphabet: next(letters))
    assert new_id({"aaaaaaaa"}) == "bbbbbbbb"


def test_a_counter_counts_each_prefix_alone():
    counter = Counter()
    assert [counter.next(prefix) for prefix in "nnfnc"] == ["n1", "n2", "f1", "n3", "c1"]


@pytest.mark.parametrize("id", ["n1", "A_b-9", "0" * 64])
def test_ids_of_letters_digits_and_dashes_are_taken(id):
    assert TypeAdapter(Id).validate_python(id) == id


@pytest.mark.parametrize("id", ["", "-a", "two words", "a/b", "\u00e9", "0" * 65, "a\n", 7])
def test_other_ids_are_refused(id):
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(id)


@pytest.mark.parametrize(
    "id", ["", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-00000000000A"]
)
def test_a_document_id_is_a_uuid_in_small_letters(id):
    with pytest.raises(ValidationError):
        TypeAdapter(DocumentId).validate_python(id)
