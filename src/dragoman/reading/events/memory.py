"""Memory: what an article has named and told so far."""

from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold
from dragoman.model import DateSaid, Entity, Mention
from dragoman.reading.events.groups import Group
from dragoman.reading.events.standing import Standing
from dragoman.reading.events.view import View

_FAR = 3  # sentences over which a single pronoun reaches back
_KEPT = 40  # names that are remembered


class Memory:
    """What the article has named so far, latest last."""

    def __init__(self, entities: Iterable[Entity], genders: dict[str, str] | None = None) -> None:
        known = tuple(entities)
        self._kinds = {e.id: e.kind for e in known}
        self._standing = Standing(known)
        self._world = {e.id for e in known if e.known and e.country is None and e.kind == "organisation"}
        self._meetings: list[tuple[frozenset[str], DateSaid, str | None]] = []
        self._genders = genders or {}
        self._named: list[tuple[int, str]] = []  # sentence number, entity
        self._lists: list[tuple[int, tuple[str, ...]]] = []
        self._acted: tuple[int, tuple[str, ...]] = (-_KEPT, ())
        self._subject: tuple[int, tuple[str, ...]] | None = None
        self._spoke: set[tuple[int, str]] = set()  # who only tells of what the sentence says
        self._doers: dict[str, tuple[str, ...]] = {}
        self.day: DateSaid | None = None  # of the event told last, where the text gives one day

    def kind(self, entity: str) -> str:
        """The kind of an entity; "" when unknown."""
        return self._kinds.get(entity, "")

    def is_world_body(self, entity: str) -> bool:
        """Whether an entity is a known body of no country, such as a union of states."""
        return entity in self._world

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

    def note_day(self, date: DateSaid | None) -> None:
        """Remember the day of an event: "the day before" counts from it."""
        if date is not None and date.precision == "day":
            self.day = date

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
