"""What steps refer to instead of repeating it: terms, forms, attachments, macros, tools, measures."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.control import Status
from sop_studio.model.ids import DocumentId, Id
from sop_studio.model.text import Text


class Term(Frozen):
    """A word or abbreviation with the meaning it has in this SOP."""

    id: Id
    term: Text
    expansion: Text = ""
    definition: Text = ""
    do_not_use: tuple[Text, ...] = ()
    do_not_translate: bool = False


class Form(Frozen):
    """A form or record: what it is, where it is kept and for how long."""

    id: Id
    code: Text
    title: Text = ""
    version: Text = ""
    stored_in: Text = ""
    retention: Text = ""
    fields: tuple[Text, ...] = ()


class Attachment(Frozen):
    """A picture or file kept in the package under the SHA-256 of its bytes."""

    id: Id
    file: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    type: Literal["image", "file"] = "image"
    alt: Text = ""
    caption: Text = ""
    personal_data: Literal["not_checked", "checked", "none"] = "not_checked"
    checked_by: Text = ""
    checked_on: dt.date | None = None
    source: Text = ""
    expires: dt.date | None = None


class MacroVariant(Frozen):
    """The text of a macro in one language."""

    language: Text
    subject: Text = ""
    body: Text = ""
    state: Text = ""
    approved_by: Text = ""


class Macro(Frozen):
    """A reply text that steps send, by code."""

    id: Id
    code: Text
    title: Text = ""
    channel: Text = ""
    variants: tuple[MacroVariant, ...] = ()
    fallback_language: Text = ""
    placeholders: tuple[Text, ...] = ()
    tone: Text = ""
    markets_not_allowed: tuple[Text, ...] = ()
    is_legal_text: bool = False
    valid_until: dt.date | None = None


class Tool(Frozen):
    """A program that agents work in."""

    id: Id
    name: Text
    note: Text = ""


class Kpi(Frozen):
    """A measure of the SOP, its formula in words."""

    id: Id
    name: Text
    code: Text = ""
    formula: Text = ""
    unit: Text = ""
    target: Text = ""
    owner: Text = ""
    source: Text = ""
    linked_nodes: tuple[Id, ...] = ()


class LinkedFlowchart(Frozen):
    """A flowchart of another SOP as its callers know it."""

    id: Id
    code: Text = ""
    title: Text = ""
    outcomes: tuple[Text, ...] = ()


class LinkedSop(Frozen):
    """A stub of another SOP, so that links to it can be checked and printed without its file."""

    id: DocumentId
    number: Text = ""
    title: Text = ""
    version: Text = ""
    status: Status = "draft"
    superseded_by: Text = ""
    flowcharts: tuple[LinkedFlowchart, ...] = ()
