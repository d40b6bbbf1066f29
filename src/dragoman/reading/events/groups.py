"""Groups: the named participants of a sentence, each with the preposition that marks it.

A group is one slot's filler: a name with what belongs to it ("Russian President Vladimir Putin"), or
several names joined ("Lukoil and Rosneft"). It is bare when no preposition marks it.
"""

from typing import NamedTuple

from dragoman.reading.events.view import Prep, View

# Which name of a noun phrase is its head: "the US president Joe Biden" is Biden.
_RANK = {"person": 0, "company": 1, "organisation": 1, "agency": 1, "outlet": 1, "country": 2, "region": 3}
_QUOTE_MARKS = frozenset("\"'„“”«»’‘")
_JOINTS = _QUOTE_MARKS | {","}
_LONGEST_GAP = 3  # words between two names of one phrase
_LONGEST_JOIN = 8  # words between two joined names
_UNKNOWN_WORDS = 3  # unlisted words that may stand between a preposition and its name


class Group(NamedTuple):
    """Names that fill one slot together.

    `first` and `last` are tokens (`last` excluded) from the first name to the last one; `prep` is the
    preposition before them or None; `after_noun` the event or speech noun that they directly follow
    (a genitive); `adjective` that only a country's adjective stands there; `pronoun` that the
    entities come from before; `possessive` that it belongs to the word after it.
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

    @property
    def bare(self) -> bool:
        """No preposition and no noun before it that it belongs to."""
        return self.prep is None and self.after_noun is None and not self.possessive

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


class _Phrase(NamedTuple):
    first: int
    last: int
    members: tuple[int, ...]  # indexes of mentions
    head: int


def groups_of(view: View) -> tuple[Group, ...]:
    """The groups of a sentence in the order of the text, without pronouns."""
    groups: list[Group] = []
    open_phrases: list[_Phrase] = []
    for phrase in _phrases(view):
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


def _only_tells(view: View, phrase: _Phrase) -> bool:
    """Agencies, and outlets after a preposition that makes no victim of them, tell of events only."""
    kind = view.mentions[phrase.head].kind
    if kind != "outlet":
        return kind == "agency"
    prep, after = _marker(view, phrase.first)
    return after is not None or (prep is not None and "against" not in prep.senses)


def _phrases(view: View) -> list[_Phrase]:
    """Mentions that stand in one noun phrase, with the head among them."""
    phrases: list[_Phrase] = []
    members: list[int] = []
    for index in range(len(view.mentions)):
        if members and not _chained(view, members[-1], index):
            phrases.append(_phrase(view, members))
            members = []
        members.append(index)
    if members:
        phrases.append(_phrase(view, members))
    return phrases


def _chained(view: View, left: int, right: int) -> bool:
    """Whether two neighbouring mentions belong to one phrase: only plain words between them."""
    start, end = view.bounds[left][1], view.bounds[right][0]
    if end - start > _LONGEST_GAP:
        return False
    if _apposed(view, left, right):
        return True
    if any(_breaks(view, i) for i in range(start, end)) or any(i in view.nouns for i in range(start, end)):
        return False
    before, after = view.mentions[left], view.mentions[right]
    if before.how != "adjective" and not _close(view, start, end):
        return False
    if after.how == "adjective" and before.how != "adjective":
        return False  # it belongs to a noun of its own
    if before.how == "adjective":
        return True
    prep = view.preps.get(view.bounds[left][0])
    if prep is not None and after.kind == "person" and before.kind != "person":
        # "the president of Kazakhstan Tokayev" is one phrase, "in Moscow Putin" is two.
        return "of" in prep.senses and prep.first - 1 in view.heads
    return end - start == 0 or before.kind != after.kind


def _close(view: View, start: int, end: int) -> bool:
    """Whether the words between two names are titles and generic heads, or at most one word unknown."""
    unknown = [i for i in range(start, end) if i not in view.heads]
    return len(unknown) <= 1 and not any(i in view.plain for i in unknown)


def _apposed(view: View, left: int, right: int) -> bool:
    """ "the president of Hungary, Viktor Orban": an office with its country, a comma, who holds it."""
    start, end = view.bounds[left][1], view.bounds[right][0]
    if end - start != 1 or view.tokens[start].text != ",":
        return False
    if view.mentions[left].kind == "person" or view.mentions[right].kind != "person":
        return False
    first = view.bounds[left][0] - 1
    for _ in range(2):
        if first >= 0 and first not in view.titles and (first in view.prep_tokens or first in view.plain):
            first -= 1
    return first in view.titles


def _breaks(view: View, index: int) -> bool:
    """Whether a token ends a noun phrase."""
    if view.is_mark(index):
        return view.tokens[index].text not in _QUOTE_MARKS
    return (
        index in view.prep_tokens
        or index in view.verbs
        or index in view.clause_at
        or index in view.ands
        or index in view.passives
        or index in view.auxiliaries
        or index in view.date_tokens
        or index in view.relatives
    )


def _phrase(view: View, members: list[int]) -> _Phrase:
    def order(index: int) -> tuple[bool, int]:
        mention = view.mentions[index]
        return mention.how == "adjective", _RANK.get(mention.kind, 3)

    head = min(members, key=order)
    first, last = view.bounds[members[0]][0], view.bounds[members[-1]][1]
    return _Phrase(first, last, tuple(members), head)


def _joined(view: View, before: list[_Phrase], phrase: _Phrase) -> bool:
    """Whether a phrase continues a list of names: "A, B and C"; "with A and with B"."""
    left = before[-1]
    start, end = left.last, phrase.first
    if end - start > _LONGEST_JOIN or start >= end:
        return False
    join = start
    while join < end and (join in view.ands or view.tokens[join].text in _JOINTS):
        join += 1
    joints = {view.tokens[i].text for i in range(start, join)} - _QUOTE_MARKS
    if not joints or not _same_sort(view, left.head, phrase.head):
        return False
    comma = joints == {","}
    if comma and not _list_goes_on(view, phrase.last):
        return False
    prep = view.preps.get(view.bounds[before[0].members[0]][0])
    for index in range(join, end):
        again = index in view.prep_tokens and prep is not None and view.tokens[index].key == prep.key
        if _breaks(view, index) and not again:
            return False
    # "met Merkel and Macron said": what stands right before a verb, after another verb, is its subject.
    ahead = phrase.last in view.verbs and any(v < start for v in view.verbs)
    return not (ahead and not comma)


def _list_goes_on(view: View, index: int) -> bool:
    """Whether a comma or an "and" follows soon: the name before it is one of a list."""
    stop = min(index + 3, len(view.tokens))
    return any(i in view.ands for i in range(index, stop))


def _same_sort(view: View, left: int, right: int) -> bool:
    """Whether two names can stand in one list: a city and a person cannot."""
    one, two = view.mentions[left], view.mentions[right]
    return (one.kind == "person") == (two.kind == "person") or "place" not in (one.kind, two.kind)


def _group(view: View, phrases: list[_Phrase]) -> Group:
    first, last = phrases[0].first, phrases[-1].last
    heads = [view.mentions[p.head] for p in phrases]
    entities = tuple(dict.fromkeys(m.entity for m in heads))
    adjective = all(m.how == "adjective" for m in heads)
    kind = min((m.kind for m in heads), key=lambda k: _RANK.get(k, 3))
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
        if _breaks(view, index) or view.mention_at[index] >= 0 or index in view.persons:
            return None, None
        if view.tokens[index].kind == "word" and index not in view.heads and index not in view.plain:
            unknown += 1
            if unknown > _UNKNOWN_WORDS:
                return None, None
    return None, None
