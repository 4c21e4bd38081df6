"""Rows with their count, told again with a member more: 甲、乙、丙3个镇……，甲、乙、丙、丁均已.

Also entry by entry: 在甲、乙、丙3个镇设队，其中甲镇12人，乙镇9人，丙镇7人，丁镇8人.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import JOIN
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.rows import rows_in

_ROW: Final = regex(r"(?:[^，。；：、（）\n]{1,16}、){1,14}[^，。；：、（）\n]{1,24}")
_COUNTED: Final = regex(
    rf"^(?P<item>[^\d]{{1,14}}?)(?P<open>等)?(?:这|共)?“?(?P<number>{NUMERAL})(?P<unit>[个项家名位所座处条支大种类场站镇乡村县区市门款道户]|(?<=[“三四五六七八])[\u4e00-\u9fff])(?![月年天日元多余])"
)
_BEHIND: Final = regex(
    rf"，(?:这|共|一共|上述|以上)?(?P<number>{NUMERAL})(?P<unit>[个项家名位所座处条支大种类场站镇乡村县区市门款道户])(?![月年天日元多余])"
)
_OPEN: Final = regex(r"等|其[他它余]|另|还有|新增")
_ENTRY: Final = regex(
    r"(?:^|[，；、。：]|其中)(?:其中)?(?P<name>[\u4e00-\u9fff]{2,6}?)(?P<verb>[\u4e00-\u9fff]{0,4}?)(?P<value>\d[\d.,]*万?)(?P<unit>[\u4e00-\u9fff]{1,3})"
)
_FEWEST, _REACH, _SHORT, _MOST_BEFORE = 3, 220, 2, 16
_MOST, _FAR = 200, 20_000
"""How many rows, and how many characters behind a row, may tell it again."""
_VERBS: Final = "占|设|种|建|有|为|达|完成|投|招|收|捐|派|获|新|植|修"
_HEAD: Final = regex(rf"(?P<name>[\u4e00-\u9fff]{{2,6}}?)(?={_VERBS}|$)")


class _Told(NamedTuple):
    """A row with the places of its members, and the count behind it, nought where none is."""

    names: tuple[str, ...]
    places: tuple[Range, ...]
    number: int
    unit: str
    at: Range
    open: bool


def find_rows_again(text: str, veiled: str) -> Iterator[Found]:
    """Find the rows that are told again, or gone through, with one member more."""
    rows = [row for found in rows_in(veiled, _ROW, _MOST_BEFORE) if (row := _read(text, found))]
    for place, row in enumerate(rows):
        if row.number != len(row.names) or row.number < _FEWEST or row.open:
            continue
        behind = rows[place + 1 : place + 1 + _MOST]
        again = next((one for one in behind if _one_more(row, one)), None)
        if again is not None:
            yield _announced(row), Count(again.places, firm=False)
        elif entries := _gone_through(text, row) or _taken_up(text, row):
            yield _announced(row), Count(entries, firm=False)


def _read(text: str, found: re.Match[str]) -> _Told | None:
    pieces = [
        (found.start() + a.start(), found.start() + a.end())
        for a in re.finditer("[^、]+", found[0])
    ]
    start, end = pieces[-1]
    counted = _COUNTED.match(text[start:end])
    behind = None if counted else _BEHIND.match(text, end)
    number, unit, at = 0, "", (start, end)
    if counted:
        number, unit = number_of(counted["number"]), counted["unit"]
        at = start + counted.start("number"), start + counted.end("unit")
        end = start + counted.end("item")
    elif behind:
        number, unit, at = number_of(behind["number"]), behind["unit"], behind.span("number")
    join = JOIN.search(text, start + 1, end - 1)
    last = [(start, join.start()), (join.end(), end)] if join else [(start, end)]
    places = (*pieces[:-1], *last)
    names = tuple(text[a:b] for a, b in places)
    opened = bool(counted and counted["open"] and len(names) != number)
    return _Told(names, places, number, unit, at, opened) if len(names) >= _FEWEST else None


def _one_more(row: _Told, other: _Told) -> bool:
    """Say whether a later row has all members of one that is counted, and another."""
    if len(other.names) != len(row.names) + 1 or _OPEN.search(other.names[-1]) or other.open:
        return False
    if other.number and other.number != len(other.names):
        return False
    # words may stand before the first of both
    size = min(len(name) for name in row.names[1:])
    heads = (
        {row.names[0], other.names[0]} if row.names[0][-size:] == other.names[0][-size:] else {""}
    )
    names = [[name for name in one.names if name not in heads] for one in (row, other)]
    left = [name for name in names[1] if not any(_same(name, one) for one in names[0])]
    return len(left) == 1 and all(any(_same(name, one) for one in names[1]) for name in names[0])


def _same(one: str, other: str) -> bool:
    """Say whether two members are one: the first may have words before it, the last behind it."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORT and (long.startswith(short) or long.endswith(short))


def _gone_through(text: str, row: _Told) -> tuple[Range, ...]:
    """Give the entries behind a row, one for each member and one more of their kind."""
    end = text.find("。", row.at[1])
    stop = min(end if end >= 0 else len(text), row.at[1] + _REACH)
    entries = list(_entries(text, row.at[1], stop))
    longest = max(map(len, row.names[1:]))
    names = [row.names[0][-longest:], *row.names[1:]]
    own = {name: [one for one in entries if one[0].startswith(name)] for name in names}
    if not all(len(found) == 1 for found in own.values()):
        return ()
    known = {found[0][1] for found in own.values()}
    tails = {found[0][0][-1] for found in own.values()} | {found[0][2] for found in own.values()}
    rest = [one for one in entries if one[1] not in known]
    kin = [one for one in rest if one[0][-1] in tails and one[2] in tails]
    if len(rest) != 1 or kin != rest or len(tails) != _SHORT:
        return ()
    return tuple(place for _, place, _ in entries)


def _taken_up(text: str, row: _Told) -> tuple[Range, ...]:
    """Give the sentences that take up all members of a row but one: 自治，靠……。德治，靠……."""
    found: dict[str, Range] = {}
    leads = []
    behind = text[row.at[1] : row.at[1] + _FAR]
    for name in (row.names[0][-min(map(len, row.names[1:])) :], *row.names[1:]):
        for one in re.finditer(rf"[。\n；]{re.escape(name)}([，：].)", behind):
            found.setdefault(name, (row.at[1] + one.start() + 1, row.at[1] + one.end() - 1))
            leads.append(one[1])
    names = row.names[1:]
    once = len(found) == len(row.names) - 1 >= _SHORT and len(set(leads)) == 1
    left = [name for name in names if name not in found]
    told = left and left[0] in behind[_SHORT * _SHORT :]
    return tuple(sorted(found.values())) if once and left and not told else ()


def _entries(text: str, start: int, stop: int) -> Iterator[tuple[str, Range, str]]:
    for found in _ENTRY.finditer(text, start, stop):
        head = _HEAD.match(found["name"] + found["verb"])
        name = head["name"] if head else found["name"] + found["verb"]
        yield name, (found.start("name"), found.end("unit")), found["unit"]


def _announced(row: _Told) -> Announcement:
    start, end = row.at
    return Announcement(start, end, end, row.number, row.unit, slogan=False)
