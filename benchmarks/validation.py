"""How long judging takes, as a whole and after one edit: python benchmarks/validation.py"""

import statistics
import sys
import time
from collections.abc import Callable

from sop_studio.editing.connections import set_label
from sop_studio.editing.nodes import change_node
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.validation.live import Live

SIZES = (50, 300, 2000, 5000)
ROUNDS = 15
LONGEST_MS = {300: 50.0, 2000: 250.0}
"""From an edit to fresh findings; the canvas has to be drawn in this time too, so half of it is ours."""
LINKED = 50
"""Shapes of each flowchart where they are spread over many."""


def main() -> int:
    """Print milliseconds (the median, and what 95 % stay below) for each size; 1 when an edit takes too long."""
    print(f"{'shapes':>7} {'flowcharts':>11} {'findings':>9} {'whole':>9} {'edit':>9} {'edit, 95 %':>11}")
    is_slow = False
    for size in SIZES:
        for count in (1, max(1, size // LINKED)):
            sop = made(size, count)
            whole = [timed(lambda sop=sop: Live.of(sop)) for _ in range(5)]
            edits = after_edits(sop)
            worst = statistics.quantiles(edits, n=20)[-1]
            found = len(Live.of(sop).findings)
            middle, edit = statistics.median(whole), statistics.median(edits)
            print(f"{size:>7} {count:>11} {found:>9} {middle:>9.1f} {edit:>9.1f} {worst:>11.1f}")
            is_slow |= worst > LONGEST_MS.get(size, 1000.0) / 2
    return 1 if is_slow else 0


def after_edits(sop: Sop) -> list[float]:
    """The milliseconds from each of some edits to its judgement, words and labels in turn."""
    live, times = Live.of(sop), []
    for place in range(ROUNDS):
        chart = sop.flowcharts[place % len(sop.flowcharts)]
        began = time.perf_counter()
        if place % 2:
            sop = change_node(sop, chart.nodes[5].id, text=f"Do it again {place}")
        else:
            sop = set_label(sop, chart.connections[3].id, f"Answer {place}")
        live = live.after(sop)
        times.append((time.perf_counter() - began) * 1000)
    return times


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def made(size: int, count: int) -> Sop:
    """A SOP with `size` shapes in `count` flowcharts; every fifth shape asks, and every tenth leads back."""
    charts = tuple(flowchart(place, size // count) for place in range(count))
    return Sop(id="00000000-0000-4000-8000-000000000001", flowcharts=charts)


def flowchart(place: int, size: int) -> Flowchart:
    ids = [f"n{place}-{number}" for number in range(size)]
    kinds = ["start", *("decision" if number % 5 == 0 else "step" for number in range(1, size - 1)), "end"]
    nodes = (Node(id=id, kind=kind, text=f"Do thing {id}") for id, kind in zip(ids, kinds, strict=True))
    lines = [line for number in range(size - 1) for line in exits(ids, kinds, number)]
    return Flowchart(id=f"f{place}", code=f"A{place + 1}", nodes=tuple(nodes), connections=tuple(lines))


def exits(ids: list[str], kinds: list[str], number: int) -> list[Connection]:
    on = Connection(id=f"c-{ids[number]}", source=ids[number], target=ids[number + 1])
    if kinds[number] != "decision":
        return [on]
    far = max(1, number - 7) if number % 2 else min(len(ids) - 1, number + 9)
    no = Connection(id=f"d-{ids[number]}", source=ids[number], target=ids[far], label="No", order=1)
    return [on.but(label="Yes"), no]


if __name__ == "__main__":
    sys.exit(main())
