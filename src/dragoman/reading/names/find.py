"""Finding names: aliases of the atlas, runs of capitals, roles and bodies in small letters."""

from collections import Counter

from msgspec.structs import replace

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name, Sentence
from dragoman.reading.names.bodies import body_roles, country_beside, state_body
from dragoman.reading.names.classify import classify, is_given
from dragoman.reading.names.marks import capital, is_quoted, opens_sentence
from dragoman.reading.names.page import Page, make_page
from dragoman.reading.names.roles import person_roles, role_beside
from dragoman.reading.names.runs import Run, find_runs


def find_names(
    text: str, sentences: tuple[Sentence, ...], language: Language, atlas: Atlas
) -> tuple[Name, ...]:
    """All places of a text that name somebody or something, in the order of the text.

    Full names and known aliases, country adjectives (how="adjective"), and persons and bodies
    named by what they are (how="role": "the Kazakh president", "the Dutch government").
    """
    repeated = _repeated(sentences)
    pages = [make_page(s, number, language, atlas, repeated) for number, s in enumerate(sentences)]
    seen = _seen_inside(pages, language)
    names: list[Name] = []
    for page in pages:
        found = _of_page(page, text, language, atlas, seen)
        names.extend(_with_abbreviations(found, text, len(names)))
    return tuple(names)


def _repeated(sentences: tuple[Sentence, ...]) -> frozenset[str]:
    words = [t for s in sentences for t in s.tokens if t.kind == "word"]
    counts = Counter(t.key for t in words if t.text[0].isupper())
    lower = {t.key for t in words if t.text[0].islower()}
    return frozenset(key for key, n in counts.items() if n > 1 and key not in lower)


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
        for first, last, hits in _pieces(run, page, language):
            last = _with_head(page, first, last, hits)
            name = _name(page, text, first, last, hits, language, run)
            if name is not None:
                found.append(_of_state(name, page, first, last, language, atlas))
                taken.update(range(first, last))
    for known in page.aliases.values():
        hit = known[0]
        if not taken & set(range(hit.first, hit.last)):
            found.append(_of_state(_known(page, text, known), page, hit.first, hit.last, language, atlas))
            taken.update(range(hit.first, hit.last))
    found.extend(body_roles(page, text, language, atlas, found, taken))
    found.extend(person_roles(page, text, language, atlas, found, taken))
    return sorted((_trimmed(n, language) for n in found), key=lambda n: (n.start, -n.end))


def _trimmed(name: Name, language: Language) -> Name:
    """The name without what only leans on it: "Russia's" names Russia."""
    for clitic in language.settings.clitics:
        if name.text.endswith(clitic) and len(name.text) > len(clitic) + 1:
            text = name.text[: -len(clitic)]
            return replace(name, text=text, end=name.start + len(text))
    return name


def _pieces(run: Run, page: Page, language: Language) -> list[tuple[int, int, list[Hit] | None]]:
    """Cut a run where the atlas, titles and given names say so: "Russian President Vladimir Putin"."""
    pieces: list[tuple[int, int, list[Hit] | None]] = []
    index = begin = max(run.first, min(run.last, page.title_end(run.first)))
    while index < run.last:
        hits, titles = page.aliases.get(index), page.titles.get(index)
        if hits and titles and titles[0].last > hits[0].last:
            hits = None  # "Prime Minister" is no agency called Prime
        if hits and _cuts(hits[0], begin, run, page, language):
            if begin < index:
                pieces.append((begin, index, None))
            pieces.append((index, hits[0].last, hits))
            index = begin = hits[0].last
        elif titles and not hits and _is_title(titles[0], begin, run, page):
            if begin < index:
                pieces.append((begin, index, None))
            index = begin = titles[0].last
        elif begin < index < run.last - 1 and _begins_person(index, begin, page, language):
            pieces.append((begin, index, None))
            begin = index
            index += 1
        else:
            index += 1
    if begin < run.last:
        pieces.append((begin, run.last, _same_span(page, begin, run.last)))
    return pieces


def _same_span(page: Page, first: int, last: int) -> list[Hit] | None:
    return [hit for hit in page.aliases.get(first, ()) if hit.last == last] or None


def _is_title(hit: Hit, begin: int, run: Run, page: Page) -> bool:
    """A title at the beginning of a name, or between a body and a person, is no part of either."""
    if hit.first == begin:
        return True
    return hit.last < run.last and page.tokens[hit.first].text[0].isupper()


def _begins_person(index: int, begin: int, page: Page, language: Language) -> bool:
    """ "Security Committee Franz Klintsevich": a given name behind the name of a body."""
    return is_given(page, index, language) and any(i in page.heads for i in range(begin, index))


def _cuts(hit: Hit, begin: int, run: Run, page: Page, language: Language) -> bool:
    """Whether a known name inside a longer run stands for itself, and is no part of a longer name."""
    rest = run.last - hit.last
    if rest <= 0 and hit.first == begin:
        return True
    if hit.entry.section == "person" and hit.last - hit.first > 1:
        return True
    if rest > 1 and is_given(page, hit.last, language):
        return True
    if hit.first in page.heads or (begin < hit.first and begin in page.heads):
        return False
    if hit.last in page.aliases or hit.last in page.titles:
        return True
    if hit.entry.marks.get("how") == "adjective":
        # "Russian Lukoil" is cut, "American Airlines" is not: what follows has to be known or long.
        return hit.first == begin and rest > 1
    if hit.last - hit.first > 1 or hit.entry.section == "country":
        return True
    if rest > 0 and (is_given(page, hit.last, language) or _other_case(page, hit)):
        return True
    # A single known word beside an unknown one is more likely a part of its name: Paris Hilton.
    return False


def _other_case(page: Page, hit: Hit) -> bool:
    """An abbreviation before a word in small letters: "EU May"."""
    return page.tokens[hit.first].text.isupper() and not page.tokens[hit.last].text.isupper()


def _with_head(page: Page, first: int, last: int, hits: list[Hit] | None) -> int:
    """ "Върховният съд", "the Supreme court": the word for the body in small letters ends the name."""
    heads = page.heads.get(last) if hits is None and last == first + 1 else None
    return heads[0].last if heads and page.tokens[last].start - page.tokens[last - 1].end == 1 else last


def _of_state(name: Name, page: Page, first: int, last: int, language: Language, atlas: Atlas) -> Name:
    """A name that every state's body of the kind may have keeps the country beside it, if any."""
    section = state_body(page, first, last) if name.kind == "organisation" and name.how == "name" else None
    if section is None:
        return name
    return replace(name, role=section, country=country_beside(page, first, last, language, atlas)[0])


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
        name = Name(
            start,
            end,
            text[start:end],
            page.number,
            "name",
            kind,
            quoted=quoted,
            sure=sure,
            reasons=(reason,),
        )
    if role and name.kind in (None, "person"):
        return replace(name, kind="person", role=role, country=role_country)
    return name


def _with_abbreviations(found: list[Name], text: str, offset: int) -> list[Name]:
    """ "Collective Security Treaty Organization (CSTO)": the bracket repeats the name before it."""
    result = []
    for index, name in enumerate(found):
        before = found[index - 1] if index else None
        if (
            before
            and name.text.isupper()
            and text[before.end : name.start].strip() == "("
            and before.how == "name"
        ):
            name = replace(name, expands=offset + index - 1, kind=before.kind or "organisation")
        result.append(name)
    return result
