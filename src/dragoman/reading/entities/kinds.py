"""What kind of thing a single word means, by all places of an article where it stands."""

from collections import Counter

from dragoman.knowledge.languages import Language
from dragoman.model import Name
from dragoman.reading.entities.forms import parts


class Kinds:
    """The guesses of the names stage for words without candidates, counted over the case forms of each."""

    def __init__(self, names: tuple[Name, ...], language: Language) -> None:
        self.language = language
        self.votes: dict[str, Counter[str]] = {}
        for name in names:
            words = parts(name.text)
            if name.candidates or name.how != "name" or len(words) != 1:
                continue
            for stem in language.stems(words[0]):
                self.votes.setdefault(stem, Counter())[name.kind or ""] += round(100 * name.sure)

    def of(self, text: str) -> str | None:
        """The kind with most weight behind it, of a name of one word; None when nothing tells."""
        words = parts(text)
        if len(words) != 1:
            return None
        total: Counter[str] = Counter()
        for stem in self.language.stems(words[0]):
            total.update(self.votes.get(stem, {}))
        untold = total.pop("", 0)
        if total["place"] <= untold:
            # A preposition of place goes with events and products too: most places have to say so.
            del total["place"]
        return max(total, key=lambda kind: (total[kind], kind)) if total else None
