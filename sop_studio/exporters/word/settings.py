"""The settings part: the Word version to behave like, the languages, the embedded fonts."""

from sop_studio.exporters.word.look import Look
from sop_studio.exporters.word.markup import Element, w

WORD_2013 = 15  # the newest behaviour there is; in older ones tables hang out into the margin
_BEHAVIOURS = (
    ("compatibilityMode", WORD_2013),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def settings(look: Look) -> Element:
    """Return the root of the settings part."""
    uri = "http://schemas.microsoft.com/office/word"
    compat = w("compat", *(w("compatSetting", name=name, uri=uri, val=value) for name, value in _BEHAVIOURS))
    return w(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        compat,
        w("themeFontLang", val=look.language),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )
