"""What a person chooses when exporting."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of one export.

    `printed_on` is the date printed in PDF, or none. `translate` maps the English words of the document to another
    language; without it they come in the language of the SOP, as far as they are translated. With `large_paper` a flowchart that needs it stands on A3 (tabloid with Letter).
    """

    paper: Literal["a4", "letter"] = "a4"
    today: dt.date | None = None
    printed_on: dt.date | None = None
    scale: float = 2.0
    attaches_source: bool = True
    translate: Callable[[str], str] | None = None
    has_acknowledgement: bool = False
    large_paper: bool = True
