"""The countries of CLDR with their English names."""

import re
from collections.abc import Iterator

from dragoman.knowledge.letters import slug

_CODE = re.compile(r"[A-Z]{2}")
# Codes of CLDR that are no countries: unions, pseudo-locales, outlying islands grouped.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})


def english_countries(overrides: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """ISO code, id and English name of each country; `overrides` maps a code to a better name."""
    from babel import Locale

    for code, name in sorted(Locale("en").territories.items()):
        if _CODE.fullmatch(code) and code not in _NO_COUNTRY:
            plain = overrides.get(code) or re.sub(r"\s*\(.*", "", name).replace("&", "and")
            yield code, slug(plain), plain
