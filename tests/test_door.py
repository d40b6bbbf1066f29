"""The public door."""

from pathlib import Path

import pytest

import dragoman
from dragoman.errors import BadInput, UsageError

TEXT = (
    "Ministers reopen the border\n\n"
    "Foreign ministers Jane Oakfield and Ilya Berezov met in Vienna, and signed an agreement.\n"
)


def test_a_text_and_a_file_give_the_same(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    readings = [dragoman.read(TEXT), dragoman.read(path), dragoman.read(str(path))]
    assert {r.article.text for r in readings} == {readings[0].article.text}
    assert readings[1].article.file == str(path)


def test_group_and_desk(tmp_path):
    stories = dragoman.group([dragoman.read(TEXT)])
    assert len(stories) == 1
    with dragoman.open_desk(tmp_path / "desk.sqlite") as desk:
        assert desk.stories() == ()


def test_a_wrong_type_is_told():
    with pytest.raises(UsageError, match="not int"):
        dragoman.read(5)  # type: ignore[arg-type]


def test_no_article_is_told():
    with pytest.raises(BadInput):
        dragoman.read("")


def test_what_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError):
        dragoman.fly  # noqa: B018


def test_reading_is_deterministic():
    assert dragoman.read(TEXT) == dragoman.read(TEXT)
    assert Path(dragoman.__file__).name == "__init__.py"
