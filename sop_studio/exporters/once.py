"""A result that several formats share: made when it is first asked for, and only once."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import TypeVar

Result = TypeVar("Result")


def once(make: Callable[[], Result]) -> Callable[[], Result]:
    """The same function, run once for all threads: who asks while it runs waits; a failure is everyone's."""
    lock, made = Lock(), Future[Result]()

    def result() -> Result:
        with lock:
            if not made.done():
                _run(make, made)
        return made.result()

    return result


def _run(make: Callable[[], Result], made: Future[Result]) -> None:
    try:
        made.set_result(make())
    except BaseException as failure:
        made.set_exception(failure)
        raise
