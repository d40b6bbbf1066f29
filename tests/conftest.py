"""What all tests share: articles of ours, and where the outside measuring data lies."""

from pathlib import Path

import pytest
from hypothesis import settings

from dragoman.knowledge.atlas import Atlas, open_atlas

# The first example of a language compiles its lists; a slow machine is no failure.
settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The atlas that comes with Dragoman."""
    return open_atlas()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of outside measuring data; tests that need it skip where it is missing."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("../shared (other people's texts, for measuring) is not on this machine")
    return SHARED
