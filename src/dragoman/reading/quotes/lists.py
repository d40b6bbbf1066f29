"""The lists of a language folder as this room reads them, looked up once a language."""

from functools import lru_cache

from dragoman.knowledge.languages import Language, Lexicon
from dragoman.knowledge.letters import fold

_PREPOSITIONS = frozenset({"with", "by", "against", "to", "from", "in", "at", "of", "between", "about", "for"})


class Lists:
    """Lexicons and folded word sets of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.verbs: Lexicon = language.lexicon("reporting_verbs")
        self.cues: Lexicon = language.lexicon("source_cues")
        self.grammar: Lexicon = language.lexicon("grammar")
        self.pronouns: Lexicon = language.lexicon("pronouns")
        self.titles: Lexicon = language.lexicon("titles")
        self.heads: Lexicon = language.lexicon("organisation_heads")
        self.nouns: Lexicon = language.lexicon("speech_nouns")
        self.status: Lexicon = language.lexicon("status")
        self.hedges: Lexicon = language.lexicon("hedges")
        self.given: Lexicon = language.lexicon("given_names")
        self.that_heads = _that_heads(self.grammar)
        self.that_named = any(e.section == "that" for e in self.grammar.entries)
        self.may_drop = any(e.marked("may-drop") for e in self.grammar.entries if e.head in self.that_heads)
        self.auxiliaries = _forms(language, "status", ("future", "conditional", "negation", "past"))
        self.auxiliaries |= _forms(language, "grammar", ("passive",))
        of = (line for line in language.lines("grammar") if line.entry.section == "of")
        self.reported = _forms(language, "status", ("reported",))
        self.conditional = _forms(language, "status", ("conditional",))
        # where the press tells hearsay in the conditional, that mood carries nobody's words on
        self.mood = self.reported - self.conditional
        self.perfect = _forms(language, "status", ("past",)) | _forms(language, "grammar", ("passive",))
        self.towards = _forms(language, "grammar", ("to",))
        self.possessives = tuple(fold(f) for line in of for f in line.forms if f[:1] in "'’")
        self.light_words = language.function_words | _forms(language, "status", ())
        self.dashes = frozenset(language.settings.dialogue_dashes)

    def is_preposition(self, section: str) -> bool:
        """Whether a section of the grammar list marks what follows as no subject."""
        return section in _PREPOSITIONS


def _forms(language: Language, name: str, sections: tuple[str, ...]) -> frozenset[str]:
    """Folded single words of a list; of some of its sections, or of all when none is named."""
    lines = (line for line in language.lines(name) if not sections or line.entry.section in sections)
    return frozenset(fold(f) for line in lines for f in line.forms if " " not in f)


def _that_heads(grammar: Lexicon) -> frozenset[str]:
    """Conjunctions that bring a reported clause: section [that], else the first word of [clause]."""
    named = [e.head for e in grammar.entries if e.section == "that"]
    if named:
        return frozenset(named)
    clause = [e.head for e in grammar.entries if e.section == "clause"]
    return frozenset(clause[:1])


@lru_cache(maxsize=64)
def lists_of(language: Language) -> Lists:
    """The lists of a language; made once."""
    return Lists(language)
