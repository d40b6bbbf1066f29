"""A scene: one sentence with its groups and clauses, and what the article said before it."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from dragoman.reading.events.antecedents import pronoun_groups
from dragoman.reading.events.clauses import Clause, clause_at, clauses_of
from dragoman.reading.events.groups import Group, groups_of
from dragoman.reading.events.memory import Memory
from dragoman.reading.events.view import View

_DATELINE = 12  # tokens in which a dateline has ended


class Scene(Struct, frozen=True):
    """What roles are read from. `groups` hold names and resolved pronouns in order."""

    view: View
    groups: tuple[Group, ...]
    clauses: tuple[Clause, ...]
    memory: Memory

    def clause(self, index: int) -> Clause:
        """The clause that holds a token."""
        return self.clauses[clause_at(self.clauses, index)]

    def between(self, first: int, last: int) -> list[Group]:
        """The groups that lie in tokens[first:last]."""
        return [g for g in self.groups if g.first >= first and g.last <= last]

    def dateline(self) -> str | None:
        """The town that opens an article before a dash: "ISTANBUL (Reuters) -"; None elsewhere."""
        tokens = self.view.tokens
        if self.view.number or not self.groups or self.groups[0].first or not self.groups[0].is_spot:
            return None
        town, head = tokens[0].text, tokens[self.groups[0].last : _DATELINE]
        return self.groups[0].entities[0] if town.isupper() and any(t.text in "-–—" for t in head) else None

    def verb_before(self, index: int, since: int) -> int | None:
        """The last verb in tokens[since:index]."""
        at = bisect_left(self.view.verbs, index) - 1
        verb = self.view.verbs[at] if at >= 0 else -1
        return verb if verb >= since else None

    def verb_after(self, index: int, until: int) -> int | None:
        """The first verb in tokens[index:until]."""
        at = bisect_left(self.view.verbs, index)
        verb = self.view.verbs[at] if at < len(self.view.verbs) else until
        return verb if verb < until else None


def scene_of(view: View, memory: Memory) -> Scene:
    """Find groups, clauses and antecedents of a sentence."""
    named = groups_of(view)
    pronouns = pronoun_groups(view, named, memory)
    kept = [g for g in named if not any(p.first < g.last and g.first < p.last for p in pronouns)]
    groups = tuple(sorted((*kept, *pronouns), key=lambda g: g.first))
    return Scene(view, groups, clauses_of(view, groups), memory)


def main_subject(scene: Scene) -> Group | None:
    """The group that the sentence is about: the first bare one that is no mere place."""
    speakers = list(scene.view.speakers.values())
    for group in scene.groups:
        if speakers and not group.pronoun and group.entities == (speakers[-1],):
            return group  # whoever speaks is who the next sentence goes on with
    bare = [g for g in scene.groups if g.bare and not g.adjective]
    people = [g for g in bare if not g.is_place]
    owners = [g for g in scene.groups if g.kind == "person" and (g.marked("of") or g.after_noun is not None)]
    chosen: Sequence[Group] = people or bare or owners
    return chosen[0] if chosen else None
