"""A publication as PDF: tagged, with bookmarks, contents and live references; the same input gives the same bytes."""

import datetime as dt
from collections.abc import Sequence

from sop_studio.engines.typst import Standard, compile_pdf
from sop_studio.exporters.pdf.plain import plain
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions

TEMPLATE = "sop.typ"
STANDARDS: Sequence[Standard] = ("ua-1", "a-3a")


def render(publication: Publication, options: ExportOptions) -> bytes:
    """The PDF (UA-1 and A-3a); its date is that of the control record, else of `options`."""
    content = plain(publication, options)
    return compile_pdf(
        TEMPLATE,
        {"document": content.document},
        assets=content.assets,
        standards=STANDARDS,
        timestamp=timestamp(publication, options),
    )


def timestamp(publication: Publication, options: ExportOptions) -> int:
    """The date of the file in seconds since 1970; that day itself when no date is known."""
    day = publication.dated or options.today or options.printed_on or dt.date(1970, 1, 1)
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())
