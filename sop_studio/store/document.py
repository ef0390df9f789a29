"""document.json: from plain dicts to a SOP that keeps its promises, and back."""

from collections import Counter
from typing import Any, TypeVar

from sop_studio.kinds.registry import fields_fault
from sop_studio.model.base import KEEP_UNKNOWN, STOP_AT_FIRST_FAULT, FaultyObject, Frozen, to_plain
from sop_studio.model.sop import Sop
from sop_studio.store import canonical
from sop_studio.store.limits import NODES
from sop_studio.store.migrations import migrate
from sop_studio.store.refusal import invalid, too_large

PART = "document.json"

T = TypeVar("T", bound=Frozen)


def encode_document(sop: Sop) -> bytes:
    """The bytes of document.json."""
    return canonical.encode(to_plain(sop))


def decode_document(content: bytes, format: int, min_reader: int) -> Sop:
    """The SOP in document.json of that format; raises SopStudioError with the place of the first fault."""
    plain = migrate(canonical.decode(content, PART), format, min_reader)
    _check_size(plain)
    sop = validated(Sop, plain, PART)
    _check_ids(sop)
    _check_fields(sop)
    return sop


def validated(model: type[T], plain: dict[str, Any], part: str) -> T:
    """The value that a plain dict describes, unknown names kept; raises SopStudioError with the place."""
    try:
        return model.model_validate(plain, context={KEEP_UNKNOWN: True, STOP_AT_FIRST_FAULT: True})
    except FaultyObject as faulty:
        first = faulty.error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise invalid(
            "part-does-not-fit",
            "{part} does not fit the format at {place} ({fault})",
            part=part,
            place=_place_words((*_place_of(faulty.values, plain), *first["loc"])),
            fault=first["msg"],
        ) from None


Steps = tuple[int | str, ...]


def _place_of(wanted: object, plain: object) -> Steps:
    """The way to an object inside a plain value; nothing when it is not there."""
    if isinstance(plain, dict | list):
        steps = plain.items() if isinstance(plain, dict) else enumerate(plain)
        for step, item in steps:
            if item is wanted:
                return (step,)
            found = _place_of(wanted, item)
            if found:
                return (step, *found)
    return ()


def _place_words(way: Steps) -> str:
    """Where in the file, e.g. "flowcharts[0].nodes[3].text"."""
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way)
    return ascii(words[1:121])[1:-1] or "its top"


def _check_size(plain: dict[str, Any]) -> None:
    """Counted before anything is built, so that too much costs little."""
    flowcharts = plain.get("flowcharts")
    if not isinstance(flowcharts, list):
        return
    lists = [one.get("nodes") for one in flowcharts if isinstance(one, dict)]
    count = sum(len(nodes) for nodes in lists if isinstance(nodes, list))
    if count > NODES:
        raise too_large(
            "too-many-nodes", "it has {count} shapes, and at most {limit} can be", count=count, limit=NODES
        )


def _check_ids(sop: Sop) -> None:
    twice = [id for id, times in Counter(sop.ids()).items() if times > 1]
    if twice:
        raise invalid(
            "id-twice", 'the id "{id}" is there {times} times', id=twice[0], times=sop.ids().count(twice[0])
        )


def _check_fields(sop: Sop) -> None:
    for flowchart in sop.flowcharts:
        for node in flowchart.nodes:
            fault = fields_fault(node)
            if fault:
                raise invalid(
                    "fields-do-not-fit",
                    'the shape "{node}" of flowchart "{flowchart}" has fields that do not fit its kind ({fault})',
                    node=node.id,
                    flowchart=flowchart.id,
                    fault=fault,
                )
