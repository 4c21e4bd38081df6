"""What the words around a part say of its being some of another: those that …, the rest ….

The noun is left out behind 的 (骑车来的640人), the rest follows (剩下的), most or half is said
of it, or what became of some of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence
from qa.reading.parts.part_pairs import Told

_NEAR, _BEHIND, _BESIDE, _PAIR = 40, 16, 25, 2
_LED = regex("(?:就?有|就?达|已?达到?|多达|约|近|共|为|计|超)+$")
_ENDED = regex("(?:就?有|就?达|已?达到?|多达|约|近|共|为|计|超|了)+$")
_THOSE = regex("的$|类$")
_STOP = regex("[，。；、！）]")
_OPENING = regex("^.*[，。；：、！？（(“”]")
_REST = regex("剩|其余|余下|另有|还有|尚有|未")
_EACH_OF = regex("(?:的?[\u4e00-\u9fff]{0,4})?(?:全部|全都|均|都|无一|已逐)")
_INSIDE = regex("其中|中的|之中|当中|里头|里面|里的|里有|内有|里，|中，|中有|其间|内，")
_BACK = regex("^[^，。；]*[，；]?(?:这|其|内|里)")
_TIME = regex("去年|上年|往年|前年|同期|上届|上月|次年|明年|后来|此后")
_MORE = regex("另|此外|还(?!原)|加上|连同|以及|同时")
_MOSTLY = regex("占了?[^，。；]{0,6}[半成]|[大小多过]半|主力|居多|为主|大头|半数|多数")
_SHARED = regex("占|比重|过半|大头|主力|居多|为主|[六七八九]成|半数")
_CHOSE = regex(
    "坐|乘|骑|选择|表示|愿意|认为|来自|参加|参与|使用|通过|报名|申请|办理|网上|线上|自助|外|本地|异地|跨"
)
_BECAME = regex("成功|顺利|实际|最终|真正|属于|系|评[为上]|获|被|过(?!\\d)|了(?!\\d)|不|未|没")
_SIDES = (
    "公办 民办",
    "公立 民营",
    "男 女",
    "物理类 历史类",
    "进口 出口",
    "线上 线下",
    "省内 省外",
    "水田 旱地",
)
_COMPARED = regex("比|较|超过|高于|多于|少于|低于|增")


def marks_of_roles(two: Told) -> Iterator[str]:
    """Give the marks that the words right before and behind a part make, and those between."""
    part, near = two.part, two.run_up[-_NEAR:]
    clause = _OPENING.sub("", near)
    tail = part.context.sentence[part.until : part.until + _BEHIND]
    those = _THOSE.search(_LED.sub("", clause)) is not None
    if those:
        yield "those of the part"
        if _STOP.match(tail):
            yield "those and a stop"
    for mark, words in (
        ("told to choose", _CHOSE),
        ("what became of them", _BECAME),
        ("told to differ", _COMPARED),
    ):
        if words.search(clause):
            yield mark
    if _are_sides(clause + part.measure.thing, two.of_whole + two.whole.measure.thing):
        yield "the other side"
    yield from _beside(near, tail)
    yield from _between(two)
    if _alike(clause, _OPENING.sub("", two.opening)):
        yield "clauses end in one word"


def _are_sides(mine: str, theirs: str) -> bool:
    """Say whether a part names what its whole is not: 民办幼儿园 beside 公办幼儿园."""
    for pair in _SIDES:
        one, other = pair.split()
        told = one in mine, other in mine, one in theirs, other in theirs
        if told in {(True, False, False, True), (False, True, True, False)}:
            return True
    return False


def _beside(near: str, tail: str) -> Iterator[str]:
    if _INSIDE.search(near):
        yield "inside in the lead"
    if _MOSTLY.search(near):
        yield "mostly in the lead"
    if _SHARED.search(near) or _SHARED.search(tail):
        yield "a share beside"
    if _REST.search(tail, 1):
        yield "rest behind"
    if _EACH_OF.match(tail):
        yield "each of them behind"


def _between(two: Told) -> Iterator[str]:
    """Tell of what points back to the whole, or away from it, between the two."""
    whole = two.whole.context.sentence
    if same_sentence(two.whole, two.part):
        text = whole[two.whole.until : two.part.at]
    else:
        text = whole[two.whole.until :] + two.part.context.sentence[: two.part.at]
    if _BACK.match(text):
        yield "pointed back"
    if _TIME.search(text):
        yield "another time between"
    if _MORE.search(text[-_BESIDE:]):
        yield "besides between"


def _alike(clause: str, before: str) -> bool:
    """Say whether two clauses end in the same two characters, number words left out."""
    mine, theirs = (_ENDED.sub("", words)[-_PAIR:] for words in (clause, before))
    return len(mine) == _PAIR and mine == theirs
