"""The words that Word's fields stand in: "Page 7 of 23", "(p. 12)"."""

import re
from collections.abc import Mapping

from sop_studio.exporters.word.letters import runs
from sop_studio.exporters.word.look import Look
from sop_studio.exporters.word.markup import Element

_PLACES = re.compile(r"(\{\w+\})")


def sentence(template: str, places: Mapping[str, list[Element]], look: Look, style: str = "") -> list[Element]:
    """Return the runs of a template with elements in its places ("{page}"); any other word stays as it is."""
    made: list[Element] = []
    for part in filter(None, _PLACES.split(template)):
        name = part.strip("{}") if _PLACES.fullmatch(part) else ""
        made.extend(places[name] if name in places else runs(part, look, style))
    return made
