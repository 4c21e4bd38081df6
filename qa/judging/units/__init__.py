"""Units, scales and magnitudes."""
