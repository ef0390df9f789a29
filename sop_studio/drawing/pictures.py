"""The pictures of a SOP's flowcharts with the names that their files carry."""

import re

from sop_studio.drawing.codes import with_short_codes
from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Drawing
from sop_studio.graph.order import step_numbers
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

LONGEST_NAME = 40


def pictures(sop: Sop) -> tuple[tuple[str, Drawing], ...]:
    """Every flowchart's picture under a name that is safe in a file name and different from all others."""
    shown = with_short_codes(sop)
    numbers = step_numbers(shown)
    return tuple(
        (name, draw_flowchart(shown, flowchart, _placement(shown, flowchart), numbers))
        for name, flowchart in zip(names(sop.flowcharts), shown.flowcharts, strict=True)
    )


def names(flowcharts: tuple[Flowchart, ...]) -> tuple[str, ...]:
    """A name a flowchart: its code, or f1, f2 …; also different where case is not told apart."""
    taken: list[str] = []
    for place, flowchart in enumerate(flowcharts, start=1):
        wanted = _safe(flowchart.code) or f"f{place}"
        tries = (wanted if count == 1 else f"{wanted}-{count}" for count in range(1, len(flowcharts) + 2))
        folded = {name.casefold() for name in taken}
        taken.append(next(name for name in tries if name.casefold() not in folded))
    return tuple(taken)


def _safe(code: str) -> str:
    """The code with everything but letters, digits, point and hyphen replaced."""
    return re.sub(r"[^\w.-]+", "-", code).strip("-._")[:LONGEST_NAME]


def _placement(sop: Sop, flowchart: Flowchart) -> Placement:
    return sop.placement(flowchart.id) or Placement(flowchart=flowchart.id)
