"""Counts of a story's origins, each counted by hand first."""

from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.gathering.facts import reconcile
from dragoman.gathering.stories import group
from dragoman.model import Entity, Reading, Story
from tests.gathering.conftest import ENGLISH, write

TWITTER = Entity("twitter", "company", "Twitter", "US", known=True)
NAMES = {**ENGLISH, "Twitter": TWITTER}
TEXT = (
    "A ferry sank off Oslo on Monday with 14 passengers on board. "
    "Rescuers from Norway searched the lighthouse bay near Oslo until dark. "
    "Alva Renning spoke of the ferry with sorrow, and Renning spoke again at night. "
    "Renning promised an inquiry into the ferry. "
    "Daniel Okoro sent his regret over the ferry to Norway. "
    "Storting House will debate the ferry and its passengers. "
    "Twitter filled with pictures of the ferry off Oslo."
)
OPENS, SORROW, INQUIRY, REGRET, DEBATE, PICTURES = (
    "A ferry sank",
    "with sorrow",
    "an inquiry",
    "his regret",
    "will debate",
    "with pictures",
)


def article(number: int, *said: tuple[str, str]) -> Reading:
    """An article of its own words, with who says which sentence."""
    own = " ".join(f"word{number}{letter} stands{number} alone{number}{letter}." for letter in "abcdefgh")
    voices = [(piece, (voice,)) for piece, voice in said]
    reading = write(f"{TEXT} {own}", file=f"/news/{number}.txt", day="2024-05-13", names=NAMES, said=voices)
    return named(reading)


def named(reading: Reading) -> Reading:
    """The reading with its voices spelt as the text spells them."""
    spelt = {entity.id: entity.name for entity in NAMES.values()}
    found = tuple(
        replace(a, voices=tuple(replace(v, text=spelt.get(v.entity or "", v.text)) for v in a.voices))
        for a in reading.attributions
    )
    return replace(reading, attributions=found)


def story_of(*readings: Reading) -> Story:
    (story,) = group(readings)
    (told,) = reconcile([replace(story, wires=(), alignment=())], readings)
    return told


CASES: dict[str, tuple[int, list[list[tuple[str, str]]]]] = {
    "nobody is quoted": (2, [[], []]),
    "the same voice opens both": (1, [[(OPENS, "alva-renning")], [(OPENS, "alva-renning")]]),
    "what opens one carries the other": (
        1,
        [[(OPENS, "alva-renning")], [(SORROW, "alva-renning"), (INQUIRY, "alva-renning")]],
    ),
    "one carries what the other quotes in passing": (
        1,
        [[(OPENS, "alva-renning")], [(DEBATE, "storting-house"), (INQUIRY, "alva-renning")]],
    ),
    "a passing quotation in both": (
        2,
        [
            [(OPENS, "daniel-okoro"), (SORROW, "alva-renning")],
            [(OPENS, "storting-house"), (SORROW, "alva-renning")],
        ],
    ),
    "two passing quotations in both": (
        1,
        [
            [(OPENS, "statkraft"), (SORROW, "alva-renning"), (REGRET, "daniel-okoro")],
            [(OPENS, "storting-house"), (SORROW, "alva-renning"), (REGRET, "daniel-okoro")],
        ],
    ),
    "a spokesperson and the body": (1, [[(OPENS, "ida-holm")], [(OPENS, "storting-house")]]),
    "a country speaks through many mouths": (2, [[(OPENS, "norway")], [(OPENS, "norway")]]),
    "a platform is no voice": (2, [[(OPENS, "twitter")], [(OPENS, "twitter")]]),
    "two agencies": (2, [[(OPENS, "reuters")], [(OPENS, "afp")]]),
    "one agency": (1, [[(OPENS, "reuters")], [(OPENS, "reuters")]]),
    "a third ties two": (
        1,
        [
            [(OPENS, "alva-renning")],
            [(OPENS, "daniel-okoro")],
            [(SORROW, "alva-renning"), (REGRET, "daniel-okoro"), (INQUIRY, "alva-renning")],
        ],
    ),
}


@pytest.mark.parametrize(("count", "said"), CASES.values(), ids=CASES.keys())
def test_story_origins_are_counted(count: int, said: list[list[tuple[str, str]]]) -> None:
    readings = [article(n, *voices) for n, voices in enumerate(said)]
    story = story_of(*readings)
    assert story.independent == len(story.origins) == count


def test_reasons_name_files_without_folders_as_sentences() -> None:
    story = story_of(article(1, (OPENS, "alva-renning")), article(2, (OPENS, "alva-renning")))
    (origin,) = story.origins
    assert {why.replace("1.txt and 2.txt", "A").replace("2.txt and 1.txt", "A") for why in origin.reasons} == {
        "A both quote Alva Renning"
    }


def test_a_voice_that_is_never_named_where_it_speaks_does_not_tie() -> None:
    unnamed: dict[str, Any] = {"file": "/news/9.txt", "day": "2024-05-13", "names": NAMES}
    by_pronoun = write(f"{TEXT} Otherwise{9} nothing9 was9 new9.", said=[(INQUIRY, ("alva-renning",))], **unnamed)
    assert story_of(article(1, (OPENS, "alva-renning")), by_pronoun).independent == 2
