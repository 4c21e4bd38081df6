"""Announced numbers and the members that follow them."""
