"""The form of a language folder's lists: text in, entries out (docs/language-folders.md)."""

from pathlib import Path

from msgspec import Struct

from dragoman.errors import BadKnowledge


class Entry(Struct, frozen=True):
    """One line of a list: its section, its headword, and what stands behind the bar or in the header."""

    section: str
    head: str
    marks: dict[str, str]

    def marked(self, flag: str) -> bool:
        """Whether the entry, or its section, carries a flag."""
        return flag in self.marks


class Line(Struct, frozen=True):
    """An entry with the forms that find it."""

    entry: Entry
    forms: tuple[str, ...]


# In these lists the headword is an id: only the forms after the colon are looked for.
ID_LISTS = frozenset(
    {
        "names/countries",
        "names/demonyms",
        "names/places",
        "names/bodies",
        "names/people",
        "numbers",
        "units",
        "dates",
    }
)


def parse_list(text: str, name: str, where: str) -> tuple[Line, ...]:
    """Read one list. `name` is its path in the folder without the suffix; `where` is for messages.

    Raises BadKnowledge with file and line when a line has not the form of the format.
    """
    section, marks = "", dict[str, str]()
    lines: list[Line] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = _uncommented(raw)
        if not line:
            continue
        if line.startswith("[") and "]" in line:
            section, marks = _header(line, f"{where}:{number}")
            continue
        head, forms, own = _entry(line, name in ID_LISTS)
        if not head:
            raise BadKnowledge(f"{where}:{number}: an entry needs a headword before the colon")
        lines.append(Line(Entry(section, head, {**marks, **own}), forms))
    return tuple(lines)


def read_folder(folder: Path) -> dict[str, tuple[Line, ...]]:
    """All lists of a language folder by name ("reporting_verbs", "names/countries"); examples left out."""
    lists = {}
    for path in sorted(folder.rglob("*.txt")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        if not name.startswith("examples/"):
            lists[name] = parse_list(path.read_text("utf-8"), name, str(path))
    return lists


def _uncommented(raw: str) -> str:
    """A `#` opens a comment at the start of a line or after a blank."""
    line = raw.strip()
    if line.startswith("#"):
        return ""
    return line.split(" #", 1)[0].rstrip()


def _header(line: str, where: str) -> tuple[str, dict[str, str]]:
    words = line[1 : line.index("]")].split()
    if not words:
        raise BadKnowledge(f"{where}: a section needs a name, such as [says]")
    # An event section has a mode as its second word: [CONSULT meet].
    name = words[0]
    rest = words[1:]
    marks = dict(_mark(w) for w in rest if "=" in w)
    flags = [w for w in rest if "=" not in w]
    if name.isupper() and flags:
        marks["mode"] = flags.pop(0)
    return name, marks | dict.fromkeys(flags, "")


def _entry(line: str, by_id: bool) -> tuple[str, tuple[str, ...], dict[str, str]]:
    body, _, tail = line.partition(" |")
    head, colon, forms = body.partition(": ")
    if not colon and body.endswith(":"):
        head = body[:-1]
    head = head.strip()
    found = tuple(f.strip() for f in forms.split(",") if f.strip())
    # An id without forms is its own form: "from" in the list of dates needs no second name.
    if not by_id or not found:
        found = (head, *found)
    return head, tuple(dict.fromkeys(found)), dict(_mark(w) for w in tail.split())


def _mark(word: str) -> tuple[str, str]:
    key, _, value = word.partition("=")
    return key, value
