"""A publication as plain text for golden files, and a SOP that has something in every part."""

import datetime as dt

from sop_studio.layout.arrange import place_missing
from sop_studio.model.control import (
    Approval,
    DocumentControl,
    DocumentRef,
    Person,
    Retention,
    Revision,
    Version,
)
from sop_studio.model.escalation import Calendar, ContactPoint, EscalationPath, OpenHours
from sop_studio.model.policy import AuthorityLimit, Policy, Sla
from sop_studio.model.quantity import Duration
from sop_studio.model.register import Form, Kpi, LinkedSop, Macro, Term, Tool
from sop_studio.model.roles import Role
from sop_studio.model.sections import AllowedException, Override
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import (
    Block,
    CellBlock,
    Contents,
    Figure,
    Heading,
    Icon,
    Inline,
    LineBreak,
    ListBlock,
    PageBreak,
    Paragraph,
    Publication,
    Reference,
    Section,
    Table,
)
from tests.notation import procedure

NOON = dt.datetime(2026, 1, 20, 12, 0, tzinfo=dt.UTC)
LOOKS = {"bold": "**", "accent": "**", "italic": "_", "quiet": "", "": ""}


def words_of(content: tuple[Inline, ...]) -> str:
    """What a reader sees in a line; references with their anchor."""
    return "".join(_word(inline) for inline in content)


def _word(inline: Inline) -> str:
    if isinstance(inline, LineBreak):
        return " / "
    if isinstance(inline, Icon):
        return f"[{inline.alt or 'sign'}] "
    if isinstance(inline, Reference):
        return f"{inline.text}{' (p. ?)' if inline.shows_page else ''}<{inline.anchor}>"
    look = LOOKS.get(getattr(inline, "emphasis", ""), "!")
    return f"{look}{inline.text}{look}"


def text_of(publication: Publication) -> str:
    """The whole document, a line a block or row."""
    head = f"{publication.number} | {publication.title} | {publication.version} | {publication.status}"
    foot = " · ".join((*publication.footer, publication.footer_classification))
    return "\n".join((head, foot, *(_line(block) for block in publication.blocks))) + "\n"


def _line(block: Block) -> str:
    match block:
        case Heading():
            words = " ".join(filter(None, ("#" * block.level, block.number, block.text)))
            return f"\n{words} <{block.anchor}>"
        case Paragraph() | ListBlock():
            return cell_text(block)
        case Table():
            heads = " | ".join(column.head for column in block.columns)
            caption = f"{block.caption}: " if block.caption else ""
            return "\n".join((f"[{block.style}] {caption}{heads}", *(_row(row) for row in block.rows)))
        case Figure():
            return f"({block.caption}: {block.alt})"
        case Contents():
            return f"\n# {block.title} … {block.figures_title}"
        case Section():
            return f"--- {block.orientation}" + (" large" if block.paper == "large" else "")
        case PageBreak():
            return "---"


def _row(row) -> str:
    return "  " + " | ".join("; ".join(cell_text(block) for block in cell.blocks) for cell in row)


def cell_text(block: CellBlock) -> str:
    if isinstance(block, ListBlock):
        marks = (
            f"{at}." if block.is_numbered else "•"
            for at in range(block.start, block.start + len(block.entries))
        )
        return " ".join(f"{mark} {words_of(entry)}" for mark, entry in zip(marks, block.entries, strict=True))
    lead = f"{block.lead}: " if block.lead else ""
    style = "" if block.style in ("body", "cell", "go_to") else f"({block.style}) "
    return f"{style}{lead}{words_of(block.content)}"


def placed(sop: Sop) -> Sop:
    return place_missing(sop)[0]


def bare() -> Sop:
    """One flowchart and nothing else."""
    return procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh")


def whole() -> Sop:
    """Two flowcharts, an escalation that hears nothing, and every register in use."""
    sop = procedure(
        "start > Weigh > In limits? -yes-> Pack > end; In limits? -else-> !Ask the lead; !Ask the lead -Accept-> Pack;"
        "!Ask the lead -No response-> @Repair; @Repair > end; *Scales are in hall 2 > Weigh",
        "start repair > ~Wait for parts -there-> Repair it > end repair; ~Wait for parts -time is up-> end repair",
    )
    first, second = sop.flowcharts
    changes = {
        "n2": {"role": "r1", "tools": ("t1",), "policy_refs": ({"policy": "p1", "clause": "4.2"},), "sla": "s1"},
        "n3": {"role": "r1", "detail": "Compare:\n\n1. weight\n2. **seal**"},
        "n4": {"role": "r1", "caution": "Lift with two people.", "macros": ("m1",), "critical": "customer"},
        "n6": {"role": "r1", "fields": {"path": "e1"}},
        "n7": {"fields": {"flowchart": second.id}},
        "n8": {},
    }  # fmt: skip
    nodes = tuple(node.but(**changes.get(node.id, {})) for node in first.nodes)
    lines = tuple(
        line.but(ending="no_response") if line.label == "No response" else line for line in first.connections
    )
    goal = "Every parcel has the weight on its label."
    first = first.but(title="Weigh and pack", goal=goal, nodes=nodes, connections=lines)
    second = second.but(title="Repair the scales", nodes=tuple(_waiting(node) for node in second.nodes))
    return sop.but(flowcharts=(first, second), **_registers(), **_record())


def _waiting(node):
    if node.kind != "wait":
        return node
    return node.but(
        fields={"awaited": ["parts"], "limit": {"amount": 3, "unit": "business_day"}, "sla_clock": "pause"}
    )


def _registers():
    return {
        "roles": (
            Role(id="r1", name="Packer", tier=1, responsibility="Weighs and packs."),
            Role(id="r2", name="Shift Lead", tier=3, is_final_owner=True),
        ),
        "escalation_paths": (
            EscalationPath(
                id="e1", code="ESC-1", mode="consult", from_roles=("r1",), to_role="r2", trigger="Out of limits",
                severity="P2", contact_point="q1", channel="phone", accept_within=Duration(amount=15, clock="24x7"),
                handover=("Parcel no.", "weight"), fallback="e2", owner_after="r1",
            ),
            EscalationPath(id="e2", code="ESC-2", mode="notify", to_role="r2", trigger="Fire", severity="P0", is_final=True),
        ),
        "contact_points": (ContactPoint(id="q1", name="LEAD", calendar="k1", address="Hall 2"),),
        "calendars": (
            Calendar(
                id="k1", name="Day shift", time_zone="Asia/Dubai",
                week=tuple(OpenHours(weekday=day, opens="06:00", closes="14:00") for day in (0, 1, 2, 3, 5)),
            ),
        ),
        "tools": (Tool(id="t1", name="Scales"),),
        "policies": (Policy(id="p1", code="POL-1", title="Weights", version="2.0"),),
        "macros": (Macro(id="m1", code="M-1", title="Parcel is on its way"),),
        "slas": (Sla(id="s1", name="Weighing", target=Duration(amount=2, clock="business")),),
        "limits": (
            AuthorityLimit(id="l1", role="r1", action="Write off", amount="50"),
            AuthorityLimit(id="l2", role="r2", action="Write off", amount="1500"),
        ),
        "glossary": (
            Term(id="g1", term="Seal", definition="The strip that closes a parcel."),
            Term(id="g2", term="Unused", definition="Never printed."),
        ),
        "forms": (Form(id="o1", code="FRM-1", title="Weight slip", stored_in="Hall 2", retention="12 months"),),
        "kpis": (Kpi(id="i1", name="Right at once", formula="right / all", target="99 %"),),
        "exceptions": (AllowedException(id="x1", when="Scales fail", allowed_by="r2", limit="10 parcels"),),
        "overrides": (Override(id="v1", scope="KR", text="Limit is 20 kg."),),
        "linked_sops": (
            LinkedSop(id="00000000-0000-4000-8000-00000000000a", number="SOP-OPS-009", title="Ship", version="3.1", status="effective"),
        ),
    }  # fmt: skip


def _record():
    writer, owner = Person(name="Ada Byron", function="Writer"), Person(name="Bo Ek", role="r2")
    return {
        "organisation": "Parcels Ltd", "purpose": "No parcel leaves too heavy.", "scope_in": "All parcels.",
        "scope_out": "Pallets.", "hubs": ("DXB",), "markets": ("AE", "KR"), "records": "Weights.",
        "control": DocumentControl(
            status="effective", version=Version(major=2, minor=1), authors=(writer,), owner=owner, approvers=(owner,),
            approved_on=dt.date(2026, 1, 20), effective_on=dt.date(2026, 2, 1), next_review_on=dt.date(2027, 1, 1),
            supersedes=(DocumentRef(number="SOP-OPS-001", version="2.0"),), retention=Retention(months=36),
            location_of_record="Library",
        ),
        "revisions": tuple(
            Revision(
                id=f"v{minor}", version=Version(major=2 - minor // 7, minor=minor % 7), author="Ada Byron",
                summary=f"Change {minor}.", reason="law", effective_on=dt.date(2026, 2, 1), affected_nodes=("A1.03", "ESC-1"),
            )
            for minor in (0, 1, 8, 9, 10, 11)
        ),
        "approvals": (Approval(id="a1", person=owner, at=NOON, signed_hash="ab" * 32),),
    }  # fmt: skip
