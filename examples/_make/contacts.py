"""Calendars with their weekly hours, and the contact points that keep them."""

from typing import Any

from examples._make.names import Names
from sop_studio.model.escalation import Calendar, ContactPoint, OpenHours

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def calendars(source: dict[str, Any], names: Names) -> tuple[Calendar, ...]:
    """The calendars of the SOP's queues and of the hubs behind them."""
    return tuple(
        Calendar(
            id=names.add("calendar", entry["name"]),
            name=entry["name"],
            time_zone=entry.get("zone", ""),
            hub=entry.get("hub", ""),
            is_always_open=entry.get("always", False),
            week=tuple(hours for days in entry.get("week", ()) for hours in open_hours(*days)),
            note=entry.get("note", ""),
        )
        for entry in source["calendars"]
    )


def open_hours(days: str, opens: str, closes: str) -> tuple[OpenHours, ...]:
    """The opening hours of "Mon-Fri" or one weekday."""
    first, _, last = days.partition("-")
    start, stop = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    return tuple(OpenHours(weekday=day, opens=opens, closes=closes) for day in range(start, stop + 1))


def contact_points(source: dict[str, Any], names: Names) -> tuple[ContactPoint, ...]:
    """Every queue that a path names, once."""
    hours = {path["queue"]: path["hours"] for path in source["paths"]}
    return tuple(
        ContactPoint.model_validate(
            {
                "id": names.add("contact", queue),
                "name": queue,
                "type": contact_type(queue),
                "calendar": names.of("calendar", hours[queue]),
                "hubs": tuple(source["hubs"]) if is_local(hours[queue]) else (),
                "has_holiday_cover": hours[queue].startswith("24x7"),
            }
        )
        for queue in hours
    )


def is_local(hours: str) -> bool:
    """Whether the hours are kept in every hub, in its own time."""
    return hours.startswith("Hub ") or hours.endswith(" of the market")


def contact_type(queue: str) -> str:
    """What stands behind a queue, by its name."""
    if queue.startswith("PSP"):
        return "vendor"
    if "DUTY" in queue or "ONCALL" in queue:
        return "rota"
    return "role" if queue.startswith(("HEAD-", "FIN-CTRL", "PAY-ENG-HEAD")) else "queue"
