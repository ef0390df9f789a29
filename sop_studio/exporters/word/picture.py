"""Pictures in line with text: outlines as SVG, a PNG for readers that know none, words for who cannot see them."""

from collections.abc import Mapping

from sop_studio.drawing.items import Drawing
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import NAMESPACES, Element, make, w
from sop_studio.exporters.word.package import SVG
from sop_studio.exporters.word.pictures import ICON_SCALE
from sop_studio.exporters.word.units import emu
from sop_studio.publishing.blocks import Icon

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def icon_run(icon: Icon, m: Manuscript) -> Element:
    """Return an icon that stands in a line of text, a little below its baseline."""
    drop = 0 if icon.drawing.bounds.height < 12 else -2
    lowered = w("rPr", w("position", val=drop)) if drop else None
    return w("r", lowered, _drawing(icon.drawing, ICON_SCALE, icon.alt, "Icon", m))


def figure_run(drawing: Drawing, scale: float, alt: str, m: Manuscript) -> Element:
    """Return a figure at a scale."""
    return w("r", _drawing(drawing, scale, alt, "Figure", m))


def _drawing(drawing: Drawing, scale: float, alt: str, kind: str, m: Manuscript) -> Element:
    number = m.next_picture()
    width, height = emu(drawing.bounds.width * scale), emu(drawing.bounds.height * scale)
    png = m.package.add_picture(m.pictures.png(drawing), "image/png")
    svg = m.package.add_picture(m.pictures.svg(drawing), SVG)
    inline = make(
        "wp:inline",
        make("wp:extent", cx=width, cy=height),
        make("wp:effectExtent", l=0, t=0, r=0, b=0),
        _words(number, kind, alt),
        make("wp:cNvGraphicFramePr", make("a:graphicFrameLocks", noChangeAspect=True)),
        make("a:graphic", make("a:graphicData", _picture(number, kind, width, height, png, svg), uri=NAMESPACES["pic"])),
        distT=0, distB=0, distL=0, distR=0,
    )  # fmt: skip
    return w("drawing", inline)


def _picture(number: int, kind: str, width: int, height: int, png: str, svg: str) -> Element:
    vector = make("asvg:svgBlip")
    _relate(vector, {"embed": svg})
    blip = make("a:blip", make("a:extLst", make("a:ext", vector, uri=SVG_EXTENSION)))
    _relate(blip, {"embed": png})
    area = make("a:xfrm", make("a:off", x=0, y=0), make("a:ext", cx=width, cy=height))
    return make(
        "pic:pic",
        make("pic:nvPicPr", make("pic:cNvPr", id=number, name=f"{kind} {number}"), make("pic:cNvPicPr")),
        make("pic:blipFill", blip, make("a:stretch", make("a:fillRect"))),
        make("pic:spPr", area, make("a:prstGeom", make("a:avLst"), prst="rect")),
    )


def _words(number: int, kind: str, alt: str) -> Element:
    """The words for who cannot see the picture; without words it is there for its looks only, and says so."""
    if alt:
        return make("wp:docPr", id=number, name=f"{kind} {number}", descr=alt)
    mark = make("a:ext", make("adec:decorative", val=1), uri=DECORATIVE_EXTENSION)
    return make("wp:docPr", make("a:extLst", mark), id=number, name=f"{kind} {number}", descr="")


def _relate(element: Element, relations: Mapping[str, str]) -> None:
    for name, relation in relations.items():
        element.set(f"{{{NAMESPACES['r']}}}{name}", relation)

