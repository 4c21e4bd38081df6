"""Matches, casualties, ranks and other details told in two ways; figures kept of last year."""
