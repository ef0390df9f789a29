"""The ways on from a shape: one line an outcome, "otherwise" for the default, silence in bold."""

from sop_studio.kinds.nodes.end import outcome
from sop_studio.kinds.nodes.link import target_words
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.text import same_words
from sop_studio.publishing.blocks import Inline, LineBreak, Paragraph, Span
from sop_studio.publishing.view import View

SILENCE = ("no_response", "timeout")
OTHERWISE = Message("way-otherwise", "Otherwise")
OTHERWISE_WORDS = ("else", "otherwise", "default")


def ways_on(view: View, node: Node) -> tuple[Paragraph, ...]:
    """One paragraph an outcome; nothing for notes."""
    if node.kind == "end":
        return _after_end(view, node)
    exits = view.exits.get(node.id, ())
    if not exits and node.kind == "link":
        return _into_target(view, node)
    return tuple(_paragraph(_words(view, line), _target(view, line)) for line in exits)


def _paragraph(words: tuple[Inline, ...], target: Inline) -> Paragraph:
    """The outcome's words, then on a line of its own where it leads."""
    return Paragraph((*words, LineBreak(), target) if words else (target,), "go_to")


def _words(view: View, line: Connection) -> tuple[Inline, ...]:
    label = line.label or (line.condition.text if line.condition else "")
    if line.is_default:
        label = _default_words(view, label)
    if line.loop:
        limit = view.say(Message("way-loop", "max {count}", count=line.loop.max))
        label = f"{label} ({limit})" if label else limit
    return (Span(label, "bold" if line.ending in SILENCE else ""),) if label else ()


def _default_words(view: View, label: str) -> str:
    if not label or same_words(label) in OTHERWISE_WORDS:
        return view.say(OTHERWISE)
    return view.say(Message("way-default", "{label} (otherwise)", label=label))


def _target(view: View, line: Connection) -> Inline:
    if line.target is None or line.target not in view.nodes:
        return Span(f"{view.arrow} {view.say(Message('way-missing', 'target missing'))}", "warning")
    return view.step(line.target, leads_on=True)


def _into_target(view: View, node: Node) -> tuple[Paragraph, ...]:
    """Where a link without exits goes on: at the start of its flowchart, or in another SOP."""
    is_here = node.fields.get("sop") in (None, view.sop.id)
    flowchart = next(
        (f for f in view.sop.flowcharts if is_here and f.id == node.fields.get("flowchart")), None
    )
    if flowchart is None:
        elsewhere = target_words(view.sop, node)
        return (_paragraph((), Span(f"{view.arrow} {elsewhere}")) if elsewhere else _end(view),)
    starts = tuple(start for start in flowchart.nodes if start.kind == "start")
    return tuple(_paragraph((), view.step(start.id, leads_on=True)) for start in starts)


def _after_end(view: View, node: Node) -> tuple[Paragraph, ...]:
    """Where those who called this flowchart go on after this outcome; the end where nobody called it."""
    callers = view.calls(view.homes[node.id].id)
    found: dict[str, Connection] = {}
    for caller in callers:
        exits = view.exits.get(caller.id, ())
        matching = [line for line in exits if same_words(line.label) == same_words(outcome(node))]
        fallback = [line for line in exits if line.is_default or len(exits) == 1]
        for line in (matching or fallback)[:1]:
            found[caller.id] = line
    if not found:
        return (_end(view),)
    if len(found) == 1:
        return (_paragraph((), _target(view, next(iter(found.values())))),)
    return tuple(_paragraph((_from(view, caller),), _target(view, line)) for caller, line in found.items())


def _end(view: View) -> Paragraph:
    return Paragraph((Span(view.say(Message("way-end", "End"))),), "go_to")


def _from(view: View, caller: str) -> Inline:
    return Span(view.say(Message("way-from", "From {number}:", number=view.number(caller))))
