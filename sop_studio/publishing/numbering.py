"""The last pass over the blocks: counts headings, fills references to them, and leaves no dead or doubled anchor."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sop_studio.publishing.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Reference,
    Span,
    Table,
)
from sop_studio.publishing.compose import TO_BE_NUMBERED

Change = Callable[[Inline], Inline]


def finished(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with counted headings, unique anchors, and references only to what is there.

    A reference without words gets those of the heading it leads to: "18 Regional differences".
    """
    counted = _unique(_counted(blocks))
    titles = {b.anchor: f"{b.number} {b.text}".strip() for b in counted if isinstance(b, Heading)}
    known = dict.fromkeys(_anchors(counted), "") | titles
    return tuple(_changed(block, lambda inline: _settled(inline, known)) for block in counted)


def _counted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    first = second = 0
    counted: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.number == TO_BE_NUMBERED:
            first, second = (first + 1, 0) if block.level == 1 else (first, second + 1)
            number = f"{first}" if block.level == 1 else f"{first}.{second}"
            counted.append(replace(block, number=number))
        else:
            counted.append(block)
    return tuple(counted)


def _unique(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks in which every anchor stands once: where it came first."""
    taken: set[str] = set()

    def once(anchor: str) -> str:
        if anchor in taken:
            return ""
        taken.add(anchor)
        return anchor

    def own(block: Block) -> Block:
        if isinstance(block, Heading | Figure | Paragraph):
            return replace(block, anchor=once(block.anchor))
        if isinstance(block, Table):
            block = replace(block, anchor=once(block.anchor))
            rows = tuple(tuple(replace(cell, anchor=once(cell.anchor)) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        return block

    return tuple(own(block) for block in blocks)


def _anchors(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Heading | Figure | Paragraph | Table) and block.anchor:
            yield block.anchor
        if isinstance(block, Table):
            yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)


def _settled(inline: Inline, known: Mapping[str, str]) -> Inline:
    if not isinstance(inline, Reference):
        return inline
    text = inline.text or known.get(inline.anchor, "")
    return replace(inline, text=text) if inline.anchor in known else Span(text)


def _changed(block: Block, change: Change) -> Block:
    if isinstance(block, Paragraph | ListBlock):
        return _changed_words(block, change)
    if isinstance(block, Table):
        rows = tuple(tuple(_changed_cell(cell, change) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    return block


def _changed_cell(cell: Cell, change: Change) -> Cell:
    return replace(cell, blocks=tuple(_changed_words(block, change) for block in cell.blocks))


def _changed_words(block: Paragraph | ListBlock, change: Change) -> Paragraph | ListBlock:
    if isinstance(block, Paragraph):
        return replace(block, content=tuple(change(inline) for inline in block.content))
    return replace(block, entries=tuple(tuple(change(inline) for inline in entry) for entry in block.entries))
