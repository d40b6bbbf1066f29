import time
from pathlib import Path

import pytest

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages import available, load
from dragoman.knowledge.languages.cache import fingerprint
from dragoman.knowledge.languages.load import DATA, compile_folder
from dragoman.knowledge.languages.parse import ID_LISTS, read_folder


def test_a_folder_is_a_language():
    assert set(available()) == {p.name for p in DATA.iterdir() if (p / "language.toml").is_file()}
    assert {"ro", "bg", "pl", "en"} <= set(available())


def test_a_language_without_a_folder_has_what_cldr_knows():
    language = load("hu")
    assert not language.has_folder
    assert language.settings.name == "Hungarian"
    assert any("Oroszország" in line.forms for line in language.lines("names/countries"))
    assert len(language.lexicon("events")) == 0


def test_an_unknown_tag_is_no_error():
    assert load("xx").lines("titles") == ()


def test_a_broken_setting_is_told_with_its_file(tmp_path):
    (tmp_path / "language.toml").write_text('name = "Nameless"', "utf-8")
    with pytest.raises(BadKnowledge, match=r"language\.toml: .*tag"):
        compile_folder(tmp_path, "xx")


def test_a_changed_file_means_compile_again(tmp_path):
    (tmp_path / "titles.txt").write_text("king", "utf-8")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    time.sleep(0.01)
    (tmp_path / "titles.txt").write_text("queen", "utf-8")
    assert fingerprint(tmp_path) != before


@pytest.mark.parametrize("tag", available())
def test_every_list_of_a_folder_is_well_formed(tag):
    for name, lines in read_folder(DATA / tag).items():
        assert lines, f"{tag}/{name} is empty"
        assert all(line.forms for line in lines), [line.entry.head for line in lines if not line.forms][:5]
        if name not in ID_LISTS:
            assert all(line.entry.head.strip() == line.entry.head for line in lines)


@pytest.mark.parametrize("tag", available())
def test_a_folder_holds_data_only(tag):
    assert {p.suffix for p in (DATA / tag).rglob("*") if p.is_file()} <= {".txt", ".toml", ".md"}


@pytest.mark.parametrize("tag", available())
def test_texts_are_in_composed_form(tag):
    import unicodedata

    for path in (DATA / tag).rglob("*.txt"):
        assert unicodedata.is_normalized("NFC", path.read_text("utf-8")), Path(path).name
