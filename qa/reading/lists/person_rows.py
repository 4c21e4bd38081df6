"""Persons counted before they are named: 四位教师是甲、乙和丙; 评审组共五人，成员为….

A row of nothing but persons, with or without their roles, has as many as it is said to have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS, joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced
from qa.reading.words.likeness import person

_COUNTED: Final = regex(
    rf"(?:前|{NOT_AFTER})(?P<number>{NUMERAL})(?P<unit>[名位人])"
    r"(?P<noun>(?![月年天日小])[^，。；：、！？\n“”（）\d—]{0,10}?)"
    r"(?:——|：|[，]?(?:成员|名单|他们|她们)?(?:分别|依次)?(?:[是为即]|就是)[：:]?)"
    r"(?P<row>(?:[^，。；：、！？\n“”\d—]{2,12}、)+[^，。；：、！？\n“”\d—]{2,24})(?=[，。；\n]|——|\Z)",
    holding="名 位 人",
    heads=f"前{COUNT_HEADS}",
)
_OPEN: Final = regex("等(?![级候待于额])|其[中他余]|另|之一|分别来自|[的之]")
_ROLES: Final = (
    *"员师长手工医警兵副爷奶爸妈哥姐弟妹父母",
    "司机",
    "记者",
    "护士",
    "导游",
    "导演",
    "会计",
)
_LEAST, _SHORT = 2, 6


def find_person_rows(text: str) -> Iterator[Found]:
    """Find the rows of persons with one more or one less than told before them."""
    for told in _COUNTED.finditer(text) if "、" in text else ():
        members = tuple(joined_items(text, *told.span("row")))
        number = number_of(told["number"])
        names = [text[start:end] for start, end in members]
        ranked = text[told.start()] == "前" and max(map(len, names)) <= _SHORT
        persons = ranked or all(map(_person, names))
        off = abs(len(members) - number) == 1 and len(members) >= _LEAST
        if off and persons and not _OPEN.search(told["row"]):
            yield announced(told, number), Count(members, firm=False)


def _person(name: str) -> bool:
    """Say whether words name somebody, by a name or by what they do on the spot."""
    return person(name) or name.removesuffix("各一人").removesuffix("各一名").endswith(_ROLES)
