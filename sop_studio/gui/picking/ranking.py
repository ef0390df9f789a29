"""The order of what is found: exact before begun before similar, used lately before never used."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QIcon

LEAST_SCORE = 70
EXACT, BEGINS, WORD_BEGINS, INSIDE = 120, 80, 60, 30
LATELY = 20
"""What the entry used last gains; those before it gain less and less."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, and what happens then; `key` remembers that it was used."""

    words: str
    beside: str
    icon: QIcon
    run: Callable[[], object]
    key: str = ""


def ranked(entries: Sequence[Entry], words: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The entries that fit, the best first; for no words all of them, those used lately first."""
    gains = {key: LATELY - place for place, key in enumerate(recent[:LATELY])}
    if not words.strip():
        return sorted(entries, key=lambda entry: -gains.get(entry.key, 0))
    from rapidfuzz import utils

    asked = utils.default_process(words)
    scored = []
    for place, entry in enumerate(entries):
        score = _score(asked, entry)
        if score >= LEAST_SCORE:
            scored.append((-score - gains.get(entry.key, 0), place, entry))
    return [entry for _, _, entry in sorted(scored, key=lambda one: one[:2])]


def _score(asked: str, entry: Entry) -> float:
    from rapidfuzz import fuzz, utils

    name, beside = utils.default_process(entry.words), utils.default_process(entry.beside)
    whole = f"{name} {beside}"
    score = fuzz.partial_ratio(asked, whole) if len(asked) > 2 else 0.0
    if asked in (name, beside):
        return score + EXACT
    if whole.startswith(asked):
        return score + BEGINS
    if any(word.startswith(asked) for word in whole.split()):
        return score + WORD_BEGINS
    if asked in whole:
        return score + INSIDE + (LEAST_SCORE if not score else 0)
    return max(score, fuzz.token_set_ratio(asked, whole)) if len(asked) > 2 else 0.0
