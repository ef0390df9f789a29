"""Edits of waivers: accept a warning with a reason, and take that back."""

from sop_studio.editing.find import missing, taken
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.sections import Waiver
from sop_studio.model.sop import Sop


def waive(sop: Sop, waiver: Waiver) -> Sop:
    """The SOP with one waiver more, until the next major version unless it names another.

    Raises SopStudioError when it gives no reason, or names something that is not there.
    """
    if not waiver.reason.strip():
        raise SopStudioError(
            Message("waiver-no-reason", "A warning is accepted with a reason only. Say why it may stay.")
        )
    there = {sop.id, *sop.ids()}
    if waiver.id in there:
        raise taken(waiver.id)
    if waiver.target is not None and waiver.target not in there:
        raise missing(waiver.target)
    until = waiver.expires_at_version or f"{sop.control.version.major + 1}.0"
    return sop.but(waivers=(*sop.waivers, waiver.but(expires_at_version=until)))


def end_waiver(sop: Sop, waiver_id: str) -> Sop:
    """The SOP without a waiver: what it accepted is reported again. Raises SopStudioError when there is none."""
    rest = tuple(one for one in sop.waivers if one.id != waiver_id)
    if len(rest) == len(sop.waivers):
        raise missing(waiver_id)
    return sop.but(waivers=rest)
