"""A publication as plain values for the PDF template, and the pictures it needs as files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sop_studio.exporters.pdf.blocks import anchors_of, plain_block
from sop_studio.exporters.pdf.coverage import displayable, families
from sop_studio.exporters.pdf.pictures import Pictures
from sop_studio.publishing.blocks import Block, Contents, Figure, Heading, Publication, Section, Table
from sop_studio.publishing.language import is_right_to_left, primary
from sop_studio.publishing.options import ExportOptions

PAPERS = {"a4": "a4", "letter": "us-letter"}
LARGE_PAPERS = {"a4": "a3", "letter": "us-tabloid"}
ENTRIES_ON_A_PAGE = 50
SOURCE = "source.sop"


@dataclass(frozen=True, slots=True)
class Plain:
    """The document as JSON text, its pictures by file name, and the words before any sign was replaced."""

    document: str
    assets: Mapping[str, bytes]
    words: str


def plain(publication: Publication, options: ExportOptions) -> Plain:
    """The publication as the template reads it; the same publication gives the same text."""
    pictures = Pictures()
    document = _properties(publication, options) | {
        "sections": _roomy(_sections(publication, options, pictures)),
        "anchors": list(anchors_of(publication.blocks)),
    }
    source = {SOURCE: publication.source} if publication.source else {}
    words = json.dumps(document, ensure_ascii=False)
    return Plain(displayable(words), pictures.files() | source, words)


def _properties(publication: Publication, options: ExportOptions) -> dict[str, object]:
    labels = publication.labels
    printed = labels.printed.replace("{date}", options.printed_on.isoformat()) if options.printed_on else ""
    return {
        "title": " ".join(part for part in (publication.number, publication.title) if part) or "SOP",
        "description": f"{publication.title} {labels.version.replace('{version}', publication.version)}".strip(),
        "authors": [publication.organisation] if publication.organisation else [],
        "keywords": list(publication.keywords),
        "fonts": families(),
        "number": publication.number,
        "source": SOURCE if publication.source else "",
        "source_name": f"{publication.number or 'source'}.sop".replace("/", "-").replace("\\", "-"),
        "short_title": publication.short_title,
        "organisation": publication.organisation,
        "version": publication.version,
        "status": publication.status,
        "in_force": publication.is_in_force,
        "language": primary(publication.language),
        "region": _region(publication.language),
        "rtl": is_right_to_left(publication.language),
        "footer": list(publication.footer),
        "classification": publication.footer_classification,
        "uncontrolled": publication.uncontrolled,
        "location": publication.location,
        "printed": printed,
        "watermark": publication.watermark,
        "labels": {
            name: getattr(labels, name) for name in ("figure", "table", "page", "reference", "version")
        }
        | {"rtl": is_right_to_left(publication.language)},
    }


def _region(tag: str) -> str | None:
    parts = tag.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2 and part.isalpha()), None)


def _sections(publication: Publication, options: ExportOptions, pictures: Pictures) -> list[dict[str, Any]]:
    """Runs of blocks on pages of one kind; runs without blocks are left out."""
    runs: list[tuple[Section, list[Block]]] = [(Section("portrait"), [])]
    for block in publication.blocks:
        if isinstance(block, Section):
            runs.append((block, []))
        else:
            runs[-1][1].append(block)
    merged: list[tuple[Section, list[Block]]] = []
    for page, blocks in (run for run in runs if run[1]):
        if merged and merged[-1][0] == page:
            merged[-1][1].extend(blocks)
        else:
            merged.append((page, blocks))
    return [_section(page, blocks, publication, options, pictures) for page, blocks in merged]


def _section(
    page: Section, blocks: list[Block], publication: Publication, options: ExportOptions, pictures: Pictures
) -> dict[str, Any]:
    landscape = page.orientation == "landscape"
    return {
        "paper": (LARGE_PAPERS if page.paper == "large" else PAPERS)[options.paper],
        "landscape": landscape,
        "blocks": _blocks(blocks, publication, options, landscape, pictures),
    }


def _blocks(
    blocks: list[Block], publication: Publication, options: ExportOptions, landscape: bool, pictures: Pictures
) -> list[dict[str, Any]]:
    """The blocks; words that introduce a table keep with it."""
    pairs = zip_longest(blocks, blocks[1:])
    return [
        _block(block, publication, options, landscape, pictures) | {"keeps": isinstance(following, Table)}
        for block, following in pairs
    ]


def _roomy(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sections; the headings of page one stand with more room above."""
    is_first_page = True
    for block in (block for section in sections for block in section["blocks"] if block["t"] == "heading"):
        is_first_page = is_first_page and not block["starts_page"]
        block["roomy"] = is_first_page
    return sections


def _block(
    block: Block, publication: Publication, options: ExportOptions, landscape: bool, pictures: Pictures
) -> dict[str, object]:
    if isinstance(block, Contents):
        return _contents(block, publication)
    return plain_block(block, options.paper, landscape, pictures)


def _contents(block: Contents, publication: Publication) -> dict[str, object]:
    """The contents, with the heading that opens the second column: both columns end about level."""
    headings = [b for b in publication.blocks if isinstance(b, Heading) and b.is_listed]
    figures = sum(isinstance(b, Figure) for b in publication.blocks)
    lines = len(headings) + figures + (2 if figures else 0)
    half = (lines + 1) // 2
    splits = half < len(headings) and lines <= ENTRIES_ON_A_PAGE
    return {
        "t": "contents",
        "title": block.title,
        "figures_title": block.figures_title,
        "figures": figures > 0,
        "split": headings[half].anchor if splits else "",
    }
