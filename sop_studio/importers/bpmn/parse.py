"""BPMN XML → what was found in it. Flows come from sourceRef and targetRef alone."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.events import event_definitions, message_of, named_elements
from sop_studio.importers.bpmn.found import (
    FoundAnnotation,
    FoundAssociation,
    FoundElement,
    FoundFlow,
    FoundLane,
    FoundModel,
    FoundScope,
)
from sop_studio.importers.bpmn.losses import losses_of
from sop_studio.importers.bpmn.shapes import centres_of
from sop_studio.importers.bpmn.tags import ACTIVITIES, BODIES, ELEMENTS, NAMESPACE
from sop_studio.importers.bpmn.words import storable, words_of
from sop_studio.importers.xml import is_element, local_name, read_xml
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

PARTICIPANT = f"{NAMESPACE}participant"


def parse(content: bytes) -> FoundModel:
    """What the file holds; raises SopStudioError with one sentence when it is no BPMN 2.0 model."""
    root = read_xml(content)
    if root.tag != f"{NAMESPACE}definitions":
        raise SopStudioError(
            Message(
                "bpmn-not-a-model",
                "The file is XML with the root element “{root}”{space}, not a BPMN 2.0 model; export it as BPMN 2.0.",
                root=storable(local_name(root))[:80],
                space=_space(root),
            )
        )
    pools = {_reference(one, "processRef").rpartition(":")[2]: _name(one) for one in root.iter(PARTICIPANT)}
    named = named_elements(root)
    processes = tuple(_scope(one, pools, named) for one in root.iterchildren(f"{NAMESPACE}process"))
    return FoundModel(
        name=_name(root),
        processes=processes,
        flows=tuple(_flows(root)),
        associations=tuple(_associations(root)),
        annotations=tuple(_annotations(root)),
        losses=tuple(losses_of(root)),
        centres=centres_of(root),
    )


def _space(root: "_Element") -> str:
    space = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
    return f" of {storable(space)[:120]}" if space else ""


def _scope(owner: "_Element", pools: Mapping[str, str], named: Mapping[str, "_Element"]) -> FoundScope:
    identity = _id(owner)
    return FoundScope(
        id=identity,
        name=_name(owner) or pools.get(identity.rpartition(":")[2], ""),
        tag=local_name(owner),
        elements=tuple(_element(one, named) for one in owner if _is_element(one)),
        lanes=tuple(_lanes(owner)),
        documentation=words_of(owner.findall(f"{NAMESPACE}documentation")),
        is_event=owner.get("triggeredByEvent") in ("true", "1"),
    )


def _is_element(one: "_Element") -> bool:
    return is_element(one) and one.tag.startswith(NAMESPACE) and local_name(one) in ELEMENTS


def _element(one: "_Element", named: Mapping[str, "_Element"]) -> FoundElement:
    tag = local_name(one)
    return FoundElement(
        id=_id(one),
        tag=tag,
        name=_name(one),
        attributes={str(key): storable(str(value)) for key, value in one.attrib.items()},
        events=event_definitions(one, named) or message_of(one, named),
        documentation=words_of(one.findall(f"{NAMESPACE}documentation")),
        repeat=_repeat(one) if tag in ACTIVITIES else "",
        body=_scope(one, {}, named) if tag in BODIES else None,
    )


def _repeat(one: "_Element") -> str:
    if one.find(f"{NAMESPACE}multiInstanceLoopCharacteristics") is not None:
        return "for each"
    return "until done" if one.find(f"{NAMESPACE}standardLoopCharacteristics") is not None else ""


def _lanes(owner: "_Element") -> Iterator[FoundLane]:
    for lane_set in owner.iterchildren(f"{NAMESPACE}laneSet"):
        for lane in lane_set.iter(f"{NAMESPACE}lane"):
            inside = lane.findall(f"{NAMESPACE}flowNodeRef")
            yield FoundLane(_id(lane), _name(lane), tuple(storable(one.text or "").strip() for one in inside))


def _flows(root: "_Element") -> Iterator[FoundFlow]:
    for flow in root.iter(f"{NAMESPACE}sequenceFlow"):
        condition = words_of(flow.findall(f"{NAMESPACE}conditionExpression"))
        source, target = _reference(flow, "sourceRef"), _reference(flow, "targetRef")
        yield FoundFlow(_id(flow), _name(flow), source, target, condition, _home(flow))


def _associations(root: "_Element") -> Iterator[FoundAssociation]:
    for one in root.iter(f"{NAMESPACE}association"):
        yield FoundAssociation(_id(one), _reference(one, "sourceRef"), _reference(one, "targetRef"))


def _annotations(root: "_Element") -> Iterator[FoundAnnotation]:
    for one in root.iter(f"{NAMESPACE}textAnnotation"):
        yield FoundAnnotation(_id(one), words_of(one.findall(f"{NAMESPACE}text")), _home(one))


def _home(one: "_Element") -> str:
    parent = one.getparent()
    return _id(parent) if parent is not None else ""


def _id(one: "_Element") -> str:
    return storable(one.get("id", "")).strip()


def _name(one: "_Element") -> str:
    return storable(one.get("name", ""))


def _reference(one: "_Element", name: str) -> str:
    """An id that an attribute refers to, as it is written."""
    return storable(one.get(name, "")).strip()
