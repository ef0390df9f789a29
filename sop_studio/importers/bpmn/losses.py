"""What a BPMN file holds that a SOP does not: listed, never silently dropped."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sop_studio.importers.bpmn.tags import CARRIED, NAMESPACE, TASKS
from sop_studio.importers.bpmn.words import storable
from sop_studio.importers.report import Loss
from sop_studio.importers.xml import is_element, local_name
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

CAPITAL = re.compile("(?<=[a-z])[A-Z]")
NAMED = frozenset({"message", "signal", "error", "escalation"})
TASK_LOOPS = frozenset({"multiInstanceLoopCharacteristics", "standardLoopCharacteristics"})
WORDLESS = frozenset({"sequenceFlow", "lane", "definitions", "participant", "collaboration"})
"""Elements whose documentation has no place in a SOP."""


def losses_of(root: "_Element") -> Iterator[Loss]:
    """One loss for each thing not carried, in file order; settings of other programs in one line."""
    used = _references(root)
    yield from _below(root, used)
    count = sum(1 for _ in root.iter(f"{NAMESPACE}extensionElements"))
    if count:
        where = "one element" if count == 1 else "{count} elements"
        text = f"Settings of other programs at {where} are not carried over."
        yield Loss(None, Message("bpmn-extensions", text, count=count))


def _references(root: "_Element") -> frozenset[str]:
    """Every id that an attribute refers to, without namespace prefixes."""
    attributes = (item for one in root.iter() if is_element(one) for item in one.attrib.items())
    return frozenset(str(value).rpartition(":")[2] for name, value in attributes if str(name).endswith("Ref"))


def _below(parent: "_Element", used: frozenset[str]) -> Iterator[Loss]:
    for one in parent:
        name = local_name(one)
        if not is_element(one) or _is_foreign(one) or name == "extensionElements":
            continue
        if not (name in CARRIED or name.endswith("EventDefinition")):
            yield _loss(one, name)
        elif _is_wordless(one, name, used):
            yield _loss(one, name, local_name(parent))
        else:
            yield from _below(one, used)


def _is_wordless(one: "_Element", name: str, used: frozenset[str]) -> bool:
    """Whether a thing that is carried elsewhere has no place where it stands here."""
    parent = one.getparent()
    home = local_name(parent) if parent is not None else ""
    if name in TASK_LOOPS:
        return home in TASKS
    if name in NAMED and home == "definitions":
        return one.get("id", "") not in used
    if name == "participant":
        return not one.get("processRef")
    return name == "documentation" and home in WORDLESS


def _is_foreign(one: "_Element") -> bool:
    return not str(one.tag).startswith(NAMESPACE)


def _loss(one: "_Element", name: str, home: str = "") -> Loss:
    what = CAPITAL.sub(lambda found: f" {found[0].lower()}", name).capitalize()
    if home and name in TASK_LOOPS | {"documentation"}:
        parent = one.getparent()
        one = one if parent is None else parent
        what = f"{what} of the {CAPITAL.sub(lambda found: f' {found[0].lower()}', home)}"
    words = storable(one.get("name", "")).strip()
    if words:
        text = Message("bpmn-lost-named", "{what} “{name}” is not carried over.", what=what, name=words[:200])
    else:
        text = Message("bpmn-lost", "{what} is not carried over.", what=what)
    return Loss(storable(one.get("id", "")) or None, text)
