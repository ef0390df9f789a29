"""The path over the canvas: the SOP's number, who calls the flowchart shown, and its code and title."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from sop_studio.graph.calls import callers
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.session import Session
from sop_studio.model.flowchart import Flowchart

DEEPEST, INSET = 6, 8


class Breadcrumb(QLabel):
    """A line of links; the last part is the flowchart shown."""

    def __init__(self, session: Session, view: CanvasView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.linkActivated.connect(session.show)

    def refresh(self) -> None:
        """Show the path to the flowchart that is shown now."""
        ground = self._view.look.colour("canvas", 0.85).name(QColor.NameFormat.HexArgb)
        self.setStyleSheet(f"background: {ground}; border-radius: 4px; padding: 2px 6px")
        muted, ink = (self._view.look.theme.colour(token) for token in ("muted", "ink"))
        path = _path(self._session)
        parts = [f'<span style="color:{muted}">{escape(self._session.sop.number)}</span>'] if self._session.sop.number else []
        parts += [f'<a href="{one.id}" style="color:{muted};text-decoration:none">{_name(one)}</a>' for one in path[:-1]]
        parts += [f'<b style="color:{ink}">{_name(one)}</b>' for one in path[-1:]]
        self.setText(f'<span style="color:{muted}">&nbsp;&nbsp;›&nbsp;&nbsp;</span>'.join(parts))
        self.adjustSize()
        self.place()

    def place(self) -> None:
        """Stand at the upper corner where reading begins."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.move(self._view.width() - self.width() - INSET if is_mirrored else INSET, INSET)


def _path(session: Session) -> list[Flowchart]:
    """From the main flowchart down to the one shown, along the first caller of each."""
    known = {one.id: one for one in session.sop.flowcharts}
    called = callers(session.sop)
    main, here = session.sop.main(), session.flowchart
    path: list[Flowchart] = []
    while here is not None and here not in path and len(path) < DEEPEST:
        path.append(here)
        above = next((one for one in called.get(here.id, ()) if one in known), None)
        here = known[above] if above and path[-1] is not main else None
    return path[::-1]


def _name(flowchart: Flowchart) -> str:
    return escape(" ".join(part for part in (flowchart.code, flowchart.title) if part))
