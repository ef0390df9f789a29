"""The Check menu: to the next problem, its quick fix, and accepting it with a reason."""

import datetime as dt

from sop_studio.editing.waivers import end_waiver, waive
from sop_studio.gui.action import Action, Context, has_document
from sop_studio.gui.dialogs.waive import ask_reason
from sop_studio.gui.problems.choose import current_finding, fix_finding
from sop_studio.gui.problems.place import go_there
from sop_studio.gui.problems.rows import RANK
from sop_studio.messages.message import Message
from sop_studio.model.ids import new_id
from sop_studio.model.sections import Waiver
from sop_studio.validation.finding import Finding
from sop_studio.validation.waivers import place_of

ACCEPT = Message("edit-waive", "Accept problem")
REPORT = Message("edit-unwaive", "Report problem again")


def fix(context: Context) -> None:
    """Mend the problem that is looked at."""
    fix_finding(context, current_finding(context))


def step(context: Context, by: int) -> None:
    """Go to the next or previous problem, the gravest first."""
    session = context.session
    findings = sorted((session.findings or ()) if session else (), key=lambda one: RANK.index(one.severity))
    if session is None or not findings:
        return
    at = findings.index(session.finding) + by if session.finding in findings else (0 if by > 0 else -1)
    go_there(context, findings[at % len(findings)], opens_field=False)
    context.show_panel("problems")


def accept(context: Context) -> None:
    """Accept the warning that is looked at, with a reason."""
    session, finding = context.session, current_finding(context)
    if session is None or finding is None or not _can_be_accepted(finding):
        return
    reason = ask_reason(context, finding)
    if reason:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        sop = session.sop
        waiver = Waiver(id=new_id(sop.ids()), rule=finding.rule, target=place_of(sop, finding), reason=reason, date=today)
        session.apply(ACCEPT, waive(sop, waiver))


def report_again(context: Context) -> None:
    """Take back that the problem looked at was accepted."""
    session = context.session
    waiver = _waiver(context)
    if session is not None and waiver is not None:
        session.apply(REPORT, end_waiver(session.sop, waiver.id))


def _waiver(context: Context) -> Waiver | None:
    session = context.session
    waived = session.live.judgement.waived if session and session.live else ()
    return next((waiver for finding, waiver in waived if session and finding == session.finding), None)


def _can_be_accepted(finding: Finding | None) -> bool:
    return finding is not None and finding.severity != "error"


ACTIONS: tuple[Action, ...] = (
    Action("next-problem", Message("action-next-problem", "&Next problem"), lambda context: step(context, 1),
           "check", 0, "F8", is_enabled=has_document),
    Action("previous-problem", Message("action-previous-problem", "&Previous problem"),
           lambda context: step(context, -1), "check", 0, "Shift+F8", is_enabled=has_document),
    Action("quick-fix", Message("action-quick-fix", "&Quick fix"), fix, "check", 1, "Ctrl+.", "wand-sparkles",
           is_enabled=has_document),
    Action("waive", Message("action-waive", "&Accept problem …"), accept, "check", 1, icon="shield-check",
           is_enabled=lambda context: _can_be_accepted(current_finding(context))),
    Action("unwaive", Message("action-unwaive", "&Report problem again"), report_again, "check", 1,
           is_enabled=lambda context: _waiver(context) is not None),
)  # fmt: skip
