"""How much of a text a picture shows at most; the tables of the document have it all."""

LONGEST = 2000
"""Characters: more than half a page, where no picture can be read any more."""
ELLIPSIS = "…"


def shortened(text: str) -> str:
    """Return the text, with an ellipsis in place of its end when it is far too long for a picture."""
    return text if len(text) <= LONGEST else text[: LONGEST - 2].rstrip() + " " + ELLIPSIS
