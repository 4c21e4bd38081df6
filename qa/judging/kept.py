"""A figure that stands in two editions, a year apart, as if nobody had changed it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from qa.judging.clauses import clause, pairs_of
from qa.judging.companions import changed_companions, shared_companions
from qa.judging.linking import editions, said_alike
from qa.judging.misprints import telling_digits
from qa.judging.stocks import few_houses, may_stay
from qa.judging.subjects import titled_apart
from qa.model import Beside, Figure, Span
from qa.patterns import regex

_TWO, _LONG, _VERY_LONG, _PHRASE = 2, 3, 4, 6
_SEVERAL, _MOST_SHARED = 6, 2
_HEADS = frozenset({"人", "名"})
_CROWD, _FEW_PAIRS, _NEAR = 40, 3, 14
_DONE = regex(
    r"接待|办理|开展|举[办行]|发[放送出]|运送|[外借]借|记录到|清[理运扫]|完成|处[置理]|查[处获]|破获|受理|[审结办]结|调解|巡[护查视检逻]|清淤|疏浚|[铺敷]设|修[复剪]|种植|播种|整治|治理|放流|绿化"
    r"|检查|排查|整改|走访|辅导|培训|补植|抚育|改造|新[建增办改]|门?急?诊|出院|手术|监测|救助|劝返|出[动警]|接警|抢救|投放"
    r"|捐|销售|产[量值]|收入|客[运流]|旅客|游客|读者|观众|加[班开]|增开|参[加赛]|报名|考生|走上|到场|上场|参与|负荷|到位|退[税还]|减免|罚|收[缴购集]"
)
_FLOWS = frozenset({"money", "mass", "energy", "days"})
_STANDING = regex(
    r"总?投资|注册|资本|装机|设计|容量|能力|库容|规模|海拔|每[人亩户吨]|标准|价|票|工资|月薪"
)
_FIXED = regex(
    r"限额|起付|额度|(?<!高)标准|定额|封顶|上限|下限|总投资|注册资[本金]|装机|设计|能力|库容|海拔|(?:服务|常住|户籍|总)人口"
)
_MOVED = regex(
    r"[，,（(]?(?:同比|环比|[比较](?:上年|去年|上届|上期|前年)[^，。；]{0,4})(?:增[加长]|下降|减少|上升|多|少|提高|净增|回落)"
)
_RATE = regex(r"(?<!覆盖)(?<!绿化)(?<!城镇化)率\Z")
_COUNTS_DEEDS = regex(r"(?:次|笔|起|场|例|宗|单|对|尾|份|张|箱|封|杯|剂|袋|盒|株|棵|瓶|只|羽)\Z")
_KEPT_UP = regex("管养|管护|管辖|看护|守护|负责|值守")
"""What a house takes care of is there from year to year."""
_SAID_TO_STAY = regex(r"[^。；]{0,10}(?:持平|不变|相同|一致|没有变化|未变|一样)")
_STILL = regex(
    "(?:持平|不变|相同|一致|一样|仍为|仍是|仍有|依旧是|还是)[^。；]{0,6}$|(?:仍然?|依旧|依然|同样)[^，。；\\d]{0,4}$"
)
_BASE = regex(
    r"[比较](?:20\d\d年|[去上前]年|上一?个?(?:周期|年度|期|届|季度?|次|轮|阶段|月))(?:同期)?的?[^，。；]{0,4}$"
)
_PARTS = regex(r"参[加赛与]|报名|考生|报考|应[考聘]")
_ON_MAP = regex(r"[\u4e00-\u9fff]{2,4}(?:[省市县州镇乡村]|(?<![景园社校库])区)")
_EACH = regex(r"每[\u4e00-\u9fff]{1,4}$")
_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")


def kept(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures of one value that are likely last time's, each with its most alike."""
    if len(figures) > _CROWD:
        return
    found: dict[Span, list[tuple[Figure, Figure]]] = {}
    for one, other in combinations(figures, 2):
        old, new = _in_order(one, other)
        if _is_kept(old, new):
            found.setdefault(new.span, []).append((old, new))
    yield from (max(pairs, key=_likeness) for pairs in found.values())


def kept_beside(old: Figure, new: Figure) -> list[tuple[Beside, Beside]]:
    """Give the figures of one phrase that were kept with another: 来自9个乡镇的73名学员."""
    return [
        pair
        for pair in shared_companions(old, new)
        if max(new.span.start - pair[1].span.end, pair[1].span.start - new.span.end) <= _PHRASE
    ]


def _in_order(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    first, second = _year(one), _year(other)
    days = one.context.date, other.context.date
    if days[0] and days[1]:
        return (other, one) if days[0] > days[1] else (one, other)
    return (other, one) if first and second and first > second else (one, other)


def _likeness(pair: tuple[Figure, Figure]) -> tuple[int, int]:
    """Say how alike two mentions stand: by companions that moved, and by their sentences."""
    words = [set(pairwise(figure.context.sentence)) for figure in pair]
    return len(changed_companions(*pair)), len(words[0] & words[1])


def _is_kept(old: Figure, new: Figure) -> bool:
    """Say whether a figure of two editions is likely last time's.

    Of what was done, told in two digits, at least two companions must have moved; of a long number,
    one; of a very long one, none is needed where none stands beside it. What there is may stay.
    """
    digits = telling_digits(new.quantity)
    if not (editions(old, new) or (digits >= _LONG and _years_apart(old, new))):
        return False
    if not _said_alike(old, new, digits) or _stays(old, new) or _one_year(old, new):
        return False
    moved = len(changed_companions(old, new)) + _is_said_to_move(old, new)
    shared = sum(1 for _, other in shared_companions(old, new) if _tells_deeds(other.measure.text))
    if new.quantity.dimension == "ratio":
        least = 1 if digits >= _LONG and _all_moved(old, new) else _TWO
        return moved >= least and moved > shared and _is_rate(new)
    deeds = _is_deed(old) + _is_deed(new)
    cared_for = any(_KEPT_UP.search("".join(clause(one)) + one.measure.text) for one in (old, new))
    if moved >= _TWO and moved > shared:
        return not cared_for and (digits >= _LONG or (deeds > 0 and not few_houses(new)))
    told = moved > shared or (digits >= _VERY_LONG and moved >= shared)
    return told and digits >= _LONG and deeds == _TWO


def _one_year(old: Figure, new: Figure) -> bool:
    """Say whether the newer text itself gives the figure to the older one's year."""
    then, told = old.period.value, new.period.value
    if not (then and told and then.end and told.end and new.period.stated):
        return False
    return then.end.year == told.end.year


def _said_alike(old: Figure, new: Figure, digits: int) -> bool:
    """Say whether two figures may count one thing: the longer the number, the fewer words do."""
    if said_alike(old, new):
        return True
    common = len(pairs_of(old) & pairs_of(new))
    return digits >= _LONG and common >= (1 if digits > _VERY_LONG else _FEW_PAIRS)


def _stays(old: Figure, new: Figure) -> bool:
    """Say whether a figure rightly stays; whoever takes part in something is new each year."""
    sentence = new.context.sentence
    if _STILL.search(sentence, max(0, new.at - _NEAR), new.at):
        return True
    if _BASE.search(sentence, max(0, new.at - _NEAR), new.at):
        return True
    if _SAID_TO_STAY.match(sentence, new.until) or _EACH.search(clause(new)[0]):
        return True
    if any(_FIXED.search(clause(one)[0] + one.measure.text) for one in (old, new)):
        return True
    if _takes_part(old) and _takes_part(new):
        return False
    return may_stay(old, new) and not _counts_heads(new)


def _counts_heads(figure: Figure) -> bool:
    """Say whether so many people are counted to the last that no year leaves the number as it is.

    学生2386人
    """
    quantity = figure.quantity
    exact = quantity.exact and not quantity.hedge and quantity.unit in _HEADS
    return exact and telling_digits(quantity) >= _VERY_LONG


def _all_moved(old: Figure, new: Figure) -> bool:
    """Say whether the articles have hardly another telling number in common."""
    mine, theirs = old.context.gist.numbers, new.context.gist.numbers
    return min(len(mine), len(theirs)) >= _SEVERAL >= _MOST_SHARED * len(mine & theirs)


def _years_apart(old: Figure, new: Figure) -> bool:
    years = [_year(figure) for figure in (old, new)]
    places = {figure.subject.value for figure in (old, new) if _is_place(figure)}
    apart = old.context.document != new.context.document and None not in years
    return apart and years[0] != years[1] and len(places) <= 1 and not titled_apart(old, new)


def _is_place(figure: Figure) -> bool:
    return _ON_MAP.fullmatch(figure.subject.value or "") is not None


def _is_rate(figure: Figure) -> bool:
    """Say whether a share tells how well a year's work went: 满意率93.7%; not 森林覆盖率."""
    return _RATE.search(figure.measure.thing) is not None and "同比" not in figure.scope


def _is_said_to_move(old: Figure, new: Figure) -> bool:
    """Say whether the text itself tells a change since last time: 327天，比上年增加6天."""
    told = _MOVED.match(new.context.sentence, new.until)
    return told is not None and len(pairs_of(old) & pairs_of(new)) >= _FEW_PAIRS


def _is_deed(figure: Figure) -> bool:
    """Say whether a figure counts what was done or came about, not what there is."""
    words = "".join(clause(figure)) + figure.measure.text
    if _COUNTS_DEEDS.search(figure.quantity.unit) or _tells_deeds(words):
        return True
    flows = figure.quantity.dimension.partition(":")[0] in _FLOWS or "极值" in figure.scope
    return flows and not _STANDING.search(words)


def _tells_deeds(words: str) -> bool:
    return _DONE.search(words) is not None


def _takes_part(figure: Figure) -> bool:
    return _PARTS.search("".join(clause(figure)) + figure.measure.text) is not None


def _year(figure: Figure) -> int | None:
    """Give the year that a figure speaks of, or its sentence, article or file."""
    period, context = figure.period.value, figure.context
    if period and (day := period.end or period.start):
        return day.year
    for text in (context.sentence, context.title, context.document.rpartition("/")[2]):
        if years := _YEAR.findall(text):
            return int(max(years))
    return context.date.year if context.date else None
