"""Quick fixes in the window: what each would change in one sentence, where it shows, and its step of undo."""

from collections.abc import Iterator
from dataclasses import dataclass

from sop_studio.gui.action import Context
from sop_studio.gui.session import Session
from sop_studio.gui.settle import settle
from sop_studio.messages.message import Message
from sop_studio.model.change import Change, Difference
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.fixes import fixes_for

OPEN_WORDS = f"[TO{''}DO"
"""How the words begin that a fix leaves for a person to write."""
NOTHING = Message("fix-words-only", "Changes words only.")
WILL = Message("fix-will", "Will {what}.")
AND = Message("fix-and", "{some} and {more}")
PARTS = {
    "added": (Message("fix-add", "add {things}"), Message("fix-shape", "1 shape"), Message("fix-line", "1 connection")),
    "changed": (Message("fix-change", "change {things}"), Message("fix-shape", "1 shape"), Message("fix-line", "1 connection")),
    "removed": (Message("fix-remove", "remove {things}"), Message("fix-shape", "1 shape"), Message("fix-line", "1 connection")),
}
SHAPES, LINES = Message("fix-shapes", "{count} shapes"), Message("fix-lines", "{count} connections")


@dataclass(frozen=True, slots=True)
class Mend:
    """A fix with the SOP as it would be, everything placed, and what differs then."""

    fix: Fix
    before: Sop
    after: Sop
    change: Change

    @property
    def words(self) -> Message:
        """What will change, in one sentence."""
        done = list(_parts(self.change))
        if not done:
            return NOTHING
        said = done[0]
        for more in done[1:]:
            said = Message(AND.id, AND.text, some=said, more=more)
        return Message(WILL.id, WILL.text, what=said)


def mends(session: Session, finding: Finding) -> tuple[Mend, ...]:
    """The fixes of a finding as the SOP is now, the likeliest first."""
    sop = session.sop
    return tuple(mend_of(fix, sop) for fix in fixes_for(sop, finding, session.live))


def mend_of(fix: Fix, sop: Sop) -> Mend:
    """A fix tried out."""
    after = settle(fix.apply(sop), sop)
    return Mend(fix, sop, after, Change.between(sop, after))


def make(context: Context, mend: Mend) -> None:
    """The fix as one step of undo; what a person must write next is opened in the form."""
    session = context.session
    if session is None or session.sop is not mend.before:
        return
    session.apply(mend.fix.title, mend.after)
    field = open_field(mend)
    if field is not None:
        context.go_to(*field[:2], field=field[2])


def open_field(mend: Mend) -> tuple[str, str, str] | None:
    """Flowchart, id and field of the first words that the fix left to a person; nothing when it left none."""
    fresh = {id for name in ("nodes", "connections") for id in _touched(mend.change.of(name))}
    for flowchart in mend.after.flowcharts:
        for node in flowchart.nodes:
            if node.id in fresh and OPEN_WORDS in node.text:
                return flowchart.id, node.id, "text"
        for line in flowchart.connections:
            if line.id in fresh and OPEN_WORDS in line.label:
                return flowchart.id, line.id, "label"
    return None


def _touched(difference: Difference) -> frozenset[str]:
    return difference.added | difference.changed


def _parts(change: Change) -> Iterator[Message]:
    nodes, lines = change.of("nodes"), change.of("connections")
    for name, (verb, shape, line) in PARTS.items():
        counted = ((len(getattr(nodes, name)), shape, SHAPES), (len(getattr(lines, name)), line, LINES))
        things = [one if count == 1 else Message(many.id, many.text, count=count) for count, one, many in counted if count]
        if things:
            said = things[0] if len(things) == 1 else Message(AND.id, AND.text, some=things[0], more=things[1])
            yield Message(verb.id, verb.text, things=said)
