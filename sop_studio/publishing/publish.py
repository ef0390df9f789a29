"""The SOP as a publication: every part in its fixed order, headings counted, references live."""

from collections.abc import Callable

from sop_studio.drawing.codes import with_short_codes
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Block, Labels, Publication
from sop_studio.publishing.brief import brief
from sop_studio.publishing.control_words import classification, day, next_review, owner_function, status
from sop_studio.publishing.numbering import finished
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.parts import (
    acknowledgement,
    appendices,
    approvals,
    before_you_start,
    changes,
    contents,
    control,
    cover,
    definitions,
    ending,
    escalation_matrix,
    exceptions,
    flowcharts,
    limits,
    macros,
    measures,
    overview,
    purpose,
    records,
    regional_differences,
    related_documents,
    revisions,
    roles,
    scope,
    summary,
    time_limits,
)
from sop_studio.publishing.status import is_in_force, watermark
from sop_studio.publishing.view import View, view_of

PARTS: tuple[Callable[[View], tuple[Block, ...]], ...] = (
    cover.blocks,
    summary.blocks,
    changes.blocks,
    control.blocks,
    revisions.blocks,
    contents.blocks,
    purpose.blocks,
    scope.blocks,
    definitions.blocks,
    roles.blocks,
    before_you_start.blocks,
    limits.blocks,
    overview.blocks,
    flowcharts.blocks,
    escalation_matrix.blocks,
    exceptions.blocks,
    time_limits.blocks,
    macros.blocks,
    measures.blocks,
    records.blocks,
    regional_differences.blocks,
    related_documents.blocks,
    appendices.blocks,
    approvals.blocks,
    acknowledgement.blocks,
    ending.blocks,
)


def publish(sop: Sop, options: ExportOptions) -> Publication:
    """The document of a SOP whose flowcharts are placed, in the SOP's language as far as it is translated."""
    view = view_of(with_short_codes(sop), options)
    record = sop.control
    return Publication(
        blocks=finished(block for part in PARTS for block in part(view)),
        number=brief(sop.number),
        title=brief(sop.title or sop.number),
        short_title=brief(sop.short_title or sop.title),
        organisation=brief(sop.organisation),
        version=record.version.words(),
        status=status(view),
        language=sop.language,
        footer=_footer(view),
        footer_classification=_classification(view),
        uncontrolled=view.say(Message("footer-uncontrolled", "Uncontrolled when printed")).upper(),
        location=_location(view),
        watermark=watermark(view),
        signed_hash=next((approval.signed_hash for approval in sop.approvals if approval.signed_hash), ""),
        keywords=tuple(
            dict.fromkeys(map(brief, filter(None, (sop.number, *sop.contact_reasons, *sop.markets, *sop.hubs))))
        ),
        labels=_labels(view),
        dated=record.approved_on or record.effective_on or record.created_on,
        is_in_force=is_in_force(sop),
        source=_source(sop, options),
        effective=day(record.effective_on),
    )


def _source(sop: Sop, options: ExportOptions) -> bytes:
    """The SOP's own file without comments, where readers may have it and it needs no pictures from elsewhere."""
    may_travel = sop.classification in ("public", "internal") and not sop.attachments
    if not (options.attaches_source and may_travel):
        return b""
    from sop_studio.store.package import write

    return write(sop.but(comments=()))


def _footer(view: View) -> tuple[str, ...]:
    """What stands at the foot of every page: since when, until when, whose."""
    record, review, owner = view.sop.control, next_review(view), owner_function(view)
    since = Message("footer-effective", "Effective {date}", date=day(record.effective_on))
    planned = Message("footer-planned", "Planned effective {date}", date=day(record.effective_on))
    in_force = is_in_force(view.sop)
    parts = (
        None if in_force else Message("footer-not-effective", "Not effective"),
        (since if in_force else planned) if record.effective_on else None,
        Message("footer-review", "Next review {date}", date=review) if in_force and review else None,
        Message("footer-owner", "Owner: {owner}", owner=owner) if owner else None,
    )
    return tuple(brief(view.say(part)) for part in parts if part)


def _classification(view: View) -> str:
    """Who may read it; what must not leave a circle of people says so on every page."""
    word = classification(view).upper()
    if view.sop.classification != "restricted":
        return word
    return f"{word} – {view.say(Message('footer-restricted', 'Do not copy or forward')).upper()}"


def _location(view: View) -> str:
    """Where the valid version is kept."""
    place = view.sop.control.location_of_record
    if not place:
        return ""
    return view.say(Message("footer-valid", "valid version: {place}", place=brief(place)))


def _labels(view: View) -> Labels:
    return Labels(
        figure=view.say(Message("label-figure", "Figure")),
        table=view.say(Message("label-table", "Table")),
        page=view.say(Message("label-page", "Page {page} of {pages}", page="{page}", pages="{pages}")),
        reference=view.say(Message("label-reference", "(p. {page})", page="{page}")),
        printed=view.say(Message("label-printed", "Printed {date}", date="{date}")),
        version=view.say(Message("label-version", "v{version}", version="{version}")),
    )
