"""Relative clauses: whom their pronoun means, and who goes on behind them."""

from dragoman.reading.quotes.nominals import Nominal, nominal_at
from dragoman.reading.quotes.scene import Scene

_REACH = 16  # tokens of a relative clause, and of what stands before it


def described(scene: Scene, comma: int) -> Nominal | None:
    """The body or person inside reported words that a relative clause parts from its verb.

    "AFP added that the company, which runs ..., announced that": the company announced it.
    """
    first = max(scene.bounds[scene.sentence_at[comma]][0], comma - _REACH)
    for index in range(comma - 1, first, -1):
        if scene.quote_at[index] >= 0:
            return None
        pronoun = scene.pronouns.get(index)
        if pronoun is None or pronoun.entry.section != "relative":
            continue
        start = pronoun.first
        inside = any(scene.has(i, "that") for i in range(max(first, start - _REACH), start))
        head = relative_head(scene, index) if scene.is_mark(start - 1, ",") or scene.is_mark(start, ",") else None
        return head if inside and head is not None and not head.oblique else None
    return None


def relative_head(scene: Scene, index: int) -> Nominal | None:
    """Whom a relative pronoun means: the nominal right before its comma."""
    pronoun = scene.pronouns.get(index)
    if pronoun is None or pronoun.entry.section != "relative":
        return None
    return nominal_at(scene, pronoun.first - 1 - scene.is_mark(pronoun.first - 1, ","))
