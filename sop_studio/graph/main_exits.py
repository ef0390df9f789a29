"""The exit of each node that most cases take on their way from Start to an end."""

from collections.abc import Iterable, Mapping

from sop_studio.graph.components import reached
from sop_studio.graph.flowgraph import Arc, FlowGraph, once
from sop_studio.graph.loops import back_arcs
from sop_studio.graph.reach import ends


@once
def main_exits(graph: FlowGraph) -> Mapping[str, str]:
    """For each node that leads on without going back, the node that the main path goes on to.

    The outcome marked as main, else the first that comes to an end without escalation, silence and repetition;
    an outcome that is not the default goes before one that is.
    """
    back = back_arcs(graph)
    forward = {key: tuple(arc for arc in graph.out(key) if arc not in back) for key in graph.nodes}
    before = {key: tuple(arc.source for arc in graph.into(key) if arc not in back) for key in graph.nodes}
    own_ends = ends(graph)
    finishing = reached(own_ends, before.__getitem__)
    escalations = {key for key, node in graph.nodes.items() if node.kind == "escalation"}
    smooth = reached(own_ends, before.__getitem__, leave_out=escalations)

    def hindrance(arc: Arc) -> tuple[bool, ...]:
        line = arc.connection
        return (
            not (line and line.is_main),
            arc.target not in smooth,
            arc.target not in finishing,
            line is None or line.ending in ("no_response", "timeout", "returned"),
            line is not None and line.is_default,
        )

    return {key: min(arcs, key=hindrance).target for key, arcs in forward.items() if arcs}


def is_silence(arcs: Iterable[Arc]) -> bool:
    """Whether only missing answers lead here: somebody did not respond, or time ran out."""
    endings = [arc.connection.ending if arc.connection else None for arc in arcs]
    return bool(endings) and all(ending in ("no_response", "timeout") for ending in endings)
