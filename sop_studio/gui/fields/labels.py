"""The words and the level of detail of the fields of shapes."""

from sop_studio.gui.fields.field import Level
from sop_studio.messages.message import Message

TEXT: dict[str, Message] = {
    "start": Message("field-text-start", "What starts it"),
    "step": Message("field-text-step", "What to do"),
    "decision": Message("field-text-decision", "Question"),
    "escalation": Message("field-text-escalation", "What is asked"),
    "link": Message("field-text-link", "Title"),
    "wait": Message("field-text-wait", "What for"),
    "document": Message("field-text-document", "Form or document"),
    "note": Message("field-text-note", "Note"),
    "end": Message("field-text-end", "How did it end?"),
}
TITLE = Message("field-text", "Title")

FIELDS: dict[str, tuple[Message, Level]] = {
    "role": (Message("field-role", "Who"), 1),
    "path": (Message("field-path", "Escalation path"), 1),
    "limit": (Message("field-limit", "How long at most"), 1),
    "flowchart": (Message("field-flowchart", "Opens"), 1),
    "mode": (Message("field-mode", "Come back afterwards?"), 1),
    "detail": (Message("field-detail", "Instructions"), 1),
    "name": (Message("field-name", "Letter"), 1),
    "side": (Message("field-side", "Side"), 1),
    "time_limit": (Message("field-time-limit", "Target time"), 2),
    "caution": (Message("field-caution", "Caution"), 2),
    "constraint": (Message("field-constraint", "Constraint"), 2),
    "outcome": (Message("field-outcome", "Outcome, where it differs"), 2),
    "type": (Message("field-type", "Kind of end"), 2),
    "disposition": (Message("field-disposition", "Disposition code"), 2),
    "question": (Message("field-question", "Kind of question"), 2),
    "performed": (Message("field-performed", "Done"), 2),
    "reminders": (Message("field-reminders", "Reminders"), 2),
    "sla_clock": (Message("field-sla-clock", "Service clock"), 2),
    "evidence": (Message("field-evidence", "Evidence"), 2),
    "number": (Message("field-number", "Step number"), 3),
    "critical": (Message("field-critical", "Critical to"), 3),
    "approval_role": (Message("field-approval-role", "Approved by"), 3),
    "approval": (Message("field-approval", "What is approved"), 3),
    "asks_survey": (Message("field-asks-survey", "Ask for feedback"), 3),
}

CHOICES: dict[str, Message] = {
    "yes_no": Message("choice-yes-no", "Yes or no"),
    "choice": Message("choice-choice", "One of several"),
    "amount": Message("choice-amount", "An amount"),
    "manual": Message("choice-manual", "By hand"),
    "in_tool": Message("choice-in-tool", "In a tool"),
    "automatic": Message("choice-automatic", "By itself"),
    "resolved": Message("choice-resolved", "Resolved"),
    "declined": Message("choice-declined", "Declined"),
    "transferred": Message("choice-transferred", "Transferred"),
    "closed": Message("choice-closed", "Closed"),
    "cancelled": Message("choice-cancelled", "Cancelled"),
    "call": Message("choice-call", "Yes, come back"),
    "goto": Message("choice-goto", "No, go on there"),
    "pause": Message("choice-pause", "Pauses"),
    "run": Message("choice-run", "Runs on"),
    "customer": Message("choice-customer", "The customer"),
    "business": Message("choice-business", "The business"),
    "compliance": Message("choice-compliance", "Compliance"),
    "split": Message("choice-split", "Split"),
    "join": Message("choice-join", "Join"),
    "in": Message("choice-in", "Comes from there"),
    "out": Message("choice-out", "Goes on there"),
}
