"""What was carried over from another article."""
