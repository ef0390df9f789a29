"""A publication as PDF: tagged, with bookmarks, contents and live references; the same input gives the same bytes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from sop_studio.engines.typst import Standard, compile_and_ask
from sop_studio.exporters.pdf.plain import plain
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions

TEMPLATE = "sop.typ"
STANDARDS: Sequence[Standard] = ("ua-1", "a-3a")


@dataclass(frozen=True, slots=True)
class Rendered:
    """The PDF (UA-1 and A-3a), and the page of every anchor in it."""

    pdf: bytes
    pages: Mapping[str, int]


def render(publication: Publication, options: ExportOptions) -> bytes:
    """The PDF; its date is that of the control record, else of `options`."""
    return rendered(publication, options).pdf


@lru_cache(maxsize=1)
def rendered(publication: Publication, options: ExportOptions) -> Rendered:
    """The PDF with its page numbers; kept for the next call, since Word needs the numbers of the same document."""
    content = plain(publication, options)
    pdf, pages = compile_and_ask(
        TEMPLATE,
        {"document": content.document},
        asks="<pages>",
        assets=content.assets,
        standards=STANDARDS,
        timestamp=_timestamp(publication, options),
    )
    return Rendered(pdf, MappingProxyType(dict(pages)))


def _timestamp(publication: Publication, options: ExportOptions) -> int:
    """The date of the file in seconds since 1970; that day itself when no date is known."""
    day = publication.dated or options.today or options.printed_on or dt.date(1970, 1, 1)
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())
