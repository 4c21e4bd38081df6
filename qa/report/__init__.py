"""Findings to pages, tables and files; knows the model alone."""
