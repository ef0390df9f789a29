"""What a BPMN file holds, as plain values: scopes with elements, flows, lanes and annotations."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.geometry.point import Point
from sop_studio.importers.report import Loss


@dataclass(frozen=True, slots=True)
class FoundElement:
    """An activity, event or gateway. `events` are its event definitions: type and what they refer to."""

    id: str
    tag: str
    name: str
    attributes: Mapping[str, str]
    events: tuple[tuple[str, str], ...] = ()
    documentation: str = ""
    repeat: str = ""
    body: "FoundScope | None" = None


@dataclass(frozen=True, slots=True)
class FoundFlow:
    """A sequence flow; a missing end is empty. `scope` is where it was written."""

    id: str
    name: str
    source: str
    target: str
    condition: str
    scope: str


@dataclass(frozen=True, slots=True)
class FoundAssociation:
    """A line without flow between an annotation, element or handler."""

    id: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class FoundAnnotation:
    """A text annotation and the scope it was written in."""

    id: str
    text: str
    scope: str


@dataclass(frozen=True, slots=True)
class FoundLane:
    """A lane and the elements directly in it; a nested lane comes after its outer lane."""

    id: str
    name: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundScope:
    """A process or the body of a sub-process."""

    id: str
    name: str
    tag: str
    elements: tuple[FoundElement, ...]
    lanes: tuple[FoundLane, ...] = ()
    documentation: str = ""
    is_event: bool = False

    def size(self) -> int:
        """How many elements it holds, nested ones included."""
        return sum(1 + (element.body.size() if element.body else 0) for element in self.elements)


@dataclass(frozen=True, slots=True)
class FoundModel:
    """Everything of one file, what cannot be carried, and where each element is drawn."""

    name: str
    processes: tuple[FoundScope, ...]
    flows: tuple[FoundFlow, ...]
    associations: tuple[FoundAssociation, ...]
    annotations: tuple[FoundAnnotation, ...]
    losses: tuple[Loss, ...]
    centres: Mapping[str, Point]
