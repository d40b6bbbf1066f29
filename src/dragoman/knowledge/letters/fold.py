"""Folding: one form for spellings that a reader takes for the same."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Romanian cedilla letters stand for comma letters wherever they occur in names; Turkish keeps
# its ş apart only in print, and folding both sides alike does no harm there.
_LETTERS = str.maketrans(
    {
        "ş": "ș",
        "ţ": "ț",
        "ё": "е",
        "ѝ": "и",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
        "\u0307": None,  # what is left of a capital İ
        "\u0301": None,  # a stress mark over Cyrillic vowels; NFKC has joined those that belong to a letter
    }
)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’ʼ`´]")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Fold one word or phrase for comparison: NFKC, case, spelling variants, apostrophes, dashes.

    Diacritics stay: "ș" and "s" are different letters. `fold(fold(x)) == fold(x)`.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFKC", folded)


def slug(text: str) -> str:
    """A readable ASCII identifier of a name: "Andrew D'Anieri" -> "andrew-danieri". May be empty."""
    plain = anyascii(_APOSTROPHES.sub("", text)).lower()
    return _NOT_SLUG.sub("-", plain.replace("'", "")).strip("-")
