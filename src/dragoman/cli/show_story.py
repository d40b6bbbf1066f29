"""Showing stories."""

from collections.abc import Sequence

from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel

from dragoman.cli.show import called, console, count, days, status, table, told
from dragoman.model import Disagreement, Fact, Story

_MOST_FACTS = 30
_MOST_OMISSIONS = 8


def show_stories(stories: Sequence[Story]) -> None:
    """A list of stories: when, headline, languages, articles, independent origins."""
    out = console()
    if not stories:
        out.print("The desk holds no stories yet; `dragoman add FILE...` adds articles.")
        return
    grid = table("id", "when", "story", "languages", ("articles", "right"), ("origins", "right"))
    for story in stories:
        grid.add_row(
            story.id[:10],
            days(story.start, story.end),
            escape(story.title),
            " ".join(story.languages),
            str(len(story.articles)),
            f"[bold]{story.independent}[/]",
        )
    out.print(grid)


def show_story(story: Story) -> None:
    """One story in one screen."""
    out = console()
    parts = (
        count(len(story.articles), "article"),
        count(len(story.languages), "language"),
        count(story.independent, "independent origin"),
    )
    out.print(
        Panel(
            f"[bold]{escape(story.title)}[/]\n{days(story.start, story.end)} · {' · '.join(parts)}",
            expand=False,
        )
    )
    _articles(story)
    _origins(story)
    _facts(story)
    for disagreement in story.disagreements:
        show_disagreement(disagreement, story.names, list(story.facts))
    _omissions(story)
    for related in story.related:
        out.print(f"[dim]related:[/] story {related.story[:10]}: {escape(related.reason)}")


def _articles(story: Story) -> None:
    out = console()
    for article in story.articles:
        published = article.published or (
            f"between {article.inferred[0]} and {article.inferred[1]} (inferred)" if article.inferred else "undated"
        )
        where = article.outlet and called(article.outlet, story.names)
        name = article.title or _base(article.file or article.id[:10])
        out.print(f"  {article.language}  {published}  {escape(name)} [dim]{escape(where or '')}[/]")
    for reason in story.reasons:
        out.print(f"  [dim]one story: {escape(reason)}[/]")


def _origins(story: Story) -> None:
    out = console()
    out.print("\n[bold]Independent origins[/]")
    for origin in story.origins:
        out.print(f"  [bold]{escape(called(origin.origin, story.names))}[/]: {count(len(origin.articles), 'article')}")
        for reason in origin.reasons:
            out.print(f"    [dim]{escape(reason)}[/]")
    for wire in story.wires:
        for reason in wire.reasons:
            out.print(f"  [dim]wire: {escape(reason)}[/]")


def _facts(story: Story) -> None:
    if not story.facts:
        return
    grid = table("when", "status", "what", ("articles", "right"), ("origins", "right"))
    for fact in story.facts[:_MOST_FACTS]:
        steps = " → ".join(dict.fromkeys(step.status for step in fact.history)) or (fact.status or "")
        shown = status(fact.status) if "→" not in steps else steps
        when = days(fact.start, fact.end) if fact.kind == "event" else ""
        grid.add_row(when, shown, _told(fact, story), str(fact.articles), f"[bold]{fact.independent}[/]")
    console().print("\n[bold]Facts[/]", grid)
    if len(story.facts) > _MOST_FACTS:
        console().print(f"  [dim]and {len(story.facts) - _MOST_FACTS} more (--json shows all)[/]")


def _told(fact: Fact, story: Story) -> str:
    first = fact.evidence[0].text if fact.evidence else ""
    short = first if len(first) < 130 else first[:127] + "…"
    return f"{told(fact, story.names)}\n[dim]{escape(short)}[/]"


def show_disagreement(disagreement: Disagreement, names: dict[str, str], facts: Sequence[Fact]) -> None:
    """The values side by side, each with the sentence that gives it."""
    out = console()
    fact = next((f for f in facts if f.id == disagreement.fact), None)
    what = f" of: {told(fact, names)}" if fact else ""
    out.print(f"\n[bold yellow]They disagree on the {disagreement.slot}[/]{what}")
    for value in disagreement.values:
        out.print(f"  [bold]{escape(value.value)}[/]: {escape(', '.join(_base(a) for a in value.articles))}")
        for evidence in value.evidence[:2]:
            out.print(Padding(f"[dim]“{escape(evidence.text[:240])}”[/]", (0, 0, 0, 4)))


def _base(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _omissions(story: Story) -> None:
    if not story.omissions:
        return
    out = console()
    out.print("\n[bold]Left out by others[/]")
    files = {a.id: _base(a.file or a.id[:10]) for a in story.articles}
    for omission in story.omissions[:_MOST_OMISSIONS]:
        out.print(
            f"  [dim]only in {escape(files.get(omission.article, omission.article))}:[/] {escape(omission.text[:160])}"
        )
    if len(story.omissions) > _MOST_OMISSIONS:
        out.print(f"  [dim]and {len(story.omissions) - _MOST_OMISSIONS} more (--json shows all)[/]")
