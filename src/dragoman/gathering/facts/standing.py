"""Standing: who may stand for whom. A president, a government body or a capital acts for its country."""

from collections.abc import Iterable, Sequence

from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.letters import likeness
from dragoman.model import Entity

_SAME, _ACTS_FOR, _COLLEAGUES = 1.0, 0.9, 0.4
_ALIKE, _ALIKE_ALONE = 0.8, 0.88  # how alike spellings must sound; names of one part more so
_ACTING = {"country", "organisation", "place"}  # kinds that speak for a country as a whole


class Standing:
    """What is known of the entities of a batch, asked by entity id."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._known: dict[str, Entity] = {}
        self._spelt: dict[tuple[str, str], bool] = {}
        for entity in entities:
            held = self._known.get(entity.id)
            if held is None or _rank(entity) < _rank(held):
                self._known[entity.id] = entity

    def kind(self, name: str) -> str:
        """The kind of an entity; "organisation" where it is unknown."""
        entity = self._known.get(name)
        return entity.kind if entity else "organisation"

    def country(self, name: str) -> str | None:
        """The ISO code of an entity's country."""
        entity = self._known.get(name)
        return entity.country if entity else None

    def state(self, name: str) -> str:
        """The ISO code that a country and its bodies share; any other entity is itself."""
        code = self.country(name)
        return code if code and self.kind(name) in {"country", "organisation"} else name

    def called(self, name: str) -> str:
        """The name of an entity for people; the id where it is unknown."""
        entity = self._known.get(name)
        return entity.name if entity else name

    def carries(self, name: str) -> bool:
        """Whether an entity only carries what others write: a company whose pages are other people's."""
        row = open_atlas().get(name) if self.kind(name) == "company" else None
        return row is not None and row.kind == "company" and bool(row.domains)

    def speaks(self, name: str) -> bool:
        """Whether an entity is known as a spokesperson."""
        entity = self._known.get(name)
        return entity is not None and any("spokes" in role for role in entity.roles)

    def likeness(self, a: str, b: str) -> float:
        """How well two participants may be one: 1 for the same, less where one acts for the other."""
        if a == b:
            return _SAME
        if self.spelt_alike(a, b):
            return _SAME
        if self.country(a) is None or self.country(a) != self.country(b):
            return 0.0
        kinds = {self.kind(a), self.kind(b)}
        if "country" in kinds and kinds <= _ACTING | {"person"}:
            return _ACTS_FOR
        return _COLLEAGUES if kinds == {"person", "organisation"} else 0.0

    def spelt_alike(self, a: str, b: str) -> bool:
        """Whether two names, not both known, are spellings of one name."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._spelt:
            self._spelt[pair] = self._sounds_alike(*pair)
        return self._spelt[pair]

    def _sounds_alike(self, a: str, b: str) -> bool:
        one, two = self._known.get(a), self._known.get(b)
        if one is None or two is None or one.kind != two.kind or (one.known and two.known):
            return False
        parts = min(len(one.name.split()), len(two.name.split()))
        needed = _ALIKE if parts > 1 else _ALIKE_ALONE
        return likeness(one.name, two.name, self._tag(one), self._tag(two)) >= needed

    def _tag(self, entity: Entity) -> str:
        return next((tag for tag, names in sorted(entity.names.items()) if entity.name in names), "default")

    def share(self, first: Sequence[str], second: Sequence[str]) -> tuple[float, int]:
        """How much of the shorter list of participants the other has (0-1), and how many are the same."""
        if not first or not second:
            return 0.0, 0
        shorter, longer = sorted((list(dict.fromkeys(first)), list(dict.fromkeys(second))), key=len)
        left, total, exact = list(longer), 0.0, 0
        for name in sorted(shorter, key=lambda n: (n not in longer, n)):
            best = max(left, key=lambda other: (self.likeness(name, other), other), default=None)
            if best is None:
                break
            value = self.likeness(name, best)
            if value:
                left.remove(best)
            total += value
            exact += value == _SAME
        return total / len(shorter), exact

    def places_fit(self, a: str | None, b: str | None) -> bool:
        """Whether two places may be one: unknown, equal, or one the country of the other."""
        if a is None or b is None or a == b:
            return True
        same = self.country(a) is not None and self.country(a) == self.country(b)
        return same and "country" in {self.kind(a), self.kind(b)}


def _rank(entity: Entity) -> tuple[bool, bool, str, str]:
    """Of two forms of one entity the better known one comes first."""
    return not entity.known, entity.country is None, entity.kind, entity.name
