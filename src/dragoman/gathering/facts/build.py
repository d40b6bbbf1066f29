"""Building facts: merged tellings, figures and ties with their evidence, history and origins."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from dragoman.gathering.facts.figures import Figure, Tie
from dragoman.gathering.facts.origins import Line, Sources, origins
from dragoman.gathering.facts.status import history
from dragoman.gathering.facts.telling import Telling
from dragoman.gathering.facts.voices import Credits
from dragoman.gathering.facts.wording import short_name
from dragoman.model import Evidence, Fact, StoryArticle

Told = Telling | Figure | Tie


def event_fact(tellings: Sequence[Telling], credits: Credits, sources: Sources) -> Fact:
    """The fact of one event; the first telling is the most telling one and gives who took part."""
    first = tellings[0].event
    status, steps = history(tellings)
    place = _place(tellings)
    days = next((t.event for t in sorted(tellings, key=_width) if t.window), first)
    return _fact(
        Fact(
            id=_id("event", first.type, first.mode, *sorted(tellings[0].who), place, days.start),
            kind="event",
            event=first.type,
            mode=next((t.event.mode for t in tellings if t.event.mode), None),
            status=status,
            actors=first.actors,
            recipients=first.recipients,
            place=place,
            start=days.start or days.end,
            end=days.end or days.start,
            history=steps,
        ),
        tellings,
        credits,
        sources,
    )


def figure_fact(figures: Sequence[Figure], credits: Credits, sources: Sources, reasons: tuple[str, ...] = ()) -> Fact:
    """The fact of one quantity; `reasons` tell of later reports that moved it."""
    one = min(figures, key=lambda f: (f.quantity.of is None, f.quantity.approx is not None)).quantity
    fact = Fact(
        id=_id("quantity", f"{one.value:g}", one.unit, one.of, *sorted(one.about)),
        kind="quantity",
        actors=one.about,
        value=one.value,
        unit=one.unit,
        of=one.of,
        approx=one.approx,
        reasons=reasons,
    )
    return _fact(fact, figures, credits, sources)


def tie_fact(ties: Sequence[Tie], credits: Credits, sources: Sources) -> Fact:
    """The fact of one relation: its subject is the actor, its object the recipient."""
    one = ties[0].relation
    fact = Fact(
        id=_id("relation", one.type, one.subject, one.object, one.of),
        kind="relation",
        event=one.type,
        actors=(one.subject,),
        recipients=(one.object,),
        of=one.of,
    )
    return _fact(fact, ties, credits, sources)


def line_of(article: StoryArticle, evidence: Evidence, credits: Credits) -> Line:
    """An evidence line as origins look at it."""
    return Line(evidence, short_name(article), article.outlet, credits.wire.get(article.id))


def _fact(fact: Fact, told: Sequence[Told], credits: Credits, sources: Sources) -> Fact:
    lines = [line_of(one.article, one.evidence, credits) for one in told]
    found = origins(lines, sources)
    articles = {one.article.id: one.article for one in told}
    evidence = sorted({line.evidence for line in lines}, key=lambda e: (e.article, e.start, e.end, e.voices))
    return Fact(
        **{name: getattr(fact, name) for name in fact.__struct_fields__ if name not in _COUNTED},
        evidence=tuple(evidence),
        articles=len(articles),
        outlets=len({article.outlet for article in articles.values() if article.outlet}),
        languages=tuple(sorted({article.language for article in articles.values()})),
        origins=found,
        independent=len(found),
    )


_COUNTED = {"evidence", "articles", "outlets", "languages", "origins", "independent"}


def _id(*parts: str | None) -> str:
    """A fact's id: the same event told by the same words of its slots has the same id on every run."""
    return "f-" + blake2b("|".join(p or "" for p in parts).encode(), digest_size=6).hexdigest()


def _place(tellings: Sequence[Telling]) -> str | None:
    counts = Counter(t.place for t in tellings if t.place)
    return min(counts, key=lambda place: (-counts[place], place), default=None)


def _width(telling: Telling) -> tuple[int, tuple[int, str, int, str]]:
    return (telling.window[1] - telling.window[0] if telling.window else 10**6), telling.order
