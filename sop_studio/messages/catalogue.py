"""The translated sentences of one language, read from the bundled gettext catalogue."""

import gettext
from collections.abc import Callable

from sop_studio import resources


def translation(language: str) -> Callable[[str], str]:
    """A function from English source text to the text of `language` (a BCP 47 tag).

    Text without translation comes back in English, as does everything for a language without catalogue.
    """
    found = gettext.translation(
        "sop_studio",
        localedir=str(resources.path("i18n")),
        languages=[language.replace("-", "_")],
        fallback=True,
    )
    return found.gettext
