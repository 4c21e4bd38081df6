"""Dates as printed, and the Chinese calendar."""
