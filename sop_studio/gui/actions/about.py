"""The Help menu: shortcuts, and about the program."""

from sop_studio.gui.action import Action
from sop_studio.gui.dialogs.about import about
from sop_studio.gui.dialogs.shortcuts import shortcuts
from sop_studio.messages.message import Message

ACTIONS: tuple[Action, ...] = (
    Action("shortcuts", Message("action-shortcuts", "&Keyboard shortcuts"), shortcuts, "help", 0, "Ctrl+/", "keyboard"),
    Action("about", Message("action-about", "&About SOP Studio"), about, "help", 1, icon="info"),
)
