"""The fields of an escalation that stand in its escalation path: whom, how, how long, and what if nobody answers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.editing.registers import add_entry, change_entry
from sop_studio.gui.action import Context
from sop_studio.gui.fields.duration import DurationEdit
from sop_studio.gui.fields.editors import Choice, WordsBox
from sop_studio.gui.fields.field import Field
from sop_studio.gui.fields.labels import FIELDS
from sop_studio.gui.fields.role import RoleChoice, with_role
from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop

NONE = Message("choice-none", "Not said")
MODES = (
    ("handover", Message("mode-handover", "Hand the case over")),
    ("consult", Message("mode-consult", "Ask, and decide then")),
    ("notify", Message("mode-notify", "Only inform")),
)


def fields_of_escalation(node: Node) -> tuple[Field, ...]:
    """What its path says; the first of them that is written makes a path where the escalation has none."""
    return (
        _field(node.id, "to_role", RoleChoice),
        _field(node.id, "accept_within", lambda _: DurationEdit(), is_typed=True),
        _field(node.id, "fallback", lambda context: Choice(lambda: _others(context.sop, node.id), NONE)),
        _field(node.id, "mode", lambda _: Choice(MODES, NONE), "path_mode"),
        _field(node.id, "resolve_within", lambda _: DurationEdit(), is_typed=True),
        _field(node.id, "trigger", lambda _: WordsBox(), is_typed=True),
        _field(node.id, "handover", lambda _: WordsBox(), is_typed=True),
    )


def paths_of(sop: Sop | None) -> tuple[tuple[str, str], ...]:
    """Every path with its words."""
    return tuple((path.id, path_words(sop, path)) for path in sop.escalation_paths) if sop else ()


def path_words(sop: Sop, path: EscalationPath) -> str:
    """A path by its code and the role it calls."""
    role = next((role.name for role in sop.roles if role.id == path.to_role), "")
    return " · ".join(part for part in (path.code, role) if part)


def next_path_code(sop: Sop) -> str:
    """A code that no path has."""
    taken = {path.code for path in sop.escalation_paths}
    return next(code for number in range(1, len(taken) + 2) if (code := f"ESC-{number}") not in taken)


def with_path(sop: Sop, node_id: str, **changes: Any) -> Sop:
    """The SOP with some fields of an escalation's path changed; it gets a path when it has none."""
    node = find_node(sop, node_id)
    path = _path(sop, node_id)
    if path is None:
        done = add_entry(sop, "escalation_paths", {"code": next_path_code(sop), "mode": "consult"})
        sop = change_node(done.sop, node_id, fields={**node.fields, "path": done.ids[0]})
        return change_entry(sop, done.ids[0], **changes)
    return change_entry(sop, path.id, **changes)


def _others(sop: Sop | None, node_id: str) -> tuple[tuple[str, str], ...]:
    own = _path(sop, node_id) if sop else None
    return tuple(one for one in paths_of(sop) if own is None or one[0] != own.id)


def _field(id: str, name: str, make: Callable[[Context], QWidget], key: str = "", *, is_typed: bool = False) -> Field:
    label, level = FIELDS[key or name]

    def read(sop: Sop) -> Any:
        path = _path(sop, id)
        value = getattr(path, name) if path else None
        return "\n".join(value) if name == "handover" and value else value

    def write(sop: Sop, value: Any) -> Sop:
        if name == "to_role":
            sop, value = with_role(sop, value)
        if name == "handover":
            value = tuple(line for line in str(value).split("\n") if line.strip())
        return with_path(sop, id, **{name: value})

    return Field(key or name, label, level, read, write, make, is_typed)


def _path(sop: Sop, node_id: str) -> EscalationPath | None:
    wanted = find_node(sop, node_id).fields.get("path")
    return next((path for path in sop.escalation_paths if path.id == wanted), None)
