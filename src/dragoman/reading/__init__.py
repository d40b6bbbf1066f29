"""Wing 2: one article, nothing shared: bytes to a reading."""
