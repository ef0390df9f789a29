"""Escalation paths in the order of danger, and their contact points in words."""

from sop_studio.messages.message import Message
from sop_studio.model.escalation import Calendar, Channel, ContactPoint, EscalationPath, OpenHours
from sop_studio.model.sop import Sop
from sop_studio.publishing.view import View

CHANNELS: dict[Channel, Message] = {
    "page": Message("channel-page", "Page"),
    "phone": Message("channel-phone", "Phone"),
    "chat": Message("channel-chat", "Chat"),
    "case_transfer": Message("channel-case-transfer", "Case transfer"),
    "approval_task": Message("channel-approval-task", "Approval task"),
    "form": Message("channel-form", "Form"),
    "email": Message("channel-email", "Email"),
    "case_copy": Message("channel-case-copy", "Case copy"),
    "other": Message("channel-other", "Other channel"),
}
ALWAYS = "24×7"
WEEKDAYS = (
    Message("weekday-0", "Mon"),
    Message("weekday-1", "Tue"),
    Message("weekday-2", "Wed"),
    Message("weekday-3", "Thu"),
    Message("weekday-4", "Fri"),
    Message("weekday-5", "Sat"),
    Message("weekday-6", "Sun"),
)


def by_severity(sop: Sop) -> tuple[EscalationPath, ...]:
    """The paths, most severe first; those without severity last, else in their own order."""
    return tuple(sorted(sop.escalation_paths, key=lambda path: path.severity or "P9"))


def channel(view: View, path: EscalationPath) -> str:
    """How to reach the one who is asked: the note in the author's words, else the channel's name."""
    return path.channel_note or (view.say(CHANNELS[path.channel]) if path.channel else "")


def contact_point(view: View, path: EscalationPath) -> ContactPoint | None:
    """The contact point a path calls, or nothing."""
    return next((point for point in view.sop.contact_points if point.id == path.contact_point), None)


def calendar_of(view: View, point: ContactPoint) -> Calendar | None:
    """When a contact point is open, or nothing when nobody said."""
    return next((calendar for calendar in view.sop.calendars if calendar.id == point.calendar), None)


def hours(view: View, calendar: Calendar | None) -> str:
    """The opening hours of a calendar in local time: "24×7", "Mon–Fri 09:00–17:00", or its note."""
    if calendar is None:
        return ""
    if calendar.is_always_open:
        return view.upright(ALWAYS)
    spans: dict[str, list[int]] = {}
    for day in range(7):
        open_hours = [hours for hours in calendar.week if hours.weekday == day]
        if open_hours:
            spans.setdefault(_clock(open_hours), []).append(day)
    week = "; ".join(f"{_days(view, days)} {clock}" for clock, days in spans.items())
    return week or calendar.note


def _clock(open_hours: list[OpenHours]) -> str:
    return ", ".join(f"{hours.opens}–{hours.closes}" for hours in sorted(open_hours, key=lambda h: h.opens))


def _days(view: View, days: list[int]) -> str:
    """Weekdays as runs: "Mon–Fri", "Mon, Wed–Thu"."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names = [[view.say(WEEKDAYS[day]) for day in (run[0], run[-1])] for run in runs]
    return ", ".join(first if first == last else f"{first}–{last}" for first, last in names)
