"""Which language a text is written in.

py3langid ranks the languages by character n-grams; a folder's own words then decide between near
neighbours: the share of a text's words that are function words of a language is hard evidence.
"""

from functools import cache
from typing import Any

from dragoman.knowledge.languages.load import commonest
from dragoman.knowledge.languages.words import pieces
from dragoman.knowledge.letters import fold, script_of
from dragoman.model import LanguageTag

_SAMPLE = 1500
_LEAD = 1.35
_SURE = 0.9


@cache
def _ranker() -> Any:
    from dragoman.knowledge.languages.ranker import ranker

    return ranker()


def identify(text: str) -> LanguageTag:
    """The language of a text: tag, score 0-1, reasons. "und" for a text without letters."""
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script is None:
        return LanguageTag("und", 0.0, ("the text has no letters",))
    tag, score = _ranker().classify(sample)
    reasons = [f"character n-grams say {tag} ({float(score):.2f})"]
    words = [fold(piece) for piece, _, kind in pieces(sample) if kind == "word"]
    shares = {c.tag: _share(words, c.words) for c in commonest() if c.script == script}
    best = max(shares, key=lambda t: shares[t], default=None)
    # A language without a folder has no function words here: they overrule only an unsure guess.
    enough = max(0.12, _LEAD * shares[tag]) if tag in shares else (0.28 if score < _SURE else 1.0)
    if best and best != tag and shares[best] > enough:
        reasons.append(f"{shares[best]:.0%} of the words are function words of {best}")
        return LanguageTag(best, min(0.95, 0.5 + shares[best]), tuple(reasons))
    return LanguageTag(str(tag), round(float(score), 3), tuple(reasons))


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(w in common for w in words) / len(words) if words else 0.0
