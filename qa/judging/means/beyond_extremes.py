"""A mean beyond the largest or the smallest of its own members. Pure.

全县平均降雨73.2厘米……最大石门站186.4毫米: no station had more than the largest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.judging.linking.measures import kind
from qa.judging.means.blends import Blend
from qa.model import Figure
from qa.patterns import regex

_MEAN = regex(
    r"(?:(?:平均|[人户亩棵株头]均)(?:每[\u4e00-\u9fff]{1,2})?|亩产|单产)"
    r"(?P<of>[\u4e00-\u9fff]{0,6}?)(?:为|是|达到?|约|仅|有|只有)*$"
)
_MEMBER = (
    r"[\u4e00-\u9fff]{0,8}?(?:[站镇乡村区县市点处户人名块头条棵株田座班所家只尾段井号厂店路线楼组]"
    r"|街道|地块|学[生员]|选手|[男女][生孩]|农场|垭口)"
)
_EXTREME = regex(
    rf"(?:^|[^\u4e00-\u9fff]|[中]|(?P<before>[\u4e00-\u9fff]{{1,5}}))"
    r"最(?P<pole>[高大多长深厚重宽低小少短浅薄轻窄])"
    rf"(?:处?(?:为|是|在|出现在|的)?(?:一[\u4e00-\u9fff])?(?:{_MEMBER})?，?(?:为|是|达到?|有|仅|只有|也)*"
    rf"|(?:的?(?P<of>[\u4e00-\u9fff]{{2,5}}?))(?:出现)?(?:为|是|在)(?:{_MEMBER})?，?(?:为|是|达到?)*"
    rf"|的(?:一[\u4e00-\u9fff])?{_MEMBER}(?P<what>[\u4e00-\u9fff]{{1,4}}?)(?:为|是|达到?|有|仅|只有|也)*)$"
)
_UP = frozenset("高大多长深厚重宽")
_OWN = {
    "长": "长",
    "短": "长",
    "深": "深",
    "浅": "深",
    "厚": "厚",
    "薄": "厚",
    "宽": "宽",
    "窄": "宽",
}
"""What a pole is said of: the widest road is no member of a mean length."""
_SIZES = frozenset("长宽深厚")
_APART = regex(
    "每[天日月年周晚季次趟]|小时|单日|日(?:最|降|雨)|昼夜|时段|强度|雨强|流[速量]|[增涨降跌落]幅|[高落温]差|同比|去年|上年|往年|历年|常年|多年|年均|历史"
    "|以来最|预计|预测|计划|标准|限|容许|设计|不超过|不低于|阵风|规定"
)
_OTHER_TIME = regex(r"\d[日号](?!时)[^，。；]{0,6}(?:夜|局地|单)|[昨前]天|夜间|局地")
_LEAD, _REACH = 24, 1


def beyond_extremes(figures: Sequence[Figure]) -> Iterator[Blend]:
    """Look in a block for the means that lie beyond the extreme told of their members next."""
    ordered = sorted(figures, key=lambda one: one.span)
    means = [(one, found) for one in ordered if (found := _mean(one))]
    for at, (mean, found) in enumerate(means):
        until = means[at + 1][0].span.start if at + 1 < len(means) else None
        for one in ordered:
            later = mean.span < one.span and (until is None or one.span.start < until)
            if later and _beyond(mean, found["of"], one):
                yield Blend(mean, (one,))
                break


def _mean(figure: Figure) -> re.Match[str] | None:
    words = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    found = _MEAN.search(words)
    clause = _clause(figure)
    plain = "最" not in clause and not _APART.search(clause) and not clause.endswith("每")
    return found if found and plain and not figure.quantity.hedge else None


def _beyond(mean: Figure, of: str, figure: Figure) -> bool:
    """Say whether a figure is an extreme of what a mean is of, and the mean lies beyond it."""
    if kind(mean.quantity) != kind(figure.quantity) or not _near(mean, figure):
        return False
    words = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    found = _EXTREME.search(words)
    if found is None or _APART.search(_clause(figure)) or not _of_one(of, found):
        return False
    if figure.context.span != mean.context.span and _OTHER_TIME.search(figure.context.sentence):
        return False
    if found["pole"] in _UP:
        return mean.quantity.low > figure.quantity.high
    return mean.quantity.high < figure.quantity.low


def _of_one(of: str, found: re.Match[str]) -> bool:
    """Say whether an extreme is told of the very thing that the mean is of."""
    own, sizes = _OWN.get(found["pole"], ""), _SIZES & set(of)
    if (own and own not in of) or (sizes and own not in sizes):
        return False
    named = [word for word in (found["before"], found["of"], found["what"]) if word]
    return all(word[-1:] == of[-1:] or of.endswith(word) for word in named) if of else not named


def _near(mean: Figure, figure: Figure) -> bool:
    """Say whether an extreme stands in the sentence of its mean or in the next."""
    return figure.context.span.start - mean.context.span.end <= _REACH


def _clause(figure: Figure) -> str:
    """Give the words of a figure's clause that stand before it."""
    words = figure.context.sentence[: figure.at]
    return words[max(words.rfind(mark) for mark in "，。；：") + 1 :]
