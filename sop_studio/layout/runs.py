"""The straight runs of routes, and tracks: runs that lie on each other."""

from dataclasses import dataclass

from sop_studio.layout.grid import Route, Spot

RunKey = tuple[str, int]
"""A route's id and the number of a run in it."""
FINE = 2
"""Steps of a run's reach for one spot, so that a reach can end beside a shape."""


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece of a route, from spot number `first` to `last`."""

    route: Route
    first: int
    last: int

    @property
    def is_upright(self) -> bool:
        return self.route.spots[self.first][0] == self.route.spots[self.last][0]

    @property
    def line(self) -> int:
        """The grid line it runs on."""
        x, y = self.route.spots[self.first]
        return x if self.is_upright else y

    @property
    def starts_at_shape(self) -> bool:
        return self.first == 0

    @property
    def ends_at_shape(self) -> bool:
        return self.last == len(self.route.spots) - 1

    def along(self, at: int) -> int:
        """How far spot number `at` is along the line."""
        x, y = self.route.spots[at]
        return y if self.is_upright else x

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where along its line, in fine steps; at a shape it stops short of the shape's middle."""
        start, end = FINE * self.along(self.first), FINE * self.along(self.last)
        way = 1 if end > start else -1
        start += way if self.starts_at_shape else 0
        end -= way if self.ends_at_shape else 0
        return (min(start, end), max(start, end))


@dataclass(slots=True)
class Track:
    """Runs that lie on each other: one run, or the shared trunk of several connections.

    `offset` is the distance from the middle of the row or column when it runs there, `low` and `high` the reach
    of all its runs together.
    """

    runs: list[Run]
    offset: int = 0
    low: int = 0
    high: int = 0

    @property
    def is_upright(self) -> bool:
        return self.runs[0].is_upright

    @property
    def line(self) -> int:
        return self.runs[0].line

    def close(self) -> None:
        """Take stock once all its runs are known."""
        reaches = [run.reach for run in self.runs]
        self.low, self.high = min(low for low, _ in reaches), max(high for _, high in reaches)


def runs_of(route: Route) -> list[Run]:
    """The straight runs of a route, in order."""
    spots, found, first = route.spots, [], 0
    for at in range(1, len(spots)):
        is_last = at == len(spots) - 1
        if is_last or not _is_straight(spots[at - 1], spots[at], spots[at + 1]):
            found.append(Run(route, first, at))
            first = at
    return found


def _is_straight(a: Spot, b: Spot, c: Spot) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
