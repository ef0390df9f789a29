"""How good and how fast layout is: seeded procedures, the examples, and the corpus that SOP_STUDIO_CORPUS names.

Run: .venv/bin/python -m benchmarks.layout
"""

import os
import time
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path

from benchmarks.dot import dot_measures
from sop_studio.errors import SopStudioError
from sop_studio.importers.registry import IMPORTERS
from sop_studio.layout.arrange import place
from sop_studio.layout.measure import Measures, measure
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.store.files import load
from tests.layout.charts import like_a_procedure

ROOT = Path(__file__).resolve().parents[1]
SEEDED = ((20, 20), (50, 10), (200, 3))
"""Nodes of a chart, and how many such charts."""
TIME_LIMIT = 10.0
MOST_FOR_DOT = 250
"""Shapes of a chart that dot may still lay out without a limit."""

Chart = tuple[Sop, Flowchart]


def main() -> None:
    names = [field.name.replace("_", " ") for field in fields(Measures)]
    print("set | charts | " + " | ".join(names) + " | mean CPU ms | longest CPU ms | dot's crossings | dot's bends")
    for name, charts in sets():
        print(row(name, list(charts)), flush=True)


def sets() -> Iterator[tuple[str, Iterator[Chart]]]:
    for count, number in SEEDED:
        yield f"{count} nodes", seeded(count, number)
    yield "examples", of_sops(load(path) for path in sorted((ROOT / "examples").glob("*.sop")))
    folder = os.environ.get("SOP_STUDIO_CORPUS", "")
    if folder:
        yield "corpus", of_sops(imported(Path(folder)))


def seeded(count: int, number: int) -> Iterator[Chart]:
    return of_sops(like_a_procedure(count, seed) for seed in range(number))


def of_sops(sops: Iterator[Sop]) -> Iterator[Chart]:
    return ((sop, chart) for sop in sops for chart in sop.flowcharts)


def imported(folder: Path) -> Iterator[Sop]:
    for path in sorted(folder.rglob("*.bpmn")):
        raw = path.read_bytes()
        importer = next((one for one in IMPORTERS if one.looks_like(raw)), None)
        try:
            if importer:
                yield importer.read(raw, path.stem)[0]
        except SopStudioError as refused:
            print(f"  {path.name}: {refused}")


def row(name: str, charts: list[Chart]) -> str:
    """The sums of all measures over a set, and its times."""
    totals = [0.0] * len(fields(Measures))
    times = []
    for sop, chart in charts:
        start = time.process_time()
        placement = place(sop, chart, TIME_LIMIT)
        times.append(1000 * (time.process_time() - start))
        totals = [a + b for a, b in zip(totals, astuple(measure(chart, placement)), strict=True)]
    rivals = [dot_measures(sop, chart) for sop, chart in charts if len(chart.nodes) <= MOST_FOR_DOT]
    sums = " | ".join(f"{total:.0f}" for total in totals)
    dots = " | ".join(str(sum(one)) for one in zip(*rivals, strict=True))
    mean = sum(times) / max(len(times), 1)
    return f"{name} | {len(charts)} | {sums} | {mean:.0f} | {max(times, default=0):.0f} | {dots}"


if __name__ == "__main__":
    main()
