"""Means and prices held to totals and counts."""
