"""A sentence for people, kept apart from its values so that the faces can translate it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """An English sentence with named places, its stable id, and the values for the places.

    The id names the sentence in the catalogue; the text is the source for translators.
    Values are put in as they are: a brace in a value is never read as a place.
    """

    id: str
    text: str
    values: tuple[tuple[str, object], ...]

    def __init__(self, id: str, text: str, /, **values: object) -> None:
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", tuple(sorted(values.items())))

    def __str__(self) -> str:
        return self.render(lambda text: text)

    def render(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of `translate`, which maps source text to translated text."""
        values = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values
        }
        return translate(self.text).format_map(values)
