"""Noun phrases around a nominal: whose title a name fills, and which word of a phrase speaks."""

from dragoman.reading.quotes.nominals import Nominal, nominal_at
from dragoman.reading.quotes.scene import Scene

_APART = 10  # tokens between a title and the name that fills it
_COMMA = 4  # tokens behind a comma within which the name must stand


def is_medium(scene: Scene, nominal: Nominal) -> bool:
    """Whether a nominal names an agency or outlet."""
    return scene.mention_at[nominal.first] in scene.media


def is_person(nominal: Nominal) -> bool:
    """Whether a nominal is a person, by name or by role."""
    return nominal.sort == "role" or (nominal.mention is not None and nominal.mention.kind == "person")


def modifies(scene: Scene, nominal: Nominal, stop: int) -> bool:
    """Whether a name only stands before a title: "US Defense Secretary", "Kremlin spokesman"."""
    if nominal.mention is None or is_person(nominal) or nominal.last >= stop:
        return False
    return nominal.last in scene.titles and not is_medium(scene, nominal)


def filled(scene: Scene, nominal: Nominal, stop: int) -> Nominal:
    """The person whose name follows a title ("the Kremlin's spokesman Dmitry Peskov"), else the nominal."""
    if nominal.sort == "name" and not is_person(nominal):
        return _in_quotes(scene, nominal)
    if nominal.sort != "role":
        return nominal
    index, limit, apposed = nominal.last, min(stop, nominal.last + _APART), False
    while index < limit:
        if scene.is_mark(index, ","):
            limit, apposed = min(limit, index + _COMMA), True
        elif scene.is_mark(index, "(") and (closing := _bracket(scene, index, limit)):
            index = closing  # a body's abbreviation
            continue
        elif _ends_phrase(scene, index):
            break
        other = nominal_at(scene, index)
        if other is None:
            index += 1
            continue
        if other.sort == "name" and is_person(other):
            return other if apposed or _fits(scene, nominal, other) else nominal
        index = other.last
    return nominal


def _bracket(scene: Scene, index: int, limit: int) -> int:
    """One past the bracket that closes a single word, or 0."""
    return index + 3 if index + 3 <= limit and scene.is_mark(index + 2, ")") else 0


def _in_quotes(scene: Scene, nominal: Nominal) -> Nominal:
    """The name in quotation marks right behind a generic one: the daily "Guardian"."""
    if not scene.is_mark(nominal.last, '"“”„«'):
        return nominal
    other = nominal_at(scene, nominal.last + 1)
    return other if other is not None and other.sort == "name" and not is_person(other) else nominal


def _ends_phrase(scene: Scene, index: int) -> bool:
    if scene.quote_at[index] >= 0 or scene.has(index, "clause"):
        return True
    return scene.tokens[index].kind == "mark" and not scene.is_mark(index, ".\"“”„'’")


def _fits(scene: Scene, title: Nominal, name: Nominal) -> bool:
    """Whether a name fills a title: "the adviser of Putin" names two persons."""
    role = name.mention.role if name.mention is not None else None
    if role and title.section:
        return role == title.section
    return not scene.is_preposition(name.first - 1)


def head_of(scene: Scene, nominal: Nominal, stop: int) -> Nominal:
    """The role whose body a nominal is: "the spokesman of the ministry" speaks, not the ministry."""
    if nominal.mention is not None and nominal.mention.kind == "person":
        return nominal
    index = nominal.first - 1
    while index >= stop and (scene.is_light(index) or scene.mention_at[index] >= 0):
        index -= 1
    described = index > stop and index == nominal.first - 1 and not scene.is_preposition(index)
    if described and index not in scene.titles and index - 1 in scene.titles:
        index -= 1  # "the leader of the radical party"
    title = nominal_at(scene, index) if index >= stop else None
    if title is not None and title.sort == "role" and not title.oblique:
        return title
    return nominal
