"""The ways through linked flowcharts, and what is done with whole flowcharts (in the Flow menu)."""

from collections.abc import Callable

from sop_studio.editing.cutting import may_extract
from sop_studio.editing.extract import extract
from sop_studio.editing.flowcharts import (
    add_flowchart,
    duplicate_flowchart,
    move_flowchart,
    next_code,
    remove_flowchart,
    set_main,
)
from sop_studio.editing.inline import inline, may_inline
from sop_studio.errors import SopStudioError
from sop_studio.graph.calls import openings
from sop_studio.gui.action import Action, Context, has_document
from sop_studio.gui.linked import follow, other_document
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop

EXTRACT = Message("edit-extract", "Extract to a linked flowchart")
INLINE = Message("edit-inline", "Put linked flowchart in place")
NEW = Message("edit-new-flowchart", "Add flowchart")
COPY = Message("edit-copy-flowchart", "Duplicate flowchart")
COPY_TITLE = Message("flowchart-copy", "{title} (copy)")
REMOVE = Message("edit-remove-flowchart", "Delete flowchart")
MAIN = Message("edit-main-flowchart", "Make main flowchart")
MOVE = Message("edit-move-flowchart", "Move flowchart")
TITLE = Message("flowchart-new", "New flowchart")
BEGINS, ENDS = Message("flowchart-new-start", "A case arrives"), Message("flowchart-new-end", "Done")
LOST = Message("flowchart-lost", "“{title}” is deleted. {count} links to it lead nowhere now; undo brings it back.")
CALLER = Message("caller", "{flowchart}: {link}")
NO_CALLER = Message("caller-none", "Nothing opens this flowchart")


def open_link(context: Context) -> None:
    """Open what the selected link leads to."""
    session, target, link = context.session, _target(context), _link(context)
    if session is not None and target is not None:
        session.show(target)
    elif link is not None:
        follow(context, link)


def callers(context: Context) -> tuple[Action, ...]:
    """The links that open the flowchart shown; choosing one goes there."""
    sop, here = context.sop, context.flowchart
    found = [one for one in openings(sop) if here and one.target == here.id] if sop else []
    none = Action("caller-none", NO_CALLER, lambda _: None, is_enabled=lambda _: False)
    return tuple(
        Action(f"caller-{one.node.id}", _caller_words(one.flowchart, one.node), _goer(one.flowchart.id, one.node.id))
        for one in found
    ) or (none,)


def extract_selection(context: Context) -> None:
    """Put what is selected into a flowchart of its own, called where it stood; its title is typed next."""
    session, flowchart = context.session, context.flowchart
    if session is None or flowchart is None:
        return
    chosen = [node for node in flowchart.nodes if node.id in context.selection]
    reason = may_extract(session.sop, [node.id for node in chosen])
    if reason is not None:
        raise SopStudioError(reason)
    done = extract(session.sop, [node.id for node in chosen], chosen[0].text)
    session.apply(EXTRACT, done.sop, done.ids[:1])
    context.go_to(flowchart.id, done.ids[0], field="text")


def inline_link(context: Context) -> None:
    """Put the steps of the selected link's flowchart in its place."""
    session, flowchart = context.session, context.flowchart
    link = _link(context)
    if session is None or flowchart is None or link is None:
        return
    reason = may_inline(session.sop, link.id)
    if reason is not None:
        raise SopStudioError(reason)
    done = inline(session.sop, link.id)
    session.apply(INLINE, done.sop, done.ids)


def new_flowchart(context: Context) -> None:
    """Begin another flowchart of the SOP, from start to end."""
    session = context.session
    if session is None:
        return
    sop, ids = session.sop, list(session.sop.ids())
    fresh = [ids.append(new_id(ids)) or ids[-1] for _ in range(4)]
    start, end = Node(id=fresh[1], kind="start", text=say(BEGINS)), Node(id=fresh[2], kind="end", text=say(ENDS))
    line = Connection(id=fresh[3], source=start.id, target=end.id)
    made = Flowchart(id=fresh[0], code=next_code(sop), title=say(TITLE), nodes=(start, end), connections=(line,))
    session.apply(NEW, add_flowchart(sop, made))
    session.show(made.id)


def duplicate(context: Context) -> None:
    """Copy the flowchart shown, and show the copy."""
    session, flowchart = context.session, context.flowchart
    if session is not None and flowchart is not None:
        title = say(Message(COPY_TITLE.id, COPY_TITLE.text, title=flowchart.title or flowchart.code))
        done = duplicate_flowchart(session.sop, flowchart.id, title)
        session.apply(COPY, done.sop)
        session.show(done.ids[0])


def remove(context: Context) -> None:
    """Delete the flowchart shown; how many links lead nowhere then is said."""
    session, flowchart = context.session, context.flowchart
    if session is None or flowchart is None:
        return
    count = sum(one.target == flowchart.id and one.flowchart.id != flowchart.id for one in openings(session.sop))
    session.apply(REMOVE, remove_flowchart(session.sop, flowchart.id), ())
    if count:
        context.say(Message(LOST.id, LOST.text, title=flowchart.title or flowchart.code, count=count))


def _edit(name: Message, change: Callable[[Sop, str], Sop]) -> Callable[[Context], object]:
    def run(context: Context) -> None:
        if context.session is not None and context.flowchart is not None:
            context.session.apply(name, change(context.session.sop, context.flowchart.id))

    return run


def _moved(by: int) -> Callable[[Sop, str], Sop]:
    return lambda sop, id: move_flowchart(sop, id, [one.id for one in sop.flowcharts].index(id) + by)


def _link(context: Context) -> Node | None:
    flowchart, chosen = context.flowchart, context.selection
    nodes = flowchart.nodes if flowchart and len(chosen) == 1 else ()
    return next((one for one in nodes if one.id == chosen[0] and one.kind == "link"), None)


def _target(context: Context) -> str | None:
    link = _link(context)
    found = openings(context.sop) if link is not None and context.sop is not None else ()
    return next((one.target for one in found if link is not None and one.node.id == link.id), None)


def _leads_somewhere(context: Context) -> bool:
    link, sop = _link(context), context.sop
    return link is not None and sop is not None and bool(_target(context) or other_document(sop, link))


def _caller_words(flowchart: Flowchart, node: Node) -> Message:
    names = (words.replace("&", "&&") for words in (flowchart.title or flowchart.code, node.text))
    return Message(CALLER.id, CALLER.text, **dict(zip(("flowchart", "link"), names, strict=True)))


def _goer(flowchart_id: str, node_id: str) -> Callable[[Context], object]:
    return lambda context: context.go_to(flowchart_id, node_id)


def _several(context: Context) -> bool:
    return context.sop is not None and len(context.sop.flowcharts) > 1


ACTIONS: tuple[Action, ...] = (
    Action("back", Message("action-back", "&Back"), lambda context: context.session and context.session.back(),
           "flow", 2, "Alt+Left", "arrow-left", is_enabled=lambda context: bool(context.session and context.session.trail.past)),
    Action("forth", Message("action-forth", "&Forward"), lambda context: context.session and context.session.forth(),
           "flow", 2, "Alt+Right", "arrow-right", is_enabled=lambda context: bool(context.session and context.session.trail.future)),
    Action("open-link", Message("action-open-link", "&Open linked flowchart"), open_link, "flow", 2, "Alt+Down",
           "external-link", is_enabled=_leads_somewhere),
    Action("callers", Message("action-callers", "Opened by"), lambda _: None, "flow", 2, icon="link",
           is_enabled=has_document, children=callers),
    Action("extract", Message("action-extract", "&Extract selection to a linked flowchart"), extract_selection,
           "flow", 3, "Ctrl+Shift+E", "scissors", is_enabled=lambda context: bool(context.selection)),
    Action("inline", Message("action-inline", "&Put linked flowchart in place"), inline_link, "flow", 3,
           is_enabled=lambda context: _target(context) is not None),
    Action("new-flowchart", Message("action-new-flowchart", "Add flowc&hart"), new_flowchart, "flow", 4, "Ctrl+Shift+N",
           "plus", is_enabled=has_document),
    Action("duplicate-flowchart", Message("action-duplicate-flowchart", "D&uplicate flowchart"), duplicate, "flow", 4,
           icon="copy", is_enabled=has_document),
    Action("main-flowchart", Message("action-main-flowchart", "Make &main flowchart"), _edit(MAIN, set_main), "flow", 4,
           icon="target", is_enabled=_several),
    Action("flowchart-up", Message("action-flowchart-up", "Move flowchart up"), _edit(MOVE, _moved(-1)), "flow", 4,
           is_enabled=_several),
    Action("flowchart-down", Message("action-flowchart-down", "Move flowchart down"), _edit(MOVE, _moved(1)), "flow", 4,
           is_enabled=_several),
    Action("delete-flowchart", Message("action-delete-flowchart", "Delete flowchart"), remove, "flow", 4,
           icon="trash-2", is_enabled=_several),
)  # fmt: skip
