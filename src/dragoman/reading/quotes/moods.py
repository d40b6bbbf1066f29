"""Reported speech that its verbs alone show: a mood of reporting, an infinitive behind a comma.

"X sagte, er habe ...": no conjunction opens the clause, its verb stands in the mood that the folder
lists as [reported]. A whole sentence in that mood goes on with the words of the last speaker.
"""

from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.scene import Scene, Word

_MOOD = 14  # tokens in which a clause shows its mood


def mood_start(scene: Scene, act: Act) -> int | None:
    """Where the clause begins that an act brings by mood or infinitive alone, or None.

    Of "X sagte, es sei klar, dass ..." it begins behind the first comma. The end of the speaker's name
    must be known.
    """
    if act.word.weak or act.cue:
        return None
    last = scene.bounds[act.sentence][1]
    start = max(act.word.last, act.voice_end if act.voice_end > act.word.last else 0)
    while start < last and start < act.word.last + _MOOD and not scene.is_mark(start, ",;:"):
        if scene.has(start, "clause") or scene.quote_at[start] >= 0:
            return None
        start += 1  # "forderte May auf, ...": a particle of the verb, an addressee
    if start + 1 >= last or not scene.is_mark(start, ",") or scene.has(start + 1, "that"):
        return None
    if act.brings and act.follows <= start + 2:
        return None  # what it brings stands right behind the comma
    shown = _in_mood(scene, start + 1, last, scene.lists.conditional) is not None or _infinitive(scene, start + 1, last)
    return start + 1 if shown else None


def goes_on(scene: Scene, number: int, carried: bool) -> Act | None:
    """An act without a word of its own for a sentence that is wholly reported by its mood, or None.

    `carried` says that the sentence before it ended in somebody's words: then a conditional goes on too.
    """
    first, last = scene.bounds[number]
    if last - first < 4 or scene.quote_at[first] >= 0 or scene.has(first, "clause"):
        return None
    verb = _in_mood(scene, first, last, scene.lists.conditional if carried else frozenset())
    if verb is None:
        return None
    word = Word(first, first, frozenset({"says"}), scene.tokens[verb].text, False)
    return Act(word, number, False, first, verb, "mood", first)


def _in_mood(scene: Scene, start: int, last: int, more: frozenset[str] = frozenset()) -> int | None:
    """The verb of a clause that stands in the mood of reported speech (or of `more`), no "I" beside it."""
    if not scene.lists.mood:
        return None
    for index in range(start, min(start + _MOOD, last)):
        if scene.is_mark(index, ",;:") or scene.quote_at[index] >= 0:
            return None
        key = scene.tokens[index].key
        if (key in scene.lists.mood or key in more) and not scene.has(index, "clause"):
            around = (scene.pronouns.get(i) for i in (index - 1, index + 1))
            spoken = any(p is not None and p.entry.section in ("i", "we") for p in around)
            return None if spoken else index
    return None


def _infinitive(scene: Scene, start: int, last: int) -> bool:
    """Whether a clause ends in an infinitive with its particle: "..., die Stadt zu verlassen".

    Only where nouns have capitals: there a small letter behind the particle shows a verb.
    """
    if not scene.lists.language.settings.capitalised_nouns:
        return False
    for index in range(start, last):
        if scene.is_mark(index, ",;:") or scene.quote_at[index] >= 0:
            return False
        token = scene.tokens[index]
        if token.text not in scene.lists.towards:
            if token.text[:1].islower() and _holds_particle(scene, token.key, token.base):
                return True
            continue
        verb, end = index + 1, index + 2
        small = verb < last and scene.tokens[verb].text[:1].islower()
        if small and (end >= last or scene.tokens[end].kind == "mark" or scene.is_light(end)):
            return True
    return False


def _holds_particle(scene: Scene, text: str, base: str) -> bool:
    """Whether the particle stands inside the verb: "nachzudenken"."""
    for particle in scene.lists.towards:
        at = text.find(particle, 1)
        if at > 0 and text[:at] + text[at + len(particle) :] == base:
            return True
    return False
