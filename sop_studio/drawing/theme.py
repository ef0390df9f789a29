"""The colours of a picture by token, as the bundled themes have them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from sop_studio import resources

THEMES = ("light", "dark", "print")


@dataclass(frozen=True, slots=True)
class Theme:
    """A name and the colours its tokens stand for, as "#RRGGBB"."""

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> str:
        """The colour of a token; raises KeyError for a token that the theme does not have."""
        return self.colours[token]


@lru_cache(maxsize=len(THEMES))
def load(name: str) -> Theme:
    """The theme "light", "dark" or "print"; raises ValueError for another name."""
    if name not in THEMES:
        raise ValueError(f"{name!r} is no theme; there are {', '.join(THEMES)}")
    colours = json.loads(resources.path("themes", f"{name}.json").read_text("utf-8"))
    return Theme(name, MappingProxyType(colours))
