"""Stories and wires: which articles, in any language, report one happening, and which carry one text.

Looks at fingerprints, compares only pairs that share something rare, clusters by average link,
then aligns sentences inside each story. The stories that `group` gives have no facts yet.
"""

from dragoman.gathering.stories.fingerprint import Fingerprint, fingerprint
from dragoman.gathering.stories.group import group

__all__ = ["Fingerprint", "fingerprint", "group"]
