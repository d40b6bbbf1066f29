"""The subject of a verb of saying, looked for in its own clause: before the verb, or behind it."""

from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.nominals import Nominal, nominal_at
from dragoman.reading.quotes.phrases import filled, head_of, is_medium, is_person, modifies
from dragoman.reading.quotes.position import main_subject, of_final
from dragoman.reading.quotes.relatives import described, relative_head
from dragoman.reading.quotes.scene import Scene
from dragoman.reading.quotes.sources import source_behind, source_of

_NEAR = 6  # words between a verb and the subject behind it
_APPOSED = 16  # tokens between a quotation and the verb with an apposition between
_FARTHEST = 150  # tokens over which the subject of a sentence is looked for
_PARTS = ";:"


def subject_of(scene: Scene, act: Act) -> tuple[Nominal | None, str]:
    """The nominal that an act's own clause gives as its subject, with the reason; (None, "") if none."""
    word = act.word.text
    if act.cue:
        return source_of(scene, act)
    doer = _doer(scene, act)
    if doer is not None:
        return doer, f"the doer of the passive {word!r}"
    named = _behind_quotation(scene, act)
    if named is not None:
        return named, f"stands between the quotation and {word!r}"
    final, left = of_final(scene, act)
    if not final:
        left = _before(scene, act)
    if final or (left is not None and not (act.closes and act.before == act.word.first)):
        return left, f"subject before {word!r}" if left is not None else ""
    right = None if unknown_name(scene, act) else _behind(scene, act.word.last, act.right)
    if right is not None and not _is_told(scene, act, right):
        return right, f"subject behind {word!r}"
    if right is not None or unknown_name(scene, act):
        return None, ""
    return left, f"subject before {word!r}"


def subject_before(scene: Scene, index: int) -> Nominal | None:
    """The subject of the sentence part that stands before a token."""
    first = max(scene.bounds[scene.sentence_at[index]][0], index - _FARTHEST)
    start = first
    for at in range(index - 1, first - 1, -1):
        if scene.quote_at[at] >= 0 or scene.is_mark(at, _PARTS):
            start = at + 1
            break
    return main_subject(scene, start, index)


def first_person(scene: Scene, first: int, last: int) -> Nominal | None:
    """The first person that is named in a stretch and governed by no preposition."""
    for index in range(first, last):
        nominal = nominal_at(scene, index)
        if nominal is None or nominal.mention is None or nominal.oblique:
            continue
        if nominal.mention.kind == "person":
            return nominal
    return None


def unknown_name(scene: Scene, act: Act) -> str:
    """A capitalised word right before the verb that no mention covers: a name not found as one, or ""."""
    index = act.word.first - 1
    if act.cue or index < max(act.left, scene.bounds[act.sentence][0]):
        return ""
    token = scene.tokens[index]
    if token.kind != "word" or not token.text[:1].isupper() or scene.quote_at[index] >= 0:
        return ""
    language = scene.lists.language
    opens = index == scene.bounds[act.sentence][0] and token.base == token.key  # a noun, no surname like one
    if (opens or language.settings.capitalised_nouns) and language.is_word(token.text):
        return ""
    plain = token.key in scene.lists.language.function_words or scene.mention_at[index] >= 0
    return "" if plain or nominal_at(scene, index) is not None else token.text


def is_stranger(scene: Scene, act: Act, earlier: list[Act]) -> bool:
    """Whether a word stands before the verb that may be an unknown subject.

    Behind a comma it does, unless an earlier act of the sentence goes on ("..., adding that").
    """
    index = act.word.first - 1
    if act.cue or index < scene.bounds[act.sentence][0] or scene.quote_at[index] >= 0:
        return False
    if scene.is_mark(index, ",") and not act.closes:
        return not earlier
    index, joined = _over_light(scene, index, act.left)
    if joined or index < max(act.left, act.before):
        return False
    return scene.tokens[index].kind == "word" and not scene.has(index, "clause")


def _behind_quotation(scene: Scene, act: Act) -> Nominal | None:
    """A person right behind the quotation, parted from the verb by an apposition: "...," X, 76, said."""
    if not act.closes or act.quoted:
        return None
    first = max(scene.bounds[act.sentence][0], act.word.first - _APPOSED)
    for index in range(act.word.first - 1, first - 1, -1):
        if scene.quote_at[index] >= 0:
            nominal = nominal_at(scene, index + 1)
            return nominal if nominal is not None and nominal.sort == "name" and is_person(nominal) else None
    return None


def _is_told(scene: Scene, act: Act, right: Nominal) -> bool:
    """Whether a medium behind the verb is only told, by an unknown subject before it ("sources told X")."""
    if not is_medium(scene, right) or "reports" in act.word.sections:
        return False
    return act.before < act.word.first and is_stranger(scene, act, [])


def is_joined(scene: Scene, act: Act) -> bool:
    """Whether "and" joins a verb to what stands before it, with nothing but small words between."""
    return _over_light(scene, act.word.first - 1, scene.bounds[act.sentence][0])[1]


def _over_light(scene: Scene, index: int, first: int) -> tuple[int, bool]:
    """The first token to the left that is no small word; whether an "and" was met on the way."""
    while index >= first and scene.is_light(index) and scene.quote_at[index] < 0:
        if scene.has(index, "and"):
            return index, True
        index -= 1
    return index, False


def _doer(scene: Scene, act: Act) -> Nominal | None:
    """Whoever a passive is done by: "is accused by the West"."""
    index = act.word.first - 1
    while index >= act.left and scene.is_light(index) and not scene.has(index, "passive"):
        index -= 1
    if index < act.left or not scene.has(index, "passive"):
        return None
    for at in range(act.word.last, min(act.word.last + 2, act.right)):
        if scene.has(at, "by"):
            return source_behind(scene, at + 1, act.right)
    return None


def _behind(scene: Scene, start: int, stop: int) -> Nominal | None:
    """The first nominal behind a verb that no preposition governs; media give way to a person."""
    index, steps = start, 0
    medium: Nominal | None = None
    body: Nominal | None = None  # "announced from the ministry", where a language says so
    while index < stop and steps <= _NEAR:
        nominal = nominal_at(scene, index)
        if nominal is None:
            if scene.is_mark(index, ",;:()") or scene.is_dash(index) or scene.has(index, "clause"):
                break
            steps += not (scene.is_light(index) or index in scene.heads or index in scene.nouns)
            index += 1
            continue
        index = nominal.last
        if nominal.oblique and any(scene.is_preposition(i) for i in range(start, nominal.first)):
            if body is None and not steps and scene.has(start, "from") and not is_person(nominal):
                body = nominal
            continue
        far = (nominal.sort == "pronoun" and steps) or (nominal.sort == "body" and steps > 2)
        if far or modifies(scene, nominal, stop):
            continue
        nominal = filled(scene, nominal, stop)
        if not is_medium(scene, nominal):
            return nominal
        if medium is not None:
            return medium
        medium = nominal
    return medium or body


def _before(scene: Scene, act: Act) -> Nominal | None:
    first = scene.bounds[act.sentence][0]
    index, joined = _over_light(scene, act.word.first - 1, first)
    if joined or index < first or scene.quote_at[index] >= 0:
        return None
    if scene.is_mark(index, ",)"):
        return None if act.closes else described(scene, index) or subject_before(scene, index)
    pronoun = scene.pronouns.get(index)
    if pronoun is not None and pronoun.entry.section == "relative":
        return relative_head(scene, index)
    found = _nearest(scene, index, max(act.left, act.before if act.closes else act.left))
    return found or relative_head(scene, act.left - 1)


def _nearest(scene: Scene, index: int, stop: int) -> Nominal | None:
    """The nearest nominal to the left that no preposition governs, else the nearest body at all."""
    governed: Nominal | None = None
    strange = 0
    while index >= stop:
        nominal = nominal_at(scene, index)
        if nominal is None or (nominal.sort in ("pronoun", "body") and strange):
            if scene.is_mark(index, ",();") or scene.is_dash(index):
                break
            strange += 1
            index -= 1
            continue
        index = nominal.first - 1
        if nominal.first in scene.told and is_medium(scene, nominal):
            continue
        if not nominal.oblique:
            return head_of(scene, nominal, stop)
        if governed is None and nominal.sort == "name" and not is_person(nominal) and nominal.first > stop:
            governed = nominal
    return governed if strange <= _NEAR else None
