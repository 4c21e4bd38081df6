"""How far two figures of a sentence are said to lie apart: 男生25名、女生17名，多4名. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_APART: Final = regex(
    "(?:相差|温差|落差|价差|分差|高差|高低差|时间?差|差价|差额|差距|[只仅就]差|领先|落后|净[胜赢升降]|超[重载高限员编]|超出|[瘦胖]|找[回零给])(?:对[手方]|高|到|[了达为是在]|仅|只|有|整整|竟)*$"
)
_BY: Final = regex(
    "[比较](?P<than>[^，。；：、比较]{1,20}?)(?:[又还要整]|足足|只|仅|大约)*(?:[多少高低长短宽窄快慢早晚重轻大小贵]|便宜|领先|落后)"
    "(?:[了出]|仅|只|整整|达)*$"
)
_THAN_IT: Final = regex(
    r"[^，。；、\d]{0,14}，(?:[也又还]|同样)?[比较](?:去年|上年|上届|前[一年]?|此前|原来?|第二名?)?的?[^，。；、\d]{0,8}"
    r"\d[^，。；、]{0,12}?(?:的成绩|的[纪记]录)?(?:[又还要]|整整|足足)*(?:[多少高低快慢重轻长短]|提高|缩短|延长)"
    "(?:[了出]|整整|达)*"
)
"""What leads from a figure to the other it is told by, and how: 冠军，比去年的2小时01分35秒快了."""
_ELSEWHERE: Final = regex(
    "去年|上年|上届|上[季月周次期]|前[年期次]|同期|往年|常年|原来|计划|预[计期]|目标|平均|此前|过去|以往|历史|标准|规定|每(?![克斤吨升件股张平公])|其中|增长|提高|下降|累计|[前后]者|[\\d两三四五六七八九十几](?:[张份只瓶件次晚盒斤套]|人(?![只仅相之差]))"
)
_DROP: Final = regex("落差|高差|高低差")
_LEVEL: Final = regex("海拔|高程|水位|标高|[顶底脚高低]|[上下]游")
"""What a drop lies between: levels, no lengths (雪道总长18公里，最长3.1公里，落差400米)."""
_PAIR: Final = regex("(?=([\u4e00-\u9fff]{2}))")
_THREE, _APART_MOST, _BEHIND, _TENFOLD = 3, 24, 20, 10


def differences(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each figure that is said to lie between the only two of its kind before it."""
    kinds = [kind(one.quantity) for one in figures]
    for result, own in zip(figures, kinds, strict=True):
        kin = alike(figures, result) if kinds.count(own) == _THREE else ()
        if not kin or kin[-1] is not result or _is_unsure(kin):
            continue
        one, other, _ = kin
        priced = one.quantity.dimension.startswith("money") or one.quantity.dimension == "count"
        suffixes = {one.quantity.suffix, other.quantity.suffix}
        if len(suffixes | ({result.quantity.suffix} if priced else set())) > 1:
            continue
        if _lies_between(one, other, result):
            yield from _of(one, other, result)


def _of(one: Figure, other: Figure, result: Figure) -> Iterator[Account]:
    more, less = sorted((one, other), key=lambda term: -term.quantity.nominal)
    makes = more.quantity.nominal - less.quantity.nominal
    slack = max(map(leeway, (one, other, result)))
    proof = f"{said(more)} − {said(less)}"
    yield from reckoned((one, other), result, makes, (makes - slack, makes + slack), proof)


def _is_unsure(kin: Sequence[Figure]) -> bool:
    return any(figure.quantity.hedge not in {"", "最低", "最高"} for figure in kin)


def _lies_between(one: Figure, other: Figure, result: Figure) -> bool:
    """Say whether a figure is told as what two are apart by, and by no third."""
    words = result.context.sentence[one.until : result.at]
    sizes = sorted(abs(term.quantity.nominal) for term in (one, other))
    grown = one.quantity.dimension != "temperature" and sizes[1] > _TENFOLD * sizes[0]
    each = "每" in lead(one)
    if _is_apart(one) or _is_apart(other) or grown or each != ("每" in lead(other)):
        return False
    if other.at - one.until > _APART_MOST or result.at - other.until > _BEHIND:
        return False
    if _THAN_IT.fullmatch(words):
        return True
    if _ELSEWHERE.search(words):
        return False
    if _APART.search(lead(result)):
        drop = _DROP.search(lead(result))
        return drop is None or any(_LEVEL.search(lead(term)) for term in (one, other))
    by = _BY.search(lead(result))
    return by is not None and _is_told(by["than"], lead(one) + lead(other))


def _is_apart(figure: Figure) -> bool:
    """Say whether a figure itself tells how far two others lie apart."""
    words = lead(figure)
    return _APART.search(words) is not None or _BY.search(words) is not None


def _is_told(name: str, words: str) -> bool:
    """Say whether what is compared with is named beside one of the two figures."""
    return any(pair in words for pair in _PAIR.findall(name))
