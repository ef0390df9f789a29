"""Undo and redo: the values that were, with the words for what was done and what was looked at."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop

Label = str | Message


class Step(NamedTuple):
    """What was done, the SOP on its other side, and what was looked at there."""

    label: Label
    sop: Sop
    view: object = None


@dataclass(frozen=True, slots=True)
class History:
    """The present SOP, how it came to be, and what was undone, without limit.

    `view` is what the caller looks at (flowchart, selection …); it is opaque here and comes back with undo and redo.
    `run` is the key of the edits that are being merged into one step, such as typing into one field.
    """

    present: Sop
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    view: object = None
    run: str | None = None

    def after(self, label: Label, sop: Sop, view: object = None, run: str | None = None) -> "History":
        """The history with one edit more; what was undone before is gone. An edit without effect is none.

        Edits in a row with the same `run` are one step; together without effect, they are none. Without a `view`
        the caller goes on looking at what it did.
        """
        view = self.view if view is None else view
        if run is not None and run == self.run and self.past:
            return self._longer(sop, view)
        if sop == self.present:
            return self
        return History(sop, (*self.past, Step(label, self.present, self.view)), (), view, run)

    def seen(self, view: object) -> "History":
        """The history with something else looked at, which ends a run; it is no step."""
        return self if view == self.view else replace(self, view=view, run=None)

    def rested(self) -> "History":
        """The history in which the next edit is a step of its own."""
        return replace(self, run=None)

    def undo(self) -> "History":
        """One step back; the same history when there is none."""
        if not self.past:
            return self
        label, sop, view = self.past[-1]
        return History(sop, self.past[:-1], (*self.future, Step(label, self.present, self.view)), view)

    def redo(self) -> "History":
        """One step forth; the same history when there is none."""
        if not self.future:
            return self
        label, sop, view = self.future[-1]
        return History(sop, (*self.past, Step(label, self.present, self.view)), self.future[:-1], view)

    def undo_label(self) -> Label | None:
        """What undo would take back."""
        return self.past[-1].label if self.past else None

    def redo_label(self) -> Label | None:
        """What redo would do again."""
        return self.future[-1].label if self.future else None

    def _longer(self, sop: Sop, view: object) -> "History":
        """The run with one edit more, or the history from before it when it has come back to where it began."""
        began = self.past[-1]
        if sop == began.sop:
            return History(began.sop, self.past[:-1], (), began.view)
        return History(sop, self.past, (), view, self.run)
