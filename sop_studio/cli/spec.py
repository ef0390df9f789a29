"""What a command must say about itself."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the function whose signature is its options, and examples for its help page.

    The function returns the exit code: 0 nothing to report, 1 findings, 2 an input could not be used.
    """

    name: str
    run: Callable[..., int]
    examples: tuple[str, ...]
