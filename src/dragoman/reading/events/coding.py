"""The whole stage: sentences to scenes, scenes to drafts, drafts to events."""

from dragoman.knowledge.languages import Language
from dragoman.model import Attributed, Coded, MarkedText, Quantity, Relation
from dragoman.reading.events.drafts import Draft, drafts_of
from dragoman.reading.events.marking import text_marks, view_of
from dragoman.reading.events.memory import Memory, genders_of
from dragoman.reading.events.merge import merge
from dragoman.reading.events.quantities import quantities_of
from dragoman.reading.events.relations import relations_of
from dragoman.reading.events.scene import main_subject, scene_of
from dragoman.reading.events.triggers import event_hits, triggers_of


def code(marked: MarkedText, attributed: Attributed, language: Language) -> Coded:
    """The events, relations and quantities of an article.

    Works with whatever lists the language has: without events.txt there are no events, and so on.
    An event needs a named participant; days are ISO 8601; scores are between 0 and 1.
    """
    marks = text_marks(marked, attributed.quotes, language)
    memory = Memory(marked.entities, genders_of(marked.mentions, language))
    drafts: list[Draft] = []
    relations: list[Relation] = []
    quantities: list[Quantity] = []
    for number, sentence in enumerate(marked.sentences):
        if not sentence.tokens:
            continue
        hits = event_hits(sentence, language, marked.dates)
        view = view_of(number, marks, hits, memory.day)
        scene = scene_of(view, memory)
        told = drafts_of(scene, triggers_of(view), marked.published)
        drafts += told
        relations += relations_of(scene, language)
        quantities += quantities_of(scene, language)
        memory.note(view, scene.groups, main_subject(scene))
        for draft in told:
            if draft.trigger.type == "CONSULT" and draft.status != "hypothetical":
                memory.note_meeting(draft.roles.named, draft.date, draft.roles.place)
            memory.note_day(draft.date)
            memory.note_act(draft.trigger.type, draft.roles.actors)
            if draft.trigger.mutual:
                memory.note_together(number, draft.roles.actors)
    events = merge(drafts, marked.entities, attributed.attributions)
    return Coded(events, _distinct_relations(relations), _distinct_quantities(quantities))


def _distinct_relations(relations: list[Relation]) -> tuple[Relation, ...]:
    found: dict[tuple[str, str, str, str | None], Relation] = {}
    for relation in relations:
        found.setdefault((relation.type, relation.subject, relation.object, relation.of), relation)
    return tuple(found.values())


def _distinct_quantities(quantities: list[Quantity]) -> tuple[Quantity, ...]:
    found: dict[tuple[float, str, str | None], Quantity] = {}
    for quantity in quantities:
        found.setdefault((quantity.value, quantity.unit, quantity.of), quantity)
    return tuple(found.values())
