"""Chains: through whom an article had what it tells, innermost voice first.

Only go-betweens make a chain: agencies, outlets, and documents that a body has published. They
stand in the words of the saying itself ("told Reuters"), in an act of their own ("..., Reuters
reported"), behind a cue ("quoted by TASS"), or in the credit of the whole article.
"""

from typing import NamedTuple

from dragoman.model import Mention, Voice
from dragoman.reading.quotes.clauses import Act
from dragoman.reading.quotes.scene import Scene, Word

_ENCLOSED = 6  # sentences between two credits of one medium
_BEHIND = 7  # tokens between a cue and the medium it names


class Placed(NamedTuple):
    """A voice and the token where it stands."""

    at: int
    voice: Voice


class Credits:
    """Which voices stand between the speakers of each sentence and the article."""

    def __init__(self, scene: Scene, own: frozenset[str]) -> None:
        self.scene = scene
        self.own = own  # entities that are the outlet of the article itself
        self.kinds = {e.id: e.kind for e in scene.marked.entities}
        self.media = {scene.marked.mentions[n].entity for n in scene.media}
        self.chains: list[tuple[str, ...]] = []
        self.alone: dict[int, list[Voice]] = {}  # sentence -> voices where no speaker stands inside

    def read(self, sentence: int, acts: list[Act]) -> None:
        """Set the go-betweens of the acts of a sentence and note its chains."""
        acts = [a for a in acts if a.brings or a.closes or a.cue or self._points_back(a)]
        for act in acts:
            act.medium = self._is_media(act)
        media = [a for a in acts if a.medium]
        inner = [a for a in acts if not a.medium and not (a.cue and a.voice is None) and a.brings != "object"]
        cited = self._named_by(sentence, "cited", acts)
        citing = self._cited_inside(sentence)
        for act in inner:
            self._set(act, self._in_clause(act, media), cited, media, inner)
        if not inner and media:
            self._media_only(sentence, media, citing, cited)
        elif not inner and not media and cited:
            self.alone[sentence] = [cited[0].voice]

    def enclose(self, acts: dict[int, list[Act]]) -> None:
        """Persons quoted between two credits of one medium told it to that medium.

        "..., the portal noted. - Words - said A. - Words - B told the portal.": A's words are the
        portal's too, unless A had been quoted before it was named.
        """
        opened: tuple[int, Voice] | None = None
        between: list[Act] = []
        before: set[str | None] = set()
        for sentence, in_sentence in sorted(acts.items()):
            for act in in_sentence:
                told = [v for v in act.outer if v.entity in self.media]
                if act.medium and act.voice is not None:
                    opened, between = (sentence, act.voice), []
                elif opened is not None and told:
                    if told[0].entity == opened[1].entity and sentence - opened[0] <= _ENCLOSED:
                        self._enclosed(between, told[0], before)
                    opened, between = None, []
                elif opened is not None and act.quoted and act.voice is not None:
                    between.append(act)
                elif opened is None and act.voice is not None:
                    before.add(act.voice.entity)

    def _enclosed(self, acts: list[Act], medium: Voice, before: set[str | None]) -> None:
        for act in acts:
            entity = act.voice.entity if act.voice is not None else None
            if act.voice is not None and entity not in before and self.kinds.get(entity or "") == "person":
                act.outer = [medium]
                self._note([act.voice, medium])

    def _set(self, act: Act, told: list[Placed], cited: list[Placed], media: list[Act], inner: list[Act]) -> None:
        quoted = {p.voice.entity for p in cited}
        told = [p for p in told if p.voice.entity not in quoted]
        tail = [Placed(a.word.first, a.voice) for a in media if a.voice is not None and self._covers(a, act, inner)]
        head = [act.voice] if act.voice is not None and act.voice.entity is not None else []
        if len(quoted) > 1 and not told and not tail:
            # "quoted by X and Y": two ways by which the words came
            for place in cited:
                self._note([*head, place.voice])
            act.outer = _distinct([*act.outer, cited[0].voice])
            return
        # behind the words the inner medium stands first; one that brings them is the outermost
        places = sorted([*told, *cited, *tail], key=lambda p: (p.at < act.word.first and p in tail, p.at))
        outer = _distinct([*act.outer, *(p.voice for p in places)])
        act.outer = [v for v in outer if v.entity not in {h.entity for h in head}]
        if act.outer or self._document(act):
            self._note([*head, *act.outer])

    def _points_back(self, act: Act) -> bool:
        """ "This was said by X, quoted by Y": a named speaker behind a verb that brings nothing."""
        return act.named and bool(act.word.sections & {"says", "reports"}) and act.voice_end > act.word.last

    def _covers(self, medium: Act, act: Act, inner: list[Act]) -> bool:
        """A medium's act covers a speaker's when it stands behind it, or brings it."""
        if medium.closes or medium.cue:
            return medium.word.first > act.word.first or len(inner) == 1
        return bool(medium.brings) and medium.word.first < act.word.first

    def _media_only(self, sentence: int, media: list[Act], citing: list[Voice], cited: list[Placed]) -> None:
        voices = [a.voice for a in media if a.voice is not None]
        if len(media) > 1 and media[0].brings and not media[0].closes:
            voices.reverse()
        chain = _distinct([*citing[:1], *voices, *(p.voice for p in cited)])
        media[0].outer = [v for v in chain if v.entity != (media[0].voice.entity if media[0].voice else None)]
        if citing:
            media[0].outer = [v for v in chain[1:] if v is not media[0].voice]
        self.alone[sentence] = chain
        self._note(chain)

    def _note(self, voices: list[Voice]) -> None:
        chain = tuple(v.entity for v in _distinct(voices) if v.entity is not None)
        # what came through a medium that another one was quoted by came through both
        for known in self.chains:
            goes_on = chain and len(known) > 1 and known[0] == chain[-1] and known[0] in self.media
            if goes_on and not set(known[1:]) & set(chain):
                chain = (*chain, *known[1:])
        if chain and chain not in self.chains:
            self.chains.append(chain)

    def _is_media(self, act: Act) -> bool:
        if act.voice is None or act.voice.entity is None:
            return False
        return act.voice.entity in self.media and act.voice.entity not in self.own

    def _in_clause(self, act: Act, media: list[Act]) -> list[Placed]:
        """Media named in the words of the saying: "told Reuters", "in an interview with the BBC"."""
        taken = {a.voice.text for a in media if a.voice is not None}
        start = min(act.left, act.before) if act.closes else act.left
        start = max(start, self.scene.bounds[act.sentence][0])
        cues = [c for c in self._cues(act.sentence, "told") if c.first < act.word.first]
        if cues:
            start = min(start, cues[0].first)
        mentions = self._media_between(start, act.right)
        last = self.scene.bounds[act.sentence][1]
        for cue in self._cues(act.sentence, "told"):
            if cue.first >= act.word.first and not act.brings:
                mentions += self._media_between(cue.last, min(last, cue.last + _BEHIND))
        places = [self._place(m, act.word.text) for m in mentions]
        return [p for p in places if p.voice.text not in taken]

    def _media_between(self, first: int, last: int) -> list[Mention]:
        found: list[Mention] = []
        for index in range(first, last):
            number = self.scene.mention_at[index]
            if number < 0 or self.scene.quote_at[index] >= 0:
                continue
            mention = self.scene.marked.mentions[number]
            if number in self.scene.media and mention.entity not in self.own and mention not in found:
                found.append(mention)
        return found

    def _place(self, mention: Mention, verb: str) -> Placed:
        at = self.scene.token_from(mention.start)
        return Placed(at, Voice(mention.entity, mention.text, verb, "cites"))

    def _cues(self, sentence: int, section: str) -> list[Word]:
        return [
            c
            for c in self.scene.cues
            if section in c.sections
            and not c.weak
            and not (c.last - c.first == 1 and self.scene.is_preposition(c.first))
            and self.scene.sentence_at[c.first] == sentence
            and self.scene.quote_at[c.first] < 0
        ]

    def _named_by(self, sentence: int, section: str, acts: list[Act]) -> list[Placed]:
        """The media that stand behind the cues of a section in a sentence."""
        places: dict[str | None, Placed] = {}
        last = self.scene.bounds[sentence][1]
        for cue in self._cues(sentence, section):
            for mention in self._media_between(cue.last, min(last, cue.last + _BEHIND)):
                places.setdefault(mention.entity, self._place(mention, cue.text))
        return list(places.values())

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
        if (
            not act.cue
            or act.voice is None
            or self.kinds.get(act.voice.entity or "") not in ("organisation", "company")
        ):
            return False
        hits = (self.scene.nouns.get(i) for i in range(act.word.first, act.voice_end))
        return any(h is not None and h.entry.section in ("document", "statement") for h in hits)


def _distinct(voices: list[Voice]) -> list[Voice]:
    kept: list[Voice] = []
    for voice in voices:
        if all(voice.entity != k.entity or voice.entity is None for k in kept):
            kept.append(voice)
    return kept
