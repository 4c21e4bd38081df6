"""Persons, places and things by name, and names that are nearly alike."""
