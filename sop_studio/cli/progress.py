"""A bar on the terminal while several files are made."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sop_studio.cli.output import visible

Step = Callable[[str, int, Callable[[str], int]], int]


@contextmanager
def progress(total: int) -> Iterator[Step]:
    """A function that runs work on a path and moves the bar; without a terminal, or for one file, there is no bar."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda path, amount, work: work(path)
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    # Results go past the bar only where both share a terminal; into a file or pipe they go as they are.
    shares = sys.stdout.isatty()
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=shares) as bar:
        task = bar.add_task("", total=total)

        def step(path: str, amount: int, work: Callable[[str], int]) -> int:
            bar.update(task, description=escape(visible(path)))
            try:
                return work(path)
            finally:
                bar.advance(task, amount)

        yield step
