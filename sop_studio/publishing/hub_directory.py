"""Where each contact point is open: by hub where every hub has hours of its own, else a row a contact point."""

from collections.abc import Mapping

from sop_studio.messages.message import Message
from sop_studio.model.escalation import Calendar, ContactPoint
from sop_studio.publishing.blocks import Block, Cell, Column, Inline, LineBreak, Span, Table
from sop_studio.publishing.compose import cell, columns, dense, heading, paragraph, row_head, table
from sop_studio.publishing.escalations import ALWAYS, WEEKDAYS, calendar_of, hours
from sop_studio.publishing.view import View

MOST_HUBS = 7
POINT, HUB = 47.0, 30.0


def blocks(view: View) -> tuple[Block, ...]:
    """The directory, and a note on those who always answer; nothing when there is no contact point."""
    plain = [point for point in view.sop.contact_points if _is_plain(view, point)]
    points = [point for point in view.sop.contact_points if point not in plain]
    always = Message(
        "hub-always",
        "{points}: open {always}.",
        always=view.upright(ALWAYS),
        points=", ".join(point.name for point in plain),
    )
    note = (paragraph(view.say(always), "note"),) if plain else ()
    if not points:
        return note
    title = Message("heading-hubs", "Hub directory, local time")
    return (heading(view, title, "hub-directory", 2), *_tables(view, points), *note)


def _tables(view: View, points: list[ContactPoint]) -> tuple[Table, ...]:
    by_hub = {point: _calendars(view, point) for point in points}
    hubs = tuple(dict.fromkeys(hub for calendars in by_hub.values() for hub in calendars))
    if not hubs or len(hubs) > MOST_HUBS:
        return (_by_point(view, points),)
    others = [point for point in points if not by_hub[point]]
    first = _by_hub(view, hubs, {point: known for point, known in by_hub.items() if known})
    return (first, _by_point(view, others)) if others else (first,)


def _calendars(view: View, point: ContactPoint) -> Mapping[str, Calendar]:
    """The hours of a contact point in each of its hubs ("Shift hours, DXB" beside "Shift hours"); all or none."""
    own = calendar_of(view, point)
    found = {
        hub: calendar
        for hub in point.hubs
        for calendar in view.sop.calendars
        if own and calendar.hub == hub and own.name.startswith(calendar.name.removesuffix(f", {hub}"))
    }
    return found if len(found) == len(point.hubs) and not (point.address or point.backup) else {}


def _by_hub(
    view: View, hubs: tuple[str, ...], points: Mapping[ContactPoint, Mapping[str, Calendar]]
) -> Table:
    zones = {hub: calendar.time_zone for known in points.values() for hub, calendar in known.items()}
    head = columns(view, (Message("hub-point", "Contact point"), POINT))
    heads = (*head, *(Column(_hub(hub, zones[hub]), HUB) for hub in hubs))
    rows = [
        (row_head(point.name), *(cell(*_hours(view, known[hub])) if hub in known else cell("") for hub in hubs))
        for point, known in points.items()
    ]
    return table(heads, rows, "control")


def _hub(hub: str, zone: str) -> str:
    """The hub with the city whose clock it goes by: "AMER New York"."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return f"{hub} {city}".strip()


def _hours(view: View, calendar: Calendar) -> tuple[Inline, ...]:
    """The hours in lines that fit a narrow column; that they are the same every day goes without saying."""
    every_day = f"{view.say(WEEKDAYS[0])}–{view.say(WEEKDAYS[6])} "
    lines = [
        line
        for part in hours(view, calendar).removeprefix(every_day).split("; ")
        for line in _without_minutes(part)
    ]
    return tuple(inline for line in lines for inline in (LineBreak(), Span(line)))[1:]


def _without_minutes(part: str) -> list[str]:
    """ "Mon–Fri 09–17" for full hours; else days and clock below each other."""
    days, _, clock = part.rpartition(" ")
    if not days:
        return [part]
    ends = clock.split("–")
    if all(end.endswith(":00") for end in ends):
        return [f"{days} {'–'.join(end.removesuffix(':00') for end in ends)}"]
    return [days, clock]


def _by_point(view: View, points: list[ContactPoint]) -> Table:
    heads = columns(
        view,
        (Message("hub-point", "Contact point"), 47),
        (Message("hub-where", "Where"), 50),
        (Message("hub-hours", "Open, local time"), 60),
        (Message("hub-zone", "Time zone"), 36),
        (Message("hub-hubs", "Hubs"), 32),
        (Message("hub-backup", "Backup"), 32),
    )
    return dense(table(heads, [_point(view, point) for point in points], "control"))


def _is_plain(view: View, point: ContactPoint) -> bool:
    """Whether there is nothing to say of a contact point but that somebody always answers."""
    return not (point.address or point.hubs or point.backup) and hours(
        view, calendar_of(view, point)
    ) == view.upright(ALWAYS)


def _point(view: View, point: ContactPoint) -> tuple[Cell, ...]:
    calendar = calendar_of(view, point)
    backup = next((one.name for one in view.sop.contact_points if one.id == point.backup), "")
    return (
        row_head(point.name),
        cell(point.address),
        cell(hours(view, calendar)),
        cell(calendar.time_zone if calendar else ""),
        cell(", ".join(point.hubs) or (calendar.hub if calendar else "")),
        cell(backup),
    )
