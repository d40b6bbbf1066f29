"""The languages of this Dragoman: what each folder holds."""

from msgspec import Struct

from dragoman.knowledge.languages import LISTS, available, load


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
