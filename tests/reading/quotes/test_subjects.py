"""Who speaks where other names stand nearer to the verb than its subject."""

from collections.abc import Callable

from dragoman.model import Attributed

Read = Callable[..., Attributed]


def _speakers(found: Attributed) -> list[str | None]:
    return [q.voices[0].entity if q.voices else None for q in found.quotes]


def test_the_addressee_is_not_the_speaker(read: Read) -> None:
    text = "Anna Ortiz met Karl Vogt on Monday and then told Congress that the bridge would open."
    found = read(
        "en",
        text,
        ortiz=("person", "Anna Ortiz"),
        vogt=("person", "Karl Vogt"),
        congress=("organisation", "Congress"),
    )
    assert _speakers(found) == ["ortiz"]


def test_a_medium_that_is_told_inside_a_relative_clause(read: Read) -> None:
    text = "Об этом рассказал Пётр Лосев, который в интервью телеканалу Sky News сообщил, что мост закрыт."
    found = read("ru", text, losev=("person", "Пётр Лосев"), sky=("outlet", "Sky News"))
    assert "losev" in _speakers(found)


def test_an_adverbial_participle_goes_on_with_the_speaker(read: Read) -> None:
    text = "Мост Анны Орловой открыт, указал Лосев, подчеркнув, что проезд бесплатный."
    found = read("ru", text, losev=("person", "Лосев"), orlova=("person", "Анны Орловой"))
    assert _speakers(found) == ["losev", "losev"]


def test_a_relative_clause_before_the_verb_inside_reported_words(read: Read) -> None:
    text = "AFP dodala, že společnost Fluvia, která provozuje lodě, oznámila, že přístav je zavřený."
    found = read("cs", text, afp=("agency", "AFP"), fluvia=("company", "společnost Fluvia"))
    assert ("fluvia", "přístav je zavřený") in [(q.voices[0].entity, q.text) for q in found.quotes]


def test_a_statement_behind_the_verb_is_no_second_source(read: Read) -> None:
    text = "„Přístav je zavřený,“ uvedl v prohlášení premiér Karel Holub, který tam byl."
    assert _speakers(read("cs", text, holub=("person", "Karel Holub"))) == ["holub"]


def test_a_negated_verb_brings_nothing(read: Read) -> None:
    found = read("cs", "Holub neuvedl, že přístav je zavřený.", holub=("person", "Holub"))
    assert not found.quotes


def test_a_source_before_its_cue(read: Read) -> None:
    inside = read("de", "Das Schiff ist Vogt zufolge gesunken.", vogt=("person", "Vogt"))
    assert [(q.voices[0].entity, q.text) for q in inside.quotes] == [("vogt", "Das Schiff ist Vogt zufolge gesunken")]
    ahead = read("de", "Vogt zufolge ist das Schiff gesunken.", vogt=("person", "Vogt"))
    assert [(q.voices[0].entity, q.text) for q in ahead.quotes] == [("vogt", "ist das Schiff gesunken")]


def test_the_leader_of_a_party_is_not_the_party(read: Read) -> None:
    text = "Глава радикальной партии «Заря» заявил, что мост закрыт."
    found = read("ru", text, zarya=("organisation", "партии «Заря»"))
    assert found.quotes[0].voices[0].text != "партии «Заря»"


def test_a_name_behind_the_abbreviation_of_a_body(read: Read) -> None:
    text = "«Мост закрыт навсегда», — сказал директор Союза речников (СР) Пётр Лосев."
    found = read("ru", text, losev=("person", "Пётр Лосев"), union=("organisation", "Союза речников"))
    assert _speakers(found) == ["losev"]
