"""Percentages with the counts that they are said of."""
