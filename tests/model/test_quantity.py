"""Durations keep their unit, versions and durations have their words."""

import pytest
from pydantic import ValidationError

from sop_studio.model.control import Version
from sop_studio.model.escalation import OpenHours
from sop_studio.model.flowchart import Loop
from sop_studio.model.quantity import Duration


@pytest.mark.parametrize(
    ("values", "words", "clock"),
    [
        ({"amount": 60}, "60 min", ""),
        ({"amount": 24, "unit": "h", "clock": "24x7"}, "24 h", "24\u00d77"),
        ({"amount": 1, "unit": "business_day"}, "1 business day", ""),
        ({"amount": 10, "unit": "calendar_day", "clock": "business"}, "10 calendar days", "business"),
        ({"amount": 0, "unit": "month"}, "0 months", ""),
    ],
)
def test_durations_have_words(values, words, clock):
    duration = Duration.model_validate(values)
    assert (duration.words(), duration.clock_words()) == (words, clock)


@pytest.mark.parametrize(
    "values", [{"amount": -1}, {"amount": 1.5}, {"amount": 1, "unit": "week"}, {"amount": 10**7}]
)
def test_other_durations_are_refused(values):
    with pytest.raises(ValidationError):
        Duration.model_validate(values)


@pytest.mark.parametrize(
    ("version", "words"),
    [
        (Version(), "0.1"),
        (Version(major=2, minor=0), "2.0"),
        (Version(major=2, minor=1, draft=4), "2.1-draft.4"),
    ],
)
def test_versions_have_words(version, words):
    assert version.words() == words


@pytest.mark.parametrize(("limit", "fits"), [(0, False), (1, True), (99, True), (100, False)])
def test_a_loop_has_a_limit_between_1_and_99(limit, fits):
    if fits:
        assert Loop(max=limit).max == limit
    else:
        with pytest.raises(ValidationError):
            Loop(max=limit)


@pytest.mark.parametrize(("time", "fits"), [("00:00", True), ("23:59", True), ("24:00", True), ("24:01", False), ("9:00", False), ("12:60", False)])  # fmt: skip
def test_opening_hours_are_times_of_a_day(time, fits):
    values = {"weekday": 0, "opens": "00:00", "closes": time}
    if fits:
        assert OpenHours.model_validate(values).closes == time
    else:
        with pytest.raises(ValidationError):
            OpenHours.model_validate(values)
