"""Writes the generated pages of docs/reference: `make docs`. tests/test_docs.py fails when one is stale.

The pages say what the program says of itself: commands from click, the JSON form from the types,
languages, event types and the atlas from their data.
"""

import importlib
import inspect
import re
import sys
import tomllib
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import click
import msgspec

from dragoman.desk import language_rows
from dragoman.knowledge.atlas import open_atlas
from dragoman.model import Dossier, Reading, Story

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"
LANGUAGES = ROOT / "src" / "dragoman" / "knowledge" / "languages" / "data"
EXAMPLES = ("sentences", "names", "dates", "quotes", "events")
ONTOLOGY = ROOT / "src" / "dragoman" / "reading" / "events" / "ontology.toml"
# The door of the room hides its module: it gives the function of the same name.
program = importlib.import_module("dragoman.cli.main")
NOTICE = "<!-- Written by tools/make_docs.py (`make docs`); edit the source of what it says, not this page. -->"


def page(title: str, *parts: str) -> str:
    """A Markdown page: the notice, a title, parts parted by blank lines."""
    return "\n\n".join((f"# {title}", NOTICE, *(p.strip("\n") for p in parts if p.strip()))) + "\n"


def table(heads: Iterable[str], rows: Iterable[Iterable[object]], right: bool = False) -> str:
    """A Markdown table; with `right` all columns but the first are numbers."""
    names = list(heads)
    rule = ["---", *(("---:" if right else "---") for _ in names[1:])]
    lines = [names, rule, *([str(cell) for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


# Commands


def commands_page() -> str:
    """Every command with its options, and the exit statuses."""
    context = click.Context(program.cli, info_name="dragoman")
    parts = [_plain(program.cli.help), _parameters(program.cli, context)]
    for name in program.COMMANDS:
        command = program.cli.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        usage = command.get_usage(inner).removeprefix("Usage: ")
        parts += [f"## {name}", f"```\n{usage}\n```", _plain(command.help), _parameters(command, inner)]
    return page("Commands", *parts, "## Exit statuses", _exit_statuses())


def _plain(text: str | None) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in (text or "").split("\n\n"))


def _parameters(command: click.Command, context: click.Context) -> str:
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        # Arguments stand in the usage; every command has --help.
        if record and record[1] and "--help" not in parameter.opts:
            rows.append((f"`{record[0]}`", record[1].replace("|", "\\|")))
    return table(("option", "what it does"), rows) if rows else ""


def _exit_statuses() -> str:
    said = re.search(r"Exit status: (.+?)\.", inspect.getdoc(program) or "", re.DOTALL)
    assert said, "the docstring of dragoman.cli.main tells the exit statuses"
    pairs = (part.strip().split(" ", 1) for part in said[1].split(", "))
    return table(("status", "meaning"), pairs)


# Languages


def languages_page() -> str:
    """What each language folder holds, list by list."""
    rows = language_rows()
    lists = rows[0].entries if rows else {}
    heads = ("list", *(f"{row.name} ({row.tag})" for row in rows))
    cells = [(f"`{name}`", *(row.entries[name] or "**missing**" for row in rows)) for name in lists]
    cells += [(f"examples: {form}", *(_examples(row.tag, form) for row in rows)) for form in EXAMPLES]
    cells.append(("all entries", *(f"{sum(row.entries.values()):,}" for row in rows)))
    cells.append(("all forms", *(f"{row.forms:,}" for row in rows)))
    return page(
        "Languages",
        "Entries by list. A folder under `src/dragoman/knowledge/languages/data` is a language; what its "
        "lists mean stands in [language-folders.md](../language-folders.md). Months, weekdays and names of "
        "countries count what CLDR adds.",
        table(heads, cells, right=True),
        "A list that is missing is a stage that finds nothing there and says so. A language without a folder "
        "is identified; its dates, countries and the names of the atlas are found; its quotes and events are "
        "not.",
    )


def _examples(tag: str, form: str) -> int | str:
    """How many golden texts of a form a folder has: blocks parted by blank lines, comments left out."""
    path = LANGUAGES / tag / "examples" / f"{form}.txt"
    if not path.is_file():
        return "**missing**"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return len([block for block in "\n".join(lines).split("\n\n") if block.strip()])


# The JSON form


def json_page() -> str:
    """The JSON of a reading, a story and a dossier, with every type in them."""
    parts = [
        "`dragoman read --json` prints one reading a line, `dragoman group --json` prints "
        '`{"stories": [...]}`, `dragoman about --json` one dossier. Keys may be added; none is renamed. '
        "Offsets count Unicode code points in `article.text`, the end excluded. Days are ISO 8601."
    ]
    seen: dict[type, None] = {}
    for top in (Reading, Story, Dossier):
        _collect(top, seen)
    parts += [_struct_section(struct) for struct in seen]
    return page("The JSON form", *parts)


def _collect(struct: type, seen: dict[type, None]) -> None:
    """The struct and those in its fields, each once, in the order in which a reader meets them."""
    if struct in seen:
        return
    seen[struct] = None
    for hint in typing.get_type_hints(struct).values():
        for inner in _structs_in(hint):
            _collect(inner, seen)


def _structs_in(hint: object) -> list[type]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return [hint]
    return [found for inner in typing.get_args(hint) for found in _structs_in(inner)]


def _struct_section(struct: type) -> str:
    hints = typing.get_type_hints(struct)
    remarks = _remarks(struct)
    rows = [
        (f"`{field.encode_name}`", _said_type(hints[field.name]), remarks.get(field.name, ""))
        for field in msgspec.structs.fields(struct)
    ]
    doc = re.sub(r"(?<=[a-z,])\n(?=\S)", " ", inspect.getdoc(struct) or "")
    return f"## {struct.__name__}\n\n{doc}\n\n{table(('key', 'value', 'remark'), rows)}"


def _remarks(struct: type) -> dict[str, str]:
    """The comments behind the fields in the source."""
    found = re.findall(r"^    (\w+): [^#\n]*#\s*(.+)$", inspect.getsource(struct), re.MULTILINE)
    return {name: remark.replace("|", "\\|") for name, remark in found}


_SIMPLE: dict[object, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    type(None): "null",
}


def _said_type(hint: object) -> str:
    """A type in words; structs link to their section."""
    inner = [a for a in typing.get_args(hint) if a is not Ellipsis]
    origin = typing.get_origin(hint)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_said_type(a) for a in inner)
    if origin is tuple and len(inner) > 1:
        return "[" + ", ".join(_said_type(a) for a in inner) + "]"
    if origin is tuple:
        return f"list of {_said_type(inner[0])}"
    if origin is dict:
        return f"object: {_said_type(inner[0])} to {_said_type(inner[1])}"
    assert isinstance(hint, type), f"no words for the type {hint}"
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


# Event types


def ontology_page() -> str:
    """The event types and how each reads its participants."""
    raw = tomllib.loads(ONTOLOGY.read_text("utf-8"))
    kinds = {name: fields for name, fields in raw.items() if name.isupper()}
    rows = [(f"`{n}`", f["says"], " ".join(f.get("modes", ())), _reads(f)) for n, f in kinds.items()]
    return page(
        "Event types",
        "The sixteen types and their names are those of PLOVER; the descriptions are ours. What each field "
        "means stands in `src/dragoman/reading/events/ontology.toml`. Which words are an event of a type is "
        "data of each language (`events.txt`).",
        table(("type", "what the actor does", "modes", "how it is read"), rows),
        "An event has a status: planned, ongoing, happened, cancelled, denied or hypothetical.",
    )


def _reads(fields: dict[str, object]) -> str:
    said = []
    if fields.get("mutual"):
        said.append("all named are actors")
    if fields.get("speech"):
        said.append("done by saying it")
    if fields.get("content"):
        said.append(f"what it speaks of is {fields['content']}")
    if fields.get("place") is False:
        said.append("a place may be the target")
    if fields.get("undone"):
        said.append(f"called off it is {fields['undone']}")
    return "; ".join(said)


# The atlas


def atlas_page() -> str:
    """How many rows of each kind, how many of them carry what."""
    rows = open_atlas().rows.values()
    carries: dict[str, Callable[[typing.Any], bool]] = {
        "with a Wikidata id": lambda row: bool(row.wikidata),
        "with a country": lambda row: bool(row.country),
        "with offices": lambda row: bool(row.roles),
        "with web domains": lambda row: bool(row.domains),
        "with spellings of a language": lambda row: bool(row.names),
    }
    kinds = Counter(row.kind for row in rows)
    cells = [
        (kind, f"{n:,}", *(f"{sum(test(r) for r in rows if r.kind == kind):,}" for test in carries.values()))
        for kind, n in kinds.most_common()
    ]
    return page(
        "The atlas",
        "What is known before reading: `src/dragoman/knowledge/atlas/data`, one table a row. Countries are "
        "those of CLDR; their names in a language come from its folder and from CLDR.",
        table(("kind", "rows", *carries), cells, right=True),
        f"{len(rows):,} rows in all. An id is a readable slug; a Wikidata id is a property, set only where "
        "the data carries it.",
    )


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "languages.md": languages_page,
    "json.md": json_page,
    "ontology.md": ontology_page,
    "atlas.md": atlas_page,
}


def main() -> None:
    """Write the pages that changed, and name them."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        path, content = REFERENCE / name, make()
        if not path.is_file() or path.read_text("utf-8") != content:
            path.write_text(content, "utf-8")
            sys.stdout.write(f"written: {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
