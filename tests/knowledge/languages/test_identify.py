import pytest

from dragoman.knowledge.languages import identify

# Sentences of ours; neighbours that n-grams confuse are among them.
CASES = [
    ("ro", "Președintele a semnat marți legea bugetului, după două săptămâni de negocieri în parlament."),
    ("bg", "Президентът подписа във вторник закона за бюджета след двуседмични преговори в парламента."),
    ("pl", "Prezydent podpisał we wtorek ustawę budżetową po dwóch tygodniach rozmów w parlamencie."),
    ("en", "The president signed the budget bill on Tuesday after two weeks of talks in parliament."),
    ("ru", "Президент подписал во вторник закон о бюджете после двух недель переговоров в парламенте."),
    ("uk", "Президент підписав у вівторок закон про бюджет після двох тижнів переговорів у парламенті."),
    ("cs", "Prezident v úterý podepsal zákon o rozpočtu po dvou týdnech jednání v parlamentu."),
    ("de", "Der Präsident unterzeichnete am Dienstag nach zwei Wochen Verhandlungen das Haushaltsgesetz."),
]


@pytest.mark.parametrize(("tag", "text"), CASES)
def test_a_sentence_is_enough(tag, text):
    found = identify(text)
    assert found.tag == tag
    assert found.reasons


def test_a_text_without_letters_is_undetermined():
    assert identify("2025-11-11 13:32").tag == "und"
