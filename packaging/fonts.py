"""Rebuilds resources/fonts from the Noto fonts of Debian 12, always with the same bytes.

Run it as `python packaging/fonts.py` where the packages fonts-noto-core and fonts-noto-cjk are
installed. resources/fonts/README.md says what comes out and why.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset  # noqa: TID251
from fontTools.ttLib import TTCollection, TTFont  # noqa: TID251

CORE = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
SIMPLIFIED_CHINESE = "NotoSansCJKsc-Regular"
OUT = Path(__file__).parent.parent / "resources" / "fonts"

WHOLE = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Italic",
    "NotoSans-BoldItalic",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
    "NotoSansThai-Regular",
    "NotoSansThai-Bold",
    "NotoSansDevanagari-Regular",
)
# Arrows, mathematical operators, technical signs, boxes, shapes, dingbats, letterlike signs.
SIGNS = (
    *range(0x2100, 0x2150),
    *range(0x2190, 0x2400),
    *range(0x2460, 0x2500),
    *range(0x2500, 0x2800),
    *range(0x27F0, 0x2800),
    *range(0x2B00, 0x2C00),
    *range(0x1F4C0, 0x1F4F0),
    *range(0x1F550, 0x1F568),
)
LEVELS = (("gb2312", 0xB0, 0xD8), ("euc_jp", 0xB0, 0xD0), ("euc_kr", 0xB0, 0xFF))


def main() -> int:
    """Write every bundled font and print its size."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name in WHOLE:
        write(name, TTFont(CORE / f"{name}.ttf"), None)
    write("NotoSansMath-Regular", TTFont(CORE / "NotoSansMath-Regular.ttf"), SIGNS)
    write("NotoSansSymbols2-Regular", TTFont(CORE / "NotoSansSymbols2-Regular.ttf"), SIGNS)
    write("NotoSansCJKsc-Regular", chinese_face(), sorted(ideographs() | set(cjk_signs())))
    print(f"{sum(f.stat().st_size for f in OUT.glob('Noto*')):>9} in all")
    return 0


def write(name: str, font: TTFont, characters: Iterable[int] | None) -> None:
    """Write one font without hints, with the named characters only (all when None)."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"] if characters is None else [*options.layout_features, "vert"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.drop_tables = [*options.drop_tables, "BASE", "VORG", "vhea", "vmtx", "MATH", "DSIG"]
    subsetter = subset.Subsetter(options)
    wanted = font.getBestCmap().keys() if characters is None else characters
    subsetter.populate(unicodes=list(wanted))
    font.recalcTimestamp = False
    subsetter.subset(font)
    file = OUT / f"{name}.{'otf' if 'CFF ' in font else 'ttf'}"
    font.save(file, reorderTables=True)
    print(f"{file.stat().st_size:>9} {file.name}")


def chinese_face() -> TTFont:
    """Return the simplified Chinese face of the collection of all East Asian faces."""
    faces = TTCollection(CJK).fonts
    return next(face for face in faces if face["name"].getDebugName(6) == SIMPLIFIED_CHINESE)


def ideographs() -> set[int]:
    """Return the ideographs and syllables of the everyday levels of the national standards."""
    found = {ord(sign) for codec, low, high in LEVELS for sign in rows(codec, low, high)}
    return found | {ord(sign) for sign in rows("big5", 0xA4, 0xC7, trails=(0x40, 0xFF))}


def rows(codec: str, low: int, high: int, trails: tuple[int, int] = (0xA1, 0xFF)) -> list[str]:
    """Return the characters of the rows low..high of a two-byte encoding."""
    pairs = (bytes((lead, trail)) for lead in range(low, high) for trail in range(*trails))
    decoded = (pair.decode(codec, "ignore") for pair in pairs)
    return [text for text in decoded if len(text) == 1]


def cjk_signs() -> list[int]:
    """Return punctuation, kana, bopomofo and full-width forms."""
    blocks = ((0x2010, 0x2040), (0x3000, 0x3130), (0x3131, 0x3190), (0x31F0, 0x3200), (0xFF00, 0xFFF0))
    return [code for first, end in blocks for code in range(first, end)]


if __name__ == "__main__":
    sys.exit(main())
