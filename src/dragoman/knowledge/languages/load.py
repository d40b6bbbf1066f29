"""Loading a language: its folder and CLDR, compiled once and cached, compiled again when a file changes."""

import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages.cache import cache_folder, fingerprint, keep
from dragoman.knowledge.languages.forms import compile_forms
from dragoman.knowledge.languages.language import COMMON_LISTS, Compiled, Language, Settings
from dragoman.knowledge.languages.lemmas import dictionaries
from dragoman.knowledge.languages.parse import Line, parse_list, read_folder
from dragoman.knowledge.letters import fold

DATA = Path(__file__).parent / "data"


@cache
def available() -> tuple[str, ...]:
    """The tags of the languages that have a folder."""
    return tuple(sorted(p.parent.name for p in DATA.glob("*/language.toml")))


@cache
def load(tag: str) -> Language:
    """The language of a BCP 47 tag (its first part counts).

    A language without a folder is no error: it has what CLDR knows of it, and empty lists.
    """
    short = tag.split("-")[0].lower()
    folder = DATA / short
    has_folder = (folder / "language.toml").is_file()
    digest = fingerprint(folder) if has_folder else "cldr"
    path = cache_folder() / "languages" / f"{short}-{digest}.msgpack"
    compiled = _cached(path)
    if compiled is None:
        compiled = compile_folder(folder if has_folder else None, short)
        keep(path, msgspec.msgpack.encode(compiled))
    return Language(compiled, has_folder, digest)


class Common(Struct, frozen=True):
    """What identification needs of a language, without loading all of it."""

    tag: str
    script: str
    words: frozenset[str]


@cache
def commonest() -> tuple[Common, ...]:
    """The function words of every language that has a folder, from one small cached file."""
    digests = [fingerprint(DATA / tag) for tag in available()]
    path = cache_folder() / "languages" / f"common-{sha256('|'.join(digests).encode()).hexdigest()[:16]}.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=tuple[Common, ...])
    except (OSError, msgspec.DecodeError):
        made = tuple(_common(DATA / tag) for tag in available())
        keep(path, msgspec.msgpack.encode(made))
        return made


def _common(folder: Path) -> Common:
    """Read only the lists that identification needs: compiling a whole folder takes a second."""
    settings = _settings(folder)
    words: set[str] = set()
    for name in COMMON_LISTS:
        path = folder / f"{name}.txt"
        if path.is_file():
            lines = parse_list(path.read_text("utf-8"), name, str(path))
            words |= {fold(form) for line in lines for form in line.forms}
    return Common(settings.tag, settings.script, frozenset(words))


def compile_folder(folder: Path | None, tag: str) -> Compiled:
    """Settings and lists of a folder, joined with what CLDR knows. Raises BadKnowledge."""
    from dragoman.knowledge.languages.cldr import cldr_lists, locale_of

    if folder is None:
        locale = locale_of(tag)
        name = (locale.english_name if locale else None) or tag
        settings = Settings(tag=tag, name=name, lemmas=tag if tag in dictionaries() else "")
        lists = dict[str, tuple[Line, ...]]()
    else:
        settings, lists = _settings(folder), read_folder(folder)
    for name, lines in cldr_lists(tag).items():
        lists[name] = (*lists.get(name, ()), *lines)
    elisions = frozenset(e.casefold() for e in settings.elisions)
    forms = {name: compile_forms(lines, elisions) for name, lines in lists.items()}
    return Compiled(settings, lists, forms)


def _settings(folder: Path) -> Settings:
    path = folder / "language.toml"
    try:
        settings = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Settings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadKnowledge(f"{path}: {error}") from error
    longest_first = tuple(sorted(settings.name_endings, key=len, reverse=True))
    return msgspec.structs.replace(settings, name_endings=longest_first)


def _cached(path: Path) -> Compiled | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Compiled)
    except (OSError, msgspec.DecodeError):
        return None
