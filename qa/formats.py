"""The forms of a report by name and by the ending of a file; each is a module of `qa.report`."""

from __future__ import annotations

FORMATS = {
    "json": "jsonreport",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "rdjson": "rdjson",
    "markdown": "markdown",
}
"""What `--format` can name besides the terminal."""

ENDINGS = {
    ".html": "html",
    ".json": "jsonreport",
    ".sarif": "sarif",
    ".xml": "junit",
    ".md": "markdown",
}
"""What `-o` can write."""
