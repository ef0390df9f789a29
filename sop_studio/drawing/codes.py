"""Codes that fit into a picture and a column, whatever a file says; ids stay what everything is found by."""

from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

LONGEST = 24
ELLIPSIS = "…"


def with_short_codes(sop: Sop) -> Sop:
    """The SOP with an ellipsis in codes and frozen step numbers that are too long; as it is when none is."""
    charts = tuple(_with_short_codes(chart, place) for place, chart in enumerate(sop.flowcharts, start=1))
    return sop if charts == sop.flowcharts else sop.but(flowcharts=charts)


def _with_short_codes(chart: Flowchart, place: int) -> Flowchart:
    if all(len(words or "") <= LONGEST for words in (chart.code, *(node.number for node in chart.nodes))):
        return chart
    nodes = tuple(_numbered(node, at) for at, node in enumerate(chart.nodes, start=1))
    return chart.but(code=_short(chart.code, place), nodes=nodes)


def _numbered(node: Node, place: int) -> Node:
    return node.but(number=_short(node.number, place)) if node.number else node


def _short(words: str, place: int) -> str:
    """The first words, and the place in the file, so that different ones stay different."""
    if len(words) <= LONGEST:
        return words
    return f"{words[: LONGEST // 2].rstrip()}{ELLIPSIS}{place}"
