"""The whole way on one page; it alone knows every stage."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from dragoman.gathering.facts import reconcile
from dragoman.gathering.stories import group as group_stories
from dragoman.knowledge.atlas import Atlas, open_atlas
from dragoman.knowledge.languages import Language, load
from dragoman.model import (
    Article,
    Capture,
    MarkedText,
    Reading,
    Sentence,
    Span,
    StageNote,
    Story,
)
from dragoman.reading.articles import clean
from dragoman.reading.dates import find_published, find_said
from dragoman.reading.entities import link
from dragoman.reading.events import code
from dragoman.reading.names import find_names
from dragoman.reading.quotes import attribute
from dragoman.reading.sentences import split


def capture_file(path: Path) -> Capture:
    """The capture of a file as it lies on disk."""
    return capture_bytes(path.read_bytes(), file=str(path))


def capture_bytes(content: bytes, file: str | None = None, url: str | None = None) -> Capture:
    """The capture of bytes from anywhere."""
    return Capture(hashlib.sha256(content).hexdigest(), content, file=file, url=url)


def read(capture: Capture) -> Reading:
    """Read one capture: bytes in, everything the article says out. Raises BadInput."""
    atlas = open_atlas()
    cleaned = clean(capture)
    language = load(cleaned.article.language.tag)
    published = find_published(cleaned.clues, language)
    article = replace(cleaned.article, published=published)
    marked = mark(article, language, atlas)
    attributed = attribute(marked, language)
    coded = code(marked, attributed, language)
    return Reading(
        article=article,
        entities=marked.entities,
        mentions=marked.mentions,
        quotes=attributed.quotes,
        chains=attributed.chains,
        events=coded.events,
        relations=coded.relations,
        quantities=coded.quantities,
        attributions=attributed.attributions,
        sentences=tuple(Span(s.start, s.end) for s in marked.sentences),
        terms=_terms(marked.sentences, language),
        notes=(*(StageNote("articles", r) for r in cleaned.remarks), *_notes(language)),
    )


def group(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """The stories of readings in any languages, with wires, facts, origins and disagreements.

    The order of the readings does not matter; an article that comes twice counts once.
    """
    batch = list(readings)
    names = {e.id: e.name for reading in batch for e in reading.entities}
    stories = reconcile(group_stories(batch), batch)
    return tuple(replace(story, names=_names_in(story, names)) for story in stories)


def _names_in(story: Story, names: dict[str, str]) -> dict[str, str]:
    """The names of the entities that a story's facts, origins and wires speak of."""
    ids = {i for f in story.facts for i in (*f.actors, *f.recipients, f.place)}
    ids |= {v for f in story.facts for e in f.evidence for v in e.voices}
    ids |= {i for o in story.origins for i in (o.origin, *o.first_voices)} | {w.origin for w in story.wires}
    return {i: names[i] for i in sorted(i for i in ids if i) if i in names}


def mark(article: Article, language: Language, atlas: Atlas) -> MarkedText:
    """Sentences, dates, names and entities of a clean article: what quotes and events read."""
    day = article.published.date if article.published else None
    sentences = split(article.text, language)
    names = find_names(article.text, sentences, language, atlas)
    entities, mentions = link(names, language, atlas, day)
    dates = find_said(article.text, sentences, day, language)
    return MarkedText(article.text, language.tag, sentences, entities, mentions, dates, day, article.outlet)


def _terms(sentences: tuple[Sentence, ...], language: Language) -> tuple[str, ...]:
    """Folded base forms of the content words, in order."""
    common = language.function_words
    return tuple(
        token.base
        for sentence in sentences
        for token in sentence.tokens
        if token.kind == "word" and len(token.base) > 2 and token.key not in common
    )


# Lists that a stage cannot do without, and what is missed where they are not there.
_NEEDED = {
    "quotes": ("reporting_verbs", "quotes and their speakers are not found"),
    "events": ("events", "events are not coded"),
    "cleaning": ("furniture", "clutter is told by its form only"),
}


def _notes(language: Language) -> tuple[StageNote, ...]:
    name = language.settings.name
    if not language.has_folder:
        why = f"{name} has no language folder yet"
        return tuple(StageNote(stage, f"{why}: {missed}") for stage, (_, missed) in _NEEDED.items())
    return tuple(
        StageNote(stage, f"the folder of {name} has no list {needed!r}: {missed}")
        for stage, (needed, missed) in _NEEDED.items()
        if needed not in language.list_names
    )
