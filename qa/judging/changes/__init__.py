"""Changes held to their levels."""
