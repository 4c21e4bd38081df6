"""Names, posts, ranks and kin."""
