"""Undo and redo: the values that were, with the words for what was done."""

from dataclasses import dataclass

from sop_studio.model.sop import Sop

LONGEST = 1000
"""Steps that are kept."""


@dataclass(frozen=True, slots=True)
class History:
    """The present SOP, how it came to be, and what was undone; each step is its label and the other SOP."""

    present: Sop
    past: tuple[tuple[str, Sop], ...] = ()
    future: tuple[tuple[str, Sop], ...] = ()

    def after(self, label: str, sop: Sop) -> "History":
        """The history with one edit more; what was undone before is gone. An edit without effect is none."""
        if sop == self.present:
            return self
        return History(sop, (*self.past, (label, self.present))[-LONGEST:])

    def undo(self) -> "History":
        """One step back; the same history when there is none."""
        if not self.past:
            return self
        label, sop = self.past[-1]
        return History(sop, self.past[:-1], (*self.future, (label, self.present)))

    def redo(self) -> "History":
        """One step forth; the same history when there is none."""
        if not self.future:
            return self
        label, sop = self.future[-1]
        return History(sop, (*self.past, (label, self.present)), self.future[:-1])

    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self.past[-1][0] if self.past else None

    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self.future[-1][0] if self.future else None
