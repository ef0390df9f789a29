"""Reader acknowledgement: lines to sign, for who wants them printed."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Cell, Paragraph
from sop_studio.publishing.compose import columns, front_heading, paragraph, table
from sop_studio.publishing.control_words import day
from sop_studio.publishing.view import View

LINES = 9
TO_SIGN = Cell((Paragraph((), "cell"),))


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, the statement that names number, version and date, and the lines; nothing unless asked for."""
    if not view.options.has_acknowledgement:
        return ()
    control = view.sop.control
    statement = Message(
        "acknowledgement",
        "I have read and understood {number} version {version} and will work by it{since}.",
        number=view.sop.number or view.sop.title,
        version=control.version.words(),
        since=Message("acknowledgement-since", " from {date}", date=day(control.effective_on))
        if control.effective_on
        else "",
    )
    heads = columns(
        view,
        (Message("reader-name", "Name (printed)"), 54),
        (Message("reader-hub", "Hub"), 22),
        (Message("reader-date", "Date"), 34),
        (Message("reader-signature", "Signature"), 60),
    )
    title = Message("heading-acknowledgement", "Reader acknowledgement")
    rows = [(TO_SIGN,) * len(heads)] * LINES
    head = front_heading(view, title, "acknowledgement", is_listed=True)
    return (head, paragraph(view.say(statement)), table(heads, rows, "signing"))
