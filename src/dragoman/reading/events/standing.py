"""Standing: who may stand for whom."""

from collections.abc import Iterable, Sequence

from dragoman.model import Entity


class Standing:
    """Who may stand for whom: a person or a body for its country."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._country = {e.id: e.country for e in entities if e.country}
        self._is_country = {e.id for e in entities if e.kind == "country"}

    def same(self, one: str, other: str) -> bool:
        """The same entity, or one of the two is the country of the other."""
        if one == other:
            return True
        country = self._country.get(one)
        if country is None or country != self._country.get(other):
            return False
        return one in self._is_country or other in self._is_country

    def meet(self, ones: Iterable[str], others: Sequence[str] | frozenset[str]) -> bool:
        """Whether two sides share somebody."""
        return any(self.same(a, b) for a in ones for b in others)

    def within(self, ones: Iterable[str], others: Sequence[str] | frozenset[str]) -> bool:
        """Whether all of one side are on the other."""
        return all(any(self.same(a, b) for b in others) for a in ones)
