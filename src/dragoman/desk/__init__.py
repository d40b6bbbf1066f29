"""The desk: a user's collection, and what is asked of it."""

from dragoman.desk.batch import Progress, read_files
from dragoman.desk.check import Check, doctor
from dragoman.desk.desk import Desk, open_desk
from dragoman.desk.languages import LanguageRow, language_rows

__all__ = ["Check", "Desk", "LanguageRow", "Progress", "doctor", "language_rows", "open_desk", "read_files"]
