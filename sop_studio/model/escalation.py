"""Escalation paths as records, the contact points they call, and when those answer."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.quantity import Duration
from sop_studio.model.text import Text

Severity = Literal["P0", "P1", "P2", "P3", "P4"]
Mode = Literal["handover", "consult", "notify"]
Channel = Literal[
    "page", "phone", "chat", "case_transfer", "approval_task", "form", "email", "case_copy", "other"
]
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]


class SopPart(Frozen):
    """A flowchart of this or another SOP."""

    sop: Text | None = None
    flowchart: Id | None = None


class ReturnRule(Frozen):
    """Whether the one who was asked may send the case back, why, and how often."""

    is_allowed: bool = True
    reasons: tuple[Text, ...] = ()
    max_times: Annotated[int, Field(ge=0, le=99)] | None = None


class EscalationPath(Frozen):
    """Whom to ask, when, how, how fast, with what, and what if nobody answers."""

    id: Id
    code: Text
    mode: Mode | None = None
    track: Literal["functional", "hierarchical"] | None = None
    from_roles: tuple[Id, ...] = ()
    to_role: Id | None = None
    trigger: Text = ""
    severity: Severity | None = None
    contact_point: Id | None = None
    channel: Channel | None = None
    channel_note: Text = ""
    accept_within: Duration | None = None
    resolve_within: Duration | None = None
    handover: tuple[Text, ...] = ()
    return_rule: ReturnRule | None = None
    fallback: Id | None = None
    owner_after: Id | None = None
    is_final: bool = False
    receiving: SopPart | None = None
    customer_update: Text = ""
    skip_tier_reason: Text = ""
    also_notify: tuple[Id, ...] = ()


class ContactPoint(Frozen):
    """Where an escalation arrives: a queue, a rota, a role or a vendor."""

    id: Id
    name: Text
    type: Literal["queue", "rota", "role", "vendor"] = "queue"
    address: Text = ""
    calendar: Id | None = None
    languages: tuple[Text, ...] = ()
    hubs: tuple[Text, ...] = ()
    has_holiday_cover: bool = False
    backup: Id | None = None


class OpenHours(Frozen):
    """Open from one time to another on one weekday (0 = Monday), local time."""

    weekday: Annotated[int, Field(ge=0, le=6)]
    opens: ClockTime
    closes: ClockTime


class Holiday(Frozen):
    """A date that differs from the week: closed, or other hours."""

    date: dt.date
    name: Text = ""
    opens: ClockTime | None = None
    closes: ClockTime | None = None


class Calendar(Frozen):
    """A named working-time calendar in an IANA time zone; an hours note stands where the week is not known."""

    id: Id
    name: Text
    code: Text = ""
    time_zone: Text = ""
    hub: Text = ""
    is_always_open: bool = False
    week: tuple[OpenHours, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    note: Text = ""
