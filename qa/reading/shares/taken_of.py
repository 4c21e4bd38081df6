"""What a share is taken of: the words between 占 and the percentage, the count that bears them."""

from __future__ import annotations

from functools import lru_cache

from qa.model import Figure
from qa.patterns import regex

VERB = (
    "(?:也|已|均|都|就|仅|只|才|为|是|有|达|达到|到|了|约|近|接近|超|超过|高达|不足|不到|将近|分别|逾|"
    "保持在|维持在|稳定在|仍|刚|过|满|恰好?|又|还|正好|刚好|不过|至少|也就|整整|几乎|大约|大概|大致|差不多|直逼|逼近|突破|足)*"
)
"""Words between what a percentage is said of and the number."""
_TAKES = regex(
    rf"(?:占(?!比)|(?<![\u4e00-\u9fff])占比|完成(?!率|比例|进度|度)|相当于)(?:了|到|约|其)*(?P<of>[^，。；、：]*?)的?(?:比例|比重)?{VERB}$",
    holding="占 完成 相当于",
)
MARK = regex(r"[，。；：！？;:,](?:(?<!,)|(?!\d))")
"""Where a clause ends; a comma within a number ends none."""

OTHER_BASE = regex("按[^，。；]{1,6}(?:计|算|口径)[^，。；]{0,8}$")
"""What makes a rate one of something else than the heads counted: 按面积计签约率."""

NARROWER = regex("其中|[生者户员性区村镇校类]的?[\u4e00-\u9fff]{1,3}率", holding="其中 率")
"""The name of a rate of some among those that the counts are of: 其中高中生近视率."""

EVERYTHING = regex(
    "参[与加]|总?工程量|总?任务量?|总?工作量|总里程|总数|总量|总额|总体|全部|总|其中|全体|整个|所有|的|数量|人数|户数|家数|件数|数|量|"
    "[^\u4e00-\u9fff]"
)
_SPENT = regex("^[\u4e00-\u9fff]{0,4}(?:用于|用来|用作|投向|投入)(?P<on>[\u4e00-\u9fff]{2,})")
_LOOK = 40
_PAIR = 2
_HALF = 2
_SHORT = 4


def words_before(figure: Figure) -> str:
    """Give the words of the figure's clause before it."""
    return _clause_until(figure.context.sentence, figure.at)


@lru_cache(maxsize=1 << 12)
def _clause_until(sentence: str, at: int) -> str:
    return MARK.split(sentence[max(0, at - _LOOK) : at])[-1]


def words_around(figure: Figure) -> str:
    """Give the words of the figure's clause."""
    return words_before(figure) + words_behind(figure)


def words_behind(figure: Figure) -> str:
    """Give the words of the figure's clause behind it."""
    return _clause_from(figure.context.sentence, figure.until)


@lru_cache(maxsize=1 << 12)
def _clause_from(sentence: str, at: int) -> str:
    return MARK.split(sentence[at : at + _LOOK], 1)[0]


def taken_of(rate: Figure) -> str | None:
    """Give what a percentage is said to be taken of (占全部选票的), None where it is not said.

    Empty where the words name no whole of their own (占, 占总数的).
    """
    takes = _TAKES.search(words_before(rate))
    return EVERYTHING.sub("", takes["of"]) if takes else None


def bears(whole: Figure, of: str) -> bool:
    """Say whether a count bears enough of the words of what the share is taken of."""
    pairs = [of[at : at + _PAIR] for at in range(len(of) - 1)]
    words = words_around(whole) + ("人口" if whole.quantity.unit in "人口" else "")
    if sum(pair in words for pair in pairs) * _HALF >= len(pairs):
        return True
    return len(of) <= _SHORT and of[:_PAIR] in words


def spent_on_others(part: Figure, whole: Figure) -> bool:
    """Say whether a part is used for what the whole does not count: 其余963万元用于清偿普通债权.

    Its rate (清偿率) is taken of that, not of all the money there was.
    """
    spent = _SPENT.search(words_behind(part))
    named = spent["on"] if spent else ""
    told = words_around(whole)
    pairs = [named[at : at + _PAIR] for at in range(len(named) - 1)]
    return bool(pairs) and not any(pair in told for pair in pairs)
