"""The SOP: everything one file holds."""

from typing import Literal, Protocol

from sop_studio.model.base import Frozen
from sop_studio.model.control import Approval, DocumentControl, Revision
from sop_studio.model.escalation import Calendar, ContactPoint, EscalationPath, Severity
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.ids import DocumentId, Id
from sop_studio.model.placement import Placement
from sop_studio.model.policy import AuthorityLimit, Policy, Sla
from sop_studio.model.register import Attachment, Form, Kpi, LinkedSop, Macro, Term, Tool
from sop_studio.model.roles import RaciRow, Role
from sop_studio.model.sections import AllowedException, ChangeNotice, Comment, Override, SeverityLevel, Waiver
from sop_studio.model.text import Text

Classification = Literal["public", "internal", "confidential", "restricted"]
DocumentType = Literal["SOP", "WI", "PB", "FRM", "POL"]
Domain = Literal["CS", "SS", "CR", "TS", "IP", "PAY", "LGL", "INC", "QA", "OPS"]


class Identified(Protocol):
    """Anything in a SOP that has an id."""

    @property
    def id(self) -> str: ...


class Sop(Frozen):
    """A standard operating procedure: its control record, its flowcharts and the registers they use."""

    id: DocumentId
    number: Text = ""
    doc_type: DocumentType = "SOP"
    title: Text = ""
    short_title: Text = ""
    organisation: Text = ""
    language: Text = "en"
    sample: bool = False
    domain: Domain = "OPS"
    purpose: Text = ""
    scope_in: Text = ""
    scope_out: Text = ""
    hubs: tuple[Text, ...] = ()
    markets: tuple[Text, ...] = ()
    languages: tuple[Text, ...] = ()
    channels: tuple[Text, ...] = ()
    contact_reasons: tuple[Text, ...] = ()
    classification: Classification = "internal"
    severity_scope: tuple[Severity, ...] = ()
    prerequisites: Text = ""
    records: Text = ""
    control: DocumentControl = DocumentControl()
    revisions: tuple[Revision, ...] = ()
    approvals: tuple[Approval, ...] = ()
    main_flowchart: Id | None = None
    flowcharts: tuple[Flowchart, ...] = ()
    placements: tuple[Placement, ...] = ()
    escalation_paths: tuple[EscalationPath, ...] = ()
    roles: tuple[Role, ...] = ()
    raci: tuple[RaciRow, ...] = ()
    contact_points: tuple[ContactPoint, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    slas: tuple[Sla, ...] = ()
    limits: tuple[AuthorityLimit, ...] = ()
    policies: tuple[Policy, ...] = ()
    glossary: tuple[Term, ...] = ()
    forms: tuple[Form, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    macros: tuple[Macro, ...] = ()
    tools: tuple[Tool, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    severities: tuple[SeverityLevel, ...] = ()
    linked_sops: tuple[LinkedSop, ...] = ()
    exceptions: tuple[AllowedException, ...] = ()
    overrides: tuple[Override, ...] = ()
    change_notices: tuple[ChangeNotice, ...] = ()
    comments: tuple[Comment, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    def flowchart(self, flowchart_id: str) -> Flowchart:
        """The flowchart with this id; raises KeyError when there is none."""
        for flowchart in self.flowcharts:
            if flowchart.id == flowchart_id:
                return flowchart
        raise KeyError(flowchart_id)

    def placement(self, flowchart_id: str) -> Placement | None:
        """Where the flowchart's nodes stand, or nothing when nobody placed them yet."""
        return next((placement for placement in self.placements if placement.flowchart == flowchart_id), None)

    def main(self) -> Flowchart | None:
        """The flowchart that a case enters first: the one marked as main, else the first."""
        marked = next(
            (flowchart for flowchart in self.flowcharts if flowchart.id == self.main_flowchart), None
        )
        return marked or next(iter(self.flowcharts), None)

    def ids(self) -> tuple[str, ...]:
        """The id of everything in the SOP, in model order; a repeated id comes up twice."""
        return tuple(item.id for _, items in collections(self) for item in items)


def collections(sop: Sop) -> tuple[tuple[str, tuple[Identified, ...]], ...]:
    """Every list of things that have an id, by name: those of the SOP, then nodes and connections of all flowcharts."""
    own = [(name, getattr(sop, name)) for name in type(sop).model_fields]
    listed = [
        (name, items) for name, items in own if isinstance(items, tuple) and items and hasattr(items[0], "id")
    ]
    nodes = tuple(node for flowchart in sop.flowcharts for node in flowchart.nodes)
    lines = tuple(connection for flowchart in sop.flowcharts for connection in flowchart.connections)
    phases = tuple(phase for flowchart in sop.flowcharts for phase in flowchart.phases)
    return (
        *((n, i) for n, i in listed if n != "linked_sops"),
        ("nodes", nodes),
        ("connections", lines),
        ("phases", phases),
    )
