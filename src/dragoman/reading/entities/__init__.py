"""Entities: whom each name of a text means, with a score and reasons."""

from dragoman.reading.entities.link import link

__all__ = ["link"]
