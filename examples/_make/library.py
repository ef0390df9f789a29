"""Where the flowcharts of all examples are, so that one example can point into another."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sop_studio.model.escalation import SopPart

NAMESPACE = uuid.UUID("6f1f9a52-3c0e-4d0b-9c63-6f3d1c1b7a10")


@dataclass(frozen=True, slots=True)
class Target:
    """A flowchart of one of the examples."""

    document: str
    flowchart: str

    def part(self, seen_from: dict[str, Any]) -> SopPart:
        """The flowchart as another SOP, or the same one, refers to it."""
        return SopPart(sop=self.document_if_other(seen_from), flowchart=self.flowchart)

    def document_if_other(self, seen_from: dict[str, Any]) -> str | None:
        """The document's id, or nothing when it is the SOP that refers to it."""
        return None if self.document == document_id(seen_from) else self.document


def document_id(source: dict[str, Any]) -> str:
    """The id of an example's document, the same for ever."""
    return str(uuid.uuid5(NAMESPACE, source["docNumber"]))


def targets_in(sources: Sequence[dict[str, Any]]) -> dict[str, Target]:
    """Every flowchart of all examples, by its code; flowcharts are counted in file order."""
    return {
        flow["code"]: Target(document_id(source), f"f{number}")
        for source in sources
        for number, flow in enumerate(source["flows"], start=1)
    }
