"""The tail of a page: teasers of other articles, told by their form."""

import re
from collections.abc import Sequence

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold

_STOP = re.compile(r"[.!?…:;][\"”“»’')\]]*$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_PAIRS = 4
_LONGEST_TEASER = 420


def teaser_tail(lines: Sequence[str], language: Language) -> int:
    """The number of the line from which on only teasers follow; len(lines) when there are none.

    A teaser is a headline without a full stop and a short text under it. Four of them in a row that
    share few words with the beginning of the page are not the article.
    """
    filled = [n for n, line in enumerate(lines) if line]
    pairs = 0
    at = len(filled)
    while at >= 2 and _is_headline(lines[filled[at - 2]]) and _is_teaser(lines[filled[at - 1]]):
        pairs += 1
        at -= 2
    if pairs < _FEWEST_PAIRS or at < 2:
        return len(lines)
    topic = _content(" ".join(lines[n] for n in filled[: min(at, 8)]), language)
    tail = [_content(lines[n], language) for n in filled[at:]]
    near = sum(len(words & topic) > 0.4 * len(words) for words in tail if words)
    return filled[at] if near <= 0.34 * len(tail) else len(lines)


def closes(body: Sequence[str], rest: Sequence[str], language: Language) -> bool:
    """Whether a line that closes articles ("Latest news", "Comments") really does.

    A "read also" box in the middle is followed by paragraphs that go on about the same things.
    """
    if not body:
        return False
    topic = _content(" ".join(body), language)
    filled = [line for line in rest if line]
    going_on = sum(_goes_on(line, topic, language) for line in filled)
    return going_on == 0 or (going_on < 3 and going_on <= 0.15 * len(filled))


def _goes_on(line: str, topic: set[str], language: Language) -> bool:
    words = _content(line, language)
    return len(line) > 70 and bool(_STOP.search(line)) and len(words & topic) >= 0.25 * max(4, len(words))


def _is_headline(line: str) -> bool:
    return 8 < len(line) < 200 and (not _STOP.search(line) or line[-1] in '?!”“"')


def _is_teaser(line: str) -> bool:
    return 40 < len(line) < _LONGEST_TEASER and bool(_STOP.search(line))


def _content(text: str, language: Language) -> set[str]:
    """Beginnings of the content words: case forms of a word share theirs."""
    return {w[:5] for w in map(fold, _WORD.findall(text)) if w not in language.function_words}
