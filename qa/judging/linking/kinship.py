"""How much speaks for two figures of one article being one fact said twice.

Points for words in common, by how rare they are, and for where the two stand.
The weights are tenths of a logit. `tests/bench/linking.py` fits them on published articles:
figures that stand twice, one of them slipped, against numbers that are a slip apart by chance.
Three of what tells figures apart (`parallel`, `limited`, `ratio` with `one rate`) are set by
hand, sterner than the fit, which sees few of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from qa.judging.arithmetic.misprints import slip, telling_digits
from qa.judging.linking.clauses import clause, may_say, pairs_of, said
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.paragraphs import one_paragraph
from qa.judging.linking.words import content_words, rarity
from qa.model import SPOTS, Figure

WEIGHTS = {
    "words": 7,
    "noun": 4,
    "spot": 20,
    "lead": 10,
    "companions": 8,
    "block": -2,
    "crowd": -5,
    "ratio": -31,
    "one rate": 36,
    "three digits": 5,
    "turned": 26,
    "both": -17,
    "parallel": -22,
    "others": -6,
    "limited": -25,
}
"""What each trait is worth; `words` for every ten of rarity, `crowd` for every doubling."""

_ENOUGH_COMPANIONS, _TELLING_RATE, _LIMIT = 2, 10, 8
WHOLE = frozenset("全年 全市 全县 全省 全区 全国 今年 去年".split())
"""Words for the whole of a place or year, which tell no two figures apart."""

_MOST_WORDS, _MOST_COMPANIONS, _THREE, _TEN, _TELLING = 40, 3, 3, 10, 4


_CONTRASTS = tuple(
    frozenset(line.split())
    for line in (
        "全国 中央 地方 全省 全市 全县 全区 全州 全镇 全村 国家级 省级 市级 县级 本级",
        "城镇 农村 城市 乡村 城区 山区 城乡",
        "境内 境外 国内 国外 海外 本土 国际",
        "进口 出口 进出口",
        "男性 女性 男子 女子 男生 女生",
        "上半年 下半年 全年 一季度 二季度 三季度 四季度",
        "公办 民办 公立 私立 国有 民营 外资",
        "上午 下午 晚上 夜间 白天",
        "小学 初中 高中 中学 大学 幼儿园",
        "东部 西部 中部 南部 北部 东北",
        "第一 第二 第三",
        "受理 审结 立案 结案 办结",
    )
)
"""Words that stand for one another in otherwise equal phrases."""


class Kinship(NamedTuple):
    """What two figures share: points, telling words, and how rare these are together."""

    points: int
    words: tuple[str, ...]
    rarity: int
    companions: int


def kinship(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Kinship | None:
    """Weigh two figures; `crowd` are all figures of their kind in the article, both included.

    None where they have no word in common, and no two numbers beside them.
    """
    if not pairs_of(one) & pairs_of(other) and len(shared_numbers(one, other)) < _ENOUGH_COMPANIONS:
        return None
    words, rare = shared_words(one, other, crowd)
    traits = {**standing(one, other, crowd), "words": rare}
    points = sum(WEIGHTS[name] * amount for name, amount in traits.items() if name != "words")
    points += WEIGHTS["words"] * rare // _TEN
    return Kinship(points, words, rare, traits["companions"])


def shared_words(
    one: Figure, other: Figure, crowd: Sequence[Figure]
) -> tuple[tuple[str, ...], int]:
    """Give the words around both figures, and their rarity: less for each other figure's word."""
    mine, theirs = (set().union(*said(figure)) for figure in (one, other))
    words = tuple(word for word in dict.fromkeys(sum(said(one), ())) if word in mine & theirs)
    values = {one.quantity.nominal, other.quantity.nominal}
    rest = [
        set().union(*said(figure))
        for figure in crowd
        if words and figure.quantity.nominal not in values and may_say(figure, words)
    ]
    rare = sum(rarity(word) // (1 + sum(word in told for told in rest)) for word in words)
    return words, min(rare, _MOST_WORDS)


def standing(one: Figure, other: Figure, crowd: Sequence[Figure]) -> dict[str, int]:
    """Give all traits but the words, each with how much of it there is."""
    apart = one.context.document != other.context.document
    spot = (one.context.kind in SPOTS) != (other.context.kind in SPOTS) and not apart
    lead = min(one.context.block, other.context.block) <= 1 and not apart
    turned = slip(one.quantity, other.quantity) == "turned"
    return {
        "noun": int(_nearest(one) & _nearest(other) != set()),
        "spot": int(spot),
        "lead": int(lead and not spot),
        "companions": min(len(shared_numbers(one, other)), _MOST_COMPANIONS),
        "block": int(one_paragraph(one, other)),
        "crowd": 0 if apart else len(crowd).bit_length(),
        "ratio": int(one.quantity.dimension == "ratio"),
        "one rate": int(turned and one.quantity.dimension == "ratio" and _one_rate(one, other)),
        "three digits": int(telling_digits(one.quantity) == _THREE),
        "turned": int(turned),
        "parallel": int(_parallel(one, other)),
        "limited": int(_limited(one, other)),
        "others": min(len(changed_companions(one, other)), _MOST_COMPANIONS),
        "both": int(_again(one, other, crowd) and _again(other, one, crowd)),
    }


def _one_rate(one: Figure, other: Figure) -> bool:
    """Say whether two percentages are told of the same words, no more and no fewer."""
    mine, theirs = (
        {word for word in sum(said(figure), ()) if rarity(word)} - WHOLE for figure in (one, other)
    )
    return mine == theirs and sum(map(rarity, mine)) >= _TELLING_RATE


def _nearest(figure: Figure) -> set[str]:
    """Give the words next to the number: the last before it, the first two after."""
    before, after = said(figure)
    return {word for word in (*before[-1:], *after[:2]) if rarity(word)}


def _parallel(one: Figure, other: Figure) -> bool:
    """Say whether the two put other words into one frame: 城东改造房屋, 城西改造房屋."""
    mine, theirs = (sum(said(figure), ()) for figure in (one, other))
    steps = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    return contrary(mine, theirs) or any(
        step == "replace"
        and at > 0
        and end < len(mine)
        and min(sum(map(rarity, mine[at:end])), sum(map(rarity, theirs[start:stop]))) >= _TELLING
        for step, at, end, start, stop in steps
    )


def _limited(one: Figure, other: Figure) -> bool:
    """Say whether one alone is limited by what stands before what both name: 二孩的家庭."""
    for figure, rival in ((one, other), (other, one)):
        before, after = said(rival)
        known = {*before, *after}
        head, found, rest = clause(figure)[0].partition("的")
        if found and known.intersection(content_words(rest)):
            fresh = [word for word in content_words(head) if word not in known]
            if sum(map(rarity, fresh)) >= _LIMIT:
                return True
    return False


def contrary(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether the two name opposites: 城镇 here, 农村 there."""
    for words in _CONTRASTS:
        left, right = words.intersection(mine), words.intersection(theirs)
        if left and right and not left & right:
            return True
    return False


def shared_numbers(one: Figure, other: Figure) -> set[str]:
    """Give the numbers that stand beside both, in different paragraphs."""
    if one_paragraph(one, other):
        return set()
    both = {beside.span for beside in one.beside} & {beside.span for beside in other.beside}
    mine, theirs = (
        {beside.quantity.canonical for beside in figure.beside if beside.span not in both}
        for figure in (one, other)
    )
    return {text for text in mine & theirs if len(text) >= _THREE}


def _again(figure: Figure, rival: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether another sentence gives the same number."""
    return any(
        other.quantity.nominal == figure.quantity.nominal
        and other.context.span not in (figure.context.span, rival.context.span)
        for other in crowd
    )
