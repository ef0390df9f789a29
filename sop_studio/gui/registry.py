"""What the window is made of: its actions in menu order, and its panels."""

from sop_studio.gui.action import Action
from sop_studio.gui.actions import (
    about,
    arrange,
    clipboard,
    edit,
    export,
    file,
    flow,
    focus,
    go,
    insert,
    problems,
    view,
)
from sop_studio.gui.panel import Panel
from sop_studio.gui.panels import contents, find, form, outline
from sop_studio.gui.panels.problems import PANEL as PROBLEMS

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *edit.ACTIONS,
    *clipboard.ACTIONS,
    *view.ACTIONS,
    *focus.ACTIONS,
    *insert.ACTIONS,
    *arrange.ACTIONS,
    *flow.ACTIONS,
    *go.ACTIONS,
    *problems.ACTIONS,
    *export.ACTIONS,
    *about.ACTIONS,
)
PANELS: tuple[Panel, ...] = (contents.PANEL, form.PANEL, PROBLEMS, outline.PANEL, find.PANEL)
