"""The atlas: what is known before reading, and how it is asked."""

from collections import defaultdict
from functools import cached_property
from urllib.parse import urlsplit

from dragoman.knowledge.atlas.aliases import alias_lines
from dragoman.knowledge.atlas.derived import derived
from dragoman.knowledge.atlas.people import PeopleIndex, Spoken, spoken
from dragoman.knowledge.atlas.rows import Row, Term
from dragoman.knowledge.languages import Forms, Language, Lexicon, compile_forms


class Atlas:
    """Rows by id, with the ways to look them up: by alias, by sound, by office, by domain."""

    def __init__(self, rows: dict[str, Row], edition: str) -> None:
        self.rows = rows
        self.edition = edition
        self._aliases: dict[str, Lexicon] = {}

    def get(self, row_id: str) -> Row | None:
        """The row of an id, or None."""
        return self.rows.get(row_id)

    def country(self, code: str | None) -> Row | None:
        """The row of a country by its ISO code, or None."""
        return self._countries.get(code or "")

    def aliases(self, language: Language) -> Lexicon:
        """All names that a text of this language may use, as a lexicon.

        Entry.head is the id, Entry.section the kind; the mark "how" is "adjective" for country
        adjectives and demonyms.
        """
        if language.tag not in self._aliases:
            self._aliases[language.tag] = Lexicon(self._forms(language))
        return self._aliases[language.tag]

    def _forms(self, language: Language) -> Forms:
        name = f"aliases-{language.tag}-{language.edition}-{self.edition}"
        return derived(
            name, Forms, lambda: compile_forms(alias_lines(self.rows, self._ids, language), language.elisions)
        )

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {code: row.id for code, row in self._countries.items()}

    def office_holder(self, role: str, country: str, day: str | None) -> Row | None:
        """Who held an office of a country on a day (None: today); None when unknown or not unique."""
        terms = self._offices.get((role, country), [])
        held = {row.id: row for row, term in terms if term.holds(day)}
        return next(iter(held.values())) if len(held) == 1 else None

    def by_address(self, url: str | None) -> Row | None:
        """The outlet or agency that a web address belongs to, by its domain or a parent domain."""
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        while "." in host:
            if host in self._domains:
                return self._domains[host]
            host = host.split(".", 1)[1]
        return None

    @cached_property
    def people(self) -> PeopleIndex:
        """People by the sound of their names."""
        everybody = (row for row in self.rows.values() if row.kind == "person")
        written = derived(f"people-{self.edition}", Spoken, lambda: spoken(everybody))
        return PeopleIndex(self.rows, written)

    @cached_property
    def _countries(self) -> dict[str, Row]:
        return {row.country or "": row for row in self.rows.values() if row.kind == "country"}

    @cached_property
    def _domains(self) -> dict[str, Row]:
        return {domain: row for row in self.rows.values() for domain in row.domains}

    @cached_property
    def _offices(self) -> dict[tuple[str, str], list[tuple[Row, Term]]]:
        offices: dict[tuple[str, str], list[tuple[Row, Term]]] = defaultdict(list)
        for row in self.rows.values():
            for term in row.roles:
                offices[term.role, term.country or row.country or ""].append((row, term))
        return offices
