"""Many files at once: one that cannot be used is reported, the others are still done."""

from collections.abc import Callable, Sequence

from sop_studio.cli.faults import guarded
from sop_studio.cli.output import say
from sop_studio.errors import SopStudioError

OK, FOUND, UNUSABLE = 0, 1, 2


def for_each(paths: Sequence[str], work: Callable[[str], int]) -> int:
    """The worst exit code of the work on each file; a file that cannot be used counts as 2."""
    return max((_done(path, work) for path in paths), default=OK)


def _done(path: str, work: Callable[[str], int]) -> int:
    try:
        return guarded(lambda: work(path))
    except SopStudioError as error:
        say(error.message, about=path)
        return UNUSABLE
