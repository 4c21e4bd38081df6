"""What an article says of time: spells, clock times, editions, ages, printed years."""
