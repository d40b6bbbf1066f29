"""The credit of a whole article: a dateline "PLACE (AGENCY) -", "(AGENCY)" at the foot, a lead's credit."""

from dragoman.knowledge.atlas import open_atlas
from dragoman.model import Mention, Voice
from dragoman.reading.quotes.scene import MEDIA, Scene

_DATELINE = 14  # tokens of the line in which a dateline stands
_OPENING = "(/["
_CLOSING = ")/]"


def article_credit(scene: Scene) -> Voice | None:
    """The agency that the dateline or the foot of an article credits, or None."""
    paragraphs = list(scene.paragraphs())
    for first, _ in paragraphs[:3]:
        begin, end = scene.bounds[first]
        mention = _between_marks(scene, begin, min(end, begin + _DATELINE), dash=True)
        if mention is not None:
            return Voice(mention.entity, mention.text, None, "cites")
    for _, last in paragraphs[-2:]:
        begin, end = scene.bounds[last - 1]
        mention = _between_marks(scene, max(begin, end - 6), end, dash=False)
        if mention is not None:
            return Voice(mention.entity, mention.text, None, "cites")
    return None


def own_agency(outlet: str | None) -> Voice | None:
    """An agency that runs its text on its own site stands in the chain too; a paper does not."""
    row = open_atlas().get(outlet) if outlet else None
    return Voice(row.id, row.name, None, "cites") if row is not None and row.kind == "agency" else None


def _may_credit(mention: Mention) -> bool:
    """An agency or outlet; or a body in capitals: agencies that nobody knows sign with abbreviations."""
    if mention.kind in MEDIA:
        return True
    short = mention.text.isupper() and 2 <= len(mention.text) <= 8
    return short and mention.kind == "organisation" and mention.how == "name"


def _between_marks(scene: Scene, first: int, last: int, dash: bool) -> Mention | None:
    """A medium in brackets or between strokes: followed by a dash, or at the end of what is looked at."""
    for index in range(first, last):
        number = scene.mention_at[index]
        if number < 0 or not _may_credit(scene.marked.mentions[number]):
            continue
        after = index + 1
        while after < len(scene.tokens) and scene.mention_at[after] == number:
            after += 1
        opened = scene.is_mark(index - 1, _OPENING) and index - 1 >= first - 1
        closed = scene.is_mark(after, _CLOSING)
        if dash:
            if opened and closed and (scene.is_dash(after + 1) or scene.is_mark(after + 1, "-–—:")):
                return scene.marked.mentions[number]
        elif opened and all(scene.tokens[i].kind == "mark" for i in range(after, last)):
            return scene.marked.mentions[number]
    return None
