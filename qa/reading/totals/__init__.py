"""Figures that together make another."""
