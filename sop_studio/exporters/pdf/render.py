"""A publication as PDF: tagged, with bookmarks, contents and live references; the same input gives the same bytes."""

import datetime as dt
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from sop_studio.engines.child import EngineFailure, EngineTimeout
from sop_studio.engines.typst import Standard, compile_and_ask
from sop_studio.exporters.pdf.plain import Plain, plain
from sop_studio.exporters.remarks import missing_signs, not_accessible
from sop_studio.exporters.spec import Typeset
from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions

TEMPLATE = "sop.typ"
WANTED: Sequence[Standard] = ("ua-1", "a-3a")
RELAXED: Sequence[Sequence[Standard]] = (("a-3b",), ())
"""Tried in turn when typst refuses a text: letters it cannot name, then letters it cannot show."""


def render(publication: Publication, options: ExportOptions) -> bytes:
    """The PDF; its date is that of the control record, else of `options`."""
    return typeset(publication, options).pdf


def typeset(publication: Publication, options: ExportOptions) -> Typeset:
    """The PDF as UA-1 and A-3a, else by the strictest standard that its text allows; raises EngineFailure."""
    content = plain(publication, options)
    timestamp = _timestamp(publication, options)
    signs = missing_signs((content.words,))
    try:
        return _typeset(content, timestamp, WANTED, signs)
    except EngineTimeout:
        raise
    except EngineFailure as failure:
        return _relaxed(content, timestamp, failure, signs)


def _relaxed(content: Plain, timestamp: int, refused: EngineFailure, signs: tuple[Message, ...]) -> Typeset:
    remarks = (not_accessible(str(refused)), *signs)
    *stricter, last = RELAXED
    for standards in stricter:
        try:
            return _typeset(content, timestamp, standards, remarks)
        except EngineTimeout:
            raise
        except EngineFailure:
            continue
    return _typeset(content, timestamp, last, remarks)


def _typeset(
    content: Plain, timestamp: int, standards: Sequence[Standard], remarks: tuple[Message, ...]
) -> Typeset:
    pages: Any
    pdf, pages = compile_and_ask(
        TEMPLATE,
        {"document": content.document},
        asks="<pages>",
        assets=content.assets,
        standards=standards,
        timestamp=timestamp,
    )
    return Typeset(pdf, MappingProxyType(dict(pages)), remarks)


def _timestamp(publication: Publication, options: ExportOptions) -> int:
    """The date of the file in seconds since 1970; that day itself when no date is known."""
    day = publication.dated or options.today or options.printed_on or dt.date(1970, 1, 1)
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())
