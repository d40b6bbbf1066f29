"""Case forms: whether two spellings of one text are forms of one name, and which is its base form."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.knowledge.languages import Language

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
    """Whether two full names are forms of one: as many parts, each a form of its counterpart."""
    return len(a) == len(b) and all(same_form(x, y, language) for x, y in zip(a, b, strict=True))


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
        return forms[0]

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
