"""Finding names: aliases of the atlas, runs of capitals, roles and bodies in small letters."""

from collections import Counter

from msgspec.structs import replace

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name, Sentence
from dragoman.reading.names.bodies import body_roles
from dragoman.reading.names.classify import classify
from dragoman.reading.names.page import Page, make_page
from dragoman.reading.names.roles import person_roles, role_beside
from dragoman.reading.names.runs import Run, capital, find_runs, is_quoted, opens_sentence


def find_names(text: str, sentences: tuple[Sentence, ...], language: Language, atlas: Atlas) -> tuple[Name, ...]:
    """All places of a text that name somebody or something, in the order of the text.

    Full names and known aliases, country adjectives (how="adjective"), and persons and bodies
    named by what they are (how="role": "the Kazakh president", "the Dutch government").
    """
    pages = [make_page(s, number, language, atlas) for number, s in enumerate(sentences)]
    seen = _seen_inside(pages, language)
    names: list[Name] = []
    for page in pages:
        found = _of_page(page, text, language, atlas, seen)
        names.extend(_with_abbreviations(found, text, len(names)))
    return tuple(names)


def _seen_inside(pages: list[Page], language: Language) -> frozenset[str]:
    """Words that stand capitalised inside sentences more often than not."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for page in pages:
        for index, token in enumerate(page.tokens):
            if token.kind == "word" and not page.shouted:
                if capital(token) and not opens_sentence(page.tokens, index):
                    upper[token.key] += 1
                elif token.text[0].islower():
                    lower[token.key] += 1
    return frozenset(k for k, n in upper.items() if n > lower[k] and k not in language.function_words)


def _of_page(page: Page, text: str, language: Language, atlas: Atlas, seen: frozenset[str]) -> list[Name]:
    found: list[Name] = []
    taken: set[int] = set()
    runs = [] if page.shouted else find_runs(page, language, seen)
    for run in runs:
        for first, last, hits in _pieces(run, page, language, seen):
            name = _name(page, text, first, last, hits, language, run)
            if name is not None:
                found.append(name)
                taken.update(range(first, last))
    for known in page.aliases.values():
        hit = known[0]
        if not taken & set(range(hit.first, hit.last)):
            found.append(_known(page, text, known))
            taken.update(range(hit.first, hit.last))
    found.extend(body_roles(page, text, language, atlas, found, taken))
    found.extend(person_roles(page, text, language, atlas, found, taken))
    return sorted(found, key=lambda n: (n.start, -n.end))


def _pieces(
    run: Run, page: Page, language: Language, seen: frozenset[str]
) -> list[tuple[int, int, list[Hit] | None]]:
    """Cut a run where the atlas and the titles say so: "Russian President Vladimir Putin"."""
    pieces: list[tuple[int, int, list[Hit] | None]] = []
    index = run.first
    begin = run.first
    while index < run.last:
        hits = page.aliases.get(index)
        title = page.titles.get(index)
        if hits and hits[0].last >= run.last and index == begin:
            pieces.append((index, hits[0].last, hits))
            return pieces
        if hits and _cuts(hits[0], begin, run, page):
            if begin < index:
                pieces.append((begin, index, None))
            pieces.append((index, hits[0].last, hits))
            index = begin = hits[0].last
        elif title and (begin == index) and title[0].last <= run.last and not hits:
            index = begin = title[0].last
        elif title and title[0].last < run.last and not hits and page.tokens[index].text[0].isupper():
            pieces.append((begin, index, None))
            index = begin = title[0].last
        else:
            index += 1
    if begin < run.last:
        pieces.append((begin, run.last, page.aliases.get(begin) if _same_end(page, begin, run.last) else None))
    return pieces


def _same_end(page: Page, first: int, last: int) -> bool:
    return any(hit.last == last for hit in page.aliases.get(first, ()))


def _cuts(hit: Hit, begin: int, run: Run, page: Page) -> bool:
    """Whether a known name inside a longer run stands for itself, and is no part of a longer name."""
    rest = run.last - hit.last
    if hit.first in page.heads or (begin < hit.first and begin in page.heads):
        return False
    if hit.entry.marks.get("how") == "adjective":
        # "Russian Lukoil" is cut, "American Airlines" is not: what follows has to be known or long.
        return hit.first == begin and (rest > 1 or hit.last in page.aliases or hit.last in page.titles)
    if hit.last - hit.first > 1 or hit.entry.section == "country":
        return True
    # A single known word beside an unknown one is more likely a part of its name: Paris Hilton.
    return rest == 0 and begin == hit.first or hit.last in page.aliases or hit.last in page.titles


def _known(page: Page, text: str, hits: list[Hit]) -> Name:
    hit = hits[0]
    start, end = page.tokens[hit.first].start, page.tokens[hit.last - 1].end
    adjective = hit.entry.marks.get("how") == "adjective"
    kinds = {h.entry.section for h in hits}
    return Name(
        start,
        end,
        text[start:end],
        page.number,
        how="adjective" if adjective else "name",
        kind=hit.entry.section if len(kinds) == 1 else None,
        candidates=tuple(dict.fromkeys(h.entry.head for h in hits)),
        quoted=is_quoted(page.tokens, hit.first, hit.last),
        sure=0.95 if len(hits) == 1 else 0.7,
        reasons=("a country's adjective or people" if adjective else "a name of the atlas",),
    )


def _name(
    page: Page, text: str, first: int, last: int, hits: list[Hit] | None, language: Language, run: Run
) -> Name | None:
    role, role_country = role_beside(page, first, last, language)
    if hits:
        name = _known(page, text, hits)
    else:
        guess = classify(page, first, last, language, role, run)
        if guess is None:
            return None
        kind, sure, reason = guess
        start, end = page.tokens[first].start, page.tokens[last - 1].end
        quoted = is_quoted(page.tokens, first, last)
        name = Name(start, end, text[start:end], page.number, "name", kind, quoted=quoted, sure=sure, reasons=(reason,))
    if role and name.kind in (None, "person"):
        return replace(name, kind="person", role=role, country=role_country)
    return name


def _with_abbreviations(found: list[Name], text: str, offset: int) -> list[Name]:
    """ "Collective Security Treaty Organization (CSTO)": the bracket repeats the name before it."""
    result = []
    for index, name in enumerate(found):
        before = found[index - 1] if index else None
        if before and name.text.isupper() and text[before.end : name.start].strip() == "(" and before.how == "name":
            name = replace(name, expands=offset + index - 1, kind=before.kind or "organisation")
        result.append(name)
    return result
