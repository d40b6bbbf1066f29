"""A sentence as the coder sees it: tokens with what the lists, the names and the quotes say of each.

Everything that the later modules ask of a token is looked up here once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from msgspec import Struct

from dragoman.knowledge.languages import Hit, Language
from dragoman.knowledge.letters import fold
from dragoman.model import DateSaid, MarkedText, Mention, Quote, Sentence, Token

SENSES = ("with", "by", "against", "to", "from", "in", "at", "of", "between", "about", "for")
# Sections of status.txt and grammar.txt whose words stand right before a verb.
_HELPERS = frozenset({"future", "past", "negation", "conditional", "passive"})
T = TypeVar("T", Mention, DateSaid)
_HEADS = ("titles", "organisation_heads", "place_heads")


class Prep(NamedTuple):
    """A preposition at tokens[first:last] with the sections of grammar.txt that list it."""

    first: int
    last: int
    key: str
    senses: frozenset[str]


class Pronoun(NamedTuple):
    """A pronoun at tokens[first:last]: he, she or they; `subject` when it stands in the dictionary form."""

    first: int
    last: int
    person: str
    subject: bool


class Said(NamedTuple):
    """A date of the text at tokens[first:last]."""

    first: int
    last: int
    date: DateSaid


class View(Struct, frozen=True):
    """One sentence, marked. Indexes count tokens; every collection is empty where a list is missing."""

    sentence: Sentence
    number: int
    event_hits: tuple[Hit, ...]
    mentions: tuple[Mention, ...]
    bounds: tuple[tuple[int, int], ...]  # first and last token of each mention
    mention_at: tuple[int, ...]  # index into mentions, -1 for none
    preps: dict[int, Prep]  # by the token after it
    prep_tokens: frozenset[int]
    clause_at: dict[int, int]  # a word that opens a clause: first token -> token after it
    relatives: frozenset[int]
    reflexives: frozenset[int]
    ands: frozenset[int]
    verbs: tuple[int, ...]  # first tokens of event verbs and reporting verbs, in order
    reporting: frozenset[int]
    passives: frozenset[int]
    auxiliaries: frozenset[int]  # words of tense, condition and negation
    noun_types: dict[int, frozenset[str]]  # event nouns: first token -> types
    nouns: frozenset[int]  # tokens of event nouns and speech nouns
    heads: frozenset[int]  # titles and generic heads of names
    titles: frozenset[int]
    kinds: dict[int, str]  # such a token -> its section ("company", "head-of-state")
    status: tuple[Hit, ...]
    pronouns: tuple[Pronoun, ...]
    dates: tuple[Said, ...]
    date_tokens: frozenset[int]
    quoted: frozenset[int]
    speakers: dict[int, str]  # tokens of a quotation whose speaker is known
    plain: frozenset[int]  # function words
    hedges: tuple[tuple[int, int, str], ...]  # first, last, section of hedges.txt

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def is_mark(self, index: int) -> bool:
        """Whether the token is punctuation."""
        return self.tokens[index].kind == "mark"

    def content(self, first: int, last: int) -> list[int]:
        """Tokens in a stretch that are words of content and nothing that a list explains."""
        return [
            i
            for i in range(max(0, first), min(last, len(self.tokens)))
            if self.tokens[i].kind == "word"
            and i not in self.plain
            and i not in self.prep_tokens
            and i not in self.date_tokens
            and self.mention_at[i] < 0
        ]


class _Known(NamedTuple):
    """Tokens that lists explain: function words, pronouns, titles and generic heads."""

    plain: frozenset[int]
    pronouns: frozenset[int]
    heads: frozenset[int]


class TextMarks(Struct, frozen=True):
    """What is looked up once for a whole text: where quoted stretches, mentions and dates begin."""

    marked: MarkedText
    language: Language
    mention_starts: tuple[int, ...]
    date_starts: tuple[int, ...]
    quotes: tuple[Quote, ...]


def text_marks(marked: MarkedText, quotes: Iterable[Quote], language: Language) -> TextMarks:
    """Index a text with its quotes (only direct ones count)."""
    mentions = tuple(m.start for m in marked.mentions)
    dates = tuple(d.start for d in marked.dates)
    direct = sorted((q for q in quotes if q.direct), key=lambda q: q.start)
    return TextMarks(marked, language, mentions, dates, tuple(direct))


def view_of(number: int, marks: TextMarks, event_hits: Sequence[Hit]) -> View:
    """Mark one sentence. `event_hits` are the event words found in it (they tell verbs from nouns)."""
    sentence = marks.marked.sentences[number]
    tokens, language = sentence.tokens, marks.language
    starts = [t.start for t in tokens]
    mentions = _inside(marks.marked.mentions, marks.mention_starts, sentence)
    bounds = tuple(_token_range(m.start, m.end, starts) for m in mentions)
    mention_at = _mention_at(bounds, len(tokens))
    status = tuple(language.lexicon("status").find(tokens))
    grammar = [h for h in language.lexicon("grammar").find(tokens) if mention_at[h.first] < 0]
    quoted, speakers = _quoted(marks.quotes, starts, sentence)
    kinds, joined = _kinds(language, tokens)
    grammar = [h for h in grammar if h.first not in joined or h.entry.section not in SENSES]
    cues = {
        i
        for h in language.lexicon("source_cues").find(tokens)
        if h.entry.section != "told"
        for i in range(h.first, h.last)
    }
    event_hits = [h for h in event_hits if h.first not in cues or h.last - h.first > 1]
    ands = frozenset(i for h in grammar if h.entry.section == "and" for i in range(h.first, h.last))
    pronouns, relatives, reflexives = _pronouns(language, tokens, mention_at, ands)
    plain = frozenset(i for i, t in enumerate(tokens) if t.key in language.function_words)
    persons = frozenset(i for p in pronouns for i in range(p.first, p.last))
    known = _Known(plain, persons, frozenset(kinds))
    titles = frozenset(i for h in language.lexicon("titles").find(tokens) for i in range(h.first, h.last))
    event_hits, noun_at = _settled(event_hits, grammar, status, tokens, known)
    reporting = _hit_tokens(language, "reporting_verbs", tokens, mention_at)
    verbs = _verbs(event_hits, noun_at, reporting, mention_at)
    auxiliaries = frozenset(h.first for h in status if h.entry.section in _HELPERS)
    preps = _preps(grammar, tokens, frozenset(verbs), auxiliaries)
    dates = tuple(
        Said(*_token_range(d.start, d.end, starts), d)
        for d in _inside(marks.marked.dates, marks.date_starts, sentence)
    )
    said = {i for h in language.lexicon("dates").find(tokens) for i in range(h.first, h.last)}
    date_tokens = frozenset(i for d in dates for i in range(d.first, d.last)) | (said - set(preps))
    prep_tokens = frozenset(i for p in preps.values() for i in range(p.first, p.last))
    return View(
        sentence=sentence,
        number=number,
        event_hits=tuple(event_hits),
        mentions=tuple(mentions),
        bounds=bounds,
        mention_at=mention_at,
        preps=preps,
        prep_tokens=prep_tokens,
        clause_at=_clauses(grammar),
        relatives=relatives,
        reflexives=reflexives,
        ands=ands,
        verbs=verbs,
        reporting=reporting,
        passives=frozenset(
            i for h in grammar if h.entry.section == "passive" for i in range(h.first, h.last)
        ),
        auxiliaries=auxiliaries,
        noun_types=_noun_types(event_hits, noun_at, mention_at),
        nouns=_nouns(event_hits, noun_at, language, tokens, reporting, mention_at) - prep_tokens,
        heads=frozenset(kinds),
        titles=titles,
        kinds=kinds,
        status=status,
        pronouns=pronouns,
        dates=dates,
        date_tokens=date_tokens,
        quoted=quoted,
        speakers=speakers,
        hedges=tuple((h.first, h.last, h.entry.section) for h in language.lexicon("hedges").find(tokens)),
        plain=plain,
    )


def _inside(items: Sequence[T], starts: Sequence[int], sentence: Sentence) -> list[T]:
    first = bisect_left(starts, sentence.start)
    last = bisect_left(starts, sentence.end)
    return list(items[first:last])


def _token_range(start: int, end: int, starts: Sequence[int]) -> tuple[int, int]:
    """First and last (excluded) token of a span of text; at least one token."""
    first = max(0, bisect_right(starts, start) - 1)
    return first, max(first + 1, bisect_left(starts, end))


def _mention_at(bounds: Sequence[tuple[int, int]], length: int) -> tuple[int, ...]:
    at = [-1] * length
    for index, (first, last) in enumerate(bounds):
        for token in range(first, min(last, length)):
            at[token] = index
    return tuple(at)


def _hit_tokens(
    language: Language, name: str, tokens: Sequence[Token], mention_at: Sequence[int]
) -> frozenset[int]:
    return frozenset(h.first for h in language.lexicon(name).find(tokens) if mention_at[h.first] < 0)


def _settled(
    hits: Sequence[Hit],
    grammar: Sequence[Hit],
    status: Sequence[Hit],
    tokens: Sequence[Token],
    marks: _Known,
) -> tuple[list[Hit], frozenset[int]]:
    """Event words without their wrong readings, and which of them are nouns here.

    A word that may be noun or verb is what its place says: a verb after an auxiliary, a noun after an
    article or a preposition or before an "of".
    """
    helped = {h.last for h in (*status, *grammar) if h.entry.section in _HELPERS}
    preps: dict[int, set[str]] = {}
    for hit in grammar:
        if hit.entry.section in SENSES:
            preps.setdefault(hit.last, set()).add(hit.entry.section)
    of_starts = {h.first for h in grammar if h.entry.section == "of"}
    joints = {h.last for h in grammar if h.entry.section in ("and", "clause")}
    nouns = {h.first for h in hits if h.entry.marked("noun")}
    verbs = {h.first for h in hits if not h.entry.marked("noun") or h.entry.marked("verb")}

    def is_noun(hit: Hit) -> bool:
        first = hit.first
        if first not in verbs or first not in nouns:
            return first in nouns
        if first in helped:
            return False
        if preps.get(first) == {"to"} and tokens[first].key == fold(hit.entry.head):
            return False  # "to attack"
        article = first - 1 in marks.plain and first - 1 not in marks.pronouns and first not in joints
        opens = first == 0 or tokens[first - 1].kind == "mark"
        return opens or first in preps or article or hit.last in of_starts or _asked(hit, tokens)

    passive = {(h.first, h.entry.section) for h in hits if _is_participle(h) and not h.entry.marked("weak")}
    kept, found = [], set()
    for hit in hits:
        noun = is_noun(hit)
        if (hit.first, hit.entry.section) in passive and not noun and not _is_participle(hit):
            continue  # the verb is found by base form only: the participle is what is written
        if hit.entry.marked("noun") if noun else hit.entry.marked("verb") or not hit.entry.marked("noun"):
            if noun:
                found.add(hit.first)
            elif hit.first in marks.heads and hit.first not in helped:
                continue  # a title or a generic name, not a verb: "the press", "the head"
            kept.append(hit)
    return kept, frozenset(found)


def _is_participle(hit: Hit) -> bool:
    return hit.entry.marked("participle")


def _asked(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether the preposition that the entry names for a noun's recipient follows directly."""
    following = tokens[hit.last].key if hit.last < len(tokens) else ""
    base = tokens[hit.first].key == fold(hit.entry.head)
    return base and following in hit.entry.marks.get("recipient", "").split(",")


def _verbs(
    hits: Sequence[Hit], noun_at: frozenset[int], reporting: frozenset[int], mention_at: Sequence[int]
) -> tuple[int, ...]:
    events = {h.first for h in hits if h.first not in noun_at and mention_at[h.first] < 0}
    return tuple(sorted(events | (reporting - noun_at)))


def _noun_types(
    hits: Sequence[Hit], noun_at: frozenset[int], mention_at: Sequence[int]
) -> dict[int, frozenset[str]]:
    types: dict[int, frozenset[str]] = {}
    for hit in hits:
        if hit.first in noun_at and mention_at[hit.first] < 0:
            types[hit.first] = types.get(hit.first, frozenset()) | {hit.entry.section}
    return types


def _nouns(
    hits: Sequence[Hit],
    noun_at: frozenset[int],
    language: Language,
    tokens: Sequence[Token],
    reporting: frozenset[int],
    mention_at: Sequence[int],
) -> frozenset[int]:
    events = {i for h in hits if h.first in noun_at for i in range(h.first, h.last)}
    speech = {i for h in language.lexicon("speech_nouns").find(tokens) for i in range(h.first, h.last)}
    return frozenset(
        i for i in events | (speech - reporting) if mention_at[i] < 0 and tokens[i].kind == "word"
    )


def _preps(
    grammar: Sequence[Hit], tokens: Sequence[Token], verbs: frozenset[int], auxiliaries: frozenset[int]
) -> dict[int, Prep]:
    """Prepositions by the token after them. One right before a verb marks no participant ("to sign")."""
    found: dict[tuple[int, int], set[str]] = {}
    for hit in grammar:
        if hit.entry.section in SENSES:
            found.setdefault((hit.first, hit.last), set()).add(hit.entry.section)
    preps = {}
    for (first, last), senses in found.items():
        if last < len(tokens) and (last in verbs or (first in auxiliaries and last + 1 in verbs)):
            continue
        key = " ".join(t.key for t in tokens[first:last])
        preps[last] = Prep(first, last, key, frozenset(senses))
    return preps


def _clauses(grammar: Sequence[Hit]) -> dict[int, int]:
    return {h.first: h.last for h in grammar if h.entry.section == "clause"}


def _pronouns(
    language: Language, tokens: Sequence[Token], mention_at: Sequence[int], ands: frozenset[int]
) -> tuple[tuple[Pronoun, ...], frozenset[int], frozenset[int]]:
    pronouns: list[Pronoun] = []
    relatives: set[int] = set()
    reflexives: set[int] = set()
    for hit in language.lexicon("pronouns").find(tokens):
        if mention_at[hit.first] >= 0:
            continue
        if hit.entry.section == "relative":
            relatives.update(range(hit.first, hit.last))
        elif hit.first in ands:
            continue  # letters that fold alike: "ѝ" and "и"
        elif hit.last < len(tokens) and mention_at[hit.last] >= 0 and hit.last - hit.first == 1:
            continue  # a word before a name is its article ("lui Putin")
        elif hit.entry.section == "reflexive":
            if tokens[hit.first].key != fold(hit.entry.head):  # "swoją", not the bare "się"
                reflexives.update(range(hit.first, hit.last))
        elif hit.entry.section in ("he", "she", "they"):
            written = " ".join(t.key for t in tokens[hit.first : hit.last])
            subject = hit.entry.section == "they" and hit.last - hit.first > 1
            subject = subject or written == fold(hit.entry.head)
            pronouns.append(Pronoun(hit.first, hit.last, hit.entry.section, subject))
    return tuple(pronouns), frozenset(relatives), frozenset(reflexives)


def _kinds(language: Language, tokens: Sequence[Token]) -> tuple[dict[int, str], frozenset[int]]:
    """The section of every title or generic head, and the tokens inside one of several words."""
    kinds: dict[int, str] = {}
    joined: set[int] = set()
    for name in _HEADS:
        for hit in language.lexicon(name).find(tokens):
            for index in range(hit.first, hit.last):
                kinds.setdefault(index, hit.entry.section)
            joined.update(range(hit.first + 1, hit.last - 1))
    return kinds, frozenset(joined)


def _quoted(
    quotes: Sequence[Quote], starts: Sequence[int], sentence: Sentence
) -> tuple[frozenset[int], dict[int, str]]:
    """The tokens inside quotations, and who speaks them."""
    inside: set[int] = set()
    speakers: dict[int, str] = {}
    for quote in quotes:
        if quote.start < sentence.end and quote.end > sentence.start:
            span = range(bisect_left(starts, quote.start), bisect_left(starts, quote.end))
            inside.update(span)
            speaker = quote.voices[0].entity if quote.voices else None
            if speaker is not None:
                speakers.update(dict.fromkeys(span, speaker))
    return frozenset(inside), speakers
