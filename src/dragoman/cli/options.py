"""What several commands share: options, the progress bar, printing JSON."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

from dragoman.model import Rejected

if TYPE_CHECKING:
    from dragoman.desk import Desk

Command = TypeVar("Command", bound=Callable[..., object])

SOME_REJECTED = 3


def json_option(function: Command) -> Command:
    """--json: the form for programs."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
    return option(function)


def desk_option(function: Command) -> Command:
    """--desk behind the command too, where people write it."""
    option = click.option("--desk", metavar="PATH", help="The desk: a file, or sqlite:///FILE.")
    return option(function)


@contextmanager
def the_desk(named: str | None) -> Iterator["Desk"]:
    """The desk that the command, the program or the environment names, else the user's own."""
    from dragoman.desk import open_desk

    with open_desk(named or click.get_current_context().find_root().obj) as desk:
        yield desk


def print_json(value: object) -> None:
    """One JSON document in UTF-8, indented for eyes when it goes to a terminal."""
    encoded = msgspec.json.encode(value)
    if sys.stdout.isatty():
        encoded = msgspec.json.format(encoded, indent=2)
    print_line(encoded)


def print_line(encoded: bytes) -> None:
    """One line of bytes."""
    sys.stdout.buffer.write(encoded + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int, str], None]]:
    """A progress bar on standard error while it is a terminal; silent otherwise."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label)

        def advance(done: int, total: int, _name: str) -> None:
            bar.update(task, completed=done, total=total)

        yield advance


def tell_rejected(rejected: Sequence[Rejected]) -> None:
    """What could not become an article, one line each, on standard error."""
    for one in rejected:
        click.echo(f"rejected: {one.source}: {one.reason}", err=True)


def finish(rejected: Sequence[Rejected], any_read: bool) -> None:
    """Exit status: 3 when some sources were rejected, 1 when all were."""
    if rejected:
        raise click.exceptions.Exit(SOME_REJECTED if any_read else 1)
