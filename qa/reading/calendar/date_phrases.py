"""Atoms that stand together → one date expression each: 今年 + 5月 + 底, 3月 + 25—29日."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import Atom, small_number
from qa.reading.calendar.calendar_patterns import CN
from qa.reading.calendar.calendar_words import scan

_MONTHS: Final = 12
_DAYS: Final = 31
_COUNTED: Final = regex("[第前天个月]")
_SUFFIX: Final = regex(
    r" ?(?:(?P<third>[上中]?[上中下]旬)|(?P<late>[底末])|(?P<mid>中(?=[，。、]|$))"
    r"|(?P<early>初(?![中级步次始选审期诊赛一二三]))"
    r"|(?P<season>的?(?:[春夏秋冬][天季]|[春夏秋冬](?=[，。、]|$)))|(?P<same>同期)"
    r"|的?第(?P<nth>[一二三四1-4])个(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
    rf"|的?(?P<place>第(?:\d{{1,2}}|[{CN}]{{1,3}})(?:天|个月)|最后一(?:天|个月)"
    rf"|前(?:\d{{1,2}}|[{CN}两]{{1,3}})天))"
)
_STRETCHES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
    | {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
    | {"上中旬": (1, 20), "中上旬": (1, 20), "中下旬": (11, 31)}
)
_SEASONS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (10, 12)}
)
_YEAR_EDGES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"early": (1, 3), "late": (11, 12)}
)
PART_OF_DAY: Final = "(?:[上中下]午|清晨|早[上晨]|白天|傍晚|晚[上间]?|夜[间里]|凌晨)"
BETWEEN: Final = regex(
    r" ?(?:[（( ](?:星期|周|礼拜)[一二三四五六日天](?:[上下]午)?[）)]?)? ?"
    rf"{PART_OF_DAY}?(?:(?:\d{{1,2}}|零)(?:[时点]|[:：]\d\d)(?:\d{{1,2}}分|许)?)?"
    r"(?:起|开始|延续|持续)?(?:，(?=[至到]))?"
    r"(?:[-—–－~～至到]{1,2}"
    r"|(?![增减升降涨跌提推延改调顺移缩扩回变讯电]|.截|[开动]工|开建|奠基|立项|破土|兴建)"
    r"[\u4e00-\u9fff]{2}[至到]) ?"
)
"""What stands between the two ends of a range, be it what begins it: 4月1日入汛至5月31日."""
_MONTH_WORDS: Final = ("本月", "上月", "上个月", "下月", "下个月", "同月", "当月")


@lru_cache(maxsize=1 << 9)
def phrases(text: str) -> tuple[Atom, ...]:
    """Give the date expressions of a sentence, the parts of each put together.

    They are looked for first to date the article, then to date what it tells.
    """
    return tuple(_kept(text, (_suffixed(text, atom) for atom in _merged(text))))


def _merged(text: str) -> list[Atom]:
    merged: list[Atom] = []
    for atom in scan(text):
        joined = _join(merged[-1], atom, text) if merged else None
        if joined is None:
            merged.append(atom)
        else:
            merged[-1] = joined
    return merged


def _join(left: Atom, right: Atom, text: str) -> Atom | None:
    """Put two neighbours together where the second narrows the first."""
    if right.start - left.end > 1 or text[left.end : right.start] not in {"", " ", "的"}:
        return None
    if left.only_year and left.last_year is None and not right.has_year:
        if right.kind in {"lunar", "named"} or (right.kind == "date" and not right.only_year):
            return right._replace(
                start=left.start,
                year=left.year,
                anchor=left.anchor,
                shift=left.shift,
                name=right.name if right.kind == "named" else left.name,
            )
        return None
    if right.kind == "day" and _is_month(left):
        return left._replace(end=right.end, day=right.day, days=right.days, ranged=right.ranged)
    return None


def _is_month(atom: Atom) -> bool:
    if atom.kind == "word":
        return atom.name in _MONTH_WORDS and atom.day is None
    return atom.kind == "date" and atom.month is not None and not (atom.day or atom.months)


def _suffixed(text: str, atom: Atom) -> Atom:
    found = _SUFFIX.match(text, atom.end)
    if found is None or atom.ranged or atom.last_year is not None:
        return atom
    kind, word = found.lastgroup or "", found[0].strip().removeprefix("的")
    if kind == "same":
        return atom._replace(end=found.end(), name="同期")
    if kind == "place":
        return _placed(atom, word, found.end())
    if atom.only_year:
        months = _SEASONS[word[0]] if kind == "season" else _YEAR_EDGES.get(kind)
        return atom._replace(end=found.end(), months=months) if months else atom
    return _of_month(atom, found, kind, word) if _is_month(atom) else atom


def _of_month(month: Atom, found: re.Match[str], kind: str, word: str) -> Atom:
    """Narrow a month to what stands behind it: 上旬, 底, 的第二个星期日."""
    if kind == "weekday":
        number = small_number(found["nth"])
        return month._replace(end=found.end(), number=number, unit=found["weekday"])
    if kind != "season" and (kind != "third" or word in _STRETCHES):
        return month._replace(end=found.end(), days=_STRETCHES.get(kind) or _STRETCHES[word])
    return month


def _placed(atom: Atom, word: str, end: int) -> Atom:
    """Put a date at a place of its year or month: 第一个月, 最后一天, 前10天."""
    number = 0 if word.startswith("最后") else small_number(_COUNTED.sub("", word))
    if word.endswith("月"):
        month = number or _MONTHS
        fits = atom.only_year and month <= _MONTHS
        return atom._replace(end=end, months=(month, month)) if fits else atom
    if number > _DAYS or not (atom.only_year or _is_month(atom)):
        return atom
    day = number or _DAYS
    month = atom.month or (1 if number else _MONTHS)
    return atom._replace(end=end, month=month, days=(1 if word[0] == "前" else day, day))


_LONE_BEFORE: Final = regex(r"(?:^|[，。；：（(,;: 于自在社台网局部会者])$")
_LONE_AFTER: Final = regex(
    r"[电讯称说从在向晚夜起，,）)]|报道|消息|表示|[发公宣]布|通报|召开|举行|[上下中]午|凌晨"
)


def _kept(text: str, atoms: Iterable[Atom]) -> Iterable[Atom]:
    """Drop what is a date only in company: 20日 in a count, a lone 九月, 13月 without a day."""
    month_known, day = False, None
    atoms = list(atoms)
    festive = {atom.start for atom in atoms if atom.kind == "named"}
    for atom in atoms:
        lone = atom.kind == "day" and not month_known and atom.end not in festive
        ends = lone and day is not None and BETWEEN.fullmatch(text, day.end, atom.start)
        if lone and not (ends or _stands_alone(text, atom)):
            continue
        day = atom if lone else None
        if _is_month(atom) and atom.kind == "date" and not atom.has_year and not _likely(atom):
            continue
        month_known = month_known or atom.month is not None or atom.name in _MONTH_WORDS
        yield atom


def _likely(month: Atom) -> bool:
    return month.name != "written" and month.month is not None and 1 <= month.month <= _MONTHS


def _stands_alone(text: str, day: Atom) -> bool:
    before = text[max(0, day.start - 1) : day.start]
    return bool(_LONE_BEFORE.search(before) and _LONE_AFTER.match(text, day.end))
