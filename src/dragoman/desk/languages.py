"""The languages of this Dragoman: what each folder holds."""

from msgspec import Struct

from dragoman.knowledge.languages import available, load

LISTS = (
    "abbreviations",
    "function_words",
    "pronouns",
    "reporting_verbs",
    "speech_nouns",
    "source_cues",
    "titles",
    "organisation_heads",
    "place_heads",
    "given_names",
    "names/countries",
    "names/demonyms",
    "names/places",
    "names/bodies",
    "names/people",
    "hedges",
    "status",
    "grammar",
    "events",
    "relations",
    "numbers",
    "units",
    "dates",
    "furniture",
)


class LanguageRow(Struct, frozen=True):
    """A language with a folder: entries by list (0: the list is missing), and forms in all."""

    tag: str
    name: str
    endonym: str
    script: str
    entries: dict[str, int]
    forms: int


def language_rows() -> tuple[LanguageRow, ...]:
    """All languages that have a folder, by tag."""
    rows = []
    for tag in available():
        language = load(tag)
        settings = language.settings
        entries = {name: len(language.lines(name)) for name in LISTS}
        forms = sum(len(line.forms) for name in LISTS for line in language.lines(name))
        rows.append(LanguageRow(tag, settings.name, settings.endonym, settings.script, entries, forms))
    return tuple(rows)
