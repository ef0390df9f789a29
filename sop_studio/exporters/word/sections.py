"""Sections: where pages turn or text goes into columns; page breaks between them."""

from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.margins import margins
from sop_studio.exporters.word.markup import Element, add_property, local_name, w
from sop_studio.exporters.word.page import Margins, Orientation, Page, PaperSize, section
from sop_studio.exporters.word.paragraph import paragraph


class Sections:
    """The body as it grows: elements, with the properties of each section in its last paragraph."""

    def __init__(self, m: Manuscript) -> None:
        self.page = Page(m.options.paper, "portrait")
        self.is_on_page_one = True
        self.is_at_top = True
        self._m = m
        self._elements: list[Element] = []
        self.is_page_due = False
        self._is_section_empty = True
        self._columns = 1
        self._is_continuous = False
        self._shown: Page | None = None
        self._margins: dict[Page, Margins] = {}

    def add(self, *elements: Element) -> None:
        """Add elements; the first paragraph after a page break begins its page."""
        for element in elements:
            if self.is_page_due and local_name(element) == "p":
                add_property(_properties_of(element), w("pageBreakBefore"))
                self.is_page_due = False
            self._elements.append(element)
            self.is_at_top = self._is_section_empty = False

    def break_page(self) -> None:
        """Begin a page with what comes next, unless a page begins there anyway."""
        if not self.is_at_top:
            self.is_on_page_one = False
            self.is_page_due = self.is_at_top = True

    def turn(self, orientation: Orientation, size: PaperSize = "usual") -> None:
        """From here on pages stand another way, or on other paper."""
        page = Page(self.page.paper, orientation, size)
        if page == self.page:
            return
        self._end()
        self.page = page
        self._is_continuous = self.is_page_due = False
        self.is_on_page_one = self.is_on_page_one and not self._elements
        self.is_at_top = True

    def columns(self, number: int) -> None:
        """From here on text stands in so many columns, on the same page."""
        self._end()
        self._columns = number
        self._is_continuous = True

    def finished(self) -> list[Element]:
        """Return all elements, with the properties of the last section at their end."""
        if not self._elements or self._needs_paragraph():
            self._elements.append(paragraph("SOPGap", []))
        return [*self._elements, self._properties()]

    def _end(self) -> None:
        """End the section that has content; what ended before stays as it is."""
        if self._is_section_empty:
            return
        if self._needs_paragraph():
            self._elements.append(paragraph("SOPGap", []))
        add_property(_properties_of(self._elements[-1]), self._properties())
        self._is_section_empty = True

    def _needs_paragraph(self) -> bool:
        return self._is_section_empty or local_name(self._elements[-1]) != "p"

    def _properties(self) -> Element:
        return section(
            self.page, self._margins_now(), columns=self._columns, is_continuous=self._is_continuous,
            runs_left=self._m.look.is_right_to_left,
        )  # fmt: skip

    def _margins_now(self) -> Margins:
        """Header and footer where they differ from those of the section before; else Word takes those over."""
        way = self.page
        if way == self._shown:
            return Margins((), ())
        if way not in self._margins:
            self._margins[way] = margins(self.page, self._m, is_first=self._shown is None)
        is_again = self._shown is not None
        self._shown = way
        return _without_first(self._margins[way]) if is_again else self._margins[way]


def _without_first(margins: Margins) -> Margins:
    """Page one comes once."""
    return Margins(
        tuple(pair for pair in margins.headers if pair[0] != "first"),
        tuple(pair for pair in margins.footers if pair[0] != "first"),
    )


def _properties_of(element: Element) -> Element:
    """The properties of a paragraph: always its first child."""
    return element[0]
