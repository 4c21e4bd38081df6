"""Rates and differences of change with the levels that they lie between."""
