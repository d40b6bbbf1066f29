import pytest

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages import Lexicon, compile_forms, load
from dragoman.knowledge.languages.parse import parse_list
from dragoman.reading.sentences import tokenise


def lexicon(text: str, name: str = "words") -> Lexicon:
    return Lexicon(compile_forms(parse_list(text, name, "test")), frozenset({"two"}))


def hits(words: str, text: str, tag: str = "en") -> list[tuple[str, str]]:
    tokens = tokenise(text, load(tag))
    return [(text[tokens[h.first].start : tokens[h.last - 1].end], h.entry.head) for h in lexicon(words).find(tokens)]


def test_a_form_is_found_as_written_and_by_base_form():
    assert hits("sign: signed", "They signed and will sign.") == [("signed", "sign"), ("sign", "sign")]
    assert hits("sign", "They signed it.") == [("signed", "sign")]


def test_the_longest_match_wins():
    words = "foreign minister\nminister"
    assert hits(words, "The foreign minister and a minister") == [
        ("foreign minister", "foreign minister"),
        ("minister", "minister"),
    ]


def test_an_abbreviation_needs_its_capitals():
    assert hits("US", "The US told us") == [("US", "US")]


def test_a_name_needs_its_capital():
    assert hits("May", "In May they may go") == [("May", "May")]


def test_an_article_before_a_capital_is_a_name_only_with_both():
    words = "El País"
    assert hits(words, "El País says so. El país says so.", "es") == [("El País", "El País")]


def test_a_stem_with_a_star():
    assert hits("sanction*", "sanctioning them") == [("sanctioning", "sanction*")]


def test_a_number_and_a_gap():
    found = hits("{n} days ago", "two days ago and 15 days ago")
    assert [text for text, _ in found] == ["two days ago", "15 days ago"]
    assert hits("in {x} statement", "in a written statement")[0][0] == "in a written statement"


def test_sections_and_marks():
    (entry,) = lexicon("[CONSULT meet status=planned]\nsummit: summits | noun with=between,of").entries
    assert entry.section == "CONSULT"
    assert entry.marks == {"mode": "meet", "status": "planned", "noun": "", "with": "between,of"}


def test_ids_are_not_looked_for():
    lines = parse_list("RU: Russia, Russian Federation", "names/countries", "test")
    assert lines[0].forms == ("Russia", "Russian Federation")


def test_comments():
    assert parse_list("# all of it\nword # why\n", "words", "test")[0].forms == ("word",)


def test_a_broken_line_is_told_with_its_place():
    with pytest.raises(BadKnowledge, match=r"verbs\.txt:2: .*headword"):
        parse_list("good\n: form", "words", "verbs.txt")
