"""Quantities with their slots: what is counted, where, when, within what limits."""
