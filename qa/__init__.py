"""qa: says which statements of Chinese news articles cannot all be true."""

__version__ = "0.1.0"
