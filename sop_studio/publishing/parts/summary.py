"""The agent summary: five lines that tell whether this is the right SOP and where to start."""

from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.publishing.blocks import Block, Inline, LineBreak, Paragraph, Reference, Span
from sop_studio.publishing.compose import DASH, front_heading
from sop_studio.publishing.escalations import by_severity
from sop_studio.publishing.icons import escalation_icon
from sop_studio.publishing.view import View

MOST_PATHS = 3
ASK = {
    "handover": Message("summary-handover", "{trigger}: hand over to {role} "),
    "consult": Message("summary-consult", "{trigger}: ask {role} "),
    "notify": Message("summary-notify", "{trigger}: inform {role} "),
    None: Message("summary-path", "{trigger}: {role} "),
}


def blocks(view: View) -> tuple[Block, ...]:
    """The lower half of page one."""
    sop = view.sop
    return (
        front_heading(view, Message("heading-summary", "Agent summary"), "summary"),
        _line(view, Message("summary-use", "Use this when"), Span(sop.scope_in or _trigger(view))),
        _line(view, Message("summary-not", "Do not use when"), Span(sop.scope_out or DASH)),
        _line(view, Message("summary-need", "You need"), Span(sop.prerequisites or _tools(view) or DASH)),
        _line(view, Message("summary-first", "First step"), *_first_step(view)),
        Paragraph(
            _danger(view),
            "danger",
            view.say(Message("summary-danger", "If danger or doubt")),
            icon=escalation_icon(),
        ),
    )


def _line(view: View, lead: Message, *content: Inline) -> Paragraph:
    return Paragraph(content, "summary", view.say(lead))


def _trigger(view: View) -> str:
    main = view.sop.main()
    starts = [node.text for node in main.nodes if node.kind == "start" and node.text] if main else []
    return "; ".join(starts) or DASH


def _tools(view: View) -> str:
    return ", ".join(tool.name for tool in view.sop.tools)


def _first_step(view: View) -> tuple[Inline, ...]:
    main = view.sop.main()
    if main is None:
        return (Span(DASH),)
    starts = [node.id for node in main.nodes if node.kind == "start"]
    targets = [
        line.target for start in starts for line in view.exits.get(start, ()) if line.target in view.nodes
    ]
    first = next(iter(targets), None) or next((node.id for node in main.nodes if node.kind != "note"), None)
    if first is None:
        return (Span(DASH),)
    title = view.title(first)
    return (Span(f"{title}: " if title else ""), view.step(first, leads_on=True), Span("."))


def _danger(view: View) -> tuple[Inline, ...]:
    """The paths for danger (P0 and P1); where none is that severe, those to take before any other answers."""
    paths = by_severity(view.sop)
    urgent = tuple(path for path in paths if path.severity in ("P0", "P1"))
    fallbacks = {path.fallback for path in paths}
    paths = tuple(path for path in paths if path.id not in fallbacks) or paths
    lines = [_ask(view, path) for path in (urgent or paths)[:MOST_PATHS]]
    if not lines:
        return (
            Span(
                view.say(
                    Message("summary-no-path", "No escalation path is defined; ask the owner of this SOP.")
                )
            ),
        )
    if len(urgent) > MOST_PATHS:
        lines.append(
            (Span(view.say(Message("summary-all-paths", "All paths: "))), Reference("escalation-matrix", ""))
        )
    return tuple(inline for line in lines for inline in (LineBreak(), *line))[1:]


def _ask(view: View, path: EscalationPath) -> tuple[Inline, ...]:
    role = view.role(path.to_role) or DASH
    sentence = Message(ASK[path.mode].id, ASK[path.mode].text, trigger=path.trigger or path.code, role=role)
    return (Span(view.say(sentence)), view.path(path.id, leads_on=True), Span("."))
