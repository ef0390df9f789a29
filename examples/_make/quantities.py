"""Durations, amounts and ranges of amounts, read from the words of the source."""

import re
from decimal import Decimal

from sop_studio.model.flowchart import Condition
from sop_studio.model.quantity import Duration

NUMBER = r"[\d,]+(?:\.\d+)?"
DURATION = re.compile(r"(\d+) (min|h|calendar days?|business days?|months?)(?: (24x7|business))?")
UP_TO = re.compile(rf"Up to ({NUMBER})")
ABOVE = re.compile(rf"[Aa]bove ({NUMBER})")
BETWEEN = re.compile(rf"({NUMBER}) to ({NUMBER})")
MINUTES_A_DAY = 1440
PLAIN = re.compile(NUMBER)


def duration(words: str, calendar: str | None = None) -> Duration | None:
    """The duration that words like "60 min 24x7" or "3 business days" name, else nothing; days of minutes in hours."""
    found = DURATION.fullmatch(words)
    if found is None:
        return None
    unit, number = found[2].replace(" ", "_").removesuffix("s"), int(found[1])
    if unit == "min" and number >= MINUTES_A_DAY and number % 60 == 0:
        unit, number = "h", number // 60
    values: dict[str, object] = {"amount": number, "unit": unit, "clock": found[3]}
    if "day" in unit:
        values["first_day"] = "next"
    if calendar and (unit == "business_day" or found[3] == "business"):
        values["calendar"] = calendar
    return Duration.model_validate(values)


def amount(words: str) -> Decimal:
    """The number in words like "2,000"."""
    return Decimal(words.replace(",", ""))


def limit(words: str) -> dict[str, object]:
    """The amount and comparator of an authority limit, or its condition in words."""
    if found := ABOVE.fullmatch(words):
        return {"amount": amount(found[1]), "comparator": "above"}
    if PLAIN.fullmatch(words):
        return {"amount": amount(words)}
    return {"condition": words}


def condition(label: str) -> Condition | None:
    """The range that an outcome like "50.01 to 500" stands for, else nothing."""
    if found := UP_TO.fullmatch(label):
        return Condition(comparator="le", value=amount(found[1]))
    if found := ABOVE.fullmatch(label):
        return Condition(comparator="gt", value=amount(found[1]))
    if found := BETWEEN.fullmatch(label):
        return Condition(comparator="between", value=amount(found[1]), upper=amount(found[2]))
    return None
