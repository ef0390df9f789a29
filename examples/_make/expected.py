"""What validation finds in every example, by profile, on the day the samples are dated for."""

from collections.abc import Sequence
from typing import Any

from examples._make.control import SAMPLE_DAY
from sop_studio.model.sop import Sop
from sop_studio.store import canonical
from sop_studio.validation.engine import validate
from sop_studio.validation.finding import Finding
from sop_studio.validation.profiles import PROFILES


def expected(sops: Sequence[Sop]) -> bytes:
    """The findings as JSON: file, profile, findings."""
    return canonical.encode(
        {
            f"{sop.number}.sop": {
                profile.name: [words_of(finding) for finding in validate(sop, profile.name, SAMPLE_DAY)]
                for profile in PROFILES
            }
            for sop in sops
        }
    )


def words_of(finding: Finding) -> dict[str, Any]:
    """A finding by the words that a reader of the SOP sees."""
    numbers = dict(finding.numbers)
    return {
        "rule": finding.rule,
        "flowchart": finding.flowchart.code if finding.flowchart else None,
        "nodes": [numbers[node.id] for node in finding.nodes],
        "severity": finding.severity,
    }
