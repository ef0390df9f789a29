"""The way through flowcharts: where the person was before, to go back and forth like in a browser."""

from dataclasses import dataclass

MOST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is: the flowchart shown and the ids of what is selected in it."""

    flowchart: str | None = None
    selection: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trail:
    """The places that were left, and those that going back has left."""

    past: tuple[Place, ...] = ()
    future: tuple[Place, ...] = ()

    def left(self, place: Place) -> "Trail":
        """The trail after a place was left for a new one."""
        return Trail((*self.past, place)[-MOST:])

    def back(self, here: Place) -> tuple[Place, "Trail"]:
        """The place before, and the trail from there; the same place when there is none."""
        if not self.past:
            return here, self
        return self.past[-1], Trail(self.past[:-1], (*self.future, here))

    def forth(self, here: Place) -> tuple[Place, "Trail"]:
        """The place that going back left last, and the trail from there; the same place when there is none."""
        if not self.future:
            return here, self
        return self.future[-1], Trail((*self.past, here), self.future[:-1])
