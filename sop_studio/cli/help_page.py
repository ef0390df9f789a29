"""The help page of a command: plain names for what it takes, examples as they are typed."""

import re
from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand

WIDTH = 100
AS_TYPED = "\b"
"""Tells the formatter to leave the lines of a paragraph as they are."""
TYPES = re.compile(r" <(?:list\[)?str\]?>")
REQUIRED = re.compile(r"\{([^{}\n]+)\}(?:\.\.\.)?")


class HelpPage(TyperCommand):
    """A command whose help page says FILE… where the parser would say {FILE…}... <list[str]>."""

    def get_help(self, ctx: Any) -> str:
        """The page as text."""
        return REQUIRED.sub(r"\1", TYPES.sub("", super().get_help(ctx)))


def examples(lines: Sequence[str]) -> str:
    """The part of the page with calls to copy."""
    return "\n".join((AS_TYPED, "Examples:", *(f"  {line}" for line in lines)))
