"""A desk at work on a run: its decisions, and the local server of its page."""
