"""The command line: thin, no logic of its own."""

from dragoman.cli.main import main

__all__ = ["main"]
