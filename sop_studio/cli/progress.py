"""A bar on the terminal while several files are made."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[str, int, Callable[[str], int]], int]


@contextmanager
def progress(total: int) -> Iterator[Step]:
    """A function that runs work on a path and moves the bar; without a terminal, or for one file, there is no bar."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda path, amount, work: work(path)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(
        console=Console(stderr=True), transient=True, redirect_stdout=True, redirect_stderr=True
    ) as bar:
        task = bar.add_task("", total=total)

        def step(path: str, amount: int, work: Callable[[str], int]) -> int:
            from rich.markup import escape

            bar.update(task, description=escape(path))
            try:
                return work(path)
            finally:
                bar.advance(task, amount)

        yield step
