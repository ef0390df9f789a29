"""One section per flowchart: its goal, the figure, and at once the step table that says the same in words."""

from dataclasses import replace

from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Drawing
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.publishing.blocks import Block, Figure, PageBreak, Paragraph, Section, Span
from sop_studio.publishing.compose import heading, none_there
from sop_studio.publishing.paper import fit
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
    return (*_with_figure(view, flowchart, opening), step_table(view, flowchart))


def _with_figure(view: View, flowchart: Flowchart, opening: tuple[Block, ...]) -> tuple[Block, ...]:
    """Heading, goal and figure on paper that stands the way the figure needs it."""
    placement = view.sop.placement(flowchart.id)
    if placement is None:
        return opening
    drawing = draw_flowchart(view.sop, flowchart, placement, view.numbers, heading=False)
    way = fit(drawing, view.options.paper, flowchart.goal)
    figure = _figure(view, flowchart, drawing, way.scale)
    content: tuple[Block, ...] = (*opening, PageBreak(), figure) if way.is_alone else (*opening, figure)
    return (
        (Section("landscape"), *content, Section("portrait")) if way.orientation == "landscape" else content
    )


def _figure(view: View, flowchart: Flowchart, drawing: Drawing, scale: float) -> Figure:
    name = " ".join(part for part in (flowchart.code, flowchart.title) if part)
    caption = view.say(Message("figure-caption", "Flow {name}", name=name))
    return Figure(drawing, caption, _alt(view, flowchart), f"figure-{flowchart.id}", scale)


def _alt(view: View, flowchart: Flowchart) -> str:
    """The picture in one sentence for who cannot see it."""
    shapes = sum(node.kind != "note" for node in flowchart.nodes)
    decisions = sum(node.kind == "decision" for node in flowchart.nodes)
    one_shape, one_decision = Message("alt-shape", "1 shape"), Message("alt-decision", "1 decision")
    alt = Message(
        "figure-alt",
        "Flowchart of flow {name} with {shapes} and {decisions}; full text in the table that follows.",
        name=flowchart.code or flowchart.title,
        shapes=one_shape if shapes == 1 else Message("alt-shapes", "{n} shapes", n=shapes),
        decisions=one_decision if decisions == 1 else Message("alt-decisions", "{n} decisions", n=decisions),
    )
    return view.say(alt)
