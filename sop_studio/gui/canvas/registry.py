"""The tools of the canvas; a press goes to the first that takes it."""

from sop_studio.gui.canvas.tool import Tool
from sop_studio.gui.canvas.tools.bend import Bend
from sop_studio.gui.canvas.tools.connect import Connect
from sop_studio.gui.canvas.tools.pan import Pan
from sop_studio.gui.canvas.tools.reconnect import Reconnect
from sop_studio.gui.canvas.tools.resize import Resize
from sop_studio.gui.canvas.tools.select import Select

TOOLS: tuple[type[Tool], ...] = (Pan, Connect, Resize, Reconnect, Bend, Select)
