"""Characters and scripts: folding, romanisation, and the sounds of names."""

from dragoman.knowledge.letters.fold import fold, slug
from dragoman.knowledge.letters.script import script_of
from dragoman.knowledge.letters.sound import likeness, skeleton, sound

__all__ = ["fold", "likeness", "script_of", "skeleton", "slug", "sound"]
