"""A new SOP: what a newcomer is asked for, and good defaults for the rest."""

import datetime as dt
import uuid
from collections.abc import Container
from itertools import count

from sop_studio.model.control import DocumentControl, Person, Version
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Domain, Sop


def new_sop(
    title: str,
    purpose: str,
    owner: str,
    today: dt.date,
    id: str | None = None,
    domain: Domain = "OPS",
    taken: Container[str] = (),
) -> Sop:
    """A draft 0.1 with a proposed number that is not `taken`, and one flowchart from Start to End.

    `id` is the document's; without one it is random.
    """
    flowchart = first_flowchart(title)
    return Sop(
        id=id or str(uuid.uuid4()),
        number=proposed_number(domain, taken),
        title=title,
        domain=domain,
        purpose=purpose,
        languages=("en",),
        control=DocumentControl(
            version=Version(major=0, minor=1),
            owner=Person(function=owner) if owner else None,
            created_on=today,
        ),
        flowcharts=(flowchart,),
        main_flowchart=flowchart.id,
    )


def first_flowchart(title: str) -> Flowchart:
    """Start, one step that asks what happens first, and End."""
    return Flowchart(
        id="f1",
        code="A1",
        title=title,
        nodes=(
            Node(id="n1", kind="start", text="A case arrives"),
            Node(id="n2", kind="step", text="What happens first?"),
            Node(id="n3", kind="end", text="Done"),
        ),
        connections=(
            Connection(id="c1", source="n1", target="n2"),
            Connection(id="c2", source="n2", target="n3"),
        ),
    )


def proposed_number(domain: Domain, taken: Container[str] = ()) -> str:
    """The first number of the usual pattern that is not taken, e.g. "SOP-OPS-001"."""
    return next(number for place in count(1) if (number := f"SOP-{domain}-{place:03}") not in taken)
