"""What was published before: claims kept in one file, and compared with what is new."""
