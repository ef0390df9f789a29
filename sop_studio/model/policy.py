"""Policies with clauses and versions, authority limits and service levels."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.quantity import Amount, Duration
from sop_studio.model.text import Text


class Clause(Frozen):
    """One numbered clause of a policy."""

    number: Text
    text: Text = ""


class Policy(Frozen):
    """A policy that steps implement, in the version in force."""

    id: Id
    code: Text
    title: Text = ""
    version: Text = ""
    effective_from: dt.date | None = None
    owner: Text = ""
    location: Text = ""
    clauses: tuple[Clause, ...] = ()


class PolicyRef(Frozen):
    """A policy as a node used it; stale when the version seen is no longer the current one."""

    policy: Id
    clause: Text = ""
    version_seen: Text = ""


class AuthorityLimit(Frozen):
    """How far a role may go in one action; no amount means the limit is in words (`condition`)."""

    id: Id
    role: Id
    action: Text
    amount: Amount | None = None
    comparator: Literal["up_to", "above"] = "up_to"
    unit: Text = ""
    per: Text = "case"
    markets: tuple[Text, ...] = ()
    condition: Text = ""
    needs_second_person: bool = False
    policy: Id | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


class SlaBand(Frozen):
    """A different target for one severity, market or hub."""

    scope: Text
    target: Duration


class Sla(Frozen):
    """A time promise: what is measured, how fast, and what happens when it is missed."""

    id: Id
    name: Text
    metric: Text = ""
    target: Duration | None = None
    applies_to: Text = ""
    paused_by: tuple[Text, ...] = ()
    reset_on: tuple[Text, ...] = ()
    warn_at: Annotated[int, Field(ge=1, le=100)] = 80
    breach_path: Id | None = None
    bands: tuple[SlaBand, ...] = ()
    is_statutory: bool = False
    source: Text = ""
