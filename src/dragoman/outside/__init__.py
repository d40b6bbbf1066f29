"""Wing 4: where things come from and go to: sources, stores, engines, exports."""
