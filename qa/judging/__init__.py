"""Claims to findings; never reads a text."""
