"""Who speaks: the subject of a verb of saying, or whom a pronoun or a missing subject means."""

from dataclasses import dataclass, field

from dragoman.model import Mention, Voice
from dragoman.reading.quotes.clauses import Act, is_bare
from dragoman.reading.quotes.nominals import Nominal, nominal_at
from dragoman.reading.quotes.scene import MEDIA, Scene

_NEAR = 6  # tokens between a verb and the subject behind it
_BACK = 3  # sentences over which a missing subject reaches back
_HEADS_OF_LANDS = frozenset({"head-of-state", "head-of-government", "leader"})
# Roles that many hold: such a word seldom means the speaker before.
_ANYBODY = frozenset({"spokesperson", "official", "citizen", "police", "military"})
_APART = 10  # tokens between a role and the name that fills it


@dataclass
class Memory:
    """Who spoke and who was the subject so far: (sentence, entity, text), latest last."""

    speakers: list[tuple[int, str | None, str]] = field(default_factory=list)
    subjects: list[tuple[int, str, str]] = field(default_factory=list)
    roles: dict[str, list[tuple[str, int]]] = field(default_factory=dict)  # role -> (entity, sentence)


class Speakers:
    """Finds the voice of each act in the order of the text; remembers who has spoken."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.kinds = {e.id: e.kind for e in scene.marked.entities}
        self.countries = {e.id: e.country for e in scene.marked.entities if e.country}
        self.genders = _genders(scene)
        self.memory = Memory()
        self._verb_starts = frozenset(v.first for v in scene.verbs)
        self._seen = 0  # mentions already noted

    def note_sentence(self, sentence: int, acts: list[Act]) -> None:
        """Remember the subject of a sentence after its acts have been read."""
        first, last = self.scene.bounds[sentence]
        begin = min((a.word.first for a in acts), default=last)
        subject = self._main_subject(first, max(begin, first + 1) if begin < last else last)
        if subject is None or (subject.mention is None and subject.sort != "role"):
            subject = self._first_person(first, last)
        if subject is not None and subject.mention is None and subject.sort == "role":
            holder = self._filler(subject, self._body_beside(subject))
            if holder is not None:
                text = self.scene.words(subject.first, subject.last)
                self.memory.subjects.append((sentence, holder, text))
        if subject is not None and subject.mention is not None:
            self.memory.subjects.append((sentence, subject.mention.entity, subject.mention.text))
        for number, act in enumerate(acts):
            if act.voice is not None and (act.brings or act.closes or (act.named and number == 0)):
                self.memory.speakers.append((sentence, act.voice.entity, act.voice.text))

    def _first_person(self, first: int, last: int) -> Nominal | None:
        for index in range(first, last):
            nominal = nominal_at(self.scene, index)
            if nominal is not None and not nominal.oblique and nominal.mention is not None:
                if nominal.mention.kind == "person":
                    return nominal
        return None

    def note_roles(self, before: int) -> None:
        """Remember the roles of persons named before an offset."""
        mentions = self.scene.marked.mentions
        while self._seen < len(mentions) and mentions[self._seen].start < before:
            mention = mentions[self._seen]
            if mention.how != "role" and mention.kind == "person":
                for role in {mention.role or "", *self._titles_beside(mention)} - {""}:
                    self.memory.roles.setdefault(role, []).append((mention.entity, self._seen))
            self._seen += 1

    def _titles_beside(self, mention: Mention) -> set[str]:
        """Headwords and sections of the titles shortly before a name, or right behind its comma."""
        scene = self.scene
        first = scene.token_from(mention.start)
        last = scene.token_from(mention.end)
        found: set[str] = set()
        start = scene.bounds[scene.sentence_at[first]][0]
        for index in range(first - 1, max(start, first - _APART - 4) - 1, -1):
            if index in self._verb_starts or scene.quote_at[index] >= 0 or scene.is_mark(index, ";:()"):
                break
            number = scene.mention_at[index]
            if number >= 0:
                other = scene.marked.mentions[number]
                if other.kind == "person" and other.how != "role":
                    break
                if other.how == "adjective" or other.kind == "country":
                    found.add("@" + (self.countries.get(other.entity) or ""))
            if index in scene.titles:
                found |= {scene.titles[index].entry.section, "=" + scene.titles[index].entry.head}
                break
        if scene.is_mark(last, ","):
            for index in range(last + 1, min(last + 5, len(scene.tokens))):
                if index in scene.titles:
                    found |= {scene.titles[index].entry.section, "=" + scene.titles[index].entry.head}
        return found

    def resolve(self, act: Act, earlier: list[Act]) -> None:
        """Set the voice of an act; `earlier` are the acts of the same sentence before it."""
        nominal, reason = self._subject(act)
        named = nominal is not None and nominal.sort != "pronoun"
        act.voice_end = nominal.last if nominal is not None and named else act.word.last
        voice = self._voice_of(act, nominal) if nominal is not None else None
        if voice is not None:
            act.voice, act.named, act.reasons = voice, nominal is not None and nominal.sort != "pronoun", (reason,)
            return
        if nominal is not None and nominal.sort in ("role", "body"):
            text = self.scene.words(nominal.first, nominal.last)
            act.voice, act.named = Voice(None, text, act.word.text, _stance(act)), True
            act.reasons = (f"{text!r} is named beside {act.word.text!r}, nobody known fills it",)
            return
        if act.closes and act.loose and nominal is None and not self._stranger(act, earlier):
            act.closes = False
            self.resolve(act, earlier)
            return
        if act.cue and nominal is None and not self._looks_back(act):
            return
        pronoun = nominal if nominal is not None and nominal.sort == "pronoun" else None
        if not (act.cue or act.closes or act.brings or is_bare(self.scene, act)):
            return
        if pronoun is None and self._stranger(act, earlier):
            act.reasons = (f"the subject of {act.word.text!r} is not known",)
            return
        found = self._meant(act, earlier, pronoun)
        if found is not None:
            said = self.scene.words(pronoun.first, pronoun.last) if pronoun else "a missing subject"
            act.voice = Voice(found[0], found[1], act.word.text, _stance(act))
            act.reasons = (f"{said} beside {act.word.text!r} taken for the last speaker or subject",)

    # -- the subject in the clause ---------------------------------------------------------------

    def _subject(self, act: Act) -> tuple[Nominal | None, str]:
        word = act.word.text
        if act.cue:
            return self._behind(act.word.last, self.scene.bounds[act.sentence][1], True), f"follows {word!r}"
        doer = self._doer(act)
        if doer is not None:
            return doer, f"the doer of the passive {word!r}"
        left = self._before(act)
        right = self._behind(act.word.last, act.right, False)
        if left is not None and not (act.closes and act.before == act.word.first):
            return left, f"subject before {word!r}"
        if right is not None:
            return right, f"subject behind {word!r}"
        return left, f"subject before {word!r}"

    def _doer(self, act: Act) -> Nominal | None:
        """Whoever a passive is done by: "is accused by the West"."""
        scene = self.scene
        index = act.word.first - 1
        while index >= act.left and scene.is_light(index) and not scene.has(index, "passive"):
            index -= 1
        if index < act.left or not scene.has(index, "passive"):
            return None
        for at in range(act.word.last, min(act.word.last + 2, act.right)):
            if scene.has(at, "by"):
                return self._behind(at + 1, act.right, True)
        return None

    def _behind(self, start: int, stop: int, cue: bool) -> Nominal | None:
        """The first nominal behind a verb that no preposition governs; media give way to a person."""
        scene = self.scene
        index, media, steps = start, None, 0
        body: Nominal | None = None  # "announced from the ministry", where a language says so
        while index < stop and steps <= _NEAR:
            nominal = nominal_at(scene, index)
            if nominal is None:
                if scene.is_mark(index, ",;:()") or scene.is_dash(index) or scene.has(index, "clause"):
                    break
                if cue and steps and (scene.is_preposition(index) or scene.is_light(index)):
                    break  # "according to supporters of ...": the source itself is not known
                known = index in scene.heads or index in scene.nouns or index in scene.titles
                steps += not (known or scene.is_light(index))
                index += 1
                continue
            index = nominal.last
            if (nominal.sort == "pronoun" and steps) or (nominal.sort == "body" and steps > 2):
                continue
            if nominal.oblique and not cue and not self._begins(nominal, start):
                if index and scene.has(start, "from") and not steps and nominal.sort != "pronoun":
                    body = body or nominal
                continue
            if self._modifies(nominal, stop):
                continue
            nominal = self._filled(nominal, stop)
            if self._is_medium(nominal) and media is None and not cue:
                media = nominal
                continue
            return nominal
        return media or (body if body is not None and not self._is_person(body) else None)

    def _is_person(self, nominal: Nominal) -> bool:
        return nominal.sort == "role" or (nominal.mention is not None and nominal.mention.kind == "person")

    def _modifies(self, nominal: Nominal, stop: int) -> bool:
        """Whether a name only stands before a title or another name: "US Defense Secretary", "Kremlin aide X"."""
        mention = nominal.mention
        if mention is None or mention.kind == "person" or nominal.last >= stop:
            return False
        return nominal.last in self.scene.titles and not self._is_medium(nominal)

    def _is_medium(self, nominal: Nominal) -> bool:
        return self.scene.mention_at[nominal.first] in self.scene.media

    def _begins(self, nominal: Nominal, start: int) -> bool:
        """Whether the preposition that governs a nominal stands before the verb itself."""
        return not any(self.scene.is_preposition(i) for i in range(start, nominal.first))

    def _filled(self, nominal: Nominal, stop: int) -> Nominal:
        """The person whose name follows a title: "the Kremlin's spokesman Dmitry Peskov"."""
        if nominal.sort == "name" and nominal.mention is not None and nominal.mention.kind == "person":
            return nominal
        if nominal.sort == "pronoun" or (nominal.sort == "name" and nominal.mention is not None):
            return self._apposed(nominal, stop, near=3)
        return self._apposed(nominal, stop, near=_APART)

    def _apposed(self, nominal: Nominal, stop: int, near: int) -> Nominal:
        scene = self.scene
        index = nominal.last
        commas = 0
        limit = min(stop, nominal.last + near)
        while index < limit:
            if scene.is_mark(index, ","):
                commas += 1
                limit = min(limit, index + 4)
            elif scene.quote_at[index] >= 0 or scene.has(index, "clause") or (
                scene.tokens[index].kind == "mark" and not scene.is_mark(index, ".\"“”„'’")
            ):
                break
            other = nominal_at(scene, index)
            if other is None:
                index += 1
                continue
            mention = other.mention
            if mention is not None and mention.kind == "person" and mention.how != "role" and nominal.sort != "pronoun":
                fits = not mention.role or not nominal.section or mention.role == nominal.section
                governed = scene.is_preposition(other.first - 1) if other.first else False
                same = bool(mention.role) and mention.role == nominal.section
                if nominal.sort == "role" and fits and (same or not governed):
                    return other
                break
            index = other.last
        return nominal

    def _before(self, act: Act) -> Nominal | None:
        scene = self.scene
        first = scene.bounds[act.sentence][0]
        index = act.word.first - 1
        while index >= first and scene.is_light(index) and scene.quote_at[index] < 0:
            if scene.has(index, "and"):
                return None
            index -= 1
        if index < first or scene.quote_at[index] >= 0:
            return None
        if scene.is_mark(index, ",)"):
            if act.closes:
                return None
            return self._main_subject(self._main_start(act.word.first), index)
        if scene.has(index, "relative"):
            return self._antecedent(index - 1, first)
        found: Nominal | None = None
        strange = 0
        stop = max(act.left, act.before if act.closes else act.left)
        while index >= stop:
            nominal = nominal_at(scene, index)
            if nominal is None or (nominal.sort in ("pronoun", "body") and strange):
                if scene.is_mark(index, ",();") or scene.is_dash(index):
                    break
                strange += 1
                index -= 1
                continue
            index = nominal.first - 1
            if nominal.oblique:
                found = found or (nominal if nominal.sort == "name" else None)
                continue
            head = self._head(nominal, stop)
            return head
        if found is not None and strange <= 6 and self._title_free(found, stop):
            return found
        return None

    def _title_free(self, nominal: Nominal, stop: int) -> bool:
        return nominal.mention is not None and nominal.mention.kind != "person" and nominal.first > stop

    def _head(self, nominal: Nominal, stop: int) -> Nominal:
        """The role whose body a nominal is: "the spokesman of the ministry" speaks, not the ministry."""
        scene = self.scene
        if nominal.mention is not None and nominal.mention.kind == "person":
            return nominal
        index = nominal.first - 1
        while index >= stop and (scene.is_light(index) or scene.mention_at[index] >= 0):
            index -= 1
        title = nominal_at(scene, index) if index >= stop else None
        if title is not None and title.sort == "role" and not title.oblique:
            return title
        return nominal

    def subject_before(self, index: int) -> Nominal | None:
        """The subject of the sentence part that stands before a token."""
        return self._main_subject(self._main_start(index), index)

    def _main_start(self, start: int) -> int:
        first = self.scene.bounds[self.scene.sentence_at[start]][0]
        for index in range(start - 1, first - 1, -1):
            if self.scene.quote_at[index] >= 0 or self.scene.is_mark(index, _STRONG):
                return index + 1
        return first

    def _main_subject(self, start: int, stop: int) -> Nominal | None:
        """The first nominal of a stretch that no preposition governs, persons and bodies by name first."""
        fallback: Nominal | None = None
        index = start
        while index < stop:
            nominal = nominal_at(self.scene, index)
            if nominal is None:
                index += 1
                continue
            index = nominal.last
            if nominal.oblique or nominal.sort == "pronoun" and fallback is not None:
                continue
            if self._modifies(nominal, stop):
                continue
            if nominal.sort == "name":
                return nominal
            filled = self._filled(nominal, stop)
            if filled.sort == "name":
                return filled
            fallback = fallback or filled
        return fallback

    def _antecedent(self, index: int, first: int) -> Nominal | None:
        while index >= first:
            nominal = nominal_at(self.scene, index)
            if nominal is not None:
                return nominal
            index -= 1
        return None

    def _looks_back(self, act: Act) -> bool:
        """Whether a cue itself means somebody named before ("in his words"), no source behind it."""
        scene = self.scene
        if any(i in scene.pronouns for i in range(act.word.first, act.word.last)):
            return True
        after = act.word.last
        return after >= scene.bounds[act.sentence][1] or scene.tokens[after].kind == "mark"

    def _stranger(self, act: Act, earlier: list[Act]) -> bool:
        """Whether a word stands before the verb that may be an unknown subject.

        Behind a comma it does, unless an earlier act of the sentence goes on ("..., adding that").
        """
        scene = self.scene
        index = act.word.first - 1
        if act.cue or index < scene.bounds[act.sentence][0] or scene.quote_at[index] >= 0:
            return False
        if scene.is_mark(index, ",") and not act.closes:
            return not earlier
        while index >= act.left and scene.is_light(index):
            if scene.has(index, "and"):
                return False
            index -= 1
        if index < max(act.left, act.before):
            return False
        token = scene.tokens[index]
        return token.kind == "word" and not scene.has(index, "clause") and not scene.has(index, "and")

    # -- whom it means ---------------------------------------------------------------------------

    def _voice_of(self, act: Act, nominal: Nominal) -> Voice | None:
        """The voice of a nominal; None where it has to be looked for in what went before."""
        if nominal.mention is not None and not self._of_other_body(nominal):
            entity = nominal.mention.entity
            title = self.scene.titles.get(nominal.first)
            if nominal.sort == "role" and title is not None and title.last >= nominal.last:
                entity = self._same_title(nominal) or self._named_so_far(nominal) or entity
            return Voice(entity, nominal.mention.text, act.word.text, _stance(act))
        if nominal.sort == "pronoun":
            return None
        if nominal.sort == "body" and nominal.section in MEDIA:
            return self._last_medium(act, nominal)
        text = self.scene.words(nominal.first, nominal.last)
        body = self._body_beside(nominal)
        filler = self._filler(nominal, body)
        if filler is not None:
            return Voice(filler, text, act.word.text, _stance(act))
        known = body.entity if body is not None else None
        if known is None and nominal.sort == "body":
            known = self._last_body(nominal)
        if known is None and act.quoted and nominal.section not in _ANYBODY:
            latest = self.latest(act.sentence)
            known = latest[0] if latest is not None and self.kinds.get(latest[0] or "") == "person" else None
        return Voice(known, text, act.word.text, _stance(act)) if known is not None else None

    def _of_other_body(self, nominal: Nominal) -> bool:
        """A role that was taken for a person who does not stand beside the body it is named with."""
        if nominal.sort != "role" or nominal.mention is None:
            return False
        country, own = self._country_beside(nominal), self.countries.get(nominal.mention.entity)
        if country is not None and own is not None and country != own:
            return True
        body = self._body_beside(nominal)
        if body is None or body.kind == "country":
            return False
        numbers = [
            n
            for n, m in enumerate(self.scene.marked.mentions)
            if m.entity == nominal.mention.entity and m.how != "role"
        ]
        return not any(self._stood_beside(n, body) for n in numbers)

    def _last_medium(self, act: Act, nominal: Nominal) -> Voice | None:
        """The agency or outlet named last, for "the paper", "the agency"."""
        scene = self.scene
        found, alike = None, None
        word = scene.heads[nominal.first].entry.head
        for number, mention in enumerate(scene.marked.mentions):
            if mention.start >= scene.tokens[nominal.first].start:
                break
            if number in scene.media:
                found = mention
                head = scene.heads.get(scene.token_from(mention.start) - 1)
                alike = mention if head is not None and head.entry.head == word else alike
        found = alike or found
        if found is None:
            return None
        return Voice(found.entity, self.scene.words(nominal.first, nominal.last), act.word.text, _stance(act))

    def _body_beside(self, nominal: Nominal) -> Mention | None:
        """The body of a role: "the Kremlin spokesman", "a spokesman for the ministry"."""
        scene = self.scene
        kinds = ("organisation", "company", "country", *(MEDIA if nominal.section == "journalist" else ()))
        inside = range(nominal.first, nominal.last)
        behind = range(nominal.last, min(nominal.last + 6, len(scene.tokens)))
        for index in (nominal.first - 1, *inside, *behind):
            if index >= nominal.last and (
                scene.is_mark(index, ",;:()") or scene.quote_at[index] >= 0 or index in self._verb_starts
            ):
                break
            if 0 <= index and scene.mention_at[index] >= 0 and scene.quote_at[index] < 0:
                mention: Mention = scene.marked.mentions[scene.mention_at[index]]
                if mention.kind in kinds and (mention.how != "adjective" or nominal.sort == "body"):
                    return mention
        return None

    def _same_title(self, nominal: Nominal) -> str | None:
        """The person last named before with the very title of a role."""
        self.note_roles(self.scene.tokens[nominal.first].start)
        title = self.scene.titles.get(nominal.first)
        holders = self.memory.roles.get("=" + title.entry.head, []) if title is not None else []
        return holders[-1][0] if holders else None

    def _named_so_far(self, nominal: Nominal) -> str | None:
        """Another holder of the role, where the one it was taken for has not been named yet."""
        assert nominal.mention is not None
        holders = [e for e, _ in self.memory.roles.get(nominal.section, ())]
        named = {m.entity for m in self.scene.marked.mentions[: self._seen] if m.how != "role"}
        return holders[-1] if holders and nominal.mention.entity not in named else None

    def _last_body(self, nominal: Nominal) -> str | None:
        """The body named last with the same generic word, for "the ministry", "the organisation"."""
        scene = self.scene
        found = None
        word = scene.heads[nominal.first].entry.head
        for mention in scene.marked.mentions:
            if mention.start >= scene.tokens[nominal.first].start:
                break
            if mention.kind in ("organisation", "company"):
                first, last = scene.token_from(mention.start), scene.token_from(mention.end)
                heads = (scene.heads.get(i) for i in range(max(0, first - 2), last))
                found = mention.entity if any(h is not None and h.entry.head == word for h in heads) else found
        return found

    def _filler(self, nominal: Nominal, body: Mention | None) -> str | None:
        """The person named before who holds a role (and, where the body is said, beside that body)."""
        self.note_roles(self.scene.tokens[nominal.first].start)
        title = self.scene.titles.get(nominal.first)
        holders = self.memory.roles.get("=" + title.entry.head, []) if title is not None else []
        holders = holders or self.memory.roles.get(nominal.section, [])
        country = self._country_beside(nominal)
        for entity, number in reversed(holders):
            if country and self.countries.get(entity) not in (None, country):
                continue
            if body is None or self._stood_beside(number, body):
                return entity
        if country and nominal.section in _HEADS_OF_LANDS:
            people = self.memory.roles.get("@" + country, [])
            return people[-1][0] if people else None
        return None

    def _country_beside(self, nominal: Nominal) -> str | None:
        """The country of a role: "the Kazakh president"."""
        for index in (nominal.first - 1, nominal.last):
            if 0 <= index < len(self.scene.tokens) and self.scene.mention_at[index] >= 0:
                mention = self.scene.marked.mentions[self.scene.mention_at[index]]
                if mention.how == "adjective" or mention.kind == "country":
                    return self.countries.get(mention.entity)
        return None

    def _stood_beside(self, number: int, body: Mention) -> bool:
        mentions = self.scene.marked.mentions
        around = mentions[max(0, number - 2) : number + 3]
        return any(m.entity == body.entity for m in around)

    def _meant(
        self, act: Act, earlier: list[Act], pronoun: Nominal | None
    ) -> tuple[str | None, str] | None:
        """The last speaker or subject that a pronoun or a missing subject can mean."""
        gender = pronoun.section if pronoun is not None else ""
        for other in reversed(earlier):
            if other.voice is not None and not other.cue and self._fits(other.voice.entity, gender, pronoun):
                return other.voice.entity, other.voice.text
        if pronoun is None:
            subject = self.subject_before(act.word.first)
            if subject is not None and subject.mention is not None:
                return subject.mention.entity, subject.mention.text
        return self.latest(act.sentence, gender, pronoun)

    def latest(
        self, sentence: int, gender: str = "", pronoun: Nominal | None = None
    ) -> tuple[str | None, str] | None:
        """The last speaker or personal subject of the sentences before: entity and text."""
        near = [s for s in self.memory.speakers if 0 <= sentence - s[0] <= _BACK and self._fits(s[1], gender, pronoun)]
        speaker = near[-1] if near else None
        people = [
            s
            for s in self.memory.subjects
            if 0 <= sentence - s[0] <= _BACK and self.kinds.get(s[1]) == "person" and self._fits(s[1], gender, pronoun)
        ]
        subject = people[-1] if people else None
        if speaker is None or (subject is not None and subject[0] > speaker[0]):
            speaker = subject or speaker
        return None if speaker is None else speaker[1:]

    def _fits(self, entity: str | None, gender: str, pronoun: Nominal | None) -> bool:
        if pronoun is None:
            return True
        kind = self.kinds.get(entity or "", "person")
        if kind in MEDIA:
            return False
        if gender == "they":
            return kind in ("organisation", "company", "country") and pronoun.last - pronoun.first == 1
        if gender in ("he", "she"):
            known = self.genders.get(entity or "")
            return kind == "person" and known in (None, gender)
        return True


_STRONG = ";:"


def _stance(act: Act) -> str:
    if act.cue:
        return "cites"
    return "says" if "says" in act.word.sections else min(act.word.sections)


def _genders(scene: Scene) -> dict[str, str]:
    """Persons whose given name tells whether they are he or she."""
    genders: dict[str, str] = {}
    names = {"female": "she", "male": "he"}
    for number, mention in enumerate(scene.marked.mentions):
        if mention.kind != "person" or mention.how != "name" or mention.entity in genders:
            continue
        index = scene.token_from(mention.start)
        if index < len(scene.tokens) and scene.mention_at[index] == number:
            for hit in scene.lists.given.at(scene.tokens, index):
                genders.setdefault(mention.entity, names.get(hit.entry.section, ""))
    return {entity: gender for entity, gender in genders.items() if gender}
