import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import BadInput
from dragoman.model import Article, Cleaned
from dragoman.pipeline import capture_bytes
from dragoman.reading.articles import clean

BODY = [
    "The two ministers met in Vienna on Tuesday and agreed to reopen the border crossing.",
    "Officials from both sides said that the first lorries would pass within a week.",
    "The crossing had been closed since March after a quarrel over customs fees.",
]


def cleaned(text: str) -> Cleaned:
    return clean(capture_bytes(text.encode(), file="a.txt"))


def article(text: str) -> Article:
    return cleaned(text).article


def test_a_headline_and_paragraphs():
    found = article("Ministers reopen the border\n\n" + "\n\n".join(BODY))
    assert found.title == "Ministers reopen the border"
    assert found.text == "\n\n".join(BODY)
    assert found.language.tag == "en"


def test_a_first_line_that_ends_like_a_sentence_is_no_headline():
    found = article("\n".join(BODY))
    assert found.title is None
    assert found.text.startswith("The two ministers")


def test_five_header_lines():
    head = "en-7\nen\n2018-11-06\nhttps://www.reuters.com/world/x\nMinisters reopen the border\n\n"
    found = cleaned(head + "\n".join(BODY))
    assert found.article.title == "Ministers reopen the border"
    assert found.article.url == "https://www.reuters.com/world/x"
    assert found.article.outlet == "reuters"
    assert found.clues[0].text == "2018-11-06"
    assert "en-7" in {line.text for line in found.article.left_out}


def test_a_header_whose_headline_is_the_whole_article():
    found = article("en-7\nen\n2018-11-06\nhttps://www.reuters.com/world/x\n" + " ".join(BODY))
    assert found.title is None
    assert found.text == " ".join(BODY)


def test_a_brief_is_its_headline():
    found = article("en-7\nen\n2018-11-06\nhttps://www.reuters.com/x\nMinisters reopen the border in Vienna\n")
    assert found.text == found.title == "Ministers reopen the border in Vienna"


def test_a_labelled_date_before_the_headline():
    found = cleaned(" date 2025-11-11 Ministers reopen the border\n\n" + "\n".join(BODY))
    assert found.article.title == "Ministers reopen the border"
    assert found.clues[0].text == "2025-11-11"


def test_furniture_is_left_out_with_its_kind():
    lines = [
        "Ministers reopen the border",
        "26 November 2025, 13:32",
        BODY[0],
        "Ministers in Vienna. REUTERS/Somebody Else",
        BODY[1],
        BODY[2],
        "Share on Facebook",
        "© 2025 All rights reserved",
    ]
    found = article("\n".join(lines))
    assert found.text == "\n\n".join(BODY)
    kinds = {line.text: line.kind for line in found.left_out}
    assert kinds["26 November 2025, 13:32"] == "metadata"
    assert kinds["Ministers in Vienna. REUTERS/Somebody Else"] == "caption"
    assert kinds["Share on Facebook"] == "share"


def test_teasers_behind_the_article_are_left_out():
    teasers = []
    for topic in (
        "A storm hits the coast",
        "Prices of coffee rise",
        "A new bridge opens",
        "Chess final tonight",
    ):
        teasers += [topic, f"{topic}, and what it means for those who live in the north of the island."]
    found = article("\n".join(["Ministers reopen the border", *BODY, *teasers]))
    assert found.text == "\n\n".join(BODY)
    assert {line.kind for line in found.left_out} == {"teaser"}
    assert len(found.left_out) == 8


def test_html():
    page = f"""<!doctype html><html lang="en"><head><title>Ministers reopen the border | The Paper</title>
    <meta property="og:title" content="Ministers reopen the border">
    <meta property="article:published_time" content="2025-11-26T13:32:00+01:00">
    <script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ministers reopen the border"}}</script>
    </head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Ministers reopen the border</h1>{"".join(f"<p>{p}</p>" for p in BODY)}</article>
    <footer><a href="/about">About us</a></footer></body></html>"""
    found = cleaned(page)
    assert found.article.title == "Ministers reopen the border"
    assert found.article.text.split("\n\n") == BODY
    assert found.clues[0].text.startswith("2025-11-26T13:32")


def test_deep_nesting_is_no_trap():
    page = "<html><body>" + "<div>" * 20_000 + "<p>" + BODY[0] + "</p></body></html>"
    assert BODY[0] in article(page).text


@pytest.mark.parametrize("text", ["Share on Facebook", "x" * 400_000])
def test_what_holds_no_article_is_told(text):
    with pytest.raises(BadInput):
        article(text)


@given(st.text(min_size=1, max_size=500))
def test_any_text_gives_an_article_or_a_clear_error(text):
    try:
        found = article(text)
    except BadInput as error:
        assert error.reason
        return
    assert found.text
    assert "\n\n\n" not in found.text
