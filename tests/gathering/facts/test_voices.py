from dragoman.gathering.facts.speakers import speakers
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.voices import credits_of, voices_of
from dragoman.gathering.stories import group
from dragoman.model import Entity
from tests.gathering.conftest import ENGLISH, announced, write

STANDING = Standing([*ENGLISH.values(), Entity("twitter", "company", "Twitter", "US", known=True)])


def test_an_agency_named_in_the_middle_credits_its_sentence_only() -> None:
    filler = "The talks went on behind closed doors without a word to the press. " * 9
    text = f"The leaders met on Monday. {filler}Prices rose, Reuters reported. {filler}"
    reading = write(text, file="x", names=ENGLISH, chains=(("reuters",),))
    (story,) = group([reading])
    assert credits_of(story, {reading.article.id: reading}).whole[reading.article.id] == ()


def test_only_the_go_betweens_of_a_chain_are_a_credit() -> None:
    reading = announced(chains=(("storting-house", "reuters"),))
    (story,) = group([reading])
    assert credits_of(story, {reading.article.id: reading}).whole[reading.article.id] == ("reuters",)


def test_the_nearest_attribution_wins_over_own_voices_and_credit() -> None:
    reading = announced(said=[("will sign", ("daniel-okoro",))])
    first, second = ((s.start, s.end) for s in reading.sentences[:2])
    assert voices_of(reading, second, ("x",), ("reuters",), STANDING) == ("daniel-okoro",)
    assert voices_of(reading, first, ("x",), ("reuters",), STANDING) == ("x",)
    assert voices_of(reading, first, (), ("reuters",), STANDING) == ("reuters",)


def test_a_platform_is_no_voice() -> None:
    reading = announced(said=[("will sign", ("twitter",)), ("Statkraft will", ("daniel-okoro", "twitter"))])
    _, second, third = ((s.start, s.end) for s in reading.sentences[:3])
    assert voices_of(reading, second, ("twitter",), ("reuters",), STANDING) == ("reuters",)
    assert voices_of(reading, third, (), (), STANDING) == ("daniel-okoro",)


def test_a_company_that_speaks_for_itself_is_one() -> None:
    reading = announced(said=[("will sign", ("statkraft",))])
    span = (reading.sentences[1].start, reading.sentences[1].end)
    assert voices_of(reading, span, (), (), STANDING) == ("statkraft",)


def test_a_speaker_is_tied_to_the_body_that_a_relation_names() -> None:
    named = write(
        "Ida Holm of Storting House said so.",
        file="y",
        names=ENGLISH,
        relations=[("said so", {"type": "office", "subject": "ida-holm", "object": "storting-house"})],
    )
    assert speakers([named], Standing(ENGLISH.values())) == {"ida-holm": "storting-house"}


def test_a_speaker_is_tied_to_the_one_quoted_body_of_the_country() -> None:
    reading = write("Ida Holm said so.", file="z", names=ENGLISH, chains=(("storting-house",), ("ida-holm",)))
    assert speakers([reading], Standing(ENGLISH.values())) == {"ida-holm": "storting-house"}
