"""Definitions and abbreviations: only the terms that this SOP uses."""

import re

from sop_studio.messages.message import Message
from sop_studio.model.base import to_plain
from sop_studio.model.register import Term
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Block, Cell
from sop_studio.publishing.compose import cell, cell_of, columns, heading, row_head, table
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when no listed term is used."""
    words = _words_of(view.sop)
    used = [term for term in view.sop.glossary if _is_used(term, words)]
    if not used:
        return ()
    heads = columns(view, (Message("term", "Term"), 42.5), (Message("term-meaning", "Meaning"), 127.5))
    title = Message("heading-definitions", "Definitions and abbreviations")
    rows = [_row(term) for term in sorted(used, key=lambda term: (term.term.casefold(), term.term))]
    return (heading(view, title, "definitions"), table(heads, rows))


def _row(term: Term) -> tuple[Cell, ...]:
    expansion = rich(term.expansion) if term.expansion else ()
    return (
        row_head(term.term),
        cell_of((*expansion, *rich(term.definition))) if term.definition else cell(term.expansion),
    )


def _is_used(term: Term, words: str) -> bool:
    """Whether the term or what it stands for occurs as a whole word."""
    names = (name.strip() for name in (term.term, term.expansion))
    return any(name and re.search(rf"(?<!\w){re.escape(name)}", words, re.IGNORECASE) for name in names)


def _words_of(sop: Sop) -> str:
    """Everything the SOP says, apart from the glossary itself and where shapes stand."""
    return "\n".join(_texts(to_plain(sop.but(glossary=(), placements=()))))


def _texts(plain: object) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    if isinstance(plain, dict):
        return [text for value in plain.values() for text in _texts(value)]
    return [text for value in plain for text in _texts(value)] if isinstance(plain, list) else []
