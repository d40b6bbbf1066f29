"""Persons and bodies named by what they are: who holds the office, whose government it is."""

from collections import Counter

from dragoman.knowledge.atlas import Atlas
from dragoman.model import Name
from dragoman.reading.entities.cast import Cast, Member

Found = tuple[Member, float, str]


def countries_named(names: tuple[Name, ...], atlas: Atlas) -> frozenset[str]:
    """The ISO codes of the countries that a text names, by name, adjective, city or people."""
    rows = (atlas.get(name.candidates[0]) for name in names if name.candidates)
    return frozenset(row.country for row in rows if row and row.country and row.kind in ("country", "place"))


def dominant_country(names: tuple[Name, ...], atlas: Atlas) -> str | None:
    """The ISO code of the country that an article names most, when it clearly leads; else None."""
    counts: Counter[str] = Counter()
    for name in names:
        row = atlas.get(name.candidates[0]) if name.candidates else None
        if row and row.country and row.kind in ("country", "place"):
            counts[row.country] += 2 if name.sentence < 3 else 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 3:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1] else None


def person_of_office(name: Name, cast: Cast, atlas: Atlas, published: str | None) -> Found | None:
    """Who is meant by "the Kazakh president": a person of the article in that office, else of the atlas."""
    role = name.role or ""
    if name.country is None:
        member = cast.person_in_office(role, None) if role != "counterpart" else None
        return (member, 0.6, f"the {role} of this article") if member else None
    if role != "counterpart" and (member := cast.person_in_office(role, name.country)):
        return member, 0.75, f"the {role} of this article"
    leads = ("head-of-state", "head-of-government") if role in ("leader", "counterpart") else ()
    for asked in (role, *leads):
        if row := atlas.office_holder(asked, name.country, published):
            return cast.known(row), 0.6, f"{asked} of {name.country} at the time"
    member = cast.person_in_office(role, name.country, unsure=True)
    return (member, 0.5, f"a {role} of this article") if member else None


def body_of_state(name: Name, cast: Cast, atlas: Atlas, country: str | None) -> Found | None:
    """Whose government or army is meant; a government stands for its country."""
    code, score = (name.country, 0.75) if name.country else (country, 0.45)
    row = atlas.country(code)
    if row is None:
        return None
    if name.role == "government":
        return cast.known(row), score, f"the government stands for {row.name}"
    member = cast.members.get(f"{row.id}-{name.role}")
    if member is None:
        member = cast.members.setdefault(
            f"{row.id}-{name.role}", Member(f"{row.id}-{name.role}", "organisation", country=row.country)
        )
    member.written.append(name.text)
    why = "named beside it" if name.country else "the country that the article is about"
    return member, score, f"a body of {row.name}, {why}"
