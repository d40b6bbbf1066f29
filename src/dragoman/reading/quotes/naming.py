"""Marked words that name something: companies, papers, ships, marches, films; they are no quotes."""

from dragoman.reading.quotes.marks import Stretch
from dragoman.reading.quotes.scene import Scene

_NAME_WORDS = 4
_FEW = 3


def is_name(scene: Scene, stretch: Stretch, verbs: frozenset[int]) -> bool:
    """Whether marked words name something: a mention fills them, or all are capitals and nobody says them."""
    first, last = scene.token_from(stretch.start), scene.token_from(stretch.end)
    words = [i for i in range(first, last) if scene.tokens[i].kind != "mark"]
    if not words:
        return True
    if stretch.mark == "dash" or len(words) > 8 or scene.text[stretch.end - 1] in "!?…":
        return False
    mentions = {scene.mention_at[i] for i in words}
    filled = len(mentions) == 1 and -1 not in mentions
    if filled and scene.marked.mentions[next(iter(mentions))].kind in (
        "organisation",
        "company",
        "agency",
        "outlet",
    ):
        return True
    before = scene.token_from(stretch.outer_start) - 1
    if before in scene.heads and scene.text[stretch.start].isupper():
        return True
    if _said_right_after(scene, last, verbs):
        return False
    if filled:
        return True
    opened_by_colon = scene.is_mark(before, ":")
    if len(words) > _NAME_WORDS or opened_by_colon:
        return False
    common = scene.lists.language.function_words
    full = [scene.tokens[i].text for i in words if scene.tokens[i].key not in common]
    shown = full or [scene.tokens[i].text for i in words]
    return all(w[0].isupper() or w[0].isdigit() for w in shown)


def _said_right_after(scene: Scene, index: int, verbs: frozenset[int]) -> bool:
    """Whether a mark and then a verb of saying come right behind a stretch."""
    parted = scene.is_mark(index - 1, ",")  # the comma may stand inside the marks
    for at in range(index, min(index + 5, len(scene.tokens))):
        if scene.tokens[at].kind == "mark":
            parted = parted or scene.is_mark(at, ",") or scene.is_dash(at)
            continue
        if not parted:
            return False
        if at in verbs:
            return True
        if not (scene.is_light(at) or scene.mention_at[at] >= 0 or at in scene.titles):
            return False
    return False


def is_like_name(scene: Scene, first: int, last: int) -> bool:
    """A few words with a capital in the middle of a sentence: the name of a march, a plan, a film."""
    words = [i for i in range(first, last) if scene.tokens[i].kind != "mark"]
    if not 0 < len(words) <= _FEW or not scene.tokens[words[0]].text[:1].isupper():
        return False
    mentions = (scene.mention_at[i] for i in words)
    people = any(n >= 0 and scene.marked.mentions[n].kind == "person" for n in mentions)
    before = first - 1
    inside = before >= scene.bounds[scene.sentence_at[first]][0] and scene.tokens[before].kind == "word"
    return inside and not people and not scene.has(before, "that")
