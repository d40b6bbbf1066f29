"""Wording: how reasons name articles and lists, so that they read as plain sentences."""

from collections.abc import Sequence

from dragoman.model import StoryArticle

_NAMED = 4  # of a long list, how many are named


def short_name(article: StoryArticle) -> str:
    """The article as a reason names it: its file without the folders, else its address, else its id."""
    if article.file:
        return article.file.replace("\\", "/").rsplit("/", 1)[-1]
    return article.url or article.id[:12]


def listed(names: Sequence[str], *, both: bool = False) -> str:
    """ "a, b and c"; with `both`, "a and b both", "a, b and c all", "a, b, c, d and 5 more all"."""
    names = list(dict.fromkeys(names))
    tail = names[-1:] if len(names) <= _NAMED else [f"{len(names) - _NAMED} more"]
    head = names[:-1] if len(names) <= _NAMED else names[:_NAMED]
    text = " and ".join(part for part in (", ".join(head), tail[0] if tail else "") if part)
    return f"{text} {'both' if len(names) == 2 else 'all'}" if both and len(names) > 1 else text
