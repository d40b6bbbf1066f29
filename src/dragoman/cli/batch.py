"""Reading a batch of files without storing anything: what `read` and `group` share."""

from collections.abc import Iterator, Sequence

from dragoman import pipeline
from dragoman.cli.options import progress
from dragoman.errors import BadInput
from dragoman.model import Reading, Rejected
from dragoman.outside.sources import captures, sources


def read_all(names: Sequence[str], rejected: list[Rejected]) -> Iterator[Reading]:
    """The readings of files and folders; what is no article goes to `rejected` and does not stop the rest."""
    files, missing = sources(names)
    rejected.extend(missing)
    with progress("reading") as advance:
        for number, found in enumerate(captures(files), 1):
            if isinstance(found, Rejected):
                rejected.append(found)
            else:
                try:
                    yield pipeline.read(found)
                except BadInput as error:
                    rejected.append(Rejected(error.source, error.reason))
            advance(number, len(files), files[number - 1])
