"""Groups: the named participants of a sentence, each with the preposition that marks it.

A group is one slot's filler: a name with what belongs to it ("Russian President Vladimir Putin"), or
several names joined ("Lukoil and Rosneft"). It is bare when no preposition marks it.
"""

from typing import NamedTuple

from dragoman.reading.events.phrases import QUOTE_MARKS, RANK, Phrase, breaks, phrases_of
from dragoman.reading.events.view import Prep, View

_JOINTS = QUOTE_MARKS | {","}
_LONGEST_JOIN = 8  # words between two joined names
_LONGEST_LIST = 15  # tokens from one name of a list to its "and"
_UNKNOWN_WORDS = 3  # unlisted words that may stand between a preposition and its name


class Group(NamedTuple):
    """Names that fill one slot together.

    `first` and `last` are tokens (`last` excluded) from the first name to the last one; `prep` is the
    preposition before them or None; `after_noun` the event or speech noun that they directly follow
    (a genitive); `adjective` that only a country's adjective stands there; `pronoun` that the
    entities come from before; `possessive` that it belongs to the word after it; `oblique` that it
    is a pronoun in another form than the subject's.
    """

    first: int
    last: int
    entities: tuple[str, ...]
    kind: str
    prep: Prep | None = None
    after_noun: int | None = None
    adjective: bool = False
    pronoun: bool = False
    possessive: bool = False
    oblique: bool = False

    @property
    def bare(self) -> bool:
        """No preposition, no noun before it that it belongs to, no form that only objects have."""
        return self.prep is None and self.after_noun is None and not (self.possessive or self.oblique)

    def marked(self, *senses: str) -> bool:
        """Whether its preposition has one of the senses."""
        return self.prep is not None and not self.prep.senses.isdisjoint(senses)

    @property
    def is_spot(self) -> bool:
        """Whether it names a mere place, which acts less often than a country."""
        return self.kind in ("place", "region")

    @property
    def is_place(self) -> bool:
        """Whether it names a place, region or country."""
        return self.kind in ("place", "region", "country")


def groups_of(view: View) -> tuple[Group, ...]:
    """The groups of a sentence in the order of the text, without pronouns."""
    groups: list[Group] = []
    open_phrases: list[Phrase] = []
    for phrase in phrases_of(view):
        if _only_tells(view, phrase):
            continue
        if open_phrases and _joined(view, open_phrases, phrase):
            open_phrases.append(phrase)
            continue
        if open_phrases:
            groups.append(_group(view, open_phrases))
        open_phrases = [phrase]
    if open_phrases:
        groups.append(_group(view, open_phrases))
    return tuple(groups)


def _only_tells(view: View, phrase: Phrase) -> bool:
    """Agencies, and outlets after a preposition that makes no victim of them, tell of events only."""
    kind = view.mentions[phrase.head].kind
    if kind != "outlet":
        return kind == "agency"
    prep, after = _marker(view, phrase.first)
    return after is not None or (prep is not None and "against" not in prep.senses)


def _joined(view: View, before: list[Phrase], phrase: Phrase) -> bool:
    """Whether a phrase continues a list of names: "A, B and C"; "with A and with B"."""
    left = before[-1]
    start, end = left.last, phrase.first
    if end - start > _LONGEST_JOIN or start >= end:
        return False
    join = start
    while join < end and (join in view.ands or view.tokens[join].text in _JOINTS):
        join += 1
    joints = {view.tokens[i].text for i in range(start, join)} - QUOTE_MARKS
    if not joints or not _same_sort(view, left.head, phrase.head):
        return False
    comma = joints == {","}
    if comma and not _list_goes_on(view, phrase.last):
        return False
    prep = view.preps.get(view.bounds[before[0].members[0]][0])
    for index in range(join, end):
        again = index in view.prep_tokens and prep is not None and view.tokens[index].key == prep.key
        if breaks(view, index) and not again:
            return False
    # "met Merkel and Macron said": what stands right before a verb, after another verb, is its subject.
    ahead = phrase.last in view.verbs and any(v < start for v in view.verbs)
    return not (ahead and not comma)


def _list_goes_on(view: View, index: int) -> bool:
    """Whether only names and commas lie between here and an "and": the name before is one of a list."""
    for at in range(index, min(index + _LONGEST_LIST, len(view.tokens))):
        if at in view.ands:
            return True
        if view.tokens[at].text not in _JOINTS and view.mention_at[at] < 0 and at not in view.heads:
            return False
    return False


def _same_sort(view: View, left: int, right: int) -> bool:
    """Whether two names can stand in one list: a city and a person cannot."""
    one, two = view.mentions[left], view.mentions[right]
    return (one.kind == "person") == (two.kind == "person") or "place" not in (one.kind, two.kind)


def _group(view: View, phrases: list[Phrase]) -> Group:
    first, last = phrases[0].first, phrases[-1].last
    heads = [view.mentions[p.head] for p in phrases]
    entities = tuple(dict.fromkeys(m.entity for m in heads))
    adjective = all(m.how == "adjective" for m in heads)
    kind = min((m.kind for m in heads), key=lambda k: RANK.get(k, 3))
    prep, after = _marker(view, first)
    outer = view.mentions[phrases[0].members[0]]
    if prep is not None and "of" in prep.senses and _stands_for(view, prep.first - 1, outer.kind):
        # "with the president of Kazakhstan (Tokayev)": what marks the office marks the name.
        kind = "person" if prep.first - 1 in view.titles else kind
        first = prep.first - 1
        prep, after = _marker(view, first)
    if first in view.titles and kind == "organisation":
        kind = "person"  # the office is said with its body: "the man in the Kremlin"
    return Group(first, last, entities, kind, prep, after, adjective)


def _stands_for(view: View, index: int, kind: str) -> bool:
    """Whether the noun before "of X" acts for X: an office of a body, or a body of anybody."""
    return index in view.heads and (kind != "person" or index not in view.titles)


def _marker(view: View, first: int) -> tuple[Prep | None, int | None]:
    """What stands before a phrase: its preposition, or the event noun whose genitive it is."""
    unknown = 0
    index = first
    while index > 0:
        prep = view.preps.get(index)
        if prep is not None:
            return prep, None
        index -= 1
        if index in view.nouns and index not in view.heads:
            return None, index
        if breaks(view, index) or view.mention_at[index] >= 0 or index in view.persons:
            return None, None
        if view.tokens[index].kind == "word" and index not in view.heads and index not in view.plain:
            unknown += 1
            if unknown > _UNKNOWN_WORDS:
                return None, None
    return None, None
