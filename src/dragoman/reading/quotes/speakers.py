"""Who speaks: the voice of each act, from its clause or from what went before."""

from dragoman.model import Voice
from dragoman.reading.quotes.clauses import Act, is_bare
from dragoman.reading.quotes.memory import Memory
from dragoman.reading.quotes.moods import mood_start
from dragoman.reading.quotes.nominals import Nominal
from dragoman.reading.quotes.phrases import is_person
from dragoman.reading.quotes.position import main_subject
from dragoman.reading.quotes.roles import Roles
from dragoman.reading.quotes.scene import MEDIA, Scene
from dragoman.reading.quotes.sources import looks_back
from dragoman.reading.quotes.subjects import (
    first_person,
    is_joined,
    is_stranger,
    subject_before,
    subject_of,
    unknown_name,
)

# Roles that many hold: such a word seldom means the speaker before.
_ANYBODY = frozenset({"spokesperson", "official", "citizen", "police", "military"})


class Speakers:
    """Finds the voice of each act in the order of the text; remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.memory = Memory(scene)
        self.roles = Roles(scene)

    def resolve(self, act: Act, earlier: list[Act]) -> None:
        """Set the voice of an act; `earlier` are the acts of the same sentence before it."""
        nominal, reason = subject_of(self.scene, act)
        shared = self._shared(act, earlier, nominal)
        if shared is not None:
            act.voice = Voice(shared.entity, shared.text, act.word.text, stance_of(act))
            act.voice_end = act.word.last
            act.reasons = (f"{act.word.text!r} has the subject of the verb before it",)
            return
        pronoun = nominal if nominal is not None and nominal.sort == "pronoun" else None
        act.voice_end = act.word.last if nominal is None or pronoun is not None else nominal.last
        if act.cue and nominal is not None:
            act.before = nominal.first
        if nominal is not None and pronoun is None:
            self._by_nominal(act, nominal, reason)
        elif act.closes and act.loose and nominal is None and not is_stranger(self.scene, act, earlier):
            act.closes = False
            self.resolve(act, earlier)
        elif act.cue and nominal is None and not looks_back(self.scene, act):
            act.reasons = (f"nobody known follows {act.word.text!r}",)
        elif act.cue or act.closes or act.brings or is_bare(self.scene, act) or mood_start(self.scene, act) is not None:
            self._by_memory(act, earlier, pronoun)
        start = None if act.cue or act.closes or act.brings == "colon" else mood_start(self.scene, act)
        if start is not None:
            act.brings, act.follows = "mood", start

    def _shared(self, act: Act, earlier: list[Act], nominal: Nominal | None) -> Voice | None:
        """The voice that a verb shares with what stands before it, whatever other names are near.

        "X met Y and told Congress that ...": no person stands behind the verb. "..., he said, stressing that".
        """
        scene, index = self.scene, act.word.first - 1
        if act.cue or act.closes or index < scene.bounds[act.sentence][0]:
            return None
        last = earlier[-1] if earlier else None
        spoken = last is not None and not last.cue and last.voice is not None and last.voice.entity
        if scene.is_mark(index, ",") and last is not None and last.closes and spoken:
            return last.voice
        told = nominal is not None and nominal.first >= act.word.last and not is_person(nominal)
        if not told or not is_joined(scene, act):
            return None
        if last is not None and spoken:
            return last.voice
        subject = first_person(scene, scene.bounds[act.sentence][0], act.word.first)
        if subject is None or subject.mention is None:
            return None
        return Voice(subject.mention.entity, subject.mention.text)

    def carry(self, act: Act, before: list[Act]) -> None:
        """Give a sentence that goes on in the mood of reported speech to the speaker of the one before it."""
        spoken = next((a.voice for a in before if a.voice is not None and a.voice.entity is not None), None)
        latest = (spoken.entity, spoken.text) if spoken is not None else self.memory.latest(act.sentence)
        if latest is not None:
            act.voice = Voice(latest[0], latest[1], None, "says")
            act.reasons = ("the mood of its verb: the words of the last speaker go on",)

    def note(self, sentence: int, acts: list[Act]) -> None:
        """Remember the subject and the speakers of a sentence after its acts have been resolved."""
        first, last = self.scene.bounds[sentence]
        begin = min((a.word.first for a in acts), default=last)
        subject = main_subject(self.scene, first, max(begin, first + 1) if begin < last else last)
        if subject is None or (subject.mention is None and subject.sort != "role"):
            subject = first_person(self.scene, first, last)
        if subject is not None and subject.mention is not None:
            self.memory.note_subject(sentence, subject.mention.entity, subject.mention.text)
        elif subject is not None:
            holder = self.roles.holder(subject)
            if holder is not None:
                self.memory.note_subject(sentence, holder, self.scene.words(subject.first, subject.last))
        for number, act in enumerate(acts):
            if act.voice is None:
                continue
            person = self.memory.kinds.get(act.voice.entity or "") == "person"
            if act.brings or act.closes or (act.named and number == 0 and person):
                self.memory.note_speaker(sentence, act.voice.entity, act.voice.text)

    def _by_nominal(self, act: Act, nominal: Nominal, reason: str) -> None:
        entity = self._entity(act, nominal)
        text = nominal.mention.text if nominal.mention else self.scene.words(nominal.first, nominal.last)
        if entity is None:
            reason = f"{text!r} is named beside {act.word.text!r}, nobody known fills it"
        act.voice, act.named = Voice(entity, text, act.word.text, stance_of(act)), True
        act.reasons = (reason,)

    def _entity(self, act: Act, nominal: Nominal) -> str | None:
        """Whom a name, a role or a generic word for a body means."""
        roles = self.roles
        if nominal.mention is not None and not roles.is_misread(nominal):
            return roles.better(nominal) or nominal.mention.entity
        if nominal.sort == "body" and nominal.section in MEDIA:
            return roles.last_medium(nominal)
        found = roles.holder(nominal)
        if found is None:
            body = roles.body_beside(nominal)
            found = body.entity if body is not None else None
        if found is None and nominal.sort == "body":
            found = roles.last_body(nominal)
        if found is None and act.quoted and nominal.section not in _ANYBODY:
            latest = self.memory.latest(act.sentence)
            if latest is not None and self.memory.kinds.get(latest[0] or "") == "person":
                found = latest[0]
        return found

    def _by_memory(self, act: Act, earlier: list[Act], pronoun: Nominal | None) -> None:
        name = unknown_name(self.scene, act) if pronoun is None else ""
        if name:
            act.voice, act.named = Voice(self._of_name(name), name, act.word.text, stance_of(act)), True
            act.reasons = (f"{name!r} stands before {act.word.text!r}",)
        elif pronoun is None and is_stranger(self.scene, act, earlier):
            act.reasons = (f"the subject of {act.word.text!r} is not known",)
        elif (found := self._meant(act, earlier, pronoun)) is not None:
            said = repr(self.scene.words(pronoun.first, pronoun.last)) if pronoun else "a missing subject"
            act.voice = Voice(found[0], found[1], act.word.text, stance_of(act))
            act.reasons = (f"{said} beside {act.word.text!r} taken for the last speaker or subject",)

    def _of_name(self, name: str) -> str | None:
        """The person of whose full name an unknown word is a part."""
        people = (m for m in self.scene.marked.mentions if m.kind == "person" and m.how != "role")
        return next((m.entity for m in people if name in m.text.split()), None)

    def _meant(self, act: Act, earlier: list[Act], pronoun: Nominal | None) -> tuple[str | None, str] | None:
        """Whom a pronoun or a missing subject means: the sentence's speaker or subject, else the last one."""
        for other in reversed(earlier):
            if other.voice is not None and not other.cue and self.memory.fits(other.voice.entity, pronoun):
                return other.voice.entity, other.voice.text
        if pronoun is None:
            subject = subject_before(self.scene, act.word.first)
            if subject is not None and subject.mention is not None:
                return subject.mention.entity, subject.mention.text
        return self.memory.latest(act.sentence, pronoun)


def stance_of(act: Act) -> str:
    """The stance of an act's verb: what its section says; "cites" for a cue."""
    if act.cue:
        return "cites"
    return "says" if "says" in act.word.sections else min(act.word.sections)
