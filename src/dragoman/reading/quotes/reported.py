"""Reported speech: what a verb of saying or a source cue brings without quotation marks."""

from dragoman.model import Quote
from dragoman.reading.quotes.clauses import Act, is_after
from dragoman.reading.quotes.scene import Scene

_LONGEST = 300  # tokens of a content: a longer sentence is no sentence
_FEWEST = 3  # words of a content
_TRIM = " \t\n,;:–—-"


def reported_quotes(scene: Scene, acts: dict[int, list[Act]]) -> list[tuple[Quote, Act]]:
    """An indirect quote for each act that brings or closes a clause, with its act."""
    found: list[tuple[Quote, Act]] = []
    for sentence, in_sentence in acts.items():
        for number, act in enumerate(in_sentence):
            if act.voice is None and act.cue:
                continue  # no source follows the cue: no claim is made
            span = _content(scene, sentence, in_sentence, number)
            if span is None:
                continue
            quote = _quote(scene, act, *span)
            if quote is not None:
                found.append((quote, act))
    return found


def _content(scene: Scene, sentence: int, acts: list[Act], number: int) -> tuple[int, int] | None:
    """Tokens of the content of an act."""
    act = acts[number]
    if act.cue:
        return _of_cue(scene, sentence, acts, number)
    if act.brings in ("that", "colon", "bare", "object", "ahead", "mood"):
        return act.follows, _content_end(scene, sentence, acts, number)
    if act.closes:
        return _start(scene, sentence, acts, number), act.before
    return None


def _of_cue(scene: Scene, sentence: int, acts: list[Act], number: int) -> tuple[int, int] | None:
    act = acts[number]
    last = scene.bounds[sentence][1]
    start = _start(scene, sentence, acts, number)
    if is_after(act):
        # "Dem Amt zufolge ist ..."; "Das Haus ist dem Amt zufolge verkauft": the source stands inside
        own = act.word.last if act.before - start <= 2 else start
        return own, max(own, scene.bounds[sentence][1])
    if act.word.first - start >= 4:
        return start, act.word.first
    index = max(act.word.last, act.voice_end)
    for comma in range(index, min(index + 8, last)):
        if scene.is_mark(comma, ","):
            index = comma + 1
            break
    return index, _content_end(scene, sentence, acts, number)


def _start(scene: Scene, sentence: int, acts: list[Act], number: int) -> int:
    """Where the content of a closing act begins: the sentence, or behind the act before it."""
    start = scene.bounds[sentence][0]
    for other in acts[:number]:
        if other.closes and not other.cue:
            start = max(start, other.right)
    return start


def _content_end(scene: Scene, sentence: int, acts: list[Act], number: int) -> int:
    act = acts[number]
    end = min(scene.bounds[sentence][1], act.follows + _LONGEST)
    for at in range(number + 1, len(acts)):
        other = acts[at]
        if other.word.first >= end:
            break
        if other.closes:
            return min(end, other.before)
        if other.brings and other.word.first > act.follows + 3:
            cut = _comma_before(scene, other.word.first, act.follows + 2)
            if cut is not None:
                return cut
    return end


def _comma_before(scene: Scene, index: int, stop: int) -> int | None:
    for at in range(index, max(stop, index - 9), -1):
        if scene.is_mark(at, ",") or scene.has(at, "and"):
            return at
    return None


def _quote(scene: Scene, act: Act, first: int, last: int) -> Quote | None:
    words = [i for i in range(first, last) if scene.tokens[i].kind != "mark"]
    if len(words) < _FEWEST - (act.brings == "that") or all(scene.quote_at[i] >= 0 for i in words):
        return None
    if scene.quote_at[words[0]] >= 0 and scene.quote_at[words[-1]] >= 0 and act.closes:
        return None
    start, end = scene.tokens[first].start, scene.tokens[last - 1].end
    while end > start and scene.text[end - 1] in _TRIM + ".":
        end -= 1
    while start < end and scene.text[start] in _TRIM:
        start += 1
    text = scene.text[start:end]
    if not text:
        return None
    voices = () if act.voice is None else (act.voice, *act.outer)
    score = {"that": 0.85, "colon": 0.6, "bare": 0.7, "object": 0.5}.get(act.brings, 0.7)
    score -= 0.15 * (act.voice is None)
    reason = f"{act.word.text!r} brings it" if act.brings else f"{act.word.text!r} credits it"
    return Quote(start, end, text, False, voices, round(score, 2), (reason, *act.reasons))
