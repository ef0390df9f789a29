"""Copies with ids of their own: what is copied refers to its copies, not to the originals."""

from collections.abc import Mapping

from sop_studio.editing.edited import Fresh
from sop_studio.editing.objects import PARTS
from sop_studio.editing.uses import with_other_ids
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement


def new_ids(flowchart: Flowchart, fresh: Fresh) -> dict[str, str]:
    """A new id for the flowchart and everything in it, by the old one."""
    inner = (item.id for part in PARTS for item in getattr(flowchart, part))
    return {id: fresh() for id in (flowchart.id, *inner)}


def renewed(flowchart: Flowchart, ids: Mapping[str, str | None]) -> Flowchart:
    """The flowchart with other ids, of itself and inside; references to what has none any more go."""
    turned = with_other_ids(flowchart, ids)
    parts = {
        part: tuple(item.but(id=ids.get(item.id) or item.id) for item in getattr(turned, part)) for part in PARTS
    }
    return turned.but(id=ids.get(turned.id) or turned.id, **parts)


def renewed_places(placement: Placement, ids: Mapping[str, str | None]) -> Placement:
    """The places under the other ids."""
    return with_other_ids(placement, ids)
