"""Languages: one folder each, data only. Doors: load a language, list them, identify one in a text."""

from dragoman.knowledge.languages.cache import cache_folder, fingerprint, keep
from dragoman.knowledge.languages.check import Remark, check_folder
from dragoman.knowledge.languages.forms import Forms, compile_forms
from dragoman.knowledge.languages.identify import identify
from dragoman.knowledge.languages.language import Language, Settings
from dragoman.knowledge.languages.lexicon import Hit, Lexicon
from dragoman.knowledge.languages.load import available, load
from dragoman.knowledge.languages.parse import Entry, Line
from dragoman.knowledge.languages.skeleton import new_folder
from dragoman.knowledge.languages.vocabulary import LISTS
from dragoman.knowledge.languages.words import elided, pieces

__all__ = [
    "LISTS",
    "Entry",
    "Forms",
    "Hit",
    "Language",
    "Lexicon",
    "Line",
    "Remark",
    "Settings",
    "available",
    "cache_folder",
    "check_folder",
    "compile_forms",
    "elided",
    "fingerprint",
    "identify",
    "keep",
    "load",
    "new_folder",
    "pieces",
]
