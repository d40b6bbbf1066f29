"""Relations: lasting facts between two named parties, by the words of relations.txt."""

from collections.abc import Sequence

from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Relation
from dragoman.reading.events.affiliations import affiliations_of
from dragoman.reading.events.groups import Group
from dragoman.reading.events.scene import Scene, main_subject
from dragoman.reading.events.subjects import subject_of

_TYPES = frozenset({"stake", "ally", "borders", "member", "supports", "military-base", "office"})
_SCORE = 0.7
_WEAK = 0.45
_LANDS = frozenset({"country", "region", "place", "organisation"})
THRESHOLD = 0.5


def relations_of(scene: Scene, language: Language) -> list[Relation]:
    """The relations of a sentence; each needs a subject and an object in or before its clause."""
    view = scene.view
    found: list[Relation] = []
    for hit in language.lexicon("relations").find(view.tokens):
        if hit.entry.section in _TYPES and not any(view.mention_at[i] >= 0 for i in range(hit.first, hit.last)):
            found += _relations(scene, hit)
    return found + affiliations_of(scene, language)


def _relations(scene: Scene, hit: Hit) -> list[Relation]:
    between = [g for g in _near(scene, hit) if g.marked("between") and len(g.entities) > 1]
    subjects = between[0].entities[:1] if between else _subjects(scene, hit)
    objects = between[0].entities[1:] if between else _objects(scene, hit)
    if "swap" in hit.entry.marks:
        subjects, objects = objects, subjects
    weak = "weak" in hit.entry.marks
    score = _WEAK if weak else _SCORE
    sentence = scene.view.sentence
    words = " ".join(t.text for t in scene.view.tokens[hit.first : hit.last])
    return [
        Relation(
            type=hit.entry.section,
            subject=one,
            object=other,
            evidence=(sentence.start, sentence.end),
            of=hit.entry.marks.get("of"),
            score=score,
            reasons=(f"'{words}' between the two",),
        )
        for one in subjects
        for other in objects
        if one != other and score >= THRESHOLD and _fits(scene, hit.entry.section, one, other)
    ]


def _fits(scene: Scene, kind: str, one: str, other: str) -> bool:
    """Whether the two can stand in the relation: a person holds an office of a body, lands have borders."""
    left, right = scene.memory.kind(one), scene.memory.kind(other)
    if kind == "office":
        return left == "person" and right != "person"
    if kind in ("borders", "military-base"):
        return left in _LANDS and right in _LANDS
    if kind == "member":
        return right != "person"
    return True


def _subjects(scene: Scene, hit: Hit) -> tuple[str, ...]:
    together = _with_relative(scene, hit)
    if together is not None:
        return main.entities if (main := main_subject(scene)) else ()
    if hit.entry.section == "military-base":
        owners = [g for g in _near(scene, hit) if g.adjective or g.after_noun is not None or g.marked("of")]
        if owners:
            return owners[0].entities
    return subject_of(scene, hit.first, lenient=True).entities


def _objects(scene: Scene, hit: Hit) -> tuple[str, ...]:
    together = _with_relative(scene, hit)
    if together is not None:
        return together.entities
    clause = scene.clause(hit.first)
    verb = scene.verb_after(hit.last, clause.last)
    groups: Sequence[Group] = scene.between(hit.last, clause.last if verb is None else verb)
    if hit.entry.section == "military-base":
        spots = [g for g in scene.groups if g.is_place and g.marked("in", "at")]
        after = [g for g in spots if g.first >= hit.last]
        groups = after[:1] or spots[-1:]
    return groups[0].entities if groups else ()


def _near(scene: Scene, hit: Hit) -> list[Group]:
    """Groups right beside the words."""
    return [g for g in scene.groups if hit.first - 2 <= g.last <= hit.first or hit.last <= g.first <= hit.last + 2]


def _with_relative(scene: Scene, hit: Hit) -> Group | None:
    """The name before a relative clause that a preposition opens: "Russia, with which it shares a border"."""
    clause = scene.clause(hit.first)
    before = clause.first - 1
    if clause.opener != "relative" or scene.between(clause.first, hit.first):
        return None
    preps = [p for p in scene.view.preps.values() if p.first in (before, before + 1) and "with" in p.senses]
    names = [g for g in scene.groups if g.last <= clause.first]
    return names[-1] if preps and names else None
