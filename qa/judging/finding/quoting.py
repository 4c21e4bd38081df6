"""Messages filled in: what a message quotes has no quotation marks of its own broken off."""

from __future__ import annotations

from collections.abc import Mapping

from qa.model import Text
from qa.patterns import regex

_QUOTED = regex(r"“\{(\w+)\}|\{(\w+)\}”")
_INNER = str.maketrans("“”", "‘’")
_DROPPED = str.maketrans("", "", "“”‘’")


def worded(template: Text, args: Mapping[str, str | int]) -> Text:
    """Fill a message in both languages; raises KeyError where it needs what is not given."""
    return {lang: text.format_map(_within(text, args)) for lang, text in template.items()}


def _within(text: str, args: Mapping[str, str | int]) -> dict[str, str | int]:
    quoted = {name for found in _QUOTED.findall(text) for name in found if name}
    return {name: _inner(value) if name in quoted else value for name, value in args.items()}


def _inner(value: str | int) -> str | int:
    """Write quotation marks within others as single ones; leave out those that have no other."""
    if not isinstance(value, str):
        return value
    return value.translate(_INNER if value.count("“") == value.count("”") else _DROPPED)
