"""Takes empty room out of a picture: strips in which nothing stands or turns become narrow, and order stays."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import pairwise

Strip = tuple[float, float]
Change = Callable[[float], float]


def squeezed(taken: Iterable[Strip]) -> Change:
    """How coordinates change when everything between the taken strips is left out; the first strip stays."""
    strips = united(taken)
    starts = [low for low, _ in strips]
    shifts = [0.0]
    for (_, before), (low, _) in pairwise(strips):
        shifts.append(shifts[-1] + low - before)

    def moved(place: float) -> float:
        at = bisect_right(starts, place) - 1
        if at < 0:
            return place
        return min(place, strips[at][1] if at + 1 < len(strips) else place) - shifts[at]

    return moved


def united(strips: Iterable[Strip]) -> list[Strip]:
    """The strips in order, those that meet as one."""
    found: list[Strip] = []
    for low, high in sorted(strips):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return found
