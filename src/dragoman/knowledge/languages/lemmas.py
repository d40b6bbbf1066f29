"""Base forms from the dictionaries of simplemma, compiled once into tries that are shared by processes."""

from functools import cache, lru_cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import TrieDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from dragoman.knowledge.languages.cache import cache_folder
from dragoman.knowledge.letters import fold


@cache
def _factory() -> TrieDictionaryFactory:
    folder = cache_folder() / "lemmas"
    folder.mkdir(parents=True, exist_ok=True)
    return TrieDictionaryFactory(cache_max_size=32, use_disk_cache=True, disk_cache_dir=str(folder))


def dictionaries() -> frozenset[str]:
    """The languages for which there is a dictionary of base forms."""
    return frozenset(SUPPORTED_LANGUAGES)


@cache
def _by_rules() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))


@cache
def _by_dictionary() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DictionaryLookupStrategy(_factory()))


@lru_cache(maxsize=200_000)
def base_form(word: str, code: str) -> str:
    """The folded base form of a word; the folded word itself where the dictionary has none.

    `code` is a language of simplemma, "" for none. Capitalised words are looked up only, never cut
    by rules: a rule that fits a verb would maim a name.
    """
    if not code or len(word) < 2:
        return fold(word)
    modern = word.translate(_MODERN)
    lemmatizer = _by_dictionary() if word[0].isupper() else _by_rules()
    found = lemmatizer.lemmatize(modern, code)
    if found == modern and word[0].isupper():
        found = _by_dictionary().lemmatize(modern.lower(), code)
    return fold(found.split("-(", 1)[0])


@lru_cache(maxsize=100_000)
def is_word(word: str, code: str) -> bool:
    """Whether the dictionary of a language has a word in small letters: a common word, not only a name."""
    if not code:
        return False
    lower = word.translate(_MODERN).lower()
    lemma = _factory().get_dictionary(code).get(lower)
    return lemma is not None and lemma[:1].islower()


_MODERN = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "\u0301": None})
