"""HTML: main text by resiliparse, metadata from the markup."""

import json
import re
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from dragoman.model import DateClue
from dragoman.reading.articles.draft import Draft

_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta)\b", re.IGNORECASE)
# Main-content extraction costs the square of the nesting: flatten what no honest page has.
_DEEPEST = 400
_OPENING = re.compile(r"<(/?)(div|span|section|b|i|font|table|td|tr|ul|li)\b[^>]*>", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_DATE_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
)
_NEWS = re.compile(r"Article|Posting|Report", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether a text is a page with markup."""
    return bool(_MARKUP.search(text[:4000]))


def read_html(page: str) -> Draft:
    """The draft of an HTML page: main text line by line, headline, address, language and date clues."""
    page = page.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate would be an error inside
    tree = HTMLTree.parse(page)
    meta = _meta(tree)
    linked = _json_ld(tree)
    main = not _too_deep(page)
    full = extract_plain_text(tree, main_content=main, alt_texts=False, links=False, noscript=False)
    bare = extract_plain_text(tree, main_content=main, alt_texts=False, skip_elements=["a", "nav", "figcaption"])
    lines = _without_link_lines(full.splitlines(), bare)
    document = tree.document
    heading = document.query_selector("h1") if document else None
    titles = (linked.get("headline"), meta.get("og:title"), heading.text if heading else None, tree.title)
    title = next((t.strip() for t in titles if isinstance(t, str) and t.strip()), None)
    html = document.query_selector("html") if document else None
    return Draft(
        tuple(lines),
        title=_TITLE_TAIL.sub("", title) if title and title == tree.title else title,
        url=meta.get("og:url"),
        language_hint=(html.getattr("lang") or None) if html else None,
        outlet=meta.get("og:site_name"),
        clues=tuple(_clues(meta, linked)),
    )


def _too_deep(page: str) -> bool:
    depth = 0
    for match in _OPENING.finditer(page):
        depth += -1 if match[1] else 1
        if depth > _DEEPEST:
            return True
    return False


def _without_link_lines(lines: list[str], bare: str) -> list[str]:
    """Drop lines whose words all vanish when links are skipped: they are only links."""
    kept = set(re.findall(r"\w+", bare))
    result = []
    for line in lines:
        words = re.findall(r"\w+", line)
        if not words or sum(w in kept for w in words) >= 0.3 * len(words):
            result.append(line)
    return result


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    head = tree.head
    if head is None:
        return found
    for node in head.get_elements_by_tag_name("meta"):
        key = (node.getattr("property") or node.getattr("name") or node.getattr("itemprop") or "").lower()
        value = node.getattr("content")
        if key and value:
            found.setdefault(key, value.strip())
    return found


def _json_ld(tree: Any) -> dict[str, Any]:
    for node in tree.document.query_selector_all("script[type='application/ld+json']")[:10]:
        try:
            data = json.loads(node.text)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kind = item.get("@type")
            if _NEWS.search(" ".join(kind) if isinstance(kind, list) else str(kind or "")):
                return item
    return {}


def _items(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        graph = data.get("@graph")
        return [data, *(_items(graph) if isinstance(graph, list) else [])]
    return [i for i in data if isinstance(i, dict)] if isinstance(data, list) else []


def _clues(meta: dict[str, str], linked: dict[str, Any]) -> list[DateClue]:
    said = [linked.get("datePublished"), *(meta.get(key) for key in _DATE_KEYS)]
    return [DateClue(value, "markup") for value in said if isinstance(value, str)]
