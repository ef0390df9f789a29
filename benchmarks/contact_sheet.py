"""Draws sixty flowcharts on sheets to look at: the examples, and BPMN, draw.io and Mermaid files of the corpus.

Run: .venv/bin/python -m benchmarks.contact_sheet out/contact-sheet
"""

import base64
import os
import sys
from pathlib import Path

from benchmarks.foreign import foreign
from benchmarks.layout import ROOT, imported
from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Drawing
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import Theme, load
from sop_studio.engines.typst import svg_to_png
from sop_studio.graph.order import step_numbers
from sop_studio.layout.arrange import place
from sop_studio.layout.measure import measure
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.store.files import load as load_sop

ACROSS, DOWN = 3, 2
CELL, GAP = 560, 16
EXAMPLES, MODELS, FOREIGN = 20, 20, 10

Chart = tuple[str, Sop, Flowchart]


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    theme, drawings = load("light"), []
    for number, (name, sop, chart) in enumerate(charts(), start=1):
        placement = place(sop, chart, 10.0)
        found = measure(chart, placement)
        print(f"{number:2} {name}: {len(chart.nodes)} shapes, {found.crossings} crossings, {found.bends} bends")
        drawings.append(draw_flowchart(sop, chart, placement, step_numbers(sop)))
    size = ACROSS * DOWN
    for number, first in enumerate(range(0, len(drawings), size), start=1):
        width, height = ACROSS * (CELL + GAP), DOWN * (CELL + GAP)
        sheet = sheet_of(drawings[first : first + size], theme, width, height)
        path = folder / f"sheet-{number:02}.png"
        path.write_bytes(svg_to_png(sheet, width, height, 1.0))
        print(path)


def charts() -> list[Chart]:
    """The flowcharts of the examples, then the largest of the corpus."""
    sops = [load_sop(path) for path in sorted((ROOT / "examples").glob("*.sop"))]
    found = [(f"{sop.number} {chart.code}", sop, chart) for sop in sops for chart in sop.flowcharts][:EXAMPLES]
    corpus = os.environ.get("SOP_STUDIO_CORPUS", "")
    if corpus:
        models = [(sop.title, sop, chart) for sop in imported(Path(corpus)) for chart in sop.flowcharts]
        models.sort(key=lambda one: -len(one[2].nodes))
        found += models[: 3 * MODELS : 3]
        for suffix in (".drawio", ".mmd"):
            found += [(name, sop, sop.flowcharts[0]) for name, sop in foreign(Path(corpus), suffix, FOREIGN)]
    return found


def sheet_of(drawings: list[Drawing], theme: Theme, width: int, height: int) -> bytes:
    """One SVG with several drawings beside and below each other, each as large as its cell allows."""
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">']
    parts.append(f'<rect width="{width}" height="{height}" fill="#ddd"/>')
    for at, drawing in enumerate(drawings):
        x, y = (at % ACROSS) * (CELL + GAP) + GAP // 2, (at // ACROSS) * (CELL + GAP) + GAP // 2
        packed = base64.b64encode(to_svg(drawing, theme, text="outlines")).decode()
        parts.append(
            f'<image x="{x}" y="{y}" width="{CELL}" height="{CELL}" href="data:image/svg+xml;base64,{packed}"/>'
        )
    return "".join([*parts, "</svg>"]).encode()


if __name__ == "__main__":
    main()
