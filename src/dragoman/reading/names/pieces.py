"""Cutting runs of capitals into names: where the atlas, titles and given names say that one ends."""

from typing import NamedTuple

from dragoman.knowledge.languages import Hit, Language
from dragoman.knowledge.letters import script_of
from dragoman.reading.names.given import is_given
from dragoman.reading.names.marks import capital
from dragoman.reading.names.page import Page
from dragoman.reading.names.runs import Run

_BODIES = frozenset({"company", "organisation", "agency", "outlet"})
_EMPLOYERS = _BODIES | {"country"}


class Piece(NamedTuple):
    """tokens[first:last] are one name; `hits` are the names of the atlas that are spelled so."""

    first: int
    last: int
    hits: tuple[Hit, ...]
    opens: bool  # the run that it was cut from begins a sentence
    quoted: bool


def cut_run(run: Run, page: Page, language: Language) -> list[Piece]:
    """Cut a run where the atlas, titles and given names say so: "Russian President Vladimir Putin"."""
    pieces: list[Piece] = []
    index = begin = max(run.first, min(run.last, page.title_end(run.first)))
    while index < run.last:
        hits, titles = page.aliases.get(index), page.titles.get(index)
        if hits and titles and titles[0].last > hits[0].last:
            hits = None  # "Prime Minister" is no agency called Prime
        if hits and _cuts(hits[0], begin, run, page, language):
            if begin < index and not _is_head_of(page, begin, index):
                pieces.append(_unknown(run, begin, index, page))
            pieces.append(Piece(index, hits[0].last, tuple(hits), run.opens, run.quoted))
            index = begin = _next_capital(hits[0].last, run.last, page)
        elif titles and not hits and _is_title(titles[0], begin, run, page):
            if begin < index:
                pieces.append(_unknown(run, begin, index, page))
            index = begin = titles[0].last
        elif begin < index and _parts(index, begin, run, page, language):
            pieces.append(_unknown(run, begin, index, page))
            begin = index
            index += 1
        else:
            index += 1
    if begin < run.last:
        hits = _same_span(page, begin, run.last)
        whole = Piece(begin, run.last, tuple(hits), run.opens, run.quoted) if hits else None
        pieces.append(whole or _unknown(run, begin, run.last, page))
    return pieces


def _unknown(run: Run, first: int, last: int, page: Page) -> Piece:
    """A piece that the atlas does not know; the word for a body in small letters ends it ("Върховният съд")."""
    ends = [heads[0].last for i in range(first, last) if (heads := page.heads.get(i))]
    heads = page.heads.get(last) if last == first + 1 else None
    if heads and page.tokens[last].start - page.tokens[last - 1].end == 1:
        ends.append(heads[0].last)
    last = max([last, *ends])
    return Piece(first, last, (), run.opens, run.quoted)


def _same_span(page: Page, first: int, last: int) -> list[Hit] | None:
    return [hit for hit in page.aliases.get(first, ()) if hit.last == last] or None


def _is_title(hit: Hit, begin: int, run: Run, page: Page) -> bool:
    """A title at the beginning of a name, or between a body and a person, is no part of either."""
    if hit.first == begin:
        return True
    return hit.last < run.last and page.tokens[hit.first].text[0].isupper()


def _next_capital(index: int, last: int, page: Page) -> int:
    while index < last and not capital(page.tokens[index]):
        index += 1
    return index


def _parts(index: int, begin: int, run: Run, page: Page, language: Language) -> bool:
    """Whether a new name begins inside a run: other letters, a small word in capitals, or a person."""
    token, before = page.tokens[index], page.tokens[index - 1]
    if not capital(token) or before.text == "." or run.quoted:
        return False
    scripts = {script_of(before.text), script_of(token.text)}
    if None not in scripts and len(scripts) > 1:
        return True  # "Cockpit Мартін Лохер"
    if token.key in language.function_words and token.key not in language.particles:
        # "Берліна Якщо": a headline that ends without a mark, before the next sentence.
        follows = index + 1 < len(page.tokens) and not capital(page.tokens[index + 1])
        return follows and not token.text.isupper()
    return index < run.last - 1 and _begins_person(index, begin, page, language)


def _begins_person(index: int, begin: int, page: Page, language: Language) -> bool:
    """ "Security Committee Franz Klintsevich": a given name behind the name of a body."""
    if not is_given(page, index, language):
        return False
    before = page.tokens[index - 1].text
    shouted = before.isupper() and len(before) > 1 and not page.tokens[index].text.isupper()
    return shouted or any(i in page.heads for i in range(begin, index))


def _cuts(hit: Hit, begin: int, run: Run, page: Page, language: Language) -> bool:
    """Whether a known name inside a longer run stands for itself, and is no part of a longer name.

    A single known word beside an unknown one is more likely a part of its name: Paris Hilton.
    """
    rest = run.last - hit.last
    several = hit.last - hit.first > 1
    if (rest <= 0 and hit.first == begin) or (several and hit.entry.section == "person"):
        return True
    if rest > 1 and (is_given(page, hit.last, language) or _employs(hit, begin, page)):
        return True
    if _stands_behind(hit, begin, run, page, language):
        return True
    if hit.first in page.heads or (begin < hit.first and begin in page.heads):
        return False
    if hit.last in page.aliases or hit.last in page.titles:
        return True
    if hit.entry.marks.get("how") == "adjective":
        # "Russian Lukoil" is cut, "American Airlines" is not: what follows has to be known or long.
        return hit.first == begin and rest > 1
    if several or hit.entry.section == "country":
        return True
    return rest > 0 and (is_given(page, hit.last, language) or _other_case(page, hit))


def _stands_behind(hit: Hit, begin: int, run: Run, page: Page, language: Language) -> bool:
    """A body that ends a run behind words that are no part of its name."""
    if begin == hit.first or hit.last < run.last or hit.entry.section not in _BODIES:
        return False
    if hit.last - hit.first > 1 or _is_head_of(page, begin, hit.first):
        return True
    return _only_opens(page, begin, hit.first, run, language)


def _is_head_of(page: Page, first: int, last: int) -> bool:
    """Whether tokens are just the word for what follows: "Компанія Ryanair"."""
    return any(hit.last == last for hit in page.heads.get(first, ())) and (
        last < len(page.tokens) and last in page.aliases
    )


def _only_opens(page: Page, first: int, last: int, run: Run, language: Language) -> bool:
    """A word that has its capital from the beginning of the sentence only: "Pracownicy Ryanaira"."""
    if not run.opens or first != run.first or last != first + 1 or first in page.heads:
        return False
    key, seen = page.tokens[first].key, page.evidence
    return key not in seen.names and key not in seen.leading and not is_given(page, first, language)


def _employs(hit: Hit, begin: int, page: Page) -> bool:
    """A body between a title and its holder: "ředitel Ryanairu Kenny Jacobs"."""
    if hit.first != begin or hit.entry.section not in _EMPLOYERS:
        return False
    return any(title.last == begin for first in range(max(0, begin - 5), begin) for title in page.titles.get(first, ()))


def _other_case(page: Page, hit: Hit) -> bool:
    """An abbreviation before a word in small letters: "EU May"."""
    return page.tokens[hit.first].text.isupper() and not page.tokens[hit.last].text.isupper()
