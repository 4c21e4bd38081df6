"""Lists that stand before their number: 甲、乙、丙三省; 种植、加工和销售三大环节."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.closing import veil
from qa.reading.lists.list_marks import ITEM
from qa.reading.lists.list_page import BOUND, Count
from qa.reading.lists.numbering import number_of
from qa.reading.words.gazetteer import CITIES, COUNTRIES, PROVINCES, REGIONS
from qa.reading.words.surnames import SINGLE, surname_length

_NUMERAL = "[三四五六七八九十]|十[一二三四五六七八九]|[1-9]\\d?"
_NUMBER = regex(
    r"(?P<number>[两三四五六七八九十1-9](?:(?<=[\u4e00-\u9fff].)|(?<=[\u4e00-\u9fff]“.)(?<!两))"
    r"(?<![〇零一二两三四五六七八九十百千万亿第约近超余逾几数后首].)(?:(?<!前.)|(?<=[为是]前.)(?=大))"
    r"(?:(?<=十)[一二三四五六七八九]|(?<=[1-9])\d)?)"
    r"(?P<unit>省区|[省市](?!级|际|会|委|外|内)|国(?!际|会(?![谈晤议])|庆|务|内)|"
    r"地(?!级|区|块|方)|级(?!别|以|数|残|教)|大(?!多|约|致|概|部分|以上)|部分|板块|环节|方面"
    r"|[个类种项条道名位人座家所支款门块](?![一二三四五六七八九]|月|人|小时|百分点|季度|年|多|余)"
    r"|处(?![于理罚置长级境方分])|样(?![本式品])|关(?![于注系键闭心停税节怀]))"
)
_NOUN = regex("[\u4e00-\u9fff]{1,2}")
_MORE = regex(rf"(?P<number>[一二两]|{_NUMERAL})(?P<unit>[省市区国])")
_BREAK = regex(r"[，。；：:！？!?“”‘’（）()\n\t —…]")
_LEAD = regex(r"(?:共计|共有|共|合计|这|[为是]前|成为|为|的)$")
_RELATIVE = regex(r"[是为][^、]{0,12}的$")
_UNSURE = regex("等(?![奖级额次])|其他|其余|另外|以外|之外")
_DIGIT = regex(r"\d")
_ENTRY = regex("[一二三四五六七八九十]{1,3}")
_OTHER = regex(
    f"、[^、]*(?<![{''.join(sorted(SINGLE))}])[一二两三四五六七八九十][\u4e00-\u9fff][^、]*\\Z"
    "|(?:以及|[和与及有属]|分别[^、]{0,4}|增加|减少|新增|新建|达到?)\\Z"
)
"""What leads to a number of its own: 一张卡、一份三种文字的指南; 甲、乙以及两个丙."""
_NAMED = regex(
    "|".join(
        sorted(
            name
            for name in (*PROVINCES, *REGIONS, *CITIES)
            if not {*"一二两三四五六七八九十"}.isdisjoint(name)
        )
    )
)
"""Names of places with a numeral that counts nothing: 四川, 九江."""
_JOIN = regex("以及|[和与]|(?<![涉普波顾提触危遍])及")
_FIXED = regex(r"大(?:球|改造|战役|件|纪律|名著|发明|菜系|家鱼|运动会)")
_LEVELS = regex("(?:国家?|中央|省|市|县|区|州|盟|旗|乡|镇|街道?|社区|村|组|户|网格|楼栋?)+")
_SIDES = frozenset("东西南北中左右")
_REGIONAL = regex("方向|省|市|县|区|城|州|国|地|片|板|港")
_SHORT_NAMES = frozenset(
    "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台中美俄英法德日韩印意"
    "国省市县区州盟旗乡镇街村组户"
)
_LOOK_BACK = 160
_LONGEST_ITEM = 14
_FEWEST = 3
_MOST = 2
_AHEAD = 6
_NOUNS = frozenset({"省", "国", "地", "省区", "市", "级"})
_CLOSE = _NOUNS - {"市"} | {"大"}
"""Units that follow on their list alone; others also count what lies in the places listed."""


def find_appositions(text: str) -> Iterator[tuple[Announcement, Count]]:
    """Find the numbers whose members stand before them, with the members.

    Only where the list agrees with the number, or falls one short of it or has one too many:
    a number further off is said of something else.
    """
    for found in _NUMBER.finditer(text):
        start = max(0, found.start() - _LOOK_BACK)
        # “四道关口” may stand in quotes
        raw = text[start : found.start()].removesuffix("“")
        if "、" not in raw:
            continue
        head = veil(raw)
        cut = max((mark.end() for mark in _BREAK.finditer(head)), default=-start)
        end = _stripped(head)
        items = _items(head, _after_bracket(raw, cut), end) if cut >= 0 and end else []
        counts_too = _OTHER.search(_NAMED.sub("", head))
        if not items or counts_too or not _belongs(found, [head[a:b] for a, b in items]):
            continue
        number, members = _counted(head, items, _numbers(text, found))
        if members:
            until = found.end("unit")
            noun = found["unit"] + _noun(found)
            told = Announcement(found.start(), until, until, number, noun, slogan=False)
            yield told, Count(tuple((start + a, start + b) for a, b in members), firm=False)


def _noun(found: re.Match[str]) -> str:
    """Give the beginning of the noun behind a unit that is none itself: 大片区, 个维度."""
    noun = _NOUN.match(found.string, found.end("unit"))
    return noun[0] if noun and found["unit"] not in _NOUNS else ""


def _stripped(head: str) -> int:
    """Give where the list ends before words that lead to its number; 0 where it does not."""
    end = len(head)
    lead = _LEAD.search(head)
    if not lead:
        return end
    if lead[0] == "的":
        relative = _RELATIVE.search(head)
        return relative.start() if relative else 0
    return lead.start()


def _after_bracket(raw: str, cut: int) -> int:
    """Give where a list begins behind a bracket before its first mark: （记者李明）甲、乙."""
    first = raw.find("、", cut)
    return max(cut, raw.rfind("）", cut, first - 1) + 1) if first > cut else cut


def _items(head: str, cut: int, end: int) -> list[Range]:
    """Divide at 、; nothing where the list is open, or holds more than names."""
    text = head[:end]
    first = text.find("、", cut)
    if first < 0 or _DIGIT.search(text, first):
        return []
    cut = max((digit.end() for digit in _DIGIT.finditer(text, cut, first)), default=cut)
    if _UNSURE.search(text, cut):
        return []
    if _ENTRY.fullmatch(text, cut, first):
        # 二、考评由居民打分、社区评分、部门检查三部分组成
        cut, first = first + 1, text.find("、", first + 1)
    items = _with_bounds(text, [item.span() for item in ITEM.finditer(text, cut)])
    return items if all(stop - start <= _LONGEST_ITEM for start, stop in items[1:]) else []


def _with_bounds(text: str, items: Sequence[Range]) -> list[Range]:
    """Put what only bounds the next item together with it: 前街以东、后街以南的甲小区."""
    found: list[Range] = []
    for start, end in items:
        bounds = found and BOUND.search(text, *found[-1])
        found[-1 if bounds else len(found) :] = [(found[-1][0] if bounds else start, end)]
    return found


def _numbers(text: str, found: re.Match[str]) -> list[int]:
    """Give the number, and the sum where another follows: 三省一市."""
    number = number_of(found["number"])
    more = _MORE.match(text, found.end("unit"))
    return [number, number + number_of(more["number"])] if more else [number]


def _counted(
    head: str, items: Sequence[Range], numbers: Sequence[int]
) -> tuple[int, Sequence[Range]]:
    """Give the number with the members; none where the list may agree in ways that have no parts.

    A conjunction may join two members or stand within one; 京津 are two.
    """
    divided = _divided(head, items)
    names = [head[start:stop] for start, stop in divided]
    ways = (divided,) if _alike(items, divided, names) else (items, divided)
    for members in ways:
        if len(members) in numbers:
            return len(members), members
    least = len(ways[0])
    most = len(divided) + sum(len(name) - 1 for name in names if _is_several(name))
    number = numbers[-1]
    off_by_one = number == most + 1 or (number == least - 1 and number >= _MOST)
    return number, divided if off_by_one else ()


def _alike(items: Sequence[Range], divided: Sequence[Range], names: Sequence[str]) -> bool:
    """Say whether what 和 joins at the end are two short names such as the others are.

    Words lead up to the first.
    """
    if len(divided) != len(items) + 1 or divided[-_MOST] != (items[-1][0], divided[-_MOST][1]):
        return False
    sizes = [min(len(names[0]), len(names[1])), *map(len, names[1:])]
    return len(names) > _FEWEST and min(sizes) > 1 and max(sizes) <= min(_FEWEST, min(sizes) + 1)


def _is_several(name: str) -> bool:
    """Say whether a name may be short ones side by side: 京津, not 德国 or 贵州."""
    return _SHORT_NAMES.issuperset(name) and not _known(name)


def _divided(head: str, items: Sequence[Range]) -> list[Range]:
    """Divide the items at their conjunctions too."""
    members: list[Range] = []
    for start, stop in items:
        at = start
        for join in _JOIN.finditer(head, start, stop):
            if at < join.start() and join.end() < stop:
                members.append((at, join.start()))
                at = join.end()
        members.append((at, stop))
    return members


def _belongs(found: re.Match[str], names: Sequence[str]) -> bool:
    """Say whether the number counts the names, not what belongs to them."""
    unit, noun = found["unit"], _noun(found)
    if unit in "名位人":
        return sum(map(_person, names)) * _MOST > len(names)
    if unit == "市":
        return not any(name in PROVINCES for name in names[1:])
    if unit == "家":
        return found.string[: found.start()].endswith("这")
    if unit == "级":
        return all(map(_LEVELS.fullmatch, names[1:]))
    if unit in _CLOSE:
        return not _FIXED.match(unit + noun)
    places = all(map(_place, names[1:]))
    counted = found.string[found.end() : found.end() + _AHEAD]
    sides = _SIDES.issuperset(names[1:])
    return (len(names) >= _FEWEST or sides) and (
        not places or _REGIONAL.search(counted) is not None
    )


def _place(name: str) -> bool:
    return _known(name) or name.endswith(("省", "市", "县", "区", "州", "镇", "乡", "村"))


def _known(name: str) -> bool:
    return name in PROVINCES or name in REGIONS or name in CITIES or name in COUNTRIES


def _person(name: str) -> bool:
    """Say whether the name ends with that of a person: 值班员李明, 王某."""
    return any(surname_length(name[-size:]) == 1 for size in (2, 3) if len(name) >= size)
