"""What the words around a number make of it: 约, 近, 余, 超, 不足, 以上 and their like.

| kind | words | a printed X stands for |
| --- | --- | --- |
| about | 约, 左右 | 0.9 X to 1.1 X; of three digits and more, 0.98 X to 1.02 X |
| nearly | 近, 将近 | 0.8 X to X; of one digit, beyond the digit before it |
| more | 余, 多, 来 | X to X and one of its last figure that is not zero: 8万余 to 9万 |
| few | 几 after 十 | X to X and ten: 十几 to 20 |
| above | 超, 逾, 至少, 以上 | X to 10 X, which stands for no upper end |
| below | 不足, 至多, 以下 | 0 to X |

Without a hedge a printed X may have been rounded or cut: half of its last place below,
a whole one above; a count printed to the last unit is X.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from qa.patterns import regex
from qa.reading.numbers.numerals import Numeral

Kind: TypeAlias = Literal["about", "nearly", "more", "few", "above", "below"]
"""What a hedge makes of a number: see the table above."""

_ABOUT = "约 大约 大概 大致 约莫 差不多".split()
_NEARLY = "近 将近 接近 几近 几乎".split()
_ABOVE = """
    超 超过 超出 已超 逾 突破 冲破 首破 再破 破 过 上 多于 大于 高于 不少于 不低于 不小于 不下
    不下于 最少 最低 至少 起码 不止
""".split()
_BELOW = """
    不足 不到 不满 未满 未到 少于 小于 低于 不超过 不超 不高于 不大于 不多于 至多 最多 顶多 未超过
""".split()

_WORDS: tuple[tuple[Kind, list[str]], ...] = (
    ("about", _ABOUT),
    ("nearly", _NEARLY),
    ("above", _ABOVE),
    ("below", _BELOW),
)
BEFORE: dict[str, Kind] = {word: kind for kind, words in _WORDS for word in words}
"""Hedges that stand before a number."""

AFTER: dict[str, Kind] = {
    "左右": "about", "上下": "about", "余": "more", "多": "more", "来": "more", "几": "few",
    "以上": "above", "开外": "above", "以下": "below", "以内": "below", "之内": "below",
    "+": "above",
}  # fmt: skip
"""Hedges that stand after a number or its unit."""

# a verb or noun that only ends in a hedge: 节约300万元, 侦破3起, 通过3项, 附近5公里
_NO_HEDGE = (
    r"[节签合契条预公制违履特邀赴誓]约|(?<=折)合约|[附最靠邻临新亲远]近|[侦攻查连击打爆告]破"
    r"|[通经不度路]过|[反赶高]超|[以网街路线晚早身船海堂会]上|[找看想得买听见碰遇]不到"
)
_BEFORE_AT_END = regex(
    "(?P<hedge>"
    + "|".join(sorted(BEFORE, key=len, reverse=True))
    + r")(?P<link>[占为有合达是]|了)?$"
)
_NO_HEDGE_AT_END = regex(rf"(?<!折)(?:{_NO_HEDGE})[占为有合达是了]?$")
_ROUND_ONLY = ("过", "破", "上")
_ROUND_START = regex("[百千万亿]")
_WIDEST = 6
_ROUND = 10
_PRECISE = 100

AFTER_UNIT = regex(
    r"(?:[(（]含[)）])?(?P<hedge>左右|上下|以上|以下|以内|之内|开外"
    r"|\+(?![\dA-Za-z]|[\u4e00-\u9fff（）()]{1,12}[×xX*✕]))"
)
"""A hedge that follows the unit."""


def hedge_before(text: str, start: int) -> tuple[str, int]:
    """Give the hedge that ends where a number starts, and where it begins.

    A verb between the two (约占, 约为) stays outside: then the number's own start is given.
    """
    lead = text[max(0, start - _WIDEST) : start]
    if not lead or lead[-1] not in _LAST:
        return "", start
    found = _BEFORE_AT_END.search(lead)
    if not found or _NO_HEDGE_AT_END.search(lead):
        return "", start
    word = found["hedge"]
    if word in _ROUND_ONLY and not _ROUND_START.match(text, start):
        return "", start
    linked = found["link"] and found["link"] != "了"
    return word, start if linked else start - len(lead) + found.start()


_LAST = frozenset(word[-1] for word in BEFORE) | frozenset("占为有合达是了")


def interval(numeral: Numeral, *hedges: str, exact: bool) -> tuple[Fraction, Fraction]:
    """Give the lowest and highest number that a printed one with its hedges can stand for."""
    negative = numeral.value.numerator < 0
    value = -numeral.value if negative else numeral.value
    kinds = [kind for word in hedges if word and (kind := BEFORE.get(word) or AFTER.get(word))]
    if negative:
        kinds = [_MIRRORED.get(kind, kind) for kind in kinds]
    if "more" in kinds or "few" in kinds:
        kinds = [kind for kind in kinds if kind != "about"]
    low, high = _plain(value, numeral, exact=exact or bool(kinds))
    for kind in kinds:
        bottom, top = _hedged(value, numeral, kind)
        low, high = min(low, bottom), max(high, top)
    return (-high, -low) if negative else (low, high)


_NOTHING = Fraction(0)
_MIRRORED: dict[Kind, Kind] = {"above": "below", "below": "above"}


def _plain(value: Fraction, numeral: Numeral, *, exact: bool) -> tuple[Fraction, Fraction]:
    top = value if numeral.top is numeral.value else abs(numeral.top)
    if top is not value and top != value:
        return value, max(value, top)
    if exact:
        return value, value
    return max(_NOTHING, value - numeral.step / 2), value + numeral.step


def _hedged(value: Fraction, numeral: Numeral, kind: Kind) -> tuple[Fraction, Fraction]:
    place = numeral.place
    match kind:
        case "about":
            # three digits and more are told for their own sake: 约426万
            wide = value / (10 if value < _PRECISE * place else 50)
            low = min(value - wide, value - numeral.step / 2)
            return max(Fraction(0), low), max(value + wide, value + numeral.step)
        case "nearly":
            # 近七成 is more than six tenths
            low = value - place if value < _ROUND * place else Fraction(0)
            return max(value * 8 / 10, low), value
        case "more":
            return value, value + place
        case "few":
            return value, value + 10 * numeral.scale
        case "above":
            return value, max(10 * value, value + place)
        case "below":
            return Fraction(0), value
