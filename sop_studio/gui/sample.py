"""A copy of an example that is the person's own: a document of its own, with its dates as if it were made today."""

import datetime as dt
import uuid
from typing import Any

from sop_studio.editing.uses import with_other_ids
from sop_studio.model.base import Frozen
from sop_studio.model.sop import Sop

MADE_FOR = dt.date(2026, 3, 10)
"""The day that the examples' dates are for."""


def own_copy(sample: Sop, today: dt.date) -> Sop:
    """The SOP with a new id, no sample any more, every date as many days later as today is."""
    shifted = _shifted(sample, today - MADE_FOR)
    id = str(uuid.uuid4())
    return with_other_ids(shifted, {sample.id: id}).but(id=id, sample=False)


def _shifted(value: Any, days: dt.timedelta) -> Any:
    """The value with every date in it moved."""
    if isinstance(value, dt.datetime):
        return value + days
    if isinstance(value, dt.date):
        return value + days
    if isinstance(value, tuple):
        return tuple(_shifted(item, days) for item in value)
    if isinstance(value, Frozen):
        old = {name: getattr(value, name) for name in type(value).model_fields}
        new = {name: _shifted(item, days) for name, item in old.items()}
        return value.but(**{name: item for name, item in new.items() if item != old[name]})
    return value
