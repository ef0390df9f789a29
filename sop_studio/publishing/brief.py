"""Words that stand on every page and must leave room for what the page is for."""

LONGEST = 240
ELLIPSIS = "…"


def brief(words: str) -> str:
    """The words on one line, with an ellipsis in place of their end when they would fill the page."""
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + ELLIPSIS
