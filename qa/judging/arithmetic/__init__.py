"""Exact arithmetic on printed figures, and slips of the pen in them."""
