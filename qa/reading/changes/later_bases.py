"""The base of a change that is told behind it: 环比增长12%，其中…；4月份的产量为830台.

A clause that opens with the time that the change is reckoned from, and names nothing else than
the level does, tells the base; other figures may stand between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Change, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_right_behind
from qa.reading.changes.differences import REACHING
from qa.reading.changes.level_pairs import is_level
from qa.reading.changes.steps import step_of
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.figures.times_said import of_like_stretch, said_time

_YEAR = "去年|上一?年度?|前一年|上届|上一届"
_MONTH = "上一?个?(?:月|季度?|周|期|学期|赛季)|前一?个?(?:月|周|天|日)|昨[日天]"
_USUAL = "常年"
_PRINTED = "(?:19|20)\\d\\d年"
_OPENS = regex(
    rf"[，；。“（]*(?:而|其)?(?:在|据统计，)?(?P<time>{_YEAR}|{_MONTH}|前年|年初|\d{{1,2}}月份?|[一二三四]季度|{_USUAL}|{_PRINTED})"
    r"(?P<words>[^。；\d]{0,22})$"
)
_BASED = regex(
    rf"[比较](?P<time>{_YEAR}|{_MONTH}|前年|年初|\d{{1,2}}月份?|[一二三四]季度|{_USUAL}|{_PRINTED})"
)
_SAME = regex("的|平均|值|同期|同月|当月|整月|全[年月]|底|末|这时|此时|份|时")
_TOLD = regex(
    "(?:就|只|仅|曾|才|则|也|还|约|近|已|不过|达到?|为|是|有|至|了|共|计|卖出?|售出|完成|实现|接待|报|录得|一共|合计|创下的?)+$"
)
_AMOUNT = regex("[\u4e00-\u9fff]{0,2}(?:数量|总量|总数|数字|数据|水平|产量|销量|人数|用量)")
_AHEAD, _BACK, _PAIR, _YEAR_LONG = 6, 12, 2, 12
_MONTHLY, _YEARLY = regex(_MONTH + r"|\d{1,2}月份?|[一二三四]季度"), regex(_YEAR)


def read_later_bases(figures: Sequence[Figure], changes: Sequence[Change]) -> Iterator[Change]:
    """Read the changes of an article whose base stands behind them."""
    place = {figure.span: index for index, figure in enumerate(figures)}
    known = {change.rate.span for change in changes if change.before or change.by}
    for change in (*changes, *_differences(figures)):
        rate, at = change.rate, place[change.rate.span]
        if change.after is None or rate.span in known or change.to or not is_level(change.after):
            continue
        if found := _told_later(
            change, figures[max(0, at - _AHEAD) : at], figures[at + 1 : at + 1 + _AHEAD]
        ):
            yield replace(change, before=found[0], after=found[1], told=True, dated=True)


def _differences(figures: Sequence[Figure]) -> Iterator[Change]:
    """Give the differences from a named time, with the level before them: 比上月多销340吨."""
    for index, figure in enumerate(figures):
        step = step_of(figure)
        based = _BASED.search(clause_before(figure)) if step and step.kind == "by" else None
        basis = based["time"] if based else "同比" * ("同比" in clause_before(figure))
        if not step or not basis:
            continue
        level = _level_beside(figures, index)
        if level is None:
            continue
        if step.way != "unknown" and step_of(level) is None:
            yield Change(None, level, figure, step.way, basis, figure.context)


def _level_beside(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the level of a difference, reached right behind it or the last one before it."""
    figure, behind = figures[index], figures[index + 1 : index + 2]
    if behind and _alike(behind[0], figure) and REACHING.fullmatch(gap(figure, behind[0])):
        return behind[0]
    level = next(
        (one for one in reversed(figures[max(0, index - _BACK) : index]) if _alike(one, figure)),
        None,
    )
    return level if level and same_sentence(level, figure) else None


def _told_later(
    change: Change, behind: Sequence[Figure], ahead: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Give the first figure behind a change that is its base by time and name, with its level."""
    rate = change.rate
    for at, one in enumerate(ahead[:_AHEAD]):
        if one.context.block != rate.context.block:
            return None
        between = (level for level in ahead[:at] if level is not change.after)
        if any(is_right_behind(level, one) for level in between):
            continue
        level = _level_of(change, one, behind)
        lead = _lead(one, rate) if level else None
        opens = _OPENS.match(lead) if lead is not None else None
        if not level or not opens or not _is_named(opens["words"], level):
            continue
        if _is_of_its_time(opens["time"], one, level, change):
            fits = is_level(one) and "其中" not in one.scope ^ level.scope
            return (one, level) if fits and of_like_stretch(one, level) else None
    return None


def _level_of(change: Change, base: Figure, behind: Sequence[Figure]) -> Figure | None:
    """Give the level of a base: the change's own, or the last of that kind in its sentence.

    4830份，金额3.6亿美元，同比增长15%，上年同期4200份.
    """
    own = [change.after] if change.after else []
    told = [one for one in reversed(behind) if same_sentence(one, change.rate) and is_level(one)]
    alike = [one for one in (*own, *told) if _alike(one, base)]
    of_its_sort = (one for one in alike if not (one.scope ^ base.scope) & {"平均"})
    return next(of_its_sort, alike[0] if alike else None)


def _alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of one kind, or both degrees of warmth."""
    warmth = {one.quantity.dimension, other.quantity.dimension} == {"temperature"}
    return warmth or same_kind(one, other)


def _lead(base: Figure, rate: Figure) -> str | None:
    """Give what leads up to a figure: from the change, a semicolon or the last full stop on."""
    sentence, start = base.context.sentence, 0
    if same_sentence(base, rate):
        start = rate.until
    elif base.context.span.start - rate.context.span.end > _PAIR:
        return None
    mark = max(sentence.rfind("；", start, base.at), start - 1)
    if mark < start:
        mark = max((sentence.rfind(sign, start, base.at) for sign in "，（"), default=-1)
        return sentence[max(start, mark) : base.at]
    return sentence[mark : base.at]


def _is_named(words: str, level: Figure) -> bool:
    """Say whether words name no other thing than a level does, or only an amount."""
    name = _TOLD.sub("", _SAME.sub("", words.rpartition("，")[2]))
    if not name or _AMOUNT.fullmatch(name):
        return True
    mine = clause_before(level) + level.measure.thing + level.measure.action
    return any(name[at : at + _PAIR] in mine for at in range(len(name) - 1))


def _is_of_its_time(time: str, base: Figure, level: Figure, change: Change) -> bool:
    """Say whether a time is the one that a change is reckoned from."""
    basis = change.basis or clause_before(change.rate)
    if found := _BASED.search(basis):
        basis = found["time"]
    if time in basis:
        return True
    if "环比" in basis or _MONTHLY.search(basis):
        return _MONTHLY.fullmatch(time) is not None and _is_month_before(base, level, time)
    yearly = "同比" in basis or _YEARLY.search(basis)
    return bool(yearly) and (_YEARLY.fullmatch(time) is not None or _is_year_before(time, level))


def _is_year_before(time: str, level: Figure) -> bool:
    """Say whether a printed year is the one before that of a level."""
    now = said_time(level).year
    return time[:-1].isdigit() and now == int(time[:-1]) + 1


def _is_month_before(base: Figure, level: Figure, time: str) -> bool:
    """Say whether a base is of the month before its level, where both name their months."""
    if time[:1] in "上前昨":
        return True
    then, now = said_time(base).month, said_time(level).month
    return bool(then and now) and (now - then) % _YEAR_LONG in (1, 3 * ("季" in time))
