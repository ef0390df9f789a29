"""The Export menu: Word, PDF and pictures."""

from sop_studio.gui.action import Action, has_document
from sop_studio.gui.dialogs.export import export
from sop_studio.messages.message import Message

ACTIONS: tuple[Action, ...] = (
    Action("export", Message("action-export", "&Export …"), export, "export", 0, "Ctrl+E", "download",
           is_enabled=has_document),
)  # fmt: skip
