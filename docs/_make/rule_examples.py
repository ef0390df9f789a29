"""For each rule an SOP that breaks it and one that keeps it, small enough to be drawn on its page."""

from typing import Any

from sop_studio.model.sop import Sop
from tests.validation.judging import LINKED, made, opening

CALL = {"Refund": opening("A2")}
OTHER = {"Check the age": opening("h1", sop=LINKED)}
TIMEOUT = {"time is up": {"ending": "timeout"}}
LIMIT = {"A reply": {"fields": {"limit": {"amount": 2, "unit": "h"}}}}


def example(*texts: str, **changes: Any) -> Sop:
    """The SOP in the notation of the tests, without the words that only say that a shape is a start or an end."""
    sop = made(*texts, **changes)
    charts = tuple(
        chart.but(nodes=tuple(node.but(text=node.text.removeprefix(f"{node.kind} ")) for node in chart.nodes))
        for chart in sop.flowcharts
    )
    return sop.but(flowcharts=charts)


def linked(**fields: object) -> dict[str, object]:
    """What is known of another SOP."""
    chart = {"id": "h1", "code": "A1", "title": "Check the age", "outcomes": ("Done",)}
    return {"id": LINKED, "number": "SOP-CS-010", "version": "1.0", "status": "effective", "flowcharts": (chart,)} | fields


def loose(sop: Sop) -> Sop:
    """The SOP whose last connection has lost its target."""
    chart = sop.flowcharts[0]
    *rest, last = chart.connections
    return sop.but(flowcharts=(chart.but(connections=(*rest, last.but(target=None))),))


REFUND = "start A refund is due > Pay out > end Paid"
EXAMPLES: dict[str, tuple[Sop, Sop]] = {
    "no-start": (example("Weigh > Pack > end Sent"), example("start A parcel arrives > Weigh > Pack > end Sent")),
    "several-starts": (
        example("start By mail > Read > end Read; start By phone > Listen > Read"),
        example("start A request > By mail? -Yes-> Read > end Read; By mail? -No-> Listen > Read"),
    ),
    "start-has-entry": (
        example("start A parcel > Weigh > Fits? -Yes-> end Sent; Fits? -No/max 2-> start A parcel"),
        example("start A parcel > Weigh > Fits? -Yes-> end Sent; Fits? -No/max 2-> Weigh"),
    ),
    "no-end": (example("start A parcel > Weigh > Pack"), example("start A parcel > Weigh > Pack > end Packed")),
    "unreachable": (
        example("start A parcel > Weigh > end Sent; Insure > end Sent"),
        example("start A parcel > Weigh > Dear? -Yes-> Insure > end Sent; Dear? -No-> end Sent"),
    ),
    "dead-end": (
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> Trim"),
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> Trim > end Sent"),
    ),
    "endless-loop": (
        example("start A case > Clear? -Yes-> end Closed; Clear? -No-> Ask > Wait for a reply -/max 9-> Ask"),
        example("start A case > Clear? -Yes-> end Closed; Clear? -No/max 2-> Ask > Clear?"),
    ),
    "loop-without-limit": (
        example("start A case > Remind > Paid? -Yes-> end Closed; Paid? -No-> Remind"),
        example("start A case > Remind > Paid? -Yes-> end Closed; Paid? -No/max 2-> Remind"),
    ),
    "decision-with-one-outcome": (
        example("start A parcel > Is it sealed? -Sealed-> end Sent"),
        example("start A parcel > Is it sealed? -Yes-> end Sent; Is it sealed? -No-> Seal > end Sent"),
    ),
    "outcome-without-label": (
        example("start A parcel > Fits? -Yes-> end Sent; Fits? > Trim > end Sent"),
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> Trim > end Sent"),
    ),
    "duplicate-outcome": (
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -Yes-> Trim > end Sent"),
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> Trim > end Sent"),
    ),
    "missing-default": (
        example("start A call > What about? -Order-> Look it up > end Done; What about? -Bill-> Explain > end Done; "
             "What about? -Other-> end Done"),
        example("start A call > What about? -Order-> Look it up > end Done; What about? -Bill-> Explain > end Done; "
             "What about? -Other-> end Done", lines={"Other": {"is_default": True}}),
    ),
    "implicit-split": (
        example("start A parcel > Weigh > Pack > end Sent; Weigh > Ask > end Sent"),
        example("start A parcel > Weigh > Fits? -Yes-> Pack > end Sent; Fits? -No-> Ask > end Sent"),
    ),
    "wait-without-limit": (
        example("start A case > ~A reply -A reply-> end Closed"),
        example("start A case > ~A reply -A reply-> end Closed; ~A reply -time is up-> Remind > end Closed",
             nodes=LIMIT, lines=TIMEOUT),
    ),
    "connection-without-end": (
        loose(example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> end Sent")),
        example("start A parcel > Fits? -Yes-> end Sent; Fits? -No-> Trim > end Sent"),
    ),
    "broken-link": (
        example("start A case > @Refund > end Closed", nodes={"Refund": opening("gone")}),
        example("start A case > @Refund > end Closed", REFUND, nodes=CALL),
    ),
    "unknown-sop": (
        example("start A case > @Check the age > end Closed", nodes=OTHER),
        example("start A case > @Check the age > end Closed", nodes=OTHER, linked_sops=(linked(),)),
    ),
    "retired-target": (
        example("start A case > @Check the age > end Closed", nodes=OTHER, linked_sops=(linked(status="retired"),)),
        example("start A case > @Check the age > end Closed", nodes=OTHER, linked_sops=(linked(number="SOP-CS-020"),)),
    ),
    "recursive-link": (
        example("start A case > @Refund > end Closed", "start A refund is due > @Start over > end Paid",
             nodes=CALL | {"Start over": opening("A1")}),
        example("start A case > @Refund > end Closed", REFUND, nodes=CALL),
    ),
    "outcome-mismatch": (
        example("start A case > @Refund -Paid-> end Closed; @Refund -Later-> Note the date > end Closed", REFUND, nodes=CALL),
        example("start A case > @Refund -Paid-> end Closed", REFUND, nodes=CALL),
    ),
    "orphan-flowchart": (
        example("start A case > Weigh > end Closed", REFUND),
        example("start A case > Weigh > @Refund > end Closed", REFUND, nodes=CALL),
    ),
}  # fmt: skip
"""The name of each rule with what breaks it and what keeps it."""
