"""A figure that lies within another."""
