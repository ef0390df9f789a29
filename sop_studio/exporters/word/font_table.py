"""The font table: the fonts of the document, embedded where Word can, and what to use where it cannot."""

from sop_studio import resources
from sop_studio.exporters.word.look import LATIN, SIGNS, Look
from sop_studio.exporters.word.markup import Element, Value, w
from sop_studio.exporters.word.package import Package

# A fixed key for each font, so that the same document gives the same bytes.
KEY = "{{5A0B2D1E-6C47-4F3A-9B18-0C7D52E4A9{number:02d}}}"
HIDDEN = 32  # so many bytes at the start of an embedded font are mixed with its key
SUBSTITUTES = {
    LATIN: "Segoe UI", "Noto Sans Arabic": "Segoe UI", "Noto Sans Hebrew": "Segoe UI", "Noto Sans Thai": "Leelawadee UI",
    "Noto Sans Devanagari": "Nirmala UI", "Noto Sans CJK SC": "Microsoft YaHei", "Noto Sans CJK JP": "Yu Gothic",
    "Noto Sans CJK KR": "Malgun Gothic", SIGNS: "Segoe UI Symbol",
}  # fmt: skip
_FILES = {
    LATIN: ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Sans Arabic": ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    "Noto Sans Hebrew": ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    "Noto Sans Thai": ("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
    "Noto Sans Devanagari": ("NotoSansDevanagari-Regular.ttf",),
}


def add_fonts(package: Package, look: Look) -> None:
    """Add the font table to a package; the text font is embedded, with that of the document's own script."""
    embedded = [LATIN]
    if look.script_is_complex:
        embedded.append(look.complex_script)
    files = [(name, file) for name in embedded for file in _FILES[name]]
    numbers = {file: number for number, (_, file) in enumerate(files, start=1)}
    names = dict.fromkeys((LATIN, look.complex_script, look.east_asian, SIGNS))
    table = w("fonts", *(_font(name, numbers if name in embedded else {}) for name in names))
    package.add_font_table(table, [_obfuscated(file, number) for file, number in numbers.items()])


def _font(name: str, numbers: dict[str, int]) -> Element:
    kinds = ("embedRegular", "embedBold")
    faces = [(kind, numbers[file]) for kind, file in zip(kinds, _FILES.get(name, ()), strict=False) if file in numbers]
    return w(
        "font",
        w("altName", val=SUBSTITUTES[name]),
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        *(w(kind, **_face(number)) for kind, number in faces),
        name=name,
    )


def _face(number: int) -> dict[str, Value]:
    return {"r_id": f"rId{number}", "fontKey": KEY.format(number=number)}


def _obfuscated(file: str, number: int) -> bytes:
    """The font with its first bytes mixed with the key, read backwards (ECMA-376 part 4, embedded fonts)."""
    content = resources.path("fonts", file).read_bytes()
    key = bytes.fromhex(KEY.format(number=number).strip("{}").replace("-", ""))[::-1]
    mixed = bytes(content[at] ^ key[at % len(key)] for at in range(HIDDEN))
    return mixed + content[HIDDEN:]
