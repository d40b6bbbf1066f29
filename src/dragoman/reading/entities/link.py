"""Linking: names to entities, in three passes: full names, parts and abbreviations, offices."""

from dataclasses import dataclass

from msgspec.structs import replace

from dragoman.knowledge.atlas import Alike, Atlas, Row
from dragoman.knowledge.languages import Language
from dragoman.model import Entity, Mention, Name
from dragoman.reading.entities.cast import Cast, Member
from dragoman.reading.entities.forms import parts, spellings
from dragoman.reading.entities.kinds import Kinds
from dragoman.reading.entities.offices import (
    body_of_state,
    countries_named,
    dominant_country,
    person_of_office,
)

_NOT_PERSON = ("organisation", "company", "agency", "outlet", "place", "region", "country")


@dataclass(frozen=True)
class _Link:
    member: Member
    score: float
    how: str
    reasons: tuple[str, ...]


def link(
    names: tuple[Name, ...], language: Language, atlas: Atlas, published: str | None
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Whom each name means. Full names are read first, so that a surname finds them wherever they stand.

    `published` (ISO day or None) decides who held an office. Names that mean nobody known become
    entities of the article's own; a name that nothing supports is left out.
    """
    linker = _Linker(names, language, atlas, published)
    links = linker.run()
    mentions = tuple(_mention(names[i], links[i]) for i in sorted(links, key=lambda i: names[i].start))
    used = {m.entity for m in mentions}
    entities = tuple(linker.cast.entity(m) for m in linker.cast.members.values() if m.id in used)
    return entities, mentions


def _mention(name: Name, found: _Link) -> Mention:
    return Mention(
        name.start,
        name.end,
        name.text,
        found.member.id,
        round(found.score, 3),
        found.member.kind,
        found.how,
        name.role if found.member.kind == "person" or name.how == "role" else None,
        (*name.reasons, *found.reasons),
    )


def _with_code(name: Name, atlas: Atlas) -> Name:
    """The country beside a name as its ISO code, where the name holds the id of its row."""
    row = atlas.get(name.country) if name.country else None
    return replace(name, country=row.country) if row else name


def _is_tied(text: str) -> bool:
    """Whether a hyphen ties an ending, a number or a common word to one word: "PR-u", "A320-neo"."""
    first, *rest = text.split("-")
    return bool(rest) and " " not in text and (first.isupper() or not rest[-1][:1].isupper())


class _Linker:
    def __init__(self, names: tuple[Name, ...], language: Language, atlas: Atlas, published: str | None) -> None:
        self.names = tuple(_with_code(name, atlas) for name in names)
        self.language = language
        self.atlas = atlas
        self.published = published
        self.cast = Cast(language)
        self.kinds = Kinds(self.names, language)
        self.table = language.settings.romanisation or language.tag

    def run(self) -> dict[int, _Link]:
        self.country = dominant_country(self.names, self.atlas)
        self.countries = countries_named(self.names, self.atlas)
        links: dict[int, _Link] = {}
        waiting: list[int] = []
        for index, name in enumerate(self.names):
            found = None if name.how == "role" else self._full(name)
            if found is None:
                waiting.append(index)
            else:
                self._keep(links, index, name, found)
        offices: list[int] = []
        for index in waiting:
            name = self.names[index]
            if name.how == "role" or (name.role and name.kind == "organisation"):
                offices.append(index)
            elif found := self._short(name, links):
                self._keep(links, index, name, found)
        for index in offices:
            if found := self._office(self.names[index]):
                links[index] = found
        return links

    def _keep(self, links: dict[int, _Link], index: int, name: Name, found: _Link) -> None:
        if found.how == "name":
            found.member.note(name.text, name.role, name.start)
        else:
            found.member.last_seen = name.start
            if name.role and name.role not in found.member.roles:
                found.member.roles.append(name.role)
        links[index] = found

    def _full(self, name: Name) -> _Link | None:
        """A name that says by itself whom it means: of the atlas, or a full personal name."""
        if name.candidates and (row := self._choose(name)):
            if self._of_another_state(row, name):
                return None
            return _Link(self.cast.known(row), name.sure, name.how, ())
        if name.candidates and not any(map(self.atlas.get, name.candidates)):
            kind = name.kind or "organisation"
            member = self.cast.members.setdefault(name.candidates[0], Member(name.candidates[0], kind))
            return _Link(member, name.sure, name.how, ("a name of the language's lists",))
        if name.kind in _NOT_PERSON or len(parts(name.text)) < 2:
            return None
        if name.kind is None and _is_tied(name.text):
            return None  # "A320-neo", "PR-owy": a hyphen alone makes no full name
        return self._person(name)

    def _of_another_state(self, row: Row, name: Name) -> bool:
        """ "Supreme Court" is listed for one country, but the text speaks of another's."""
        if name.role is None or row.kind != "organisation" or row.country is None:
            return False
        if name.country:
            return name.country != row.country
        return self.country is not None and row.country not in self.countries

    def _choose(self, name: Name) -> Row | None:
        rows = [row for c in name.candidates if (row := self.atlas.get(c))]
        if len(rows) > 1 and name.role:
            rows = [r for r in rows if r.kind == "person"] or rows
        return rows[0] if rows else None

    def _person(self, name: Name) -> _Link:
        if member := self.cast.same(name.text, ("person",)):
            return _Link(member, 0.9, "name", ("the same full name stands earlier",))
        alike = self._known_people(name, spellings(name.text, self.language))
        if alike:
            reason = f"sounds like {alike.name} ({alike.score:.2f})"
            return _Link(self.cast.known(alike.row), alike.score, "name", (reason,))
        member = self.cast.unknown(name.text, name.kind or "person", name.country)
        return _Link(member, name.sure, "name", ("a name of this article's own",))

    def _known_people(self, name: Name, forms: list[str]) -> Alike | None:
        """The person of the atlas that a name sounds like; of several, who fits role, country and time."""
        found = self.atlas.people.find(forms, self.table)
        if not found:
            return None
        ranked = sorted(found, key=lambda a: (-(a.score + self._fit(a.row, name)), a.row.id))
        if len(ranked) > 1:
            first, second = (a.score + self._fit(a.row, name) for a in ranked[:2])
            if first - second < 0.03:
                return None
        return ranked[0]

    def _fit(self, row: Row, name: Name) -> float:
        terms = row.roles
        in_office = any(t.holds(self.published) for t in terms)
        fit = 0.1 if in_office else 0.0
        if name.role and any(t.role == name.role for t in terms):
            fit += 0.15
        if name.country and row.country:
            fit += 0.15 if row.country == name.country else -0.15
        return fit

    def _short(self, name: Name, links: dict[int, _Link]) -> _Link | None:
        """A part of a name met before, an abbreviation, or a name that only the atlas can tell."""
        if name.expands is not None and (whole := links.get(name.expands)):
            return _Link(whole.member, 0.9, "name", ("an abbreviation in brackets behind the name",))
        single = len(parts(name.text)) == 1
        may_be_part = single or name.kind not in ("place", "region", "country")
        if may_be_part and (member := self.cast.by_part(name.text, person_only=name.kind in (None, "person"))):
            return _Link(member, 0.85, "part", (f"a part of {member.written[0]}",))
        if member := self.cast.same(name.text, (*_NOT_PERSON, "person")):
            return _Link(member, 0.85, "name", ("the same name stands earlier",))
        if single and name.kind in (None, "person", "place"):
            alike = self._known_people(name, spellings(name.text, self.language))
            if alike and self._supported(alike.row, name):
                reason = f"the surname of {alike.row.name}"
                return _Link(self.cast.known(alike.row), 0.7, "name", (reason,))
            if alike and alike.score >= 0.9 and name.kind is None:
                # Somebody of that surname is known: a person, though perhaps another.
                name = replace(name, kind="person", sure=max(name.sure, 0.4))
        return self._new(name)

    def _supported(self, row: Row, name: Name) -> bool:
        """A surname alone needs more than its sound: an office beside it, or a country of the article."""
        if name.role and any(t.role == name.role for t in row.roles):
            return True
        return bool(row.roles) and row.country in self.countries

    def _new(self, name: Name) -> _Link | None:
        if name.sure < 0.4:
            return None
        single = len(parts(name.text)) == 1
        kind = (self.kinds.of(name.text) if single else None) or name.kind or "organisation"
        return _Link(self.cast.unknown(name.text, kind, name.country), name.sure, "name", ("not in the atlas",))

    def _office(self, name: Name) -> _Link | None:
        """A person or body named by office alone."""
        if name.kind == "organisation":
            found = body_of_state(name, self.cast, self.atlas, self.country)
        else:
            found = person_of_office(name, self.cast, self.atlas, self.published)
        if found is not None:
            return _Link(found[0], found[1], "role", (found[2],))
        return self._short(name, {}) if name.how == "name" else None
