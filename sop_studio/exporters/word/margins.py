"""Header and footer of every page, and the watermark behind the text."""

from sop_studio.exporters.word.fields import begun, ended, field
from sop_studio.exporters.word.letters import runs, tab
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, text_of, w
from sop_studio.exporters.word.page import Margins, Page
from sop_studio.exporters.word.paragraph import paragraph
from sop_studio.exporters.word.units import twips
from sop_studio.exporters.word.watermark import watermark_run
from sop_studio.exporters.word.words import sentence

EM_SPACE = "\u2003"
EN_SPACE = "\u2002"
SEPARATOR = " · "


def margins(page: Page, m: Manuscript, *, is_first: bool) -> Margins:
    """Return header and footer for pages of one kind, stored in the package; page one has its own header."""
    kinds = ("first", "default") if is_first else ("default",)
    headers = tuple((kind, m.package.add_margin("header", _header(kind, page, m))) for kind in kinds)
    footers = tuple((kind, m.package.add_margin("footer", _footer(page, m))) for kind in kinds)
    return Margins(headers, footers)


def _header(kind: str, page: Page, m: Manuscript) -> Element:
    mark = [watermark_run(kind, m.publication.watermark, page)] if m.publication.watermark else []
    names_organisation = kind == "first" and bool(m.publication.organisation)
    left = _organisation(m) if names_organisation else _document(m)
    right = _state(m, with_number=names_organisation)
    return w("hdr", paragraph("Header", [*mark, *left, tab(), *right], _right_tab(page)))


def _organisation(m: Manuscript) -> list[Element]:
    return runs(m.publication.organisation, m.look, "SOPOrganisation")


def _document(m: Manuscript) -> list[Element]:
    number = m.publication.number
    return [
        *(runs(number, m.look, "Strong") if number else ()),
        *(runs(EM_SPACE, m.look) if number else ()),
        *runs(m.publication.short_title, m.look, "SOPQuiet"),
    ]


def _state(m: Manuscript, *, with_number: bool) -> list[Element]:
    publication = m.publication
    version = publication.labels.version.replace("{version}", publication.version) if publication.version else ""
    shown = [part for part in (publication.number if with_number else "", version) if part]
    status = runs(publication.status.upper(), m.look, "Strong" if publication.is_in_force else "SOPWarning")
    return [*(run for part in shown for run in runs(part + EN_SPACE, m.look)), *status]


def _footer(page: Page, m: Manuscript) -> Element:
    look, publication = m.look, m.publication
    facts = SEPARATOR.join(publication.footer)
    classification = runs(publication.footer_classification, look, "Strong")
    between = runs(SEPARATOR, look) if facts and classification else []
    content = [
        *runs(facts, look), *between, *classification, w("r", w("br")),
        *_validity(m), tab(), *_page_number(m),
    ]  # fmt: skip
    return w("ftr", paragraph("Footer", content, _right_tab(page)))


def _validity(m: Manuscript) -> list[Element]:
    look, publication = m.look, m.publication
    warning = runs(publication.uncontrolled, look, "Strong")
    place = runs(f" – {publication.location}" if publication.uncontrolled else publication.location, look)
    return [*warning, *(place if publication.location else ()), *_printed(m)]


def _printed(m: Manuscript) -> list[Element]:
    """When the copy was printed; nothing before that, where Word would show a date of zeros."""
    before, _, after = (SEPARATOR + m.publication.labels.printed.replace('"', "")).partition("{date}")
    opened = begun("IF")
    return [
        *opened[:2],
        *field('PRINTDATE \\@ "yyyy"', runs("0000", m.look)),
        _code(f' = "0000" "" "{before}'),
        *field('PRINTDATE \\@ "yyyy-MM-dd HH:mm"', []),
        _code(f'{after}" '),
        opened[2],
        ended(),
    ]


def _code(text: str) -> Element:
    return w("r", text_of(text, "instrText"))


def _page_number(m: Manuscript) -> list[Element]:
    style = "SOPInk"
    here = field("PAGE", runs("1", m.look, style), style)
    total = max(m.pages.values(), default=1)
    places = {"page": here, "pages": field("NUMPAGES", runs(str(total), m.look, style), style)}
    return sentence(m.publication.labels.page, places, m.look, style)


def _right_tab(page: Page) -> Element:
    return w("tabs", w("tab", val="right", pos=twips(page.text_width)))
