"""Measuring: scorers, the tables of README.md, and the gate that CI runs."""
