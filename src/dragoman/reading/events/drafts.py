"""Drafts: what one event word yields before the article's evidence is put together."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.model import DateSaid
from dragoman.reading.events.clauses import clause_at
from dragoman.reading.events.dating import date_of, day_before, day_of_telling
from dragoman.reading.events.noun_roles import noun_roles
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.slots import Roles
from dragoman.reading.events.status import status_of
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.events.verb_roles import verb_roles
from dragoman.reading.events.weighing import both_named, of_an_act, score_of

_DIRECTLY = 10  # tokens from a word that names nobody to the place it tells
_FRESH = 3  # sentences that tell what is new
_UNREAL = 0.75  # a mere possibility is seldom what an article reports
_GOVERNED = 0.45  # what is left of a score when the act is only the content of another


class Draft(Struct, frozen=True):
    """An event as one trigger tells it. Spans are offsets in the text."""

    trigger: Trigger
    roles: Roles
    status: str
    date: DateSaid | None
    evidence: tuple[int, int]
    span: tuple[int, int]
    score: float
    reasons: tuple[str, ...]
    sentence: int
    sure: bool = True  # False: a noun without any word that tells its status


def drafts_of(scene: Scene, triggers: Sequence[Trigger], published: str | None) -> list[Draft]:
    """The drafts of a sentence: the best reading of each event word that has a participant."""
    roles = {id(t): (noun_roles if t.noun else verb_roles)(scene, t) for t in triggers}
    chosen = _one_each(triggers, roles)
    drafts = []
    for trigger in chosen:
        told = _with_content(scene, trigger, triggers, roles)
        unnamed = [t for t in chosen if t.type == trigger.type and roles[id(t)].named <= told.named]
        draft = _draft(scene, trigger, told, (chosen, unnamed), published)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _one_each(triggers: Sequence[Trigger], roles: dict[int, Roles]) -> list[Trigger]:
    """Of several types that a word may mean, the one whose participants are best found."""
    places: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        places.setdefault(trigger.first, []).append(trigger)

    def fit(trigger: Trigger) -> tuple[float, int]:
        found = roles[id(trigger)]
        sides = found.actor_trust + found.recipient_trust
        return round(trigger.trust + 0.3 * sides, 1), trigger.kind.rank

    return [max(same, key=fit) for same in places.values()]


def _with_content(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], roles: dict[int, Roles]) -> Roles:
    """A speech act whose object is an event noun is directed at those who did it: "condemned the attack"."""
    found = roles[id(trigger)]
    if trigger.noun or found.recipients or not (trigger.kind.speech or trigger.kind.content != "real"):
        return found
    clause = scene.clause(trigger.first)
    for other in triggers:
        if other.noun and other.type != trigger.type and 0 <= other.first - trigger.last < min(6, clause.last):
            inner = roles[id(other)]
            doers = inner.actors or inner.recipients or scene.memory.doers(other.type)
            doers = tuple(e for e in doers if e not in found.actors)
            if doers:
                reasons = (*found.reasons, "recipient is the doer of the act spoken of")
                return replace(found, recipients=doers, recipient_trust=0.6, reasons=reasons)
    return found


def _governor(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """The event verb whose content this one is: the last one before it in the clause."""
    clause = scene.clause(trigger.first)
    before = [
        t
        for t in triggers
        if t.last <= trigger.first and t.first >= clause.first and t.type != trigger.type and not t.noun
    ]
    if not before or before[-1].kind.content == "real":
        return None
    object_ = trigger.noun and before[-1].kind.content == "alleged"
    near = range(max(clause.first, trigger.first - 2), trigger.first)
    if object_ and not any(i in scene.view.prep_tokens for i in near):
        return None  # "condemned the attack" is of a fact, "accused of an attack" is not
    return before[-1]


def _draft(
    scene: Scene,
    trigger: Trigger,
    roles: Roles,
    around: tuple[Sequence[Trigger], Sequence[Trigger]],
    published: str | None,
) -> Draft | None:
    """`around`: the sentence's triggers, and those of the same type that name nobody else."""
    triggers, unnamed = around
    status = status_of(scene, trigger)
    sure = both_named(trigger, roles) or (status.value == "happened" and of_an_act(scene, trigger))
    weak = "weak" in trigger.marks and not sure
    if not roles.named or weak or status.negated:
        return None
    if status.value == "cancelled" and trigger.kind.undone and trigger.noun:
        trigger = replace(trigger, type=trigger.kind.undone)
        status = status._replace(value="happened")
    factor, value, content = _content(scene, trigger, triggers, status.value)
    dated = _dated(scene, trigger, triggers, unnamed)
    if dated is None and value == "happened":
        dated, roles = _at_the_meeting(scene, trigger, roles, triggers)
        dated = dated or day_of_telling(scene, trigger) or _fresh(scene, trigger, published)
    date, value = _settle(trigger, dated[0] if dated else None, value, published)
    roles = _placed(scene, trigger, roles, unnamed)
    told = (f"{status.value}: {status.reason}", *content, *((dated[1],) if dated else ()))
    tokens = scene.view.tokens
    sentence = scene.view.sentence
    return Draft(
        trigger=trigger,
        roles=roles,
        status=value,
        date=date,
        evidence=(sentence.start, sentence.end),
        span=(tokens[trigger.first].start, tokens[trigger.last - 1].end),
        score=min(1.0, factor * score_of(scene, trigger, roles)),
        reasons=(*trigger.reasons, *roles.reasons, *told),
        sentence=scene.view.number,
        sure=not (trigger.noun and status.value == value == "happened"),
    )


def _content(
    scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], status: str
) -> tuple[float, str, tuple[str, ...]]:
    """What is left of the score, the status and a reason, when the act is only what another one is about."""
    governor = _governor(scene, trigger, triggers)
    if governor is None:
        return (_UNREAL if status == "hypothetical" else 1.0), status, ()
    reason = f"only the content of {governor.type}"
    if governor.kind.content == "planned":
        return _GOVERNED, "planned", (reason,)
    return _GOVERNED * _UNREAL, "hypothetical", (reason,)


def _placed(scene: Scene, trigger: Trigger, roles: Roles, unnamed: Sequence[Trigger]) -> Roles:
    """The place of a meeting or a deal, where its own words give none: one said elsewhere in the sentence."""
    if roles.place is not None or not trigger.kind.mutual or trigger.mode == "visit":
        return roles
    number = clause_at(scene.clauses, trigger.first)
    words = [trigger, *(t for t in unnamed if t.type == trigger.type)]
    # A seat ("at the White House") is the place of a meeting where no town is named.
    towns = [g for g in scene.groups if g.is_place]
    seats = [g for g in scene.groups if g.kind == "organisation"]
    for group in (*towns, *seats):
        if not group.marked("in", "at") or set(group.entities) & roles.named:
            continue
        apart = clause_at(scene.clauses, group.first) - number
        directly = any(0 < group.first - t.last <= _DIRECTLY for t in words)
        if directly or apart == 0 or (apart == 1 and scene.clauses[number + 1].opener == "mark"):
            return replace(roles, place=group.entities[0], reasons=(*roles.reasons, "place in its sentence"))
    town = scene.dateline()
    return replace(roles, place=town, reasons=(*roles.reasons, "the town of the dateline")) if town else roles


def _dated(
    scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], unnamed: Sequence[Trigger]
) -> tuple[DateSaid, str] | None:
    """The trigger's date, else that of a word of its type in the sentence that names nobody."""
    for word in (trigger, *(t for t in unnamed if t.type == trigger.type and t is not trigger)):
        dated = date_of(scene, word, triggers)
        if dated is not None:
            return dated
    return None


def _at_the_meeting(
    scene: Scene, trigger: Trigger, roles: Roles, triggers: Sequence[Trigger]
) -> tuple[tuple[DateSaid, str] | None, Roles]:
    """Day and place of what was done "during the talks": those of the last meeting of the same people."""
    during = [t for t in triggers if t.noun and t.type == "CONSULT" and t.type != trigger.type]
    meeting = scene.memory.meeting(roles.named) if during else None
    if meeting is None:
        return None, roles
    date, place = meeting
    return (date, f"at the meeting of '{date.text}'"), replace(roles, place=roles.place or place)


def _fresh(scene: Scene, trigger: Trigger, published: str | None) -> tuple[DateSaid, str] | None:
    """A finished act without any date that opens an article: the day of publication or the one before.

    So is what somebody said, asked or threatened, wherever the article has not gone back to older days.
    """
    new = scene.view.number < _FRESH or (trigger.kind.speech and not _looks_back(scene, published))
    if published is None or not new or trigger.noun or trigger.participle or scene.view.dates:
        return None
    start, end = scene.view.sentence.start, scene.view.sentence.end
    date = DateSaid(start, end, "", day_before(published), published, "days", ("new and no day named",))
    return date, "told as new without a day: published then or the day after"


def _looks_back(scene: Scene, published: str | None) -> bool:
    """Whether the event told last is older than the news of the day."""
    told = scene.memory.day
    return published is not None and told is not None and told.last < day_before(day_before(published))


def _settle(trigger: Trigger, date: DateSaid | None, status: str, published: str | None) -> tuple[DateSaid | None, str]:
    """Make date and status agree: what lies after publication is planned, or not the day of a speech act."""
    if date is None or published is None:
        return date, status
    if date.first > published and status in ("happened", "ongoing"):
        if trigger.kind.speech:
            return None, status
        return date, "planned"
    if date.first <= published < date.last and date.precision == "days" and status == "happened":
        return date, "ongoing" if trigger.mode == "visit" else "planned"
    return date, status
