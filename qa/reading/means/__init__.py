"""What falls to each, with its total and its count."""
