"""Finding whom a user means: any spelling that the desk has seen, then the atlas, then the sound."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from dragoman.errors import DeskError
from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import available, load
from dragoman.knowledge.letters import fold, likeness
from dragoman.model import Entity, Reading, SaidQuote
from dragoman.reading.sentences import tokenise

_ALIKE = 0.86


class Subjects:
    """The entities of a desk by every name they go by."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.entities: dict[str, Entity] = {}
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._mentions: dict[str, list[tuple[int, int, str]]] = {}
        for reading in readings:
            self._mentions[reading.article.id] = [(m.start, m.end, m.entity) for m in reading.mentions]
            for entity in reading.entities:
                self._keep(entity)

    def _keep(self, entity: Entity) -> None:
        old = self.entities.get(entity.id)
        names = dict(old.names) if old else {}
        for tag, forms in entity.names.items():
            names[tag] = tuple(dict.fromkeys((*names.get(tag, ()), *forms)))
        roles = tuple(dict.fromkeys((*(old.roles if old else ()), *entity.roles)))
        self.entities[entity.id] = Entity(
            entity.id, entity.kind, entity.name, entity.country, entity.wikidata, names, roles, entity.known
        )
        for name in (entity.id, entity.name, *(f for forms in entity.names.values() for f in forms)):
            self._names[fold(name)][entity.id] += 1

    def find_all(self, names: Sequence[str]) -> tuple[Entity, ...]:
        """The entities of several names, in their order, none twice. Raises DeskError."""
        return tuple({(e := self.find(name)).id: e for name in names}.values())

    def find(self, name: str) -> Entity:
        """The entity of a name: as seen on the desk, as the atlas writes it, a part of it, its sound.

        Raises DeskError that names what comes near when nothing fits.
        """
        asked = fold(name.strip())
        ways: tuple[Callable[[], Counter[str] | None], ...] = (
            lambda: self._names.get(asked),
            lambda: self._by_part(asked),
            lambda: self._by_atlas(name),
            lambda: self._by_sound(name),
        )
        for look in ways:
            if ids := look():
                return self.entities[max(ids, key=lambda i: (ids[i], i))]
        near = sorted(e.name for e in self.entities.values() if e.name[:1].casefold() == asked[:1])[:5]
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise DeskError(f"nobody and nothing on this desk is called {name!r}{hint}")

    def names_it(self, quote: SaidQuote, entity_id: str) -> bool:
        """Whether a quote's words name an entity."""
        return any(
            e == entity_id and quote.start <= start and end <= quote.end
            for start, end, e in self._mentions.get(quote.article, ())
        )

    def _by_atlas(self, name: str) -> Counter[str] | None:
        """What the atlas calls so, in the words of any language that has a folder."""
        atlas = open_atlas()
        found: Counter[str] = Counter()
        for language in map(load, available()):
            tokens = tokenise(name, language)
            hits = atlas.aliases(language).at(tokens, 0) if tokens else []
            found.update(h.entry.head for h in hits if h.last == len(tokens) and h.entry.head in self.entities)
        return found or None

    def _by_part(self, asked: str) -> Counter[str] | None:
        """A surname, or another word of the name."""
        found: Counter[str] = Counter()
        for written, ids in self._names.items():
            words = written.split()
            if len(words) > 1 and asked in words:
                found.update({i: n * (3 if asked == words[-1] else 1) for i, n in ids.items()})
        return found or None

    def _by_sound(self, name: str) -> Counter[str] | None:
        found: Counter[str] = Counter()
        tables = ("default", *(load(tag).settings.romanisation or tag for tag in available()))
        for entity in self.entities.values():
            if entity.kind == "person":
                best = max(likeness(name, entity.name, table, "default") for table in tables)
                if best >= _ALIKE:
                    found[entity.id] = round(best * 1000)
        return found or None
