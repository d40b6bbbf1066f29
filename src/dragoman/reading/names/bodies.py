"""Bodies named by what they are: "the Dutch government", "the army", "parlamentul Ucrainei"."""

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name
from dragoman.reading.names.page import Page, before_hyphen, joins

STATE_BODIES = frozenset({"government", "parliament", "army", "police", "court", "prosecution", "ministry", "embassy"})
"""Sections of organisation_heads.txt that every state has: the name alone does not tell whose it is."""


def state_body(page: Page, first: int, last: int) -> str | None:
    """The section of a state body's word inside a name: "Supreme Court" is a court."""
    for index in range(first, last):
        for hit in page.heads.get(index, ()):
            if hit.last <= last and hit.entry.section in STATE_BODIES:
                return hit.entry.section
    return None


def body_roles(
    page: Page, text: str, language: Language, atlas: Atlas, found: list[Name], taken: set[int]
) -> list[Name]:
    """Bodies of a state without a proper name; the country comes from an adjective or name beside them."""
    names = []
    for hits in page.heads.values():
        hit = hits[0]
        begin = _behind_country(page, hit)
        if hit.entry.section not in STATE_BODIES or set(range(begin, hit.last)) & taken:
            continue
        country, first, last = country_beside(page, begin, hit.last, language, atlas)
        if country is None and (hit.entry.marked("weak") or hit.entry.section == "embassy"):
            continue
        start, end = page.tokens[first].start, page.tokens[last - 1].end
        reason = f"a body of a state ({hit.entry.section})"
        names.append(
            Name(
                start,
                end,
                text[start:end],
                page.number,
                how="role",
                kind="organisation",
                role=hit.entry.section,
                country=country,
                sure=0.7 if country else 0.4,
                reasons=(reason,),
            )
        )
        if country:
            taken.update(range(hit.first, hit.last))
    return names


def _behind_country(page: Page, hit: Hit) -> int:
    """Where the word for a body begins behind the country that a hyphen ties to it: "US-Regierung"."""
    for alias in page.aliases.get(hit.first, ()):
        at = alias.last
        if alias.entry.section == "country" and at + 1 < hit.last and page.tokens[at].text == "-":
            return at + 1
    return hit.first


def country_beside(page: Page, first: int, last: int, language: Language, atlas: Atlas) -> tuple[str | None, int, int]:
    """The country named by an adjective before or after tokens, or by its name behind them, and the
    tokens with it: (ISO code or None, first, last)."""
    behind = (last, last + 1) if joins(page, last, language) else (last,)
    for index in (before_hyphen(page, first), *behind):
        if not 0 <= index < len(page.tokens):
            continue
        alias = page.alias_covering(index)
        if alias is not None and alias.entry.section == "country":
            row = atlas.get(alias.entry.head)
            return (row.country if row else None), min(first, alias.first), max(last, alias.last)
    return None, first, last
