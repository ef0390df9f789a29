"""Smaller records of a SOP: exceptions, regional overrides, change notices, comments, waivers."""

import datetime as dt
from typing import Literal

from sop_studio.model.base import Frozen
from sop_studio.model.escalation import Severity
from sop_studio.model.ids import Id
from sop_studio.model.quantity import Duration
from sop_studio.model.text import Text


class AllowedException(Frozen):
    """A deviation that is allowed, by whom, how far, and where it is recorded."""

    id: Id
    when: Text
    allowed_by: Id | None = None
    limit: Text = ""
    recorded_in: Text = ""


class Override(Frozen):
    """What differs in a market or hub, and why."""

    id: Id
    scope: Text
    text: Text
    reason: Text = ""


class ChangeNotice(Frozen):
    """An interim bulletin that expires and must be folded into a version."""

    id: Id
    number: Text
    title: Text = ""
    text: Text = ""
    affects: tuple[Id, ...] = ()
    effective_from: dt.date | None = None
    expires_on: dt.date | None = None
    approved_by: Text = ""
    folded_into: Text = ""


class Comment(Frozen):
    """A remark or open question about the SOP or one thing in it."""

    id: Id
    target: Id | None = None
    field: Text = ""
    text: Text
    author: Text = ""
    date: dt.date | None = None
    assigned_to: Text = ""
    state: Literal["open", "resolved"] = "open"
    is_blocking: bool = False


class Waiver(Frozen):
    """A warning that somebody accepted, with the reason."""

    id: Id
    rule: Text
    target: Id | None = None
    reason: Text
    by: Text = ""
    date: dt.date | None = None
    expires_at_version: Text = ""


class SeverityLevel(Frozen):
    """What one severity means here, and how fast it is accepted and reported on."""

    severity: Severity
    meaning: Text
    accept_within: Duration | None = None
    updates: Text = ""
