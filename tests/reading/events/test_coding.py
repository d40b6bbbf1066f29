"""The whole stage on any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.knowledge.languages import available, load
from dragoman.model import Attributed, Entity, MarkedText, Mention
from dragoman.reading.events import code
from dragoman.reading.events.ontology import event_types
from dragoman.reading.sentences import split

NOTHING = Attributed((), (), ())
WORDS = st.sampled_from(
    ["met", "Novak", "Albescu", "and", ",", ".", "с", "се срещна", "atakuje", "nie", "will", "a", "12", "%",
     "„", "“", "(", ")", "sanctions", "which", "care", "17 mld", "de", "la", "?", "—", "he", "ambii"]
)  # fmt: skip


def marked(text: str, tag: str) -> MarkedText:
    mentions, at = [], 0
    for name in ("Novak", "Albescu"):
        while (at := text.find(name, at)) >= 0:
            mentions.append(Mention(at, at + len(name), name, name.lower(), 1.0, "person"))
            at += 1
        at = 0
    mentions.sort(key=lambda m: m.start)
    entities = tuple(Entity(n, "person", n) for n in ("novak", "albescu"))
    return MarkedText(text, tag, split(text, load(tag)), entities, tuple(mentions), (), "2025-11-11")


def check(text: str, tag: str) -> None:
    coded = code(marked(text, tag), NOTHING, load(tag))
    for event in coded.events:
        assert event.type in event_types()
        assert 0 <= event.score <= 1
        assert event.trigger is not None
        assert 0 <= event.evidence[0] <= event.trigger[0] < event.trigger[1] <= event.evidence[1] <= len(text)
        assert not set(event.actors) & set(event.recipients)
        assert event.actors or event.recipients
    for quantity in coded.quantities:
        assert 0 <= quantity.start < quantity.end <= len(text)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["en", "ro", "bg", "pl", "xx"]))
@settings(deadline=None, max_examples=150)
def test_spans_lie_inside_any_text_of_news_words(text, tag):
    check(text, tag)


@given(st.text(max_size=120), st.sampled_from(available()))
@settings(deadline=None, max_examples=100)
def test_arbitrary_text_never_raises(text, tag):
    check(text, tag)


@given(
    st.lists(WORDS, min_size=3, max_size=12).map(" ".join),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5),
)
@settings(deadline=None, max_examples=60)
def test_overlapping_mentions_never_raise(text, spans):
    kinds = ("person", "country", "place", "organisation", "agency")
    mentions = tuple(
        Mention(a, min(len(text), a + n), text[a : a + n], f"e{i}", 0.5, kinds[i])
        for i, (a, n) in enumerate(sorted(spans))
        if a < len(text)
    )
    entities = tuple(Entity(m.entity, m.kind, m.text) for m in mentions)
    whole = MarkedText(text, "en", split(text, load("en")), entities, mentions, (), None)
    assert isinstance(code(whole, NOTHING, load("en")).events, tuple)


def test_a_language_without_lists_has_no_events():
    coded = code(marked("Novak met Albescu.", "xx"), NOTHING, load("xx"))
    assert (coded.events, coded.relations) == ((), ())


def test_coding_is_repeatable():
    text = "Novak met Albescu. Novak accused Albescu."
    assert code(marked(text, "en"), NOTHING, load("en")) == code(marked(text, "en"), NOTHING, load("en"))
