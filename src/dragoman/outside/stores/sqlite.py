"""The embedded store: one SQLite file, full-text search by FTS5.

FTS5's own tokenisers strip diacritics of Latin letters only and know no case forms; so the folded
words and base forms of the reading are indexed, and a query is folded the same way.
"""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, select, text
from sqlalchemy.exc import DatabaseError

from dragoman.errors import DeskError
from dragoman.knowledge.languages import pieces
from dragoman.knowledge.letters import fold
from dragoman.model import Capture, Found, Reading, SaidQuote, Story
from dragoman.outside.stores.tables import EDITION, about, articles, metadata, quotes, stories, story_articles

_SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS finder USING fts5"
    "(article UNINDEXED, words, tokenize='unicode61 remove_diacritics 0')"
)
_SEARCH = text("SELECT article FROM finder WHERE finder MATCH :query ORDER BY rank LIMIT :limit")
_SNIPPET = 90


class SqliteStore:
    """A desk in one SQLite file; ":memory:" keeps nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            if str(path) != ":memory:":
                path.parent.mkdir(parents=True, exist_ok=True)
            self._engine: Engine = create_engine(f"sqlite:///{path}")
            event.listen(self._engine, "connect", _pragmas)
            with self._engine.begin() as connection:
                metadata.create_all(connection)
                connection.execute(text(_SEARCH_TABLE))
                self._check_edition(connection)
        except (DatabaseError, OSError) as error:
            detail = error.orig if isinstance(error, DatabaseError) else error
            raise DeskError(f"{path} cannot be opened as a desk: {detail}") from error

    def _check_edition(self, connection: Connection) -> None:
        edition = connection.execute(select(about.c.value).where(about.c.key == "edition")).scalar()
        if edition is None:
            connection.execute(insert(about).values(key="edition", value=EDITION))
        elif edition != EDITION:
            raise DeskError(
                f"{self.path} is a desk of edition {edition}, this Dragoman keeps edition {EDITION}; "
                "add its files to a new desk"
            )

    def has(self, article_id: str) -> bool:
        """Whether an article is kept already."""
        with self._engine.connect() as connection:
            found = connection.execute(select(articles.c.id).where(articles.c.id == article_id)).first()
        return found is not None

    def add(self, capture: Capture, reading: Reading) -> None:
        """Keep a capture with its reading; adding one again replaces the reading."""
        article = reading.article
        said = list(_quotes(reading))
        with self._engine.begin() as connection:
            self._forget(connection, article.id)
            connection.execute(
                insert(articles).values(
                    id=article.id,
                    file=article.file,
                    url=article.url,
                    outlet=article.outlet,
                    language=article.language.tag,
                    published=article.published.date if article.published else None,
                    title=article.title,
                    content=zlib.compress(capture.content),
                    reading=msgspec.json.encode(reading),
                )
            )
            if said:
                connection.execute(insert(quotes), said)
            connection.execute(
                text("INSERT INTO finder (article, words) VALUES (:article, :words)"),
                {"article": article.id, "words": _words(reading)},
            )

    def _forget(self, connection: Connection, article_id: str) -> None:
        connection.execute(delete(quotes).where(quotes.c.article == article_id))
        connection.execute(delete(articles).where(articles.c.id == article_id))
        connection.execute(text("DELETE FROM finder WHERE article = :id"), {"id": article_id})

    def readings(self) -> Iterator[Reading]:
        """All readings, by article id."""
        with self._engine.connect() as connection:
            for (body,) in connection.execute(select(articles.c.reading).order_by(articles.c.id)):
                yield msgspec.json.decode(body, type=Reading)

    def reading(self, article_id: str) -> Reading | None:
        """One reading by its id or the beginning of it; None when there is none or several."""
        body = self._one(select(articles.c.reading).where(articles.c.id.startswith(article_id, autoescape=True)))
        return None if body is None else msgspec.json.decode(body, type=Reading)

    def capture(self, article_id: str) -> Capture | None:
        """The bytes of an article as received."""
        with self._engine.connect() as connection:
            row = connection.execute(
                select(articles.c.content, articles.c.file, articles.c.url).where(articles.c.id == article_id)
            ).first()
        return None if row is None else Capture(article_id, zlib.decompress(row[0]), file=row[1], url=row[2])

    def replace_stories(self, kept: Iterable[Story]) -> None:
        """Keep these stories in place of all that were kept."""
        bodies: list[dict[str, object]] = []
        members: list[dict[str, object]] = []
        for story in kept:
            bodies.append(
                {
                    "id": story.id,
                    "start": story.start,
                    "end": story.end,
                    "title": story.title,
                    "body": msgspec.json.encode(story),
                }
            )
            members.extend({"article": a.id, "story": story.id} for a in story.articles)
        with self._engine.begin() as connection:
            connection.execute(delete(story_articles))
            connection.execute(delete(stories))
            if bodies:
                connection.execute(insert(stories), bodies)
                connection.execute(insert(story_articles), members)

    def stories(self) -> tuple[Story, ...]:
        """All stories, latest first."""
        order = (stories.c.start.desc().nulls_last(), stories.c.id)
        with self._engine.connect() as connection:
            rows = connection.execute(select(stories.c.body).order_by(*order)).scalars().all()
        return tuple(msgspec.json.decode(body, type=Story) for body in rows)

    def story(self, story_id: str) -> Story | None:
        """One story by its id or the beginning of it; None when there is none or several."""
        body = self._one(select(stories.c.body).where(stories.c.id.startswith(story_id, autoescape=True)))
        return None if body is None else msgspec.json.decode(body, type=Story)

    def _one(self, statement: Any) -> bytes | None:
        with self._engine.connect() as connection:
            rows = connection.execute(statement.limit(2)).scalars().all()
        return rows[0] if len(rows) == 1 else None

    def search(self, words: str, limit: int) -> tuple[Found, ...]:
        """Articles that hold all words, best first."""
        wanted = [fold(piece) for piece, _, kind in pieces(words) if kind != "mark"]
        if not wanted:
            return ()
        query = " AND ".join(f'"{word}"' for word in wanted)
        with self._engine.connect() as connection:
            ids = connection.execute(_SEARCH, {"query": query, "limit": limit}).scalars().all()
            rows = {
                row.id: row
                for row in connection.execute(
                    select(articles.c.id, articles.c.reading, story_articles.c.story)
                    .join(story_articles, story_articles.c.article == articles.c.id, isouter=True)
                    .where(articles.c.id.in_(ids))
                )
            }
        return tuple(_found(rows[i].reading, rows[i].story, wanted) for i in ids if i in rows)

    def quotes(self) -> Iterator[SaidQuote]:
        """All quotes with where they stand, latest first."""
        statement = (
            select(quotes.c.body)
            .join(articles, articles.c.id == quotes.c.article)
            .order_by(articles.c.published.desc().nulls_last(), quotes.c.article, quotes.c.number)
        )
        with self._engine.connect() as connection:
            for body in connection.execute(statement).scalars():
                yield msgspec.json.decode(body, type=SaidQuote)

    def counts(self) -> dict[str, int]:
        """How many articles, stories, and readings of each language are kept."""
        with self._engine.connect() as connection:
            by_language = connection.execute(
                select(articles.c.language, func.count()).group_by(articles.c.language)
            ).all()
            story_count = connection.execute(select(func.count()).select_from(stories)).scalar_one()
            grouped = connection.execute(select(func.count()).select_from(story_articles)).scalar_one()
        counts = {"articles": sum(n for _, n in by_language), "stories": story_count, "grouped": grouped}
        return counts | {f"language:{tag}": n for tag, n in sorted(by_language)}

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.dispose()


def _pragmas(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _words(reading: Reading) -> str:
    """What a search finds: the words as written (folded), their base forms, and names of the entities."""
    article = reading.article
    written = (fold(p) for p, _, kind in pieces(f"{article.title or ''}\n{article.text}") if kind != "mark")
    names = (fold(n) for e in reading.entities for n in (e.name, *(f for v in e.names.values() for f in v)))
    return " ".join((*written, *reading.terms, *names))


def _quotes(reading: Reading) -> Iterator[dict[str, object]]:
    names = {e.id: e.name for e in reading.entities}
    article = reading.article
    for number, quote in enumerate(reading.quotes):
        speaker = quote.voices[0].entity if quote.voices else None
        said = SaidQuote(
            article=article.id,
            file=article.file,
            outlet=article.outlet,
            language=article.language.tag,
            published=article.published.date if article.published else None,
            text=quote.text,
            direct=quote.direct,
            speaker=speaker,
            speaker_name=names.get(speaker or "") or (quote.voices[0].text if quote.voices else None),
            chain=tuple(v.entity for v in quote.voices if v.entity),
            start=quote.start,
            end=quote.end,
        )
        body = msgspec.json.encode(said)
        yield {"article": article.id, "number": number, "speaker": speaker, "body": body}


def _found(body: bytes, story: str | None, wanted: list[str]) -> Found:
    reading = msgspec.json.decode(body, type=Reading)
    article = reading.article
    return Found(
        article.id,
        article.file,
        article.title,
        article.language.tag,
        article.published.date if article.published else None,
        story,
        _snippet(article.text, wanted),
    )


def _snippet(article_text: str, wanted: list[str]) -> str:
    at = next((start for piece, start, _ in pieces(article_text) if fold(piece) in wanted), 0)
    begin, end = max(0, at - _SNIPPET), min(len(article_text), at + _SNIPPET)
    return f"{'…' if begin else ''}{article_text[begin:end].strip()}{'…' if end < len(article_text) else ''}".replace(
        "\n", " "
    )
