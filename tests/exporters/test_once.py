"""What formats share is made once, even when they ask at the same time."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from sop_studio.exporters.once import once


def test_many_threads_get_one_result() -> None:
    together = Barrier(4)
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    result = once(make)

    def ask() -> object:
        together.wait(timeout=10)
        return result()

    with ThreadPoolExecutor(4) as workers:
        answers = [each.result() for each in [workers.submit(ask) for _ in range(4)]]
    assert len(made) == 1
    assert {id(answer) for answer in answers} == {id(made[0])}


def test_a_failure_reaches_who_asks() -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        once(fail)()
