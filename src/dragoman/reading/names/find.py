"""Finding names: aliases of the atlas, runs of capitals, roles and bodies in small letters."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Name, Sentence
from dragoman.reading.names.bodies import body_roles, country_beside, state_body
from dragoman.reading.names.classify import classify, may_be_person
from dragoman.reading.names.evidence import gather
from dragoman.reading.names.marks import is_quoted
from dragoman.reading.names.page import Page, make_page
from dragoman.reading.names.pieces import Piece, cut_run
from dragoman.reading.names.roles import person_roles, role_beside
from dragoman.reading.names.runs import find_runs


def find_names(text: str, sentences: tuple[Sentence, ...], language: Language, atlas: Atlas) -> tuple[Name, ...]:
    """All places of a text that name somebody or something, in the order of the text.

    Full names and known aliases, country adjectives (how="adjective"), and persons and bodies
    named by what they are (how="role": "the Kazakh president", "the Dutch government").
    """
    evidence = gather(sentences, language)
    names: list[Name] = []
    for number, sentence in enumerate(sentences):
        page = make_page(sentence, number, language, atlas, evidence)
        found = _of_page(page, text, language, atlas)
        names.extend(_with_abbreviations(found, text, len(names)))
    return tuple(names)


def _of_page(page: Page, text: str, language: Language, atlas: Atlas) -> list[Name]:
    found: list[Name] = []
    taken: set[int] = set()
    runs = [] if page.shouted else find_runs(page, language)
    for run in runs:
        cover = page.alias_covering(run.first)
        if cover is not None and cover.first < run.first:
            # A known name that begins in small letters holds the capital: "mer Baltique", "сектор Газа".
            run = run._replace(first=min(cover.last, run.last), opens=False)
        for piece in cut_run(run, page, language):
            name = _name(page, text, piece, language)
            if name is not None:
                found.append(_of_state(name, page, piece.first, piece.last, language, atlas))
                taken.update(range(piece.first, piece.last))
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


def _of_state(name: Name, page: Page, first: int, last: int, language: Language, atlas: Atlas) -> Name:
    """A name that every state's body of the kind may have keeps the country beside it, if any."""
    section = state_body(page, first, last) if name.kind == "organisation" and name.how == "name" else None
    if section is None:
        return name
    return replace(name, role=section, country=country_beside(page, first, last, language, atlas)[0])


def _known(page: Page, text: str, hits: Sequence[Hit]) -> Name:
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


def _name(page: Page, text: str, piece: Piece, language: Language) -> Name | None:
    role, country = role_beside(page, piece.first, piece.last, language)
    name = _known(page, text, piece.hits) if piece.hits else _unknown(page, text, piece, language, role)
    if name is None:
        return None
    words = [t for t in page.tokens[piece.first : piece.last] if t.kind == "word"]
    known = bool(piece.hits) or may_be_person(words, language)
    if role and name.kind in (None, "person") and known:
        return replace(name, kind="person", role=role, country=country)
    return name


def _unknown(page: Page, text: str, piece: Piece, language: Language, role: str | None) -> Name | None:
    guess = classify(page, piece, language, role)
    if guess is None:
        return None
    kind, sure, reason = guess
    start, end = page.tokens[piece.first].start, page.tokens[piece.last - 1].end
    quoted = is_quoted(page.tokens, piece.first, piece.last)
    return Name(start, end, text[start:end], page.number, kind=kind, quoted=quoted, sure=sure, reasons=(reason,))


def _with_abbreviations(found: list[Name], text: str, offset: int) -> list[Name]:
    """ "Collective Security Treaty Organization (CSTO)": the bracket repeats the name before it."""
    result = []
    for index, name in enumerate(found):
        before = found[index - 1] if index else None
        if before and name.text.isupper() and text[before.end : name.start].strip() == "(" and before.how == "name":
            name = replace(name, expands=offset + index - 1, kind=before.kind or "organisation")
        result.append(name)
    return result
