"""Draws a lane: a header band with the role's name and tier, and hairlines around."""

from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.sheet import Sheet
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect
from sop_studio.kinds.caption import joined
from sop_studio.model.placement import LanePlace
from sop_studio.model.roles import Role
from sop_studio.typeset.font import width

HEADER = 32.0
TINT = 0.04
HAIRLINE = 1.0
NAME_SIZE, TIER_SIZE, GAP = 10.0, 9.0, 8.0


def draw_lane(sheet: Sheet, place: LanePlace) -> Group:
    """One lane, header at its top, as a group whose first item is its frame."""
    rect = Rect(place.x, place.y, place.width, place.height)
    header = Rect(rect.left, rect.top, rect.width, HEADER)
    role = next((role for role in sheet.sop.roles if role.id == place.role), None)
    name = role.name if role else "No role"
    items: tuple[Item, ...] = (
        Stroke(box(rect), "line", HAIRLINE),
        Fill(box(header), "ink", TINT),
        Stroke(box(header), "line", HAIRLINE),
        *_words(header, name, _tier(role)),
    )
    return Group("lane", place.role or "", items, title=name)


def _words(header: Rect, name: str, tier: str) -> tuple[TextLine, ...]:
    """Name and tier as one line in the middle of the header; the tier is left out where it does not fit."""
    base = header.center.y + NAME_SIZE * 0.36
    named, tiered = width(name, NAME_SIZE, True), width(tier, TIER_SIZE)
    whole = named + (GAP + tiered if tier else 0.0)
    if not tier or whole > header.width - 2 * GAP:
        return (TextLine(name, header.center.x, base, NAME_SIZE, "ink", is_bold=True),)
    left = header.center.x - whole / 2
    return (
        TextLine(name, left, base, NAME_SIZE, "ink", is_bold=True, anchor="start"),
        TextLine(tier, left + named + GAP, base, TIER_SIZE, "muted", anchor="start"),
    )


def _tier(role: Role | None) -> str:
    if role is None:
        return ""
    tier = f"T{role.tier}" if role.tier is not None else ""
    return joined(tier, "final owner" if role.is_final_owner else "")
