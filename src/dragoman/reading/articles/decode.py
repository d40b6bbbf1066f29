"""Bytes to characters.

Order of trust: a byte order mark, what the sender or the markup declares, UTF-8, then a guess by
charset-normalizer (docs/decisions/0002-libraries.md). Broken bytes become U+FFFD and are told.
"""

import codecs
import re

from charset_normalizer import from_bytes

from dragoman.errors import BadInput
from dragoman.model import Capture

LARGEST = 5_000_000  # bytes; the longest pages of news stay far below
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]+)""", re.IGNORECASE)
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_LEGACY = ("cp1250", "cp1251", "iso8859_2", "iso8859_5", "koi8_r", "koi8_u", "cp1252", "cp1254")
_SAMPLE = 60_000


def decode(capture: Capture) -> tuple[str, tuple[str, ...]]:
    """The characters of a capture and remarks on how they were got.

    Raises BadInput for an empty file, a file that is no text, and one larger than 5 MB.
    """
    content, source = capture.content, capture.file or capture.url or capture.id[:12]
    if not content.strip():
        raise BadInput(source, "the file is empty")
    if len(content) > LARGEST:
        size = len(content) / 1_000_000
        raise BadInput(source, f"{size:.1f} MB is more than one article; the limit is {LARGEST / 1e6:.0f} MB")
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace"), ()
    if _is_binary(content):
        raise BadInput(source, "this is no text (it holds control bytes); text, HTML or a saved page would work")
    declared = _declared(capture)
    for encoding in (declared, "utf-8"):
        if encoding and (text := _strict(content, encoding)) is not None:
            return text, ()
    return _guess(content)


def _is_binary(content: bytes) -> bool:
    head = content[:8192]
    return b"\0" in head or len(head.translate(None, _CONTROL)) < 0.98 * len(head)


def _declared(capture: Capture) -> str | None:
    sender = (capture.media_type or "").encode("ascii", "replace")
    # A declaration inside the text counts only where markup can hold one.
    markup = capture.content[:2048] if capture.content.lstrip()[:1] == b"<" else b""
    for place in (sender, markup):
        found = _DECLARED.search(place)
        if found:
            try:
                return codecs.lookup(found[1].decode("ascii")).name
            except LookupError:
                continue
    return None


def _strict(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Broken UTF-8 is repaired; otherwise an older encoding is guessed."""
    repaired = content.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    wide = sum(byte >= 0x80 for byte in content)
    # Valid multi-byte letters far outnumber the broken ones: it is UTF-8 that was damaged.
    if broken <= 0.1 * wide:
        return repaired, (f"{broken} broken characters in UTF-8 were replaced",)
    best = from_bytes(content[:_SAMPLE], cp_isolation=list(_LEGACY)).best()
    name = best.encoding if best else _by_letters(content[:_SAMPLE])
    return content.decode(name, "replace"), (f"read as {name}, which was guessed",)


def _by_letters(sample: bytes) -> str:
    """The older encoding under which most bytes beyond ASCII are small letters between letters.

    charset-normalizer gives no answer for short texts in ISO 8859-2.
    """

    def strange(name: str) -> int:
        text = sample.decode(name, "replace")
        return sum(not (c.islower() or c in "„“”’«»–—…") for c in text if ord(c) > 127)

    return min(_LEGACY, key=strange)
