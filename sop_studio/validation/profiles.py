"""The profiles to judge by: while drafting, and at each gate."""

from dataclasses import dataclass

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.validation.spec import Gate


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of gates that have been reached, and the rules that are switched off."""

    name: str
    title: Message
    gates: frozenset[Gate] = frozenset()
    without: frozenset[str] = frozenset()


PROFILES: tuple[Profile, ...] = (
    Profile("draft", Message("profile-draft", "While drafting")),
    Profile("review", Message("profile-review", "Before it is sent for review"), frozenset({"review"})),
    Profile("approve", Message("profile-approve", "Before it is approved"), frozenset({"review", "approve"})),
    Profile(
        "release",
        Message("profile-release", "Before it is published as effective"),
        frozenset({"review", "approve", "release"}),
    ),
)


def named(name: str) -> Profile:
    """The profile of that name; raises SopStudioError when there is none."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    raise SopStudioError(
        Message(
            "profile-unknown",
            "There is no profile “{name}”. Choose one of: {known}.",
            name=name,
            known=", ".join(profile.name for profile in PROFILES),
        )
    )
