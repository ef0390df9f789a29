"""Reads the shapes and arrows of draw.io and Mermaid files, well enough to lay them out."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop

DOCUMENT_ID = "00000000-0000-4000-8000-000000000001"
MARK = re.compile(r"<[^>]*>|[*_`]")
ARROW = re.compile(r"\s*(?:--+|==+|-\.+-?|<-+)(?:[^->|]*?(?:-+|=+|\.-))?[>xo]?\s*(?:\|([^|]*)\|)?\s*")
SHAPE = re.compile(r"([\w.-]+?)(?::::?\w+)?\s*(\(\(|\(\[|\[\[|\[\(|\{\{|\(|\[|\{|>)\"?(.*?)\"?(?:\)\)|\]\)|\]\]|\)\]|\}\}|\)|\]|\})$")


def foreign(folder: Path, suffix: str, most: int) -> list[tuple[str, Sop]]:
    """Name and flowchart of the files with a suffix, at most so many, those without arrows left out."""
    read = {".drawio": drawio, ".mmd": mermaid}[suffix]
    found = []
    for path in sorted(folder.rglob(f"*{suffix}")):
        sop = read(path)
        if sop.flowcharts[0].connections:
            found.append((path.stem, sop))
    return found[:most]


def drawio(path: Path) -> Sop:
    """The first page of a draw.io file whose pages are not packed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(path.read_bytes(), parser)
    page = next((one for one in root.iter("root")), root)
    shapes: dict[str, tuple[str, str]] = {}
    arrows: list[tuple[str, str, str]] = []
    for cell in page.iter("mxCell"):
        style, words = cell.get("style") or "", _words(cell.get("value") or "")
        if cell.get("edge") and cell.get("source") and cell.get("target"):
            arrows.append((cell.get("source"), cell.get("target"), words))
        elif cell.get("vertex") and "edgeLabel" not in style:
            kind = "decision" if "rhombus" in style else "end" if "ellipse" in style else "step"
            shapes[cell.get("id")] = (kind, words)
    touched = {end for source, target, _ in arrows for end in (source, target)}
    return _sop({key: one for key, one in shapes.items() if key in touched}, arrows)


def mermaid(path: Path) -> Sop:
    """A Mermaid flowchart; subgraphs and styles are left out."""
    shapes: dict[str, tuple[str, str]] = {}
    arrows: list[tuple[str, str, str]] = []
    for line in path.read_text(errors="replace").splitlines():
        parts = ARROW.split(line.strip().rstrip(";"))
        if len(parts) < 3 or line.strip().startswith(("%%", "subgraph", "style", "class", "linkStyle")):
            continue
        ends = [list(_shapes(part, shapes)) for part in parts[::2]]
        for sources, label, targets in zip(ends, parts[1::2], ends[1:], strict=False):
            arrows += [(a, b, _words(label or "")) for a in sources for b in targets]
    return _sop(shapes, arrows)


def _shapes(text: str, shapes: dict[str, tuple[str, str]]) -> Iterator[str]:
    for part in text.split(" & "):
        found = SHAPE.match(part.strip())
        key = found[1] if found else part.strip().split(":::")[0]
        if found:
            shapes[key] = ("decision" if found[2] == "{" else "start" if found[2] == "([" else "step", _words(found[3]))
        if key:
            shapes.setdefault(key, ("step", key))
            yield key


def _words(text: str) -> str:
    return " ".join(html.unescape(MARK.sub(" ", html.unescape(text))).split())[:200]


def _sop(shapes: dict[str, tuple[str, str]], arrows: list[tuple[str, str, str]]) -> Sop:
    number = {key: f"n{at}" for at, key in enumerate(shapes)}
    nodes = tuple(Node(id=number[key], kind=kind, text=words) for key, (kind, words) in shapes.items())
    known = [one for one in arrows if one[0] in number and one[1] in number]
    lines = tuple(
        Connection(id=f"c{at}", source=number[a], target=number[b], label=label, order=at)
        for at, (a, b, label) in enumerate(known)
    )
    chart = Flowchart(id="f1", title="Foreign", nodes=nodes, connections=lines)
    return Sop(id=DOCUMENT_ID, title="Foreign", flowcharts=(chart,), main_flowchart="f1")
