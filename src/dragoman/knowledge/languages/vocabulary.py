"""The words of the format itself: which lists there are, their sections, and the marks that stages read.

What each means for a writer stands in docs/language-folders.md.
"""

_EVENT_TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT none"
)
_STATUSES = "planned ongoing happened cancelled denied hypothetical"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LISTS: dict[str, frozenset[str]] = {
    "abbreviations": frozenset(),
    "function_words": frozenset(),
    "pronouns": _set("he she they i we relative reflexive"),
    "reporting_verbs": _set("says claims denies promises warns asks admits praises criticises adds reports none"),
    "speech_nouns": _set("statement document interview letter post broadcast"),
    "source_cues": _set("according after citing cited told source own none"),
    "titles": _set(
        "head-of-state head-of-government foreign-minister defence-minister minister spokesperson leader ambassador "
        "official lawmaker speaker party-leader judge prosecutor lawyer military police business religious journalist "
        "expert royal activist honorific counterpart former citizen"
    ),
    "organisation_heads": _set(
        "ministry government parliament court party company university army police agency outlet union bank "
        "organisation committee commission council group institute embassy prosecution"
    ),
    "place_heads": _set("city region country water mountain field island airport other"),
    "given_names": _set("female male"),
    "names/countries": frozenset(),
    "names/demonyms": _set("adjective people"),
    "names/places": frozenset(),
    "names/bodies": frozenset(),
    "names/people": frozenset(),
    "hedges": _set("about over under alleged"),
    "status": _set(f"{_STATUSES} negation future past conditional reported"),
    "grammar": _set("with by against to from in at of between about for and clause that passive mutual"),
    "events": _set(_EVENT_TYPES),
    "relations": _set("stake ally borders member supports military-base office"),
    "numbers": _set("cardinal ordinal scale fraction"),
    "units": _set("unit currency"),
    "dates": _set(
        "day week month year ago ahead within weekday-last weekday-next unit since from until part weekday "
        "month-name other"
    ),
    "furniture": _set("subscription share advert navigation metadata caption credit teaser related other"),
}
"""The lists of a folder with their sections; no sections: any heading will do."""

_ROLES = _set("verb noun participle mutual weak self swap host with recipient actor object status mode")

MARKS: dict[str, frozenset[str]] = {
    "events": _ROLES,
    "relations": _ROLES | {"of"},
    "furniture": _set("start whole end anywhere block weak"),
    "grammar": _set("weak may-drop"),
    "dates": _set("n"),
    **dict.fromkeys(
        (
            "pronouns",
            "reporting_verbs",
            "speech_nouns",
            "source_cues",
            "titles",
            "organisation_heads",
            "place_heads",
            "hedges",
            "status",
        ),
        _set("weak"),
    ),
}
"""The flags and keys that may stand behind the bar, by list."""

VALUES: dict[str, frozenset[str]] = {
    "status": _set(_STATUSES),
    "object": _set("genitive"),
    "mode": _set("meet visit call multilateral"),
}
"""What a key may be set to, where the stages know only certain values."""
