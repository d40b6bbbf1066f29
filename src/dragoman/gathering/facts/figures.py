"""Quantities and relations of a story as facts: the same number of the same thing, told by many."""

import re
from collections import defaultdict

from msgspec import Struct

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import evidence_of
from dragoman.gathering.facts.voices import Credits, voices_of
from dragoman.knowledge.letters import fold, sound
from dragoman.model import Evidence, Quantity, Reading, Relation, Story, StoryArticle

_ABOUT = 0.1  # how far "about" reaches
_WORD = re.compile(r"[^\W\d_]{4,}")
_BREAK = re.compile(r"[;:()–—\n]|,(?=\s)|\s-\s")  # marks that part clauses
_TELLS = {"agency", "outlet", "person"}  # kinds that tell of numbers; a number is seldom about them
_ALIKE = 0.6  # share of the words of the shorter clause from which two clauses say one thing
_TELLING = 3  # digits that make a number telling
_ROUNDING = 0.5  # of the last digit that is given


class Figure(Struct, frozen=True):
    """A quantity as one article tells it."""

    article: StoryArticle
    quantity: Quantity
    evidence: Evidence
    clause: frozenset[str]  # the words of its clause, as they sound at the start
    subject: frozenset[str]  # what its sentence is about: the names in it but for who tells it

    @property
    def language(self) -> str:
        """The language subtag of the article."""
        return self.article.language.split("-")[0]

    @property
    def label(self) -> str:
        """The article by its file, else by its id."""
        return self.article.file or self.article.id


class Tie(Struct, frozen=True):
    """A relation as one article tells it."""

    article: StoryArticle
    relation: Relation
    evidence: Evidence


def figures(story: Story, readings: dict[str, Reading], credits: Credits, standing: Standing) -> list[list[Figure]]:
    """Quantities of one unit, thing and value, told by the articles of a story."""
    found: list[list[Figure]] = []
    by_unit: dict[str, list[list[Figure]]] = defaultdict(list)
    for article in story.articles:
        reading = readings[article.id]
        for quantity in reading.quantities:
            voices = voices_of(reading, quantity.evidence, (), credits.whole.get(article.id, ()), standing)
            figure = Figure(
                article,
                quantity,
                evidence_of(reading, quantity.evidence, voices),
                _clause(reading, quantity),
                _subject(reading, quantity, voices, standing),
            )
            near = by_unit[quantity.unit]
            group = next((g for g in near if _one(g[0], figure)), None)
            if group is None:
                group = []
                near.append(group)
                found.append(group)
            group.append(figure)
    return found


def ties(story: Story, readings: dict[str, Reading], credits: Credits, standing: Standing) -> list[list[Tie]]:
    """Relations of one type between the same two, told by the articles of a story."""
    found: dict[tuple[str, str, str, str], list[Tie]] = defaultdict(list)
    for article in story.articles:
        reading = readings[article.id]
        for relation in reading.relations:
            voices = voices_of(reading, relation.evidence, (), credits.whole.get(article.id, ()), standing)
            ends = [relation.subject, relation.object]
            if relation.type in {"ally", "borders"}:  # both ways alike
                ends.sort()
            key = (relation.type, ends[0], ends[1], fold(relation.of or ""))
            found[key].append(Tie(article, relation, evidence_of(reading, relation.evidence, voices)))
    return [found[key] for key in sorted(found)]


def same_thing(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities of one unit count the same thing, as far as their words tell."""
    if a.unit != b.unit or not a.of or not b.of or fold(a.of) != fold(b.of):
        return False
    return not a.about or not b.about or bool(set(a.about) & set(b.about))


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can both be true: equal within rounding, "about", "over" or "under"."""
    low, high = sorted((a, b), key=lambda q: q.value)
    if _near(a.value, b.value, max(_step(a.value), _step(b.value)) * _ROUNDING):
        return True
    if low.approx == "over" or high.approx == "under":
        return True
    wide = _ABOUT if "about" in {a.approx, b.approx} else 0.0
    return high.value - low.value <= wide * max(abs(high.value), abs(low.value))


def _clause(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """The words between the marks around a number; of the whole sentence where its place is unknown."""
    text, (start, end) = reading.article.text, quantity.evidence
    if start <= quantity.start < quantity.end <= end:
        before = [found.end() for found in _BREAK.finditer(text, start, quantity.start)]
        after = _BREAK.search(text, quantity.end, end)
        start, end = (before[-1] if before else start), (after.start() if after else end)
    tag = reading.article.language.tag.split("-")[0]
    return frozenset(sound(word, tag)[:5] for word in _WORD.findall(text[start:end]))


def _subject(reading: Reading, quantity: Quantity, voices: tuple[str, ...], standing: Standing) -> frozenset[str]:
    """The names of the sentence; a body of a state stands for its country."""
    start, end = quantity.evidence
    inside = {m.entity for m in reading.mentions if start <= m.start < end} - set(voices)
    return frozenset(standing.state(n) for n in inside if standing.kind(n) not in _TELLS)


def _one(first: Figure, second: Figure) -> bool:
    """Whether two figures give one number of one thing."""
    a, b = first.quantity, second.quantity
    if a.value != b.value and not (_exact_enough(a, b) and same_thing(a, b)):
        return False
    if a.of and b.of and fold(a.of) == fold(b.of):
        return True
    if first.language == second.language and a.of and b.of:
        return len(first.clause & second.clause) >= _ALIKE * min(len(first.clause), len(second.clause)) > 0
    # Things named in two languages cannot be compared by their words; a telling number can.
    if _digits(a.value) >= _TELLING:
        return a.value == b.value and (not a.about or not b.about or bool(set(a.about) & set(b.about)))
    return first.subject == second.subject


def _digits(value: float) -> int:
    """How many digits a number has before the zeros at its end: 2 for 25,000,000, 4 for 1,697."""
    return len(f"{value:.6g}".split("e")[0].replace(".", "").strip("0"))


def _exact_enough(a: Quantity, b: Quantity) -> bool:
    """Rounded and exact values of one number: 1,700 and 1,697."""
    return "about" in {a.approx, b.approx} and same_value(a, b)


def _near(a: float, b: float, reach: float) -> bool:
    return abs(a - b) <= reach


def _step(value: float) -> float:
    """The size of the last digit that is given: 1 for 14, 100 for 1,700."""
    whole = int(abs(value))
    if whole != abs(value) or whole < 1000:
        return 0.0
    digits = str(whole)
    step = float(10 ** (len(digits) - len(digits.rstrip("0"))))
    return step / 2 if len(digits.rstrip("0")) == 1 else step  # 20 million is seldom 25 million
