"""Edits of flowcharts: add, rename, remove."""

import re

from sop_studio.editing.find import find_flowchart, taken, with_flowchart
from sop_studio.editing.permit import may_remove_flowchart
from sop_studio.editing.references import without_references
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

CODE = re.compile(r"([A-Z]+)(\d+)")


def add_flowchart(sop: Sop, flowchart: Flowchart) -> Sop:
    """The SOP with one flowchart more; raises SopStudioError when one of its ids is taken."""
    lists = (flowchart.nodes, flowchart.connections, flowchart.phases)
    new = (flowchart.id, *(item.id for items in lists for item in items))
    clash = next((id for number, id in enumerate(new) if id in new[:number]), None)
    clash = clash or next(iter(sorted(set(new) & set(sop.ids()))), None)
    if clash is not None:
        raise taken(clash)
    return sop.but(flowcharts=(*sop.flowcharts, flowchart), main_flowchart=sop.main_flowchart or flowchart.id)


def rename_flowchart(sop: Sop, flowchart_id: str, title: str, code: str | None = None) -> Sop:
    """The SOP with another title, and code when given, of a flowchart."""
    flowchart = find_flowchart(sop, flowchart_id)
    return with_flowchart(sop, flowchart.but(title=title, code=flowchart.code if code is None else code))


def remove_flowchart(sop: Sop, flowchart_id: str) -> Sop:
    """The SOP without a flowchart and its places; links to it stay and are reported as broken."""
    reason = may_remove_flowchart(sop, flowchart_id)
    if reason is not None:
        raise SopStudioError(reason)
    rest = tuple(one for one in sop.flowcharts if one.id != flowchart_id)
    smaller = sop.but(
        flowcharts=rest,
        main_flowchart=rest[0].id if sop.main_flowchart == flowchart_id else sop.main_flowchart,
        placements=tuple(one for one in sop.placements if one.flowchart != flowchart_id),
        raci=tuple(row for row in sop.raci if row.flowchart != flowchart_id),
    )
    return without_references(smaller, {node.id for node in find_flowchart(sop, flowchart_id).nodes})


def next_code(sop: Sop) -> str:
    """A code that no flowchart has: the letters of the first one and the next number, else A1."""
    found = [match for flowchart in sop.flowcharts if (match := CODE.fullmatch(flowchart.code))]
    letters = found[0][1] if found else "A"
    numbers = [int(match[2]) for match in found if match[1] == letters]
    return f"{letters}{max(numbers, default=0) + 1}"
