"""Where a person’s name may begin in a sentence, where it ends, and whether it stands as one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from qa.patterns import regex
from qa.reading.words.posts import BARE, BARE_ENDS, POST_ENDS, ends_with_post, ends_with_role
from qa.reading.words.speaking import ACTS, GOES_ON, SPEAKS
from qa.reading.words.surnames import DOUBLE, NOT_GIVEN, SINGLE, is_word

HAN = "\u4e00-\u9fff"
"""Chinese characters, as a range within a class of characters."""
_DOUBLE_HEADS = frozenset(name[0] for name in DOUBLE)
_TWO_GIVEN = rf"(?:(?![{''.join(sorted(NOT_GIVEN))}])[{HAN}]){{2}}"
_SURNAME = regex(rf"[{''.join(sorted(SINGLE | _DOUBLE_HEADS))}](?=(?P<given>{_TWO_GIVEN})|[{HAN}])")
"""Where a surname may begin, with the two characters behind it that can be a given name."""
ROLE = 8
"""How far before a name the words that introduce it may begin, in characters."""
GIVEN = 2
"""The most characters of a given name."""
_ADDRESSED = (
    "师傅|女士|先生|老师|阿姨|同学|同志|师母|教授|医生|主任|校长|局长|书记|经理|老板|[警法]官"
    "|大[妈爷姐哥爹娘]"
)
CALLED = regex(f".(?:{_ADDRESSED})$")
"""A surname with a title or an address, and no given name."""
NO_PERSON = regex(
    f"董事[长会局]|..[省市县区镇乡村州局院校委部厅办府站公司路街河湖桥们员队组室]|.某.|.(?:{_ADDRESSED})"
)
"""What begins with a surname and is no person's name."""
_JOINERS = ("和", "与", "为")


Begin: TypeAlias = tuple[int, int, str]
"""Where a surname begins, of so many characters, with two characters behind it, or nothing."""


def has_place(text: str, at: int) -> bool:
    """Say whether a name can stand at `at`: behind a post, or where a clause begins."""
    return is_bare(text, at) or ends_with_role(text, max(0, at - ROLE), at)


def is_introduced(text: str, at: int) -> bool:
    """Say whether a post or trade stands right before `at`, where a name may begin."""
    last = text[at - 1 : at]
    if last not in POST_ENDS:
        return last == "的" and text.endswith("岁的", 0, at)
    return ends_with_post(text, 0, at)


@lru_cache(maxsize=1 << 10)
def begins(text: str) -> tuple[Begin, ...]:
    """Give where surnames stand in a sentence."""
    return tuple(begin for found in _SURNAME.finditer(text) if (begin := _begin(text, found)))


def _begin(text: str, found: re.Match[str]) -> Begin | None:
    """Give the surname that begins here, of two characters where it can be, if it is one."""
    at, first = found.start(), found[0]
    if first in _DOUBLE_HEADS and text[at : at + 2] in DOUBLE:
        name = text[at : at + 2 + GIVEN]
        whole = len(name) == 2 + GIVEN and _is_name(name, 2)
        return at, 2, name if whole else ""
    if first not in SINGLE:
        return None
    name = first + (found["given"] or "")
    return at, 1, "" if len(name) == 1 or is_word(name) else name


def name_at(text: str, at: int, surname: int) -> str:
    """Give the name that begins at `at` and ends before a word that goes on, or nothing."""
    for given in range(1, GIVEN + 1):
        end = at + surname + given
        name = text[at:end]
        if end > len(text) or not _is_name(name, surname):
            return ""
        if GOES_ON.match(text, end) and not _runs_on(text, end, given):
            return name
    return ""


def _is_name(name: str, surname: int) -> bool:
    """Say whether nothing speaks against a name that begins with so long a surname."""
    given = name[surname:]
    han = min(given) >= "\u4e00" and max(given) <= "\u9fff"
    return han and NOT_GIVEN.isdisjoint(given) and not is_word(name)


def _runs_on(text: str, end: int, given: int) -> bool:
    """Say whether what looks like 和 or 为 behind a short name is its last character."""
    return given < GIVEN and text[end : end + 1] in _JOINERS and bool(SPEAKS.match(text, end + 1))


def candidates(text: str, at: int, surname: int) -> list[str]:
    """Give what can be a name at `at`, the longest first."""
    lengths = range(min(surname + GIVEN, len(text) - at), surname, -1)
    return [text[at : at + length] for length in lengths]


def acts(text: str, at: int, name: str, surname: int, *, near: bool) -> bool:
    """Say whether a name stands where a person does, and goes on as a person does."""
    if not _is_name(name, surname):
        return False
    if ends_with_role(text, max(0, at - ROLE), at):
        return bool(GOES_ON.match(text, at + len(name)))
    follows = SPEAKS if len(name) <= GIVEN and not near else ACTS
    return is_bare(text, at) and bool(follows.match(text, at + len(name)))


def is_bare(text: str, at: int) -> bool:
    """Say whether nothing before a name says who it is: a clause begins, or a verb leads to it."""
    if at == 0 or not "\u4e00" <= text[at - 1] <= "\u9fff":
        return at == 0 or text[at - 1] != "、"
    return text[at - 1] in BARE_ENDS and bool(BARE.search(text, max(0, at - ROLE), at))
