"""Patterns for any of many words, made to fail fast where none of them begins."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def one_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first, parted by their first letters.

    The letters that are words by themselves come first: those a text has most often.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(word[1:])
    often = sorted(groups.items(), key=lambda group: "" not in group[1])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in often)


def ahead(words: Collection[str]) -> str:
    """Give a look at the next two characters: whether any of the words can begin so.

    The words are plain. A branch of a hundred words costs a hundred steps at each character,
    this costs two.
    """
    alone = [word for word in words if len(word) == 1]
    longer = [word for word in words if len(word) > 1]
    heads, seconds = (_any(word[at] for word in longer) for at in (0, 1))
    return f"(?={heads}{seconds}|{_any(alone)})" if alone else f"(?={heads}{seconds})"


def begins(branches: Iterable[str]) -> str:
    """Give a look at the next character: whether a branch, with a plain first one, can begin."""
    return f"(?={_any(branch[0] for branch in branches)})"


def number_pattern(not_behind: str) -> str:
    """Give a pattern for a number of two figures at most, in digits or words, from two on.

    It stands behind none of the characters `not_behind`. A search skips to the first character
    of a pattern that begins with a set; it stops at each one for a pattern that looks back.
    """
    first = rf"[两二三四五六七八九十\d](?<![{not_behind}].)"
    return rf"(?P<number>{first}(?:(?<=\d)\d|(?<=十)[一二三四五六七八九])?)"


def _any(characters: Iterable[str]) -> str:
    return f"[{''.join(sorted(set(characters)))}]"
