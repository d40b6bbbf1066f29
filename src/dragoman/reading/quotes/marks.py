"""Quotation marks: which open, which close, and what stands between them.

Pages mix the customs of print and keyboard, lose blanks and forget closing marks; so each mark is
judged by its neighbours first, and by its letterform only where that says enough.
"""

import re
from typing import NamedTuple

from dragoman.knowledge.languages import Language

_DOUBLE = '„“”«»"‟〝〞「」『』'
_SINGLE = "‘’'‚‹›"
_ALWAYS_OPEN = "„‚「『〝"
_ALWAYS_CLOSE = "」』〞"
# Which marks may close what an opening mark opened.
_CLOSERS = {
    "„": '“”"„',
    "“": '”"“',
    "”": '”"',
    "‟": '”"',
    "«": "»",
    "»": "«»",
    '"': '"”“',
    "‘": "’'",
    "’": "’",
    "'": "'’",
    "‚": "‘’'",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "〝": "〞",
}
_CLOSING_NEIGHBOURS = ".,;:!?…)]}–—-/"
_OPENING_NEIGHBOURS = "([{–—-/=:"
_STOP = re.compile(r"[.!?…]\s+(?=(?P<next>\S))")
_DEEPEST = 4
_LONG = 400


class Stretch(NamedTuple):
    """Words between marks: `start`, `end` without the marks, `outer_start`, `outer_end` with them.

    `mark` is "quote" or "dash"; `closed` is False where the closing mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str = "quote"
    closed: bool = True


class _Open(NamedTuple):
    mark: str
    at: int
    width: int
    inner: list[Stretch]  # what has been found inside it


def marked_stretches(text: str, start: int, end: int, language: Language) -> list[Stretch]:
    """The outermost stretches between quotation marks in a paragraph text[start:end], in order."""
    marks = _DOUBLE + "".join(m for pair in language.settings.quotes for m in pair if m in _SINGLE)
    stack: list[_Open] = []
    found: list[Stretch] = []
    for match in re.finditer(f"''|``|[{re.escape(marks)}]", text[start:end]):
        at, width = start + match.start(), len(match.group())
        mark = '"' if width == 2 else match.group()
        role = _role(text, mark, (at, at + width), (start, end), bool(stack) and not _overdue(stack[-1], at))
        if role == "open" and len(stack) < _DEEPEST:
            stack.append(_Open(mark, at, width, []))
        elif role == "close":
            _close(text, mark, (at, at + width), stack, found)
    for opened in reversed(stack):
        inner = opened.inner
        target = found if opened is stack[0] else stack[stack.index(opened) - 1].inner
        target.extend(_unclosed(text, opened, inner, end))
    found.sort()
    return [s for s in _outermost(found) if text[s.start : s.end].strip()]


def _outermost(found: list[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for stretch in found:
        if not kept or stretch.outer_start >= kept[-1].outer_end:
            kept.append(stretch)
    return kept


def _role(text: str, mark: str, span: tuple[int, int], limits: tuple[int, int], is_open: bool) -> str:
    """Whether a mark opens, closes or is none ("")."""
    before = text[span[0] - 1] if span[0] > limits[0] else " "
    after = text[span[1]] if span[1] < limits[1] else " "
    left = before.isspace() or before in _OPENING_NEIGHBOURS or before in _CLOSERS
    right = after.isspace() or after in _CLOSING_NEIGHBOURS or after in "”“»\"’'"
    if mark in _SINGLE and mark not in "‚‹›":
        if left and (after.isalnum()) and before not in "-/":
            return "open"
        return "close" if right and not before.isspace() and is_open else ""
    if mark in _ALWAYS_OPEN:
        return "open"
    if mark in _ALWAYS_CLOSE:
        return "close"
    if left and not right:
        # a mark right behind an opening mark opens; behind a dash only if nothing is open
        return "open" if not (is_open and before in "-–—/" and mark != '"') else "close"
    if right and not left:
        return "close"
    return _by_letterform(mark, before, is_open)


def _by_letterform(mark: str, before: str, is_open: bool) -> str:
    """A mark with blanks, or with letters, on both sides."""
    if mark == "«":
        return "open"
    if mark == "»":
        return "close"
    if is_open:
        return "close"
    return "open" if mark != "”" or before.isspace() else ""


def _overdue(opened: _Open, at: int) -> bool:
    """Whether a mark has been open so long, with quotations inside, that its closing mark is missing."""
    return bool(opened.inner) and at - opened.at > _LONG


def _close(text: str, mark: str, span: tuple[int, int], stack: list[_Open], found: list[Stretch]) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark not in _CLOSERS.get(opened.mark, ""):
            continue
        del stack[depth:]
        target = stack[-1].inner if stack else found
        target.append(_trimmed(text, opened.at + opened.width, span[0], opened.at, span[1]))
        return


def _trimmed(text: str, start: int, end: int, outer_start: int, outer_end: int, closed: bool = True) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, outer_start, outer_end, "quote", closed)


def _unclosed(text: str, opened: _Open, inner: list[Stretch], end: int) -> list[Stretch]:
    """What an unclosed mark opened: up to the last full stop before the next quotation, else the end."""
    if opened.mark in _SINGLE:
        return inner
    limit = inner[0].outer_start if inner else end
    stop = end
    if inner:
        stops = [m.end() for m in _STOP.finditer(text, opened.at + 1, limit + 1) if not m["next"].islower()]
        if not stops:
            # one mark closed both, where the outer one opens a sentence; else it stood for nothing
            opens = text[max(0, opened.at - 4) : opened.at].rstrip()[-1:] in ("", ".", "!", "?", "…", ":")
            whole = _trimmed(text, opened.at + opened.width, inner[0].end, opened.at, inner[0].outer_end)
            return [whole, *inner[1:]] if opens else inner
        stop = stops[0]
    return [_trimmed(text, opened.at + opened.width, stop, opened.at, stop, closed=False), *inner]
