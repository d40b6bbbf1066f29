"""One sentence as the names stage looks at it: tokens with the hits of the lists it needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.knowledge.atlas import Atlas
from dragoman.knowledge.languages import Hit, Language, Lexicon
from dragoman.knowledge.letters import fold
from dragoman.model import Sentence, Token
from dragoman.reading.names.evidence import Evidence, shouted
from dragoman.reading.names.marks import is_quoted, opens_sentence


@dataclass(frozen=True)
class Page:
    """A sentence's tokens and, by first token, the hits of aliases, titles and heads of bodies."""

    number: int
    tokens: tuple[Token, ...]
    aliases: dict[int, list[Hit]] = field(default_factory=dict)
    titles: dict[int, list[Hit]] = field(default_factory=dict)
    heads: dict[int, list[Hit]] = field(default_factory=dict)
    shouted: bool = False  # mostly capitals: capitals mark nothing
    evidence: Evidence = field(default_factory=Evidence)  # of the whole article

    def alias_covering(self, index: int) -> Hit | None:
        """The alias hit that covers a token, if any."""
        for first in range(index, max(-1, index - 8), -1):
            for hit in self.aliases.get(first, ()):
                if hit.last > index:
                    return hit
        return None

    def title_end(self, index: int) -> int:
        """Where the title that covers a token ends; the token itself when none does ("Secretary of State")."""
        for first in range(index - 1, max(-1, index - 5), -1):
            for hit in self.titles.get(first, ()):
                if hit.last > index:
                    return hit.last
        return index


def make_page(sentence: Sentence, number: int, language: Language, atlas: Atlas, evidence: Evidence) -> Page:
    """Look a sentence's tokens up in the lists of the language and the names of the atlas."""
    known = atlas.aliases(language)
    tokens = _untied(sentence.tokens, known)
    titles = list(language.lexicon("titles").find(tokens))
    aliases = (
        hit
        for hit in known.find(tokens)
        if not _is_common_word(hit, tokens, language) and not any(_hides(title, hit) for title in titles)
    )
    heads = _by_first(language.lexicon("organisation_heads").find(tokens))
    return Page(
        number,
        tokens,
        _by_first(_without_head(hit, tokens, heads, known) for hit in aliases),
        _by_first(titles),
        heads,
        shouted(tokens),
        evidence,
    )


_PLACES = frozenset({"country", "place", "region"})


def _untied(tokens: tuple[Token, ...], known: Lexicon) -> tuple[Token, ...]:
    """The tokens with two places cut apart that a hyphen ties to one word: "Kazachstan-Rosja"."""
    if not any("-" in t.text[1:-1] and t.kind == "word" and t.text[0].isupper() for t in tokens):
        return tokens
    cut: list[Token] = []
    for token in tokens:
        cut.extend(_pieces(token, known))
    return tuple(cut)


def _pieces(token: Token, known: Lexicon) -> tuple[Token, ...]:
    first, hyphen, second = token.text.partition("-")
    if not hyphen or not second[:1].isupper() or known.has(token.text):
        return (token,)
    middle = token.start + len(first)
    left = _part(first, token.start)
    right = _part(second, middle + 1)
    if not all(any(h.entry.section in _PLACES for h in known.at((part,), 0)) for part in (left, right)):
        return (token,)
    return left, Token(middle, middle + 1, "-", "-", "-", "mark"), right


def _part(text: str, start: int) -> Token:
    return Token(start, start + len(text), text, fold(text), fold(text), "word")


def _without_head(hit: Hit, tokens: tuple[Token, ...], heads: dict[int, list[Hit]], known: Lexicon) -> Hit:
    """The name without the word in small letters for what it is: "agentura Reuters" names Reuters."""
    head = heads.get(hit.first)
    if head is None or head[0].last >= hit.last or not tokens[hit.first].text[0].islower():
        return hit
    inner = known.at(tokens, head[0].last, hit.last)
    same = (h for h in inner if h.last == hit.last and h.entry.head == hit.entry.head)
    return next(same, hit)


_MEDIA = frozenset({"agency", "outlet"})
_COUNTRY_OR_PLACE = frozenset({"country", "place", "region"})


def _is_common_word(hit: Hit, tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether a name of one word is only a common word that opens its sentence: „Сега“ is a paper, and "now"."""
    if hit.last - hit.first > 1 or hit.entry.section in _COUNTRY_OR_PLACE:
        return False
    capital_tells = not language.settings.capitalised_nouns and not opens_sentence(tokens, hit.first)
    if capital_tells or is_quoted(tokens, hit.first, hit.last):
        return False
    word = tokens[hit.first].text
    if word.isupper() and len(word) > 1:
        return False
    # Where nouns are capitalised, "Welt" and "Bild" are papers only in quotation marks.
    return language.is_word(word) if hit.entry.section == "outlet" else language.is_small_word(word)


def _hides(title: Hit, alias: Hit) -> bool:
    """Whether a name is only a word of a title: "Prime Minister" is no agency called Prime."""
    inside = title.first <= alias.first and alias.last <= title.last
    shorter = alias.last - alias.first < title.last - title.first
    return inside and shorter and alias.entry.section in _MEDIA


def _by_first(hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.first, []).append(hit)
    return found


def before_hyphen(page: Page, first: int) -> int:
    """The token before a word, or before the hyphen that ties it to one: "US-Regierung"."""
    before = first - 1
    if before > 0 and page.tokens[before].text == "-" and page.tokens[before].end == page.tokens[first].start:
        before -= 1
    return before


def joins(page: Page, index: int, language: Language) -> bool:
    """Whether a small word ties what follows to the office: "president of", "лидерът на"."""
    if index >= len(page.tokens):
        return False
    hits = language.lexicon("grammar").at(page.tokens, index)
    return any(hit.entry.section in ("of", "in", "from", "at", "to") for hit in hits)
