"""Warnings that somebody accepted with a reason."""

import re

from sop_studio.model.control import Version
from sop_studio.model.sections import Waiver
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding


def waiver_for(sop: Sop, finding: Finding) -> Waiver | None:
    """The waiver that covers a finding, or nothing; an error cannot be waived.

    A waiver names the rule by name or code, and a flowchart, node or connection, or nothing for the whole SOP.
    It counts with a reason only, and until the version that it names.
    """
    if finding.severity == "error" or not sop.waivers:
        return None
    places = {None, sop.id, *(node.id for node in finding.nodes)}
    places |= {part.id for part in (finding.flowchart, finding.connection) if part}
    for waiver in sop.waivers:
        is_meant = waiver.rule in (finding.rule, finding.code) and waiver.target in places
        if is_meant and waiver.reason.strip() and _is_in_force(waiver, sop.control.version):
            return waiver
    return None


def place_of(sop: Sop, finding: Finding) -> str:
    """The id that a waiver of this finding names: its connection, its first cause, its flowchart or the SOP."""
    parts = (finding.connection, *finding.nodes[:1], finding.flowchart)
    return next((part.id for part in parts if part), sop.id)


def _is_in_force(waiver: Waiver, version: Version) -> bool:
    words = waiver.expires_at_version.strip()
    if not words:
        return True
    until = re.fullmatch(r"(\d{1,4})(?:\.(\d{1,4}))?", words)
    return until is not None and (version.major, version.minor) < (int(until[1]), int(until[2] or 0))
