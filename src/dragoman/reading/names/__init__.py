"""Names: where persons, bodies, places and countries are named in a text, by name, role or adjective."""

from dragoman.reading.names.find import find_names

__all__ = ["find_names"]
