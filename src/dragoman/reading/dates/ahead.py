"""Whether a date lies ahead: words of the future in its clause."""

from collections.abc import Sequence

from dragoman.knowledge.languages import Language
from dragoman.model import Token

_AHEAD = frozenset({"planned", "future"})
# Tokens before and behind a date in which a word of the future turns it ahead.
_NEAR = 6
_FAR = 13


def looks_ahead(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    """Whether a word of the future stands in the own clause of a date at tokens[first:last]."""
    status, grammar = language.lexicon("status"), language.lexicon("grammar")
    saying = language.lexicon("reporting_verbs")
    if any(saying.at(tokens, i, first) for i in range(max(0, first - 4), first)):
        return False  # "said on Monday it would close"
    ahead = range(last, min(len(tokens), last + _FAR))
    behind = range(first - 1, max(-1, first - _NEAR), -1)
    for direction in (ahead, behind):
        for index in direction:
            if any(h.entry.section in _AHEAD for h in status.at(tokens, index)):
                return True
            # "said on Tuesday that he will come": the future behind "that" is another clause's.
            if tokens[index].text in ".;:!?" or any(h.entry.section == "clause" for h in grammar.at(tokens, index)):
                break
    return False
