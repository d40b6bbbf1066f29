"""Capitals and quotation marks around tokens."""

from dragoman.model import Token

_OPENING = "„“”«\"'‘(–—-•:…»‟["


def capital(token: Token) -> bool:
    """Whether a token is a word with a capital first letter."""
    return token.kind == "word" and token.text[0].isupper()


def opens_sentence(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether only opening marks stand before a token, or a mark after which a capital is usual."""
    return index == 0 or tokens[index - 1].text in _OPENING


def is_quoted(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether quotation marks stand right before and right after."""
    return (
        first > 0 and last < len(tokens) and tokens[first - 1].text in "„“”«\"‘‟»'" and tokens[last].text in "“”»\"’«'"
    )
