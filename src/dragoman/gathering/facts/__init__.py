"""Facts: what the articles of stories tell together, from how many origins, and where they disagree."""

from dragoman.gathering.facts.reconcile import reconcile

__all__ = ["reconcile"]
