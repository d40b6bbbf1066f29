"""Every name that a text of one language may use for the rows of the atlas."""

from collections.abc import Iterator

from dragoman.knowledge.atlas.rows import Row
from dragoman.knowledge.languages import Entry, Language, Line
from dragoman.knowledge.letters import script_of

# Names of these kinds are found as words of the text. People are found by their sound instead
# (people.py), which knows inflected and transliterated forms; only listed forms come from here.
_FOUND_BY_ALIAS = ("organisation", "company", "agency", "outlet", "place", "region")
_KIND_OF_LIST = {"names/places": "place", "names/bodies": "organisation", "names/people": "person"}


def alias_lines(rows: dict[str, Row], country_ids: dict[str, str], language: Language) -> Iterator[Line]:
    """Lines for a lexicon: the language's own lists first, then what the atlas itself writes."""
    yield from _countries(country_ids, language)
    for name, kind in _KIND_OF_LIST.items():
        for line in language.lines(name):
            row = rows.get(line.entry.head)
            yield Line(Entry(row.kind if row else kind, line.entry.head, line.entry.marks), line.forms)
    script = language.settings.script
    for row in rows.values():
        if row.kind in _FOUND_BY_ALIAS:
            forms = tuple(dict.fromkeys(_written(row, script, language.tag)))
            if forms:
                yield Line(Entry(row.kind, row.id, {}), forms)


def _countries(country_ids: dict[str, str], language: Language) -> Iterator[Line]:
    for line in language.lines("names/countries"):
        if row_id := country_ids.get(line.entry.head):
            yield Line(Entry("country", row_id, line.entry.marks), line.forms)
    for line in language.lines("names/demonyms"):
        if row_id := country_ids.get(line.entry.head):
            marks = {**line.entry.marks, "how": "adjective", "form": line.entry.section}
            yield Line(Entry("country", row_id, marks), line.forms)


def _written(row: Row, script: str, tag: str) -> Iterator[str]:
    yield from row.names.get(tag, ())
    for name in (row.name, *row.also, *(n for forms in row.names.values() for n in forms)):
        if script_of(name) == script:
            yield name
    # Latin names of bodies and media stand unchanged in texts of every script.
    if script != "Latn" and row.kind in ("agency", "outlet", "company", "organisation"):
        yield row.name
