"""Two numbers a slip apart among few of their kind in an article: told twice, whatever the words.

Of 500 published articles, one has two numbers of a unit turned round that stand in sentences of
their own, where the unit has no more than six; one digit apart are some dozen, mostly of things
that the words tell apart. So few words are needed in common, and none where one names nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from qa.judging.arithmetic.misprints import slipped
from qa.judging.linking.clauses import clause, said
from qa.judging.linking.doubts import doubt, told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.kinship import WHOLE, standing
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link, difference_told, restates
from qa.judging.linking.paragraphs import one_paragraph
from qa.judging.linking.words import rarity
from qa.model import Figure
from qa.patterns import regex

_FEW_TURNED, _FEW_SLIPPED, _PAIR = 6, 4, 2
_RATES = frozenset({"ratio", "number", "months", "seconds", "days"})
_TELLS, _LEAST, _LEAD, _TAIL = 3, 2, 8, 12
_SIGN = regex("[\u4e00-\u9fff]")
EMPTY = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时全市县区省到将被把从由均约近超每各其等这该此已大小多新总数"
    "本最出成建发开现加次量动用行公工业地方要可能会"
)
_BARE = regex(
    r"(?:今年|去年|上年|当年|当天|当日|昨天|今天|目前|现在|如今|其实|这|那|共|就|也|才|又|已|他|她|它|们|我|的|全|"
    r"整整|足足|一共|总共|家里|村里|厂里|手里|当初|最后|最终|整个|[约近])*"
)
_BEHIND = regex(r"(?:了|里|中|，|。|！|？|”|、|；|要|就|都|全|一|不|可|才|$)")
_NOUN = regex("[\u4e00-\u9fff]{2,6}")
_NARROWS = regex("其中|分别|每个?月|第[一二三四五六七八九十]|另|再|新增|增加|减少|比")
_ONE_OF = regex("之一")
_HOW = WHOLE | set("平均 人均 日均 月均 年均 累计 合计 总共 一共 预计 达到 超过".split())
"""Words for how it is counted, which tell nothing of what is."""


def retold(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers of an article, a slip apart among few, are one fact."""
    how = slipped(one, other)
    few = {"turned": _FEW_TURNED, "digit": _FEW_SLIPPED}.get(how, 0)
    pair = how == "turned" and len(crowd) == _PAIR
    if len(crowd) > few or _set_apart(one, other, crowd, pair=pair):
        return None
    words = _shared(one, other)
    weight = sum(map(rarity, words))
    if one.quantity.dimension in _RATES:
        alone = len(crowd) == _PAIR and _quoted(one, other) and _bare(one, other)
        told = weight >= _TELLS or alone
    else:
        told = (_turned_alike if how == "turned" else _slipped_alike)(one, other, weight)
    topic = "".join(words) or one.measure.text or other.measure.text
    return Link((topic, *words), firm=False) if told else None


def _set_apart(one: Figure, other: Figure, crowd: Sequence[Figure], *, pair: bool) -> bool:
    """Say whether limits, times or words tell the two apart; a turned `pair` of its own less so."""
    return bool(
        not may_agree(one, other, kindred=True)
        or told_apart(one, other)
        or (doubt(one, other) and not (pair and one.scope ^ other.scope <= {"极值"}))
        or heads_apart(one, other)
        or difference_told(one, other, crowd)
        or _told_otherwise(one, other, crowd, pair=pair)
    )


def _turned_alike(one: Figure, other: Figure, weight: int) -> bool:
    """Say whether anything speaks for one fact of two numbers that are each other turned round."""
    if _two_nouns(one, other) and one.quantity.dimension == "count":
        return weight >= _TELLS or _quoted(one, other)
    told = weight >= _TELLS or _signs(one) & _signs(other) or _bare(one, other)
    return bool(told or restates(one, other) or _quoted(one, other))


def _two_nouns(one: Figure, other: Figure) -> bool:
    """Say whether behind each number stands a noun of its own: 演员, 合唱队员."""
    nouns = [_NOUN.match(figure.context.sentence, figure.until) for figure in (one, other)]
    pairs = [set(pairwise(noun[0])) if noun else set() for noun in nouns]
    return bool(pairs[0] and pairs[1]) and not pairs[0] & pairs[1]


def _slipped_alike(one: Figure, other: Figure, weight: int) -> bool:
    """Say whether enough speaks for one fact of two numbers that differ in one digit."""
    if restates(one, other):
        return weight >= _TELLS or bool(_signs(one) & _signs(other))
    if _quoted(one, other):
        return weight >= _TELLS or _bare(one, other)
    far = not one_paragraph(one, other)
    return weight > (_TELLS if far else 2 * _TELLS)


def _told_otherwise(one: Figure, other: Figure, crowd: Sequence[Figure], *, pair: bool) -> bool:
    """Say whether words set the two apart: 其中, 之一, one frame with other words."""
    traits = standing(one, other, crowd)
    told = any(
        _NARROWS.search(figure.context.sentence, max(0, figure.at - _LEAD), figure.at)
        or _ONE_OF.search(figure.context.sentence, figure.until, figure.until + _TAIL)
        for figure in (one, other)
    )
    limited = traits["limited"] and not pair
    return told or bool(traits["parallel"] or limited or traits["both"])


def _shared(one: Figure, other: Figure) -> list[str]:
    """Give the words beside both numbers, those too that are the beginning or end of another."""
    mine, theirs = (
        {word for word in sum(said(figure), ()) if len(word) >= _LEAST and word not in _HOW}
        for figure in (one, other)
    )
    return sorted({min(pair, key=len) for pair in product(mine, theirs) if _akin(*pair)})


def _akin(one: str, other: str) -> bool:
    """Say whether a word is the other, or its beginning or end: 参赛, 参赛者."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or long.endswith(short)


def _signs(figure: Figure) -> set[str]:
    """Give the telling characters of what is counted, and of the words right beside the number."""
    before, after = clause(figure)
    return set(_SIGN.findall(before[-4:] + after[:4] + figure.measure.thing[-6:])) - EMPTY


def _bare(one: Figure, other: Figure) -> bool:
    """Say whether one of two numbers stands without what it counts: 去年的206亩里."""
    return any(
        _BARE.fullmatch(clause(figure)[0]) and _BEHIND.match(figure.context.sentence, figure.until)
        for figure in (one, other)
    )


def _quoted(one: Figure, other: Figure) -> bool:
    """Say whether one of two numbers stands in a quotation, and the other does not."""
    inside = [
        figure.context.sentence.rfind("“", 0, figure.at)
        > figure.context.sentence.rfind("”", 0, figure.at)
        for figure in (one, other)
    ]
    return inside[0] != inside[1]
