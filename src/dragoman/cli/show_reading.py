"""Showing one reading."""

from rich.markup import escape
from rich.panel import Panel

from dragoman.cli.show import called, console, days, status, told
from dragoman.model import Event, Fact, Reading


def show_reading(reading: Reading) -> None:
    """One article: head, chain, events, quotes, names, what was left out, what could not be found."""
    out = console()
    article = reading.article
    names = {e.id: e.name for e in reading.entities}
    published = article.published
    when = f"{published.date} {published.time or ''}".strip() if published else "no date of its own"
    head = f"[bold]{escape(article.title or article.text[:80])}[/]\n{article.language.tag} · {when}"
    if article.outlet:
        head += f" · {escape(called(article.outlet, names))}"
    out.print(Panel(head, expand=False))
    for chain in reading.chains:
        out.print("  [dim]told by[/] " + " → ".join(escape(called(c, names)) for c in chain))
    for event in reading.events:
        out.print(f"  {days(event.start, event.end):<16} {status(event.status)} {told(_as_fact(event), names)}")
    for quote in reading.quotes:
        voice = quote.voices[0] if quote.voices else None
        who = called(voice.entity, names) if voice and voice.entity else "unknown speaker"
        words = escape(quote.text[:160])
        out.print(f"  [bold]{escape(who)}[/]: {f'“{words}”' if quote.direct else words}")
    kinds: dict[str, list[str]] = {}
    for entity in reading.entities:
        kinds.setdefault(entity.kind, []).append(entity.name)
    for kind, called_ in kinds.items():
        out.print(f"  [dim]{kind}:[/] {escape(', '.join(called_))}")
    if article.left_out:
        out.print(f"  [dim]left out: {len(article.left_out)} lines that are not the article[/]")
    for note in reading.notes:
        out.print(f"  [yellow]{note.stage}: {escape(note.note)}[/]")


def _as_fact(event: Event) -> Fact:
    return Fact(event.id, "event", event.type, event.mode, event.status, event.actors, event.recipients, event.place)
