"""A selection for other programs: as lines of text, as tab-separated values, and as a table in HTML."""

import html
from collections.abc import Mapping

from sop_studio.graph.order import reading_order, step_numbers
from sop_studio.kinds.caption import role_name
from sop_studio.kinds.label import label_words
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

HEAD = ("No.", "Kind", "What to do", "Who", "Then")
FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def as_lines(selection: Sop) -> str:
    """One line for each node, in reading order: its number and its words."""
    return "".join(f"{number} {what}\n" for number, _, what, _, _ in _rows(selection))


def as_tsv(selection: Sop) -> str:
    """A table for spreadsheets; no cell is ever read as a formula."""
    return "".join("\t".join(_cell(word) for word in row) + "\n" for row in (HEAD, *_rows(selection)))


def as_html(selection: Sop) -> str:
    """A table for word processors; every word is text."""
    head = "".join(f"<th>{html.escape(word)}</th>" for word in HEAD)
    rows = ("".join(f"<td>{_escaped(word)}</td>" for word in row) for row in _rows(selection))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _rows(selection: Sop) -> tuple[tuple[str, str, str, str, str], ...]:
    flowchart, numbers = selection.flowcharts[0], step_numbers(selection)
    read = reading_order(flowchart)
    rest = (node.id for node in flowchart.nodes if node.id not in set(read))
    nodes = {node.id: node for node in flowchart.nodes}
    return tuple(
        (
            numbers.get(id, ""),
            str(kind_of(nodes[id]).title),
            nodes[id].text,
            role_name(selection, nodes[id].role),
            _then(flowchart, nodes[id], numbers),
        )
        for id in (*read, *rest)
    )


def _then(flowchart: Flowchart, node: Node, numbers: Mapping[str, str]) -> str:
    """Where it goes on: "Yes: 3; No: 5"."""
    exits = sorted((one for one in flowchart.connections if one.source == node.id), key=lambda one: one.order)
    return "; ".join(
        _exit_words(label_words(one), numbers.get(one.target or "", "")) for one in exits if one.kind == "sequence"
    )


def _exit_words(label: str, number: str) -> str:
    return f"{label}: {number}" if label else number


def _cell(word: str) -> str:
    flat = " ".join(word.split())
    return f"'{flat}" if flat.startswith(FORMULA_STARTS) else flat


def _escaped(word: str) -> str:
    return html.escape(word).replace("\n", "<br>")
