"""Says what the program is."""

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox

from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("about-title", "About SOP Studio")
WORDS = Message("about-words", "Write standard operating procedures as flowcharts; check them, draw them, publish them.")
LICENCE = Message("about-licence", "Published under the MIT licence. Fonts: Noto Sans (OFL). Icons: Lucide (ISC).")


def about(context: Context) -> None:
    """Name, version and licences."""
    text = f"<h3>SOP Studio {version('sop-studio')}</h3><p>{say(WORDS)}</p><p>{say(LICENCE)}</p>"
    QMessageBox.about(context.window, say(TITLE), text)
