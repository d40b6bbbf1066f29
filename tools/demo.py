"""`make demo`: reads the articles of examples/ into a desk of its own and shows what Dragoman makes of them.

The desk lies in build/. It is made anew when an example or the program has changed; otherwise the
articles are known already and the demo only asks.
"""

import hashlib
import importlib
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.rule import Rule

from dragoman.cli.show_story import show_disagreement
from dragoman.desk import Desk, open_desk
from dragoman.knowledge.languages import available, load
from dragoman.model import Added, Disagreement, Story

ROOT = Path(__file__).parent.parent
# From the checkout, so that what is shown is what a user in it would type and see.
EXAMPLES = Path("examples")
BUILD = Path("build")
DESK = BUILD / "demo.sqlite"
KEY = BUILD / "demo.key"
OPTION = f"--desk {DESK.as_posix()}"
_MOST_DISAGREEMENTS = 6
_ACTORS = ("person", "country", "organisation", "company", "agency")

out = Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=100)


def main() -> int:
    """Fill the desk where needed, then show stories, a dossier, disagreements, and what to type next."""
    os.chdir(ROOT)
    articles = sorted(EXAMPLES.glob("*/*.txt"))
    if not articles:
        out.print("examples/ holds no articles; nothing to show.")
        return 1
    happenings = len({path.parent for path in articles})
    out.print(f"[bold]Dragoman[/] reads {len(articles)} articles on {happenings} happenings (examples/).")
    added = _fill(len(articles))
    for rejected in added.rejected:
        out.print(f"[yellow]rejected[/] {escape(rejected.source)}: {escape(rejected.reason)}")
    with open_desk(DESK) as desk:
        stories = desk.stories()
        pair = _busiest_pair(desk)
    _ask("The stories: articles, and how many independent origins stand behind them", "stories")
    best = max(stories, key=lambda s: (len(s.languages), len(s.articles), len(s.facts), s.id))
    if pair:
        _ask("A dossier of two that share most facts, in any spelling", "about", pair[0], "AND", pair[1])
    _disagreements(stories)
    _next(best, pair)
    return 0


def _fill(count: int) -> Added:
    """Read the examples into the desk; what is known already is not read again."""
    digest = _digest()
    if not KEY.is_file() or KEY.read_text("utf-8") != digest:
        for stale in BUILD.glob("demo.*"):
            stale.unlink()
    BUILD.mkdir(exist_ok=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        if not DESK.is_file():
            _compile(bar)
        task = bar.add_task("reading articles", total=count)
        with open_desk(DESK) as desk:
            added = desk.add([str(EXAMPLES)], lambda done, total, _: bar.update(task, completed=done, total=total))
    KEY.write_text(digest, "utf-8")
    return added


def _compile(bar: Progress) -> None:
    """The dictionaries of base forms: the first run on a machine builds them, which takes seconds each."""
    task = bar.add_task("dictionaries", total=len(available()))
    for tag in available():
        language = load(tag)
        bar.update(task, description=f"dictionary of {language.settings.name} (built once)")
        language.base(language.settings.name)
        bar.advance(task)


def _digest() -> str:
    """Changes when an example or a file of the program does."""
    digest = hashlib.sha256()
    for folder in (EXAMPLES, Path("src")):
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".toml", ".py", ".html")):
            stat = path.stat()
            digest.update(f"{path}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _busiest_pair(desk: Desk) -> tuple[str, str] | None:
    """The names of the two entities that share most dated events; None when no two share any."""
    entities = {e.id: e for reading in desk.store.readings() for e in reading.entities}
    facts: Counter[tuple[str, str]] = Counter()
    told: Counter[tuple[str, str]] = Counter()
    for dated in desk.timeline():
        who = {*dated.fact.actors, *dated.fact.recipients}
        named = sorted(i for i in who if i in entities and entities[i].kind in _ACTORS)
        for pair in combinations(named, 2):
            facts[pair] += 1
            told[pair] += dated.fact.articles
    if not facts:
        return None
    first, second = min(facts, key=lambda pair: (-facts[pair], -told[pair], pair))
    return entities[first].name, entities[second].name


def _ask(heading: str, *words: str) -> None:
    """Run a real command and show what a user would have typed."""
    out.print()
    out.print(Rule(f"[bold]{heading}[/]", align="left", style="dim"))
    out.print(f"[dim]$[/] {_typed(*words)}\n")
    importlib.import_module("dragoman.cli.main").cli([*words, "--desk", str(DESK)], standalone_mode=False)


def _typed(*words: str) -> str:
    return " ".join(("dragoman", *(f'"{w}"' if " " in w else w for w in words), OPTION))


def _disagreements(stories: tuple[Story, ...]) -> None:
    """Where the articles of a story cannot all be right."""
    # A disagreement between two stories stands in both.
    told: dict[tuple[str, ...], tuple[Story, Disagreement]] = {}
    for story in stories:
        for one in story.disagreements:
            told.setdefault((one.slot, *(value.value for value in one.values)), (story, one))
    if not told:
        return
    out.print()
    out.print(Rule("[bold]Where the reports disagree[/]", align="left", style="dim"))
    for story, one in list(told.values())[:_MOST_DISAGREEMENTS]:
        out.print(f"\n[dim]{escape(story.title)}[/]", end="")
        show_disagreement(one, story.names, story.facts)


def _next(best: Story, pair: tuple[str, str] | None) -> None:
    out.print()
    out.print(Rule("[bold]What to type next[/]", align="left", style="dim"))
    for typed, what in _suggestions(best, pair):
        out.print(f"  .venv/bin/{typed}\n      [dim]{what}[/]", soft_wrap=True)


def _suggestions(best: Story, pair: tuple[str, str] | None) -> Iterator[tuple[str, str]]:
    yield _typed("story", best.id[:10]), "one story: facts, origins with reasons, disagreements, omissions"
    if pair:
        yield _typed("timeline", pair[0]), "one subject in the order of days"
        yield _typed("quotes", "--by", pair[0]), "who said what, through which hands"
    yield _typed("sources"), "outlets and agencies, and who is relied on"
    yield "dragoman read --json FILE", "an article of your own, as JSON; nothing is stored"
    yield "dragoman add FILE...", "articles of your own, into a desk of your own"


if __name__ == "__main__":
    sys.exit(main())
