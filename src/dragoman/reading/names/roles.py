"""Titles and offices: beside a name, or instead of one."""

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name
from dragoman.reading.names.marks import capital
from dragoman.reading.names.page import Page, before_hyphen, joins

_REACH = 7
# Small words (sections of grammar.txt) that stand between a title and what is not its holder.
_NOT_BEFORE_NAMES = frozenset({"in", "at", "for", "about", "to", "from", "with", "against", "between", "of"})
_PARTING = frozenset({"clause", "that", "and", "by", "against"})
# Sections of titles.txt that tell no office.
_NO_OFFICE = frozenset({"honorific", "former", "citizen", "counterpart", "official"})
# Offices that stand for a person when no name follows.
_STANDS_ALONE = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
        "spokesperson",
        "leader",
        "ambassador",
        "lawyer",
        "prosecutor",
        "counterpart",
        "minister",
        "speaker",
        "party-leader",
    }
)


def role_beside(page: Page, first: int, last: int, language: Language) -> tuple[str | None, str | None]:
    """The office that is named before or right after a name, and the country beside that office."""
    country, stop = None, max(0, first - _REACH)
    index = first - 1
    if index >= 0 and _marked(page, index, language, _NOT_BEFORE_NAMES):
        return None, None  # "the minister for Brexit" holds no name
    commas = 0
    while index >= stop:
        token = page.tokens[index]
        if token.kind == "mark":
            commas += token.text == ","
            if token.text not in ",.\"„“-'" or commas > 1 or (token.text == "," and index != first - 1):
                break
            index -= 1
            continue
        hit = _ending_before(page.titles, page, index)
        if hit is not None:
            return hit.entry.section, country or _country_before(page, hit)
        alias = page.alias_covering(index)
        if alias is not None:
            country = country or alias.entry.head
        elif capital(token) or _marked(page, index, language, _PARTING):
            break
        index -= 1
    return _after(page, last), country


def _marked(page: Page, index: int, language: Language, sections: frozenset[str]) -> bool:
    """Whether a token is a small word of one of the sections of the grammar list."""
    hits = language.lexicon("grammar").at(page.tokens, index, index + 1)
    return any(hit.entry.section in sections for hit in hits)


def _country_before(page: Page, hit: Hit) -> str | None:
    """ "Kazakh President": the country right before a title."""
    alias = page.alias_covering(hit.first - 1) if hit.first else None
    return alias.entry.head if alias is not None and alias.entry.section == "country" else None


def _ending_before(titles: dict[int, list[Hit]], page: Page, index: int) -> Hit | None:
    for first in range(index, max(-1, index - 6), -1):
        for hit in titles.get(first, ()):
            if hit.last == index + 1:
                return hit
    return None


def _after(page: Page, last: int) -> str | None:
    """An apposition: "Peskov, the Kremlin's spokesman,"."""
    if last + 1 < len(page.tokens) and page.tokens[last].text == ",":
        for index in range(last + 1, min(last + 5, len(page.tokens))):
            if page.tokens[index].kind == "mark":
                return None
            for hit in page.titles.get(index, ()):
                if hit.entry.section not in _NO_OFFICE:
                    return hit.entry.section
    return None


def person_roles(
    page: Page, text: str, language: Language, atlas: Atlas, found: list[Name], taken: set[int]
) -> list[Name]:
    """Persons named by their office alone: "the Kazakh president", "purtătorul de cuvânt"."""
    roles = []
    named = {n.start for n in found if n.role}
    for hits in page.titles.values():
        hit = hits[0]
        section = hit.entry.section
        if section not in _STANDS_ALONE or set(range(hit.first, hit.last)) & taken:
            continue
        if _means_several(page, hit, language):
            continue
        first, last, country = _with_country(page, hit, language, atlas)
        if _name_follows(page, last, named) or _name_follows(page, hit.last, named):
            continue
        start, end = page.tokens[first].start, page.tokens[last - 1].end
        reason = f"an office without a name ({section})"
        roles.append(
            Name(
                start,
                end,
                text[start:end],
                page.number,
                "role",
                "person",
                (),
                section,
                country,
                sure=0.5,
                reasons=(reason,),
            )
        )
    return roles


def _means_several(page: Page, hit: Hit, language: Language) -> bool:
    """Whether a word of an office is marked as weak in the list: "leaders" are nobody in particular."""
    titles = language.lexicon("titles")
    return any(
        single.entry.marked("weak")
        for index in range(hit.first, hit.last)
        for single in titles.at(page.tokens, index, index + 1)
    )


def _with_country(page: Page, hit: Hit, language: Language, atlas: Atlas) -> tuple[int, int, str | None]:
    """The country beside an office: an adjective before or after it, or the country's name behind it."""
    before, after = before_hyphen(page, hit.first), hit.last
    behind = (after, after + 1) if joins(page, after, language) else (after,)
    beside = (before, *behind) if language.settings.adjectives_before_noun else (*behind, before)
    for index in beside:
        alias = page.alias_covering(index) if 0 <= index < len(page.tokens) else None
        if alias is None:
            continue
        row = atlas.get(alias.entry.head)
        code = (row.speaks_for or row.country) if row else None
        if code and alias.entry.section in ("country", "organisation", "place"):
            return min(hit.first, alias.first), max(hit.last, alias.last), code
    return hit.first, hit.last, None


def _name_follows(page: Page, at: int, named: set[int]) -> bool:
    for index in range(at, min(at + 4, len(page.tokens))):
        if page.tokens[index].start in named:
            return True
        if page.tokens[index].kind == "mark" and page.tokens[index].text != ",":
            return False
    return False
