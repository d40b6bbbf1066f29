"""Nominals: what can be the subject of a verb of saying, found at a token of the scene.

A nominal is a named mention, a word for a role ("the spokesman") or a pronoun. Adjectives of
countries, places and what stands inside quotation marks are none.
"""

from typing import NamedTuple

from dragoman.knowledge.letters import fold
from dragoman.model import Mention
from dragoman.reading.quotes.scene import Scene

_SPEAKING = frozenset({"person", "organisation", "company", "agency", "outlet", "country", "region"})
_NO_ROLE = frozenset({"honorific", "former", "counterpart"})
_PRONOUNS = frozenset({"he", "she", "they"})
_REACH = 9  # tokens between a title and the name it belongs to


class Nominal(NamedTuple):
    """A possible subject at tokens[first:last].

    `sort` is "name", "role", "body" (a generic word for a body) or "pronoun"; `section` is that of
    the list which found it; `oblique` says that a preposition governs it.
    """

    first: int
    last: int
    sort: str
    mention: Mention | None
    section: str
    oblique: bool


def nominal_at(scene: Scene, index: int) -> Nominal | None:
    """The nominal that covers a token, or None."""
    if not 0 <= index < len(scene.tokens) or scene.quote_at[index] >= 0:
        return None
    number = scene.mention_at[index]
    if number >= 0:
        return _mention(scene, index, number)
    title = scene.titles.get(index)
    if title is not None and title.entry.section not in _NO_ROLE:
        return Nominal(title.first, title.last, "role", None, title.entry.section, oblique(scene, title.first))
    head = scene.heads.get(index)
    if head is not None and _beside_name(scene, head.first, head.last) is None:
        return Nominal(head.first, head.last, "body", None, head.entry.section, oblique(scene, head.first))
    pronoun = pronoun_at(scene, index)
    if pronoun is None or fold(scene.words(pronoun.first, pronoun.last)) != fold(scene.pronouns[index].entry.head):
        return None  # only the headword is a nominative: "his", "him" are no subjects
    return pronoun


def pronoun_at(scene: Scene, index: int) -> Nominal | None:
    """The personal pronoun at a token, in any case: what follows a cue ("according to him")."""
    hit = scene.pronouns.get(index)
    if hit is None or hit.entry.section not in _PRONOUNS or scene.has(index, "and"):
        return None
    if _article(scene, hit.last) or scene.quote_at[index] >= 0:
        return None
    return Nominal(hit.first, hit.last, "pronoun", None, hit.entry.section, oblique(scene, hit.first))


def _beside_name(scene: Scene, first: int, last: int) -> Mention | None:
    """The name of a body that a generic word belongs to: "radio Free Europe", "KCNA news agency"."""
    for index in (last, first - 1):
        if 0 <= index < len(scene.tokens) and scene.mention_at[index] >= 0 and scene.quote_at[index] < 0:
            mention = scene.marked.mentions[scene.mention_at[index]]
            if mention.how != "adjective" and mention.kind in ("organisation", "company", "agency", "outlet"):
                return mention
    return None


def _article(scene: Scene, index: int) -> bool:
    """Whether a name follows: then the pronoun is an article or a possessive ("lui Putin")."""
    return index < len(scene.tokens) and scene.mention_at[index] >= 0


def _mention(scene: Scene, index: int, number: int) -> Nominal | None:
    mention = scene.marked.mentions[number]
    if mention.how == "adjective":
        return None
    if mention.kind not in _SPEAKING and mention.how != "metonym":
        return None
    first = last = index
    while first > 0 and scene.mention_at[first - 1] == number:
        first -= 1
    while last < len(scene.tokens) and scene.mention_at[last] == number:
        last += 1
    sort = "role" if mention.how == "role" else "name"
    strangers = 0 if mention.kind == "person" else 1
    owned = bool(scene.lists.possessives) and fold(mention.text).endswith(scene.lists.possessives)
    governed = owned or oblique(scene, first, strangers)
    return Nominal(first, last, sort, mention, mention.role or "", governed)


def oblique(scene: Scene, first: int, strangers: int = 0) -> bool:
    """Whether a preposition governs what begins at a token: titles, adjectives and articles may part them,

    and as many other words as `strangers` allows ("in the paper Dawn")."""
    sentence_start = scene.bounds[scene.sentence_at[first]][0]
    index = first - 1
    strange = 0
    while index >= max(sentence_start, first - 6):
        if scene.quote_at[index] >= 0:
            return False
        title = scene.titles.get(index)
        if title is not None and title.last - title.first > 1:
            index = title.first - 1
            continue
        if scene.is_preposition(index) and not scene.has(index, "and"):
            return True
        token = scene.tokens[index]
        if token.kind == "mark":
            if token.text not in "\"'“”„«»’.":
                return False
        elif not _attributive(scene, index):
            strange += 1
            if strange > strangers:
                return False
        index -= 1
    return False


def _attributive(scene: Scene, index: int) -> bool:
    """Titles, generic words for bodies, adjectives of countries and small words beside a name."""
    if index in scene.titles or index in scene.heads:
        return True
    number = scene.mention_at[index]
    if number >= 0:
        return scene.marked.mentions[number].how == "adjective"
    return scene.tokens[index].key in scene.lists.language.function_words and not scene.has(index, "clause")
