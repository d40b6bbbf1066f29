import pytest

from dragoman.gathering.facts.wording import listed, short_name
from dragoman.model import StoryArticle


@pytest.mark.parametrize(
    ("names", "plain", "both"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a and b both"),
        (["a", "b", "b", "c"], "a, b and c", "a, b and c all"),
        (list("abcdef"), "a, b, c, d and 2 more", "a, b, c, d and 2 more all"),
        ([], "", ""),
    ],
)
def test_lists_read_as_people_write_them(names: list[str], plain: str, both: str) -> None:
    assert listed(names) == plain
    assert listed(names, both=True) == both


@pytest.mark.parametrize(
    ("file", "url", "name"),
    [
        ("/home/x/news/01-en.txt", None, "01-en.txt"),
        ("C:\\news\\01-en.txt", "https://a.example/1", "01-en.txt"),
        (None, "https://a.example/1", "https://a.example/1"),
        (None, None, "0123456789ab"),
    ],
)
def test_an_article_is_named_without_its_folders(file: str | None, url: str | None, name: str) -> None:
    assert short_name(StoryArticle("0123456789abcdef", file, url, None, "en", None)) == name
