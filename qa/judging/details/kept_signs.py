"""What can be told of one value in two articles that may have been kept from the older one.

Nothing decides here: each sign is a small whole number, `kept_weights` says what it weighs.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.details.told_moves import told_move
from qa.judging.linking.clauses import clause, pairs_of
from qa.judging.linking.companions import changed_companions, shared_companions
from qa.judging.linking.linking import editions, said_alike
from qa.judging.linking.measures import near_measure, same_kind, same_measure, same_name
from qa.judging.linking.stocks import PLACES, counts_houses, few_houses, is_stock, may_stay
from qa.judging.linking.subjects import other_places, titled_apart
from qa.model import Beside, Figure
from qa.patterns import regex

_HEADS = frozenset({"人", "名"})
_DONE = regex(
    r"接待|办理|开展|举[办行]|发[放送出]|运送|[外借]借|记录到|清[理运扫]|完成|处[置理]|查[处获]|破获|受理|[审结办]结|调解|巡[护查视检逻]|清淤|疏浚|[铺敷]设|修[复剪]|种植|播种|整治|治理|放流|绿化(?!率)"
    r"|检查|排查|整改|走访|辅导|培训|补植|抚育|改造|新[建增办改]|门?急?诊|出院|手术|监测|救助|劝返|出[动警]|接警|抢救|投放"
    r"|捐|销售|产[量值]|收入|客[运流]|旅客|游客|读者|观众|加[班开]|增开|参[加赛]|报名|考生|走上|到场|上场|参与|负荷|到位|退[税还]|减免|罚|收[缴购集]"
)
_FLOWS = frozenset({"money", "mass", "energy", "days"})
_STANDING = regex(
    r"总?投资|注册|资本|装机|设计|容量|能力|库容|规模|海拔|每[人亩户吨]|标准|价|票|工资|月薪"
)
_FIXED = regex(
    r"限额|起付|额度|覆盖率|绿[化地]率|(?<!高)标准|定额|封顶|上限|下限|总投资|注册资[本金]|装机|设计|能力|库容|海拔|(?:服务|常住|户籍|总)人口"
)
_LASTS = regex(
    "覆盖率|绿[化地]率|建有|设有|拥有|现有|下设|下辖|全长|总长|面积|占地|海拔|高度|坝高|库容|容量|总投资|编制|在编|连续|设计|固定|运行"
    "|常住|户籍|在册|注册|座位|床位|停车|车辆|始建|每[人户亩吨公日]|票价|标准|单价|年龄|里程"
)
"""Words of what lasts from year to year."""
_THEN = regex(r"去年|上年|上学年|前年|同期|上届|上一|20\d\d年|此前|原[有来]|[由从]")
_LAST_YEAR = regex("去年|上年|上学年|前年|同期|上届")
_COUNTS_DEEDS = regex(r"(?:次|笔|起|场|例|宗|单|对|尾|份|张|箱|封|杯|剂|袋|盒|株|棵|瓶|只|羽)\Z")
_PARTS = regex(r"参[加赛与]|报名|考生|报考|应[考聘]")
_ON_MAP = regex(r"[\u4e00-\u9fff]{2,4}(?:[省市县州镇乡村]|(?<![景园社校库])区)")
_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
_LONG, _VERY_LONG, _MANY, _TWO, _TEN, _PARTED = 3, 4, 5, 2, 10, 4
_NEAR, _CLOSE, _WEEKS, _LEAST_YEAR, _MOST_YEAR = 14, 40, 90, 270, 460


def signs(old: Figure, new: Figure) -> dict[str, int]:
    """Give what can be told of two figures of one value, as small numbers."""
    return {name: int(value) for name, value in _signs(old, new) if value}


def _signs(old: Figure, new: Figure) -> Iterator[tuple[str, int]]:
    yield "pair", 1
    yield from _of_the_number(new)
    yield from _of_what_is_counted(old, new)
    yield from _of_names(old, new)
    yield from _of_time(old, new)
    yield from _of_companions(old, new)


def _of_the_number(new: Figure) -> Iterator[tuple[str, int]]:
    digits = telling_digits(new.quantity)
    yield "three digits", digits >= _LONG
    yield "four digits", digits >= _VERY_LONG
    yield "five digits", digits >= _MANY
    yield new.quantity.dimension.partition(":")[0], 1
    yield "heads", _counts_heads(new)
    yield "place unit", new.quantity.unit in PLACES
    yield "few houses", few_houses(new)
    yield "long and done", digits >= _LONG and _is_deed(new)
    yield "deed unit", bool(_COUNTS_DEEDS.search(new.quantity.unit))


def _of_what_is_counted(old: Figure, new: Figure) -> Iterator[tuple[str, int]]:
    both = old, new
    words = ["".join(clause(figure)) + figure.measure.text for figure in both]
    yield "deeds", sum(map(tells_deeds, words))
    yield "is deed", sum(map(_is_deed, both))
    yield (
        "fixed",
        sum(bool(_FIXED.search(clause(figure)[0] + figure.measure.text)) for figure in both),
    )
    yield "lasts", sum(bool(_LASTS.search(text)) for text in words)
    yield "stock", sum(map(is_stock, both))
    yield "may stay", may_stay(old, new)
    yield "houses", sum(map(counts_houses, both))
    yield "named deed", sum(bool(figure.measure.action) for figure in both)
    yield "take part", all(_PARTS.search(text) for text in words)
    for mark in ("计划", "平均", "累计"):
        yield mark, sum(mark in figure.scope for figure in both)


def _of_names(old: Figure, new: Figure) -> Iterator[tuple[str, int]]:
    yield "said alike", said_alike(old, new)
    yield "same unit", old.quantity.suffix == new.quantity.suffix
    yield "same measure", same_measure(old.measure, new.measure)
    yield "same name", same_name(old.measure, new.measure)
    yield "near measure", near_measure(old.measure, new.measure)
    yield "turned", sorted(old.measure.text) == sorted(new.measure.text)
    yield "no words shared", not pairs_of(old) & pairs_of(new)
    yield "other places", other_places(old, new)


def _of_time(old: Figure, new: Figure) -> Iterator[tuple[str, int]]:
    before, sentence = clause(new)[0], new.context.sentence
    yield "then", bool(_THEN.search(before))
    yield "last year", bool(_LAST_YEAR.search(sentence, max(0, new.at - _NEAR), new.at))
    yield "editions", editions(old, new)
    yield "years apart", _years_apart(old, new)
    days = old.context.date, new.context.date
    if days[0] and days[1]:
        apart = abs((days[1] - days[0]).days)
        yield "weeks apart", apart < _WEEKS
        yield "a year apart", _LEAST_YEAR <= apart <= _MOST_YEAR
    years = year_told(old), year_told(new)
    if years[0] and years[1]:
        yield "next year", years[1] - years[0] == 1
        yield "same year", years[0] == years[1]


def _of_companions(old: Figure, new: Figure) -> Iterator[tuple[str, int]]:
    moved = told_move(new) is not None
    yield "said to move", moved
    changed = len(changed_companions(old, new)) + moved
    shared = len(shared_companions(old, new))
    yield "two changed", changed >= _TWO
    yield "none changed", changed == 0
    yield "more shared", shared > changed
    common = _in_common(old, new)
    yield "in common", min(_MANY, common)
    yield "few in common", common <= _TWO
    yield "parts in common", _parts_in_common(old, new)
    kin = [one for one in new.beside if same_kind(one.quantity, new.quantity)]
    others = [one for one in kin if one.quantity.nominal != new.quantity.nominal]
    yield "another is named so", any(same_measure(one.measure, old.measure) for one in others)
    yield (
        "another near is named so",
        any(
            one.measure.text == old.measure.text and abs(one.span.start - new.span.start) < _CLOSE
            for one in others
        ),
    )
    yield (
        "neighbours moved",
        sum(
            same_kind(one.quantity, other.quantity) and not one.quantity.meets(other.quantity)
            for one, other in zip(_neighbours(old), _neighbours(new), strict=True)
            if one and other
        ),
    )


def _in_common(old: Figure, new: Figure) -> int:
    """Count the telling numbers of both articles; in long ones, how many among ten."""
    numbers = old.context.gist.numbers, new.context.gist.numbers
    return _TEN * len(numbers[0] & numbers[1]) // max(_TEN, min(map(len, numbers)))


def _parts_in_common(old: Figure, new: Figure) -> int:
    """Say how many quarters of the newer article's telling numbers the older one has too."""
    then, now = (figure.context.gist.numbers for figure in (old, new))
    return (_PARTED * max(len(then & now) - 1, 0)) // max(len(now) - 1, 1)


def _neighbours(figure: Figure) -> tuple[Beside | None, Beside | None]:
    """Give the figures next to a figure, before and after it."""
    before = [one for one in figure.beside if one.span.end <= figure.span.start]
    after = [one for one in figure.beside if one.span.start >= figure.span.end]
    return (
        max(before, key=lambda one: one.span, default=None),
        min(after, key=lambda one: one.span, default=None),
    )


def _counts_heads(figure: Figure) -> bool:
    """Say whether so many people are counted to the last that no year leaves the number as it is.

    学生2174人
    """
    quantity = figure.quantity
    exact = quantity.exact and not quantity.hedge and quantity.unit in _HEADS
    return exact and telling_digits(quantity) >= _VERY_LONG


def _years_apart(old: Figure, new: Figure) -> bool:
    years = [year_told(figure) for figure in (old, new)]
    places = {figure.subject.value for figure in (old, new) if _is_place(figure)}
    apart = old.context.document != new.context.document and None not in years
    return apart and years[0] != years[1] and len(places) <= 1 and not titled_apart(old, new)


def _is_place(figure: Figure) -> bool:
    return _ON_MAP.fullmatch(figure.subject.value or "") is not None


def _is_deed(figure: Figure) -> bool:
    """Say whether a figure counts what was done or came about, not what there is."""
    words = "".join(clause(figure)) + figure.measure.text
    if _COUNTS_DEEDS.search(figure.quantity.unit) or tells_deeds(words):
        return True
    flows = figure.quantity.dimension.partition(":")[0] in _FLOWS or "极值" in figure.scope
    return flows and not _STANDING.search(words)


def tells_deeds(words: str) -> bool:
    """Say whether words tell of something done: 接待, 查处."""
    return _DONE.search(words) is not None


def year_told(figure: Figure) -> int | None:
    """Give the year that a figure speaks of, or its sentence, article or file."""
    period, context = figure.period.value, figure.context
    if period and (day := period.end or period.start):
        return day.year
    for text in (context.sentence, context.title, context.document.rpartition("/")[2]):
        if years := _YEAR.findall(text):
            return int(max(years))
    if context.date:
        return context.date.year
    opened = _YEAR.search(context.gist.opening)
    return int(opened[0]) if opened else None
