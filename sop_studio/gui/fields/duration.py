"""Editor for a length of time in its own unit."""

from typing import Any, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sop_studio.gui.fields.editors import Choice, Number
from sop_studio.messages.message import Message
from sop_studio.model.quantity import Duration, DurationUnit

NONE = Message("duration-none", "none")
UNITS = {
    "min": Message("unit-min", "minutes"),
    "h": Message("unit-h", "hours"),
    "calendar_day": Message("unit-calendar-day", "calendar days"),
    "business_day": Message("unit-business-day", "business days"),
    "month": Message("unit-month", "months"),
}


class DurationEdit(QWidget):
    """A number and a unit; 0 stands for no time at all. The clock of the value is kept."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._value: Duration | None = None
        self._amount = Number(1_000_000, NONE)
        self._unit = Choice(tuple((unit, UNITS[unit]) for unit in get_args(DurationUnit)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._amount, 2)
        row.addWidget(self._unit, 3)
        self._amount.edited.connect(lambda _: self._tell())
        self._unit.edited.connect(lambda _: self._tell())
        self.setFocusProxy(self._amount)

    def show_value(self, value: Any) -> None:
        """Show the duration."""
        self._value = Duration.model_validate(value) if value else None
        self._amount.show_value(self._value.amount if self._value else 0)
        self._unit.show_value(self._value.unit if self._value else "min")

    def _tell(self) -> None:
        amount, unit = self._amount.value(), self._unit.currentData()
        known = self._value or Duration(amount=amount)
        self._value = known.but(amount=amount, unit=unit) if amount else None
        self.edited.emit(self._value)
