"""Roles, their tiers, and who is responsible, accountable, consulted and informed."""

from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.text import Text

Tier = Annotated[int, Field(ge=0, le=5)]
Track = Literal["frontline", "functional", "hierarchical"]


class Role(Frozen):
    """A role that acts in the SOP; steps name roles, never people."""

    id: Id
    name: Text
    code: Text = ""
    tier: Tier | None = None
    track: Track | None = None
    responsibility: Text = ""
    team: Text = ""
    hubs: tuple[Text, ...] = ()
    languages: tuple[Text, ...] = ()
    is_final_owner: bool = False
    is_training_required: bool = False
    imported_id: Text | None = None


class RaciRow(Frozen):
    """One letter for one role in one activity: a flowchart, or part of one in words."""

    id: Id
    flowchart: Id
    activity: Text = ""
    role: Id
    letter: Literal["R", "A", "C", "I"]
