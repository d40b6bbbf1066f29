"""What holds for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.knowledge.languages import available, load
from dragoman.model import Entity, MarkedText, Mention
from dragoman.reading.quotes import attribute
from dragoman.reading.sentences import split

# Text made of what the room looks at: marks, dashes, verbs of saying, names, ends of sentences.
_BITS = (
    *(
        "„",
        "“",
        "”",
        "«",
        "»",
        '"',
        "'",
        "''",
        "’",
        " - ",
        " – ",
        ". ",
        ", ",
        ": ",
        "! ",
        "\n",
        "\n\n",
        "(",
        ")",
    ),
    *("Ana", "Borin", "Reuters", "said", " that ", "told", " he ", " the spokesman ", " words of no weight "),
    *("a spus că ", "potrivit ", "заяви, че ", "каза", "по думите му", "и", "powiedział, że ", "dodał"),
)


def _marked(tag: str, text: str) -> MarkedText:
    language = load(tag)
    mentions = []
    for name, kind in (("Ana", "person"), ("Borin", "person"), ("Reuters", "agency")):
        at = text.find(name)
        while at >= 0:
            mentions.append(Mention(at, at + len(name), name, name.lower(), 1.0, kind))
            at = text.find(name, at + len(name))
    entities = tuple(Entity(n.lower(), k, n) for n, k in (("Ana", "person"), ("Reuters", "agency")))
    mentions.sort(key=lambda m: m.start)
    return MarkedText(text, tag, split(text, language), entities, tuple(mentions), ())


def _holds(tag: str, text: str) -> None:
    found = attribute(_marked(tag, text), load(tag))
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert 0.0 <= quote.score <= 1.0
        assert quote.reasons
    for attribution in found.attributions:
        assert 0 <= attribution.start < attribution.end <= len(text)
        assert attribution.voices
    assert len(set(found.chains)) == len(found.chains)
    assert all(found.chains)


@given(st.sampled_from(available()), st.lists(st.sampled_from(_BITS), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_whatever_stands_in_it(tag, text):
    _holds(tag, text)


@given(st.sampled_from([*available(), "zz"]), st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_at_all(tag, text):
    _holds(tag, text)


def test_a_language_without_a_folder_still_has_its_marked_words():
    text = "Zxq vwk: “Mnop qrst uvwx yzab cdef ghij klmn opqr stuv.”"
    (quote,) = attribute(_marked("zz", text), load("zz")).quotes
    assert quote.text == "Mnop qrst uvwx yzab cdef ghij klmn opqr stuv."
    assert quote.voices == ()
