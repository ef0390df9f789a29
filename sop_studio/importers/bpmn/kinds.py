"""BPMN element → kind of node and its own fields."""

import re
from collections.abc import Callable
from typing import Any

from sop_studio.importers.bpmn.found import FoundElement

DURATION = re.compile(r"^P(?:(\d{1,6})(M|D|W)|T(\d{1,6})(H|M))$")
UNITS = {"M": "month", "D": "calendar_day", "TH": "h", "TM": "min"}
PERFORMED = {
    "manualTask": "manual",
    "userTask": "in_tool",
    "serviceTask": "automatic",
    "scriptTask": "automatic",
    "businessRuleTask": "automatic",
}
TRIGGERS = {"timer": "timer", "message": "message"}
GATEWAYS = {
    "exclusiveGateway": "exclusive",
    "inclusiveGateway": "inclusive",
    "complexGateway": "complex",
    "eventBasedGateway": "event",
}


def kind_and_fields(element: FoundElement, entries: int, exits: int) -> tuple[str, dict[str, Any]]:
    """The kind of node an element becomes, with the fields of that kind; links are completed by their target."""
    if element.tag == "parallelGateway":
        return "parallel", {"gateway": _bar(entries, exits)}
    return READERS.get(element.tag, _activity)(element)


def _gateway(element: FoundElement) -> tuple[str, dict[str, Any]]:
    return "decision", {"gateway": GATEWAYS[element.tag]} | _flag(element, "instantiate", "instantiates")


def _receive(element: FoundElement) -> tuple[str, dict[str, Any]]:
    awaited = [words for _, words in element.events]
    fields: dict[str, Any] = {"event": "message"} | _flag(element, "instantiate", "instantiates")
    return "wait", fields | ({"awaited": awaited} if awaited else {})


def _end(element: FoundElement) -> tuple[str, dict[str, Any]]:
    return "end", {"event": _named_types(element)} if element.events else {}


def _activity(element: FoundElement) -> tuple[str, dict[str, Any]]:
    undo = _flag(element, "isForCompensation", "is_compensation")
    if element.body is not None or element.tag == "callActivity":
        is_event = {"is_event": True} if element.body is not None and element.body.is_event else {}
        return "link", undo | is_event | ({"repeat": element.repeat} if element.repeat else {})
    performed = {"performed": PERFORMED[element.tag]} if element.tag in PERFORMED else {}
    named = ": ".join((element.tag, *(words for _, words in element.events)))
    return "step", undo | performed | ({"task": named} if named != "task" else {})


def _throw(element: FoundElement) -> tuple[str, dict[str, Any]]:
    kind, words = element.events[0] if element.events else ("", "")
    if kind == "escalation":
        return "escalation", {"event": words} if words else {}
    if kind == "link":
        return "offpage", {"name": words or element.name, "side": "out"}
    return "step", {"task": ": ".join(filter(None, (f"{kind} event", words)))} if kind else {}


def _catch(element: FoundElement) -> tuple[str, dict[str, Any]]:
    kind, words = element.events[0] if element.events else ("", "")
    if kind == "escalation":
        return "escalation", {"event": words} if words else {}
    if kind == "link":
        return "offpage", {"name": words or element.name, "side": "in"}
    fields: dict[str, Any] = {"event": _types(element)} if element.events else {}
    awaited = [each for _, each in element.events if each]
    limit = _duration(words) if kind == "timer" else None
    if limit:
        return "wait", fields | {"limit": limit}
    return "wait", fields | ({"awaited": awaited} if awaited else {})


def _start(element: FoundElement) -> tuple[str, dict[str, Any]]:
    if not element.events:
        return "start", {}
    entry = ", ".join(words for _, words in element.events if words)
    trigger = {"trigger": TRIGGERS.get(element.events[0][0], "other")}
    return "start", trigger | ({"entry": entry} if entry else {})


def _bar(entries: int, exits: int) -> str:
    if entries > 1:
        return "join_and_split" if exits > 1 else "join"
    return "split"


def _types(element: FoundElement) -> str:
    return ", ".join(dict.fromkeys(kind for kind, _ in element.events))


def _named_types(element: FoundElement) -> str:
    return ", ".join(dict.fromkeys(": ".join(filter(None, event)) for event in element.events))


def _flag(element: FoundElement, attribute: str, field: str) -> dict[str, Any]:
    return {field: True} if element.attributes.get(attribute) in ("true", "1") else {}


def _duration(words: str) -> dict[str, Any] | None:
    """An ISO 8601 duration of one unit as the model has it; nothing for anything longer."""
    found = DURATION.match(words.strip())
    if not found:
        return None
    days, day_unit, time, time_unit = found.groups()
    if time:
        return {"amount": int(time), "unit": UNITS["T" + time_unit]}
    weeks = day_unit == "W"
    return {"amount": int(days) * (7 if weeks else 1), "unit": "calendar_day" if weeks else UNITS[day_unit]}


READERS: dict[str, Callable[[FoundElement], tuple[str, dict[str, Any]]]] = {
    **dict.fromkeys(GATEWAYS, _gateway),
    "startEvent": _start,
    "endEvent": _end,
    "intermediateThrowEvent": _throw,
    "intermediateCatchEvent": _catch,
    "boundaryEvent": _catch,
    "receiveTask": _receive,
}
