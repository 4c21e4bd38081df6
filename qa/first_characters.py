"""What a pattern can begin with, written into its compiled form.

A search passes over all else at one step a character. Python's own compiler sees it only where a
pattern begins with a class or with letters, not behind a condition, in a repeat or in branches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _compiler, _constants  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias, cast

_Item: TypeAlias = tuple[Any, Any]
"""A part of a parsed pattern, or of a class: what it does, and with what."""

_NEXT, _MASK, _WIDTH, _HEAD = 1, 2, 3, 5
"""Where the first block of compiled code has its own length, what else it tells and its end."""
_KNOWN = frozenset({20220615, 20221023, 20230612})
"""The forms of compiled code that this was tried with: Python 3.11 to 3.13."""
_MOST, _FEW = 4000, 6
"""Of more characters a text is full; to try a few takes no longer than to look up one."""
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
_WITHOUT_WIDTH = frozenset({_constants.AT, _constants.ASSERT_NOT})
_SMALL = frozenset({_constants.CATEGORY_DIGIT, _constants.CATEGORY_SPACE})


class _Heads(NamedTuple):
    """What something can begin with, None where that is anything; `bare` if it can be empty."""

    items: tuple[_Item, ...] | None
    bare: bool


_EMPTY, _ANYTHING = _Heads((), bare=True), _Heads(None, bare=True)


def with_heads(code: list[int], parsed: Any, flags: int) -> list[int]:  # noqa: ANN401 -- of `re`
    """Give compiled code that also tells what the parsed pattern can begin with.

    A Python whose code may look otherwise keeps its own.
    """
    if _constants.MAGIC not in _KNOWN or code[_MASK] or not code[_WIDTH] or flags & re.IGNORECASE:
        return code
    items, bare = _of_all(parsed)
    if items is None or bare or _size(items) > _MOST:
        return code
    lean = list(dict.fromkeys(items))
    if len(lean) > _FEW:
        lean, _ = _compiler._optimize_charset(lean)  # noqa: SLF001 -- what else would
    told: list[int] = []
    _compiler._compile_charset(lean, flags, told)  # noqa: SLF001 -- see above
    first = [code[0], code[_NEXT] + len(told), _compiler.SRE_INFO_CHARSET]
    return [*first, *code[_WIDTH:_HEAD], *told, *code[_HEAD:]]


def _of_all(parts: Iterable[_Item]) -> _Heads:
    """Give what one part after the other can begin with."""
    items: tuple[_Item, ...] | None = ()
    ahead: list[tuple[_Item, ...]] = []
    bare = True
    for part in parts:
        if part[0] is _constants.ASSERT:
            seen = _ahead(*part[1]) if items == () else None
            ahead += [seen] if seen else []
            continue
        heads = _of_one(*part)
        items = None if items is None or heads.items is None else items + heads.items
        if not heads.bare:
            bare = False
            break
    known = [one for one in (items, *ahead) if one is not None] if not bare else []
    return _Heads(min(known, key=_size, default=None) if known else items, bare)


def _ahead(direction: int, parts: Iterable[_Item]) -> tuple[_Item, ...] | None:
    """Give what must come where something is looked for ahead."""
    heads = _of_all(parts) if direction > 0 else _ANYTHING
    return None if heads.bare else heads.items


def _of_one(op: Any, value: Any) -> _Heads:  # noqa: ANN401 -- of `re`
    within = _within(op, value)
    if within is not None:
        return _of_all(within)
    if op in _REPEATS:
        heads = _of_all(value[2])
        return _Heads(heads.items, bare=heads.bare or not value[0])
    if op is _constants.BRANCH:
        return _of_any(map(_of_all, value[1]))
    return _EMPTY if op in _WITHOUT_WIDTH else _of_character(op, value)


def _within(op: Any, value: Any) -> Iterable[_Item] | None:  # noqa: ANN401 -- see above
    """Give what a group holds that changes nothing of how it is read."""
    if op is _constants.ATOMIC_GROUP:
        return cast("Iterable[_Item]", value)
    plain = op is _constants.SUBPATTERN and not (value[1] or value[2])
    return cast("Iterable[_Item]", value[3]) if plain else None


def _of_character(op: Any, value: Any) -> _Heads:  # noqa: ANN401 -- see above
    if op is _constants.LITERAL:
        return _Heads(((op, value),), bare=False)
    if op is _constants.IN:
        return _Heads(tuple(value) if all(map(_plain, value)) else None, bare=False)
    return _ANYTHING


def _of_any(branches: Iterable[_Heads]) -> _Heads:
    each = list(branches)
    bare = any(heads.bare for heads in each)
    known = [heads.items for heads in each if heads.items is not None]
    return _Heads(sum(known, ()) if len(known) == len(each) else None, bare)


def _plain(item: _Item) -> bool:
    """Say whether an item of a class is one that few characters are."""
    op, value = item
    return op in (_constants.LITERAL, _constants.RANGE) or value in _SMALL


def _size(items: Sequence[_Item]) -> int:
    ranges = (value for op, value in items if op is _constants.RANGE)
    return len(items) + sum(int(last - first) for first, last in ranges)
