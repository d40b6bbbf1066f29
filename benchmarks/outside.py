"""Measuring on texts that lie outside the repository: the five seeds, and real articles with gold.

Other people's texts and labels, for measuring on this machine only; their own scorer compares.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.run import SHARED, read_files
from dragoman import pipeline

LANGUAGES = ("bg", "pl", "en", "ru", "uk", "cs", "de")


def seeds() -> dict[str, float]:
    files = sorted((SHARED / "seeds").glob("*.txt"))
    readings = read_files(files)
    with tempfile.TemporaryDirectory() as folder:
        stories = Path(folder) / "stories.json"
        stories.write_bytes(msgspec.json.encode({"stories": pipeline.group(readings)}))
        return _score("readings", _lines(readings, folder)) | _score("stories", stories)


def gold() -> dict[str, dict[str, float]]:
    gold = SHARED / "gold/readings.json"
    articles = json.loads(gold.read_text("utf-8"))["articles"]
    with tempfile.TemporaryDirectory() as folder:
        run = _lines(read_files(SHARED / "gold/texts" / name for name in articles), folder)
        return {tag: _score("readings", run, str(gold), "--language", tag) for tag in LANGUAGES}


def _lines(readings: list[Any], folder: str) -> Path:
    path = Path(folder) / "readings.jsonl"
    path.write_bytes(b"\n".join(map(msgspec.json.encode, readings)))
    return path


def _score(what: str, run: Path, *more: str) -> dict[str, float]:
    command = [sys.executable, str(SHARED / "gold/score.py"), what, str(run), *more, "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {name: value for name, value in json.loads(done.stdout).items() if value is not None}
