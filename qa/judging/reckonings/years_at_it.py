"""How old somebody was, is, and how long it has been: 51岁, 19岁当放映员, 32年来. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_NOW: Final = regex("(?:今年|现年|如今|年近)[^，。；：、0-9]{0,2}$")
_NOW_OF: Final = regex("(?:^|[，。；：“])[^，。；：0-9]{0,6}$")
_BEGAN: Final = regex(
    "岁(?:那年|时|起|上)?，?(?:就|便|开始)?(?:[在从跟][^，。；0-9]{1,8}?)?"
    "(?:离开|毕业|发表|出版|嫁[到进入]|搬[到进来]|当[上了]?(?!年)|入[行职伍警]|进[厂山校]|参[军加]|从[教医军警事艺]|学(?!生)"
    "|开始|做[起了]?|干[起到]|来到|到[^，。；、]{2,10}?(?:工作|上班|任教)|拜师|接过|接手|走上)"
)
_SO_AGED: Final = regex(
    "岁的[他她\u4e00-\u9fff]{1,4}?(?:从[^，。；]{2,12}|师范|大学|中专)?"
    "(?:毕业|来到|走上|进入|参加工作|当上|成为|加入|接过|入伍|嫁)"
)
"""How old who began was: 19岁的罗秀师范毕业，来到……."""
_LONG: Final = regex(
    "(?:一[干做守教写待画唱演养种]就是|(?<![此之]后)[干做写教守画唱演种]了|坚守了?|已有?|至今|整整"
    "|(?P<at>从[教医警军艺业])|[，。])$"
)
_ENDED: Final = regex("退休|离休|退役|退伍|转业|离开|卸任|离任|改行|转行|去世|直到|后来")
_KIN: Final = regex("[儿女孙弟妹徒侄]|丈夫|妻|老伴|父|母|师傅的|同伴|同事")
_SINCE: Final = regex("来|[，。]")
_YEAR: Final = 12
_WORKING: Final = 14


def years_at_it(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold the years that somebody has been at something to the two ages told with them."""
    ages = [one for one in figures if one.quantity.dimension == "age" and not one.quantity.hedge]
    began = [one for one in ages if _is_of_beginning(one)]
    now = [one for one in ages if _NOW.search(lead(one)) or (_is_of_now(one) and one not in began)]
    if len(ages) != len(now) + len(began) or not len(now) == len(began) == 1:
        return
    if _KIN.search(lead(began[0])):
        return
    makes = (now[0].quantity.nominal - began[0].quantity.nominal) * _YEAR
    for long in figures:
        if makes > 0 and _is_long(long, began[0]):
            reach = makes - _YEAR, makes + _YEAR
            proof = f"{said(now[0])} − {said(began[0])}"
            yield from reckoned((now[0], began[0]), long, makes, reach, proof)


def _is_of_beginning(age: Figure) -> bool:
    """Say whether an age is that at which somebody began."""
    sentence, at = age.context.sentence, age.until - 1
    grown = age.quantity.nominal >= _WORKING
    return _BEGAN.match(sentence, at) is not None or (
        grown and _SO_AGED.match(sentence, at) is not None
    )


def _is_of_now(age: Figure) -> bool:
    """Say whether an age introduces somebody: 91岁的老校友沈怀远."""
    sentence = age.context.sentence
    return sentence.startswith("的", age.until) and bool(_NOW_OF.search(sentence, 0, age.at))


def _is_long(figure: Figure, began: Figure) -> bool:
    """Say whether a figure tells for how many years what somebody began has gone on."""
    sentence, until = figure.context.sentence, figure.until
    years = figure.quantity.dimension == "months" and sentence.startswith("年", until - 1)
    if not years or figure.quantity.hedge:
        return False
    led = _LONG.search(sentence, 0, figure.at)
    begun = _BEGAN.match(sentence, began.until - 1)
    others = sentence.replace(begun[0], "") if begun else sentence
    if led is None or (figure.span < began.span and not led["at"]) or _ENDED.search(others):
        return False
    return _SINCE.match(sentence, until) is not None
