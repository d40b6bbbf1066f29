"""Given names."""

from dragoman.knowledge.languages import Language
from dragoman.reading.names.page import Page


def is_given(page: Page, index: int, language: Language) -> bool:
    """Whether a token is a given name, in any case form."""
    names = language.lexicon("given_names")
    token = page.tokens[index]
    return any(names.has(form) for form in (token.text, token.base, *language.stems(token.text)))
