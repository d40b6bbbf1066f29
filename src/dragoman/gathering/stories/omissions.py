"""What the articles of a wire tell alike, and what one tells and the other leaves out."""

from collections.abc import Sequence

from dragoman.gathering.stories.align import Match
from dragoman.gathering.stories.fingerprint import day_of
from dragoman.gathering.stories.wires import Link, Texts, joined
from dragoman.model import Aligned, Omission, Span

_SHORT = 25  # characters; a shorter sentence left out is not worth a line


def compare_with_head(
    texts: Texts, members: Sequence[int], links: Sequence[Link]
) -> tuple[list[Aligned], list[Omission]]:
    """Alignment and omissions of one wire.

    Every linked pair that holds the head counts; a member that is linked to another member only
    is compared with that one. An article published on an earlier day than the one that tells a
    sentence is not silent about it.
    """
    alignment: list[Aligned] = []
    missing: dict[tuple[int, int], list[int]] = {}
    for link in _star(members, links):
        i, j = link.pair
        alignment += [_aligned(texts, i, j, match) for match in link.matches]
        _note(texts, i, j, [m.a for m in link.matches], missing)
        _note(texts, j, i, [m.b for m in link.matches], missing)
    return alignment, [_omission(texts, place, others) for place, others in sorted(missing.items())]


def _star(members: Sequence[int], links: Sequence[Link]) -> list[Link]:
    """Each member is tied to the first member before it that it is linked with."""
    order = {member: n for n, member in enumerate(members)}
    mine = [link for link in links if link.pair[0] in order and link.pair[1] in order]
    chosen: dict[int, Link] = {}
    for link in mine:
        early, late = sorted(link.pair, key=lambda i: order[i])
        held = chosen.get(late)
        if held is None or order[early] < min(order[i] for i in held.pair):
            chosen[late] = link
    return [chosen[member] for member in members if member in chosen]


def _aligned(texts: Texts, i: int, j: int, match: Match) -> Aligned:
    a, b = joined(texts.sentences[i], *match.a), joined(texts.sentences[j], *match.b)
    one, two = texts.readings[i].article, texts.readings[j].article
    return Aligned(
        a=one.text[a[0] : a[1]],
        b=two.text[b[0] : b[1]],
        article_a=one.id,
        article_b=two.id,
        score=match.score,
        span_a=Span(*a),
        span_b=Span(*b),
    )


def _note(
    texts: Texts,
    teller: int,
    other: int,
    told: list[tuple[int, int]],
    missing: dict[tuple[int, int], list[int]],
) -> None:
    """Add the sentences of `teller` that `other` has no counterpart of."""
    mine, theirs = day_of(texts.readings[teller]), day_of(texts.readings[other])
    if mine is not None and theirs is not None and theirs < mine:
        return
    covered = {n for start, end in told for n in range(start, end)}
    for n, span in enumerate(texts.sentences[teller].spans):
        if n not in covered and span.end - span.start >= _SHORT:
            missing.setdefault((teller, n), []).append(other)


def _omission(texts: Texts, place: tuple[int, int], others: list[int]) -> Omission:
    article = texts.readings[place[0]].article
    span = texts.sentences[place[0]].spans[place[1]]
    silent = tuple(sorted(texts.readings[i].article.id for i in others))
    return Omission(text=article.text[span.start : span.end], article=article.id, missing_in=silent)
