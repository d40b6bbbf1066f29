"""Attributions: for every sentence that is somebody's word, whose and through whom."""

from dragoman.model import Attribution, Quote, Voice
from dragoman.reading.quotes.scene import Scene


def attributions_of(
    scene: Scene, quotes: list[Quote], alone: dict[int, list[Voice]], credit: tuple[Voice, ...]
) -> tuple[Attribution, ...]:
    """One attribution a sentence, or one a quote where a sentence carries several speakers.

    `alone` holds the voices of sentences that a medium tells by itself; `credit` those of the whole
    article, for sentences without a voice of their own.
    """
    found: list[Attribution] = []
    by_sentence = _by_sentence(scene, quotes)
    for number, sentence in enumerate(scene.marked.sentences):
        own = [q for q in by_sentence.get(number, ()) if q.voices]
        first_voices = {q.voices[0].entity for q in own}
        if len(first_voices) == 1:
            voices = max((q.voices for q in own), key=len)
            found.append(Attribution(sentence.start, sentence.end, voices))
        elif own:
            clipped = ((max(q.start, sentence.start), min(q.end, sentence.end), q.voices) for q in own)
            found.extend(Attribution(s, e, v) for s, e, v in clipped if e > s)
        elif number in alone:
            found.append(Attribution(sentence.start, sentence.end, tuple(alone[number])))
        elif credit:
            found.append(Attribution(sentence.start, sentence.end, credit))
    return tuple(found)


def _by_sentence(scene: Scene, quotes: list[Quote]) -> dict[int, list[Quote]]:
    placed: dict[int, list[Quote]] = {}
    if not scene.tokens:
        return placed
    for quote in quotes:
        first = scene.sentence_at[scene.token_over(quote.start)]
        last = scene.sentence_at[scene.token_over(max(quote.start, quote.end - 1))]
        for number in range(first, last + 1):
            placed.setdefault(number, []).append(quote)
    return placed
