"""A hostile file: its name, its bytes, and what may become of it."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["refused", "imported", "either"]

NAMESPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL"
HEAD = f'<definitions xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d">'
CANARY = "canary-7f3b91d04e"
"""Stands in files that no import may open, and in no output."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One file; `outcome` says whether it must be refused, must be imported, or may be either."""

    name: str
    content: bytes
    outcome: Outcome


def model(body: str = '<task id="a" name="Weigh"/>', outside: str = "", prolog: str = "") -> str:
    """A BPMN model as text."""
    return f'{prolog}{HEAD}<process id="p" name="Refund">{body}</process>{outside}</definitions>'


def imported(name: str, body: str, outside: str = "") -> Attack:
    """A model that is odd but well-formed, and so must come in."""
    return Attack(name, model(body, outside).encode(), "imported")


def refused(name: str, content: bytes) -> Attack:
    """Bytes that must be refused with one sentence."""
    return Attack(name, content, "refused")
