"""Printed years held to what is told around them."""
