"""Files of entries that people keep under version control: sorted JSON, one entry a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from qa.files import write_atomically

Entry: TypeAlias = Mapping[str, object]


class NewerSchemaError(Exception):
    """A file of entries whose schema a newer qa knows; the schema is its argument."""


def read_entries(path: Path, schema: str) -> list[Entry]:
    """Read the entries of a file; raises OSError, NewerSchemaError, or what a broken tree does.

    That is KeyError, TypeError and ValueError, here and from the functions below.
    """
    tree = json.loads(path.read_text("utf-8"))
    said = tree["schema"]
    if said != schema:
        family = schema.partition("/")[0] + "/"
        if isinstance(said, str) and said.startswith(family):
            raise NewerSchemaError(said)
        raise ValueError(said)
    return list(tree["entries"])


def write_entries(path: Path, schema: str, entries: Iterable[Entry]) -> None:
    """Write the entries in the order given, all at once; raises UnwritableError."""
    lines = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    body = "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
    write_atomically(path, f'{{"schema": "{schema}", "entries": {body}}}\n')


def text_of(value: object) -> str:
    """Give a value that has to be text."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def list_of(value: object) -> list[object]:
    """Give a value that has to be a list."""
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def texts_of(value: object) -> tuple[str, ...]:
    """Give a value that has to be a list of texts."""
    return tuple(text_of(one) for one in list_of(value))
