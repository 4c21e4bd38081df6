"""What would mend a contradiction: a mend for each side."""
