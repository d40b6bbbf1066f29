"""Base forms from the dictionaries of simplemma, compiled once into tries that processes share.

Only the dictionaries are used: simplemma's rules for unknown words changed no figure of ours, and
importing them takes longer than reading an article.
"""

import importlib.util
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from marisa_trie import BytesTrie

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages.cache import cache_folder, keep
from dragoman.knowledge.letters import fold

_MODERN = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "\u0301": None})


@cache
def dictionaries() -> frozenset[str]:
    """The languages for which there is a dictionary of base forms."""
    spec = importlib.util.find_spec("simplemma")
    places = spec.submodule_search_locations if spec else None
    folders = [Path(place) / "strategies/dictionaries/data" for place in places or ()]
    return frozenset(path.stem for folder in folders for path in folder.glob("*.plzma"))


@lru_cache(maxsize=200_000)
def base_form(word: str, code: str) -> str:
    """The folded base form of a word; the folded word itself where the dictionary has none.

    `code` is a language of simplemma, "" for none. Raises BadKnowledge for a code without dictionary.
    """
    if not code or len(word) < 2:
        return fold(word)
    modern = word.translate(_MODERN)
    other_case = modern.lower() if modern[0].isupper() else modern.capitalize()
    found = _look_up(modern, code) or _look_up(other_case, code) or modern
    # Reflexive verbs are listed as "срещна-(се)".
    return fold(found.split("-(", 1)[0])


@lru_cache(maxsize=100_000)
def is_word(word: str, code: str) -> bool:
    """Whether the dictionary of a language has a word in small letters: a common word, not only a name."""
    lemma = _look_up(word.translate(_MODERN).lower(), code) if code else None
    return lemma is not None and lemma[:1].islower()


@lru_cache(maxsize=100_000)
def is_compound(word: str, code: str) -> bool:
    """Whether the dictionary has a word as written, or its last part of four letters and more, as a noun."""
    if not code or _look_up(word, code):
        return bool(code)
    tail = word.rsplit("-", 1)[-1]
    if tail != word:
        return is_compound(tail, code)
    return any(_look_up(word[at:].capitalize(), code) for at in range(3, len(word) - 3))


def _look_up(word: str, code: str) -> str | None:
    values = _trie(code).get(word)
    return values[0].decode() if values else None


@cache
def _trie(code: str) -> BytesTrie:
    path = cache_folder() / "lemmas" / f"{code}-{version('simplemma')}.trie"
    try:
        return BytesTrie().mmap(str(path))
    except (OSError, RuntimeError):
        return _build(code, path)


def _build(code: str, path: Path) -> BytesTrie:
    """Let simplemma compile its dictionary, and move the file to its place whole or not at all."""
    if code not in dictionaries():
        raise BadKnowledge(f'lemmas = "{code}": no such dictionary; one of {sorted(dictionaries())} would work')
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    with TemporaryDirectory() as folder:
        TrieDictionaryFactory(disk_cache_dir=folder).get_dictionary(code)
        made = Path(folder) / f"{code}.dic"
        keep(path, made.read_bytes())
        return BytesTrie().load(str(made))
