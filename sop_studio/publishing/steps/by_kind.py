"""What a shape says by its kind: where a case comes from, whom to call, what is awaited, where it returns to."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sop_studio.kinds.nodes.end import outcome
from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Node
from sop_studio.publishing.blocks import CellBlock, Inline, ListBlock, Paragraph, Span
from sop_studio.publishing.compose import separated
from sop_studio.publishing.escalations import channel, contact_point
from sop_studio.publishing.view import View

MODES = {
    "handover": Message("mode-handover", "You hand over the case."),
    "consult": Message("mode-consult", "You keep the case and ask."),
    "notify": Message("mode-notify", "You inform and go on; no answer is needed."),
}
GATEWAYS = {
    "split": Message("parallel-split", "Start all branches."),
    "join": Message("parallel-join", "Go on when all branches are done."),
    "join_and_split": Message("parallel-both", "When all branches are done, start all that follow."),
}


def opening(view: View, node: Node) -> tuple[CellBlock, ...]:
    """The first sentences of the instruction."""
    say = BY_KIND.get(node.kind)
    return say(view, node) if say else ()


def _start(view: View, node: Node) -> tuple[CellBlock, ...]:
    entry = str(node.fields.get("entry") or "")
    callers = [view.step(caller.id) for caller in view.callers.get(view.homes[node.id].id, ())]
    words = (
        (_line(view.say(Message("start-enters", "Enters from ")), *separated(callers), "."),)
        if callers
        else ()
    )
    return (*words, *((_line(entry),) if entry else ()))


def _end(view: View, node: Node) -> tuple[CellBlock, ...]:
    callers = [view.step(caller.id) for caller in view.calls(view.homes[node.id].id)]
    disposition = str(node.fields.get("disposition") or "")
    closing = (
        view.say(Message("end-disposition", "Disposition {code}", code=disposition)) if disposition else ""
    )
    last = ((_line(closing),) if closing else ()) + _survey(view, node)
    if not callers:
        return last
    back = view.say(Message("end-return", "Return to "))
    result = view.say(Message("end-outcome", " with the outcome “{outcome}”.", outcome=outcome(node)))
    return (_line(back, *separated(callers), result), *last)


def _survey(view: View, node: Node) -> tuple[CellBlock, ...]:
    return (
        (_line(view.say(Message("end-survey", "The customer is asked for feedback."))),)
        if node.fields.get("asks_survey")
        else ()
    )


def _escalation(view: View, node: Node) -> tuple[CellBlock, ...]:
    path = path_of(view.sop, node)
    if path is None:
        return ()
    mode = view.say(MODES[path.mode]) if path.mode else ""
    reach = _reach(view, path)
    first = " ".join(part for part in (mode, reach) if part)
    entries = tuple((Span(item),) for item in path.handover if item.strip())
    lead = (_line(view.say(Message("escalation-give", "{first} Give them:", first=first)).strip()),)
    if entries:
        return (*lead, ListBlock(entries, is_numbered=True))
    return (_line(first),) if first else ()


def _reach(view: View, path: EscalationPath) -> str:
    """By which channel and where: "Case approval task, CS-TL-{hub}." """
    point = contact_point(view, path)
    words = ", ".join(part for part in (channel(view, path), point.name if point else "") if part)
    return f"{words}." if words else ""


def _wait(view: View, node: Node) -> tuple[CellBlock, ...]:
    awaited = ", ".join(str(one) for one in node.fields.get("awaited", ()))
    clock = node.fields.get("sla_clock")
    clocks = {
        "pause": Message("wait-pause", "The clock stops meanwhile."),
        "run": Message("wait-run", "The clock runs on."),
    }
    reminders = str(node.fields.get("reminders") or "")
    lines = (
        view.say(Message("wait-for", "Wait for: {what}", what=awaited)) if awaited else "",
        view.say(clocks[clock]) if clock in clocks else "",
        view.say(Message("wait-reminders", "Reminders: {what}", what=reminders)) if reminders else "",
    )
    return tuple(_line(line) for line in lines if line)


def _link(view: View, node: Node) -> tuple[CellBlock, ...]:
    is_call = node.fields.get("mode", "call") == "call"
    target = _target(view, node)
    if not target:
        return ()
    lead = Message("link-call", "Do ") if is_call else Message("link-goto", "Go on in ")
    rest = view.say(Message("link-back", ", then come back with its outcome.")) if is_call else "."
    repeat = str(node.fields.get("repeat") or "")
    return (_line(view.say(lead), *target, rest), *((_line(repeat),) if repeat else ()))


def _target(view: View, node: Node) -> tuple[Inline, ...]:
    """The linked flowchart: live in this SOP, by number and title in another."""
    document, flowchart = node.fields.get("sop"), node.fields.get("flowchart")
    if document and document != view.sop.id:
        return _elsewhere(view, str(document), flowchart) or _called(node)
    found = next((one for one in view.sop.flowcharts if one.id == flowchart), None)
    if found is None:
        return _called(node)
    start = next((n for n in found.nodes if n.kind == "start"), next(iter(found.nodes), None))
    name = Span(f"{found.code} {found.title}".strip() + (" " if start else ""))
    return (name, view.step(start.id, leads_on=True)) if start else (name,)


def _elsewhere(view: View, document: str, flowchart: object) -> tuple[Inline, ...]:
    stub = next((linked for linked in view.sop.linked_sops if linked.id == document), None)
    if stub is None:
        return ()
    part = next((f"{one.code} {one.title}".strip() for one in stub.flowcharts if one.id == flowchart), "")
    return (Span(", ".join(words for words in (f"{stub.number} {stub.title}".strip(), part) if words)),)


def _called(node: Node) -> tuple[Inline, ...]:
    called = str(node.fields.get("called") or "")
    return (Span(called),) if called else ()


def _parallel(view: View, node: Node) -> tuple[CellBlock, ...]:
    return (_line(view.say(GATEWAYS[str(node.fields.get("gateway") or "split")])),)


def _line(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Span(part) if isinstance(part, str) else part for part in content), "cell")


BY_KIND: Mapping[str, Callable[[View, Node], tuple[CellBlock, ...]]] = MappingProxyType(
    {
        "start": _start,
        "end": _end,
        "escalation": _escalation,
        "wait": _wait,
        "link": _link,
        "parallel": _parallel,
    }
)
