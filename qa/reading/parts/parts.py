"""Parts: a figure that 其中 puts within a whole before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import (
    APART,
    RATES,
    addable,
    clause_before,
    gap,
    same_kind,
    same_sentence,
    with_others,
)
from qa.reading.parts.full_rows import closes_a_whole, make_up
from qa.reading.parts.wholes_told import NAMED, ends_in_step, in_a_row, whole_of

_INCREMENT = regex(
    "增(?!值|强|信)|减(?!免|税|排|负)|(?<![起迫])降(?!费|本|雨|水|温|噪|尘|解|压|落)|升(?!级)|涨|跌|多出|少于"
)
_OF_SOME = regex("[^，。；：]{2}的(?:就?有|约有|达)?$")
_AMONG_THEM = regex("[中里其这]")
_WITHIN = regex(
    r"[^，。；、：\d]{0,8}，(?:当中|里面)[^，。；、：\d]{0,12}|"
    r"[^，。；、：\d]{0,8}[中里]，?[^，。；、：\d]{0,8}[有为达]|"
    r"[^，。；、：\d]{0,8}，(?:仅|光|单)[^，。；、：\d]{2,8}[就便][^，。；、：\d]{0,4}|"
    r"[^，。；、：\d]{0,8}，[^，。；、：\d]{2,16}的(?:就?有|就达|多达)|"
    r"[^，。；、：\d]{0,8}[，（(](?:其中)?(?:含|包括|包含)[^，。；、：\d]{1,12}|"
    r"[^，。；、：\d]{0,8}，[^，。；、：\d]{0,8}(?:的人|他们|她们)[当之]?[中里][^，。；、：\d]{2,16}的"
)
_THOSE = regex(r"[^，。；、：\d]{0,8}，(?:其中)?[^，。；、：\d]{2,10}的")
_DONE = regex(
    r"[^，。；、：\d]{0,8}，(?:已经?|实际|现已|最[后终]|目前|共|其?)*"
    r"(?:合格|达标|收回|回收|办结|整改|通过|录取|开工|动工|完工|竣工|脱贫|机收|签约|到会|实到|"
    r"治愈|出院|抢救成功|救活|获救|成交|售出|验收|投产|取得证书|放行|入住|上岗|结业|采纳|实际[^，。；、：\d]{1,4})(?:的|有|了|共|达)*"
)
_LEFT_OUT = regex("[缺未弃免退]|不(?!同|少|断)|起拍|[底标报]价|挂牌")
"""What names those that did not take part, of whom none are 合格 or 实到; and what was asked."""
_STILL = regex("[，、；](?:尚|仍|还剩|至此|目前|截至)")
_ALL = regex(r"全[国省市县区州镇乡村校院厂]|共|该[村校院区县镇]|总")
_ALL_OF = regex(
    "(?:全[班校村厂组队站所]|[这该]个?[班校村厂组队站所]|[班校村厂组队站所])[里内]?(?:现?共?有)?$"
)
_EVERYBODY = frozenset("同学 学生 学员 员工 职工 队员 成员 村民 居民 户".split())
_THERE_ARE = regex(r"[^，。；、：\d]{0,6}，(?:共|已|就|当[天晚]|这次)?有")
_DO = regex("(?:报名|参加|到场|到会|签到|请假|住校|近视|签了?约|签字|通过)")
_MODIFIED = regex(r"[^，。；、：\d]{0,8}，(?P<name>[^，。；、：\d]{3,14})")
_OTHER = regex(
    "另|此外|退|离|邻|季度|[月年日]|全[国省市县区镇乡村校]|去年|上年|今年|前年|同期|计划|新[增开建签招设入]|原|将|再|比"
)
_ONE_TIME = regex("单[日月周季场笔]|当[日天]|首[日天]")
_ENDS = regex("[，。；]|$")
_OF_IT = regex(r"的(?![一这那])[\u4e00-\u9fff\d]")
"""What follows a figure that tells of another thing: 有学生1064人的中心校, 满40年的317人."""
_ROW = regex(
    r"(?:其中|，包括|，包含)[，：]?(?:[^，。；、：\d]{2,8}[\d.]+[^，。；、：\d]{1,4}[，、]){2,}[^，。；、：\d]{2,8}"
)
_OF_ITS_OWN = regex("支出|结[余转]|利润|成本|负债|赤字|[存贷]款")
"""What stands beside an income or an output, and is none of its kinds."""
_MARKS = ("其中", "，包括", "，包含")
_EXPLAINED = regex(
    r"：(?P<row>(?:[^，。；、：\d]{2,8}[\d.]+[^，。；、：\d]{1,4}[，、])*)[^，。；、：\d]{2,8}"
)
_NEXT = regex(r"[、，][^，。；、：（\d]{2,8}[\d.]+")
_COUNTED = regex(r"(?<![第\d.])\d[\d.]*[^，。；、：\d]{1,4}$")
_FIGURE = 14
_BOUND = regex("的?[^，。；、\\d]{0,4}(?:限额|上限|红线|以内|之内)")
_HELD_TO = regex("(?:控制|限制|稳定|保持)在[^，。；]{0,6}$|不(?:超过|高于|突破|大于)$")
_MISSING = regex("缺[考席勤]|未到|弃考|请假|不合格|未[检通]")
_AT_FIRST = regex("最初|起初|当初|原先|起步时|刚开始")
QUOTA = regex("编制|定为|下达|原定|预定|核定|设计|额定|定员|定额|任务|计划|指标|应[聘招]|目标")
_AMOUNTS = frozenset("面积 产量 收入 支出 金额 人数 数量 总额 价值 产值 投资 费用 里程".split())
_BEGINS = regex("^(?:共|总共|累计|[最当起]初|当时|此前)?(?:报名|应征|应聘|申请|申报|受理|咨询)")
"""What more set out to do than the whole counts: 98名入选，其中…，报名410人."""
_WIDER = regex("^(?:目前|现)?(?:共有|全[国省市县区州镇乡村校院厂行社])")
_WHOLE_ITSELF = regex("[，（](?:其中|包括|含)")
"""What begins a whole of its own behind a row of parts, and what stands behind one."""
_STOCK = regex("[年月期季]初|原有|结[转存余]|上[年月]末|库存|存[货量]|留观")
_NEAR = 40


def read_parts(figures: Sequence[Figure]) -> list[Part]:
    """Read the figures that 其中 puts within a whole before it, in this sentence or the last."""
    parts: list[Part] = []
    for index, figure in enumerate(figures):
        sentence = figure.context.sentence
        cut = _mark_before(sentence, figure)
        if cut < 0 or "；" in sentence[cut : figure.at] or figure.quantity.dimension in RATES:
            continue
        if _OF_IT.match(sentence, figure.until) or _is_bound(figure):
            continue
        before = figures[max(0, index - _NEAR) : index]
        plain = _of_its_time(figure)
        whole = whole_of(before, plain, cut)
        last = next((one for one in reversed(before) if same_kind(one, figure)), figure)
        own = _names_its_own(last, figure, cut) or _tells_of_a_house(figure)
        own = own or (
            whole is not None
            and (_is_made_up(whole, parts) or _is_of_another_sort(whole, last, figure))
        )
        if whole and not own and not is_moving(plain) and _unbroken(before, figure, cut):
            parts.append(Part(whole, figure, "其中", figure.context))
    return parts


def _is_of_another_sort(whole: Figure, last: Figure, figure: Figure) -> bool:
    """Say whether the part before bears its whole's name and this one another: 女党员，团员."""
    if last is figure or not same_sentence(last, figure) or "、" in gap(last, figure):
        return False
    head, mine = whole.measure.thing[-NAMED:], clause_before(figure)
    first = last.measure.thing
    bears = len(head) == NAMED and first.endswith(head) and first != head
    return bears and mine == figure.measure.thing and not set(mine[-NAMED:]) & {head[0]}


def _is_made_up(whole: Figure, parts: Sequence[Part]) -> bool:
    """Say whether two and more parts make up the whole already: what follows is none of it."""
    own = takewhile(lambda part: part.whole is whole, reversed(parts))
    mine = [part.part.quantity.nominal for part in own]
    return len(mine) > 1 and sum(mine) == whole.quantity.nominal


def _mark_before(sentence: str, figure: Figure) -> int:
    """Give where the last 其中 or ，包括 before a figure begins, or a row's colon; else -1."""
    within = max(sentence.rfind(mark, 0, figure.at) for mark in _MARKS)
    if within >= 0:
        return within
    colon = sentence.rfind("：", 0, figure.at)
    told = _EXPLAINED.fullmatch(sentence, colon, figure.at) if colon > 0 else None
    row = told is not None and (told["row"] != "" or _goes_on(sentence, figure))
    return colon if row and _is_counted(sentence, colon) else -1


def _goes_on(sentence: str, figure: Figure) -> bool:
    """Say whether a bare name with its number stands right behind a figure."""
    found = _NEXT.match(sentence, figure.until)
    return found is not None and sentence.startswith(figure.quantity.suffix, found.end())


def _is_counted(sentence: str, colon: int) -> bool:
    """Say whether a figure with its unit stands right before a colon: 船坞37座：."""
    return colon > 0 and _COUNTED.search(sentence, max(0, colon - _FIGURE), colon) is not None


def _is_bound(figure: Figure) -> bool:
    """Say whether a figure is a limit that a whole is held to: 控制在198亿元限额以内."""
    behind = _BOUND.match(figure.context.sentence, figure.until)
    return behind is not None or _HELD_TO.search(clause_before(figure)) is not None


def _names_its_own(last: Figure, figure: Figure, cut: int) -> bool:
    """Say whether a clause behind the first part tells of other things: 其中税收9亿元，支出31亿.

    A third name in a row of bare ones is a member of the row: 其中小麦…，玉米…，大豆….
    """
    beside = last is not figure and same_sentence(last, figure) and last.at > cut
    if not beside or "、" in gap(last, figure):
        return False
    thing, mine = figure.measure.thing, clause_before(figure)
    if _BEGINS.match(mine) or figure.context.sentence.startswith("的", figure.until):
        return True
    if _WIDER.match(mine) or _WHOLE_ITSELF.match(figure.context.sentence, figure.until):
        return True
    if figure.quantity.unit == "人" or _is_third(figure, cut):
        return False
    named = mine == thing and NAMED <= len(thing) <= NAMED * 2
    return named and not set(thing[-NAMED:]) & set(clause_before(last)[-NAMED * 2 :])


def _is_third(figure: Figure, cut: int) -> bool:
    """Say whether bare names with their figures fill what stands from 其中 to a third one."""
    row = _ROW.fullmatch(figure.context.sentence, cut, figure.at)
    return row is not None and not _OF_ITS_OWN.search(clause_before(figure))


def _tells_of_a_house(figure: Figure) -> bool:
    """Say whether a figure tells how large something else is: 有在校学生1064人的中心校."""
    return figure.context.sentence.startswith("的", figure.until) and "有" in clause_before(figure)


def _of_its_time(figure: Figure) -> Figure:
    """Leave out that a figure is of one day or month: 其中19日单日3.1万人次 are some of all."""
    clause = clause_before(figure)
    one = "极值" in figure.scope and _ONE_TIME.search(clause) and "最" not in clause
    return replace(figure, scope=figure.scope - {"极值"}) if one else figure


def read_inner(figures: Sequence[Figure]) -> list[Part]:
    """Read the figures that stand right behind their whole and are told to be some of it.

    17个乡镇中有9个; 抽检60份，达标56份; 行政村203个，通客车的行政村201个.
    """
    return [
        Part(whole, part, "中", part.context)
        for index, (whole, part) in enumerate(pairwise(figures))
        if same_sentence(whole, part) and part.quantity.dimension not in RATES
        if _some_of(whole, part)
        and not (index and goes_out(figures[index - 1], part))
        and not (index and in_a_row(figures[index - 1], whole))
        and not _fills_a_row(figures, index)
    ]


def _fills_a_row(figures: Sequence[Figure], index: int) -> bool:
    """Say whether a figure is itself a part of a whole told before, as is the next, or the last."""
    start = max(0, index - _NEAR)
    near = figures[start : index + _NEAR]
    return make_up(near, index - start) or closes_a_whole(near[: index - start + 1])


def goes_out(before: Figure, part: Figure) -> bool:
    """Say whether a part leaves a stock told before it: 年初结存6件，新收8件，办结9件."""
    told = same_sentence(before, part) and same_kind(before, part)
    return told and _STOCK.search(clause_before(before)) is not None


def _some_of(whole: Figure, part: Figure) -> bool:
    text, rate = gap(whole, part), part.quantity.dimension in RATES
    if rate or not addable(part, whole) or _OTHER.search(text) or is_moving(part):
        return False
    attributed = "的" in text.partition("，")[0][:NAMED]
    if whole.scope & APART or "其中" in whole.scope or ends_in_step(clause_before(whole)):
        return False
    if (
        attributed
        or QUOTA.search(clause_before(whole))
        or _MISSING.search(clause_before(whole))
        or with_others(part)
        or _are_siblings(whole, part)
        or _AT_FIRST.search(clause_before(whole))
    ):
        return False
    if (
        _WITHIN.fullmatch(text)
        or _take_part(whole, part)
        or (_DONE.fullmatch(text) and not _LEFT_OUT.search(_name(whole)))
    ):
        return True
    if _THOSE.fullmatch(text) and _ENDS.match(part.context.sentence, part.until):
        return _ALL.search(clause_before(whole)) is not None or "现有" in whole.scope
    named, thing = _MODIFIED.fullmatch(text), whole.measure.thing
    return (
        named is not None
        and len(thing) > 1
        and named["name"].endswith(thing)
        and named["name"] != thing
        and thing not in _AMOUNTS
        and _ALL.search(clause_before(whole)) is not None
    )


def _take_part(whole: Figure, part: Figure) -> bool:
    """Say whether so many of a group do what is told: 全班45名同学，有38人报名参加."""
    behind, thing = part.context.sentence[part.until :], whole.measure.thing
    named = len(thing) >= NAMED and behind.startswith(thing)
    told = _ALL_OF.search(clause_before(whole)) is not None and (named or thing in _EVERYBODY)
    there_are = _THERE_ARE.fullmatch(gap(whole, part)) is not None
    return told and there_are and _DO.match(behind, len(thing) if named else 0) is not None


def _are_siblings(whole: Figure, part: Figure) -> bool:
    """Say whether both tell how many were of some sort: 谈停车的有94条，谈绿化的有131条."""
    sorts = all(_OF_SOME.search(clause_before(one)) for one in (whole, part))
    return sorts and not _AMONG_THEM.search(gap(whole, part))


def _name(figure: Figure) -> str:
    return clause_before(figure) + figure.measure.thing


def is_moving(figure: Figure) -> bool:
    """Say whether the figure is an increment or an average, which no whole holds."""
    return bool(figure.scope & APART) or _tells_increment(clause_before(figure))


@lru_cache(maxsize=1 << 11)
def _tells_increment(clause: str) -> bool:
    return _INCREMENT.search(clause) is not None


def _unbroken(before: Sequence[Figure], part: Figure, cut: int) -> bool:
    """Say whether nothing of another kind, nor what is left (尚有), follows 其中."""
    return not _STILL.search(part.context.sentence, cut, part.at) and all(
        same_kind(figure, part) or figure.quantity.dimension in RATES | {"age", "days", "months"}
        for figure in before
        if same_sentence(figure, part) and figure.at > cut
    )
