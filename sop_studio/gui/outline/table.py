"""The step table as a model: number, kind, text, who, goes to; every cell can be written."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sop_studio.editing.nodes import change_node, replace_kind
from sop_studio.graph.order import reading_order, step_numbers
from sop_studio.gui.action import Context
from sop_studio.gui.fields.role import with_role
from sop_studio.gui.look.fonts import font
from sop_studio.gui.outline.goes_to import goes_to, with_goes_to
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

NUMBER, KIND, TEXT, WHO, GOES_TO = range(5)
TITLES = (
    Message("outline-number", "Step"),
    Message("outline-kind", "Kind"),
    Message("outline-text", "What to do"),
    Message("outline-who", "Who"),
    Message("outline-goes-to", "Goes on to"),
)
CHANGE = Message("edit-outline", "Change {field}")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Steps(QAbstractTableModel):
    """The nodes of the flowchart shown, in reading order; notes come last."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._flowchart: Flowchart | None = None
        self._roles: Mapping[str, str] = {}
        self._numbers: Mapping[str, str] = {}
        self.nodes: tuple[Node, ...] = ()

    def refresh(self) -> None:
        """List the flowchart as it is now; where the same steps stand in the same order, only cells change."""
        nodes = self.listed()
        if nodes and [node.id for node in nodes] == [node.id for node in self.nodes]:
            self._take(nodes)
            self.dataChanged.emit(self.index(0, 0), self.index(len(nodes) - 1, len(TITLES) - 1))
            return
        self.beginResetModel()
        self._take(nodes)
        self.endResetModel()

    def listed(self) -> tuple[Node, ...]:
        """The nodes of the flowchart shown as they are now."""
        flowchart = self._context.flowchart
        known = {node.id: node for node in flowchart.nodes} if flowchart else {}
        order = reading_order(flowchart) if flowchart else ()
        return tuple(known[id] for id in dict.fromkeys((*order, *known)))

    def _take(self, nodes: tuple[Node, ...]) -> None:
        sop, flowchart = self._context.sop, self._context.flowchart
        self.nodes = nodes
        self._flowchart, self._numbers = flowchart, step_numbers(sop) if sop else {}
        self._roles = {role.id: role.name for role in sop.roles} if sop else {}

    def row_of(self, node_id: str) -> int:
        """The row of a node; -1 for none."""
        return next((row for row, node in enumerate(self.nodes) if node.id == node_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.nodes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(TITLES)

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.nodes[index.row()]
        can_be_written = kind_of(node).is_sequence or index.column() in (KIND, TEXT)
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if can_be_written else Qt.ItemFlag.NoItemFlags)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return say(TITLES[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node, column = self.nodes[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(node, column).replace("\n", " ")
        if role == Qt.ItemDataRole.DecorationRole and column == KIND:
            return self._context.look.shape_icon(node.kind)
        if role == Qt.ItemDataRole.ForegroundRole and column in (NUMBER, KIND):
            return self._context.look.colour("muted")
        if role == Qt.ItemDataRole.FontRole and column == TEXT:
            return font(is_bold=True)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        session, column = self._context.session, index.column()
        if session is None or role != Qt.ItemDataRole.EditRole or index.row() >= len(self.nodes):
            return False
        node = self.nodes[index.row()]
        if value == self.data(index, role):
            return False
        name = Message(CHANGE.id, CHANGE.text, field=TITLES[column])
        return self._context.attempt(lambda: session.apply(name, self._written(session.sop, node, column, value)))

    def _words(self, node: Node, column: int) -> str:
        if column == NUMBER:
            return self._numbers.get(node.id, "")
        if column == KIND:
            return say(kind_of(node).title)
        if column == WHO:
            return self._roles.get(node.role or "", "")
        if column == GOES_TO:
            return goes_to(self._flowchart, node.id, self._numbers) if self._flowchart else ""
        return node.text

    def _written(self, sop: Sop, node: Node, column: int, value: str) -> Sop:
        """The SOP with this in the cell; raises SopStudioError where it does not fit."""
        if column == NUMBER:
            return change_node(sop, node.id, number=value.strip() or None)
        if column == KIND:
            return replace_kind(sop, node.id, value) if value != node.kind else sop
        if column == WHO:
            sop, role = with_role(sop, value.strip())
            return change_node(sop, node.id, role=role)
        if column == GOES_TO:
            return with_goes_to(sop, node.id, value, self._numbers)
        return change_node(sop, node.id, text=value)
