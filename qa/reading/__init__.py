"""Text to claims; knows no check."""
