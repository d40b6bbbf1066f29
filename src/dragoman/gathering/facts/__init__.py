"""Facts: what the articles of stories tell together, from how many independent origins, and where they disagree."""

from dragoman.gathering.facts.reconcile import reconcile

__all__ = ["reconcile"]
