"""Edits that sign: a person's printed name, meaning and time over the words as they are now."""

import datetime as dt
from typing import Literal

from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.control import Approval, Meaning, Person
from sop_studio.model.sop import Sop
from sop_studio.store.hashes import signed_hash

Decision = Literal["approve", "approve_with_comment", "reject"]


def sign(
    sop: Sop,
    person: Person,
    meaning: Meaning,
    at: dt.datetime,
    decision: Decision = "approve",
    comment: str = "",
    fresh: Fresh | None = None,
) -> Edited:
    """The SOP with a signature over its words; an older one of the same person and meaning gives way.

    Raises SopStudioError when the status allows no signature or the person has no name.
    """
    if sop.control.status != "in_review":
        raise SopStudioError(Message("sign-not-in-review", "Only a version in review is signed. Send it for review first."))
    if not person.name.strip():
        raise SopStudioError(Message("sign-no-name", "A signature needs a printed name. Type the name."))
    if decision == "reject" and not comment.strip():
        raise SopStudioError(Message("sign-no-reason", "Say why the version is rejected."))
    id = (fresh or fresh_ids(sop))()
    approval = Approval(
        id=id, person=person, meaning=meaning, decision=decision, at=at, comment=comment, signed_hash=signed_hash(sop)
    )
    others = tuple(one for one in sop.approvals if (one.person, one.meaning) != (person, meaning))
    return Edited(sop.but(approvals=(*others, approval)), (id,))
