"""How a document looks in its language: direction, fonts, line height, colours."""

from dataclasses import dataclass

from sop_studio.drawing.theme import load
from sop_studio.publishing.language import is_right_to_left, primary

LATIN = "Noto Sans"
SIGNS = "Arial"  # has the arrows and signs that Noto Sans lacks
_EAST_ASIAN = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh": "Noto Sans CJK SC"}
_COMPLEX = {
    "he": "Noto Sans Hebrew", "yi": "Noto Sans Hebrew", "th": "Noto Sans Thai",
    "hi": "Noto Sans Devanagari", "mr": "Noto Sans Devanagari", "ne": "Noto Sans Devanagari",
}  # fmt: skip
# Word proofs by language and region; where the SOP names no region this one stands in.
_REGIONS = {
    "ar": "SA", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES", "fa": "IR", "fi": "FI",
    "fr": "FR", "he": "IL", "hi": "IN", "id": "ID", "it": "IT", "ja": "JP", "ko": "KR", "nl": "NL", "pl": "PL",
    "pt": "BR", "ru": "RU", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What depends on the language: direction, fonts, size in tables (points), line height.

    `line` is a multiple of the font's own (240 = once). `exact_line`, where it is not 0, counts instead: a multiple of
    the letters' size, for scripts whose fonts have lines much higher than Latin ones, so that a line of codes between
    lines of words stands as high as they do.
    """

    language: str
    is_right_to_left: bool
    east_asian: str
    complex_script: str
    line: int
    exact_line: float
    table_size: float

    @property
    def script_is_complex(self) -> bool:
        """Whether the language is written in the complex script, not only words in it."""
        return self.is_right_to_left or primary(self.language) in _COMPLEX

    @property
    def leading_side(self) -> str:
        """The side of the page where lines begin, as borders name it."""
        return "right" if self.is_right_to_left else "left"


def look_of(language: str) -> Look:
    """Return the look of a document in a language (a BCP 47 tag)."""
    short = primary(language)
    runs_left = is_right_to_left(language)
    is_east_asian = short in _EAST_ASIAN
    return Look(
        language=_with_region(language, short),
        is_right_to_left=runs_left,
        east_asian=_EAST_ASIAN.get(short, _EAST_ASIAN["zh"]),
        complex_script=_COMPLEX.get(short, "Noto Sans Arabic"),
        # A line is 1.3 high in Noto Sans (its own is 1.362), 1.5 in Noto Sans CJK (1.448) and Arabic (2.112).
        line=249 if is_east_asian else 229,
        exact_line=1.5 if runs_left and short not in _COMPLEX else 0,
        table_size=10 if is_east_asian else 9,
    )


def colour(token: str) -> str:
    """Return a colour of the print theme as Word writes it: RRGGBB."""
    return load("print").colour(token).removeprefix("#")


def tint(token: str, share: float) -> str:
    """Return a colour thinned on white paper; a share of 0.06 is six per cent of it."""
    parts = (int(colour(token)[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)


def _with_region(language: str, short: str) -> str:
    tag = language.replace("_", "-")
    return f"{tag}-{_REGIONS[short]}" if tag.lower() == short and short in _REGIONS else tag
