"""Patterns as Python has compiled them, kept in the user's own cache.

To compile the six hundred patterns that a draft asks takes half of its check. What comes of it
are plain numbers, of which the same Python makes a pattern at once. They are kept by the text of
the pattern: no pattern that has changed meets old ones.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import TypeAlias

from qa.usercache import folder

_Key: TypeAlias = tuple[str, int]
_Made: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""All flags, the numbers, and the groups: how many, their numbers by name, their names in order."""
_NUMBER = "I"
_MANY, _MOST = 16, 4000
"""So many new ones are worth writing; beyond so many all are of patterns that have changed."""
_fresh: dict[_Key, _Made] = {}


def compiled(text: str, flags: int) -> re.Pattern[str]:
    """Give what `re.compile` gives, from what an earlier run has kept where it can."""
    key = text, int(flags)
    made = _kept().get(key) or _fresh.get(key)
    if made is not None:
        with suppress(RuntimeError, TypeError, ValueError):
            return _pattern(text, made)
    try:
        made = _compile(text, flags)
        pattern = _pattern(text, made)
    except (AttributeError, TypeError):  # another Python may do it in another way
        return re.compile(text, flags)
    _fresh[key] = made
    return pattern


def keep() -> None:
    """Write what was compiled anew, for the next run; nothing where that is not possible."""
    if len(_fresh) < _MANY:
        return
    every = {**_kept(), **_fresh}
    path = _path()
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, marshal.dumps(every if len(every) <= _MOST else _fresh))


def _write(path: Path, data: bytes) -> None:
    """Write a file all at once."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def _path() -> Path:
    return folder() / f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


@cache
def _kept() -> dict[_Key, _Made]:
    """Read what earlier runs have kept; nothing where it is missing or was cut off."""
    with suppress(OSError, EOFError, TypeError, ValueError):
        kept = marshal.loads(_path().read_bytes())  # noqa: S302 -- from the user's own cache
        if isinstance(kept, dict):
            return kept
    return {}


def _compile(text: str, flags: int) -> _Made:
    """Do what `re.compile` does but for the last step."""
    parsed = _parser.parse(text, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    numbers = array(_NUMBER, _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 -- see above
    every = int(flags | state.flags)
    return every, numbers, state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern(text: str, made: _Made) -> re.Pattern[str]:
    flags, numbers, groups, by_name, names = made
    code = array(_NUMBER, numbers).tolist()
    pattern: re.Pattern[str] = _sre.compile(text, flags, code, groups, by_name, names)
    return pattern
