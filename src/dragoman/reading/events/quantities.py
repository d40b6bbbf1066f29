"""Quantities: numbers with their unit and what they count."""

import re

from dragoman.knowledge.languages import Language
from dragoman.model import Quantity
from dragoman.reading.events.clauses import clause_at
from dragoman.reading.events.numbers import Number, numbers_of
from dragoman.reading.events.ontology import units
from dragoman.reading.events.scene import Scene

_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_HEDGE_REACH = 3
_COUNTED_REACH = 4
_SMALL_RANK = 3  # "first", "third countries": seldom a rank that counts
_SMALL_WORD = 2  # number words up to this are articles and pronouns as often as numbers


def quantities_of(scene: Scene, language: Language) -> list[Quantity]:
    """The quantities of a sentence; dates, clock times and numbers without a noun are left out."""
    tokens = scene.view.tokens
    found = []
    for number in numbers_of(tokens, language):
        if _is_other(scene, number, language):
            continue
        quantity = _quantity(scene, number, language)
        if quantity is not None:
            found.append(quantity)
    return found


def _is_other(scene: Scene, number: Number, language: Language) -> bool:
    """Whether the number belongs to a date, a name or a score."""
    view = scene.view
    span = range(number.first, number.last)
    if any(i in view.date_tokens or view.mention_at[i] >= 0 for i in span):
        return True
    before = view.tokens[number.first - 1].text if number.first else ""
    if _CLOCK.fullmatch(view.tokens[number.first].text) and _beside_hour(scene, number, language):
        return True
    after = view.tokens[number.last].text if number.last < len(view.tokens) else ""
    glued = number.last < len(view.tokens) and view.tokens[number.last].start == view.tokens[number.last - 1].end
    return before in (":", "/", "#", "№") or (after in (":", "/") and glued)


def _beside_hour(scene: Scene, number: Number, language: Language) -> bool:
    """Whether a word for the hour stands before "16.30", or before the preposition before it."""
    tokens = scene.view.tokens
    lexicon = language.lexicon("units")
    around = range(max(0, number.first - 2), number.first)
    return any(h.entry.head in units().clock for i in around for h in lexicon.at(tokens, i))


def _quantity(scene: Scene, number: Number, language: Language) -> Quantity | None:
    tokens = scene.view.tokens
    unit, last, named = _unit(scene, number, language)
    first = number.first
    if unit is None and first and _currency(language, scene, first - 1):
        first, unit = first - 1, _currency(language, scene, first - 1)
    if number.ordinal:
        return _ordinal(scene, number, unit)
    if unit in units().clock and not number.scaled:
        return None
    if unit in units().times or number.factor:
        unit = "factor"
    counted = named or _counted(scene, last)
    if unit is None and (counted is None or _is_year(scene, number)):
        return None
    unit = unit or "count"
    if unit == "count" and number.word and number.value <= _SMALL_WORD:
        return None
    span = (tokens[first].start, tokens[max(last, number.last) - 1].end)
    return _made(scene, number, unit, counted if unit == "count" else _counted(scene, last), span)


def _made(scene: Scene, number: Number, unit: str, of: str | None, span: tuple[int, int]) -> Quantity:
    sentence = scene.view.sentence
    return Quantity(
        value=number.value,
        unit=unit,
        evidence=(sentence.start, sentence.end),
        of=of,
        approx=_approx(scene, number.first),
        about=_about(scene, number.first),
        start=span[0],
        end=span[1],
    )


def _ordinal(scene: Scene, number: Number, unit: str | None) -> Quantity | None:
    """A rank counts when it is written in digits or high: "the 11th visit", "the ninth round"."""
    if unit is not None or (number.word and number.value <= _SMALL_RANK):
        return None
    counted = _counted(scene, number.last)
    if counted is None:
        return None
    tokens = scene.view.tokens
    span = (tokens[number.first].start, tokens[number.last - 1].end)
    return _made(scene, number, "ordinal", counted, span)


def _unit(scene: Scene, number: Number, language: Language) -> tuple[str | None, int, str | None]:
    """The unit after a number, the token after it, and the word when it is only counted."""
    tokens, lexicon = scene.view.tokens, language.lexicon("units")
    for skip in (0, 1):  # one small word may stand between: "7.500 de kilometri"
        at = number.last + skip
        if at >= len(tokens) or (skip and number.last not in scene.view.plain | scene.view.prep_tokens):
            break
        for hit in lexicon.at(tokens, at):
            if hit.entry.section == "currency" or hit.entry.head in units().measures | units().times:
                return hit.entry.head, hit.last, None
            return "count", hit.last, hit.entry.head
    if number.last < len(tokens) and tokens[number.last].text == "%":
        return "percent", number.last + 1, None
    return None, number.last, None


def _currency(language: Language, scene: Scene, index: int) -> str | None:
    """A currency before the number: $5, EUR 20."""
    hits = language.lexicon("units").at(scene.view.tokens, index)
    return next((h.entry.head for h in hits if h.entry.section == "currency"), None)


def _counted(scene: Scene, index: int) -> str | None:
    """The base form of the noun that is counted: the last plain word of content right after."""
    view = scene.view
    stop = min(index + _COUNTED_REACH, len(view.tokens))
    chosen: int | None = None
    for at in range(index, stop):
        skippable = at in view.plain or at in view.prep_tokens
        if view.is_mark(at) or (skippable and chosen is not None) or at in view.clause_at:
            break
        if skippable or view.mention_at[at] >= 0:
            continue
        if at in view.verbs or at in view.date_tokens or view.tokens[at].kind != "word":
            break
        chosen = at
        break
    return view.tokens[chosen].base if chosen is not None else None


def _is_year(scene: Scene, number: Number) -> bool:
    token = scene.view.tokens[number.first]
    return len(token.text) == 4 and token.text.isdigit() and 1900 <= number.value <= 2100


def _approx(scene: Scene, first: int) -> str | None:
    """ "about", "over" or "under" by the hedge right before the number."""
    for hit in scene.view.hedges:
        if hit[1] in range(first - _HEDGE_REACH + 1, first + 1) and hit[2] in ("about", "over", "under"):
            return hit[2]
    return None


def _about(scene: Scene, index: int) -> tuple[str, ...]:
    """Whom the number is about: the names of its clause, else of the sentence."""
    clause = scene.clauses[clause_at(scene.clauses, index)]
    groups = scene.between(clause.first, clause.last) or list(scene.groups)
    return tuple(dict.fromkeys(e for g in groups for e in g.entities))
