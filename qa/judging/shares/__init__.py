"""Percentages held to counts."""
