"""Showing dossiers, timelines and quotes."""

from collections.abc import Sequence

from rich.markup import escape
from rich.panel import Panel

from dragoman.cli.show import called, console, count, days, status, table, told
from dragoman.cli.show_story import show_disagreement
from dragoman.model import DatedFact, Dossier, Entity, SaidQuote

_MOST_QUOTES = 8


def show_dossier(dossier: Dossier) -> None:
    """One dossier: names, timeline, lasting facts, quotes, disagreements."""
    out = console()
    heading = " and ".join(s.name for s in dossier.subjects)
    parts = (
        count(dossier.articles, "article"),
        count(len(dossier.languages), "language"),
        count(len(dossier.facts), "fact"),
        count(dossier.independent, "independent origin"),
    )
    lines = [f"[bold]{escape(heading)}[/]", " · ".join(parts), *(_written(s) for s in dossier.subjects)]
    out.print(Panel("\n".join(lines), expand=False))
    names = {c.id: c.name for c in dossier.companions} | {s.id: s.name for s in dossier.subjects}
    show_timeline([f for f in dossier.facts if f.fact.kind == "event" and f.fact.start], names)
    undated = [f for f in dossier.facts if f.fact.kind != "event" or not f.fact.start]
    if undated:
        out.print("[bold]Without a day[/]")
        for one in undated:
            out.print(f"  {told(one.fact, names)}  [dim]{count(one.fact.independent, 'origin')}[/]")
    if dossier.companions:
        out.print("\n[bold]Together with[/] " + ", ".join(f"{escape(c.name)} ({c.facts})" for c in dossier.companions))
    facts = [f.fact for f in dossier.facts]
    for disagreement in dossier.disagreements:
        show_disagreement(disagreement, names, facts)
    if dossier.quotes:
        out.print("\n[bold]Said[/]")
        show_quotes(dossier.quotes[:_MOST_QUOTES])


def _written(subject: Entity) -> str:
    forms = (f"{', '.join(forms[:4])} ({tag})" for tag, forms in sorted(subject.names.items()))
    return f"[dim]written {escape('; '.join(forms))}[/]"


def show_timeline(facts: Sequence[DatedFact], names: dict[str, str]) -> None:
    """Facts by day with their status and origins."""
    out = console()
    if not facts:
        out.print("No dated facts.")
        return
    grid = table("when", "status", "what", ("articles", "right"), ("origins", "right"), "story")
    for one in facts:
        fact = one.fact
        steps = " → ".join(dict.fromkeys(step.status for step in fact.history))
        shown = steps if "→" in steps else status(fact.status)
        counts = (str(fact.articles), f"[bold]{fact.independent}[/]")
        grid.add_row(days(fact.start, fact.end), shown, told(fact, names), *counts, one.story[:10])
    out.print(grid)


def show_quotes(quotes: Sequence[SaidQuote]) -> None:
    """Quotes with their speakers and chains."""
    out = console()
    if not quotes:
        out.print("No such quotes.")
    for quote in quotes:
        words = escape(quote.text if len(quote.text) < 300 else quote.text[:297] + "…")
        said = f"“{words}”" if quote.direct else words
        hands = " → ".join(called(c, {}) for c in quote.chain[1:])
        through = f" through {hands}" if hands else ""
        who = escape(quote.speaker_name or "unknown speaker")
        out.print(
            f"  [bold]{who}[/]{escape(through)}: {said} [dim]{quote.published or 'undated'} · {quote.language}[/]"
        )
