"""Wing 3: many readings: stories, wires, facts with origins."""
