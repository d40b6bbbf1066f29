"""One contract for every store. A new store adds its opener to STORES."""

import pytest

from dragoman import pipeline
from dragoman.errors import DeskError
from dragoman.outside.stores import Store, open_store

TEXTS = {
    "a.txt": "Ministers reopen the border\n2025-11-11\n\n"
    "Foreign ministers Jane Oakfield and Ilya Berezov signed an agreement in Vienna on Tuesday, Reuters reported.\n"
    '"The crossing will open within a week," Oakfield said.\n',
    "b.txt": "Miniștrii redeschid granița\n2025-11-11\n\n"
    "Miniștrii de externe Jane Oakfield și Ilya Berezov au semnat marți la Viena un acord, relatează Reuters.\n"
    "„Punctul de trecere se va deschide într-o săptămână”, a declarat Oakfield.\n",
}
STORES = {"sqlite": lambda folder: open_store(f"{folder}/desk.sqlite")}


@pytest.fixture(params=sorted(STORES))
def store(request, tmp_path):
    opened = STORES[request.param](tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pairs():
    captures = [pipeline.capture_bytes(text.encode(), file=name) for name, text in TEXTS.items()]
    return [(capture, pipeline.read(capture)) for capture in captures]


@pytest.fixture
def filled(store: Store, pairs):
    for capture, reading in pairs:
        store.add(capture, reading)
    store.replace_stories(pipeline.group(reading for _, reading in pairs))
    return store


def test_what_goes_in_comes_out(filled, pairs):
    assert {r.article.id: r for r in filled.readings()} == {r.article.id: r for _, r in pairs}
    for capture, reading in pairs:
        assert filled.has(capture.id)
        assert filled.reading(reading.article.id[:12]) == reading
        kept = filled.capture(capture.id)
        assert kept is not None
        assert (kept.content, kept.file) == (capture.content, capture.file)


def test_what_is_not_there_is_none(filled):
    assert not filled.has("0" * 64)
    assert filled.reading("zzz") is None
    assert filled.capture("zzz") is None
    assert filled.story("zzz") is None


def test_a_beginning_that_fits_several_is_none(filled):
    assert filled.reading("") is None


def test_adding_again_replaces(filled, pairs):
    filled.add(*pairs[0])
    assert filled.counts()["articles"] == len(pairs)
    assert len(list(filled.quotes())) == sum(len(reading.quotes) for _, reading in pairs)


def test_stories(filled):
    stories = filled.stories()
    assert sum(len(s.articles) for s in stories) == len(TEXTS)
    assert filled.story(stories[0].id[:6]) == stories[0]
    filled.replace_stories([])
    assert filled.stories() == ()


def test_search_finds_words_base_forms_and_other_spellings(filled):
    def titles(words):
        return {found.title for found in filled.search(words, 10)}

    assert titles("crossing") == {"Ministers reopen the border"}
    assert titles("ministru") == {"Miniștrii redeschid granița"}  # the text has "miniștrii"
    assert titles("Viena") == {"Miniștrii redeschid granița"}
    assert titles("Vienna") == set(TEXTS_TITLES)  # the atlas knows that Viena is Vienna
    assert titles("Oakfield Berezov") == set(TEXTS_TITLES)
    assert titles("Oakfield absent") == set()
    assert titles('" OR * -') == set()


TEXTS_TITLES = ("Ministers reopen the border", "Miniștrii redeschid granița")


def test_a_snippet_shows_the_words(filled):
    (found,) = filled.search("crossing", 10)
    assert "crossing" in found.snippet
    assert found.story


def test_quotes_carry_their_speaker_and_chain(filled):
    said = list(filled.quotes())
    assert any(q.direct and q.speaker == "jane-oakfield" for q in said)


def test_counts(filled):
    counts = filled.counts()
    assert counts["articles"] == 2
    assert counts["language:en"] == counts["language:ro"] == 1


def test_a_desk_lasts(tmp_path, pairs):
    first = open_store(str(tmp_path / "desk.sqlite"))
    first.add(*pairs[0])
    first.close()
    again = open_store(f"sqlite:///{tmp_path}/desk.sqlite")
    assert again.has(pairs[0][0].id)
    again.close()


def test_a_file_that_is_no_desk_is_told(tmp_path):
    path = tmp_path / "notes.sqlite"
    path.write_text("these are notes, and no database at all " * 100)
    with pytest.raises(DeskError, match="cannot be opened"):
        open_store(str(path))


def test_an_unknown_kind_of_store_is_told():
    with pytest.raises(DeskError, match="would work"):
        open_store("mysql://somewhere/desk")
