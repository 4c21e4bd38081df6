"""What speaks for a year, or for another in its place, in the course of what is told."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.year_fits import fits
from qa.reading.time.year_marks import Mark

_BEGINS: Final = regex(r"年(?:\d{1,2}月)?(?:起|开始)(?![草诉])")
_MADE_KNOWN: Final = regex("[^，。；]{0,4}(?:披露|发布|通报|公布|宣布|公告|获悉)")
_ADDED: Final = regex("加上|算上|连同|算起来")
_DEED: Final = regex(
    r"年[^。；\d父母哥姐爷夫妻]{0,10}?"
    r"(?:参军|入伍|入党|参加工作|进厂|任教|考[下取]|当选|结婚|退休|师范毕业|大学毕业|上任|带徒)"
)
_OF_YOUTH: Final = regex(r"年[^。；\d儿女孙]{0,6}?(?:参军|入伍|当兵|入团|上山下乡|上小学)")
_AT_ONCE: Final = regex(
    r"年(?:底|初|\d{1,2}月(?:\d{1,2}日)?)?[^，。；\d]{0,6}?"
    r"(?P<deed>退休|退伍|毕业|出生|成立|建成|通车|投产|参军|入伍|入党|竣工|开工|动工|挂牌|返乡|关停|封闭|停产)"
)
_YEARS: Final = regex(
    r"(?P<n>(?<![\d.第])\d{1,3}|(?<![一二三四五六七八九十百第])[一二三四五六七八九十百两]{1,4})"
    r"[多余来]?个?(?:周?岁|周年|年头?|载|春秋)(?!代|级|度|期|份|\d)"
)
_MANY = 8
_GROWN, _SETTLED, _TELLING, _EARLY = 14, 45, 5, 30


def by_course(
    times: Chronicle, mark: Mark, year: int, others: AbstractSet[int]
) -> dict[str, object]:
    """Give what speaks for a year in the course of what the article tells."""
    return {
        "early days": _early_days(times, mark, year),
        "borne out": _borne_out(times, mark, year),
        "fits": fits(times, mark, year),
        "issued": not times.now and _issued(times, mark),
        "leads": year in others and _leads(times, mark),
        "many": len(times.marks) >= _MANY,
        "overtakes": _overtakes(times, mark, year),
        "reckoned": _reckoned(times, mark, year),
        "retold": _retold(times, mark, year),
        "unborn": mark.how == "career" and _unborn(times, mark),
        "unripe": _unripe(times, mark),
    }


def _early_days(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a year follows an old founding that its paragraph told of: 1911年创办……1923年."""
    block, at = mark.line.block, (mark.number, mark.start)
    before = [
        one for one in times.marks if one.line.block is block and (one.number, one.start) < at
    ]
    begun = [one.year for one in before if one in times.begun]
    in_order = all(one.year <= mark.year for one in before)
    return in_order and any(mark.year - one <= _EARLY < year - one for one in begun)


def begins(times: Chronicle, mark: Mark) -> bool:
    """Say whether something has gone on since a year, for a time that is not told: 从2003年起."""
    told = any(one.line is mark.line and one.role != "age" for one in times.lengths)
    return not told and _BEGINS.match(mark.line.text, mark.end) is not None


def _leads(times: Chronicle, mark: Mark) -> bool:
    """Say whether the first year of an article of no known day is its last: what it reports on."""
    last = max(one.year for one in times.marks)
    return mark is times.marks[0] and not times.now and mark.year == last


def _issued(times: Chronicle, mark: Mark) -> bool:
    """Say whether the first year told is the last, with the day of what is made known: 5日披露."""
    last = max(one.year for one in times.marks)
    told = _MADE_KNOWN.match(mark.line.text, mark.date.end)
    return mark is times.marks[0] and mark.year == last and told is not None


def _unborn(times: Chronicle, mark: Mark) -> bool:
    """Say whether a year lies before the birth that its sentence told of last."""
    born = [one for one in times.births if one.line is mark.line and one.end <= mark.start]
    return bool(born) and mark.year < born[-1].year


def _unripe(times: Chronicle, mark: Mark) -> bool:
    """Say whether one is too young, or too old, for what is told of a year behind one's birth."""
    born = [one for one in times.births if one.line.block is mark.line.block]
    if len(born) != 1 or born[0].number > mark.number:
        return False
    age = mark.year - born[0].year
    if 0 < age < _GROWN:
        return _DEED.match(mark.line.text, mark.end) is not None
    return age > _SETTLED and _OF_YOUTH.match(mark.line.text, mark.end) is not None


def _retold(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether the same is told of the other year: 1997年结婚 … 1967年结婚后."""
    told = _AT_ONCE.match(mark.line.text, mark.end)
    return told is not None and any(
        one.year == year
        and (again := _AT_ONCE.match(one.line.text, one.end)) is not None
        and again["deed"] == told["deed"]
        for one in times.marks
    )


def _borne_out(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a length of the article leads from a year to its own, and none from the other.

    A count of its own sentence that is no such length speaks against it.
    """
    if mark.how == "plan" or times.now <= mark.year:
        return False
    if _by_its_own_count(times, mark, year):
        return True
    told = {most for (least, most), role, *_ in times.lengths if role != "age" and least == most}
    own = "年头" in mark.line.text and not _ADDED.search(mark.line.text)
    return not own and times.now - mark.year in told and times.now - year not in told


def _by_its_own_count(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a count or two ages of a year's own sentence lead from it to now: 第十个年头."""
    now, line = times.now, mark.line
    exact = [one for one in times.passed if one.line is line and one.most <= one.least + 1]
    if any(one.fits(now, mark.year) and not one.fits(now, year) for one in exact):
        return True
    ages = {least for (least, _), role, at, *_ in times.lengths if role == "age" and at is line}
    return any(age - now + mark.year in ages for age in ages)


def _overtakes(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether the other year would be later than the next one told, as the printed is not."""
    if mark.date.cue == "range":
        return False
    behind = [one for one in times.marks if one.line is mark.line and one.start >= mark.end]
    return bool(behind) and mark.year <= behind[0].year < year


def is_explained(mark: Mark, years: set[int]) -> bool:
    """Say whether a length in its sentence leads from a year to another: 1967年…已有57年."""
    text = mark.line.text
    if "年" not in text and "岁" not in text:
        return False
    lengths = _counted(text)
    return any(one and abs(mark.year + one - year) <= 1 for one in lengths for year in years)


def _reckoned(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a length leads from a year to another told, none from the year that is meant.

    自2007年5月至2047年5月，年限40年; 生于1941年……2024年，83岁.
    """
    if mark.how == "birth":
        told = {
            most for (least, most), role, *_ in times.lengths if role == "age" and least == most
        }
    else:
        told = {count for count in _counted(mark.line.text) if count >= _TELLING}
    years = {one.year for one in times.marks if one is not mark} | ({times.now} - {0})
    ahead = () if mark.hangs in {"to", "until"} else told
    fits = [
        {one - count for count in told} | {one + count for count in ahead}
        for one in (mark.year, year)
    ]
    return bool(fits[0] & years) and not fits[1] & years


def _counted(text: str) -> list[int]:
    """Give the lengths in years that a sentence tells."""
    return [small_number(one["n"]) or 0 for one in _YEARS.finditer(text)]
