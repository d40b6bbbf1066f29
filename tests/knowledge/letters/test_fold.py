import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.letters import fold, script_of, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ŞEDINŢĂ", "ședință"),  # cedilla and comma
        ("Королёв", "королев"),
        ("O’Leary", "O'Leary"),
        ("Kassym‑Jomart", "kassym-jomart"),
        ("ﬁnance", "finance"),
        ("İstanbul", "istanbul"),
        ("Москва\u0301", "москва"),  # a stress mark
    ],
)
def test_spellings_of_one_word_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("șapte", "sapte"), ("łaska", "laska"), ("и", "й")])
def test_different_letters_stay_different(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_slug_is_ascii_and_stable(text):
    made = slug(text)
    assert made.isascii()
    assert slug(made) == made


def test_a_slug_is_readable():
    assert slug("Andrew D'Anieri") == "andrew-danieri"
    assert slug("Țările de Jos") == "tarile-de-jos"


@pytest.mark.parametrize(
    ("text", "script"), [("Bună ziua", "Latn"), ("Добър ден", "Cyrl"), ("Γεια σου", "Grek"), ("123 …", None)]
)
def test_script(text, script):
    assert script_of(text) == script
