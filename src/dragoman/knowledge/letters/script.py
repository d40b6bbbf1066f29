"""Which script a text is written in."""

import unicodedata
from collections import Counter

_NAMES = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr"}
_NAMES |= {"GEORGIAN": "Geor", "ARMENIAN": "Armn", "CJK": "Hani", "HIRAGANA": "Jpan", "KATAKANA": "Jpan"}
_NAMES |= {"HANGUL": "Hang", "DEVANAGARI": "Deva", "THAI": "Thai"}


def script_of(text: str) -> str | None:
    """The ISO 15924 code of the script that most letters of `text` belong to; None without letters."""
    counts: Counter[str] = Counter()
    for character in text[:2000]:
        if character.isalpha():
            first = unicodedata.name(character, "").split(" ", 1)[0]
            counts[_NAMES.get(first, first.title()[:4] or "Zyyy")] += 1
    return counts.most_common(1)[0][0] if counts else None
