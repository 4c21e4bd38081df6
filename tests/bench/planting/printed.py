"""What stands printed: figures with their units, sentences; by plain patterns of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tests.bench.planting.case import Range

_UNITS = (
    "平方公里 平方米 立方米 个百分点 千瓦时 人次 架次 艘次 批次 例次 公斤 千克 公里 千米 公顷"
    " 美元 欧元 港元 人 名 起 件 宗 家 户 个 辆 台 艘 架 部 套 处 座 项 条 份 例 只 头 株 棵"
    " 张 枚 支 把 吨 克 斤 亩 米 元 场 所 间 栋 幢 批 篇 粒 箱 桶 瓶 包 盒 袋 % ％"
).split()
_FIGURE = re.compile(
    r"(?<![0-9０-９.．,·~～\-—–/第A-Za-z])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)"
    r"(?P<scale>万亿|万|亿|千|百)?(?P<hedge>[余多])?(?P<unit>" + "|".join(_UNITS) + ")"
)
_BEFORE_BOUND = re.compile(
    "约|近|超|逾|至少|最多|不足|不到|不少于|不超过|[0-9万亿元％%][~～至到—-]$"
)
_AFTER_BOUND = re.compile("以上|以下|[~～至到—-][0-9]")
_DIFFERENCE = re.compile("[增减]加?|多|少")
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_FAMILIES = {"名": "人", "件": "起", "宗": "起", "千克": "公斤", "千米": "公里", "％": "%"}
_SENTENCE = re.compile(r"[^。！？\n]+(?:[。！？][”’」』）)]*)?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number with its unit.

    `hedged`: it is a bound or a round number (约, 近, 余, 以上 …);
    `differs`: it says by how much something grew or fell.
    """

    start: int
    end: int
    number: str
    scale: str
    unit: str
    hedged: bool
    differs: bool

    @property
    def digits(self) -> Range:
        """Give the range of the number without scale and unit."""
        return self.start, self.start + len(self.number)

    @property
    def suffix(self) -> Range:
        """Give the range of scale, hedge and unit."""
        return self.start + len(self.number), self.end

    @property
    def family(self) -> str:
        """Name the unit so that 人 and 名, 起 and 件 are one."""
        return _FAMILIES.get(self.unit, self.unit)

    @property
    def value(self) -> Fraction:
        """Give the printed number in units, its scale applied."""
        return worth(self.number) * _SCALES[self.scale]

    @property
    def step(self) -> Fraction:
        """Give one unit of the last printed place."""
        places = len(self.number.partition(".")[2])
        return Fraction(_SCALES[self.scale], 10**places)

    def with_number(self, number: str) -> Fraction:
        """Give the value that the figure would have with another number."""
        return worth(number) * _SCALES[self.scale]


def worth(number: str) -> Fraction:
    """Read a printed number."""
    return Fraction(number.replace(",", ""))


def figures(text: str, start: int = 0, end: int | None = None) -> list[Printed]:
    """Find the figures of `text[start:end]`; offsets count in the whole text."""
    stop = len(text) if end is None else end
    return [_printed(text, found) for found in _FIGURE.finditer(text, start, stop)]


def _printed(text: str, found: re.Match[str]) -> Printed:
    before = text[max(found.start() - 3, 0) : found.start()]
    after = text[found.end() : found.end() + 2]
    hedged = bool(found["hedge"] or _BEFORE_BOUND.search(before) or _AFTER_BOUND.match(after))
    return Printed(
        found.start(),
        found.end(),
        found["number"],
        found["scale"] or "",
        found["unit"],
        hedged=hedged,
        differs=bool(_DIFFERENCE.search(before)),
    )


def sentences(text: str) -> Iterator[Range]:
    """Give the sentences, end marks included; a line's end ends a sentence."""
    for found in _SENTENCE.finditer(text):
        yield found.span()


def slips(number: str) -> tuple[str, ...]:
    """Give the numbers that one slip makes: two neighbours swapped, or one digit another.

    The length stays, and no number begins with a nought that did not before.
    """
    made = dict.fromkeys([*_swapped(number), *_replaced(number)])
    return tuple(one for one in made if one != number and _well_formed(one, number))


def _swapped(number: str) -> Iterator[str]:
    for at in range(len(number) - 1):
        if number[at].isdigit() and number[at + 1].isdigit():
            yield number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _replaced(number: str) -> Iterator[str]:
    for at, digit in enumerate(number):
        if digit.isdigit():
            for add in (1, 3, 5, 7, 9):
                yield number[:at] + str((int(digit) + add) % 10) + number[at + 1 :]


def _well_formed(made: str, number: str) -> bool:
    return worth(made) > 0 and (made[0] != "0" or number[0] == "0")
