"""Reading files and folders without storing anything."""

from collections.abc import Callable, Iterator, Sequence

from dragoman import pipeline
from dragoman.errors import BadInput
from dragoman.model import Reading, Rejected
from dragoman.outside.sources import captures, sources

Progress = Callable[[int, int, str], None]
"""Called with the number done, the number of all, and the name of the source just read."""


def read_files(names: Sequence[str], progress: Progress | None = None) -> Iterator[Reading | Rejected]:
    """The reading of each file that the names stand for, or why there is none; one bad file stops nothing."""
    files, missing = sources(names)
    yield from missing
    for number, found in enumerate(captures(files), 1):
        if isinstance(found, Rejected):
            yield found
        else:
            try:
                yield pipeline.read(found)
            except BadInput as error:
                yield Rejected(error.source, error.reason)
        if progress:
            progress(number, len(files), files[number - 1])
