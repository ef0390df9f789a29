"""The examples as SOPs, from their common source."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from examples._make.contacts import calendars, contact_points
from examples._make.control import approvals, control, revision
from examples._make.flowcharts import flowcharts
from examples._make.library import Target, document_id, targets_in
from examples._make.names import Names
from examples._make.nodes import Surroundings
from examples._make.paths import escalation_paths
from examples._make.registers import registers
from sop_studio.model.sop import Sop
from sop_studio.store.hashes import signed_hash
from sop_studio.store.library import with_library

SOURCE = Path(__file__).resolve().parents[2] / "tests" / "data" / "examples.json"

ORGANISATION = "Example Marketplace"


def read_source() -> list[dict[str, Any]]:
    """The common source of all examples."""
    sources: list[dict[str, Any]] = json.loads(SOURCE.read_text("utf-8"))
    return sources


def build(sources: Sequence[dict[str, Any]]) -> tuple[Sop, ...]:
    """The examples with stubs of each other, signed."""
    targets = targets_in(sources)
    alone = [unsigned(source, targets) for source in sources]
    together = [with_library(sop, alone) for sop in alone]
    return tuple(
        sop.but(approvals=approvals(source, signed_hash(sop)))
        for source, sop in zip(sources, together, strict=True)
    )


def unsigned(source: dict[str, Any], targets: dict[str, Target]) -> Sop:
    """One example, not signed yet, without stubs of the others."""
    names = Names()
    listed = registers(source, names) | {"calendars": calendars(source, names)}
    listed["contact_points"] = contact_points(source, names)
    listed["escalation_paths"] = escalation_paths(source, names, targets)
    around = Surroundings(source, names, targets, listed["policies"])  # type: ignore[arg-type]
    return Sop.model_validate(
        {
            "id": document_id(source),
            "number": source["docNumber"],
            "doc_type": source["docNumber"].split("-")[0],
            "title": source["title"],
            "short_title": source["shortTitle"],
            "organisation": ORGANISATION,
            "sample": True,
            "domain": source["domainCode"],
            "purpose": source["purpose"],
            "scope_in": source["scope_in"],
            "scope_out": source["scope_out"],
            "hubs": source["hubs"],
            "markets": source["markets"].split("; "),
            "languages": ("en",),
            "channels": source["channels"],
            "contact_reasons": source.get("contactReasons", ()),
            "classification": source["cls"].lower(),
            "severity_scope": sorted({path["sev"] for path in source["paths"]}),
            "prerequisites": source["prereq"],
            "records": source["records"],
            "control": control(source),
            "revisions": (revision(source),),
            "flowcharts": flowcharts(around),
            "main_flowchart": names.of("f", source["main"]),
            **listed,
        }
    )
