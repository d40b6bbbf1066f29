"""The subject of a clause by its place: the first nominal, or the one beside an auxiliary far from its verb."""

from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.nominals import Nominal, nominal_at
from dragoman.reading.quotes.phrases import filled, modifies
from dragoman.reading.quotes.scene import Scene


def main_subject(scene: Scene, start: int, stop: int) -> Nominal | None:
    """The first nominal of a stretch that no preposition governs; names go before roles."""
    fallback: Nominal | None = None
    index = start
    while index < stop:
        nominal = nominal_at(scene, index)
        if nominal is None:
            index += 1
            continue
        index = nominal.last
        second = nominal.sort == "pronoun" and fallback is not None
        if nominal.oblique or second or modifies(scene, nominal, stop):
            continue
        nominal = filled(scene, nominal, stop)
        if nominal.sort == "name":
            return nominal
        fallback = fallback or nominal
    return fallback


def of_final(scene: Scene, act: Act) -> tuple[bool, Nominal | None]:
    """Whether a participle ends a clause whose auxiliary stands far before it, and the subject of that clause.

    "X hatte am Freitag in Berlin erklärt, ...": what stands before the auxiliary is the subject, unless
    a preposition or a small word opens the clause; then it is what follows the auxiliary.
    """
    first, verb = scene.bounds[act.sentence][0], act.word.first
    ends = act.word.last >= scene.bounds[act.sentence][1] or scene.tokens[act.word.last].kind == "mark"
    if act.closes or not (ends or scene.has(act.word.last, "that") or scene.quote_at[act.word.last] >= 0):
        return False, None
    auxiliary = verb - 1
    while auxiliary >= first and scene.tokens[auxiliary].key not in scene.lists.perfect:
        if scene.quote_at[auxiliary] >= 0 or scene.tokens[auxiliary].kind == "mark" or scene.has(auxiliary, "and"):
            return False, None
        auxiliary -= 1
    if auxiliary < first or all(scene.is_light(i) for i in range(auxiliary + 1, verb)):
        return False, None
    opens = auxiliary
    while opens > first and scene.quote_at[opens - 1] < 0 and not _parts(scene, opens - 1):
        opens -= 1
    while opens < auxiliary and scene.has(opens, "clause"):
        opens += 1
    fronted = opens == auxiliary or scene.is_preposition(opens) or scene.is_light(opens)
    subject = main_subject(scene, opens, auxiliary)
    if subject is not None or not fronted:
        return True, subject
    return True, main_subject(scene, auxiliary + 1, verb)


def _parts(scene: Scene, index: int) -> bool:
    """Whether a mark parts clauses: none inside a name."""
    return scene.tokens[index].kind == "mark" and not scene.is_mark(index, ".'’-")
