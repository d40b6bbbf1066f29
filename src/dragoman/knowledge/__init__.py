"""Wing 1: what is known before reading. Letters, languages, concepts, the atlas."""
