"""What a text reckons out itself, in words: what is left, what lies between, what a cut leaves."""
