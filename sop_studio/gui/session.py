"""One open document: its history, its file, what is selected, and the one place where it changes."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sop_studio.editing.history import History
from sop_studio.gui.settle import settle
from sop_studio.gui.trail import Place, Trail
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.change import Change
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.store.archive import Part
from sop_studio.validation.finding import Finding
from sop_studio.validation.live import Live


class Session(QObject):
    """An open SOP. Everything that changes it goes through `apply`; widgets listen to `changed`.

    `changed` brings the Change; `moved` comes when another flowchart or selection is looked at; `judged` when
    fresh findings are there; `saved_changed` when the file or the saved state is another.
    """

    changed = Signal(object)
    moved = Signal()
    judged = Signal()
    saved_changed = Signal()

    def __init__(self, sop: Sop, path: Path | None = None, opened: str | None = None, parts: tuple[Part, ...] = ()) -> None:
        super().__init__()
        self.history = History(sop)
        self.path, self.opened, self.parts = path, opened, parts
        self.saved_at: dt.datetime | None = None
        self.findings: tuple[Finding, ...] | None = None
        self.live: Live | None = None
        """The judgement that the findings come from."""
        self.finding: Finding | None = None
        """The problem that the person looks at."""
        main = sop.main()
        self.place = Place(main.id if main else None)
        self.trail = Trail()
        self.copy_of = ""
        """The id of the example that this is a copy of."""
        self.proposed: Path | None = None
        """The file that is proposed when it is saved for the first time."""
        self._saved: Sop | None = sop if path is not None else None
        self._past: tuple[Place, ...] = ()
        self._future: tuple[Place, ...] = ()
        self._typing: str | None = None

    @property
    def sop(self) -> Sop:
        """The SOP as it is now."""
        return self.history.present

    @property
    def flowchart(self) -> Flowchart | None:
        """The flowchart that is shown."""
        return next((one for one in self.sop.flowcharts if one.id == self.place.flowchart), self.sop.main())

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected nodes and connections."""
        return self.place.selection

    @property
    def is_saved(self) -> bool:
        """Whether the file holds what is shown."""
        return self._saved is self.sop or self._saved == self.sop

    @property
    def name(self) -> str:
        """What the document is called: number and title, else its file."""
        words = " ".join(part for part in (self.sop.number, self.sop.title) if part)
        return words or (self.path.stem if self.path else "")

    def apply(self, name: Message, sop: Sop, selection: tuple[str, ...] | None = None, typing: str | None = None) -> None:
        """Make an edit: one step of undo by that name. Edits in a row with the same `typing` key are one step."""
        settled = settle(sop, self.sop)
        if settled == self.sop:
            return
        before = self.sop
        if typing is not None and typing == self._typing and self.history.past:
            self.history = History(settled, self.history.past)
        else:
            self._past = (*self._past, self.place)[-len(self.history.past) - 1 :]
            self.history = self.history.after(say(name), settled)
        self._typing, self._future = typing, ()
        self._went(before, Place(self.place.flowchart, self.place.selection if selection is None else selection))

    def undo(self) -> None:
        """Take back the last edit; flowchart and selection are those from before it."""
        if self.history.past:
            before = self.sop
            self.history = self.history.undo()
            self._future = (*self._future, self.place)
            place, self._past = self._past[-1], self._past[:-1]
            self._typing = None
            self._went(before, place)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.history.future:
            before = self.sop
            self.history = self.history.redo()
            self._past = (*self._past, self.place)
            place, self._future = self._future[-1], self._future[:-1]
            self._typing = None
            self._went(before, place)

    def select(self, *ids: str) -> None:
        """Select these nodes and connections of the flowchart that is shown."""
        self.go(Place(self.place.flowchart, tuple(ids)))

    def show(self, flowchart_id: str, *ids: str) -> None:
        """Show a flowchart, with these things in it selected."""
        self.go(Place(flowchart_id, tuple(ids)))

    def go(self, place: Place) -> None:
        """Look at another place."""
        place = _there(self.sop, place)
        if place != self.place:
            if place.flowchart != self.place.flowchart:
                self.trail = self.trail.left(self.place)
            self._move(place)

    def back(self) -> None:
        """Look at the place from which the person came to this flowchart."""
        place, self.trail = self.trail.back(self.place)
        self._move(_there(self.sop, place))

    def forth(self) -> None:
        """Look at the place that going back left."""
        place, self.trail = self.trail.forth(self.place)
        self._move(_there(self.sop, place))

    def _move(self, place: Place) -> None:
        if place != self.place:
            self.place, self._typing = place, None
            self.moved.emit()

    def mark_saved(self, path: Path, opened: str) -> None:
        """The file at `path`, whose bytes have that SHA-256, holds what is shown."""
        self.path, self.opened, self._saved = path, opened, self.sop
        self.saved_at = dt.datetime.now(dt.UTC).astimezone()
        self._typing = None
        self.saved_changed.emit()

    def count_as_saved(self) -> None:
        """Nothing is lost when it is closed as it is now: it can be made again."""
        self._saved = self.sop

    def take_judgement(self, live: Live) -> None:
        """Fresh findings are there."""
        self.live, self.findings = live, live.findings
        accepted = (finding for finding, _ in live.judgement.waived)
        if self.finding not in (*live.findings, *accepted):
            self.finding = None
        self.judged.emit()

    def _went(self, before: Sop, place: Place) -> None:
        place = _there(self.sop, place)
        has_moved = place != self.place
        self.place = place
        self.changed.emit(Change.between(before, self.sop))
        if has_moved:
            self.moved.emit()


def _there(sop: Sop, place: Place) -> Place:
    """The place without what is not in the SOP."""
    shown = next((one for one in sop.flowcharts if one.id == place.flowchart), sop.main())
    if shown is None:
        return Place()
    known = {item.id for items in (shown.nodes, shown.connections) for item in items}
    return Place(shown.id, tuple(dict.fromkeys(id for id in place.selection if id in known)))
