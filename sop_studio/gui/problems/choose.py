"""Applies a quick fix: at once when there is one, from a menu with a preview of each when there are several."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from sop_studio.gui.action import Context
from sop_studio.gui.problems.mending import Mend, make, mends
from sop_studio.gui.problems.place import ids_of
from sop_studio.gui.problems.preview import show_preview
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule

NO_FIX = Message("fix-none", "There is no quick fix for this problem.")
NO_PROBLEM = Message("fix-no-problem", "There is no problem here.")
PLAIN = Rule.__dataclass_fields__["fixes"].default
FIXABLE = frozenset(rule.name for rule in RULES if rule.fixes is not PLAIN)
"""The rules that know quick fixes."""


def fix_finding(context: Context, finding: Finding | None) -> None:
    """Mend a finding, after a choice where there is one."""
    session = context.session
    if session is None:
        return
    found = mends(session, finding) if finding else ()
    if not found:
        context.say(NO_FIX if finding else NO_PROBLEM)
    elif len(found) == 1:
        show_preview(context.canvas, None)
        make(context, found[0])
    else:
        _menu(context, found).popup(_beside(context, finding))


def current_finding(context: Context) -> Finding | None:
    """The finding looked at: the one chosen in the panel, else one of what is selected, else the first to mend."""
    session = context.session
    findings = (session.findings or ()) if session else ()
    if session is None:
        return None
    chosen, known = set(context.selection), session.finding
    if known in findings and known is not None and (not chosen or chosen & set(ids_of(known))):
        return known
    at_hand = [one for one in findings if chosen & set(ids_of(one))]
    if chosen and at_hand:
        return next((one for one in at_hand if one.rule in FIXABLE), at_hand[0])
    return None if chosen else next((one for one in findings if one.rule in FIXABLE), None)


def _menu(context: Context, found: tuple[Mend, ...]) -> QMenu:
    menu = QMenu(context.window)
    for mend in found:
        entry = menu.addAction(say(mend.fix.title).replace("&", "&&"))
        entry.setToolTip(say(mend.words))
        entry.hovered.connect(_shower(context, mend))
        entry.triggered.connect(_maker(context, mend))
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(lambda: show_preview(context.canvas, None))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.setActiveAction(menu.actions()[0])
    return menu


def _shower(context: Context, mend: Mend) -> Callable[[], None]:
    return lambda: show_preview(context.canvas, mend)


def _maker(context: Context, mend: Mend) -> Callable[[], None]:
    return lambda: make(context, mend)


def _beside(context: Context, finding: Finding | None) -> QPoint:
    """Below the first cause when it is in view, else in the middle of the window."""
    canvas = context.canvas
    rect = canvas.rects.get(next(iter(ids_of(finding)), "")) if canvas and finding else None
    if canvas is None or rect is None:
        return context.window.mapToGlobal(context.window.rect().center())
    return canvas.viewport().mapToGlobal(canvas.mapFromScene(rect.left, rect.bottom))
