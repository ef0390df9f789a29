"""Amounts that keep their unit: durations and money."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id

Amount = Annotated[Decimal, Field(allow_inf_nan=False, max_digits=18, decimal_places=6)]
DurationUnit = Literal["min", "h", "calendar_day", "business_day", "month"]
Clock = Literal["24x7", "business"]


class Duration(Frozen):
    """A length of time in its own unit; days and months are counted as dates, never turned into minutes."""

    amount: Annotated[int, Field(ge=0, le=1_000_000)]
    unit: DurationUnit = "min"
    clock: Clock | None = None
    calendar: Id | None = None
    first_day: Literal["same", "next"] | None = None

    def words(self) -> str:
        """The duration without its clock, e.g. "60 min", "1 business day", "24 h"."""
        names = {
            "min": "min",
            "h": "h",
            "calendar_day": "calendar day",
            "business_day": "business day",
            "month": "month",
        }
        plural = "s" if self.amount != 1 and self.unit not in ("min", "h") else ""
        return f"{self.amount} {names[self.unit]}{plural}"

    def clock_words(self) -> str:
        """The clock as printed: "24×7", "business" or nothing."""
        return {"24x7": "24×7", "business": "business", None: ""}[self.clock]


class Money(Frozen):
    """An amount in a currency (ISO 4217); an empty currency means the SOP's neutral unit."""

    amount: Amount
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
