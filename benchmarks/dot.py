"""How dot itself would place and lead a flowchart, to compare with: right-angled lines, the same sizes of shapes."""

from sop_studio.geometry.point import Point
from sop_studio.geometry.polyline import bends
from sop_studio.layout.crossed import crossing_count
from sop_studio.layout.size import sizes
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

NODESEP, RANKSEP = 40 / 72, 48 / 72  # inches


def dot_measures(sop: Sop, chart: Flowchart) -> tuple[int, int]:
    """Crossings and bends of dot's own picture of a flowchart."""
    import pygraphviz

    graph = pygraphviz.AGraph(strict=False, directed=True, splines="ortho", nodesep=NODESEP, ranksep=RANKSEP)
    for node, box in sizes(sop, chart).items():
        graph.add_node(node, shape="box", label="", fixedsize=True, width=box.width / 72, height=box.height / 72)
    known = {node.id for node in chart.nodes}
    for line in chart.connections:
        if {line.source, line.target} <= known:
            graph.add_edge(line.source, line.target, key=line.id)
    graph.layout(prog="dot")
    lines = [_corners(edge.attr["pos"]) for edge in graph.edges()]
    return crossing_count(lines), sum(bends(line) for line in lines)


def _corners(spline: str) -> list[Point]:
    """The ends of the straight pieces that a right-angled line is given as."""
    points = [part.split(",") for part in spline.split() if part[0] not in "es"]
    return [Point(round(float(x), 1), round(float(y), 1)) for x, y in points[::3]]
