"""The program as a user runs it: a real process, its output, its exit status."""

import json
import os
import subprocess
import sys
import time

import pytest

from tests.desk.test_desk import ARTICLES


def run(*arguments, desk=None, stdin=b"", **environment):
    env = os.environ | {"COLUMNS": "100"} | environment
    env.pop("DRAGOMAN_DESK", None)
    if desk:
        env["DRAGOMAN_DESK"] = str(desk)
    command = [sys.executable, "-m", "dragoman", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, input=stdin, env=env, timeout=120)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture(scope="module")
def desk(folder, tmp_path_factory):
    path = tmp_path_factory.mktemp("desk") / "desk.sqlite"
    done = run("add", folder, desk=path)
    assert done.returncode == 0, done.stderr
    assert b"3 new" in done.stdout
    return path


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_read_prints_one_reading_a_line(folder):
    done = run("read", "--json", folder / "one.txt", folder / "two.txt")
    assert done.returncode == 0
    readings = lines(done)
    assert [r["article"]["language"]["tag"] for r in readings] == ["en", "bg"]
    assert {
        "article",
        "entities",
        "mentions",
        "quotes",
        "chains",
        "events",
        "relations",
        "quantities",
    } <= set(readings[0])
    article = readings[0]["article"]
    assert article["published"]["date"] == "2025-11-10"
    assert article["published"]["from"] == "header"
    for mention in readings[0]["mentions"]:
        assert article["text"][mention["start"] : mention["end"]] == mention["text"]


def test_group_prints_stories(folder):
    done = run("group", "--json", folder)
    (stories,) = lines(done)
    story = max(stories["stories"], key=lambda s: len(s["articles"]))
    assert {
        "id",
        "title",
        "start",
        "end",
        "languages",
        "articles",
        "wires",
        "alignment",
        "omissions",
        "facts",
    } <= set(story)
    for fact in story["facts"]:
        assert fact["independent"] == len(fact["origins"])
        assert all(evidence["text"] for evidence in fact["evidence"])


def test_read_takes_standard_input():
    done = run("read", "--json", "-", stdin=ARTICLES["one.txt"].encode())
    assert lines(done)[0]["article"]["title"] == "Leaders to meet in Vienna"


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("stories",), "Floods"),
        (("about", "Tokaev", "AND", "Putin"), "Tokayev"),
        (("about", "Казахстан"), "Kazakhstan"),
        (("timeline",), "2025-11-11"),
        (("quotes", "--by", "Tokayev"), "Разговорите"),
        (("sources",), "Reuters"),
        (("search", "Porto"), "Floods"),
        (("languages",), "Romanian"),
    ],
)
def test_tables_for_people_and_json_for_programs(desk, arguments, shown):
    table = run(*arguments, desk=desk)
    assert table.returncode == 0, table.stderr
    assert shown in table.stdout.decode()
    assert json.loads(run(*arguments, "--json", desk=desk).stdout)


def test_story_shows_origins_and_reasons(desk):
    stories = json.loads(run("stories", "--json", desk=desk).stdout)["stories"]
    story = max(stories, key=lambda s: len(s["articles"]))
    shown = run("story", story["id"][:8], desk=desk).stdout.decode()
    assert "Independent origins" in shown
    assert "one story:" in shown


def test_doctor(desk):
    done = run("doctor", desk=desk)
    assert b"atlas" in done.stdout
    assert done.returncode in (0, 1)


def test_the_desk_can_be_named_on_either_side(folder, tmp_path):
    assert run("add", folder / "one.txt", "--desk", tmp_path / "a.sqlite").returncode == 0
    assert run("--desk", tmp_path / "a.sqlite", "stories").stdout.count(b"Vienna") == 1


def test_a_wrong_call_says_what_would_work(desk):
    for arguments in (("story", "nope"), ("about", "Nobody"), ("quotes", "--since", "soon")):
        done = run(*arguments, desk=desk)
        assert done.returncode == 1
        assert done.stderr.startswith(b"dragoman: ")
        assert b"Traceback" not in done.stderr
    assert run("fly").returncode == 2


def test_bad_sources_are_told_and_the_rest_goes_on(folder, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20)
    (tmp_path / "line.txt").write_bytes(b"word " * 2_000_000)
    (tmp_path / "broken.txt").write_bytes(ARTICLES["two.txt"].encode()[:-31] + b"\xd0")
    (tmp_path / "cp1251.txt").write_bytes(ARTICLES["two.txt"].encode("cp1251"))
    (tmp_path / "bare").mkdir()
    done = run("read", "--json", tmp_path, tmp_path / "bare", folder / "one.txt")
    assert done.returncode == 3
    told = done.stderr.decode()
    for name in (
        "empty.txt: the file is empty",
        "picture.txt: this is no text",
        "line.txt: 10.0 MB",
        "bare: the folder",
    ):
        assert name in told
    readings = {r["article"]["file"].rsplit("/", 1)[1]: r for r in lines(done)}
    assert set(readings) == {"broken.txt", "cp1251.txt", "one.txt"}
    assert readings["cp1251.txt"]["article"]["language"]["tag"] == "bg"
    assert any("guessed" in note["note"] for note in readings["cp1251.txt"]["notes"])
    assert any("broken" in note["note"] for note in readings["broken.txt"]["notes"])


def test_nothing_but_bad_sources_is_an_error(tmp_path):
    assert run("add", tmp_path / "none.txt", desk=tmp_path / "desk.sqlite").returncode == 1


def test_a_language_without_a_folder(tmp_path):
    text = (
        "Az orosz elnök Budapestre látogat\n2025-11-11\n\n"
        "Vlagyimir Putyin orosz elnök kedden Magyarországra látogat, közölte a Reuters hírügynökség.\n"
        "A tárgyalásokon az energiáról és Ukrajnáról is szó lesz, mondta a kormány szóvivője.\n"
    )
    (tmp_path / "hu.txt").write_text(text, "utf-8")
    (reading,) = lines(run("read", "--json", tmp_path / "hu.txt"))
    assert reading["article"]["language"]["tag"] == "hu"
    assert reading["article"]["published"]["date"] == "2025-11-11"
    assert {"reuters", "hungary"} & {e["id"] for e in reading["entities"]}
    assert {note["stage"] for note in reading["notes"]} >= {"quotes", "events"}
    assert all("Hungarian" in note["note"] for note in reading["notes"])


def test_help_is_quick():
    best = min(_seconds("--help") for _ in range(3))
    bare = min(_seconds_of([sys.executable, "-c", "pass"]) for _ in range(3))
    # 0.3 s on the machine that the project was made on, where bare Python takes 0.02 s.
    assert best < max(0.3, 15 * bare)


def _seconds(*arguments):
    return _seconds_of([sys.executable, "-m", "dragoman", *arguments])


def _seconds_of(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
