"""What a BPMN file holds that a SOP does not: listed, never silently dropped."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sop_studio.importers.bpmn.tags import CARRIED, NAMESPACE
from sop_studio.importers.bpmn.words import storable
from sop_studio.importers.report import Loss
from sop_studio.importers.xml import is_element, local_name
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

CAPITAL = re.compile("(?<=[a-z])[A-Z]")
QUIET = frozenset({"extensionElements", "BPMNDiagram"})
"""Reported as one line each, however many there are."""


def losses_of(root: "_Element") -> Iterator[Loss]:
    """One loss for each thing not carried, in file order; then extensions and the diagram in one line each."""
    skipped: Counter[str] = Counter()
    yield from _below(root, skipped)
    count = skipped["extensionElements"]
    if count:
        where = "one element" if count == 1 else "{count} elements"
        text = f"Settings of other programs at {where} are not carried over."
        yield Loss(None, Message("bpmn-extensions", text, count=count))


def _below(parent: "_Element", skipped: "Counter[str]") -> Iterator[Loss]:
    for one in parent:
        name = local_name(one)
        if name in QUIET:
            skipped[name] += 1
        elif not is_element(one) or _is_foreign(one):
            continue
        elif name in CARRIED or name.endswith("EventDefinition"):
            yield from _below(one, skipped)
        else:
            yield _loss(one, name)


def _is_foreign(one: "_Element") -> bool:
    return not str(one.tag).startswith(NAMESPACE)


def _loss(one: "_Element", name: str) -> Loss:
    what = CAPITAL.sub(lambda found: f" {found[0].lower()}", name).capitalize()
    words = storable(one.get("name", "")).strip()
    if words:
        text = Message("bpmn-lost-named", "{what} “{name}” is not carried over.", what=what, name=words[:200])
    else:
        text = Message("bpmn-lost", "{what} is not carried over.", what=what)
    return Loss(storable(one.get("id", "")) or None, text)
