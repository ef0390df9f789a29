"""What is printed on a connection."""

import pytest

from sop_studio.kinds.label import is_timed, label_words
from sop_studio.model.flowchart import Condition, Connection, Loop


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"label": "Yes"}, "Yes"),
        ({}, ""),
        ({"label": "Above 500", "is_default": True}, "Above 500 (otherwise)"),
        ({"is_default": True}, "otherwise"),
        ({"label": "Returned", "loop": Loop(max=1)}, "Returned · max 1"),
        ({"loop": Loop(max=2, counter="day")}, "max 2 a day"),
        ({"condition": Condition(text="up to 50")}, "up to 50"),
        ({"label": "Yes", "condition": Condition(text="up to 50")}, "Yes"),
    ],
)
def test_a_label_says_outcome_default_and_limit(values: dict[str, object], words: str) -> None:
    assert label_words(Connection.model_validate({"id": "c1", **values})) == words


@pytest.mark.parametrize(("ending", "timed"), [("no_response", True), ("timeout", True), ("accepted", False)])
def test_only_time_puts_a_clock_before_the_words(ending: str, timed: bool) -> None:
    assert is_timed(Connection.model_validate({"id": "c1", "ending": ending})) is timed
