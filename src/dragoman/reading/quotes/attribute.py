"""The way through this room: marks, dashes, acts of saying, speakers, quotes, chains, attributions."""

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold
from dragoman.model import Attributed, MarkedText, Quote, Voice
from dragoman.reading.quotes.attributions import attributions_of
from dragoman.reading.quotes.chains import Credits
from dragoman.reading.quotes.clauses import Act, acts_of, open_bare
from dragoman.reading.quotes.credits import article_credit, own_agency
from dragoman.reading.quotes.dashes import speeches
from dragoman.reading.quotes.direct import Said, as_quote, give_voices, said_stretches
from dragoman.reading.quotes.lists import lists_of
from dragoman.reading.quotes.marks import Stretch, marked_stretches
from dragoman.reading.quotes.moods import goes_on
from dragoman.reading.quotes.naming import is_name
from dragoman.reading.quotes.reported import reported_quotes
from dragoman.reading.quotes.scene import Scene
from dragoman.reading.quotes.speakers import Speakers


def attribute(marked: MarkedText, language: Language) -> Attributed:
    """Quotes with their speakers, chains of telling, and attributions of a marked text.

    Spans are offsets of `marked.text`. Whatever is not known stays None or empty; a language
    without lists still gets the words between quotation marks. Never raises on any text.
    """
    scene = Scene(marked, lists_of(language))
    if not scene.tokens:
        return Attributed((), (), ())
    scene.place(_stretches(scene, language))
    acts = _acts(scene)
    speakers = Speakers(scene)
    for number in range(len(scene.bounds)):
        _go_on(scene, speakers, number, acts)
        in_sentence = acts.get(number, [])
        for position, act in enumerate(in_sentence):
            if act.voice is None:
                speakers.resolve(act, in_sentence[:position])
            if not (act.cue or act.brings or act.closes):
                open_bare(scene, act)
        speakers.note(number, in_sentence)
    credits = Credits(scene, _own(marked))
    for number, in_sentence in acts.items():
        credits.read(number, in_sentence)
    credits.enclose(acts)
    said = said_stretches(scene)
    give_voices(scene, said, acts, speakers)
    credit = article_credit(scene) or own_agency(marked.outlet)
    quotes = _quotes(scene, said, acts)
    chains = _chains(credits, credit)
    lead = _lead(scene, credits)
    covering = (credit,) if credit is not None else tuple(lead)
    return Attributed(tuple(quotes), chains, attributions_of(scene, quotes, credits.alone, covering))


def _go_on(scene: Scene, speakers: Speakers, number: int, acts: dict[int, list[Act]]) -> None:
    """A sentence behind an act of saying that only its mood makes somebody's words: that speaker goes on."""
    before, own = acts.get(number - 1, []), acts.get(number, [])
    if not before or any(a.closes or a.cue for a in own):
        return
    act = goes_on(scene, number, any(a.brings == "mood" for a in before))
    if act is None or any(a.word.first < act.right for a in own):
        return
    speakers.carry(act, before)
    acts[number] = [act, *own]


def _stretches(scene: Scene, language: Language) -> list[Stretch]:
    verbs = frozenset(v.first for v in scene.verbs)
    marked: list[Stretch] = []
    for first, last in scene.paragraphs():
        sentences = scene.marked.sentences
        marked.extend(marked_stretches(scene.text, sentences[first].start, sentences[last - 1].end, language))
    marked = [s for s in marked if not is_name(scene, s, verbs)]
    scene.place(marked)
    spoken = speeches(scene)
    if not spoken:
        return marked
    kept = [s for s in marked if not any(d.outer_start <= s.start and s.end <= d.outer_end for d in spoken)]
    return sorted([*kept, *spoken])


def _acts(scene: Scene) -> dict[int, list[Act]]:
    acts: dict[int, list[Act]] = {}
    for act in acts_of(scene):
        acts.setdefault(act.sentence, []).append(act)
    return acts


def _own(marked: MarkedText) -> frozenset[str]:
    """Entities that are the outlet itself; an agency that runs its text on its own site stays a source."""
    if not marked.outlet:
        return frozenset()
    name = fold(marked.outlet)
    outlets = (e for e in marked.entities if e.kind == "outlet")
    return frozenset(
        e.id
        for e in outlets
        if e.id == marked.outlet or name in {fold(n) for ns in (*e.names.values(), (e.name,)) for n in ns}
    )


def _quotes(scene: Scene, said: list[Said], acts: dict[int, list[Act]]) -> list[Quote]:
    quotes = [as_quote(scene, item) for item in said if item.kept]
    quotes.extend(quote for quote, _ in reported_quotes(scene, acts))
    return sorted(quotes, key=lambda q: (q.start, q.end))


def _chains(credits: Credits, credit: Voice | None) -> tuple[tuple[str, ...], ...]:
    chains = list(credits.chains)
    if credit is not None and credit.entity is not None:
        agency = credit.entity
        chains = [c if agency in c else (*c, agency) for c in chains] or [(agency,)]
    longer = {e for c in chains if len(c) > 1 for e in c}
    return tuple(dict.fromkeys(c for c in chains if len(c) > 1 or c[0] not in longer))


def _lead(scene: Scene, credits: Credits) -> list[Voice]:
    """Media that the first sentences credit stand for the sentences without a voice of their own."""
    for number in range(min(2, len(scene.bounds))):
        if number in credits.alone:
            return [v for v in credits.alone[number] if credits.kinds.get(v.entity or "") in ("agency", "outlet")]
    return []
