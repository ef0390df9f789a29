"""Which connections start or end at the same shape."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.layout.flow import Arc, Flow


@dataclass(frozen=True, slots=True)
class Kin:
    """The ids of all arcs by the shape they leave and by the shape they enter."""

    by_source: Mapping[str, tuple[str, ...]]
    by_target: Mapping[str, tuple[str, ...]]

    def of(self, arc: Arc) -> frozenset[str]:
        """The arcs that have an end in common with one, itself included."""
        return frozenset((*self.by_source[arc.source], *self.by_target[arc.target]))


def kin_of(flow: Flow) -> Kin:
    """The arcs of a part by their ends."""
    by_source: dict[str, list[str]] = {}
    by_target: dict[str, list[str]] = {}
    for arc in flow.arcs:
        by_source.setdefault(arc.source, []).append(arc.id)
        by_target.setdefault(arc.target, []).append(arc.id)
    return Kin({key: tuple(ids) for key, ids in by_source.items()}, {key: tuple(ids) for key, ids in by_target.items()})
