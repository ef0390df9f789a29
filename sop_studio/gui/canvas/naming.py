"""Typing words where they stand: opens an editor on shapes and lines, one after another, and makes the edit."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QWidget

from sop_studio.editing.words import set_words
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import segments
from sop_studio.gui.canvas.growth import next_step, select_before, sibling
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.label_editor import LabelEditor, Then
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.messages.message import Message

TYPE = Message("edit-type", "Type words")
TITLE_SIZE, LABEL_SIZE = 10.0, 9.0
INSIDE = 0.92
AFTER: dict[str, Callable[[Stage], Edit | None]] = {"next": next_step, "back": select_before, "sibling": sibling}


class Paper(Stage, Protocol):
    """What naming needs of the canvas."""

    zoom: float

    def run(self, work: Callable[[Stage], Edit | None]) -> None:
        """Do some work and make its edit; a reason why it cannot be done is said."""

    def pixels(self, box: QRectF) -> QRectF:
        """A box of the flowchart on the view."""

    def viewport(self) -> QWidget:
        """Where the editor stands."""

    def setFocus(self) -> None:
        """Have the keyboard again."""

    def reveal(self, *ids: str) -> None:
        """Bring things into view."""


class Naming(QObject):
    """At most one editor is open; `then` is what else is to be named after it."""

    def __init__(self, paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._paper = paper
        self._ids: tuple[str, ...] = ()
        self.editor: LabelEditor | None = None

    def open(self, *ids: str, typed: str = "") -> None:
        """Type the words of these, one after the other; `typed` replaces the first words."""
        self.finish()
        there = tuple(id for id in ids if self._box(id) is not None)
        if not there:
            return
        self._ids = there
        self._paper.reveal(there[0])
        self._begin(there[0], typed)

    def finish(self) -> None:
        """What is typed counts."""
        if self.editor is not None:
            self.editor.finish()

    def follow(self) -> None:
        """Stand where the thing is seen now; a thing that is gone is named no more."""
        if self.editor is None or not self._ids:
            return
        box = self._box(self._ids[0])
        if box is None:
            self._close()
        else:
            self.editor.stand(self._paper.pixels(box), self._paper.zoom)

    def _begin(self, id: str, typed: str) -> None:
        is_node = id in self._paper.rects
        editor = LabelEditor(
            self._words(id), TITLE_SIZE if is_node else LABEL_SIZE, is_bold=is_node, parent=self._paper.viewport()
        )
        self.editor = editor
        editor.finished.connect(self._on_finished)
        editor.cancelled.connect(self._on_cancelled)
        if typed:
            editor.type_more(typed)
        self.follow()
        editor.show()
        editor.setFocus()

    def _on_finished(self, words: str, then: Then) -> None:
        (id, *rest), has_focus = self._ids, self.editor is not None and self.editor.hasFocus()
        self._close()
        self._paper.run(lambda stage: self._edit(stage, id, words))
        if has_focus:
            self._paper.setFocus()
            if then and not rest:
                self._paper.run(AFTER[then])
            elif rest:
                self.open(*rest)

    def _on_cancelled(self) -> None:
        self._close()
        self._paper.setFocus()

    def _edit(self, stage: Stage, id: str, words: str) -> Edit | None:
        if self._box(id) is None or words == self._words(id):
            return None
        field = "text" if id in stage.rects else "label"
        return Edit(TYPE, set_words(stage.sop, id, field, words))

    def _close(self) -> None:
        editor, self.editor, self._ids = self.editor, None, ()
        if editor is not None:
            editor.hide()
            editor.deleteLater()

    def _words(self, id: str) -> str:
        flowchart = self._paper.flowchart
        texts = {one.id: one.text for one in flowchart.nodes} | {one.id: one.label for one in flowchart.connections}
        return texts.get(id, "")

    def _box(self, id: str) -> QRectF | None:
        """Where the words of a shape or line are."""
        rect = self._paper.rects.get(id)
        if rect is not None:
            return qt_rect(rect.inflated(-rect.width * (1 - INSIDE) / 2, 0))
        lines, labels = self._paper.scene_of.lines, self._paper.scene_of.labels
        if id in labels:
            return qt_rect(labels[id])
        return qt_rect(_on_line(lines[id])) if lines.get(id) else None


def _on_line(points: list[Point] | tuple[Point, ...]) -> Rect:
    """The middle of the longest run of a line."""
    run = max(segments(points), key=lambda one: one.length)
    x, y = (run.start.x + run.end.x) / 2, (run.start.y + run.end.y) / 2
    return Rect(x, y, 0, 0)
