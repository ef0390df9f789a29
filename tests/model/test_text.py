"""Text is kept exactly as typed; what no file can store is refused with its place."""

import pytest
from pydantic import ValidationError

from sop_studio.model.flowchart import Node
from sop_studio.model.text import LONGEST_TEXT, same_words

LEGITIMATE = [
    "Weigh\nand\tpack",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u202b123\u202c",
    "\u05e2\u05d1\u05e8\u05d9\u05ea",
    "\u0e44\u0e17\u0e22",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "e\u0301 is not \u00e9",
    "\u202eevil\u202c\ufeff\u00ad\u200b",
    "<script>&amp;{x}%s$(y)`=1+1",
]
UNSTORABLE = [
    "\x00",
    "\x07",
    "\r",
    "\x1b",
    "\x7f",
    "\x85",
    "\ud800",
    "\udfff",
    "\ufdd0",
    "\ufffe",
    "\uffff",
    "\U0010ffff",
]


@pytest.mark.parametrize("text", LEGITIMATE)
def test_text_is_kept_exactly(text):
    assert Node(id="n1", kind="step", text=text).text == text


@pytest.mark.parametrize("character", UNSTORABLE, ids=ascii)
def test_what_cannot_be_stored_is_refused_with_its_place(character):
    with pytest.raises(ValidationError, match=rf"U\+{ord(character):04X} at position 3|unicode string"):
        Node(id="n1", kind="step", text=f"ab{character}")


@pytest.mark.parametrize(("length", "fits"), [(LONGEST_TEXT, True), (LONGEST_TEXT + 1, False)])
def test_length_is_limited(length, fits):
    if fits:
        assert len(Node(id="n1", kind="step", text="x" * length).text) == length
    else:
        with pytest.raises(ValidationError):
            Node(id="n1", kind="step", text="x" * length)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(" Yes ", "yes", True), ("e\u0301", "\u00e9", True), ("\uff39es", "yes", True), ("a  b", "a b", True), ("Stra\u00dfe", "STRASSE", True), ("No", "Not", False)],
)  # fmt: skip
def test_words_are_compared_by_meaning(one, other, same):
    assert (same_words(one) == same_words(other)) is same
