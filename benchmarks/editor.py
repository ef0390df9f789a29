"""How long the window takes for a frame, for an edit and to open: python benchmarks/editor.py [SHAPES …]"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.validation import made
from sop_studio.editing.nodes import change_node
from sop_studio.gui.app import made_application
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.look.look import Look
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.session import Session
from sop_studio.gui.window import Window
from sop_studio.layout.arrange import place_missing
from sop_studio.messages.message import Message

SIZES = (50, 300, 2000, 5000)
LONGEST_FRAME_MS = {5000: 33.0}
USUAL_FRAME_MS = 16.0
LONGEST_EDIT_MS = {300: 50.0, 2000: 250.0}
FRAMES, EDITS = 40, 9
SIZE = (1600, 1000)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
EDIT = Message("edit-type", "Type words")


def main() -> int:
    """Print what 95 % of frames stay below, in milliseconds, and how long edits and opening take; 1 when too slow."""
    sizes = tuple(int(word) for word in sys.argv[1:]) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOP_STUDIO_DATA"] = folder
        application = made_application()
        window = Window(Look(application, "light"), Preferences())
        window.resize(*SIZE)
        window.show()
        return max(int(measured(window, size)) for size in sizes)


def measured(window: Window, size: int) -> bool:
    """Measure one size and print it; tells whether anything is too slow."""
    sop, _ = place_missing(made(size, 1))
    began = time.perf_counter()
    session = Session(sop)
    window.desk.add(session)
    painted(window.canvas())
    opening = (time.perf_counter() - began) * 1000
    settled(session)
    limit, is_slow = LONGEST_FRAME_MS.get(size, USUAL_FRAME_MS), False
    print(f"{size} shapes: opened {opening:.0f} ms")
    for sight, show in (("whole", CanvasView.fit), ("100 %", at_full_size)):
        show(window.canvas())
        for name, frames in movements(window.canvas()):
            worst = quantile(frames)
            is_slow |= worst > limit
            print(f"{size:>7} {sight:>6} {name:>10} {statistics.median(frames):>8.1f} {worst:>8.1f}", flush=True)
    edits = [edited(window, session, number) for number in range(EDITS)]
    shown, judged = quantile([one for one, _ in edits]), quantile([one for _, one in edits])
    print(f"{size:>7}   edit to canvas {shown:.1f}, to fresh problems {judged:.1f}", flush=True)
    window.desk.close(session)
    QApplication.processEvents()
    return is_slow or judged > LONGEST_EDIT_MS.get(size, 1000.0)


def movements(canvas: CanvasView) -> Iterator[tuple[str, list[float]]]:
    """The milliseconds of each frame while panning, zooming and dragging."""
    yield "pan", [frame(canvas, lambda at=at: canvas.pan(7 if at % 20 < 10 else -7, 5)) for at in range(FRAMES)]
    zoom = canvas.zoom
    yield "zoom", [frame(canvas, lambda at=at: canvas.zoom_by(0.5 if at % 20 < 10 else -0.5)) for at in range(FRAMES)]
    canvas.set_zoom(zoom)
    for count in (1, 50):
        yield f"drag {count}", list(dragged(canvas, count))


def dragged(canvas: CanvasView, count: int) -> Iterator[float]:
    """The frames of a drag, which is given up at the end."""
    ids = list(canvas.rects)
    first = ids[len(ids) // 2]
    start = ids.index(first)
    canvas.select(ids[start : start + count])
    canvas.centerOn(canvas.rects[first].center.x, canvas.rects[first].center.y)
    painted(canvas)
    at = canvas.mapFromScene(canvas.rects[first].center.x, canvas.rects[first].center.y)
    QTest.mousePress(canvas.viewport(), LEFT, NONE, at)
    QTest.mouseMove(canvas.viewport(), at + QPoint(8, 0))
    for number in range(FRAMES):
        goal = at + QPoint(10 + number * 3, number * 2)
        yield frame(canvas, lambda goal=goal: QTest.mouseMove(canvas.viewport(), goal))
    canvas.cancel()
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, at)
    canvas.select(())


def edited(window: Window, session: Session, number: int) -> tuple[float, float]:
    """Milliseconds from an edit to the repainted canvas, and to fresh problems."""
    flowchart = session.sop.flowcharts[0]
    node = flowchart.nodes[len(flowchart.nodes) // 2]
    sop = change_node(session.sop, node.id, text=f"Do it again {number}")
    began = time.perf_counter()
    session.apply(EDIT, sop)
    painted(window.canvas())
    shown = (time.perf_counter() - began) * 1000
    wait_for(lambda: session.findings is not None and not busy(session))
    return shown, (time.perf_counter() - began) * 1000


def frame(canvas: CanvasView, move: Callable[[], object]) -> float:
    began = time.perf_counter()
    move()
    painted(canvas)
    return (time.perf_counter() - began) * 1000


def painted(canvas: CanvasView) -> None:
    canvas.viewport().repaint()


def at_full_size(canvas: CanvasView) -> None:
    canvas.set_zoom(1.0)


def settled(session: Session) -> None:
    wait_for(lambda: session.findings is not None and not busy(session))


def busy(session: Session) -> bool:
    return any(one.is_busy for one in session.children() if hasattr(one, "is_busy"))


def wait_for(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents()
        time.sleep(0.0005)
    QApplication.processEvents()


def quantile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
