"""Standing: who may stand for whom. A president, a government body or a capital acts for its country."""

from collections.abc import Iterable, Sequence

from dragoman.model import Entity

_SAME, _ACTS_FOR, _COLLEAGUES = 1.0, 0.9, 0.4
_ACTING = {"country", "organisation", "place"}  # kinds that speak for a country as a whole


class Standing:
    """What is known of the entities of a batch, asked by entity id."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._known: dict[str, Entity] = {}
        for entity in entities:
            held = self._known.get(entity.id)
            if held is None or (entity.country, entity.kind, entity.name) < (held.country or "~", held.kind, held.name):
                self._known[entity.id] = entity

    def kind(self, name: str) -> str:
        """The kind of an entity; "organisation" where it is unknown."""
        entity = self._known.get(name)
        return entity.kind if entity else "organisation"

    def country(self, name: str) -> str | None:
        """The ISO code of an entity's country."""
        entity = self._known.get(name)
        return entity.country if entity else None

    def called(self, name: str) -> str:
        """The name of an entity for people; the id where it is unknown."""
        entity = self._known.get(name)
        return entity.name if entity else name

    def speaks(self, name: str) -> bool:
        """Whether an entity is known as a spokesperson."""
        entity = self._known.get(name)
        return entity is not None and any("spokes" in role for role in entity.roles)

    def likeness(self, a: str, b: str) -> float:
        """How well two participants may be one: 1 for the same, less where one acts for the other."""
        if a == b:
            return _SAME
        if self.country(a) is None or self.country(a) != self.country(b):
            return 0.0
        kinds = {self.kind(a), self.kind(b)}
        if "country" in kinds and kinds <= _ACTING | {"person"}:
            return _ACTS_FOR
        return _COLLEAGUES if kinds == {"person", "organisation"} else 0.0

    def share(self, first: Sequence[str], second: Sequence[str]) -> tuple[float, int]:
        """How much of the shorter list of participants the other list has (0-1), and how many are the very same."""
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
