"""Numerals and quantities as printed, read into exact values."""
