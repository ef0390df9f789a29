"""The fields of a node's form, from the model and from what its kind says about itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from PySide6.QtWidgets import QWidget

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.gui.action import Context
from sop_studio.gui.fields.duration import DurationEdit
from sop_studio.gui.fields.editors import Choice, Flag, WordsBox, WordsLine
from sop_studio.gui.fields.field import Field
from sop_studio.gui.fields.labels import CHOICES, FIELDS, TEXT, TITLE
from sop_studio.gui.fields.of_escalation import fields_of_escalation, paths_of
from sop_studio.gui.fields.of_link import field_of_link
from sop_studio.gui.fields.of_registers import fields_of_registers
from sop_studio.gui.fields.role import RoleChoice, with_role
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.base import to_plain
from sop_studio.model.flowchart import Node
from sop_studio.model.quantity import Duration
from sop_studio.model.sop import Sop

COMMON = ("role", "detail", "time_limit", "caution", "constraint", "number", "critical")
LONG = frozenset({"detail", "caution", "constraint", "reminders", "evidence", "approval"})
ROLES = frozenset({"role", "approval_role"})
NONE = Message("choice-none", "Not said")


def fields_of_node(sop: Sop, node: Node) -> tuple[Field, ...]:
    """Every field that this program can edit, in the order of levels; the words come first."""
    kind = kind_of(node)
    found = [_text(node)]
    for name in COMMON:
        if kind.is_sequence and (name != "role" or kind.needs_role):
            found.append(_common(node, name))
    found.extend(_own(sop, node))
    if kind.is_sequence and kind.needs_role:
        found.extend(fields_of_registers(node))
    if kind.name == "escalation":
        found.extend(fields_of_escalation(node))
    if kind.name == "link":
        found.append(field_of_link(node))
    order = list(FIELDS)
    return tuple(sorted(found, key=lambda one: (one.level, order.index(one.name) if one.name in order else -1)))


def _text(node: Node) -> Field:
    return Field(
        "text",
        TEXT.get(node.kind, TITLE),
        1,
        lambda sop: find_node(sop, node.id).text,
        lambda sop, value: change_node(sop, node.id, text=value),
        lambda _: WordsBox() if node.kind == "note" else WordsLine(is_heading=True),
        is_typed=True,
        help=kind_of(node).help,
    )


def _common(node: Node, name: str) -> Field:
    """A field that all kinds have."""
    annotation = Node.model_fields[name].annotation

    def read(sop: Sop) -> Any:
        return getattr(find_node(sop, node.id), name)

    def write(sop: Sop, value: Any) -> Sop:
        if name in ROLES:
            sop, value = with_role(sop, value)
        return change_node(sop, node.id, **{name: value or None if name == "number" else value})

    field = _field(name, annotation, read, write)
    return replace(field, level=2) if name == "detail" and not kind_of(node).needs_role else field


def _own(sop: Sop, node: Node) -> Iterator[Field]:
    """The fields of its kind that have words for people."""
    for name, field in kind_of(node).fields.model_fields.items():
        if name in FIELDS and name not in (*COMMON, "sop") and (node.kind, name) != ("start", "trigger"):
            yield _own_field(sop, node, name, field.annotation, field.default)


def _own_field(sop: Sop, node: Node, name: str, annotation: Any, default: Any) -> Field:
    def read(now: Sop) -> Any:
        return find_node(now, node.id).fields.get(name, default)

    def write(now: Sop, value: Any) -> Sop:
        if name in ROLES:
            now, value = with_role(now, value)
        own = dict(find_node(now, node.id).fields)
        plain = to_plain(value) if isinstance(value, Duration) else value
        fields = {**own, name: plain} if plain not in (None, "", ()) else {k: v for k, v in own.items() if k != name}
        return change_node(now, node.id, fields=fields)

    if name == "awaited":
        label, level = FIELDS[name]
        return Field(name, label, level, lambda now: "\n".join(read(now)),
                     lambda now, words: write(now, _lines(words)), lambda _: WordsBox(), is_typed=True)  # fmt: skip
    if (node.kind, name) == ("escalation", "path"):
        label, level = FIELDS[name]
        return Field(name, label, level, read, write, lambda context: Choice(lambda: paths_of(context.sop), NONE))
    references = _references(sop, node, name)
    if references is not None:
        label, level = FIELDS[name]
        return Field(name, label, level, read, write, lambda _: Choice(references, NONE))
    return _field(name, annotation, read, write)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line for line in words.split("\n") if line.strip())


def _references(sop: Sop, node: Node, name: str) -> tuple[tuple[str, str], ...] | None:
    """What a field that names something else can name."""
    if (node.kind, name) == ("link", "flowchart"):
        document = node.fields.get("sop")
        if document and document != sop.id:
            stub = next((one for one in sop.linked_sops if one.id == document), None)
            return tuple((one.id, f"{one.code} {one.title}".strip()) for one in stub.flowcharts) if stub else ()
        return tuple((one.id, f"{one.code} {one.title}".strip()) for one in sop.flowcharts)
    return None


def _field(name: str, annotation: Any, read: Callable[[Sop], Any], write: Callable[[Sop, Any], Sop]) -> Field:
    label, level = FIELDS[name]
    make, is_typed = _editor(name, annotation, label)
    return Field(name, label, level, read, write, make, is_typed)


def _editor(name: str, annotation: Any, label: Message) -> tuple[Callable[[Context], QWidget], bool]:
    """How a value of this type is edited, and whether by typing words."""
    if name in ROLES:
        return RoleChoice, False
    values = literals(annotation)
    if values:
        options = tuple((value, CHOICES.get(value, value)) for value in values)
        return (lambda _: Choice(options, NONE if _is_optional(annotation) else None)), False
    if annotation is bool:
        return (lambda _: Flag(label)), False
    if Duration in (annotation, *get_args(annotation)):
        return (lambda _: DurationEdit()), True
    return (lambda _: WordsBox() if name in LONG else WordsLine()), True


def literals(annotation: Any) -> tuple[str, ...]:
    """The values of a Literal, also of an optional one."""
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    if get_origin(annotation) in (Union, UnionType):
        return tuple(value for part in get_args(annotation) for value in literals(part))
    return ()


def _is_optional(annotation: Any) -> bool:
    return type(None) in get_args(annotation)
