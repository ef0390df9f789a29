"""The formats that can be exported, in the order they are offered."""

from sop_studio.exporters import png, svg
from sop_studio.exporters.pdf import format as pdf
from sop_studio.exporters.spec import Exporter
from sop_studio.exporters.word import format as word

EXPORTERS: tuple[Exporter, ...] = (word.FORMAT, pdf.FORMAT, svg.FORMAT, png.FORMAT)
