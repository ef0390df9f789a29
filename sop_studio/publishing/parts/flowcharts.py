"""One section per flowchart: its goal, the figure, and at once the step table that says the same in words."""

from dataclasses import replace

from sop_studio.drawing.pages import PagePart, page_parts
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.publishing.blocks import Block, Figure, Paragraph, Span, Table
from sop_studio.publishing.compose import heading, none_there
from sop_studio.publishing.figures import on_pages
from sop_studio.publishing.paper import paper
from sop_studio.publishing.steps.table import step_table
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """The sections in the order of the SOP, each on a new page."""
    return tuple(block for flowchart in view.sop.flowcharts for block in _section(view, flowchart))


def _section(view: View, flowchart: Flowchart) -> tuple[Block, ...]:
    title = Message("heading-flow", "Flow {code} – {title}", code=flowchart.code, title=flowchart.title)
    bare = Message("heading-flow-bare", "Flow {name}", name=flowchart.code or flowchart.title)
    words = title if flowchart.code and flowchart.title else bare
    head = replace(heading(view, words, f"flowchart-{flowchart.id}"), starts_page=True)
    goal = (Paragraph((Span(view.say(Message("flow-goal", "Goal: {goal}", goal=flowchart.goal))),), "goal"),)
    opening: tuple[Block, ...] = (head, *(goal if flowchart.goal else ()))
    if not flowchart.nodes:
        return (*opening, none_there(view))
    return _with_figure(view, flowchart, opening, step_table(view, flowchart))


def _with_figure(
    view: View, flowchart: Flowchart, opening: tuple[Block, ...], steps: Table
) -> tuple[Block, ...]:
    """Heading, goal, figures on the paper that each needs, and the steps."""
    placement = view.sop.placement(flowchart.id)
    if placement is None:
        return (*opening, steps)
    room = paper(view.options.paper, goal=flowchart.goal, has_large=view.options.large_paper)
    parts = page_parts(view.sop, flowchart, placement, view.numbers, room)
    return on_pages(opening, parts, lambda part: _figure(view, flowchart, part), (steps,))


def _figure(view: View, flowchart: Flowchart, part: PagePart) -> Figure:
    name = " ".join(filter(None, (flowchart.code, flowchart.title)))
    caption = Message("figure-caption", "Flow {name}", name=name)
    in_part = Message(
        "figure-caption-part",
        "Flow {name} (part {part} of {parts})",
        name=name, part=part.part, parts=part.parts,
    )  # fmt: skip
    anchor = f"figure-{flowchart.id}" if part.part == 1 else f"figure-{flowchart.id}-{part.part}"
    words = view.say(caption if part.parts == 1 else in_part)
    return Figure(part.drawing, words, _alt(view, flowchart, part), anchor, part.scale)


def _alt(view: View, flowchart: Flowchart, part: PagePart) -> str:
    """The picture in one sentence for who cannot see it."""
    shapes = sum(node.kind != "note" for node in flowchart.nodes)
    decisions = sum(node.kind == "decision" for node in flowchart.nodes)
    one_shape, one_decision = Message("alt-shape", "1 shape"), Message("alt-decision", "1 decision")
    follows = "Flowchart of flow {name} with {shapes} and {decisions}; full text in the table that follows."
    precedes = "Flowchart of flow {name} with {shapes} and {decisions}; full text in the table before it."
    alt = Message(
        "figure-alt-after" if part.is_alone else "figure-alt",
        precedes if part.is_alone else follows,
        name=flowchart.code or flowchart.title,
        shapes=one_shape if shapes == 1 else Message("alt-shapes", "{n} shapes", n=shapes),
        decisions=one_decision if decisions == 1 else Message("alt-decisions", "{n} decisions", n=decisions),
    )
    if part.parts == 1:
        return view.say(alt)
    of_part = Message(
        "figure-alt-part", "Part {part} of {parts}. {alt}", part=part.part, parts=part.parts, alt=alt
    )
    return view.say(of_part)
