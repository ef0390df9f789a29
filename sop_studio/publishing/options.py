"""What a person chooses when exporting."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of one export; `printed_on` is the date printed in PDF, or none."""

    paper: Literal["a4", "letter"] = "a4"
    today: dt.date | None = None
    printed_on: dt.date | None = None
    scale: float = 2.0
    attaches_source: bool = True
