"""A flowchart on the map of a SOP, and the words on its card."""

from dataclasses import dataclass

MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Card:
    """A flowchart on the map: its code and title, how many shapes, who works in it, and the steps that open it.

    `document` is the number of the other SOP it belongs to; `idle` are outcomes from which no line leads on.
    """

    id: str
    code: str
    title: str
    shapes: int | None = None
    roles: tuple[str, ...] = ()
    opened_by: tuple[str, ...] = ()
    is_main: bool = False
    is_notified: bool = False
    document: str | None = None
    idle: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, str]:
        """Below the title: the roles, and what opens the flowchart."""
        return _few(self.roles, "roles", " · "), self._opened()

    def _opened(self) -> str:
        verb = "notified at" if self.is_notified else "opened at"
        opened = (
            f"{verb} {_few(tuple(filter(None, self.opened_by)), 'steps', ', ')} ↗" if self.opened_by else ""
        )
        return " · ".join(filter(None, ("main flow" if self.is_main else "", self.document, opened)))


def _few(names: tuple[str, ...], word: str, separator: str) -> str:
    if len(names) <= MOST_NAMED + 1:
        return separator.join(names)
    return f"{separator.join(names[:MOST_NAMED])}{separator}{len(names) - MOST_NAMED} more {word}"
