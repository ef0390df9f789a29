"""Edits of step numbers: frozen when a version is sent for review, free again in the next major draft."""

from sop_studio.graph.order import step_numbers
from sop_studio.kinds.registry import kind_of
from sop_studio.model.sop import Sop


def freeze_numbers(sop: Sop) -> Sop:
    """The SOP whose steps keep the numbers that they have now."""
    numbers = step_numbers(sop)
    return _numbered(sop, dict(numbers))


def free_numbers(sop: Sop) -> Sop:
    """The SOP whose steps are numbered in reading order again."""
    return _numbered(sop, {})


def _numbered(sop: Sop, numbers: dict[str, str]) -> Sop:
    flowcharts = tuple(
        one.but(
            nodes=tuple(
                node
                if not kind_of(node).is_sequence or node.number == numbers.get(node.id)
                else node.but(number=numbers.get(node.id))
                for node in one.nodes
            )
        )
        for one in sop.flowcharts
    )
    return sop.but(flowcharts=flowcharts)
