import pytest

from dragoman.errors import BadKnowledge
from dragoman.knowledge.atlas.rows import read_rows
from dragoman.knowledge.languages import load
from dragoman.reading.sentences import tokenise


def test_countries_come_from_cldr_with_readable_ids(atlas):
    assert atlas.country("KZ").id == "kazakhstan"
    assert atlas.country("TR").name == "Turkey"
    assert atlas.country(None) is None


def test_every_country_of_cldr_has_its_row(atlas):
    for code in ("SG", "HK", "GU", "LU", "MC", "VA", "XK", "TW", "GE"):
        assert atlas.country(code).kind == "country", code


def test_aliases_know_case_forms(atlas):
    language = load("pl")
    found = [h.entry.head for h in atlas.aliases(language).find(tokenise("w Rosji i Kazachstanem", language))]
    assert found == ["russia", "kazakhstan"]


def test_an_adjective_is_marked(atlas):
    language = load("ro")
    hits = list(atlas.aliases(language).find(tokenise("companiile ruse", language)))
    assert {(h.entry.head, h.entry.marks.get("how")) for h in hits} == {("russia", "adjective")}


def test_an_outlet_by_its_address(atlas):
    assert atlas.by_address("https://www.reuters.com/world/x").id == "reuters"
    assert atlas.by_address("https://sub.reuters.com/").id == "reuters"
    assert atlas.by_address("https://nowhere.example/") is None
    assert atlas.by_address(None) is None


def test_who_held_an_office_on_a_day(atlas):
    assert atlas.office_holder("head-of-state", "RU", "2010-01-01").id == "dmitry-medvedev"
    assert atlas.office_holder("head-of-state", "RU", "2020-01-01").id == "vladimir-putin"
    assert atlas.office_holder("head-of-state", "ZZ", "2020-01-01") is None


@pytest.mark.parametrize(
    ("spelling", "table", "wanted"),
    [
        ("Putinem", "pl", None),  # a case form: endings are taken off by the caller
        ("Putin", "pl", "vladimir-putin"),
        ("Tokajew", "pl", "kassym-jomart-tokayev"),
        ("Володимир Зеленський", "uk", "volodymyr-zelenskyy"),
        ("Kassîm-Jomart Tokaev", "ro", "kassym-jomart-tokayev"),
    ],
)
def test_people_by_sound(atlas, spelling, table, wanted):
    found = [alike.row.id for alike in atlas.people.find([spelling], table)]
    assert (wanted in found) if wanted else not found


def test_a_broken_row_is_told_with_its_name(tmp_path):
    (tmp_path / "people.toml").write_text("[somebody]\nname = 5\n", "utf-8")
    with pytest.raises(BadKnowledge, match=r"people\.toml: \[somebody\]"):
        read_rows(tmp_path)


def test_every_row_is_well_formed(atlas):
    kinds = {"person", "organisation", "company", "agency", "outlet", "country", "region", "place"}
    for row in atlas.rows.values():
        assert row.kind in kinds, row.id
        assert row.id and row.id == row.id.lower() and " " not in row.id
        assert row.country is None or (len(row.country) == 2 and row.country.isupper()), row.id


def test_names_of_the_language_lists_are_known_to_the_atlas(atlas):
    """A slug that the atlas does not hold still makes an entity, but most have to meet."""
    for tag in ("ro", "bg", "pl", "en"):
        for name in ("names/bodies", "names/places", "names/people"):
            heads = {line.entry.head for line in load(tag).lines(name)}
            known = sum(head in atlas.rows for head in heads)
            assert known >= 0.7 * len(heads), (tag, name, sorted(heads - set(atlas.rows))[:20])
