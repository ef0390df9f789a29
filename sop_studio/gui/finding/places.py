"""Where words were found: the text around them, what it belongs to, and how to go there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sop_studio.editing.objects import all_objects, collection_of
from sop_studio.editing.search import Match
from sop_studio.errors import SopStudioError
from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop

AROUND = 40
"""Characters shown before and behind what was found."""
DOCUMENT = Message("found-document", "Document")
CONNECTION = Message("found-connection", "Connection")
FLOWCHART = Message("found-flowchart", "Flowchart")
PHASE = Message("found-phase", "Phase")


@dataclass(frozen=True, slots=True)
class Place:
    """One match: the words before it, itself, those behind it; what has it, and in which flowchart."""

    match: Match
    before: str
    words: str
    behind: str
    owner: str
    flowchart: Flowchart | None = None


def places_of(sop: Sop, matches: Iterable[Match]) -> tuple[Place, ...]:
    """The matches as a person reads them."""
    objects = dict(all_objects(sop))
    homes = {
        item.id: flowchart
        for flowchart in sop.flowcharts
        for items in (flowchart.nodes, flowchart.connections, flowchart.phases, (flowchart,))
        for item in items
    }
    return tuple(_place(sop, match, objects, homes) for match in matches if match.id in objects)


def go_there(context: Context, place: Place) -> None:
    """Show the flowchart with it selected, and the field where it has one; else the document's form."""
    flowchart, session = place.flowchart, context.session
    field = place.match.field.split(".")
    name = field[1] if field[0] == "fields" and len(field) > 1 else field[0]
    if flowchart is not None:
        ids = () if place.match.id == flowchart.id else (place.match.id,)
        context.go_to(flowchart.id, *ids, field=name if ids else "")
    elif session is not None and context.flowchart is not None:
        context.go_to(context.flowchart.id, field=name)


def _place(sop: Sop, match: Match, objects: Mapping[str, object], homes: Mapping[str, Flowchart]) -> Place:
    text = _text(objects[match.id], match.field)
    before, behind = text[: match.start], text[match.end :]
    return Place(
        match,
        ("…" + before[-AROUND:] if len(before) > AROUND else before).replace("\n", " "),
        text[match.start : match.end],
        (behind[:AROUND] + "…" if len(behind) > AROUND else behind).replace("\n", " "),
        _owner(sop, match, objects[match.id]),
        homes.get(match.id),
    )


def _text(item: object, field: str) -> str:
    """The words in a field such as "text", "fields.evidence" or "variants.0.body"."""
    value: object = item
    for step in field.split("."):
        if isinstance(value, tuple):
            value = value[int(step)]
        elif isinstance(value, Mapping):
            value = value[step]
        else:
            value = getattr(value, step)
    return str(value)


def _owner(sop: Sop, match: Match, item: object) -> str:
    if isinstance(item, Node):
        return say(kind_of(item).title)
    known = {Sop: DOCUMENT, Connection: CONNECTION, Flowchart: FLOWCHART}
    if type(item) in known:
        return say(known[type(item)])
    try:
        return collection_of(sop, match.id).replace("_", " ").capitalize()
    except SopStudioError:
        return say(PHASE)
