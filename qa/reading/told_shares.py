"""Shares told by roles: a percentage, the count it is said of, and a larger one of that kind.

Words may stand between them, and they may lie in two sentences: what a figure is for the
percentage follows from its unit, its size, its words and its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.gaps import RATES, gap, same_kind, same_sentence
from qa.reading.one_in import one_in
from qa.reading.parts import STEP
from qa.reading.rates import KEPT
from qa.reading.share_parts import has_own_rate, holds, parts
from qa.reading.share_peers import with_peers
from qa.reading.share_words import (
    ALIKE,
    Cue,
    is_likely,
    is_only,
    is_planned,
    is_sole,
)
from qa.reading.taken_of import (
    MARK,
    NARROWER,
    OTHER_BASE,
    VERB,
    bears,
    taken_of,
    words_around,
    words_before,
)

_NAMED = regex(
    rf"(?P<name>[\u4e00-\u9fff]{{0,8}}?)(?P<kind>率|比例|比重|占比|进度|程度|面)"
    rf"(?:上?升[至到]|提[高升][至到]|降[至到])?{VERB}$"
)
_NO_SHARE = regex(
    "机[收播耕插械]|增长|增速|利率|税率|汇率|费率|效率|功率|频率|速率|倍率|折扣|收益|利润|毛利|净利|回报|生产率|周转|容积|失业|满意|报销|补贴|供给|首付|溢价|折价|"
    "知晓|好评|同比|环比|贡献|准确|精度|误差|浓度|湿度|股权|持股|年均|平均|负荷|概率|"
    "全[国省市]"
)
_OFTEN_OF_OTHERS = regex("覆盖|普及|利用率|使用率")
_CLASS = frozenset({"以上", "以下", "range"})
_BARE_RATE = regex(rf"[^，。；：、\\d（(]{{0,10}}，{VERB}")
_CLAUSE_ENDS = regex("[，。；）]|$")
_AGAIN = regex("也就是说|换句话说|换言之|等于说|算下来|意味着|相当于|就是说|也就是|平均下来")
_ROSE_TO = regex(
    r"(?P<name>[\u4e00-\u9fff]{0,8}?)(?P<kind>率|比例|比重|占比)[由从][^，。；]*"
    r"[升降高增减涨落][到至][^，。；\d]{0,6}$"
)
_TOGETHER = regex(
    "分别|(?:[两二三四五六七八九十前\\d][项者类个种家地市县名位]|合计|合起来|加起来)[^，。；]{0,4}占"
)
_FROM = regex("[由从][^，。；\\d]{0,6}$")
_TIME = frozenset({"days", "months", "seconds", "age", "score", "level", "index", "degree"})
_ADVERBS = regex("[约只仅已就也共均各正]|差不多|大约|大概|几乎|[^\u4e00-\u9fff]")
_STEM = 2
_TENTH = 10
_MOST_MARKS, _MANY_MARKS = 3, 5
_DONE = frozenset({"率", "进度", "程度", "面"})
_BACK = 24
_FAR_OFF = 40
_IN_IT = regex("其中|[中里内](?!学|心|国|央|部)")
_DENYING = frozenset("缺未不漏弃")


def read_told_shares(figures: Sequence[Figure]) -> list[Share]:
    """Read the shares among the figures of one article."""
    found = (_read(figures, index) for index in range(len(figures)))
    return list(with_peers([share for share in found if share]))


def _read(figures: Sequence[Figure], index: int) -> Share | None:
    figure = figures[index]
    if figure.context.sentence.startswith("的有", figure.until):
        return None
    if figure.quantity.dimension == "ratio":
        cue = share_cue(figure) or _bare_cue(figures, index)
        return _share(figures, index, figure, cue) if cue else None
    heads = one_in(figure) if figure.quantity.dimension == "count" else None
    share = _share(figures, index, heads, Cue("占", "")) if heads else None
    again = share and share.part and _AGAIN.search(gap(share.part, figure)) is not None
    return replace(share, sure=True) if share and again and _has_one_whole(share) else share


def _has_one_whole(share: Share) -> bool:
    """Say whether all that the share may be taken of is one number."""
    wholes = {whole.quantity.nominal for _, whole in share.rivals}
    return share.whole is not None and wholes <= {share.whole.quantity.nominal}


def _bare_cue(figures: Sequence[Figure], index: int) -> Cue | None:
    """Read a percentage alone in its clause as one of the count before: 已换装693户，超过六成."""
    rate, before = figures[index], figures[index - 1 : index]
    if not before or before[0].quantity.dimension != "count" or not same_sentence(before[0], rate):
        return None
    text, sentence = gap(before[0], rate), rate.context.sentence
    alone = _BARE_RATE.fullmatch(text) is not None and _CLAUSE_ENDS.match(sentence, rate.until)
    return Cue("占", "") if alone else None


def _is_plainly_of(rate: Figure, near: Sequence[Figure]) -> bool:
    """Say whether a rate that may be of other things follows two counts at once.

    现有行政村215个，已有172个村接入管网，覆盖率80%.
    """
    if not _OFTEN_OF_OTHERS.search(words_before(rate)):
        return True
    if len(near) < _STEM or not all(same_sentence(one, rate) for one in near[-_STEM:]):
        return False
    whole, part = near[-_STEM:]
    marks = [len(MARK.findall(text)) for text in (gap(whole, part), gap(part, rate))]
    return whole.quantity.unit == part.quantity.unit and max(marks) == 1 and holds(whole, part)


def share_cue(rate: Figure) -> Cue | None:
    """Give what a percentage is called, None where it is no share."""
    text = words_before(rate)
    if any(one.search(text) for one in (_FROM, _NO_SHARE, _TOGETHER, OTHER_BASE)):
        return None
    if (of := taken_of(rate)) is not None:
        return Cue("占", _ADVERBS.sub("", text.partition("占")[0]), of)
    moved = _ROSE_TO.search(text)
    if not (named := moved or _NAMED.search(text)) or NARROWER.search(text):
        return None
    name = _ADVERBS.sub("", named["name"])
    by_place = named["kind"] in _DONE or not name
    word = name.removesuffix("化")[-_STEM:] if named["kind"] in _DONE else name
    return Cue(name[-4:] + named["kind"], word, by_place=by_place)


def _share(figures: Sequence[Figure], index: int, rate: Figure, cue: Cue) -> Share | None:
    near = [figure for figure in figures[max(0, index - _BACK) : index] if may_count(figure)]
    if not _is_plainly_of(rate, near):
        return None
    named = near[-1:] if near and _is_whole(near[-1], rate) else []
    for part, borne in parts(near[:-1] if named else near, cue, rate):
        wholes = _wholes(named or near[::-1], part, rate, cue)
        if wholes:
            ways = [(part, whole) for whole in wholes]
            likely = any(is_likely(part, whole, cue) for whole in wholes)
            return Share(
                *ways[0],
                rate,
                cue.name,
                rate.context,
                told=True,
                rivals=(*ways[1:], *_farther(figures, index, part, wholes)),
                rest=cue.word[:1] in _DENYING and cue.word[0] not in words_around(part),
                sure=borne and (likely or is_only(ways, cue) or is_sole(near, ways, rate, cue)),
            )
    return None


def _wholes(near: Sequence[Figure], part: Figure, rate: Figure, cue: Cue) -> list[Figure]:
    """Give the larger counts that one may be a share of, those with a rate of their own last."""
    larger = part.quantity.nominal * (_TENTH if rate.quantity.unit == "‰" else 1)
    wholes = [
        whole
        for whole in near
        if whole.quantity.nominal > larger and may_hold(whole, part, cue)
        if not _of_another_sort(whole, part, cue)
        if cue.of or not has_own_rate(whole) or _IN_IT.search(words_before(part))
        if same_sentence(whole, part) or _is_beside(part, rate)
        if not KEPT.search(gap(whole, part))
    ]
    return sorted(wholes, key=lambda whole: not cue.of and has_own_rate(whole))


def _farther(
    figures: Sequence[Figure], index: int, part: Figure, wholes: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Give a part with the larger counts of its kind that stand farther off in the article."""
    for figure in figures[max(0, index - _FAR_OFF) : index + _FAR_OFF]:
        larger = figure.quantity.nominal > part.quantity.nominal and figure not in wholes
        apart = larger and not has_own_rate(figure)
        if apart and may_count(figure) and same_kind(figure, part):
            yield part, figure


def _is_whole(figure: Figure, rate: Figure) -> bool:
    """Say whether a count is what a percentage is said to be taken of: 占到表态565户的七成."""
    words = words_before(rate)
    taken = words.find("占")
    return same_sentence(figure, rate) and taken >= 0 and figure.at > rate.at - len(words) + taken


def may_count(figure: Figure) -> bool:
    """Say whether a figure counts what a share can be taken of."""
    return (
        figure.quantity.dimension not in RATES | _TIME
        and not (figure.scope & {"极值", "平均"} and "年平均" not in words_before(figure))
        and not STEP.search(words_before(figure))
        and figure.quantity.nominal > 0
        and not _is_a_class(figure)
    )


def _is_a_class(figure: Figure) -> bool:
    """Say whether a size names a class and counts nothing: 90平方米以下占两成."""
    bound = figure.quantity.hedge in _CLASS and figure.quantity.dimension != "count"
    return bound and figure.context.sentence.startswith(("占", "的占"), figure.until)


def _is_beside(part: Figure, rate: Figure) -> bool:
    """Say whether hardly a clause stands between a count and a percentage."""
    return len(MARK.findall(gap(part, rate))) <= _MOST_MARKS


def may_hold(whole: Figure, part: Figure, cue: Cue) -> bool:
    """Say whether a count can be what the other is a share of, by unit and name."""
    one, other = whole.quantity, part.quantity
    counts = bool(cue.of) and one.dimension == other.dimension == "count"
    headed = {one.unit, other.unit} == {"人", "人次"} and "人口" in words_around(whole)
    alike = counts or same_kind(whole, part) or {one.unit, other.unit} in ALIKE or headed
    return alike and (bears(whole, cue.of) or is_planned(whole, cue))


def _of_another_sort(whole: Figure, part: Figure, cue: Cue) -> bool:
    """Say whether the percentage is of a sort named otherwise: 住宅火灾318起，电气火灾占38%."""
    if cue.name != "占" or len(cue.word) <= _STEM:
        return False
    own = set(cue.word) - set(words_around(whole))
    sort = set(words_before(part)) - set(words_around(whole))
    return bool(own and sort) and not own & sort and not own & set(words_around(part))
