"""Parts held to their wholes."""
