import pytest

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages import LISTS, available, check_folder, new_folder
from dragoman.knowledge.languages.load import DATA, compile_folder


@pytest.mark.parametrize("tag", available())
def test_no_folder_has_an_error(tag):
    assert [r for r in check_folder(DATA / tag) if r.grave] == []


def test_what_no_stage_reads_is_told(tmp_path):
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "language.toml").write_text('tag = "xx"\nname = "Example"\n', "utf-8")
    (folder / "status.txt").write_text("[someday]\nsoon\n[planned]\nset to | loudly\nset to {x}\n", "utf-8")
    (folder / "verbs.txt").write_text("say\n", "utf-8")
    told = {(r.file, r.text.split(";")[0]) for r in check_folder(folder)}
    assert any(file == "status.txt" and text.startswith("[someday] (soon) is no section") for file, text in told)
    assert ("status.txt", "set to: no stage reads the mark 'loudly' in this list") in told
    assert ("verbs.txt", "no stage reads a list of this name") in told
    assert any("a gap stands between words" in text for _, text in told)
    assert any(file == "events.txt" and "missing" in text for file, text in told)


def test_a_broken_folder_is_told(tmp_path):
    with pytest.raises(BadKnowledge, match="languages new"):
        check_folder(tmp_path / "none")
    (tmp_path / "xx").mkdir()
    assert any(r.grave and r.file == "language.toml" for r in check_folder(tmp_path / "xx"))


def test_a_new_folder_holds_what_cldr_knows(tmp_path):
    folder = new_folder("sl", tmp_path)
    compiled = compile_folder(folder, "sl")
    assert compiled.settings.name == "Slovenian"
    assert any("Rusija" in line.forms for line in compiled.lists["names/countries"])
    assert {p.relative_to(folder).with_suffix("").as_posix() for p in folder.rglob("*.txt")} == set(LISTS)
    assert [r for r in check_folder(folder) if r.grave] == []
    with pytest.raises(BadKnowledge, match="already"):
        new_folder("sl", tmp_path)


def test_an_unknown_tag_is_told(tmp_path):
    with pytest.raises(BadKnowledge, match="CLDR"):
        new_folder("qqq", tmp_path)
