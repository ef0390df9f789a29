"""What every step over the grid costs, kept up to date while lines are added."""

import itertools
from collections.abc import Sequence

from sop_studio.layout.grid import Grid, Spot

ACROSS, DOWN = 13, 6  # one step, about half a column or half a row in tens of points
BEND, CROSSING = 24, 90
TURN_AT_OTHERS = 30  # onto or off a line that others run along may turn out as a crossing
BESIDE_OTHERS = 3  # for each line already in a channel; in a row or column three times as much
THROUGH_CELLS = 2  # a step through an empty cell
OUTSIDE = 2  # a step left of the first column


class Field:
    """The grid as flat lists, with a wall around it.

    Spots are numbers, row after row; the step from a spot to its right has twice the number of the spot plus
    one, the step down twice its number. `crossing` holds by the same numbers what it costs to go straight on
    through a spot, and `turning` what it costs to bend there.
    """

    def __init__(self, grid: Grid) -> None:
        self.width, self.height = grid.width + 2, grid.height + 2
        size = self.width * self.height
        self.delta = (-self.width, 1, self.width, -1)
        self.is_wall = bytearray(b"\1") * size
        inside = bytes(grid.width)
        for y in range(1, grid.height + 1):
            self.is_wall[y * self.width + 1 : y * self.width + 1 + grid.width] = inside
        self.is_cell = bytearray(size)
        for spot in grid.cell_at:
            self.is_cell[self.number(spot)] = 1
        self.turning = [BEND] * size
        self.crossing = [0] * (2 * size)
        self.price = [DOWN, ACROSS] * size
        self._price_channels()

    def number(self, spot: Spot) -> int:
        """The number of a spot."""
        return (spot[1] + 1) * self.width + spot[0] + 1

    def spot(self, number: int) -> Spot:
        """The spot of a number."""
        y, x = divmod(number, self.width)
        return (x - 1, y - 1)

    def step(self, a: Spot, b: Spot) -> int:
        """The number of the step between two neighbours."""
        return 2 * min(self.number(a), self.number(b)) + (a[1] == b[1])

    def half(self, step: int) -> int:
        """What a step costs on a line that is there already."""
        return (ACROSS if step & 1 else DOWN) // 2

    def add(self, spots: Sequence[Spot], weight: int = 1) -> None:
        """Count a line that now runs there; with weight -1 it is taken away again."""
        for at, (a, b) in enumerate(itertools.pairwise(spots)):
            is_level = a[1] == b[1]
            is_in_channel = (a[1] if is_level else a[0]) % 2 == 0
            self.price[self.step(a, b)] += weight * BESIDE_OTHERS * (1 if is_in_channel else 3)
            if at and (spots[at - 1][1] == a[1] if is_level else spots[at - 1][0] == a[0]):
                number = self.number(a)
                self.turning[number] += weight * TURN_AT_OTHERS
                self.crossing[2 * number + (not is_level)] += weight * CROSSING

    def is_disturbed(self, spots: Sequence[Spot]) -> bool:
        """Whether a line that runs there crosses others, or bends where others run."""
        for a, b, c in zip(spots, spots[1:], spots[2:], strict=False):
            number, is_level = self.number(b), a[1] == b[1]
            if is_level != (b[1] == c[1]):
                disturbed = self.turning[number] > BEND
            else:
                disturbed = self.crossing[2 * number + is_level] > 0
            if disturbed:
                return True
        return False

    def _price_channels(self) -> None:
        """Add what is dear about a step wherever lines run: through empty cells, and outside the first column."""
        for y in range(1, self.height - 1):
            for x in range(1, self.width - 1):
                at = y * self.width + x
                if not x % 2 and not self.is_cell[at] and not self.is_cell[at + self.width]:
                    self.price[2 * at] += THROUGH_CELLS
                if not y % 2 and not self.is_cell[at] and not self.is_cell[at + 1]:
                    self.price[2 * at + 1] += THROUGH_CELLS
            self.price[2 * (y * self.width + 1)] += OUTSIDE
            self.price[2 * (y * self.width + 1) + 1] += OUTSIDE
