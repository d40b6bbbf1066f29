"""Slots: what a group next to an event word is to it, by its preposition and the ontology."""

from msgspec import Struct

from dragoman.reading.events.groups import Group
from dragoman.reading.events.ontology import EventType
from dragoman.reading.events.triggers import Trigger


class Roles(Struct, frozen=True):
    """Who did it, to whom, where; `trust` of the actor, and reasons in words."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    actor_trust: float = 0.0
    recipient_trust: float = 0.0
    reasons: tuple[str, ...] = ()
    passive: bool = False

    @property
    def named(self) -> frozenset[str]:
        """Everybody in it."""
        return frozenset(self.actors) | frozenset(self.recipients)


class Slots:
    """Collects participants while a trigger's surroundings are read; the first filler of a slot stays."""

    def __init__(self) -> None:
        self.actors: list[str] = []
        self.recipients: list[str] = []
        self.place: str | None = None
        self.actor_trust = 0.0
        self.recipient_trust = 0.0
        self.reasons: list[str] = []

    def act(self, entities: tuple[str, ...], trust: float, reason: str) -> None:
        """Add actors."""
        new = [e for e in entities if e not in self.actors and e not in self.recipients]
        if new:
            self.actors += new
            self.actor_trust = max(self.actor_trust, trust)
            self.reasons.append(reason)

    def suffer(self, entities: tuple[str, ...], trust: float, reason: str) -> None:
        """Add recipients."""
        new = [e for e in entities if e not in self.actors and e not in self.recipients]
        if new:
            self.recipients += new
            self.recipient_trust = max(self.recipient_trust, trust)
            self.reasons.append(reason)

    def stand(self, group: Group) -> None:
        """Set the place."""
        if self.place is None:
            self.place = group.entities[0]
            self.reasons.append(f"place after '{group.prep.key}'" if group.prep else "place")

    def swapped(self) -> None:
        """Exchange actors and recipients."""
        self.actors, self.recipients = self.recipients, self.actors
        self.actor_trust, self.recipient_trust = self.recipient_trust, self.actor_trust

    def roles(self, kind: EventType) -> Roles:
        """What was collected; the place is the target of an act against whoever is there."""
        if not kind.place and self.place and not self.recipients and self.place not in self.actors:
            self.suffer((self.place,), 0.6, "the place is the target")
        return Roles(
            tuple(self.actors),
            tuple(self.recipients),
            self.place,
            self.actor_trust,
            self.recipient_trust,
            tuple(self.reasons),
        )


def slot_of(trigger: Trigger, group: Group, passive: bool = False) -> str | None:
    """The slot that a group with a preposition fills: actor, recipient, with, place or None."""
    prep = group.prep
    if prep is None:
        return None
    for slot in ("actor", "recipient", "with"):
        if trigger.asks(slot, prep.key) and not (group.is_place and slot == "with" and trigger.mutual is False):
            return "visited" if slot == "recipient" and trigger.mode == "visit" else slot
    if "between" in prep.senses and trigger.kind.mutual:
        return "actor"
    if "with" in prep.senses and "with" not in trigger.marks:
        return "with" if trigger.kind.mutual or trigger.mutual else _listed(trigger, group)
    if "by" in prep.senses and (passive or (trigger.noun and "of" not in prep.senses)):
        return "actor"
    if group.is_place and "host" in trigger.marks and group.marked("in", "at", "to"):
        return "place"
    if group.is_place and group.marked("in", "at"):
        return _place_or_target(trigger, group)
    return _listed(trigger, group)


def _place_or_target(trigger: Trigger, group: Group) -> str:
    """A country after a preposition that marks places and more ("on", "la", "на")."""
    if trigger.mode == "visit":
        return "visited"
    best = trigger.kind.recipient[:1]
    if group.kind == "country" and group.marked("against", *best) and not (best == ("to",) and group.marked("in")):
        return "recipient"
    if group.kind == "country" and group.marked("to") and "to" in trigger.kind.recipient and not group.marked("in"):
        return "recipient"
    return "place"


def _listed(trigger: Trigger, group: Group) -> str | None:
    if trigger.alone:
        return None
    if group.marked(*trigger.kind.recipient):
        return "visited" if trigger.mode == "visit" else "recipient"
    if group.marked("in", "at") and group.kind == "person":
        return "recipient"  # prepositions that also mark a person as the object of a verb
    return None


def fill(slots: Slots, trigger: Trigger, group: Group, slot: str | None, trust: float) -> None:
    """Put a group where it belongs."""
    after = f"after '{group.prep.key}'" if group.prep else "beside it"
    if slot == "actor":
        slots.act(group.entities, trust, f"actor {after}")
    elif slot == "with":
        if trigger.kind.mutual or trigger.mutual:
            slots.act(group.entities, trust, f"partner {after}")
        else:
            slots.suffer(group.entities, trust, f"recipient {after}")
    elif slot == "recipient":
        slots.suffer(group.entities, trust, f"recipient {after}")
    elif slot == "visited":
        slots.suffer(group.entities, trust, f"visited {after}")
        if group.is_place:
            slots.stand(group)
    elif slot == "place":
        slots.stand(group)
