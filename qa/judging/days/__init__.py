"""Days, weekdays, festivals, clock times and lengths of time."""
