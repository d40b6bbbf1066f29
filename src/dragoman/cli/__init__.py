"""The command line: thin, no logic of its own."""

from dragoman.cli.main import cli, main

__all__ = ["cli", "main"]
