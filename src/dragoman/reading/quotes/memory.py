"""Memory: who spoke and who was the subject so far, for pronouns and missing subjects."""

from dragoman.knowledge.atlas import open_atlas
from dragoman.reading.quotes.nominals import Nominal
from dragoman.reading.quotes.scene import MEDIA, Scene

_BACK = 3  # sentences over which a missing subject reaches back
_GENDERS = {"female": "she", "male": "he"}


class Memory:
    """Speakers and personal subjects in the order of the text: (sentence, entity, as written)."""

    def __init__(self, scene: Scene) -> None:
        self.kinds = {e.id: e.kind for e in scene.marked.entities}
        self._genders = _genders(scene)
        self._speakers: list[tuple[int, str | None, str]] = []
        self._subjects: list[tuple[int, str | None, str]] = []

    def note_speaker(self, sentence: int, entity: str | None, text: str) -> None:
        """Remember who spoke in a sentence."""
        self._speakers.append((sentence, entity, text))

    def note_subject(self, sentence: int, entity: str, text: str) -> None:
        """Remember the subject of a sentence; only persons are taken up by what follows."""
        if self.kinds.get(entity) == "person":
            self._subjects.append((sentence, entity, text))

    def latest(self, sentence: int, pronoun: Nominal | None = None) -> tuple[str | None, str] | None:
        """The last speaker or personal subject of the sentences before: entity (or None) and text."""
        speaker = self._last(self._speakers, sentence, pronoun)
        subject = self._last(self._subjects, sentence, pronoun)
        if speaker is None or (subject is not None and subject[0] > speaker[0]):
            speaker = subject or speaker
        return None if speaker is None else speaker[1:]

    def fits(self, entity: str | None, pronoun: Nominal | None) -> bool:
        """Whether a pronoun can mean an entity; without a pronoun anybody can be meant."""
        if pronoun is None:
            return True
        kind = self.kinds.get(entity or "", "person")
        if kind in MEDIA:
            return False
        if pronoun.section == "they":
            single = pronoun.last - pronoun.first == 1  # "the two sides" mean no one speaker
            return single and kind in ("organisation", "company", "country")
        return kind == "person" and self._genders.get(entity or "") in (None, pronoun.section)

    def _last(
        self, noted: list[tuple[int, str | None, str]], sentence: int, pronoun: Nominal | None
    ) -> tuple[int, str | None, str] | None:
        for item in reversed(noted):
            if item[0] <= sentence and self.fits(item[1], pronoun):
                return item if sentence - item[0] <= _BACK else None
        return None


def _genders(scene: Scene) -> dict[str, str]:
    """Persons of whom the atlas, or a given name, tells whether they are he or she."""
    atlas = open_atlas()
    genders: dict[str, str] = {}
    for number, mention in enumerate(scene.marked.mentions):
        if mention.kind != "person" or mention.how != "name" or mention.entity in genders:
            continue
        row = atlas.get(mention.entity)
        found = _GENDERS.get(row.gender or "") if row is not None else None
        index = scene.token_from(mention.start)
        if found is None and index < len(scene.tokens) and scene.mention_at[index] == number:
            sections = (hit.entry.section for hit in scene.lists.given.at(scene.tokens, index))
            found = next((_GENDERS[s] for s in sections if s in _GENDERS), None)
        if found is not None:
            genders[mention.entity] = found
    return genders
