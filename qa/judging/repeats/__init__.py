"""What stands twice within one text."""
