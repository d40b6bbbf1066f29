"""Dialogue dashes: speech that opens with a dash, and the saying that interrupts or ends it.

    - Words - said X. - More words - added Y.

A dash opens speech at the start of a paragraph or behind the end of a sentence; a dash with a verb
of saying right behind it closes it. Lists use the same mark, so speech without any saying counts
only behind a colon or after speech.
"""

from dragoman.reading.quotes.marks import Stretch
from dragoman.reading.quotes.scene import Scene

_ANNOUNCED = 20  # tokens before a colon in which the verb of saying stands
_REACH = 5  # tokens between the dash and the verb of its saying


def speeches(scene: Scene) -> list[Stretch]:
    """Speech after dashes in the whole article, in order; quotation marks must have been placed."""
    if not scene.lists.dashes:
        return []
    verbs = {v.first for v in scene.verbs}
    stops = {v.first for v in scene.verbs if not v.weak} | {c.first for c in scene.cues if "according" in c.sections}
    found: list[Stretch] = []
    after_speech = False
    for first, last in scene.paragraphs():
        begin, end = scene.bounds[first][0], scene.bounds[last - 1][1]
        reader = _Paragraph(scene, begin, end, verbs, stops, after_speech)
        stretches = reader.read()
        found.extend(stretches)
        after_speech = bool(stretches)
    return found


class _Paragraph:
    def __init__(
        self, scene: Scene, begin: int, end: int, verbs: set[int], stops: set[int], after_speech: bool
    ) -> None:
        self.scene = scene
        self.begin, self.end = begin, end
        self.verbs, self.stops = verbs, stops
        self.spoken = after_speech
        marks = scene.lists.dashes
        self.dashes = [
            i for i in range(begin, end) if scene.tokens[i].text in marks and scene.quote_at[i] < 0 and scene.is_dash(i)
        ]

    def read(self) -> list[Stretch]:
        found: list[Stretch] = []
        at = self.begin
        for dash in self.dashes:
            if dash < at or not self._opens(dash):
                continue
            opener: int | None = dash
            while opener is not None:
                stretch, at, opener = self._speech(opener)
                if stretch is not None:
                    found.append(stretch)
        return found

    def _opens(self, dash: int) -> bool:
        scene = self.scene
        if dash + 1 >= self.end or not scene.text[scene.tokens[dash].end : scene.tokens[dash].end + 1].isspace():
            return False
        first = scene.tokens[dash + 1].text[:1]
        if not (first.isupper() or first.isdigit() or first in '„“"«(…[') or self._tag(dash):
            return False
        if dash == self.begin or scene.is_mark(dash - 1, ".!?…:"):
            return True
        behind_quote = scene.quote_at[dash - 1] >= 0
        return behind_quote and first.isupper() and any(self._tag(d) for d in self.dashes if d > dash)

    def _tag(self, dash: int) -> bool:
        """Whether a verb of saying follows the dash, with nothing but its subject between."""
        scene = self.scene
        for index in range(dash + 1, min(dash + 1 + _REACH, self.end)):
            if index in self.verbs:
                return True
            token = scene.tokens[index]
            small = index in scene.pronouns or token.key in scene.lists.light_words
            if token.kind != "word" or not (small or scene.mention_at[index] >= 0 or index in scene.titles):
                return False
        return False

    def _speech(self, dash: int) -> tuple[Stretch | None, int, int | None]:
        """The speech that a dash opens, where reading goes on, and the dash that resumes it, if any."""
        later = [d for d in self.dashes if d > dash]
        tag = next((d for d in later if self._tag(d) or self._opens(d)), None)
        if tag is None or not self._tag(tag):
            limit = self.end if tag is None else tag
            if not (self.spoken or self._announced(dash)):
                return None, limit, None
            limit = self._without_tag(dash, limit)
            return self._stretch(dash, limit), limit, None
        self.spoken = True
        sentence_end = self.scene.bounds[self.scene.sentence_at[tag]][1]
        resumed = next((d for d in later if tag < d < sentence_end and not self._tag(d)), None)
        if resumed is not None and resumed + 2 >= self.end:
            resumed = None
        return self._stretch(dash, tag), resumed if resumed is not None else tag + 1, resumed

    def _announced(self, dash: int) -> bool:
        """Whether a colon with a verb of saying before it announces the speech."""
        before = range(max(0, dash - _ANNOUNCED), dash)
        return self.scene.is_mark(dash - 1, ":") and any(i in self.verbs for i in before)

    def _without_tag(self, dash: int, limit: int) -> int:
        """Speech without a saying ends before the first sentence that reports or credits something."""
        scene = self.scene
        sentence = scene.sentence_at[dash] + 1
        while sentence < len(scene.bounds) and scene.bounds[sentence][0] < limit:
            first, last = scene.bounds[sentence]
            quoted = any(scene.quote_at[i] >= 0 for i in range(first, last))
            if quoted or any(i in self.stops for i in range(first, last)):
                return first
            sentence += 1
        return limit

    def _stretch(self, dash: int, limit: int) -> Stretch | None:
        tokens = self.scene.tokens
        if limit <= dash + 1:
            return None
        return Stretch(tokens[dash + 1].start, tokens[limit - 1].end, tokens[dash].start, tokens[limit - 1].end, "dash")
