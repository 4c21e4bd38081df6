"""Running totals, which only grow."""
