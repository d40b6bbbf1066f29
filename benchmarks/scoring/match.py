"""Which gold key a system's entity is: by its name, else by the surfaces that both mark."""

from collections import Counter, defaultdict
from typing import Any

from benchmarks.scoring.figures import plain

Json = dict[str, Any]


class Keys:
    """The bridge between entity ids of a run and keys of the gold."""

    def __init__(self, gold: Json, pairs: list[tuple[str, Json, Json]]) -> None:
        self.gold = gold["entities"]
        self._votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._names: dict[str, str] = {}
        self._countries: dict[str, str] = {}
        by_name = {plain(e["name"]): key for key, e in self.gold.items()}
        self._country_keys = {e["country"]: k for k, e in self.gold.items() if e["kind"] == "country"}
        for _, wanted, reading in pairs:
            for entity in reading["entities"]:
                self._countries[entity["id"]] = entity.get("country") or ""
                if plain(entity["name"]) in by_name:
                    self._names[entity["id"]] = by_name[plain(entity["name"])]
            for key, surfaces in wanted.get("mentions", {}).items():
                for surface in surfaces:
                    for mention in mentions_of(surface, reading):
                        weight = 2 if plain(mention["text"]) == plain(surface) else 1
                        self._votes[mention["entity"]][key] += weight

    def key(self, entity: str | None) -> str | None:
        """The gold key of an entity; the id behind a question mark when the gold has none."""
        if entity is None:
            return None
        if entity in self._names:
            return self._names[entity]
        votes = self._votes.get(entity)
        return votes.most_common(1)[0][0] if votes else f"?{entity}"

    def acts_for(self, key: str) -> set[str]:
        """A gold key and the country that it may stand for."""
        country = self.gold.get(key, {}).get("country")
        return {key} | ({self._country_keys[country]} if country in self._country_keys else set())

    def entity_acts_for(self, entity: str) -> set[str]:
        """The same for an entity of the run."""
        key = self.key(entity) or ""
        found = self.acts_for(key) if key in self.gold else {key}
        country = self._countries.get(entity, "")
        return found | ({self._country_keys[country]} if country in self._country_keys else set())


def mentions_of(surface: str, reading: Json) -> list[Json]:
    """The mentions that mark a surface: exactly, else wholly inside or around it."""
    wanted = plain(surface)
    exact = [m for m in reading["mentions"] if plain(m["text"]) == wanted]
    if exact or not wanted:
        return exact
    found = []
    for mention in reading["mentions"]:
        text = plain(mention["text"])
        if wanted in text or (len(text) > 3 and text in wanted):
            found.append(mention)
    return found
