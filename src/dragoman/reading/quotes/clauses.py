"""Acts of saying: each verb of saying or source cue with its clause, and what it brings.

An act may close words that stand before it ("..., said X"), introduce words that follow
("X said that ...", "X said: ..."), or both.
"""

from dataclasses import dataclass, field

from dragoman.model import Voice
from dragoman.reading.quotes.nominals import nominal_at
from dragoman.reading.quotes.scene import Scene, Word

_WITH_PERSON = frozenset({"asks", "warns", "praises", "criticises"})
_WITH_OBJECT = frozenset({"asks", "promises", "warns"})
_FAR = 14  # tokens of a subject between the comma and the verb of a closing act
_STRONG = ";:"
_SWALLOWS = frozenset({"according", "cited", "told"})
_CLAUSE_TAKING = frozenset({"says", "claims"})
_BARE = frozenset({"says", "claims", "adds", "admits", "warns", "reports", "promises", "denies"})


@dataclass
class Act:
    """One verb or cue. Token numbers: `left`..`right` is its clause; `follows` begins what it brings.

    `brings` is "quote", "that", "colon", "ahead" (behind its comma: "As X reported, ..."), "object" (an
    infinitive or noun phrase), "bare" (a clause without a conjunction) or "";
    `closes` says that what stands before it is its content; `before` is the token where its own
    words begin, the comma or dash left out.
    """

    word: Word
    sentence: int
    cue: bool
    left: int = 0
    right: int = 0
    brings: str = ""
    follows: int = 0
    closes: bool = False
    before: int = 0
    quoted: bool = False  # it closes a quotation
    loose: bool = False  # it closes words behind a mere comma: then its speaker must be named
    voice: Voice | None = None
    voice_end: int = 0  # one past the last token of the speaker's name
    medium: bool = False  # an agency or outlet speaks
    named: bool = False  # the speaker is named or described in the act's own clause
    reasons: tuple[str, ...] = ()
    outer: list[Voice] = field(default_factory=list)  # go-betweens, innermost first


def acts_of(scene: Scene) -> list[Act]:
    """All verbs of saying outside quotations and all cues that name a source, in order."""
    words = _words(scene)
    others = frozenset(w.first for w, _ in words if not w.weak and "reports" not in w.sections)
    acts: list[Act] = []
    for number, (word, cue) in enumerate(words):
        rest = (words[at][0] for at in range(number + 1, len(words)))
        later = (w.first for w in rest if w.first >= word.last and not w.weak)
        next_start = next(later, len(scene.tokens))
        act = Act(word, scene.sentence_at[word.first], cue)
        _bound(scene, act, next_start)
        if not cue:
            _close(scene, act, others, acts[-3:])
            if not (act.brings or act.closes):
                _open_ahead(scene, act)
        if not word.weak or act.brings in ("quote", "that") or act.closes:
            acts.append(act)
    return acts


def _words(scene: Scene) -> list[tuple[Word, bool]]:
    """Verbs and according-cues in order, without those inside quotations and verbs that are part of a cue."""
    cues = [c for c in scene.cues if _names_source(scene, c)]
    swallowed = {
        i
        for c in scene.cues
        if c.sections & _SWALLOWS
        for i in range(c.first, c.last - 1 if "told" in c.sections else c.last)
    }
    verbs = [v for v in scene.verbs if v.first not in swallowed]
    # "said in a statement": the statement is no second source
    ends = {v.last for v in verbs if not v.weak}
    cues = [c for c in cues if c.first not in ends or not any(i in scene.nouns for i in range(c.first, c.last))]
    words = [(v, False) for v in verbs] + [(c, True) for c in cues]
    outside = [w for w in words if all(scene.quote_at[i] < 0 for i in range(w[0].first, w[0].last))]
    return sorted(outside, key=lambda pair: (pair[0].first, pair[1]))


def is_after(act: Act) -> bool:
    """Whether an act is a cue behind its source: "X zufolge"."""
    return act.cue and "after" in act.word.sections and "according" not in act.word.sections


def _names_source(scene: Scene, cue: Word) -> bool:
    """Whether a cue names whose words its sentence has: a source behind it, or right before it."""
    if cue.weak or scene.has(cue.first, "clause"):
        return False
    if "according" in cue.sections:
        return True
    return "after" in cue.sections and nominal_at(scene, cue.first - 1) is not None


def _bound(scene: Scene, act: Act, next_start: int) -> None:
    """The clause of an act, and what it introduces."""
    first, last = scene.bounds[act.sentence]
    act.left = act.word.first
    while act.left > first and not _ends_clause(scene, act.left - 1):
        act.left -= 1
    index = act.word.last
    while index < last:
        if scene.quote_at[index] >= 0:
            act.brings = "quote"
            break
        if scene.is_mark(index, ":"):
            act.brings = "quote" if index + 1 < last and scene.quote_at[index + 1] >= 0 else "colon"
            index += 1
            break
        if scene.has(index, "that"):
            act.brings = "that"
            break
        if index == next_start or _ends_clause(scene, index):
            break
        index += 1
    act.right = index - 1 if act.brings == "colon" else index
    act.follows = index + 1 if act.brings == "that" else index
    if act.brings == "that" and act.follows < last and scene.quote_at[act.follows] >= 0:
        act.brings = "quote"
    if act.brings in ("colon", "that") and act.follows >= last:
        act.brings = ""


def _ends_clause(scene: Scene, index: int) -> bool:
    if scene.quote_at[index] >= 0 or scene.is_mark(index, _STRONG) or scene.is_dash(index):
        return True
    if not (scene.has(index, "clause") or scene.has(index, "that")):
        return False
    # "and", "or" join names as well as clauses: between two names they end nothing
    joins = scene.has(index, "and") and index + 1 < len(scene.tokens) and scene.mention_at[index + 1] >= 0
    return not joins


def _close(scene: Scene, act: Act, others: frozenset[int], acts: list[Act]) -> None:
    """Whether words before the act are its content: "..., said X", "... - X said".

    `others` are the tokens where other verbs of saying begin: a subject does not reach across them;
    `acts` are the acts before it.
    """
    first, _ = scene.bounds[act.sentence]
    index = act.word.first - 1
    steps = 0
    while index >= first and steps < _FAR and _of_subject(scene, index) and index not in others:
        index -= 1
        steps += 1
    act.before = index + 1
    if index >= first and index in others:
        return
    if index < first:
        # the saying stands in a sentence of its own behind a quotation
        behind = index >= 0 and scene.quote_at[index] >= 0 and scene.tokens[act.before].text[:1].islower()
        act.closes = act.quoted = behind
        return
    if scene.quote_at[index] >= 0:
        act.closes = act.quoted = True
        return
    dateline = scene.is_dash(index) and scene.is_mark(index - 1, ")") and index - first < _FAR
    if (scene.is_mark(index, ",") or scene.is_dash(index)) and not dateline:
        edge = index - 1  # some languages put a comma and a dash: «...», — said X
        while edge > first and (scene.is_mark(edge, ",") or scene.is_dash(edge)):
            edge -= 1
        quoted = edge >= first and scene.quote_at[edge] >= 0
        open_verbs = (a.word.first + 1 for a in acts if first <= a.word.first < index and not a.closes)
        begin = max([first, *open_verbs])
        words = (i for i in range(begin, index) if scene.tokens[i].kind == "word" and scene.quote_at[i] < 0)
        enough = sum(1 for _ in words) >= 3
        behind_subject = act.before < act.word.first and is_bare(scene, act)
        main = act.before == act.word.first and _after_relative(scene, act, index)
        act.closes = quoted or (enough and not (act.brings or act.word.weak or behind_subject or main))
        act.quoted = quoted
        act.loose = not quoted and not scene.is_dash(index)


def _after_relative(scene: Scene, act: Act, comma: int) -> bool:
    """Whether a verb that takes a person as its object stands behind a relative clause.

    "Johnson, who was ..., warned May": the subject is before that clause.
    """
    if not act.word.sections <= _WITH_PERSON:
        return False
    first = scene.bounds[act.sentence][0]
    for index in range(comma - 1, first, -1):
        if scene.is_mark(index, ","):
            pronoun = scene.pronouns.get(index + 1)
            return pronoun is not None and pronoun.entry.section == "relative"
    return False


def _open_ahead(scene: Scene, act: Act) -> None:
    """ "As the agency reported, ...": a short clause at the head of a sentence brings what follows it."""
    first, last = scene.bounds[act.sentence]
    opens = scene.has(first, "clause")
    if act.word.weak or not opens or act.word.first - first > 4:
        return
    for index in range(act.word.last, min(act.word.last + 9, last - 4)):
        if scene.is_mark(index, ","):
            act.brings, act.follows, act.right = "ahead", index + 1, index
            return
        if scene.quote_at[index] >= 0 or _ends_clause(scene, index):
            return


def open_bare(scene: Scene, act: Act) -> None:
    """A clause or an infinitive that follows without a conjunction: "X said it would ...", "asks to ...".

    Called when the speaker is known, for acts that bring and close nothing.
    """
    last = scene.bounds[act.sentence][1]
    start = max(act.word.last, act.voice_end if act.voice_end > act.word.last else 0)
    words = sum(scene.tokens[i].kind == "word" for i in range(start, last))
    if act.word.weak or words < 3:
        return
    if scene.tokens[start].kind == "mark":
        return
    if start == act.word.last and is_bare(scene, act):
        act.brings, act.follows = "bare", start
    elif act.word.sections & _WITH_OBJECT and not scene.has(act.word.first - 1, "passive"):
        act.brings, act.follows = "object", start


def is_bare(scene: Scene, act: Act) -> bool:
    """Whether a clause with a verb of its own follows the verb of saying directly."""
    if act.word.weak or not act.word.sections & _BARE:
        return False
    start, stop = act.word.last, act.right
    for index in range(start, act.right):
        if scene.is_mark(index, ",()"):
            stop = index
            break
    if stop - start < 3:
        return False
    drops = scene.lists.may_drop and act.word.sections & _CLAUSE_TAKING
    if drops and not scene.is_preposition(start) and not scene.has(start, "and"):
        return True
    if scene.lists.that_named and not scene.lists.may_drop:
        return False  # the folder says which conjunctions bring a clause, and that none may be dropped
    pronoun = scene.pronouns.get(start)
    if pronoun is not None and pronoun.entry.section in ("he", "she", "they", "i", "we"):
        return scene.tokens[start + 1].kind == "word"
    return any(scene.tokens[i].key in scene.lists.auxiliaries for i in range(start + 1, stop))


def _of_subject(scene: Scene, index: int) -> bool:
    """Whether a token may belong to the subject of a closing act (no mark, no clause word)."""
    if scene.quote_at[index] >= 0:
        return False
    if scene.tokens[index].kind == "mark" and not scene.is_mark(index, ".’'\"“”„"):
        return False
    return not (scene.has(index, "clause") or scene.has(index, "that") or scene.has(index, "relative"))
