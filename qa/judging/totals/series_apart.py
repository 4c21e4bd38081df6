"""Members of one series in two articles: 全市第87例捐献者 in March, and in May 全市第79例捐献者."""

from __future__ import annotations

import re

from qa.judging.linking.anchors import anchors, two_homes
from qa.model import Milestone
from qa.patterns import regex

_FIELD = regex(
    r"(?P<anew>今年|年内|本年)?(?:的|以来的?)?(?P<field>全[省市县区州旗镇乡]|[我本][省市县区州旗镇乡院校站]|今年"
    r"|(?P<own>(?![我本全该成为是])[\u4e00-\u9fff]{2,3}[省市县区州旗镇乡]))[^，。；：、\d]{0,4}$"
)
_NOUN = regex(
    r"(?:成功|自愿|完成|实现)*(?P<noun>[\u4e00-\u9fff]{3,}?)"
    r"(?=[从在于由的驶开发抵完顺投启正，。；、（！]|$|成功|\d)"
)
_BACK = regex("去年|前年|上年|曾|此前|当年|早在|当时|前[，,]|那[一年]|回忆|20\\d\\d年")
_ISSUE = regex(r"（20\d\d年[^）]*）")
_LEAD, _TWICE, _HEAD = 12, 2, 3


def series_name(milestone: Milestone) -> str:
    """Name the series of which a text gives a member by its number; empty where it is not told.

    我市, 全市 and 云洲市 are one kind of field: which city that is, the comparison asks.
    """
    figure = milestone.figure
    words = figure.context.sentence
    field, noun = _field(milestone), _noun(milestone)
    if field is None or not noun or figure.context.date is None:
        return ""
    if _BACK.search(_ISSUE.sub("", words)):
        return ""
    yearly = field["anew"] or field["field"] == "今年"
    year = f"{figure.context.date.year}" if yearly else ""
    return f"{field['field'][-1]}{year}{figure.quantity.unit}{noun[-_HEAD:]}"


def _field(milestone: Milestone) -> re.Match[str] | None:
    figure = milestone.figure
    return _FIELD.search(figure.context.sentence, max(0, figure.at - _LEAD), figure.at)


def _noun(milestone: Milestone) -> str:
    """Give what the member is: 造血干细胞捐献者."""
    figure = milestone.figure
    found = _NOUN.match(figure.context.sentence, figure.until) if milestone.nth else None
    return found["noun"] if found else ""


def falls_behind_apart(one: Milestone, other: Milestone) -> tuple[Milestone, Milestone] | None:
    """Give the earlier and the later of two articles, where the later has the smaller number."""
    left, right = one.context, other.context
    if left.date is None or right.date is None or left.date == right.date:
        return None
    early, late = (one, other) if left.date < right.date else (other, one)
    low, high = late.figure.quantity.nominal, early.figure.quantity.nominal
    if not high / _TWICE < low < high or two_homes(left, right, anchors(left, right)):
        return None
    return (early, late) if _are_one_series(one, other) else None


def _are_one_series(one: Milestone, other: Milestone) -> bool:
    """Say whether both name one place, or one none, and one thing, or one of them its end alone."""
    fields = [found["own"] for side in (one, other) if (found := _field(side)) and found["own"]]
    short, long = sorted((one, other), key=lambda side: len(_noun(side)))
    if len(set(fields)) > 1 or not _noun(long).endswith(_noun(short)):
        return False
    return _noun(long)[:-1] in short.context.gist.text
