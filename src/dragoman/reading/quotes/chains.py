"""Chains: through whom an article had what it tells, innermost voice first.

Only go-betweens make a chain: agencies, outlets, and documents that a body has published. They
stand in the words of the saying itself ("told Reuters"), in an act of their own ("..., Reuters
reported"), behind a cue ("quoted by TASS"), or in the credit of the whole article.
"""

from dragoman.model import Mention, Voice
from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.scene import MEDIA, Scene, Word

_BEHIND = 7  # tokens between a cue and the medium it names


class Credits:
    """Which voices stand between the speakers of each sentence and the article."""

    def __init__(self, scene: Scene, own: frozenset[str]) -> None:
        self.scene = scene
        self.own = own  # entities that are the outlet of the article itself
        self.kinds = {e.id: e.kind for e in scene.marked.entities}
        self.chains: list[tuple[str, ...]] = []
        self.alone: dict[int, list[Voice]] = {}  # sentence -> voices where no speaker stands inside

    def read(self, sentence: int, acts: list[Act]) -> None:
        """Set the go-betweens of the acts of a sentence and note its chains."""
        acts = [a for a in acts if a.brings or a.closes or a.cue]
        for act in acts:
            act.medium = self._is_media(act)
        media = [a for a in acts if a.medium]
        inner = [a for a in acts if not a.medium and not (a.cue and a.voice is None)]
        cited = self._named_by(sentence, "cited", acts)
        citing = self._cited_inside(sentence)
        for act in inner:
            told = self._in_clause(act, media)
            outer = [[v] for v in told] or []
            self._set(act, outer, cited, media, inner)
        if not inner and media:
            self._media_only(sentence, media, citing, cited)
        elif not inner and not media and cited:
            self.alone[sentence] = cited[:1]

    def _set(self, act: Act, told: list[list[Voice]], cited: list[Voice], media: list[Act], inner: list[Act]) -> None:
        voices: list[Voice] = [v for group in told for v in group]
        tail = [a.voice for a in media if a.voice is not None and self._covers(a, act, inner)]
        head = [act.voice] if act.voice is not None and act.voice.entity is not None else []
        if len(cited) > 1 and not voices and not tail:
            # "quoted by X and Y": two ways by which the words came
            for voice in cited:
                self._note([*head, voice])
            act.outer = _distinct([*act.outer, cited[0]])
            return
        outer = _distinct([*act.outer, *voices, *cited, *tail])
        act.outer = [v for v in outer if v.entity not in {h.entity for h in head}]
        if act.outer or self._document(act):
            self._note([*head, *act.outer])

    def _covers(self, medium: Act, act: Act, inner: list[Act]) -> bool:
        """A medium's act covers a speaker's when it stands behind it, or brings it."""
        if medium.closes or medium.cue:
            return medium.word.first > act.word.first or len(inner) == 1
        return bool(medium.brings) and medium.word.first < act.word.first

    def _media_only(self, sentence: int, media: list[Act], citing: list[Voice], cited: list[Voice]) -> None:
        voices = [a.voice for a in media if a.voice is not None]
        if len(media) > 1 and media[0].brings and not media[0].closes:
            voices.reverse()
        chain = _distinct([*citing[:1], *voices, *cited])
        media[0].outer = [v for v in chain if v.entity != (media[0].voice.entity if media[0].voice else None)]
        if citing:
            media[0].outer = [v for v in chain[1:] if v is not media[0].voice]
        self.alone[sentence] = chain
        self._note(chain)

    def _note(self, voices: list[Voice]) -> None:
        chain = tuple(v.entity for v in _distinct(voices) if v.entity is not None)
        # what came through a medium that another one was quoted by came through both
        for known in self.chains:
            if chain and len(known) > 1 and known[0] == chain[-1] and not set(known[1:]) & set(chain):
                if self.kinds.get(known[0]) in MEDIA:
                    chain = (*chain, *known[1:])
        if chain and chain not in self.chains:
            self.chains.append(chain)

    def _is_media(self, act: Act) -> bool:
        if act.voice is None or act.voice.entity is None:
            return False
        return self.kinds.get(act.voice.entity) in MEDIA and act.voice.entity not in self.own

    def _in_clause(self, act: Act, media: list[Act]) -> list[Voice]:
        """Media named in the words of the saying: "told Reuters", "in an interview with the BBC"."""
        taken = {a.voice.text for a in media if a.voice is not None}
        start = min(act.left, act.before) if act.closes else act.left
        start = max(start, self.scene.bounds[act.sentence][0])
        cues = [c for c in self._cues(act.sentence, "told") if c.first < act.word.first]
        if cues:
            start = min(start, cues[0].first)
        voices = [self._voice(m, act.word.text) for m in self._media_between(start, act.right)]
        return [v for v in voices if v.text not in taken]

    def _media_between(self, first: int, last: int) -> list[Mention]:
        found: list[Mention] = []
        for index in range(first, last):
            number = self.scene.mention_at[index]
            if number < 0 or self.scene.quote_at[index] >= 0:
                continue
            mention = self.scene.marked.mentions[number]
            if mention.kind in MEDIA and mention.entity not in self.own and mention not in found:
                found.append(mention)
        return found

    def _voice(self, mention: Mention, verb: str) -> Voice:
        return Voice(mention.entity, mention.text, verb, "cites")

    def _cues(self, sentence: int, section: str) -> list[Word]:
        return [
            c
            for c in self.scene.cues
            if section in c.sections
            and self.scene.sentence_at[c.first] == sentence
            and self.scene.quote_at[c.first] < 0
        ]

    def _named_by(self, sentence: int, section: str, acts: list[Act]) -> list[Voice]:
        """The media that stand behind the cues of a section in a sentence."""
        voices: list[Voice] = []
        last = self.scene.bounds[sentence][1]
        for cue in self._cues(sentence, section):
            for mention in self._media_between(cue.last, min(last, cue.last + _BEHIND)):
                voices.append(self._voice(mention, cue.text))
        return _distinct(voices)

    def _cited_inside(self, sentence: int) -> list[Voice]:
        """Whom a medium cites: the first mention behind the cue."""
        last = self.scene.bounds[sentence][1]
        for cue in self._cues(sentence, "citing"):
            for index in range(cue.last, min(last, cue.last + _BEHIND)):
                number = self.scene.mention_at[index]
                if number >= 0 and self.scene.marked.mentions[number].how != "adjective":
                    mention = self.scene.marked.mentions[number]
                    return [Voice(mention.entity, mention.text, cue.text, "cites")]
        return []

    def _document(self, act: Act) -> bool:
        """Whether a cue names a published document of a body."""
        if not act.cue or act.voice is None or self.kinds.get(act.voice.entity or "") not in ("organisation", "company"):
            return False
        hits = (self.scene.nouns.get(i) for i in range(act.word.first, act.voice_end))
        return any(h is not None and h.entry.section in ("document", "statement") for h in hits)


def _distinct(voices: list[Voice]) -> list[Voice]:
    kept: list[Voice] = []
    for voice in voices:
        if all(voice.entity != k.entity or voice.entity is None for k in kept):
            kept.append(voice)
    return kept
