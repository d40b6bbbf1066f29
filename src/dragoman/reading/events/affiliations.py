"""Affiliations: whom an office beside a name belongs to ("Fares, chairman of the Prisoners Club")."""

from dragoman.knowledge.languages import Language
from dragoman.model import Mention, Relation
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.view import View

_APPOSITION = 6  # tokens from the comma to the body
_BESIDE = 3  # tokens between a body and its holder of office
_SCORE = 0.65
# Bodies of state and media: holding an office there is no membership.
_STATE = frozenset(
    {"ministry", "government", "parliament", "court", "army", "police", "prosecution", "embassy"}
    | {"committee", "commission", "council", "bank", "agency", "outlet", "company", "university"}
)


def affiliations_of(scene: Scene, language: Language) -> list[Relation]:
    """Memberships of parties, unions, clubs that an office beside a person's name tells."""
    view = scene.view
    found = []
    for index, mention in enumerate(view.mentions):
        if mention.kind != "organisation" or mention.how != "name" or _is_state(mention, view, language):
            continue
        person = _holder(view, index)
        if person is not None and not scene.memory.is_world_body(mention.entity):
            found.append(_relation(scene, person, mention))
    return found


def _holder(view: View, body: int) -> Mention | None:
    """The person whose office at the body stands beside it: before a comma, or right after."""
    first, last = view.bounds[body]
    if body + 1 < len(view.mentions):
        following = view.mentions[body + 1]
        start = view.bounds[body + 1][0]
        between = range(last, start)
        before_body = any(i in view.titles for i in range(first - 2, first))
        between_them = any(i in view.titles for i in between) and _beside(view, between)
        near = len(between) <= _BESIDE and _plain(view, between)
        if following.kind == "person" and near and (before_body or between_them):
            return following
    if body > 0:
        before, end = view.mentions[body - 1], view.bounds[body - 1][1]
        comma = end < first and view.tokens[end].text == ","
        if before.kind == "person" and _of(view, end, first):
            return before  # "Wright of the Union of Concerned Scientists"
        words = range(end + 1, first)
        title = any(i in view.titles for i in words)
        if before.kind == "person" and comma and title and len(words) <= _APPOSITION and _plain(view, words):
            return before
    return None


def _beside(view: View, words: range) -> bool:
    """Whether a stretch holds titles only: "Taliban spokesman Mujahid", not "a statement, President X"."""
    return all(i in view.titles or i in view.plain for i in words)


def _of(view: View, end: int, first: int) -> bool:
    """Whether an [of] with at most an article stands between two tokens."""
    prep = next((p for p in view.preps.values() if p.first == end), None)
    if prep is None or "of" not in prep.senses or first - prep.last > 1:
        return False
    return all(i in view.plain for i in range(prep.last, first))


def _plain(view: View, words: range) -> bool:
    """Whether a stretch has no verb and no mark but commas."""
    return not any(i in view.verbs or (view.is_mark(i) and view.tokens[i].text != ",") for i in words)


def _is_state(mention: Mention, view: View, language: Language) -> bool:
    sections = {
        hit.entry.section
        for token in view.tokens
        if mention.start <= token.start < mention.end
        for hit in language.lexicon("organisation_heads").at((token,), 0)
    }
    return not sections.isdisjoint(_STATE)


def _relation(scene: Scene, person: Mention, body: Mention) -> Relation:
    sentence = scene.view.sentence
    return Relation(
        type="member",
        subject=person.entity,
        object=body.entity,
        evidence=(sentence.start, sentence.end),
        score=_SCORE,
        reasons=(f"an office at '{body.text}' beside '{person.text}'",),
    )
