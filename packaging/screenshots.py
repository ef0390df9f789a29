"""Makes the pictures of the window for README and manual: `make screenshots`."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest  # noqa: TID251 - it drives the window
from PySide6.QtWidgets import QWidget  # noqa: TID251 - it drives the window

from sop_studio.editing.connections import disconnect
from sop_studio.graph.calls import openings
from sop_studio.gui.app import made_application, made_window
from sop_studio.gui.dialogs.export import ExportDialog
from sop_studio.gui.dialogs.palette import Palette
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.window import Window
from sop_studio.messages.message import Message

ROOT = Path(__file__).parent.parent
SIZE = (1600, 1000)
FIRST, SECOND = "SOP-CS-001", "PB-INC-001"
EDIT = Message("edit-picture", "Edit")


def main() -> None:
    """Write all pictures into a folder, each from a program of its own, so that scale and language can differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    folder: Path = asked.folder
    folder.mkdir(parents=True, exist_ok=True)
    if asked.only:
        draw(asked.only, folder)
        return
    for name, (_, environment) in STATES.items():
        with tempfile.TemporaryDirectory() as data:
            settings = {**os.environ, "SOP_STUDIO_DATA": data, **environment}
            subprocess.run([sys.executable, __file__, str(folder), "--only", name], env=settings, check=True)


def draw(name: str, folder: Path) -> None:
    """Draw one state, and end."""
    application = made_application()
    window = made_window(application, Preferences())
    window.context.look.choose("dark" if name.endswith("-dark") else "light")
    window.resize(*SIZE)
    window.show()
    shown = STATES[name][0](window)
    QTest.qWait(300)
    shown.grab().save(str(folder / f"{name}.png"))
    sys.stdout.flush()
    os._exit(0)


def example(name: str) -> Callable[[Window], QWidget]:
    """An example with a decision of its third flowchart selected."""

    def show(window: Window) -> QWidget:
        session = opened(window, name)
        flowchart = session.sop.flowcharts[min(2, len(session.sop.flowcharts) - 1)]
        chosen = next((one for one in flowchart.nodes if one.kind == "decision"), flowchart.nodes[1])
        window.context.go_to(flowchart.id, chosen.id)
        until(lambda: False, 6)
        window.canvas().fit()
        return window

    return show


def problems(window: Window) -> QWidget:
    """A problem chosen, its quick fix previewed."""
    session = opened(window, FIRST)
    flowchart = session.sop.flowcharts[1]
    session.show(flowchart.id)
    step = next(one for one in flowchart.nodes if one.kind == "step")
    line = next(one for one in flowchart.connections if one.source == step.id)
    session.apply(EDIT, disconnect(session.sop, line.id))
    until(lambda: bool(session.findings))
    panel = window.docks["problems"].widget()
    window.context.go_to(flowchart.id, step.id)
    window.canvas().fit()
    panel.choose(session.findings[0])
    until(lambda: "Will" in panel.strip.words)
    return window


def outline(window: Window) -> QWidget:
    """The step table in front."""
    session = opened(window, FIRST)
    flowchart = session.sop.flowcharts[1]
    window.context.go_to(flowchart.id, next(one.id for one in flowchart.nodes if one.kind == "decision"))
    window.canvas().fit()
    window.context.show_panel("outline")
    return window


def find(window: Window) -> QWidget:
    """Words found everywhere."""
    opened(window, FIRST)
    window.canvas().fit()
    panel = window.docks["find"].widget()
    window.context.show_panel("find")
    panel.line.setText("refund")
    panel.other.setText("repayment")
    return window


def peek(window: Window) -> QWidget:
    """A look at a linked flowchart."""
    session = opened(window, FIRST)
    link = openings(session.sop)[0]
    window.canvas().set_zoom(0.7)
    window.context.go_to(link.flowchart.id, link.node.id)
    until(lambda: False, 3)
    window.documents.view.peek.look_at(link.node.id)
    return window


def escalation(window: Window) -> QWidget:
    """An escalation selected, with its endings and its form."""
    session = opened(window, FIRST)
    flowchart = session.sop.flowcharts[0]
    chosen = next(one for one in flowchart.nodes if one.kind == "escalation" and "Hand over" in one.text)
    window.canvas().set_zoom(0.8)
    window.context.go_to(flowchart.id, chosen.id)
    window.canvas().centerOn(*middle(window, chosen.id))
    return window


def palette(window: Window) -> QWidget:
    """The command search."""
    opened(window, FIRST)
    search = Palette(window.context)
    search.open_over()
    search.find("refund")
    search._line.setText("refund")
    return search


def export(window: Window) -> QWidget:
    """The export dialog when it is done."""
    session = opened(window, FIRST)
    dialog = ExportDialog(window.context, session)
    dialog._folder.setText("/tmp/Procedures")
    dialog.show()
    return dialog


def start(window: Window) -> QWidget:
    """No document."""
    return window


def opened(window: Window, name: str) -> object:
    """The session of an example, judged."""
    window.open([ROOT / "examples" / f"{name}.sop"])
    session = window.desk.session
    until(lambda: session.findings is not None)
    until(lambda: False, 3)
    return session


def middle(window: Window, id: str) -> tuple[float, float]:
    """The middle of a shape."""
    centre = window.canvas().rects[id].center
    return centre.x, centre.y


def until(is_there: Callable[[], bool], tenths: int = 100) -> None:
    """Wait until something is there, at most so many tenths of a second."""
    for _ in range(tenths):
        if is_there():
            return
        QTest.qWait(100)


STATES: dict[str, tuple[Callable[[Window], QWidget], dict[str, str]]] = {
    "window-sop-cs-001-light": (example(FIRST), {}),
    "window-sop-cs-001-dark": (example(FIRST), {}),
    "window-pb-inc-001-light": (example(SECOND), {}),
    "window-pb-inc-001-dark": (example(SECOND), {}),
    "window-125-percent": (example(FIRST), {"QT_SCALE_FACTOR": "1.25"}),
    "window-right-to-left": (outline, {"SOP_STUDIO_LANGUAGE": "x-rtl"}),
    "problems": (problems, {}),
    "problems-dark": (problems, {}),
    "outline": (outline, {}),
    "find": (find, {}),
    "peek": (peek, {}),
    "escalation": (escalation, {}),
    "palette": (palette, {}),
    "export": (export, {}),
    "start": (start, {}),
}


if __name__ == "__main__":
    main()
