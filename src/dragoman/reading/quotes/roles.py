"""Roles: which person or body a word such as "the spokesman" or "the ministry" means."""

from dragoman.model import Mention
from dragoman.reading.quotes.nominals import Nominal
from dragoman.reading.quotes.scene import MEDIA, Scene

_HEADS_OF_LANDS = frozenset({"head-of-state", "head-of-government", "leader"})
_COMPANIES = frozenset({"company", "bank"})
# A spokesman speaks for an airport or a seat that has but the name of a place.
_MORE_BODIES = {"journalist": tuple(MEDIA), "spokesperson": ("place",)}
_BELONGS = frozenset({"of", "for", "in", "at", "from", "to"})  # prepositions between a role and its body
_APART = 14  # tokens between a title and the name that fills it
_GOVERNED = 3  # tokens between a preposition and the name that it governs
_APPOSED = 5  # tokens of a title behind a name and a comma
_BODY = 6  # tokens between a role and the body behind it
_AROUND = 2  # mentions on either side that stand beside a mention


class Roles:
    """The titles of the persons named so far, by headword ("=minister"), section and country ("@KZ")."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.countries = {e.id: e.country for e in scene.marked.entities if e.country}
        self._verbs = frozenset(v.first for v in scene.verbs)
        self._holders: dict[str, list[tuple[str, int]]] = {}  # (entity, number of its mention)
        self._seen = 0  # mentions already noted

    def holder(self, nominal: Nominal) -> str | None:
        """The person named before who holds a role (and, where the body is said, beside that body)."""
        self._note(nominal)
        holders = self._titled(nominal) or self._holders.get(nominal.section, []) or self._special(nominal)
        country, body = self._country_beside(nominal), self.body_beside(nominal)
        for entity, number in reversed(holders):
            if country and self.countries.get(entity) not in (None, country):
                continue
            if body is None or self._stood_beside(number, body):
                return entity
        if country and nominal.section in _HEADS_OF_LANDS:
            people = self._holders.get("@" + country, [])
            return people[-1][0] if people else None
        return None

    def better(self, nominal: Nominal) -> str | None:
        """Who fills a role better than the person whom a mention took it for, or None.

        That is the person named last with the very title, or any holder of the role where the one
        taken has not been named at all so far.
        """
        assert nominal.mention is not None
        title = self.scene.titles.get(nominal.first)
        if nominal.sort != "role" or title is None or title.last < nominal.last:
            return None
        if nominal.mention.start < self.scene.tokens[title.first].start:
            return None  # "the Kazakh president": the mention knows more than the title
        self._note(nominal)
        titled = self._titled(nominal)
        if titled:
            return titled[-1][0]
        holders = self._holders.get(nominal.section, [])
        named = {m.entity for m in self.scene.marked.mentions[: self._seen] if m.how != "role"}
        return holders[-1][0] if holders and nominal.mention.entity not in named else None

    def is_misread(self, nominal: Nominal) -> bool:
        """Whether a role was taken for a person of another country, or who never stands beside its body."""
        if nominal.sort != "role" or nominal.mention is None:
            return False
        entity = nominal.mention.entity
        country, own = self._country_beside(nominal), self.countries.get(entity)
        if country is not None and own is not None and country != own:
            return True
        body = self.body_beside(nominal)
        if body is None or body.kind == "country":
            return False
        mentions = self.scene.marked.mentions
        numbers = [n for n, m in enumerate(mentions) if m.entity == entity and m.how != "role"]
        return not any(self._stood_beside(n, body) for n in numbers)

    def body_beside(self, nominal: Nominal) -> Mention | None:
        """The body of a role: "the Kremlin spokesman", "a spokesman for the ministry"."""
        scene = self.scene
        kinds = ("organisation", "company", "country", *_MORE_BODIES.get(nominal.section, ()))
        behind = range(nominal.last, min(nominal.last + _BODY, len(scene.tokens)))
        for index in (nominal.first - 1, *range(nominal.first, nominal.last), *behind):
            if index < 0 or (index >= nominal.last and (self._ends(index) or self._leads_away(index))):
                break
            number = scene.mention_at[index]
            if number >= 0 and scene.quote_at[index] < 0:
                mention: Mention = scene.marked.mentions[number]
                if mention.kind in kinds and (mention.how != "adjective" or nominal.sort == "body"):
                    return mention
        return None

    def last_medium(self, nominal: Nominal) -> str | None:
        """The agency or outlet named last, for "the paper", "the agency"; the same word goes first."""
        scene = self.scene
        last = alike = None
        word = scene.heads[nominal.first].entry.head
        for number in sorted(scene.media):
            mention = scene.marked.mentions[number]
            if mention.start >= scene.tokens[nominal.first].start:
                break
            last = mention.entity
            head = scene.heads.get(scene.token_from(mention.start) - 1)
            if head is not None and head.entry.head == word:
                alike = mention.entity
        return alike or last

    def last_body(self, nominal: Nominal) -> str | None:
        """The body named last with the same generic word, for "the ministry", "the organisation"."""
        scene = self.scene
        word = scene.heads[nominal.first].entry.head
        if scene.heads[nominal.first].entry.section in _COMPANIES:
            return self._last_company(nominal)
        for index in range(nominal.first - 1, -1, -1):
            head = scene.heads.get(index)
            if head is None or head.entry.head != word:
                continue
            for at in range(index, min(index + 3, nominal.first)):
                number = scene.mention_at[at]
                if number >= 0 and scene.marked.mentions[number].kind in ("organisation", "company"):
                    return scene.marked.mentions[number].entity
        return None

    def _last_company(self, nominal: Nominal) -> str | None:
        """ "The company" is the company named last, whatever word stood beside it."""
        before = self.scene.tokens[nominal.first].start
        companies = [m for m in self.scene.marked.mentions if m.kind == "company" and m.start < before]
        return companies[-1].entity if companies else None

    def _leads_away(self, index: int) -> bool:
        """Whether a preposition parts a role from what is no body of its own: "the minister before the group"."""
        sections = self.scene.sections.get(index, set())
        return self.scene.is_preposition(index) and not sections & _BELONGS

    def _ends(self, index: int) -> bool:
        scene = self.scene
        return scene.is_mark(index, ",;:()") or scene.quote_at[index] >= 0 or index in self._verbs

    def _titled(self, nominal: Nominal) -> list[tuple[str, int]]:
        title = self.scene.titles.get(nominal.first)
        return self._holders.get("=" + title.entry.head, []) if title is not None else []

    def _special(self, nominal: Nominal) -> list[tuple[str, int]]:
        """Holders of a special kind of a role: "the minister" may be the foreign minister named before."""
        ending = "-" + nominal.section
        return [h for key, found in self._holders.items() if key.endswith(ending) for h in found]

    def _note(self, nominal: Nominal) -> None:
        """Remember the titles of the persons named before a nominal."""
        before = self.scene.tokens[nominal.first].start
        mentions = self.scene.marked.mentions
        while self._seen < len(mentions) and mentions[self._seen].start < before:
            mention = mentions[self._seen]
            if mention.how != "role" and mention.kind == "person":
                for role in {mention.role or "", *self._titles_beside(mention)} - {""}:
                    self._holders.setdefault(role, []).append((mention.entity, self._seen))
            self._seen += 1

    def _titles_beside(self, mention: Mention) -> set[str]:
        """Headword, section and country of the title shortly before a name, or right behind its comma."""
        scene = self.scene
        first, last = scene.token_over(mention.start), scene.token_from(mention.end)
        found: set[str] = set()
        start = max(scene.bounds[scene.sentence_at[first]][0], first - _APART)
        for index in range(first - 1, start - 1, -1):
            if index in self._verbs or scene.quote_at[index] >= 0 or scene.is_mark(index, ";:()"):
                break
            if index >= first - _GOVERNED and scene.is_preposition(index) and index not in scene.titles:
                break  # "deputies wrote to Mrs May": the name is no deputy
            number = scene.mention_at[index]
            if number >= 0:
                other = scene.marked.mentions[number]
                if other.kind == "person" and other.how != "role":
                    break
                if other.how == "adjective" or other.kind == "country":
                    found.add("@" + (self.countries.get(other.entity) or ""))
            if index in scene.titles:
                return found | self._keys(index)
        if scene.is_mark(last, ","):
            for index in range(last + 1, min(last + _APPOSED, len(scene.tokens))):
                found |= self._keys(index)
        return found

    def _keys(self, index: int) -> set[str]:
        title = self.scene.titles.get(index)
        return {title.entry.section, "=" + title.entry.head} if title is not None else set()

    def _country_beside(self, nominal: Nominal) -> str | None:
        """The country of a role: "the Kazakh president"."""
        scene = self.scene
        for index in (nominal.first - 1, nominal.last):
            number = scene.mention_at[index] if 0 <= index < len(scene.tokens) else -1
            if number >= 0:
                mention = scene.marked.mentions[number]
                if mention.how == "adjective" or mention.kind == "country":
                    return self.countries.get(mention.entity)
        return None

    def _stood_beside(self, number: int, body: Mention) -> bool:
        around = self.scene.marked.mentions[max(0, number - _AROUND) : number + _AROUND + 1]
        return any(m.entity == body.entity for m in around)
