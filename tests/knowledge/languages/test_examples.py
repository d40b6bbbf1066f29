"""Runs the golden examples of every language folder through the real stages (docs/language-folders.md).

A block is a text with its expectations. One that stands behind `! known failure: why` has to fail: when
it holds, the mark has to go. A block without expectations says that nothing is to be found in its text.
The language is taken as known; telling it from one sentence is another question.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from dragoman import pipeline
from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import available, load
from dragoman.knowledge.letters import fold, slug
from dragoman.model import Article, Coded, Event, LanguageTag, MarkedText, Published, Quote
from dragoman.reading.events import code
from dragoman.reading.quotes import attribute
from dragoman.reading.sentences import split

DATA = Path(pipeline.__file__).parent / "knowledge" / "languages" / "data"
FORMS = ("sentences", "names", "dates", "quotes", "events")
# Any day will do for an example that gives none: it is there so that relative dates have a meaning.
DAY = "2025-11-11"
MARK = "! known failure:"
_DATED = re.compile(r"@(\d{4}-\d\d-\d\d)\s+(.*)", re.DOTALL)
# TYPE [mode] status: actors > recipients
_EVENT = re.compile(r"([A-Z]+(?: [a-z]+)? [a-z]+):\s*([^>]*?)\s*(?:>\s*(.*))?")
_MARKS = " „“”\"«»‘’'–—-…"


class Expectation(NamedTuple):
    """What a line asks for, its number in the file, and why it is known to fail (None: it has to hold)."""

    asked: str
    line: int
    known: str | None


class Block(NamedTuple):
    """A text and what is expected of it."""

    tag: str
    form: str
    line: int
    text: str
    day: str
    expectations: tuple[Expectation, ...]

    @property
    def name(self) -> str:
        """A readable name of the case: the language, the kind of example, how its text begins."""
        words = slug(self.text).split("-")[:5]
        return f"{self.tag}-{self.form}-{self.line}-{'-'.join(words)}"


def parse_examples(content: str, tag: str, form: str) -> Iterator[Block]:
    """The blocks of a file: parted by blank lines, comments left out."""
    lines = [(n, line.rstrip()) for n, line in enumerate(content.splitlines(), 1) if not line.startswith("#")]
    block: list[tuple[int, str]] = []
    for number, line in [*lines, (0, "")]:
        if line:
            block.append((number, line))
        elif block:
            yield _block(block, tag, form)
            block = []


def _block(lines: list[tuple[int, str]], tag: str, form: str) -> Block:
    (first, text), *rest = lines
    dated = _DATED.fullmatch(text)
    known: str | None = None
    expectations = []
    for number, line in rest:
        if line.startswith(MARK):
            known = line.removeprefix(MARK).strip() or "no reason given"
        else:
            assert line[:2] in ("= ", "> "), f"{tag}/examples/{form}.txt:{number}: not an expectation: {line}"
            expectations.append(Expectation(line[2:].strip(), number, known))
            known = None
    assert known is None, f"{tag}/examples/{form}.txt:{first}: a mark stands behind the last expectation"
    day = dated[1] if dated else DAY
    return Block(tag, form, first, dated[2] if dated else text, day, tuple(expectations))


def all_blocks() -> list[Block]:
    """Every block of every folder."""
    blocks: list[Block] = []
    for tag in available():
        for form in FORMS:
            path = DATA / tag / "examples" / f"{form}.txt"
            if path.is_file():
                blocks.extend(parse_examples(path.read_text("utf-8"), tag, form))
    return blocks


@cache
def marked(text: str, tag: str, day: str) -> MarkedText:
    """The text with sentences, names, entities and dates, as the pipeline marks it."""
    published = Published(day, "day", 1.0, "header")
    article = Article("example", LanguageTag(tag, 1.0), text, published=published)
    return pipeline.mark(article, load(tag), open_atlas())


# Checks: each takes the block and what is asked, and says whether it holds; without an expectation
# ("") it says whether the stage found anything at all.


def _sentences(block: Block, asked: str) -> bool:
    found = [block.text[s.start : s.end].strip() for s in split(block.text, load(block.tag))]
    return found == asked.split("\n")


def _names(block: Block, asked: str) -> bool:
    text = marked(block.text, block.tag, block.day)
    if not asked:
        return bool(text.mentions)
    kind, surface = asked.split(" ", 1)
    kinds = {e.id: e.kind for e in text.entities}
    return any(_bare(m.text) == _bare(surface) and kinds.get(m.entity) == kind for m in text.mentions)


def _dates(block: Block, asked: str) -> bool:
    dates = marked(block.text, block.tag, block.day).dates
    if not asked:
        return bool(dates)
    first, last, words = asked.split(" ", 2)
    return any((d.first, d.last) == (first, last) and (d.text in words or words in d.text) for d in dates)


def _quotes(block: Block, asked: str) -> bool:
    text = marked(block.text, block.tag, block.day)
    quotes = attribute(text, load(block.tag)).quotes
    if not asked:
        return bool(quotes)
    kind, rest = asked.split(" ", 1)
    speaker, words = rest.split(": ", 1)
    begins = fold(_bare(words))
    fitting = (q for q in quotes if q.direct == (kind == "direct") and fold(_bare(q.text)).startswith(begins))
    return any(_said_by(q, speaker, text) for q in fitting)


def _said_by(quote: Quote, speaker: str, text: MarkedText) -> bool:
    if not quote.voices or speaker == "?":
        return speaker == "?" and not (quote.voices and quote.voices[0].entity)
    voice = quote.voices[0]
    written = fold(voice.text)
    if written and (fold(speaker) in written or written in fold(speaker)):
        return True
    return voice.entity in _entities_of(speaker, text)


def _events(block: Block, asked: str) -> bool:
    text = marked(block.text, block.tag, block.day)
    language = load(block.tag)
    coded: Coded = code(text, attribute(text, language), language)
    if not asked:
        return bool(coded.events)
    match = _EVENT.fullmatch(asked)
    assert match, f"{block.tag}/examples/events.txt: not TYPE [mode] status: actors > recipients: {asked}"
    kind, actors, recipients = match.groups()
    return any(
        _kind(e) == kind and _participants(e.actors, actors, text) and _participants(e.recipients, recipients, text)
        for e in coded.events
    )


def _kind(event: Event) -> str:
    return " ".join(filter(None, (event.type, event.mode, event.status)))


def _participants(found: tuple[str, ...], asked: str | None, text: MarkedText) -> bool:
    """Whether each one asked for is found, and nobody else; where nobody is named, nothing is asked."""
    if not asked:
        return True
    wanted = [_entities_of(surface.strip(), text) for surface in asked.split(",") if surface.strip()]
    everyone = set().union(*wanted) if wanted else set()
    return all(ids & set(found) for ids in wanted) and set(found) <= everyone


def _entities_of(surface: str, text: MarkedText) -> set[str]:
    """What the mentions mean that stand where the surface is written."""
    found: set[str] = set()
    for match in re.finditer(re.escape(surface), text.text):
        found |= {m.entity for m in text.mentions if m.start < match.end() and match.start() < m.end}
    return found


def _bare(text: str) -> str:
    return text.strip(_MARKS)


CHECKS: dict[str, Callable[[Block, str], bool]] = {
    "sentences": _sentences,
    "names": _names,
    "dates": _dates,
    "quotes": _quotes,
    "events": _events,
}


def expectations_of(block: Block) -> tuple[Expectation, ...]:
    """The expectations of a block; the sentences of a text are one, known to fail when one of them is."""
    if block.form != "sentences" or not block.expectations:
        return block.expectations
    known = next((e.known for e in block.expectations if e.known), None)
    asked = "\n".join(e.asked for e in block.expectations)
    return (Expectation(asked, block.expectations[0].line, known),)


def verdicts(block: Block) -> list[str]:
    """What is wrong with a block, in words; empty when all is as the file says."""
    where = f"{block.tag}/examples/{block.form}.txt"
    check = CHECKS[block.form]
    if not block.expectations and check(block, ""):
        return [f"{where}:{block.line}: nothing is to be found here, and something was"]
    wrong = []
    for expectation in expectations_of(block):
        holds = check(block, expectation.asked)
        if holds and expectation.known:
            wrong.append(f"{where}:{expectation.line}: it holds now: take `{MARK} {expectation.known}` away")
        if not holds and not expectation.known:
            wrong.append(f"{where}:{expectation.line}: not found: {expectation.asked}")
    return wrong


@pytest.mark.parametrize("block", all_blocks(), ids=lambda block: block.name)
def test_the_example_holds(block: Block) -> None:
    wrong = verdicts(block)
    assert not wrong, f"{block.text}\n" + "\n".join(wrong)


@pytest.mark.parametrize("tag", available())
def test_a_folder_has_examples(tag: str) -> None:
    assert any(block.tag == tag for block in all_blocks()), f"write {tag}/examples first"


def test_a_mark_that_stands_before_a_passing_line_is_told() -> None:
    text = "Nobody came. Nobody went.\n! known failure: none\n> Nobody came.\n> Nobody went.\n"
    (block,) = parse_examples(text, "en", "sentences")
    assert "take `! known failure: none` away" in verdicts(block)[0]


def test_a_line_that_fails_without_a_mark_is_told() -> None:
    (block,) = parse_examples("He came on Monday.\n= person Nikita Example\n", "en", "names")
    assert verdicts(block) == ["en/examples/names.txt:2: not found: person Nikita Example"]
