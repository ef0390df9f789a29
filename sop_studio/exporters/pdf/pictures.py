"""The pictures of one document as SVG files, each kept once."""

from sop_studio.drawing.items import Drawing
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load
from sop_studio.exporters.pdf.coverage import displayable
from sop_studio.exporters.pdf.joined import without_joined


class Pictures:
    """Names pictures in the order of first use; the same drawing gets the same name."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._known: dict[Drawing, str] = {}
        self._theme = load("print")

    def name(self, drawing: Drawing) -> str:
        """The file name of a drawing."""
        if drawing not in self._known:
            self._known[drawing] = self._named(drawing)
        return self._known[drawing]

    def _named(self, drawing: Drawing) -> str:
        svg = displayable(to_svg(without_joined(drawing), self._theme, text="text").decode()).encode()
        return self._names.setdefault(svg, f"picture-{len(self._names) + 1}.svg")

    def files(self) -> dict[str, bytes]:
        """The pictures by file name."""
        return {name: svg for svg, name in self._names.items()}
