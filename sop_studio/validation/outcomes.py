"""The outcomes that a link may come back with."""

from sop_studio.graph.flowgraph import FlowGraph, once
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.model.flowchart import Node
from sop_studio.validation.view import View


def called_outcomes(view: View, link: Node) -> tuple[str, ...]:
    """The outcomes of the flowchart that a link calls, as far as they are known; no flowchart means the first."""
    document, wanted = link.fields.get("sop") or view.sop.id, link.fields.get("flowchart")
    if document == view.sop.id:
        return next((_outcomes(graph) for graph in view.graphs if graph.flowchart.id == wanted), ())
    stub = next((stub for stub in view.sop.linked_sops if stub.id == document), None)
    charts = stub.flowcharts if stub else ()
    return next((chart.outcomes for chart in charts if wanted is None or chart.id == wanted), ())


@once
def _outcomes(graph: FlowGraph) -> tuple[str, ...]:
    return outcomes(graph.flowchart)
