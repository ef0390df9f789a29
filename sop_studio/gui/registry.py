"""What the window is made of: its actions in menu order, and its panels."""

from sop_studio.gui.action import Action
from sop_studio.gui.actions import about, edit, export, file, flow, insert, view
from sop_studio.gui.panel import Panel
from sop_studio.gui.panels import contents, form, problems

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *edit.ACTIONS,
    *view.ACTIONS,
    *insert.ACTIONS,
    *flow.ACTIONS,
    *export.ACTIONS,
    *about.ACTIONS,
)
PANELS: tuple[Panel, ...] = (contents.PANEL, form.PANEL, problems.PANEL)
