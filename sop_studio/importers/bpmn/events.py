"""Event definitions of a BPMN event: their type, and the words or time they refer to."""

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


def event_definitions(event: "_Element") -> tuple[tuple[str, str], ...]:
    """(type, words) of each definition in or referred to by the event, e.g. ("timer", "PT15M")."""
    inside = [one for one in event if is_element(one) and local_name(one).endswith(SUFFIX)]
    referred = [
        _by_id(event, (one.text or "").strip()) for one in event.findall(f"{NAMESPACE}eventDefinitionRef")
    ]
    definitions = [*inside, *(one for one in referred if one is not None)]
    return tuple((_type(one), _words(one)) for one in definitions)


def _type(definition: "_Element") -> str:
    short = local_name(definition).removesuffix(SUFFIX)
    return RENAMED.get(short, short)


def _words(definition: "_Element") -> str:
    for name in REFERENCES:
        named = _by_id(definition, definition.get(name, ""))
        if named is not None:
            return storable(named.get("name", "") or named.get(_code(named), ""))
    times = [one for tag in TIMES for one in definition.findall(f"{NAMESPACE}{tag}")]
    return words_of(times) or storable(definition.get("name", ""))


def _code(named: "_Element") -> str:
    return f"{local_name(named)}Code"


def _by_id(near: "_Element", identity: str) -> "_Element | None":
    """A top-level definition by id; a namespace prefix before the id does not count."""
    if not identity:
        return None
    wanted = (identity, identity.rpartition(":")[2])
    top = near.getroottree().getroot()
    return next((one for one in top if is_element(one) and one.get("id") in wanted), None)
