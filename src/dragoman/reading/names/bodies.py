"""Bodies named by what they are: "the Dutch government", "the army", "parlamentul Ucrainei"."""

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name
from dragoman.reading.names.page import Page

_STATE_BODIES = frozenset(
    {"government", "parliament", "army", "police", "court", "prosecution", "ministry", "embassy"}
)


def body_roles(
    page: Page, text: str, language: Language, atlas: Atlas, found: list[Name], taken: set[int]
) -> list[Name]:
    """Bodies of a state without a proper name; the country comes from an adjective or name beside them."""
    names = []
    for hits in page.heads.values():
        hit = hits[0]
        if hit.entry.section not in _STATE_BODIES or set(range(hit.first, hit.last)) & taken:
            continue
        country, first, last = _country_beside(page, hit, atlas)
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


def _country_beside(page: Page, hit: Hit, atlas: Atlas) -> tuple[str | None, int, int]:
    for index in (hit.first - 1, hit.last, hit.last + 1):
        if not 0 <= index < len(page.tokens) or page.tokens[min(index, hit.last)].text in ",.;:()":
            continue
        alias = page.alias_covering(index)
        if alias is not None and alias.entry.section == "country":
            row = atlas.get(alias.entry.head)
            return (row.country if row else None), min(hit.first, alias.first), max(hit.last, alias.last)
    return None, hit.first, hit.last
