import pytest

from dragoman.errors import BadInput
from dragoman.pipeline import capture_bytes
from dragoman.reading.articles.decode import decode

ROMANIAN = "Președintele a declarat că țara își respectă angajamentele și așteaptă un răspuns în curând. " * 4
OLD_ROMANIAN = ROMANIAN.translate(str.maketrans("șțȘȚ", "şţŞŢ"))
BULGARIAN = "Президентът заяви, че страната спазва своите ангажименти и очаква бърз отговор. " * 4
POLISH = "Prezydent oświadczył, że kraj dotrzymuje zobowiązań i oczekuje szybkiej odpowiedzi, żądając więcej. " * 4


def text_of(content: bytes) -> str:
    return decode(capture_bytes(content, file="a.txt"))[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ROMANIAN, "utf-8"),
        (ROMANIAN, "utf-8-sig"),
        (BULGARIAN, "utf-16"),
        (OLD_ROMANIAN, "cp1250"),
        (OLD_ROMANIAN, "iso8859_2"),
        (BULGARIAN, "cp1251"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
    ],
)
def test_encodings_without_a_declaration(text, encoding):
    assert text_of(text.encode(encoding)) == text


def test_a_declaration_in_markup_is_believed():
    page = f'<html><head><meta charset="iso-8859-2"></head><body><p>{POLISH}</p></body></html>'
    assert POLISH in text_of(page.encode("iso8859_2"))


def test_broken_utf8_is_repaired_and_told():
    content = BULGARIAN.encode()
    text, remarks = decode(capture_bytes(content[:101] + content[102:], file="a.txt"))
    assert text.count("\ufffd") >= 1
    assert "ангажименти" in text
    assert "broken" in remarks[0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 10, "no text"),
        (b"word " * 1_200_000, "MB"),
    ],
)
def test_what_is_no_article_is_told(content, reason):
    with pytest.raises(BadInput, match=reason):
        decode(capture_bytes(content, file="a.bin"))
