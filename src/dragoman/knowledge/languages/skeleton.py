"""A new language folder: what CLDR knows is filled in, the rest is headings with a word of what belongs there."""

from pathlib import Path

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages.cldr import cldr_lists, locale_of
from dragoman.knowledge.languages.lemmas import dictionaries
from dragoman.knowledge.languages.parse import Line
from dragoman.knowledge.languages.vocabulary import LISTS

_HEAD = "# What belongs into this list, and in which form: docs/language-folders.md\n"
_SETTINGS = """\
tag = "{tag}"
name = "{name}"
endonym = "{endonym}"
script = "{script}"
lemmas = "{lemmas}"                 # the dictionary of base forms that there is, "" for none
quotes = [["“", "”"], ["„", "“"], ["«", "»"], ["\\"", "\\""]]   # the usual ones of the language first
dialogue_dashes = []                # a line that opens with one of these is direct speech
spelling = {{}}
romanisation = ""                   # a table of letters/data/sounds.toml, "" for the one called as the tag
name_particles = []                 # small words inside names: "de", "van", "bin"
name_endings = []                   # case and article endings that names take
clitics = []
elisions = []
adjectives_before_noun = true
"""


def new_folder(tag: str, parent: Path) -> Path:
    """Make the folder of a language under `parent` and return it.

    Raises BadKnowledge when CLDR does not know the tag or the folder is there already.
    """
    locale = locale_of(tag)
    if locale is None:
        raise BadKnowledge(f"{tag!r} is no language that CLDR knows; a tag such as sl or pt would work")
    folder = parent / tag
    if folder.exists():
        raise BadKnowledge(f"{folder} is there already; `dragoman languages check {folder}` looks at it")
    known = cldr_lists(tag)
    (folder / "names").mkdir(parents=True)
    (folder / "examples").mkdir()
    settings = _SETTINGS.format(
        tag=tag,
        name=locale.english_name or tag,
        endonym=locale.display_name or tag,
        script=_script(tag, known),
        lemmas=tag if tag in dictionaries() else "",
    )
    (folder / "language.toml").write_text(settings, "utf-8")
    for name, sections in LISTS.items():
        (folder / f"{name}.txt").write_text(_HEAD + _body(sections, known.get(name, ())), "utf-8")
    return folder


def _body(sections: frozenset[str], lines: tuple[Line, ...]) -> str:
    """The sections of a list, each with the lines that CLDR gives."""
    if not sections:
        return "".join(_entry(line) for line in lines)
    parts = []
    for section in sorted(sections):
        inside = "".join(_entry(line) for line in lines if line.entry.section == section)
        parts.append(f"\n[{section}]\n{inside}")
    return "".join(parts)


def _entry(line: Line) -> str:
    return f"{line.entry.head}: {', '.join(line.forms)}\n"


def _script(tag: str, known: dict[str, tuple[Line, ...]]) -> str:
    from dragoman.knowledge.letters import script_of

    names = " ".join(form for line in known.get("names/countries", ()) for form in line.forms)
    return script_of(names) or "Latn"
