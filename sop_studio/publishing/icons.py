"""Small pictures in line with text, with words for who cannot see them."""

from sop_studio.drawing import icon
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Node
from sop_studio.publishing.blocks import Icon
from sop_studio.publishing.view import View


def kind_icon(view: View, node: Node) -> Icon:
    """The outline of the node's kind, with the kind's name."""
    return Icon(icon.kind_icon(node.kind), view.say(kind_of(node).title))


def escalation_icon() -> Icon:
    """The house with its chevron, beside words that say the same."""
    return Icon(icon.kind_icon("escalation"), "")


def caution_icon() -> Icon:
    """The warning triangle, beside words that say the same."""
    return Icon(icon.caution_icon(), "")


def in_force_icon() -> Icon:
    """The tick in a circle, beside words that say the same."""
    return Icon(icon.check_icon(), "")
