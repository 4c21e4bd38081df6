"""How long somebody has done one thing, told twice: 守了三十一年, 二十一年的护桥路. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.arithmetic.misprints import slip
from qa.judging.linking.heads import heads_apart
from qa.model import Figure
from qa.patterns import regex

_WORK = regex(
    r"(?:跑|走|守|护|干|做|教|开|养|修|唱|写|画|送|巡|看|陪|种|扎根|坚守|坚持|服务|工作|奋战|从[医教警业军艺]"
    r"|(?<![过有用花等差隔罚判为当])了)(?:过|完|了|就?是|已经?|整整|足足|近|将近|这|，)*$"
)
_ONWARD = regex(
    r"的?[^，。；\d]{0,4}(?:路|生涯|岁月|坚守|时光|历程|人生|光阴|守望|工龄|教龄|如一日)"
)
_OTHERS = regex(
    r"当过|做过|曾|先后|前后|后来|期间|父亲|母亲|妻子|丈夫|徒弟|师傅的|退休|前|以前|其中|最初|头|历史|合同|租|期限|上学|读书|"
    "当时|那时|干满|也(?:已经?)?[跑走守护干做教修唱养]"
)
_POST = regex("的?[\u4e00-\u9fff]{0,4}?(?:[班队村组校院站所店厂]长|书记|会计|主任|教练|老师|兵)")
_LEAST, _LEAD, _TWO = 96, 14, 2
"""In months: what lasts less is told of many things."""


def is_tenure(figure: Figure) -> bool:
    """Say whether a length of years is how long somebody has been at it."""
    quantity, text = figure.quantity, figure.context.sentence
    if quantity.dimension != "months" or quantity.nominal < _LEAST or quantity.hedge:
        return False
    if "月" in text[figure.at : figure.until]:
        return False
    lead = text[max(0, figure.at - _LEAD) : figure.at]
    if _OTHERS.search(lead) or text.startswith(("前", "后", "来", "代"), figure.until):
        return False
    if _POST.match(text, figure.until):
        return False
    return bool(_WORK.search(lead) or _ONWARD.match(text, figure.until))


def two_tenures(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair two lengths of years, a slip apart, that an article tells of one who has been at it."""
    told = [figure for figure in figures if is_tenure(figure)]
    if len({figure.quantity.nominal for figure in told}) != _TWO:
        return
    for one, other in combinations(told, 2):
        apart = one.context.block != other.context.block and not heads_apart(one, other)
        if apart and slip(one.quantity, other.quantity):
            yield one, other
