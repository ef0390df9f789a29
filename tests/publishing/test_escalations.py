"""Opening hours in words."""

import pytest

from sop_studio.model.escalation import Calendar, OpenHours
from sop_studio.publishing.escalations import by_severity, hours
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.view import view_of
from tests.publishing.reading import bare, whole


def week(*days: int, opens: str = "09:00", closes: str = "17:00") -> tuple[OpenHours, ...]:
    return tuple(OpenHours(weekday=day, opens=opens, closes=closes) for day in days)


@pytest.mark.parametrize(("calendar", "words"), [
    ({"is_always_open": True}, "24×7"),
    ({"week": week(0, 1, 2, 3, 4)}, "Mon–Fri 09:00–17:00"),
    ({"week": week(6, 0, 1)}, "Mon–Tue, Sun 09:00–17:00"),
    ({"week": (*week(0), *week(1, closes="12:00"))}, "Mon 09:00–17:00; Tue 09:00–12:00"),
    ({"week": (*week(0, opens="13:00"), *week(0, closes="12:00"))}, "Mon 09:00–12:00, 13:00–17:00"),
    ({"note": "Shift hours"}, "Shift hours"),
])  # fmt: skip
def test_opening_hours_in_words(calendar: dict, words: str) -> None:
    view = view_of(bare(), ExportOptions())
    assert hours(view, Calendar(id="k", name="k", **calendar)) == words


def test_paths_come_most_severe_first() -> None:
    assert [path.code for path in by_severity(whole())] == ["ESC-2", "ESC-1"]
