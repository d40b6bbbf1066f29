"""A language as the stages see it: values and lists, no behaviour of its own."""

from functools import cached_property

from msgspec import Struct

from dragoman.knowledge.languages.forms import Forms
from dragoman.knowledge.languages.lemmas import base_form, is_compound, is_word
from dragoman.knowledge.languages.lexicon import Lexicon
from dragoman.knowledge.languages.parse import Line
from dragoman.knowledge.letters import fold

COMMON_LISTS = ("function_words", "pronouns")
"""The lists of words without content of their own."""


class Settings(Struct, frozen=True):
    """What language.toml says."""

    tag: str
    name: str
    endonym: str = ""
    script: str = "Latn"
    lemmas: str = ""
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))
    dialogue_dashes: tuple[str, ...] = ()
    spelling: dict[str, str] = {}
    romanisation: str = "default"
    name_particles: tuple[str, ...] = ()
    name_endings: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    adjectives_before_noun: bool = True
    capitalised_nouns: bool = False


class Compiled(Struct, frozen=True):
    """A language as the cache keeps it: settings, lists as written, and their forms ready to look for."""

    settings: Settings
    lists: dict[str, tuple[Line, ...]]
    forms: dict[str, Forms]


class Language:
    """One language: its settings and its lists as lexicons, each built when first asked for."""

    def __init__(self, compiled: Compiled, has_folder: bool, edition: str) -> None:
        self.settings = compiled.settings
        self.tag = compiled.settings.tag
        self.has_folder = has_folder
        self.edition = edition  # changes with the data: what is derived from it is cached under it
        self._lists = compiled.lists
        self._forms = compiled.forms
        self._lexicons: dict[str, Lexicon] = {}

    def lexicon(self, name: str) -> Lexicon:
        """A list by its path in the folder without suffix ("titles", "names/places"); empty if missing."""
        if name not in self._lexicons:
            words = self.number_words if name != "numbers" else frozenset[str]()
            by_case = self.settings.capitalised_nouns
            self._lexicons[name] = Lexicon(self._forms.get(name, Forms()), words, by_case)
        return self._lexicons[name]

    def lines(self, name: str) -> tuple[Line, ...]:
        """The entries of a list with their forms, in the order of the file; empty if missing."""
        return self._lists.get(name, ())

    @property
    def list_names(self) -> tuple[str, ...]:
        """The names of the lists that the language has."""
        return tuple(sorted(self._lists))

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Folded single words that stand for a number."""
        forms = (f for line in self._lists.get("numbers", ()) for f in line.forms)
        return frozenset(fold(f) for f in forms if " " not in f)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Folded words without content of their own."""
        return frozenset(fold(f) for n in COMMON_LISTS for line in self._lists.get(n, ()) for f in line.forms)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Folded abbreviations, without their last full stop, that do not end a sentence."""
        lines = self._lists.get("abbreviations", ())
        return frozenset(fold(f).rstrip(".") for line in lines for f in line.forms)

    @cached_property
    def months(self) -> frozenset[str]:
        """Folded names of the months, in all forms."""
        lines = (line for line in self._lists.get("dates", ()) if line.entry.section == "month-name")
        return frozenset(fold(form).rstrip(".") for line in lines for form in line.forms)

    @cached_property
    def elisions(self) -> frozenset[str]:
        """Folded small words that lean on the next one with an apostrophe: "l" in l'accord."""
        return frozenset(fold(e) for e in self.settings.elisions)

    @cached_property
    def particles(self) -> frozenset[str]:
        """Folded small words inside names."""
        return frozenset(fold(p) for p in self.settings.name_particles)

    def base(self, word: str) -> str:
        """The folded base form of a word."""
        return base_form(word, self.settings.lemmas)

    def is_small_word(self, word: str) -> bool:
        """Whether the dictionary has the word with a small first letter, as no noun or name is written."""
        return fold(word) in self.function_words or is_word(word, self.settings.lemmas)

    def is_word(self, word: str) -> bool:
        """Whether the dictionary has the word in small letters: then a capital alone makes no name of it."""
        if self.is_small_word(word):
            return True
        return self.settings.capitalised_nouns and is_compound(word, self.settings.lemmas)

    def stems(self, word: str) -> frozenset[str]:
        """The folded word and what is left of it without each ending that names take."""
        folded = fold(word)
        found = {folded}
        for ending in self.settings.name_endings:
            if folded.endswith(ending) and len(folded) - len(ending) >= 3:
                found.add(folded[: -len(ending)].rstrip("'-"))
        return frozenset(found)
