"""Makes the pictures of the window for README and manual: `make screenshots`."""

import argparse
import os
import tempfile
from itertools import product
from pathlib import Path

from PySide6.QtTest import QTest  # noqa: TID251 - it drives the window

from sop_studio.gui.app import made_application, made_window
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.window import Window

ROOT = Path(__file__).parent.parent
SIZE = (1600, 1000)


def main() -> None:
    """Write all pictures into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["SOP_STUDIO_DATA"] = data
        application = made_application()
        for theme, example in product(("light", "dark"), ("SOP-CS-001", "PB-INC-001")):
            take(made_window(application, Preferences()), example, theme, folder)


def take(window: Window, example: str, theme: str, folder: Path) -> None:
    """One picture of the window on an example."""
    window.context.look.choose(theme)
    window.resize(*SIZE)
    window.show()
    shown(window, ROOT / "examples" / f"{example}.sop")
    window.grab().save(str(folder / f"window-{example.lower()}-{theme}.png"))
    for session in window.desk.sessions:
        window.desk.close(session)
    window.close()
    window.deleteLater()


def shown(window: Window, path: Path) -> None:
    """Open an example, select a decision in its third flowchart, and wait until everything is there."""
    window.open([path])
    session = window.desk.session
    flowchart = session.sop.flowcharts[min(2, len(session.sop.flowcharts) - 1)]
    chosen = next((one for one in flowchart.nodes if one.kind == "decision"), flowchart.nodes[1])
    window.context.go_to(flowchart.id, chosen.id)
    QTest.qWait(600)
    window.canvas().fit()
    QTest.qWait(300)


if __name__ == "__main__":
    main()
