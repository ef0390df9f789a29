"""The badges of shapes that findings are about; a shape about which nothing is new keeps its badge."""

from collections.abc import Iterable, Sequence

from sop_studio.drawing.items import Group
from sop_studio.geometry.point import Rect
from sop_studio.gui.canvas.marks import badge_mark
from sop_studio.gui.canvas.overlay import Mark, Overlay
from sop_studio.gui.canvas.scene import FlowchartScene
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding

RANK = ("info", "warning", "error")
LAYER = "badges"
Said = tuple[tuple[str, Message], ...]
Known = tuple[Group, Rect, Said, Mark]


class Badges:
    """What one canvas shows."""

    def __init__(self, scene: FlowchartScene, overlay: Overlay) -> None:
        self._scene, self._overlay = scene, overlay
        self._known: dict[str, Known] = {}

    def show(self, findings: Iterable[Finding]) -> None:
        """A badge at each shape that is shown, with the worst severity of what is found about it."""
        about: dict[str, list[Finding]] = {}
        for finding in findings:
            for node in finding.nodes:
                if node.id in self._scene.rects:
                    about.setdefault(node.id, []).append(finding)
        before, self._known = self._known, {}
        for id, found in about.items():
            group = self._scene.group(id)
            if group is not None:
                self._known[id] = _known(before.get(id), group, self._scene.rects[id], found)
        self._overlay.show(LAYER, [mark for *_, mark in self._known.values()])


def _known(old: Known | None, group: Group, rect: Rect, found: Sequence[Finding]) -> Known:
    said = tuple((finding.severity, finding.message) for finding in found)
    if old is not None and old[0] is group and old[1] == rect and old[2] == said:
        return old
    severity = max((severity for severity, _ in said), key=RANK.index)
    tip = "\n".join(dict.fromkeys(say(message) for _, message in said))
    return group, rect, said, badge_mark(group, rect, severity, tip)
