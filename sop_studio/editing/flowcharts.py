"""Edits of flowcharts: add, rename, reorder, duplicate, remove."""

import re

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.find import find_flowchart, taken, with_flowchart
from sop_studio.editing.permit import may_remove_flowchart
from sop_studio.editing.references import without_references
from sop_studio.editing.renew import new_ids, renewed, renewed_places
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
    """The SOP with another title, and code when given, of a flowchart; frozen numbers of its steps follow the code."""
    flowchart = find_flowchart(sop, flowchart_id)
    if code is None or code == flowchart.code:
        return with_flowchart(sop, flowchart.but(title=title))
    old = f"{flowchart.code}."
    nodes = tuple(
        node.but(number=f"{code}.{node.number.removeprefix(old)}")
        if node.number and node.number.startswith(old)
        else node
        for node in flowchart.nodes
    )
    return with_flowchart(sop, flowchart.but(title=title, code=code, nodes=nodes))


def move_flowchart(sop: Sop, flowchart_id: str, place: int) -> Sop:
    """The SOP with a flowchart at another place among the others, counted from 0; placements follow."""
    rest = [one for one in sop.flowcharts if one.id != flowchart_id]
    rest.insert(max(place, 0), find_flowchart(sop, flowchart_id))
    known = {one.flowchart: one for one in sop.placements}
    return sop.but(
        flowcharts=tuple(rest),
        main_flowchart=sop.main_flowchart or sop.flowcharts[0].id,
        placements=tuple(known[one.id] for one in rest if one.id in known),
    )


def duplicate_flowchart(sop: Sop, flowchart_id: str, title: str = "", fresh: Fresh | None = None) -> Edited:
    """The SOP with a copy of a flowchart behind it, under the next code; `ids` is the new flowchart."""
    original = find_flowchart(sop, flowchart_id)
    ids = new_ids(original, fresh or fresh_ids(sop))
    copied = renewed(original, ids)
    bare = copied.but(
        code=next_code(sop),
        title=title or original.title,
        nodes=tuple(node.but(number=None) for node in copied.nodes),
    )
    place = sop.flowcharts.index(original) + 1
    larger = sop.but(flowcharts=(*sop.flowcharts[:place], bare, *sop.flowcharts[place:]))
    placement = sop.placement(flowchart_id)
    done = set_placement(larger, renewed_places(placement, ids)) if placement else larger
    return Edited(done, (bare.id,))


def set_main(sop: Sop, flowchart_id: str) -> Sop:
    """The SOP that a case enters by this flowchart."""
    return sop.but(main_flowchart=find_flowchart(sop, flowchart_id).id)


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
