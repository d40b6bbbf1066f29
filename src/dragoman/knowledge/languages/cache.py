"""Where compiled knowledge lies, and when it has to be compiled again."""

import hashlib
import os
import tempfile
from pathlib import Path

from platformdirs import user_cache_path

# Raise it when the compiled form changes.
EDITION = "8"


def cache_folder() -> Path:
    """The folder of compiled knowledge: DRAGOMAN_CACHE, else the user's cache folder."""
    named = os.environ.get("DRAGOMAN_CACHE")
    return Path(named) if named else user_cache_path("dragoman")


def fingerprint(folder: Path) -> str:
    """A digest of names, sizes and times of a folder's files: another one means compile again."""
    digest = hashlib.sha256(EDITION.encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "examples" not in path.parts:
            stat = path.stat()
            digest.update(f"{path.relative_to(folder)}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a cache that cannot be written is no failure."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        return
