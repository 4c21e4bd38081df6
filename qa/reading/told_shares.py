"""Shares told by roles: a percentage, the count it is said of, and a larger one of that kind.

Words may stand between them, and they may lie in two sentences: what a figure is for the
percentage follows from its unit, its size, its words and its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.gaps import RATES, gap, same_kind, same_sentence
from qa.reading.one_in import one_in
from qa.reading.parts import STEP
from qa.reading.taken_of import MARK, NARROWER, VERB, bears, taken_of, words_around, words_before

_NAMED = regex(
    rf"(?P<name>[\u4e00-\u9fff]{{0,8}}?)(?P<kind>率|比例|比重|占比|进度|程度|面)"
    rf"(?:上?升[至到]|提[高升][至到]|降[至到])?{VERB}$"
)
_NO_SHARE = regex(
    "机[收播耕插械]|增长|增速|利率|税率|汇率|费率|效率|功率|频率|速率|倍率|折扣|收益|利润|毛利|净利|回报|生产率|周转|容积|失业|满意|报销|补贴|供给|首付|"
    "知晓|好评|同比|环比|贡献|准确|精度|误差|浓度|湿度|股权|持股|年均|平均|利用率|使用率|负荷|概率|覆盖|普及|"
    "全[国省市]"
)
_FROM = regex("[由从][^，。；\\d]{0,6}$")
_OWN_RATE = regex(r"[^，。；]{0,6}[，、（(]?占")
_DUE = regex(
    "应|共|总|全[省市县区镇乡村校州部体]|登记|收回|回收|计划|合计|所有|参加|参与|报了?名|现有|人口"
)
_TIME = frozenset({"days", "months", "seconds", "age", "score", "level", "index", "degree"})
_ALIKE = tuple(set(pair) for pair in "票张 份人 户张 人票 人张 户票 人口".split())
_ADVERBS = regex("[约只仅已就也共均各正]|差不多|大约|大概|几乎|[^\u4e00-\u9fff]")
_STEM = 2
_TENTH = 10
_LONGEST_GAP = 50
_MOST_MARKS, _MANY_MARKS = 3, 5
_FARTHEST = 90
_FINE = 3
_DONE = frozenset({"率", "进度", "程度", "面"})
_REACHED = regex("其中|已|最终|实际|有|仅|只|成功")
_BACK = 24
_OWED = regex("应(?![急用对])|需|拟")
_DENYING = frozenset("缺未不漏弃")
_AHEAD = regex(
    r"的[^，。；：、\d的有]{0,8}(?:——|—|（|[，、](?:即|也就是|就是|共|共计|计|合计|约))(?:约|有|共)?"
)
_TRIED = 3
_CROWD = 20


class Cue(NamedTuple):
    """What a percentage is called, what it is of, and what it is taken of (赞成票占全部选票的).

    Without `by_place` the count that it is of must bear the whole word (护理型占比).
    """

    name: str
    word: str
    of: str = ""
    by_place: bool = True


def read_told_shares(figures: Sequence[Figure]) -> list[Share]:
    """Read the shares among the figures of one article."""
    found = (_read(figures, index) for index in range(len(figures)))
    return list(_with_peers([share for share in found if share]))


def _read(figures: Sequence[Figure], index: int) -> Share | None:
    figure = figures[index]
    if figure.quantity.dimension == "ratio":
        cue = _cue(figure)
        return _share(figures, index, figure, cue) if cue else _told_ahead(figures, index)
    heads = one_in(figure) if figure.quantity.dimension == "count" else None
    return _share(figures, index, heads, Cue("占", "")) if heads else None


def _told_ahead(figures: Sequence[Figure], index: int) -> Share | None:
    """Read a share whose count follows it: 五分之二的老人——1120名独居老人已结对."""
    rate, behind = figures[index], figures[index + 1 : index + 2]
    if not behind or not same_sentence(rate, behind[0]):
        return None
    part, before = behind[0], reversed(figures[max(0, index - _BACK) : index])
    if not _AHEAD.fullmatch(gap(rate, part)):
        return None
    alike = (one for one in before if _may_count(one) and _may_hold(one, part, Cue("占", "")))
    whole = next((one for one in alike if one.quantity.nominal > part.quantity.nominal), None)
    if whole is None or not same_sentence(whole, rate):
        return None
    return Share(part, whole, rate, "占", rate.context, told=True)


def _cue(rate: Figure) -> Cue | None:
    text = words_before(rate)
    if _FROM.search(text) or _NO_SHARE.search(text) or "分别" in text:
        return None
    if (of := taken_of(rate)) is not None:
        return Cue("占", _ADVERBS.sub("", text.partition("占")[0]), of)
    if not (named := _NAMED.search(text)) or NARROWER.search(text):
        return None
    name = _ADVERBS.sub("", named["name"])
    by_place = named["kind"] in _DONE or not name
    word = name.removesuffix("化")[-_STEM:] if named["kind"] in _DONE else name
    return Cue(name[-4:] + named["kind"], word, by_place=by_place)


def _share(figures: Sequence[Figure], index: int, rate: Figure, cue: Cue) -> Share | None:
    near = [figure for figure in figures[max(0, index - _BACK) : index] if _may_count(figure)]
    for part, borne in _parts(near, cue, rate):
        larger = part.quantity.nominal * (_TENTH if rate.quantity.unit == "‰" else 1)
        wholes = [
            whole
            for whole in reversed(near)
            if whole.quantity.nominal > larger and _may_hold(whole, part, cue)
            if not _of_another_sort(whole, part, cue)
            if same_sentence(whole, part) or _is_beside(part, rate)
        ]
        wholes.sort(key=lambda whole: not cue.of and _has_own_rate(whole))
        if wholes and not (not cue.of and _has_own_rate(wholes[0]) and "其中" not in part.scope):
            ways = [(part, whole) for whole in wholes]
            return Share(
                *ways[0],
                rate,
                cue.name,
                rate.context,
                told=True,
                rivals=tuple(ways[1:]),
                rest=cue.word[:1] in _DENYING and cue.word[0] not in words_around(part),
                sure=borne and any(_is_likely(part, whole, cue) for whole in wholes),
            )
    return None


def _parts(near: Sequence[Figure], cue: Cue, rate: Figure) -> Iterator[tuple[Figure, bool]]:
    """Give the counts that a percentage may be of, and whether their words say so."""
    apart = [figure for figure in near if cue.name == "占" or not _is_of(rate, figure)]
    for part in reversed(apart) if len(cue.word) >= _STEM else ():
        own_rate = _OWN_RATE.match(part.context.sentence, part.until)
        if bears(part, cue.word) and _is_within_reach(part, rate, cue) and not own_rate:
            yield part, True
    plain = [one for one in apart if one.quantity.hedge != "range"]
    for part in plain[: -_TRIED - 1 : -1]:
        borne = _bears(part, cue, rate)
        named = bool(set(cue.word) & set(words_around(part)))
        if not (cue.by_place or cue.name.endswith("比例")):
            break
        reached = _is_reached(part, rate) or _is_of_due(part, near, cue)
        reads = borne or (cue.by_place and reached) or _is_of_due(part, near, cue)
        if reads and _stands_by(part, rate, marks=_marks(part is near[-1], named)):
            yield part, borne and cue.by_place


def _is_of(rate: Figure, part: Figure) -> bool:
    """Say whether a percentage is one that the counted things have: 27个小区合格率达九成."""
    return same_sentence(part, rate) and part.until > rate.at - len(words_before(rate))


def _is_reached(part: Figure, rate: Figure) -> bool:
    """Say whether a count without the name of the percentage reads as what was reached."""
    fine = digits_of(rate) >= _FINE
    return fine and same_sentence(part, rate) and _REACHED.search(words_before(part)) is not None


def _is_of_due(part: Figure, near: Sequence[Figure], cue: Cue) -> bool:
    """Say whether a count stands right behind what is due: 应接种5.2万名，…4.16万名，接种率."""
    before = [one for one in near if one.span < part.span and same_kind(one, part)][-1:]
    if not before or len(cue.word) < _STEM or not same_sentence(part, before[0]):
        return False
    words = words_around(before[0])
    return cue.word in words and _OWED.search(words) is not None


def digits_of(rate: Figure) -> int:
    """Count the printed figures of a percentage."""
    return len(str(int(rate.quantity.nominal / rate.quantity.step)))


def _is_within_reach(part: Figure, rate: Figure, cue: Cue) -> bool:
    together = same_sentence(part, rate) or cue.name != "占"
    return (
        together and part.context.block == rate.context.block and len(gap(part, rate)) <= _FARTHEST
    )


def _may_count(figure: Figure) -> bool:
    return (
        figure.quantity.dimension not in RATES | _TIME
        and not (figure.scope & {"极值", "平均"} and "年平均" not in words_before(figure))
        and not STEP.search(words_before(figure))
        and figure.quantity.nominal > 0
    )


def _marks(nearest: bool, named: bool) -> int:  # noqa: FBT001
    """Give how many clauses may end between a count and a percentage that is said of it."""
    return _MANY_MARKS if named else _MOST_MARKS if nearest else 1


def _is_beside(part: Figure, rate: Figure) -> bool:
    """Say whether hardly a clause stands between a count and a percentage."""
    return len(MARK.findall(gap(part, rate))) <= _MOST_MARKS


def _stands_by(part: Figure, rate: Figure, *, marks: int) -> bool:
    """Say whether a percentage can be said of a count: in its clause or the next, or so near."""
    if part.context.block != rate.context.block:
        return False
    if not same_sentence(part, rate) and taken_of(rate) is not None:
        return False
    text = gap(part, rate)
    return len(text) <= _LONGEST_GAP and len(MARK.findall(text)) <= marks and "；" not in text


def _may_hold(whole: Figure, part: Figure, cue: Cue) -> bool:
    one, other = whole.quantity, part.quantity
    counts = bool(cue.of) and one.dimension == other.dimension == "count"
    alike = counts or same_kind(whole, part) or {one.unit, other.unit} in _ALIKE
    return alike and bears(whole, cue.of)


def _has_own_rate(whole: Figure) -> bool:
    """Say whether a count is itself said to be a share of something: 124人，占六成."""
    return _OWN_RATE.match(whole.context.sentence, whole.until) is not None


def _of_another_sort(whole: Figure, part: Figure, cue: Cue) -> bool:
    """Say whether the percentage is of a sort named otherwise: 住宅火灾318起，电气火灾占38%."""
    if cue.name != "占" or len(cue.word) <= _STEM:
        return False
    own = set(cue.word) - set(words_around(whole))
    sort = set(words_before(part)) - set(words_around(whole))
    return bool(own and sort) and not own & sort and not own & set(words_around(part))


def _bears(part: Figure, cue: Cue, rate: Figure) -> bool:
    """Say whether a count bears a character of what its percentage is called."""
    between = gap(part, rate).removesuffix(words_before(rate))
    words = words_around(part) + between + part.quantity.unit
    return not cue.word or any(char in words for char in cue.word)


def _is_likely(part: Figure, whole: Figure, cue: Cue) -> bool:
    """Say whether a whole is the one that the share names, or is called one beside its part."""
    units = {whole.quantity.unit, part.quantity.unit}
    if cue.of:
        named = same_sentence(whole, part) or cue.of in words_around(whole)
        return named and (len(units) == 1 or units in _ALIKE)
    return same_sentence(whole, part) and _DUE.search(words_around(whole)) is not None


def _with_peers(shares: Sequence[Share]) -> Iterator[Share]:
    """Give each share the others of its paragraph that may be taken of the same whole."""
    for _, group in groupby(shares, key=lambda share: share.rate.context.block):
        beside = list(group)
        for share in beside:
            yield replace(share, peers=tuple(_peers(share, beside[:_CROWD])))


def _peers(share: Share, beside: Sequence[Share]) -> Iterator[tuple[Figure, Figure, Figure]]:
    own = list(_ways(share))
    wholes = {whole.span for _, whole in own}
    for other in beside:
        for part, whole in _ways(other) if other is not share else ():
            if whole.span in wholes and (part, whole) not in own:
                yield part, whole, other.rate


def with_told(shares: Sequence[Share], told: Sequence[Share]) -> Iterator[Share]:
    """Give the shares read by their wording; where that leaves a choice, those by their roles."""
    by_roles = {share.rate.span: share for share in told}
    for share in shares:
        other = by_roles.pop(share.rate.span, None)
        if other and share.cue != "占" and not (share.part and share.whole):
            yield from (share, other)
        elif other and not share.sure and other.sure:
            yield replace(other, rivals=(*other.rivals, *_ways(share)))
        else:
            yield share
    yield from by_roles.values()


def _ways(share: Share) -> Iterator[tuple[Figure, Figure]]:
    if share.part and share.whole and not share.rest:
        yield share.part, share.whole
        yield from share.rivals
