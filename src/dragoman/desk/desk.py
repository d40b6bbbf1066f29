"""A desk: articles are added to it, and stories, dossiers, quotes and sources are asked of it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from platformdirs import user_data_path

from dragoman import pipeline
from dragoman.desk.batch import Progress
from dragoman.desk.dossier import make_dossier
from dragoman.desk.media import source_rows
from dragoman.desk.subjects import Subjects
from dragoman.errors import BadInput, DeskError
from dragoman.model import (
    Added,
    DatedFact,
    Dossier,
    Found,
    Reading,
    Rejected,
    SaidQuote,
    SourceRow,
    Story,
)
from dragoman.outside.sources import captures, sources
from dragoman.outside.stores import Store, open_store


def default_address() -> str:
    """Where a desk lies when nothing names one: DRAGOMAN_DESK, else a file in the user's data folder."""
    return os.environ.get("DRAGOMAN_DESK") or str(user_data_path("dragoman") / "desk.sqlite")


def open_desk(address: str | Path | None = None) -> "Desk":
    """The desk at an address (a path or sqlite:///path); made when it is not there. Raises DeskError."""
    return Desk(open_store(str(address) if address else default_address()))


class Desk:
    """What users ask. Use it as a context manager, or close it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def add(self, names: Iterable[str], progress: Progress | None = None) -> Added:
        """Read files and folders into the desk and group all its articles anew.

        What cannot become an article is in the result with its reason; the rest goes on. Nothing is
        added twice: the same bytes are one article.
        """
        files, missing = sources(names)
        rejected = list(missing)
        new = known = 0
        for number, found in enumerate(captures(files), 1):
            if isinstance(found, Rejected):
                rejected.append(found)
            elif self.store.has(found.id):
                known += 1
            else:
                try:
                    self.store.add(found, pipeline.read(found))
                    new += 1
                except BadInput as error:
                    rejected.append(Rejected(error.source, error.reason))
            if progress:
                progress(number, len(files), files[number - 1])
        counts = self.store.counts()
        # A run that was interrupted kept its articles but had not grouped them.
        if new or counts["grouped"] < counts["articles"]:
            self.regroup()
        return Added(new, known, tuple(rejected))

    def regroup(self) -> None:
        """Group all articles of the desk into stories anew."""
        self.store.replace_stories(pipeline.group(self.store.readings()))

    def stories(self) -> tuple[Story, ...]:
        """All stories, latest first."""
        return self.store.stories()

    def story(self, story_id: str) -> Story:
        """One story by its id, or by enough of its beginning. Raises DeskError."""
        story = self.store.story(story_id) if story_id else None
        if story is None:
            raise DeskError(f"no single story has an id that begins with {story_id!r}; `dragoman stories` lists them")
        return story

    def reading(self, article_id: str) -> Reading:
        """One reading by its article's id, or by enough of its beginning. Raises DeskError."""
        reading = self.store.reading(article_id) if article_id else None
        if reading is None:
            raise DeskError(f"no single article has an id that begins with {article_id!r}")
        return reading

    def about(self, names: Sequence[str]) -> Dossier:
        """The dossier of one subject, or of several together, named in any spelling. Raises DeskError."""
        readings = list(self.store.readings())
        subjects = Subjects(readings).find_all(names)
        return make_dossier(subjects, self.store.stories(), readings, tuple(self.store.quotes()))

    def timeline(self, names: Sequence[str] = ()) -> tuple[DatedFact, ...]:
        """Facts with a day, in the order of their days; of the subjects named, else of the whole desk."""
        if names:
            facts = self.about(names).facts
        else:
            facts = tuple(DatedFact(s.id, s.title, f) for s in self.store.stories() for f in s.facts)
        dated = [f for f in facts if f.fact.start and f.fact.kind == "event"]
        return tuple(sorted(dated, key=lambda f: (f.fact.start or "", f.fact.end or "", f.fact.id)))

    def quotes(self, by: str | None = None, about: str | None = None, since: str | None = None) -> Iterator[SaidQuote]:
        """Quotes, latest first: by a speaker, with words about a subject, since a day (ISO 8601)."""
        wanted = Subjects(self.store.readings()) if by or about else None
        speaker = wanted.find(by).id if wanted and by else None
        subject = wanted.find(about) if wanted and about else None
        for quote in self.store.quotes():
            if speaker and quote.speaker != speaker:
                continue
            if since and (quote.published or "") < since:
                continue
            if wanted and subject and not wanted.names_it(quote, subject.id):
                continue
            yield quote

    def sources(self) -> tuple[SourceRow, ...]:
        """The outlets and agencies of the desk, those most relied on first."""
        return source_rows(self.store.readings(), self.store.stories())

    def search(self, words: str, limit: int = 20) -> tuple[Found, ...]:
        """Articles that hold all the words, in any case form, best first."""
        return self.store.search(words, limit)
