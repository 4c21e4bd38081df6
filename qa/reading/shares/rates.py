"""Named rates (录取率, 破案率, 优良天数比例) with the counts that bear the name's word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from qa.model import HEADS, Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, same_kind, same_sentence
from qa.reading.parts.wholes_told import ends_in_step
from qa.reading.shares.share_words import has_own_rate, is_done_so_far, word_in_full
from qa.reading.shares.taken_of import OTHER_BASE, spent_on_others

_VERB = (
    "(?:也|已|均|都|约|近|就|仅|为|达|达到|到|是|超|超过|高达|只有|分别|逾|保持在|稳定在|"
    "首[次度破超]|突破)*"
)
_NAME = regex(
    rf"(?P<name>[\u4e00-\u9fff]{{2,10}})(?:率|比例|比重|占比|进度)(?:由|从|提高到|上升到|升至|降至)?{_VERB}$"
)
_TAIL = regex("(?:天数|人数|户数|面积|人口|数量|家数|件数|的)$")
SAME_DEED = {
    "破案": "破获|侦破|告破|破案",
    "侦破": "破获|侦破|告破",
    "结案": "审结|办结|结案|执结",
    "办结": "办结|审结|结案|办理完毕",
    "录取": "录取|录用|招录|招收",
    "录用": "录用|录取|招录",
    "受检": "受检|实检|体检",
    "到检": "到检|实检",
    "回收": "回收|收回",
    "签约": "签约|签了约|签订|签下",
    "就业": "就业|上岗|落实工作",
    "到会": "到会|出席|实到",
    "出勤": "出勤|实到|到岗",
    "升学": "升学|升入|录取|考上",
    "上线": "上线|过线|达线",
    "完成": "完成|建成|完工|竣工",
    "开工": "开工|动工",
    "治愈": "治愈|痊愈",
    "整改": "整改|销号",
    "调解": "调解成功|调成|化解|调解",
    "化解": "化解",
    "成活": "成活|存活|活了",
    "检出": "检出|查出|筛出|发现|阳性|不合格|近视|龋齿|[患染]病|异常|感染|确诊|疑似|超标|带菌|"
    "肥胖|高血压|糖尿病",
    "阳性": "阳性|检出",
    "达标": "达标|合格",
    "合格": "合格|达标",
    "优秀": "优秀",
    "中签": "中签|抽中|摇[中取出]",
    "参与": "参与|参加|参投",
    "投票": "投票|参投",
    "赞成": "赞成|同意",
    "同意": "同意|赞成",
    "支持": "支持|赞成|同意",
    "通过": "通过|过关|合格|及格|符合条件",
    "收获": "收获|收割",
    "完赛": "完赛|完成比赛|跑完|到终点",
    "到岗": "到岗|上岗",
    "销号": "销号|整改",
    "答复": "答复|办复",
    "办复": "办复|答复",
    "参保": "参保|投保",
    "入住": "入住|住进|住出|住了|订出|订满|住满",
    "上座": "观众|上座|售出|卖出|坐了",
    "客座": "乘坐|乘客|载客|实载",
    "执行": "支出|执行|使用",
    "支出": "支出|使用|执行",
    "缴费": "缴费|缴纳|交纳|缴清",
    "到位": "到位|拨付",
    "成交": "成交|售出|拍出",
    "空置": "空置|闲置|空着",
    "发病": "发病|染病|患病|病株",
    "接种": "接种|打了",
    "到考": "到考|实考|参考",
    "参考": "参考|到考|实考",
    "出席": "出席|实到|到会",
    "配备": "配备|配齐|配上|配了",
    "安装": "安装|装上|装了",
    "结业": "结业|毕业",
    "到课": "到课|听课|实到",
    "覆盖": "覆盖|建成|设有",
    "通车": "通车|通了车|通客车",
    "就诊": "就诊|看病",
    "收缴": "收缴|缴纳|交纳|缴清|收取",
    "复工": "复工|返岗|开工",
    "网办": "网上|网办|线上",
}
_MANY = regex("分别|损失|全[国省市县区州]平均|历年|平均|总体|整体|以来均|连续|同比|环比|较|比上")
_AMONG = regex("其中[^，。]{0,6}[生者户员性区村镇校类]的?[\u4e00-\u9fff]{1,3}率", holding="其中")
_HAS_A_RATE = regex(r"[^，。；、\d]{2,12}(?:率|比例)[为达是到]{0,2}\d")
_OF_A_PEOPLE = regex("失业|出生|死亡|自然增[长加]|城[镇市]化")
"""Rates of all people, or all at work, of which a report on jobs tells no counts."""
_DENIED = regex("[不未非没][\u4e00-\u9fff]{2}$")
_DUE = regex("应(?![急用对])|需|拟|受理|审查|提请|移送")
_NO_LEVEL = frozenset({"计划", "平均", "极值", "同比", "环比"})
_OF_PLAN = regex("(?:[准正]点|兑现|报到|履约)率")  # of what was planned
_PLAIN = regex(
    "年度|初次|首次|最终|综合|按[期时]|及时|一次性?|实际|平均|今年|全[市县区省年]|总体?|[本该其]|的|累计|目前|当前|整体|直接|当场|即时|在线|抽[检样查]|检[测验]"
)
_FALLEN_TO = regex("[减降压缩少][\u4e00-\u9fff]{0,2}[至到为]$")
"""What leads to what a fall leaves behind (减少到37家), which is no part of what there was."""
KEPT = regex("旧存|结转|结存|遗留")
"""What shows between a count and a part that the part is of more than was counted."""
_BACK, _AHEAD, _WORDS, _LAST, _TENTH = 12, 20, 14, 2, 10
_BARE, _TWO = 5, 2
"""A clause so short holds no more than the name of its rate: 出车率达."""


def read_rates(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the rates whose name's word stands with a count, in the block or below a headline."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension == "ratio" and (word := _word(rate)):
            share = _share(figures, index, word)
            if share:
                yield share


def _word(rate: Figure) -> re.Pattern[str] | None:
    """Give the word that a count of the rate must bear: 优良 of 优良天数比例."""
    text = clause_before(rate)
    found = _NAME.search(text)
    if not found or _OF_A_PEOPLE.search(found["name"]):
        return None
    if "分别" in text[-_WORDS:] or _MANY.search(text[-_WORDS:]) or _AMONG.search(text):
        return None
    name = _TAIL.sub("", found["name"].removesuffix("比"))
    stem = name[-3:-1] if name.endswith("化") else name[-_LAST:]
    if len(stem) < _LAST:
        return None
    words = SAME_DEED.get(stem, rf"{stem[0]}[^，。；\d]{{0,5}}{stem[1]}")
    first = "" if stem in SAME_DEED else stem[0]
    return regex(rf"(?P<no>[不未非没])?有?(?:{words})", holding=first)


def _share(figures: Sequence[Figure], index: int, word: re.Pattern[str]) -> Share | None:
    rate = figures[index]
    if OTHER_BASE.search(clause_before(rate)) or _is_of_its_own(figures, index):
        return None
    heading = rate.context.kind in HEADS
    low, high = (index, index + _AHEAD) if heading else (max(0, index - _BACK), index + 3)
    near = [f for f in figures[low:high] if f is not rate and _may_count(f, rate)]
    name = _NAME.search(clause_before(rate))
    word = (name and word_in_full(name["name"], near)) or word
    pairs = _pairs(near, rate, word)
    denied = bool(name and _DENIED.search(name["name"]))
    pairs.sort(
        key=lambda pair: ((_bears(pair[0], word) == "rest") != denied, *_distance(pair, rate))
    )
    if not pairs:
        return None
    (part, whole), *rivals = pairs
    if heading and not same_sentence(part, whole):
        return None
    sure = _alone(pairs) if heading else _stands_beside(near, part, whole, rate)
    sure = sure and not (name and not heading and _is_of_some(name["name"], rate, whole))
    rest = _bears(part, word) == "rest"
    rivals = [pair for pair in rivals if (_bears(pair[0], word) == "rest") == rest]
    if rate.quantity.nominal < 1:
        # the same number told again is no whole of itself
        rivals = [pair for pair in rivals if pair[0].quantity.nominal != pair[1].quantity.nominal]
    rest = rest != denied
    cue = name["name"][-4:] + "率" if name else ""
    return Share(part, whole, rate, cue, rate.context, sure=sure, rest=rest, rivals=tuple(rivals))


def _pairs(
    near: Sequence[Figure], rate: Figure, word: re.Pattern[str]
) -> list[tuple[Figure, Figure]]:
    """Give the counts that bear a rate's word, each with every whole that it may be of."""
    return [
        (part, whole)
        for part in near
        if _bears(part, word) and not (_within_clause(part, rate) or _of_a_group(part, rate))
        for whole in near
        if _may_hold(whole, part, word) and _of_size(whole, part, rate)
        if not KEPT.search(gap(whole, part)) and not _is_the_rest(whole, part, near)
        if not spent_on_others(part, whole)
    ]


def _is_of_its_own(figures: Sequence[Figure], index: int) -> bool:
    """Say whether a rate marks a group (含沙率40%的有7口井), or is one of a count in its clause."""
    rate, before = figures[index], figures[index - 1 : index]
    if rate.context.sentence.startswith("的有", rate.until):
        return True
    counted = before and before[0].quantity.dimension not in RATES
    within = counted and _within_clause(before[0], rate)
    return bool(within) and before[0].context.sentence.startswith("其余", max(0, before[0].at - 2))


def _is_of_some(name: str, rate: Figure, whole: Figure) -> bool:
    """Say whether a name is narrowed by what was not counted before: 农产品合格率."""
    narrower = _PLAIN.sub("", name[:-_LAST])
    told = rate.context.sentence[: rate.at - len(name)].rpartition("，")[0]
    told += "" if same_sentence(whole, rate) else whole.context.sentence[: whole.until]
    pairs = {narrower[at : at + _LAST] for at in range(len(narrower) - 1)}
    counted = narrower.endswith(whole.quantity.unit)  # 航班准点率 of so many 班
    return bool(pairs) and not counted and not any(pair in told for pair in pairs)


def _may_count(figure: Figure, rate: Figure) -> bool:
    near = figure.context.block == rate.context.block or rate.context.kind in HEADS
    scope = figure.scope - {"平均"} if "年平均" in clause_before(figure) else figure.scope
    scope -= {"计划"} if _OF_PLAN.search(clause_before(rate)) else set()
    level = not scope & _NO_LEVEL and not ends_in_step(clause_before(figure))
    return near and level and figure.quantity.dimension not in RATES


def _bears(part: Figure, word: re.Pattern[str]) -> Literal["", "part", "rest"]:
    """Say whether the words beside a count bear the rate's word, or deny it: 不合格26批次."""
    after = re.split("[，。；：、,;]", part.context.sentence[part.until : part.until + _WORDS])[0]
    found = list(word.finditer(clause_before(part)[-_WORDS:])) or list(word.finditer(after))
    if not found or _FALLEN_TO.search(clause_before(part)):
        return ""
    return "rest" if found[-1]["no"] else "part"


def _within_clause(part: Figure, rate: Figure) -> bool:
    """Say whether a rate is said of the counted things themselves: 27个小区合格率达九成."""
    within = same_sentence(part, rate) and part.until > rate.at - len(clause_before(rate))
    return within or _HAS_A_RATE.match(part.context.sentence, part.until) is not None


def _of_a_group(part: Figure, rate: Figure) -> bool:
    """Say whether a sentence behind the part has the rate twice: 城里…偏低率81%，乡下…偏低率72%."""
    name = _NAME.search(clause_before(rate))
    twice = name and rate.context.sentence.count(name["name"][-_LAST:] + "率") > 1
    return bool(twice) and not same_sentence(part, rate)


def _may_hold(whole: Figure, part: Figure, word: re.Pattern[str]) -> bool:
    """Say whether a count can be the whole: as large, before the part, not of its word but 应…."""
    days = whole.quantity.dimension == part.quantity.dimension == "days"
    return (
        whole.span.start < part.span.start
        and (days or same_kind(whole, part))
        and whole.quantity.nominal >= part.quantity.nominal
        and "其中" not in whole.scope
        and bool(
            _DUE.search(_lead(whole))
            or not word.search(_lead(whole))
            or is_done_so_far(whole, part)
        )
        and not word.match(whole.context.sentence, whole.until)
    )


def _is_the_rest(one: Figure, other: Figure, near: Sequence[Figure]) -> bool:
    """Say whether two counts make up a third told before: 总建筑面积36万、租出30.6万、空置5.4万."""
    both = one.quantity.nominal + other.quantity.nominal
    return any(
        third.quantity.nominal == both and same_kind(third, one) and third.span < other.span
        for third in near
    )


def _of_size(whole: Figure, part: Figure, rate: Figure) -> bool:
    """Say whether a whole is so much larger than its part as ‰ make it."""
    return rate.quantity.unit != "‰" or whole.quantity.nominal > _TENTH * part.quantity.nominal


def _lead(figure: Figure) -> str:
    return clause_before(figure)[-_WORDS:]


def _distance(pair: tuple[Figure, Figure], rate: Figure) -> tuple[int, int]:
    part, whole = pair
    return abs(part.span.start - rate.span.start), part.span.start - whole.span.start


def _alone(pairs: Sequence[tuple[Figure, Figure]]) -> bool:
    """Say whether an article has one such pair only, side by side in a sentence."""
    part, whole = pairs[0]
    return len(pairs) == 1 and same_sentence(part, whole) and whole.at < part.at


def _stands_beside(near: Sequence[Figure], part: Figure, whole: Figure, rate: Figure) -> bool:
    """Say whether whole, part and rate follow one another, with no other such count between.

    Counts that make up the whole with the part are no others: 560户，同意412户，反对148户.
    """
    if not (same_sentence(part, rate) and whole.span.start < part.span.start < rate.span.start):
        return False
    between = [f for f in near if whole.span.start < f.span.start < rate.span.start]
    others = [f for f in between if f is not part and same_kind(f, part)]
    if others and sum(f.quantity.nominal for f in (part, *others)) == whole.quantity.nominal:
        return True
    smaller = all(f.quantity.nominal < part.quantity.nominal for f in others)
    late = any(f.span.start > part.span.start for f in others)
    bare = len(clause_before(rate)) <= _BARE and not any("其中" in f.scope for f in others)
    if late and bare and gap(part, rate).count("，") == _TWO:
        late = False
    close = gap(part, rate).count("，") <= 1 + bare and "；" not in gap(part, rate)
    apart = "；" in gap(whole, part) and has_own_rate(whole)
    return close and smaller and not (late or apart) and same_sentence(whole, part)
