"""Paragraphs, headings, lists and captions."""

from collections.abc import Iterable, Sequence

from sop_studio.exporters.word.inline import inlines
from sop_studio.exporters.word.letters import runs, tab
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.numbering import Place
from sop_studio.publishing.blocks import Heading, ListBlock, Paragraph, ParagraphStyle, Side

EN_SPACE = "\u2002"
STYLES: dict[ParagraphStyle, str] = {
    "body": "SOPBody", "eyebrow": "SOPEyebrow", "title": "SOPTitle", "summary": "SOPSummary", "danger": "SOPDanger",
    "goal": "SOPGoal", "note": "SOPNote", "banner": "SOPBanner", "end": "SOPEnd", "fact_label": "SOPFactLabel",
    "fact": "SOPFact", "caution": "SOPCaution", "go_to": "SOPGoTo", "cell": "SOPTable", "cell_head": "SOPTableHead",
}  # fmt: skip
LEADS: dict[ParagraphStyle, str] = {
    "danger": "SOPEscalation", "caution": "SOPWarning", "banner": "SOPWarning"
}  # fmt: skip
SIDES: dict[Side, str] = {"start": "left", "center": "center", "end": "right"}
NUMBER = "SOPNumber"


def paragraph(style: str, content: Iterable[Element], *properties: Element | None) -> Element:
    """Return a paragraph in a named style, with properties of its own."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def written_paragraph(
    block: Paragraph, m: Manuscript, style: str = "", side: Side = "start", anchor: str = "", own: Element | None = None
) -> Element:
    """Return a paragraph of the publication; `style` replaces the one it names, `anchor` marks its first words.

    `own` is a property of its own.
    """
    lead, first, rest = _lead(block, m), inlines(block.content[:1], m), inlines(block.content[1:], m)
    content = [*lead, *m.anchors.marked(anchor, first), *rest]
    aligned = w("jc", val=SIDES[side]) if side != "start" else None
    return paragraph(style or STYLES[block.style], m.anchors.marked(block.anchor, content), aligned, own)


def heading(block: Heading, m: Manuscript, *properties: Element | None) -> Element:
    """Return a heading: its number quiet, a tab, its words; only the words are bookmarked."""
    words = m.anchors.marked(block.anchor, runs(block.text, m.look))
    if block.number:
        return paragraph(f"Heading{block.level}", [*runs(block.number, m.look, NUMBER), tab(), *words], *properties)
    if block.is_listed:
        flush = w("ind", left=0, firstLine=0)
        return paragraph(f"Heading{block.level}", words, flush, *properties)
    return paragraph("SOPFrontHeading", words, *properties)


def entries(block: ListBlock, m: Manuscript, place: Place, anchor: str = "") -> list[Element]:
    """Return the paragraphs of a list; a numbered one counts from its own start. `anchor` marks the first."""
    number = m.numbering.begin(place, is_numbered=block.is_numbered, start=block.start)
    style = "SOPStepList" if place == "cell" else "SOPList"
    lines = [m.anchors.marked(anchor if at == 0 else "", inlines(line, m)) for at, line in enumerate(block.entries)]
    return [paragraph(style, line, w("numPr", w("ilvl", val=0), w("numId", val=number))) for line in lines]


def caption(
    style: str, label: tuple[str, Sequence[Element]], words: str, anchor: str, m: Manuscript
) -> Element:
    """Return a caption: bold label and number, which the bookmark wraps, then the words."""
    name, number = label
    marked = m.anchors.marked(anchor, [*runs(f"{name}\u00a0", m.look, "SOPLabel"), *number])
    return paragraph(style, [*marked, *runs(f" – {words}" if words else "", m.look)])


def _lead(block: Paragraph, m: Manuscript) -> list[Element]:
    icon: list[Element] = inlines((block.icon,), m) if block.icon else []
    words = runs(block.lead, m.look, LEADS.get(block.style, "Strong")) if block.lead else []
    between = runs("\u00a0", m.look) if icon and words else []
    if block.style in ("summary", "danger"):
        return [*icon, *between, *words, tab()]
    after = runs(EN_SPACE, m.look) if words else runs("\u00a0", m.look) if icon else []
    return [*icon, *between, *words, *after]

