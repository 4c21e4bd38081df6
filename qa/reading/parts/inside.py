"""Parts that the words around them put inside a whole told before, without 其中.

The largest one of those counted; people in a group; what a sum of money is spent on; the older
of two ages; a single day, district or station of many; a later stage of a race or survey.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Part, Period, Span
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, of_before, of_its_kind, same_sentence
from qa.reading.parts.courses import clause_of
from qa.reading.parts.hyponyms import is_of_people, of_population
from qa.reading.parts.parts import is_moving
from qa.reading.parts.wholes_told import LISTED, ends_in_step
from qa.reading.parts.within_time import is_of_a_while, of_a_longer_while

_BACK, _REACH, _LEAST = 30, 3, 2
_LIMITS = frozenset({"同比", "环比", "平均", "减少", "另"})
_LARGEST = regex(
    "(?:最[大多高长重贵远老忙]|规模最大|金额最高|数量最多)的(?:那|这)?一[\u4e00-\u9fff]|[单仅][一笔批起][笔批次起件案]"
    "|单[笔件户家批](?:最[高大多贵]|成交价?最[高大])",
    holding="最 单 仅",
)
_ALL = regex(r"总|共|累计|各类|全部|[全本该]|一行|境内|现有|[计达]$")
_SUMMED = regex("共|累计|合计|总")
_INNER = "(?![心部小学国央型级午旬秋期等医标年药层介程])[\u4e00-\u9fff]{2,}"
_HELD_IN = regex(f"[里内中]{_INNER}")
_GROUP = regex(
    r"(?P<group>[\u4e00-\u9fff]{2,8}?|[团队班校厂馆园社院])(?:里|内|之中|当中|中)" + _INNER,
    holding="里 内 中",
)
_THESE = regex("^(?:[这那]些|上述|[这该])")
_SPENT = regex(
    r"(?:^|[，；。：、])(?:其中)?(?:安排|投入|拨付|支出)?(?:用于|投向|用作|用在)[^，。；\d]{2,16}$"
)
_FUNDS = regex("资金|经费|补助|善款|捐款|补贴|预算|贷款|专款|债券")
_OLDER = regex(r"(\d{1,3})(?:周岁|岁)及?以上")
_YOUNGER = regex(r"(\d{1,3})(?:周岁|岁)及?以下")
_ONE_OF = regex(
    r"一个?[人户家](?:就|便)|(?:仅|光|单|单单|只)?[一该本这]个?(?:[区县镇乡村市省州站店校院厂港馆园场矿台站线景]|车站|景区|园区|街道|社区|学校|医院)"
    r"[^，。；\d]{0,2}(?:就|便|已|共)|(?:仅|光|单单|单是)(?:是|在)?[^，。；\d]{2,14}(?:就|便)",
    holding="就 便 已 共",
)
_BY_ONE = regex("一个?[人户家](?:就|便)")
_ONE_DAY = regex(
    "(?:单日|当[日天晚]|首[日天]|头一?天|第一天|开[园馆业][当首]日|(?:仅|光|单)[^，。；]{1,8}(?:一天|当天|天|日|晚|月|季度))"
    "[^，。；]{0,10}$"
)
_MANY = regex(
    r"(?:\d+|[一二三四五六七八九十几两各多全]+)[个座家所处条](?P<noun>[\u4e00-\u9fff]{1,5}?)(?:累计|总共|合计|共)",
    holding="累计 总共 合计 共",
)
_VERBS = ("了", "就有", "达", "达到")
_QUARTER = regex("(?<!前)第?[一二三四]季度|首季")
_YEAR = regex("上半年|下半年|前三季度|全年|今年以来|前[一二三四五六七八九十]+个月")
_WORST = regex(
    "最[多大高重忙旺密强早猛][^，。；\\d]{0,3}的(?!一)[^，。；\\d]{2,6}(?:[镇乡村县区市州旗省站港]|街道|社区)"
)
_EVERYWHERE = regex("全[国省市县区州旗乡镇]|各地")
_BRACKETS = frozenset("（(")
_MONTH_DAY = regex("(\\d{1,2})月(\\d{1,2})日")
_NO_DAY = (0, 0)
_NAME = 8
_AMONG = regex(r"[^，。；\d]{0,6}[，：]?其中")
_OTHERS = regex(
    "去年|上年|往年|前年|上届|此前|另|其他|外地|计划|预计|志愿者|工作人员|服务人员|观众|历年|以往|邻|补[报录]|递补"
)


def read_inside(figures: Sequence[Figure], told: Collection[Span]) -> Iterator[Part]:
    """Read the parts of one article that no 其中 tells; `told` are the parts known before.

    Of these only a group of its own is looked for: 护理型床位中….
    """
    for index, part in enumerate(figures):
        if part.quantity.dimension in RATES or part.scope & _LIMITS:
            continue
        plain = replace(part, scope=part.scope - {"极值"}) if "极值" in part.scope else part
        if is_moving(plain) and "新增" not in part.scope:
            continue
        ways = _WAYS[:1] if part.span in told else _WAYS
        lies = [way for cue, way in ways if cue(part)]
        if not lies or _OTHERS.search(_lead(part) + clause_of(part)):
            continue
        near = of_its_kind(figures[max(0, index - _BACK) : index], part)
        wholes = [whole for whole in near if _may_hold(whole, part)]
        held = next((fit for way in lies if (fit := [w for w in wholes if way(part, w)])), [])
        if held:
            yield Part(held[-1], part, "内", part.context)


def _may_hold(whole: Figure, part: Figure) -> bool:
    return (
        not whole.scope & (_LIMITS | {"仅", "极值"})
        and whole.context.sentence[max(0, whole.at - 1) : whole.at] not in _BRACKETS
        and part.context.block - whole.context.block <= _REACH
        and not ends_in_step(clause_before(whole))
        and not of_before(whole)
        and _news_alike(whole, part)
        and not (same_sentence(whole, part) and LISTED.fullmatch(gap(whole, part)))
        and _in_time(part, whole)
    )


def _news_alike(whole: Figure, part: Figure) -> bool:
    """Say whether both are new or neither; 新建成1240根 goes on with 仅……就建成320根."""
    action = part.measure.action
    again = "新增" in whole.scope and action != "" and action in clause_before(whole)
    return again or ("新增" in whole.scope) == ("新增" in part.scope)


def _in_time(part: Figure, whole: Figure) -> bool:
    """Say whether the part's time does not lie outside the whole's, nor run on beyond it."""
    inner, outer = part.period.value, whole.period.value
    if inner is None or outer is None:
        return True
    if inner.start is outer.start is None and _day(inner) > _day(outer) > _NO_DAY:
        return False
    return outer.meets(inner) and not inner.months > outer.months > 0


def _day(period: Period) -> tuple[int, int]:
    """Give month and day that a period's words name, or noughts."""
    found = _MONTH_DAY.fullmatch(period.text)
    return (int(found[1]), int(found[2])) if found else _NO_DAY


def _lead(figure: Figure) -> str:
    """Give the sentence before a figure, from the last semicolon on."""
    text = figure.context.sentence[: figure.at]
    return text[text.rfind("；") + 1 :]


def _core(figure: Figure) -> str:
    """Give the end of what is counted, the words for an amount left out."""
    return re.sub("(?:总[量额数值]|[量额数]|面积)$", "", figure.measure.thing)[-_LEAST:]


def _told_of_all(whole: Figure) -> bool:
    return "总" in whole.scope or "累计" in whole.scope or bool(_ALL.search(clause_before(whole)))


def _named_in(part: Figure, whole: Figure) -> bool:
    """Say whether the part's sentence tells what the whole counts, be it by a sign of it."""
    core, lead = _core(whole), _lead(part) + clause_of(part)
    if not core:
        return False
    action = whole.measure.action
    return core in lead or (bool(action) and action in lead and bool(set(core) & set(lead)))


def _is_largest(part: Figure) -> bool:
    return _LARGEST.search(_lead(part)) is not None


def _of_largest(part: Figure, whole: Figure) -> bool:
    if same_sentence(part, whole):
        one_lot = part.quantity.dimension == whole.quantity.dimension != "count"
        return one_lot and _SUMMED.search(clause_before(whole)) is not None
    return _told_of_all(whole) and _named_in(part, whole)


def _is_grouped(part: Figure) -> bool:
    lead = clause_before(part)
    return _HELD_IN.search(lead) is not None and _GROUP.search(lead) is not None


def _of_group(part: Figure, whole: Figure) -> bool:
    """代表团一行216人; 代表团里的运动员共234名. 护理型床位860张; 护理型床位中医养结合床位…."""
    named = clause_before(whole)[-_NAME:] + whole.measure.thing
    groups = [_THESE.sub("", found["group"]) for found in _GROUP.finditer(clause_before(part))]
    thing = whole.measure.thing
    return any(
        (len(group) > _LEAST and group[-_LEAST - 1 :] in named)
        or group == thing
        or ((len(group) == 1 and named.endswith(group)) or group + "一行" in named)
        or (len(thing) > _LEAST and group.startswith(thing))
        for group in groups
    )


def _is_among(part: Figure) -> bool:
    counted = clause_before(part).endswith(("有", "达", "就", "共", "计", "占"))
    return counted and "其中" in part.scope and _AMONG.match(part.context.sentence) is not None


def _of_before(part: Figure, whole: Figure) -> bool:
    """抓获嫌疑人47名…。经查，其中负责引流的就有32名: a whole of the sentence before."""
    near = part.context.block - whole.context.block <= 1
    return near and not same_sentence(part, whole) and part.quantity.unit == whole.quantity.unit


def _is_spent(part: Figure) -> bool:
    return part.quantity.unit == "元" and _SPENT.search(_lead(part)) is not None


def _of_funds(_: Figure, whole: Figure) -> bool:
    return _FUNDS.search(clause_before(whole)) is not None and not _SPENT.search(_lead(whole))


def _is_aged(part: Figure) -> bool:
    return bool(_OLDER.search(clause_before(part)) or _YOUNGER.search(clause_before(part)))


def _of_aged(part: Figure, whole: Figure) -> bool:
    """60周岁及以上96400人，65周岁及以上的达10.2万人."""
    if part.context.block - whole.context.block > 1:
        return False
    for ages, sign in ((_OLDER, 1), (_YOUNGER, -1)):
        inner, outer = ages.search(clause_before(part)), ages.search(clause_before(whole))
        if inner and outer:
            return sign * int(inner[1]) > sign * int(outer[1])
    return False


def _is_one_of(part: Figure) -> bool:
    return _ONE_OF.search(clause_before(part)) is not None


def _of_all_places(part: Figure, whole: Figure) -> bool:
    alone = _BY_ONE.search(clause_before(part)) is not None
    if not _core(whole) or (same_sentence(part, whole) and not alone):
        return False
    # a verb and nothing else: 一个乡就种了3.2万亩
    clause = clause_of(part)
    bare = clause_before(part).endswith(_VERBS) and whole.measure.thing[:2] in clause
    return bare or _core(whole) in clause


def _is_of_a_day(part: Figure) -> bool:
    return _ONE_DAY.search(clause_before(part)) is not None


def _of_days(part: Figure, whole: Figure) -> bool:
    days = whole.period.value
    lasts = _told_of_all(whole) or (days is not None and days.start != days.end)
    named = _core(whole) in clause_of(part) or part.measure.known == "inherited"
    return lasts and named and not _ONE_DAY.search(clause_before(whole)) and bool(_core(whole))


def _is_of_a_quarter(part: Figure) -> bool:
    return bool(part.measure.action) and _QUARTER.search(_lead(part)) is not None


def _of_the_year(part: Figure, whole: Figure) -> bool:
    """上半年新设2.3万户; 一季度新设1.2万户."""
    if not _YEAR.search(_lead(whole)) or _QUARTER.search(_lead(whole)):
        return False
    same = part.measure.action == whole.measure.action
    return same and (not part.measure.thing or _core(part) == _core(whole))


def _is_of_a_place(part: Figure) -> bool:
    return bool(part.measure.action) and len(part.measure.thing) >= _LEAST


def _of_places(part: Figure, whole: Figure) -> bool:
    """全省5个口岸共验放旅客52.6万人次; 北口岸累计验放旅客28.4万人次."""
    found = _MANY.search(clause_before(whole))
    same = (part.measure.action, part.measure.thing) == (whole.measure.action, whole.measure.thing)
    if not found or not same:
        return False
    place = re.search(f"[\u4e00-\u9fff]{{1,6}}{found['noun'][-1]}", clause_before(part))
    return place is not None and not _MANY.search(clause_before(part))


def _is_of_the_worst(part: Figure) -> bool:
    return bool(part.measure.action) and _WORST.search(_lead(part)) is not None


def _of_everywhere(part: Figure, whole: Figure) -> bool:
    """全县受灾3.2万人，最重的石桥镇受灾8600人."""
    same = part.measure.action == whole.measure.action and "累计" not in part.scope - whole.scope
    return same and _EVERYWHERE.search(_lead(whole)) is not None


_WAYS: tuple[tuple[Callable[[Figure], bool], Callable[[Figure, Figure], bool]], ...] = (
    (_is_grouped, _of_group),
    (_is_largest, _of_largest),
    (_is_spent, _of_funds),
    (_is_aged, _of_aged),
    (_is_one_of, _of_all_places),
    (_is_of_a_day, _of_days),
    (_is_of_a_quarter, _of_the_year),
    (_is_of_a_place, _of_places),
    (_is_of_the_worst, _of_everywhere),
    (is_of_a_while, of_a_longer_while),
    (_is_among, _of_before),
    (is_of_people, of_population),
)
