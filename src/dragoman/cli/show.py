"""Showing: the console, tables, and facts in plain words."""

from functools import cache

from rich import box
from rich.console import Console
from rich.table import Table

from dragoman.model import Fact

# An act in plain words: what stands between actors and recipients.
_WORDS = {
    "AGREE": "agree",
    "CONSULT": "consult",
    "CONSULT meet": "meet",
    "CONSULT visit": "visit",
    "CONSULT call": "speak by telephone",
    "CONSULT multilateral": "meet at a conference",
    "SUPPORT": "support",
    "CONCEDE": "concede to",
    "COOPERATE": "cooperate",
    "AID": "aid",
    "RETREAT": "step back",
    "REQUEST": "ask",
    "ACCUSE": "accuse",
    "REJECT": "reject",
    "THREATEN": "threaten",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilise",
    "COERCE": "coerce",
    "ASSAULT": "attack",
}
_STATUS_STYLE = {
    "planned": "cyan",
    "ongoing": "blue",
    "happened": "green",
    "cancelled": "red",
    "denied": "red",
    "hypothetical": "dim",
}


@cache
def console() -> Console:
    """The console of standard output; 100 columns where the width is unknown."""
    out = Console(highlight=False)
    return out if out.is_terminal else Console(highlight=False, width=100)


def table(*columns: str | tuple[str, str]) -> Table:
    """A calm table; a column is a heading, or a heading and "right"."""
    grid = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for column in columns:
        if isinstance(column, tuple):
            grid.add_column(column[0], justify="right")
        else:
            grid.add_column(column, overflow="fold")
    return grid


def days(start: str | None, end: str | None) -> str:
    """A span of days, short: "2025-11-11", "2025-11-03…09", "2025-10", "undated"."""
    if not start:
        return "undated"
    if not end or start == end:
        return start
    if start[:7] == end[:7]:
        whole = start.endswith("-01") and int(end[8:]) >= 28
        return start[:7] if whole else f"{start}…{end[8:]}"
    if start[:4] == end[:4] and start.endswith("01-01") and end.endswith("12-31"):
        return start[:4]
    return f"{start}…{end}"


def status(word: str | None) -> str:
    """A status in its colour."""
    return f"[{_STATUS_STYLE.get(word or '', 'default')}]{word or ''}[/]"


def count(number: int, noun: str) -> str:
    """ "1 origin", "2 origins"."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else plural}"


def called(entity: str, names: dict[str, str]) -> str:
    """The name of an entity, else its id made readable."""
    return names.get(entity) or entity.replace("-", " ").title()


def told(fact: Fact, names: dict[str, str]) -> str:
    """A fact in plain words."""
    who = ", ".join(called(a, names) for a in fact.actors)
    whom = ", ".join(called(r, names) for r in fact.recipients)
    if fact.kind == "quantity":
        value = f"{fact.value:,.10g}" if fact.value is not None else "?"
        unit = "" if fact.unit in (None, "count") else f" {fact.unit}"
        about = f" ({who})" if who else ""
        return f"{fact.approx + ' ' if fact.approx else ''}{value}{unit} {fact.of or ''}{about}".strip()
    if fact.kind == "relation":
        of = f" ({fact.of})" if fact.of else ""
        return f"{who}: {fact.event} {whom}{of}"
    act = _WORDS.get(f"{fact.event} {fact.mode}") or _WORDS.get(fact.event or "", fact.event or "")
    where = f" in {called(fact.place, names)}" if fact.place and fact.place not in fact.recipients else ""
    return f"{who or 'somebody'} [italic]{act}[/]{' ' + whom if whom else ''}{where}"
