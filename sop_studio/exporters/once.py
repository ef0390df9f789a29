"""A result that several formats share: made when it is first asked for, and only once."""

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import TypeVar

Result = TypeVar("Result")


def once(make: Callable[[], Result]) -> Callable[[], Result]:
    """The same function, made safe for threads: who asks while another makes the result waits for it."""
    lock, made = Lock(), cache(make)

    def result() -> Result:
        with lock:
            return made()

    return result
