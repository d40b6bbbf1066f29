import pytest

from dragoman.desk import doctor, language_rows, open_desk
from dragoman.errors import DeskError

ARTICLES = {
    "one.txt": "Leaders to meet in Vienna\n2025-11-10\n\n"
    "Kazakh President Kassym-Jomart Tokayev and Russian President Vladimir Putin will meet in Vienna on Tuesday, "
    "the Kremlin said, Reuters reported.\n",
    "two.txt": "Лидерите се срещнаха\n2025-11-11\n\n"
    "Казахстанският президент Касъм-Жомарт Токаев и руският президент Владимир Путин се срещнаха във вторник "
    "във Виена, съобщи ТАСС.\n„Разговорите бяха полезни“, каза Токаев.\n",
    "three.txt": "Floods close a bridge in Porto\n2024-02-01\n\n"
    "A bridge in Porto was closed on Thursday after heavy rain, the Portuguese police said.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (made / name).write_text(text, "utf-8")
    (made / "empty.txt").write_text("")
    return made


@pytest.fixture(scope="module")
def desk(folder):
    with open_desk(folder / "desk.sqlite") as opened:
        opened.add([str(folder)])
        yield opened


def test_add_tells_what_it_did_and_goes_on(folder, tmp_path):
    with open_desk(tmp_path / "desk.sqlite") as fresh:
        added = fresh.add([str(folder)])
    assert added.new == 3
    assert [r.reason for r in added.rejected] == ["the file is empty"]


def test_nothing_is_added_twice(desk, folder):
    again = desk.add([str(folder / "one.txt")])
    assert (again.new, again.known) == (0, 1)


def test_articles_of_an_interrupted_run_are_grouped_by_the_next(folder, tmp_path):
    with open_desk(tmp_path / "desk.sqlite") as fresh:
        fresh.add([str(folder / "one.txt")])
        fresh.store.replace_stories([])  # as if the run had stopped before grouping
        fresh.add([str(folder / "one.txt")])
        assert len(fresh.stories()) == 1


def test_progress_counts_every_file(desk, folder, tmp_path):
    seen = []
    with open_desk(tmp_path / "other.sqlite") as other:
        other.add([str(folder)], lambda done, total, name: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_one_happening_in_two_languages_is_one_story(desk):
    story = next(s for s in desk.stories() if len(s.articles) == 2)
    assert set(story.languages) == {"bg", "en"}
    assert desk.story(story.id[:8]) == story


@pytest.mark.parametrize("name", ["Tokayev", "Токаев", "Tokajew", "Kassym-Jomart Tokayev", "kassym-jomart-tokayev"])
def test_a_dossier_in_any_spelling(desk, name):
    dossier = desk.about([name])
    assert [s.id for s in dossier.subjects] == ["kassym-jomart-tokayev"]
    assert dossier.articles == 2
    assert dossier.facts


def test_a_dossier_of_two(desk):
    dossier = desk.about(["Putin", "Токаев"])
    assert {s.id for s in dossier.subjects} == {"vladimir-putin", "kassym-jomart-tokayev"}
    for one in dossier.facts:
        assert {"vladimir-putin", "kassym-jomart-tokayev"} <= {*one.fact.actors, *one.fact.recipients}


def test_nobody_is_told_with_what_comes_near(desk):
    with pytest.raises(DeskError, match="Tolstoy"):
        desk.about(["Tolstoy"])


def test_a_timeline_is_in_order(desk):
    days = [f.fact.start for f in desk.timeline()]
    assert days == sorted(days)
    assert days


def test_quotes_by_and_about(desk):
    assert [q.text for q in desk.quotes(by="Tokayev") if q.direct] == ["Разговорите бяха полезни"]
    assert list(desk.quotes(since="2026-01-01")) == []


def test_sources(desk):
    rows = {row.id: row for row in desk.sources()}
    assert rows["reuters"].named_by == 1
    assert rows["tass"].languages == ("bg",)


def test_search(desk):
    assert [f.title for f in desk.search("bridge")] == ["Floods close a bridge in Porto"]


def test_an_unknown_story_is_told(desk):
    with pytest.raises(DeskError, match="dragoman stories"):
        desk.story("nope")
    with pytest.raises(DeskError):
        desk.reading("nope")


def test_language_rows_count_every_list():
    rows = {row.tag: row for row in language_rows()}
    assert rows["ro"].entries["events"] > 300
    assert all(row.forms > 5_000 for row in rows.values())


def test_the_doctor_looks_at_everything(tmp_path):
    names = {check.name for check in doctor(str(tmp_path / "new.sqlite"))}
    assert {"Python", "SQLite search", "cache", "atlas", "desk", "language ro"} <= names


def test_the_doctor_tells_of_a_broken_desk(tmp_path):
    (tmp_path / "bad.sqlite").write_text("nothing" * 1000)
    desk = next(c for c in doctor(str(tmp_path / "bad.sqlite")) if c.name == "desk")
    assert not desk.well
    assert desk.remedy
