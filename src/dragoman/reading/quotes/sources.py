"""The source that a cue names: behind it ("according to X"), or before it ("X zufolge")."""

from dragoman.reading.quotes.clauses import Act, is_after
from dragoman.reading.quotes.nominals import Nominal, nominal_at, pronoun_at
from dragoman.reading.quotes.phrases import filled, head_of, modifies
from dragoman.reading.quotes.scene import Scene

_NEAR = 6  # words between a cue and its source


def source_of(scene: Scene, act: Act) -> tuple[Nominal | None, str]:
    """The nominal that a cue names, with the reason."""
    if is_after(act):
        return source_before(scene, act), f"stands before {act.word.text!r}"
    return source_behind(scene, act.word.last, scene.bounds[act.sentence][1]), f"follows {act.word.text!r}"


def looks_back(scene: Scene, act: Act) -> bool:
    """Whether a cue itself means somebody named before ("in his words"), no source behind it."""
    if any(i in scene.pronouns for i in range(act.word.first, act.word.last)):
        return True
    if is_after(act):
        return False
    after = act.word.last
    return after >= scene.bounds[act.sentence][1] or scene.tokens[after].kind == "mark"


def source_behind(scene: Scene, start: int, stop: int) -> Nominal | None:
    """The nominal right behind a cue: "according to the Kremlin's spokesman Peskov".

    Behind an unknown noun with a complement ("according to supporters of X") nobody is found.
    """
    steps = 0
    for index in range(start, min(stop, start + 2 * _NEAR)):
        nominal = nominal_at(scene, index) or pronoun_at(scene, index)
        if nominal is not None and not (nominal.sort == "pronoun" and steps):
            if not modifies(scene, nominal, stop):
                return filled(scene, nominal, stop)
            continue
        if scene.is_mark(index, ",;:()") or scene.is_dash(index) or scene.has(index, "clause"):
            return None
        if steps and (scene.is_preposition(index) or scene.is_light(index)):
            return None
        steps += _counts(scene, index)
    return None


def source_before(scene: Scene, act: Act) -> Nominal | None:
    """The nominal right before a cue that follows its source: "dem Ministerium zufolge"."""
    stop = max(scene.bounds[act.sentence][0], act.word.first - _NEAR)
    for index in range(act.word.first - 1, stop - 1, -1):
        if scene.is_mark(index, ",;:()"):
            return None
        nominal = nominal_at(scene, index) or pronoun_at(scene, index)
        if nominal is not None:
            return head_of(scene, nominal, stop)
    return None


def _counts(scene: Scene, index: int) -> bool:
    """Whether a token is an unknown word, no part of a title, of a generic name or a small word."""
    known = index in scene.heads or index in scene.nouns or index in scene.titles
    return not known and scene.mention_at[index] < 0 and not scene.is_light(index)
