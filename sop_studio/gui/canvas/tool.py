"""What a tool is: it follows the pointer, shows a preview, and returns an edit when the button is released."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt

from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.overlay import Overlay
from sop_studio.gui.canvas.scene import FlowchartScene, Hit
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

DRAG_AFTER = 5.0
"""Pixels the pointer moves before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in points on the flowchart and in pixels on the view, and what is held down."""

    at: Point
    pixel: Point
    button: Qt.MouseButton = Qt.MouseButton.NoButton
    is_shift: bool = False
    is_ctrl: bool = False
    is_alt: bool = False

    def is_beyond(self, other: "Pointer") -> bool:
        """Whether it is so far from another place that a drag is meant."""
        dx, dy = self.pixel.x - other.pixel.x, self.pixel.y - other.pixel.y
        return (dx * dx + dy * dy) ** 0.5 >= DRAG_AFTER


@dataclass(frozen=True, slots=True)
class Edit:
    """What a tool did: the name of the step, the SOP after it, and what is selected then.

    `opens` are the ids of the things whose words are typed next, one after the other.
    """

    name: Message
    sop: Sop
    selection: tuple[str, ...] | None = None
    opens: tuple[str, ...] = ()


class Stage(Protocol):
    """What tools see of the canvas."""

    @property
    def sop(self) -> Sop:
        """The SOP as it is."""

    @property
    def flowchart(self) -> Flowchart:
        """The flowchart that is shown."""

    @property
    def placement(self) -> Placement:
        """Where its parts stand."""

    @property
    def scene_of(self) -> FlowchartScene:
        """What is drawn, and what lies where."""

    @property
    def rects(self) -> Mapping[str, Rect]:
        """The boxes of its nodes."""

    @property
    def overlay(self) -> Overlay:
        """Where previews are shown."""

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of what is selected."""

    @property
    def pixel(self) -> float:
        """How many points a pixel is."""

    def hit(self, at: Point) -> Hit | None:
        """What lies there: a handle, a node, a connection."""

    def select(self, ids: Collection[str]) -> None:
        """Select these."""

    def show_handles(self, node_id: str | None) -> None:
        """Show the plus-handles of a node, or none."""

    def pan(self, dx: float, dy: float) -> None:
        """Move the view by pixels."""


class Tool:
    """A tool that does nothing; tools override what they need. One press, many drags, then release or cancel."""

    cursor = Qt.CursorShape.ArrowCursor

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        """Whether this press is for this tool."""
        return False

    def press(self, stage: Stage, pointer: Pointer) -> None:
        """The button went down."""

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        """The pointer moved with the button down."""

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        """The button went up: the edit that is meant, if any."""
        return None

    def cancel(self, stage: Stage) -> None:
        """Nothing happened: take the preview away."""
