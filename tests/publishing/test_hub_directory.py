"""Hubs with hours of their own are columns; every other contact point is a row."""

from sop_studio.model.escalation import Calendar, ContactPoint, OpenHours
from sop_studio.publishing.blocks import Table
from sop_studio.publishing.hub_directory import blocks
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.view import view_of
from tests.notation import procedure
from tests.publishing.reading import words_of

WEEK = tuple(OpenHours(weekday=day, opens="07:00", closes="23:00") for day in range(7))
CALENDARS = (
    Calendar(id="k0", name="Shift hours", week=WEEK),
    Calendar(id="k1", name="Shift hours, DXB", hub="DXB", time_zone="Asia/Dubai", week=WEEK),
    Calendar(id="k2", name="Shift hours, AMER", hub="AMER", time_zone="America/New_York", week=WEEK[:5]),
)


def rows(*hubs: str, backup: str | None = None) -> list[list[str]]:
    point = ContactPoint(id="p1", name="TL-{hub}", calendar="k0", hubs=hubs, backup=backup)
    sop = procedure("start > Weigh > end").but(contact_points=(point,), calendars=CALENDARS)
    found = next(block for block in blocks(view_of(sop, ExportOptions())) if isinstance(block, Table))
    shown = [[words_of(cell.blocks[0].content) for cell in row] for row in found.rows]  # type: ignore[union-attr]
    return [[column.head for column in found.columns], *shown]


def test_hubs_with_their_own_hours_are_columns() -> None:
    assert rows("AMER", "DXB") == [
        ["Contact point", "AMER New York", "DXB Dubai"],
        ["**TL-{hub}**", "Mon–Fri 07–23", "07:00–23:00"],
    ]


def test_a_hub_without_hours_of_its_own_keeps_the_rows() -> None:
    assert rows("AMER", "SIN")[0] == ["Contact point", "Open, local time", "Hubs"]
