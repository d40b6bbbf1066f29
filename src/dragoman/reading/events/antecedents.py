"""Antecedents: whom "he", "she", "both companies" or "the two leaders" mean, from what went before."""

from collections.abc import Sequence

from dragoman.reading.events.groups import Group
from dragoman.reading.events.memory import Memory
from dragoman.reading.events.view import Pronoun, View

_COMPANIES = frozenset({"company", "bank"})
_BODIES = frozenset({"company", "organisation", "agency", "outlet", "party"})
_LANDS = frozenset({"country"})
_PEOPLE = frozenset({"person"})
_ANYBODY = _PEOPLE | _LANDS | _BODIES


def pronoun_groups(view: View, groups: Sequence[Group], memory: Memory) -> tuple[Group, ...]:
    """The pronouns of a sentence that stand for somebody named before, as groups."""
    found: list[Group] = []
    for pronoun in view.pronouns:
        if found and pronoun.first < found[-1].last:
            continue
        if pronoun.person == "they":
            group = _they(view, pronoun, groups, memory)
        else:
            group = _single(view, pronoun, groups, memory)
        if group is not None:
            found.append(group)
    return tuple(found)


def _single(view: View, pronoun: Pronoun, groups: Sequence[Group], memory: Memory) -> Group | None:
    before = [
        e
        for g in groups
        if g.last <= pronoun.first and g.bare and g.kind == "person"
        for e in g.entities
        if memory.may_be(e, pronoun.person)
    ]
    entities = tuple(before[:1]) or memory.one(view.number, pronoun.person)
    if not entities:
        return None
    following = bool(view.content(pronoun.last, pronoun.last + 1)) and pronoun.last not in view.verbs
    acts = pronoun.last in view.verbs or pronoun.last in view.passives or pronoun.last in view.auxiliaries
    if pronoun.subject and not acts and (following or _of_a_noun(view, pronoun)):
        return None  # "this decision", "week this": it only points at its noun
    possessive = not pronoun.subject and following
    prep = view.preps.get(pronoun.first)
    oblique = not pronoun.subject and not possessive
    return Group(pronoun.first, pronoun.last, entities, "person", prep, None, False, True, possessive, oblique)


def _of_a_noun(view: View, pronoun: Pronoun) -> bool:
    """Whether a word of content that is no verb stands right before the pronoun."""
    before = pronoun.first - 1
    if before < 0 or before in view.verbs or before in view.passives:
        return False
    return before in view.date_tokens or bool(view.content(before, pronoun.first))


def _they(view: View, pronoun: Pronoun, groups: Sequence[Group], memory: Memory) -> Group | None:
    if not pronoun.subject:
        return None
    last, wanted = _wanted(view, pronoun)
    for group in groups:  # "both oil companies, Russian ones": the adjective belongs to them
        if group.adjective and pronoun.last <= group.first <= last + 2 and not view.is_mark(group.first - 1):
            last = max(last, group.last)
    before = [g for g in groups if g.last <= pronoun.first and len(g.entities) > 1]
    entities: tuple[str, ...] = ()
    if before:
        entities = tuple(e for e in before[-1].entities if memory.kind(e) in wanted)
    entities = entities or memory.two(view.number, wanted)
    if not entities:
        return None
    prep = view.preps.get(pronoun.first)
    return Group(pronoun.first, last, entities, memory.kind(entities[0]), prep, None, False, True)


def _wanted(view: View, pronoun: Pronoun) -> tuple[int, frozenset[str]]:
    """What kind of things "the two ..." are, by the pronoun or a noun within three tokens after it."""
    for index in range(pronoun.first, min(pronoun.last + 4, len(view.tokens))):
        if index >= pronoun.last and (view.is_mark(index) or index in view.verbs):
            break
        kind = view.kinds.get(index)
        if kind is not None:
            return max(index + 1, pronoun.last), _kinds_of(kind, index in view.titles)
    return pronoun.last, _PEOPLE if pronoun.last - pronoun.first == 1 else _ANYBODY


def _kinds_of(section: str, title: bool) -> frozenset[str]:
    if title:
        return _PEOPLE
    if section in _COMPANIES:
        return frozenset({"company"})
    return _LANDS if section == "country" else _BODIES
