"""Front matter: `key: value` lines between two `---` on top of a file."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from qa.patterns import regex

_LINE = regex(r"(?P<key>[A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(?P<value>.*)|[ \t#-].*|")
_DAY = regex(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})")
_MOST_LINES = 60


class FrontMatter(NamedTuple):
    """What front matter says; `end` is the offset at which the text begins.

    `date` is when the text was written or published, `printed` when the paper appears.
    """

    title: str = ""
    date: dt.date | None = None
    printed: dt.date | None = None
    url: str = ""
    end: int = 0


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text; without any, or if it is not closed, all is empty."""
    if not text.startswith("---"):
        return FrontMatter()
    lines = text[:10_000].splitlines(keepends=True)[:_MOST_LINES]
    if lines[0].rstrip() != "---":
        return FrontMatter()
    fields: dict[str, str] = {}
    end = len(lines[0])
    for line in lines[1:]:
        end += len(line)
        if line.rstrip() in {"---", "..."}:
            return _read(fields, end)
        match = _LINE.fullmatch(line.rstrip())
        if not match:
            break
        if match["key"]:
            fields.setdefault(match["key"].lower(), match["value"].strip().strip("\"'"))
    return FrontMatter()


def _read(fields: dict[str, str], end: int) -> FrontMatter:
    return FrontMatter(
        title=fields.get("title", ""),
        date=_day(fields.get("date", "")),
        printed=_day(fields.get("printed", "")),
        url=fields.get("url", ""),
        end=end,
    )


def _day(value: str) -> dt.date | None:
    """Read a day; one that is not in the calendar counts as not given."""
    match = _DAY.match(value)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
