"""What the command search finds: commands, flowcharts, steps, roles and SOPs."""

from collections.abc import Callable, Iterator

from sop_studio.graph.order import step_numbers
from sop_studio.gui.action import Action, Context
from sop_studio.gui.keys import plain, shown
from sop_studio.gui.picking.ranking import Entry
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

ROLE = Message("found-role", "role")
OPEN = Message("found-open", "open")
FILE = Message("found-file", "file")


def found(context: Context, open_path: Callable[[str], object]) -> tuple[Entry, ...]:
    """Everything that can be found now; `open_path` opens a file of the ones used last."""
    return (*_commands(context), *_places(context), *_roles(context), *_documents(context, open_path))


def _commands(context: Context) -> Iterator[Entry]:
    look = context.look
    for one in context.actions:
        if one.children is None and one.name != "search" and one.is_enabled(context):
            icon = look.shape_icon(one.shape) if one.shape else look.icon(one.icon or "chevron-right", "muted")
            yield Entry(plain(say(one.title)), shown(one), icon, _runner(context, one), f"action {one.name}")


def _places(context: Context) -> Iterator[Entry]:
    sop = context.sop
    numbers = step_numbers(sop) if sop else {}
    for flowchart in sop.flowcharts if sop else ():
        icon = context.look.icon("workflow", "muted")
        yield Entry(flowchart.title, flowchart.code, icon, _goer(context, flowchart.id), f"place {flowchart.id}")
        for node in flowchart.nodes:
            if node.text:
                go = _goer(context, flowchart.id, node.id)
                icon = context.look.shape_icon(node.kind)
                yield Entry(node.text.replace("\n", " "), numbers.get(node.id, ""), icon, go, f"place {node.id}")


def _roles(context: Context) -> Iterator[Entry]:
    sop = context.sop
    for role in sop.roles if sop else ():
        home = _flowchart_of(sop, role.id) if sop else None
        if home is not None:
            ids = [node.id for node in home.nodes if node.role == role.id]
            yield Entry(role.name, say(ROLE), context.look.icon("users", "muted"), _goer(context, home.id, *ids), f"role {role.name}")


def _flowchart_of(sop: Sop, role_id: str) -> Flowchart | None:
    """The first flowchart in which a role does something."""
    return next((one for one in sop.flowcharts if any(node.role == role_id for node in one.nodes)), None)


def _documents(context: Context, open_path: Callable[[str], object]) -> Iterator[Entry]:
    icon = context.look.icon("file-text", "muted")
    paths = set()
    for session in context.desk.sessions:
        paths.add(session.path)
        yield Entry(session.name, say(OPEN), icon, _looker(context, session), f"sop {session.sop.id}")
    for path in context.desk.preferences.recent():
        if path not in paths:
            yield Entry(path.name, say(FILE), icon, _opener(open_path, str(path)), f"file {path.name}")


def _runner(context: Context, action: Action) -> Callable[[], object]:
    return lambda: context.run(action)


def _goer(context: Context, flowchart_id: str, *ids: str) -> Callable[[], object]:
    return lambda: context.go_to(flowchart_id, *ids)


def _looker(context: Context, session: Session) -> Callable[[], object]:
    return lambda: context.desk.look_at(session)


def _opener(open_path: Callable[[str], object], path: str) -> Callable[[], object]:
    return lambda: open_path(path)
