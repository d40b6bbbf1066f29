"""What the whole article says about its capitalised words: which act like persons, which are words of names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.knowledge.languages import Language
from dragoman.model import Sentence, Token
from dragoman.reading.names.marks import capital, opens_sentence

_SPEAKS = frozenset(
    {"says", "claims", "denies", "promises", "warns", "asks", "admits", "praises", "criticises", "adds"}
)
_SELDOM = 4  # who speaks or is titled less than once in so many times is talked about: "announced Brexit"


@dataclass(frozen=True)
class Evidence:
    """Folded words of an article by what stands around them."""

    names: frozenset[str] = frozenset()  # stand capitalised inside sentences more often than not, by themselves or last
    leading: frozenset[str] = frozenset()  # so, but only in front of another capital: the first word of a longer name
    repeated: frozenset[str] = frozenset()  # come twice or more, always capitalised
    persons: frozenset[str] = frozenset()  # stems of words that speak, or stand behind a title or a given name


def gather(sentences: tuple[Sentence, ...], language: Language) -> Evidence:
    """The evidence of all sentences of one article; those in capitals only say nothing."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    last: set[str] = set()
    anywhere: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for sentence in sentences:
        tokens = sentence.tokens
        if shouted(tokens):
            continue
        for index, token in enumerate(tokens):
            if token.kind != "word":
                continue
            lower[token.key] += token.text[0].islower()
            if not capital(token):
                continue
            anywhere[token.key] += 1
            if not opens_sentence(tokens, index):
                upper[token.key] += 1
                if index + 1 == len(tokens) or not capital(tokens[index + 1]):
                    last.add(token.key)
        persons.update(_persons(tokens, language))
    everywhere: Counter[str] = Counter()
    for key, n in anywhere.items():
        everywhere.update(dict.fromkeys(language.stems(key), n))
    inside = {k for k, n in upper.items() if n > lower[k] and k not in language.function_words}
    return Evidence(
        frozenset(inside & last),
        frozenset(inside - last),
        frozenset(key for key, n in anywhere.items() if n > 1 and not lower[key]),
        frozenset(stem for stem, n in persons.items() if n * _SELDOM >= everywhere[stem]),
    )


def shouted(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is mostly in capitals, so that capitals mark nothing."""
    words = [t for t in tokens if t.kind == "word" and len(t.text) > 2]
    return len(words) > 3 and sum(t.text.isupper() for t in words) > 0.6 * len(words)


def _persons(tokens: tuple[Token, ...], language: Language) -> Iterable[str]:
    """Stems of the capitalised words right before or behind a verb of saying, and right behind a title."""
    beside: list[int] = [hit.last for hit in language.lexicon("titles").find(tokens)]
    for hit in language.lexicon("reporting_verbs").find(tokens):
        if hit.entry.section in _SPEAKS and not tokens[hit.first].text[0].isupper():
            beside.append(hit.first - 1)
            if not hit.first or tokens[hit.first - 1].kind == "mark":
                beside.append(hit.last)  # behind a verb inside its clause stands what is said: "wants Brexit"
    for index in beside:
        if not 0 <= index < len(tokens) or tokens[index].key in language.function_words:
            continue
        if capital(tokens[index]):
            yield from language.stems(tokens[index].text)
