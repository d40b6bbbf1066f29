"""The sources of a desk: outlets and agencies, what they wrote and how often others rely on them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dragoman.knowledge.atlas import open_atlas
from dragoman.model import Reading, SourceRow, Story


def source_rows(readings: Iterable[Reading], stories: Sequence[Story]) -> tuple[SourceRow, ...]:
    """One row for each outlet or agency that wrote an article or is named in a chain, most relied on first."""
    written: Counter[str] = Counter()
    named: Counter[str] = Counter()
    languages: dict[str, set[str]] = defaultdict(set)
    names: dict[str, tuple[str, str]] = {}
    outlet_of: dict[str, str] = {}
    for reading in readings:
        article = reading.article
        names |= {e.id: (e.name, e.kind) for e in reading.entities}
        if article.outlet:
            written[article.outlet] += 1
            outlet_of[article.id] = article.outlet
            languages[article.outlet].add(article.language.tag)
        for source in {source for chain in reading.chains for source in chain}:
            named[source] += 1
            languages[source].add(article.language.tag)
    carrying = Counter(
        outlet_of[a] for s in stories for w in s.wires if len(w.articles) > 1 for a in w.articles if a in outlet_of
    )
    rows = []
    for source in {*written, *named}:
        row = open_atlas().get(source)
        name, kind = (row.name, row.kind) if row else names.get(source, (source, "outlet"))
        tags = tuple(sorted(languages[source]))
        rows.append(SourceRow(source, name, kind, written[source], carrying[source], named[source], tags))
    return tuple(sorted(rows, key=lambda r: (-r.named_by - r.articles, r.name)))
