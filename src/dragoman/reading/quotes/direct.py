"""Direct quotes: which marked words are somebody's, and whose.

Marks also stand around names, titles, headings and words held at arm's length. Marked words are a
quote when a verb of saying or a source cue governs them, when a subject does something with them
("praised „the alliance …“"), or when they are plainly speech by their length.
"""

from itertools import pairwise

from dragoman.model import Quote, Voice
from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.marks import Stretch
from dragoman.reading.quotes.naming import is_like_name
from dragoman.reading.quotes.nominals import nominal_at
from dragoman.reading.quotes.scene import Scene
from dragoman.reading.quotes.speakers import Speakers
from dragoman.reading.quotes.subjects import subject_before

_PLAIN_SPEECH = 8  # words that need no verb of saying
_PHRASE = 3  # words of a fragment that a subject without a verb of saying may own


class Said:
    """A stretch of marked words with the act that governs it, once found."""

    def __init__(self, stretch: Stretch, first: int, last: int, sentences: tuple[int, int]) -> None:
        self.stretch = stretch
        self.first, self.last = first, last  # tokens, marks included
        self.sentences = sentences  # of its first and its last token
        self.act: Act | None = None
        self.voice: Voice | None = None
        self.kept = False
        self.score = 0.0
        self.reason = ""


def said_stretches(scene: Scene) -> list[Said]:
    """The marked stretches of a scene with their tokens and sentences."""
    said = []
    for stretch in scene.stretches:
        first, last = scene.token_from(stretch.outer_start), scene.token_from(stretch.outer_end)
        if last <= first:
            continue
        said.append(Said(stretch, first, last, (scene.sentence_at[first], scene.sentence_at[last - 1])))
    return said


def give_voices(scene: Scene, said: list[Said], acts: dict[int, list[Act]], speakers: Speakers) -> None:
    """Find for each stretch the act that governs it and its voice; decide whether it is a quote."""
    for number, item in enumerate(said):
        previous = said[number - 1] if number else None
        by_word = _by_act(scene, item, acts) or _by_name(scene, item) or _by_colon(scene, item, speakers)
        if not (by_word or _by_subject(scene, item)):
            _alone(scene, item, previous, speakers)
    for item, following in pairwise(said):
        if item.voice is None and item.kept and following.voice is not None and not item.stretch.closed:
            item.voice, item.reason = following.voice, "goes on in the next paragraph"


def _by_act(scene: Scene, item: Said, acts: dict[int, list[Act]]) -> bool:
    if item.first - 1 in scene.alleged:
        return False  # "the so-called ..."
    before = [a for a in acts.get(item.sentences[0], ()) if a.word.last <= item.first]
    after = [a for a in acts.get(item.sentences[1], ()) if a.word.first >= item.last]
    closing = _closing(scene, item, after)
    opening = before[-1] if before and before[-1].brings == "quote" and _reaches(scene, before[-1], item) else None
    direct = [a for a in (opening, closing) if a is not None]
    if direct:
        best = next((a for a in direct if a.named), None) or next((a for a in direct if a.voice), direct[0])
        outer = [v for a in direct if a is not best for v in a.outer]
        best.outer.extend(v for v in outer if v not in best.outer)
        return _keep(scene, item, best, 0.9, "a verb of saying stands beside the quotation")
    if is_like_name(scene, item.first, item.last):
        return False
    governing = next((a for a in reversed(before) if a.brings or (a.cue and not a.closes)), None)
    if governing is not None and (governing.brings not in ("", "object") or governing.cue):
        return _keep(scene, item, governing, 0.75, "stands inside reported speech")
    covering = next((a for a in after if a.cue or (a.closes and not a.quoted)), None)
    if covering is not None and not covering.word.weak:
        return _keep(scene, item, covering, 0.7, "stands in a sentence that is credited")
    if governing is not None or before:
        act = governing or before[-1]
        if not act.word.weak and not act.closes:
            return _keep(scene, item, act, 0.6, "a verb of saying stands in the same clause")
    return False


def _closing(scene: Scene, item: Said, after: list[Act]) -> Act | None:
    """The act right behind a stretch; of two ("the agency quoted X as saying") not the medium's."""
    acts = [a for a in after if a.closes and _only_marks(scene, item.last, a.before)]
    return next((a for a in acts if a.voice is not None and not a.medium), acts[0] if acts else None)


def _reaches(scene: Scene, act: Act, item: Said) -> bool:
    """Whether an act brings this stretch: it is the next one, or a further one in a row."""
    words = sum(scene.tokens[i].kind == "word" and scene.quote_at[i] < 0 for i in range(act.follows, item.first))
    return words <= 2


def _only_marks(scene: Scene, first: int, last: int) -> bool:
    return all(scene.tokens[i].kind == "mark" for i in range(first, last))


def _keep(scene: Scene, item: Said, act: Act, score: float, reason: str) -> bool:
    item.act, item.voice, item.kept = act, act.voice, True
    item.score = score if act.voice is not None else score - 0.2
    item.reason = f"{reason} ({act.word.text!r})"
    return True


def _by_name(scene: Scene, item: Said) -> bool:
    """A name with nothing but a colon before the words, or a dash behind them ("Words" - X)."""
    nominal = None
    first, last = scene.bounds[item.sentences[0]][0], scene.bounds[item.sentences[1]][1]
    if scene.is_mark(item.first - 1, ":") and item.first - 1 > first:
        nominal = nominal_at(scene, item.first - 2)
    elif item.last + 1 < last and scene.is_dash(item.last) and len(_words(scene, item)) >= _PHRASE:
        nominal = nominal_at(scene, item.last + 1)
    if nominal is None or nominal.mention is None or nominal.sort != "name":
        return False
    item.voice = Voice(nominal.mention.entity, nominal.mention.text)
    item.kept, item.score, item.reason = True, 0.7, f"{nominal.mention.text!r} stands beside the words"
    return True


def _by_colon(scene: Scene, item: Said, speakers: Speakers) -> bool:
    """Whole sentences behind a colon are the words of the person who is the subject before it.

    "Then she attacked the minister: "..."": no verb of saying is needed.
    """
    first = scene.bounds[item.sentences[0]][0]
    long = len(_words(scene, item)) >= _PHRASE + 2 and scene.text[item.stretch.start].isupper()
    if not long or not scene.is_mark(item.first - 1, ":"):
        return False
    nominals = (nominal_at(scene, i) for i in range(first, item.first - 1))
    subject = next((n for n in nominals if n is not None and not n.oblique), None)
    if subject is None:
        return False
    if subject.sort == "pronoun":
        found = speakers.memory.latest(item.sentences[0], subject)
    else:
        person = subject.sort == "name" and subject.mention is not None and subject.mention.kind == "person"
        found = (subject.mention.entity, subject.mention.text) if person and subject.mention else None
    if found is None:
        return False
    item.voice, item.kept, item.score = Voice(found[0], found[1], None, "says"), True, 0.6
    item.reason = f"{found[1]!r} is the subject before the colon"
    return True


def _by_subject(scene: Scene, item: Said) -> bool:
    """A fragment that the subject of the clause does something with."""
    words = _words(scene, item)
    starts_small = scene.text[item.stretch.start].islower()
    governed = item.first > 0 and scene.is_preposition(item.first - 1)
    if len(words) < _PHRASE + governed or item.first - 1 in scene.alleged:
        return False
    if _whole_sentences(scene, item):
        return False
    subject = subject_before(scene, item.first)
    if subject is None or subject.mention is None or subject.mention.kind == "place":
        return False
    if not starts_small and len(words) < _PHRASE + 2:
        return False
    item.voice = Voice(subject.mention.entity, subject.mention.text, None, "says")
    item.kept, item.score = True, 0.55
    item.reason = f"{subject.mention.text!r} is the subject of its clause"
    return True


def _alone(scene: Scene, item: Said, previous: Said | None, speakers: Speakers) -> None:
    """Words without a verb of saying in their sentence: the last speaker goes on, or nobody is known."""
    words = _words(scene, item)
    whole = _whole_sentences(scene, item)
    if item.stretch.mark == "dash":
        item.kept, item.score = True, 0.6
    elif len(words) >= _PLAIN_SPEECH or (whole and len(words) >= 4 and scene.text[item.stretch.end - 1] in ".!?…"):
        item.kept, item.score = True, 0.5
    elif len(words) >= 5 and not _heading(scene, item):
        item.kept, item.score = True, 0.4
    if not item.kept:
        return
    item.reason = "speech by its length"
    if not whole:
        return
    if previous is not None and previous.kept and previous.voice is not None and _adjoins(scene, previous, item):
        item.voice, item.act = previous.voice, previous.act
        item.reason = "goes on from the quotation before it"
        return
    latest = speakers.memory.latest(item.sentences[0])
    if latest is not None:
        item.voice, item.reason = Voice(latest[0], latest[1]), "the last speaker before it"


def _words(scene: Scene, item: Said) -> list[int]:
    return [i for i in range(item.first, item.last) if scene.tokens[i].kind != "mark"]


def _whole_sentences(scene: Scene, item: Said) -> bool:
    """Whether nothing but the stretch (and other stretches) stands in its sentences."""
    first, last = scene.bounds[item.sentences[0]][0], scene.bounds[item.sentences[1]][1]
    return all(scene.quote_at[i] >= 0 or scene.tokens[i].kind == "mark" for i in range(first, last))


def _heading(scene: Scene, item: Said) -> bool:
    """A short line that is nothing but marked words, without a full stop: a heading."""
    return _whole_sentences(scene, item) and scene.text[item.stretch.end - 1] not in ".!?…"


def _adjoins(scene: Scene, previous: Said, item: Said) -> bool:
    sentences = scene.marked.sentences
    near = item.sentences[0] - previous.sentences[1] <= 1
    return near or sentences[item.sentences[0]].paragraph - sentences[previous.sentences[1]].paragraph <= 0


def as_quote(scene: Scene, item: Said) -> Quote:
    """The quote of a kept stretch; go-betweens of its act follow its speaker."""
    voices = () if item.voice is None else (item.voice, *(item.act.outer if item.act is not None else ()))
    stretch = item.stretch
    reasons = (item.reason, *(item.act.reasons if item.act is not None else ()))
    kind = "behind a dash" if stretch.mark == "dash" else "in quotation marks"
    return Quote(
        stretch.start,
        stretch.end,
        scene.text[stretch.start : stretch.end],
        True,
        voices,
        round(item.score, 2),
        (kind, *reasons),
    )
