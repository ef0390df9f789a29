"""Tells whether step numbers can have changed, so that they are not worked out for every letter that is typed."""

from sop_studio.model.flowchart import Flowchart, Node

Key = tuple[str, str, str | None, str | None, object]


def are_numbered_alike(old: tuple[Flowchart, ...], new: tuple[Flowchart, ...]) -> bool:
    """Whether nothing that step numbers depend on differs: order and kinds of nodes, what leads where."""
    return len(old) == len(new) and all(_alike(a, b) for a, b in zip(old, new, strict=True))


def _alike(old: Flowchart, new: Flowchart) -> bool:
    if old is new:
        return True
    if (old.id, old.code) != (new.id, new.code) or old.connections != new.connections:
        return False
    same_count = len(old.nodes) == len(new.nodes)
    return same_count and all(a is b or _key(a) == _key(b) for a, b in zip(old.nodes, new.nodes, strict=True))


def _key(node: Node) -> Key:
    return node.id, node.kind, node.number, node.attached_to, node.fields
