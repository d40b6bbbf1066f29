"""Case forms: whether two spellings of one text are forms of one name, and which is its base form."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold
from dragoman.model import Token

# Vowels that fall out of the last syllable before an ending.
_FALLING = frozenset("eoеоёє")
_PARTS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def parts(name: str) -> list[str]:
    """The words of a name; hyphens part them, apostrophes do not."""
    return _PARTS.findall(name)


def same_form(a: str, b: str, language: Language) -> bool:
    """Whether two words may be case forms of one: they meet once endings are taken off."""
    if a == b:
        return True
    return bool(language.stems(a) & language.stems(b))


def same_name(a: list[str], b: list[str], language: Language) -> bool:
    """Whether two full names are forms of one: as many parts, each a form of its counterpart.

    Where every part is written otherwise, a vowel may have fallen out before the ending: Marek, Marka.
    """
    if len(a) != len(b):
        return False
    pairs = list(zip(a, b, strict=True))
    if all(same_form(x, y, language) for x, y in pairs):
        return True
    if any(x == y for x, y in pairs):
        return False  # Alexandra Nix is not Alexander Nix
    return all(same_form(x, y, language) or _same_but_vowel(x, y, language) for x, y in pairs)


def _same_but_vowel(a: str, b: str, language: Language) -> bool:
    for whole, other in ((fold(a), b), (fold(b), a)):
        if len(whole) > 3 and whole[-2] in _FALLING and whole[-1] not in _FALLING:
            short = whole[:-2] + whole[-1]
            if short in language.stems(other) and fold(other) != short:
                return True
    return False


def nominative(name: str, language: Language) -> str:
    """A full name without the case ending that its given name shows: Salmana Tasira is Salman Tasir."""
    words = parts(name)
    if len(words) != 2 or name != " ".join(words):
        return name
    given = words[0]
    token = Token(0, len(given), given, fold(given), fold(given), "word")
    heads = {hit.entry.head for hit in language.lexicon("given_names").at((token,), 0)}
    if len(heads) != 1 or given in heads:
        return name
    head = heads.pop()
    ending = given[len(head) :]
    cut = words[1][: -len(ending)] if ending else ""
    if not given.startswith(head) or not ending or not words[1].endswith(ending) or len(cut) < 3:
        return name
    return f"{head} {cut}"


def spellings(name: str, language: Language) -> list[str]:
    """The name as written, then with case endings taken off its words, fewest changes first."""
    words = parts(name)
    options = [sorted(language.stems(w), key=len, reverse=True)[:5] for w in words]
    if not options:
        return [name]
    found = [" ".join(words)]
    last = options[-1]
    for ending in last:
        # Parts of one name take endings together: Donaldem Trumpem.
        found.append(" ".join([*words[:-1], ending]))
        found.append(" ".join([*(o[min(1, len(o) - 1)] for o in options[:-1]), ending]))
        found.append(" ".join([*(o[-1] for o in options[:-1]), ending]))
    return list(dict.fromkeys(found))


def base_name(written: Iterable[str], language: Language) -> str:
    """The likeliest base form among the forms of a name: the one that most others are built on."""
    counts = Counter(written)
    forms = list(counts)
    if len(forms) == 1:
        return nominative(forms[0], language)

    def worth(form: str) -> tuple[int, int, int]:
        own = len(parts(form))
        built = sum(
            counts[other]
            for other in forms
            if other != form
            and parts(other)[-1:]
            and parts(form)[-1:]
            and parts(form)[-1].casefold() in language.stems(parts(other)[-1])
        )
        return own, built + counts[form], -len(form)

    return max(forms, key=worth)
