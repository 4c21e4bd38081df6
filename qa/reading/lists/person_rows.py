"""Persons counted before they are named: 四位教师是甲、乙和丙; 评审组共五人，成员为….

A row of nothing but persons, with or without their roles, has as many as it is said to have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS, JOIN, joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced
from qa.reading.words.likeness import likely_divided, person
from qa.reading.words.surnames import SINGLE

_COUNTED: Final = regex(
    rf"(?:前|{NOT_AFTER})(?P<number>{NUMERAL})(?P<unit>[名位人家个所支条座栋幢部台辆艘种样类项])"
    r"(?P<noun>(?![月年天日小])[^，。；：、！？\n“”（）\d—]{0,10}?)"
    r"(?:——|：|[，]?(?:成员|名单|他们|她们)?(?:分别|依次)?(?:[是为即由]|就是)[：:]?)"
    r"(?P<row>(?:[^，。；：、！？\n“”\d—]{2,12}、)+[^，。；：、！？\n“”\d—]{2,24})(?=[，。；\n]|——|\Z)",
    holding="名 位 人 家 个 所 支 条 座 栋 幢 部 台 辆 艘 种 样 类 项",
    heads=f"前{COUNT_HEADS}",
)
_GIVEN: Final = "(?![和与及等])[\u4e00-\u9fff]"
_PERSON: Final = f"(?:[{''.join(sorted(SINGLE))}](?:{_GIVEN}){{1,2}}|[\u4e00-\u9fff]某[某甲乙丙]?)"
_APPOSED: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[名位])(?P<noun>(?:(?![的在从由将对于]|被(?!告))[\u4e00-\u9fff]){{2,6}}?)"
    rf"(?P<row>(?:{_PERSON}、)+{_PERSON}(?:[和与及]{_PERSON})?)(?![、等和与及])",
    holding="名 位",
    heads=COUNT_HEADS,
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
_OF_PERSONS: Final = frozenset("名位人")
_LEAST, _SHORT, _LONG = 2, 6, 12


def find_person_rows(text: str) -> Iterator[Found]:
    """Find the rows of persons with one more or one less than told before them."""
    for told in _COUNTED.finditer(text) if "、" in text else ():
        start, end = told.span("row")
        end -= len("组成") if text.endswith("组成", start, end) else 0
        members = tuple(_divided(text, joined_items(text, start, end)))
        number = number_of(told["number"])
        names = [text[start:end] for start, end in members]
        ranked = text[told.start()] == "前" and max(map(len, names)) <= _SHORT
        of_persons = told["unit"] in _OF_PERSONS
        persons = ranked or (all(map(_person, names)) if of_persons else _things(names))
        off = abs(len(members) - number) == 1 and len(members) >= _LEAST
        if off and persons and not _OPEN.search(told["row"]):
            yield announced(told, number), Count(members, firm=False)


def find_apposed_persons(text: str) -> Iterator[Found]:
    """Find one person more than their number right before: 三名被告人王某、李某、赵某和何某."""
    for told in _APPOSED.finditer(text) if "、" in text else ():
        members, number = tuple(joined_items(text, *told.span("row"))), number_of(told["number"])
        if len(members) == number + 1:
            yield announced(told, number), Count(members, firm=False)


def _divided(text: str, items: Iterable[Range]) -> Iterator[Range]:
    """Divide each item that joins two persons: 副团长李江和成员周平."""
    for start, end in items:
        join = JOIN.search(text, start + _LEAST, end - _LEAST)
        if join and _person(text[start : join.start()]) and _person(text[join.end() : end]):
            yield from ((start, join.start()), (join.end(), end))
        else:
            yield start, end


def _things(names: Sequence[str]) -> bool:
    """Say whether names are of things of one kind: short, and divided where they seem to be."""
    return max(map(len, names)) <= _LONG and likely_divided(names)


def _person(name: str) -> bool:
    """Say whether words name somebody, by a name or by what they do on the spot."""
    return person(name) or name.removesuffix("各一人").removesuffix("各一名").endswith(_ROLES)
