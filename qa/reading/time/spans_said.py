"""Anniversaries and terms between two printed times: 建于1890年，2020年迎来建成130周年."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied, Reckoning
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.implied import Bounds, fixed, number
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import NUMBER, counts, end_at, printed_year, reckoning, since

_JUBILEE: Final = regex(
    rf"[^，。；\d]{{0,14}}?(?P<act>[\u4e00-\u9fff]{{2}}){NUMBER}周年(?!前|后|以来)"
)
_TERM: Final = regex(
    r"(?:任|租|聘|保护|有效|合同|服务|承包|保修|质保|试用|试行|授权|特许|经营|使用|执行|过渡|实习|见习|考察|服役|贷款|还款|保质)期限?"
    r"(?:为|是|共|限)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})(?P<unit>个月|年)(?![多余以内])"
)
_OVER: Final = regex(
    r"[^，。；\d]{0,6}?(?:届满|到期|期满|满期|终止|转正|止|卸任|结束|失效|交还|收回)"
)
_TILL: Final = regex("(?:有效期?[至到]|到期日?(?:期|为|是)*[：:]?|保质期[至到])$")
_LENGTH_FIRST: Final = regex(rf"{NUMBER}个?年[，,：](?=从|自|\d)")
_AROUND, _TWO, _YEAR, _SLACK = 12, 2, 12, 1
_FEAST: Final = regex("庆|周年|[百十]年|纪念")
_ANEW: Final = regex("延长|续|提前|顺延|连任|改为|缩短")


def read_jubilees_said(line: Line) -> Iterator[Reckoning]:
    """Read an anniversary whose year and beginning the sentence prints, as its only years."""
    told = [one for one in line.dates if one.year]
    if len(told) != _TWO or "周" not in line.letters or not all(map(printed_year, told)):
        return
    begun, end = told
    for count, found in counts(_JUBILEE, line):
        beside = line.text[max(0, begun.start - _AROUND) : begun.end + _AROUND]
        same = set(found["act"]) & set(beside) - set("周年一了的办过又")
        if (
            end.end <= found.start("act")
            and same
            and not _FEAST.search(beside)
            and (begun.year or 0) < (end.year or 0)
        ):
            near = _JUBILEE.match(line.text, end.end)
            if near and near.start("n") == found.start("n"):
                yield reckoning(line, "anniversary", count, since(line, begun), end_at(line, end))


def read_lengths_ahead(line: Line) -> Iterator[Reckoning]:
    """Read the years that stand before their range: 执掌18年，从1990年到2002年."""
    ranges = {one.start: one for one in line.dates if one.cue == "range" and "y" in one.printed}
    for count, found in counts(_LENGTH_FIRST, line) if ranges else ():
        ends = ranges.get(found.end()) or ranges.get(found.end() + 1)
        if ends and not ends.month:
            yield reckoning(line, "years", count, since(line, ends), end_at(line, ends))


def read_terms_said(line: Line) -> Iterator[Implied]:
    """Read the only term of a sentence beside the two days that it runs between."""
    if "期" not in line.letters:
        return
    terms = [*_TERM.finditer(line.text)]
    dates = [one for one in line.dates if one.cue != "range" and (one.year or one.month)]
    if len(terms) != 1 or len(dates) != _TWO or _ANEW.search(line.text):
        return
    (term,), (begun, end) = terms, dates
    passed, length = _months(begun, end), number(term["n"])
    over = _OVER.match(line.text, end.end) or _TILL.search(
        line.text[max(0, end.start - 8) : end.start]
    )
    if passed is None or length is None or not over:
        return
    months = length * (_YEAR if term["unit"] == "年" else 1)
    slack = _SLACK if begun.month and end.month else _YEAR
    bounds = Bounds(months - slack, months + slack, f"{term['n']}{term['unit']}后")
    word, where = term.span(), (end.start, end.end)
    yield fixed(line, "time", word, where, Fraction(passed), bounds)


def _months(begun: FoundDate, end: FoundDate) -> int | None:
    """Count the months between two times, of one year where none is known."""
    if begun.month and end.month and not (begun.year and end.year):
        months = end.month - begun.month
        return months if months > 0 else None
    if not (begun.year and end.year) or bool(begun.month) != bool(end.month):
        return None
    return (end.year - begun.year) * _YEAR + (end.month or 0) - (begun.month or 0)
