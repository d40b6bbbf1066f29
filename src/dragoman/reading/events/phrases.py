"""Phrases: neighbouring names that belong to one noun phrase ("Russian President Vladimir Putin")."""

from typing import NamedTuple

from dragoman.reading.events.view import View

# Which name of a noun phrase is its head: "the US president Joe Biden" is Biden.
RANK = {"person": 0, "company": 1, "organisation": 1, "agency": 1, "outlet": 1, "country": 2, "region": 3}
QUOTE_MARKS = frozenset("\"'„“”«»’‘")
_LONGEST_GAP = 3  # words between two names of one phrase


class Phrase(NamedTuple):
    """Mentions of one noun phrase at tokens[first:last]; `head` is the index of the one it is about."""

    first: int
    last: int
    members: tuple[int, ...]  # indexes of mentions
    head: int


def phrases_of(view: View) -> list[Phrase]:
    """Mentions that stand in one noun phrase, with the head among them."""
    phrases: list[Phrase] = []
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
    if any(breaks(view, i) for i in range(start, end)) or any(i in view.nouns for i in range(start, end)):
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


def breaks(view: View, index: int) -> bool:
    """Whether a token ends a noun phrase."""
    if view.is_mark(index):
        return view.tokens[index].text not in QUOTE_MARKS
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


def _phrase(view: View, members: list[int]) -> Phrase:
    def order(index: int) -> tuple[bool, int]:
        mention = view.mentions[index]
        return mention.how == "adjective", RANK.get(mention.kind, 3)

    head = min(members, key=order)
    first, last = view.bounds[members[0]][0], view.bounds[members[-1]][1]
    return Phrase(first, last, tuple(members), head)
