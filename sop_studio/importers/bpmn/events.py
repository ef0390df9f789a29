"""Event definitions of a BPMN event: their type, and the words or time they refer to."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sop_studio.importers.bpmn.tags import NAMESPACE
from sop_studio.importers.bpmn.words import storable, words_of
from sop_studio.importers.xml import is_element, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIX = "EventDefinition"
RENAMED = {"compensate": "compensation"}
REFERENCES = ("messageRef", "signalRef", "errorRef", "escalationRef")
TIMES = ("timeDuration", "timeDate", "timeCycle", "condition")


def named_elements(root: "_Element") -> dict[str, "_Element"]:
    """The top-level elements by id: messages, signals, errors, escalations and shared event definitions."""
    return {one.get("id", ""): one for one in reversed(root) if is_element(one) and one.get("id")}


def event_definitions(event: "_Element", named: Mapping[str, "_Element"]) -> tuple[tuple[str, str], ...]:
    """(type, words) of each definition in or referred to by the event, e.g. ("timer", "PT15M")."""
    inside = [one for one in event if is_element(one) and local_name(one).endswith(SUFFIX)]
    references = event.findall(f"{NAMESPACE}eventDefinitionRef")
    referred = [_referred(named, (one.text or "").strip()) for one in references]
    definitions = [*inside, *(one for one in referred if one is not None)]
    return tuple((_type(one), _words(one, named)) for one in definitions)


def message_of(task: "_Element", named: Mapping[str, "_Element"]) -> tuple[tuple[str, str], ...]:
    """The message that a send or receive task names, as an event definition would."""
    words = _words(task, named) if task.get("messageRef") else ""
    return (("message", words),) if words else ()


def _type(definition: "_Element") -> str:
    short = local_name(definition).removesuffix(SUFFIX)
    return RENAMED.get(short, short)


def _words(definition: "_Element", named: Mapping[str, "_Element"]) -> str:
    for name in REFERENCES:
        found = _referred(named, definition.get(name, ""))
        if found is not None:
            return storable(found.get("name", "") or found.get(f"{local_name(found)}Code", ""))
    times = [one for tag in TIMES for one in definition.findall(f"{NAMESPACE}{tag}")]
    return words_of(times) or storable(definition.get("name", ""))


def _referred(named: Mapping[str, "_Element"], identity: str) -> "_Element | None":
    """What an id refers to; some tools put a namespace prefix before it."""
    return named.get(identity, named.get(identity.rpartition(":")[2]))
