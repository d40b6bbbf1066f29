"""The cast of an article: the entities met so far, and how later names find them."""

from dataclasses import dataclass, field

from dragoman.knowledge.atlas import Row
from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import slug
from dragoman.model import Entity
from dragoman.reading.entities.forms import base_name, nominative, parts, same_form, same_name


@dataclass
class Member:
    """One entity of the article while it is being read."""

    id: str
    kind: str
    row: Row | None = None
    country: str | None = None
    written: list[str] = field(default_factory=list)  # full forms, as written
    roles: list[str] = field(default_factory=list)
    last_seen: int = 0

    def note(self, text: str, role: str | None, at: int) -> None:
        """Remember a full form, the role beside it and where it stood."""
        self.written.append(text)
        self.last_seen = at
        if role and role not in self.roles:
            self.roles.append(role)


class Cast:
    """Members by id, with look-ups by form."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.members: dict[str, Member] = {}

    def known(self, row: Row) -> Member:
        """The member of an atlas row, new or met before."""
        if row.id not in self.members:
            self.members[row.id] = Member(row.id, row.kind, row, row.country)
        return self.members[row.id]

    def unknown(self, text: str, kind: str, country: str | None = None) -> Member:
        """A new member that the atlas does not know; its id is a slug of its form."""
        name = slug(nominative(text, self.language) if kind == "person" else text) or f"name-{len(self.members)}"
        while name in self.members and self.members[name].kind != kind:
            name += f"-{kind}"
        return self.members.setdefault(name, Member(name, kind, country=country))

    def same(self, text: str, kinds: tuple[str, ...]) -> Member | None:
        """The member whose full form this is, perhaps in another case."""
        words = parts(text)
        for member in self.members.values():
            if member.kind in kinds and any(same_name(words, parts(w), self.language) for w in member.written):
                return member
        return None

    def by_part(self, text: str, person_only: bool = False) -> Member | None:
        """The person (else other member) one part of whose full name this is: the last seen wins."""
        words = parts(text)
        if not words:
            return None
        best: Member | None = None
        for member in self.members.values():
            if person_only and member.kind != "person":
                continue
            if any(self._is_part(words, full) for full in self._fulls(member)) and (
                best is None or _rank(member) > _rank(best)
            ):
                best = member
        return best

    def _fulls(self, member: Member) -> list[list[str]]:
        return [p for p in map(parts, member.written) if len(p) > 1]

    def _is_part(self, words: list[str], full: list[str]) -> bool:
        """A surname alone, or a run of parts, at the end of the full name; else any single part."""
        tail = full[-len(words) :]
        if len(words) < len(full) and same_name(words, tail, self.language):
            return True
        return len(words) == 1 and any(same_form(words[0], p, self.language) for p in full)

    def person_in_office(self, role: str, country: str | None, unsure: bool = False) -> Member | None:
        """The person last seen with a role, and of a country where one is said (`unsure`: or of none known)."""
        fitting = [
            m
            for m in self.members.values()
            if m.kind == "person"
            and role in _roles(m, role)
            and (country is None or m.country == country or (unsure and m.country is None))
        ]
        return max(fitting, key=lambda m: m.last_seen, default=None)

    def entity(self, member: Member) -> Entity:
        """The finished entity of a member."""
        row = member.row
        written = tuple(dict.fromkeys(member.written))
        name = row.name if row else base_name(written, self.language) if written else member.id
        return Entity(
            id=member.id,
            kind=member.kind,
            name=name,
            country=member.country,
            wikidata=row.wikidata if row else None,
            names={self.language.tag: written} if written else {},
            roles=tuple(member.roles),
            known=row is not None,
        )


def _rank(member: Member) -> tuple[bool, int]:
    return member.kind == "person", member.last_seen


# "Leader" is said of whoever leads: the offices that it may stand for.
_LEADS = frozenset({"head-of-state", "head-of-government", "leader", "party-leader", "royal"})


def _roles(member: Member, asked: str) -> set[str]:
    known = {t.role for t in member.row.roles} if member.row else set()
    roles = known | set(member.roles)
    if asked == "leader" and roles & _LEADS:
        roles.add("leader")
    if asked in _LEADS and "leader" in roles:
        roles.add(asked)
    if asked == "minister" and any(r.endswith("-minister") for r in roles):
        roles.add("minister")
    return roles
