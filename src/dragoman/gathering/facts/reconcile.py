"""Reconciling: what the articles of each story tell together, and what stories tell of one event."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.gathering.facts.build import event_fact, figure_fact, tie_fact
from dragoman.gathering.facts.disagreements import over_doers, over_event
from dragoman.gathering.facts.figures import figures, ties
from dragoman.gathering.facts.lookbacks import Held, Seen, lookbacks
from dragoman.gathering.facts.merge import merge
from dragoman.gathering.facts.numbers import over_numbers, rivalry, updates
from dragoman.gathering.facts.origins import Sources
from dragoman.gathering.facts.speakers import speakers
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import tellings
from dragoman.gathering.facts.voices import credits_of
from dragoman.gathering.facts.whole import whole
from dragoman.model import Disagreement, Fact, Reading, Related, Story


def reconcile(stories: Iterable[Story], readings: Iterable[Reading]) -> tuple[Story, ...]:
    """Give each story its facts with origins, its disagreements, and the stories it looks back on.

    `readings` must hold every article of the stories; the order of neither matters.
    """
    by_id = _by_id(readings)
    standing = Standing(entity for name in sorted(by_id) for entity in by_id[name].entities)
    done, held = [], []
    for story in stories:
        one, events = _story(story, by_id, standing)
        done.append(one)
        held += events
    seen = lookbacks(held, standing)
    return tuple(_with_lookbacks(story, seen.get(story.id)) for story in done)


def _story(story: Story, by_id: dict[str, Reading], standing: Standing) -> tuple[Story, list[Held]]:
    readings = {article.id: by_id[article.id] for article in story.articles}
    credits = credits_of(story, readings)
    sources = Sources(credits.origins, speakers(list(readings.values()), standing), standing)
    groups = merge(tellings(story, readings, credits, standing), standing)
    events = [(event_fact(group, credits, sources), group) for group in groups]
    numbers = figures(story, readings, credits, standing)
    rivals = rivalry(numbers)
    later = updates(numbers, rivals)
    counted = [figure_fact(group, credits, sources, later[n]) for n, group in enumerate(numbers)]
    lasting = [tie_fact(group, credits, sources) for group in ties(story, readings, credits, standing)]
    disagreements: list[Disagreement] = []
    for fact, group in events:
        disagreements += over_event(fact.id, group, standing)
    disagreements += over_doers([(fact.id, group) for fact, group in events], standing)
    disagreements += over_numbers([fact.id for fact in counted], numbers, rivals)
    together = whole(story, readings, credits, sources)
    told = replace(
        story,
        facts=_ordered([*(fact for fact, _ in events), *counted, *lasting]),
        disagreements=tuple(disagreements),
        origins=together,
        independent=len(together),
    )
    return told, [Held(told, fact, tuple(group)) for fact, group in events]


def _ordered(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Events first, those that most articles tell before others."""
    kinds = {"event": 0, "quantity": 1, "relation": 2}
    return tuple(sorted(facts, key=lambda f: (kinds[f.kind], -f.articles, f.start or "9999", f.id)))


def _with_lookbacks(story: Story, seen: Seen | None) -> Story:
    if seen is None:
        return story
    told = {one.story for one in seen.related}
    related: list[Related] = [*seen.related, *(one for one in story.related if one.story not in told)]
    return replace(story, related=tuple(related), disagreements=(*story.disagreements, *seen.disagreements))


def _by_id(readings: Iterable[Reading]) -> dict[str, Reading]:
    """Each article id once; of two with one id the first by file name, as grouping takes it."""
    found: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda r: (r.article.id, r.article.file or "", r.article.url or "")):
        found.setdefault(reading.article.id, reading)
    return found
