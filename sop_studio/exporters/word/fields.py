"""Fields, with what they show until Word counts anew."""

from collections.abc import Sequence

from sop_studio.exporters.word.markup import Element, text_of, w


def field(code: str, shown: Sequence[Element], style: str = "") -> list[Element]:
    """Return the runs of a field: its code in a character style, and what it shows now."""
    return [*begun(code, style), *shown, ended(style)]


def begun(code: str, style: str = "") -> list[Element]:
    """Return the runs that open a field; what it shows follows, then `ended`."""
    return [
        w("r", styled(style), w("fldChar", fldCharType="begin")),
        w("r", styled(style), text_of(f" {code} ", "instrText")),
        w("r", styled(style), w("fldChar", fldCharType="separate")),
    ]


def ended(style: str = "") -> Element:
    """Return the run that closes a field."""
    return w("r", styled(style), w("fldChar", fldCharType="end"))


def styled(style: str) -> Element | None:
    """Return run properties that name a character style; nothing for none."""
    return w("rPr", w("rStyle", val=style)) if style else None
