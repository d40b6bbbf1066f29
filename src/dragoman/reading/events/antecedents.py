"""Antecedents: whom "he", "she", "the two leaders" or a missing subject means, from what went before."""

from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold
from dragoman.model import DateSaid, Entity, Mention
from dragoman.reading.events.groups import Group
from dragoman.reading.events.standing import Standing
from dragoman.reading.events.view import Pronoun, View

_FAR = 3  # sentences over which a single pronoun reaches back
_KEPT = 40
_COMPANIES = frozenset({"company", "bank"})
_BODIES = frozenset({"company", "organisation", "agency", "outlet", "party"})
_LANDS = frozenset({"country"})
_PEOPLE = frozenset({"person"})
_ANYBODY = _PEOPLE | _LANDS | _BODIES


class Memory:
    """What the article has named so far, latest last."""

    def __init__(self, entities: Iterable[Entity], genders: dict[str, str] | None = None) -> None:
        known = tuple(entities)
        self._kinds = {e.id: e.kind for e in known}
        self._standing = Standing(known)
        self._meetings: list[tuple[frozenset[str], DateSaid, str | None]] = []
        self._genders = genders or {}
        self._named: list[tuple[int, str]] = []  # sentence number, entity
        self._lists: list[tuple[int, tuple[str, ...]]] = []
        self._acted: tuple[int, tuple[str, ...]] = (-_KEPT, ())
        self._subject: tuple[int, tuple[str, ...]] | None = None
        self._spoke: set[tuple[int, str]] = set()  # who only tells of what the sentence says
        self._doers: dict[str, tuple[str, ...]] = {}

    def kind(self, entity: str) -> str:
        """The kind of an entity; "" when unknown."""
        return self._kinds.get(entity, "")

    def note(self, view: View, groups: Sequence[Group], subject: Group | None) -> None:
        """Remember a sentence's names after it has been read."""
        for group in groups:
            if group.pronoun:
                continue
            if not group.adjective:
                self._named.extend((view.number, e) for e in group.entities)
            if _speaks(view, group):
                self._spoke.update((view.number, e) for e in group.entities)
            if len(group.entities) > 1:
                self._lists.append((view.number, group.entities))
        del self._named[:-_KEPT]
        if subject is not None and not subject.adjective:
            self._subject = (view.number, subject.entities)

    def note_together(self, number: int, entities: Sequence[str]) -> None:
        """Remember participants of one act: "the two leaders" are they."""
        if len(entities) > 1:
            self._lists.append((number, tuple(entities)))
            self._acted = (number, tuple(entities))

    def note_meeting(self, people: frozenset[str], date: DateSaid | None, place: str | None) -> None:
        """Remember a meeting whose day is known: "during the talks" is then."""
        if date is not None and len(people) > 1:
            self._meetings.append((people, date, place))

    def meeting(self, people: frozenset[str]) -> tuple[DateSaid, str | None] | None:
        """Day and place of the last meeting that these people took part in."""
        for those, date, place in reversed(self._meetings):
            if self._standing.within(people, those):
                return date, place
        return None

    def note_act(self, kind: str, actors: tuple[str, ...]) -> None:
        """Remember who did the last act of a type: "the attack" is theirs."""
        if actors:
            self._doers[kind] = actors

    def doers(self, kind: str) -> tuple[str, ...]:
        """Who did the last act of a type."""
        return self._doers.get(kind, ())

    def together(self, number: int) -> tuple[str, ...]:
        """Who acted together in the sentence before."""
        return self._acted[1] if number - self._acted[0] == 1 else ()

    def subject(self, number: int) -> tuple[str, ...]:
        """The subject of the sentence before, for a sentence without one."""
        if self._subject is not None and number - self._subject[0] <= 1:
            return self._subject[1]
        return ()

    def may_be(self, entity: str, pronoun: str) -> bool:
        """Whether "he" or "she" can mean an entity: a person whose given name does not say otherwise."""
        return self.kind(entity) == "person" and self._genders.get(entity, pronoun) == pronoun

    def one(self, number: int, pronoun: str) -> tuple[str, ...]:
        """Whom "he" or "she" means: the last subject when it is such a person, else the last such person."""
        if self._subject is not None and number - self._subject[0] <= _FAR:
            people = [e for e in self._subject[1] if self.may_be(e, pronoun)]
            if len(people) == 1:
                return tuple(people)
        for at, entity in reversed(self._named):
            if number - at > _FAR:
                break
            if self.may_be(entity, pronoun):
                return (entity,)
        return ()

    def two(self, number: int, wanted: frozenset[str], count: int = 2) -> tuple[str, ...]:
        """Whom "the two" mean: the last list of that many of a kind, else the last so many named."""
        fitting = [
            (at, e)
            for at, e in self._named
            if self.kind(e) in wanted and number - at <= 2 * _FAR and (at, e) not in self._spoke
        ]
        just_now = tuple(dict.fromkeys(e for at, e in fitting if at == number - 1))
        if len(just_now) == count:
            return just_now
        listed, since = self._listed(wanted, count)
        if number - since <= 2 * _FAR:
            return listed
        latest = tuple(dict.fromkeys(e for _, e in reversed(fitting)))[:count]
        return latest[::-1] if len(latest) == count else listed

    def _listed(self, wanted: frozenset[str], count: int) -> tuple[tuple[str, ...], int]:
        """The last list of so many of a kind, and its sentence (far back for none)."""
        for at, members in reversed(self._lists):
            fitting = tuple(e for e in members if self.kind(e) in wanted)
            if len(fitting) == count:
                return fitting, at
        return (), -_KEPT


def _speaks(view: View, group: Group) -> bool:
    """Whether a reporting verb stands right beside a bare group."""
    beside = range(group.first - 2, group.last + 2)
    return group.bare and not view.reporting.isdisjoint(beside)


@cache
def _given_names(language: Language) -> dict[str, str]:
    return {
        fold(form): "she" if line.entry.section == "female" else "he"
        for line in language.lines("given_names")
        for form in line.forms
    }


def genders_of(mentions: Iterable[Mention], language: Language) -> dict[str, str]:
    """ "he" or "she" for the people whose given name the language's list knows."""
    names = _given_names(language)
    found: dict[str, str] = {}
    for mention in mentions:
        words = mention.text.split()
        if mention.kind == "person" and len(words) > 1 and fold(words[0]) in names:
            found.setdefault(mention.entity, names[fold(words[0])])
    return found


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
    return Group(pronoun.first, pronoun.last, entities, "person", prep, None, False, True, possessive)


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
