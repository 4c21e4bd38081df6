"""同一事实两个数 · One fact, two values

找什么：同一篇里标题与正文、图说与正文、两段之间，或者两篇稿件之间，对同一件事、同一对象、
同一时段给出不同的数。
为什么：读者最先看标题，标题与正文打架是最常见、也最伤公信力的差错。
不管什么：地点、时段、对象、限定（其中、新增、计划、同比……）不同的；约数相容的；
正文另有一处支持标题数字的；单位不同而换算后相等的。

Finds one fact given with two values: headline against body, caption against body, two
paragraphs, or two articles of the run.
It leaves alone other places, periods, things or limits, hedges that agree, a headline that
some other sentence supports, and equal values in other units. Source: the night desk's rule.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    RATES,
    SCALES,
    SPELLS,
    SPOTS,
    Check,
    Clash,
    Figure,
    bad,
    body_supports,
    for_one_unit,
    good,
    grows,
    head,
    is_amount,
    kind,
    of_kindred_words,
    of_one_measure,
    regex,
    said_again,
    slip_patterns,
    telling_digits,
    two_bounds,
    two_values,
    weighed_twins,
)

_READ, _MARKS = frozenset({"temperature", "pressure"}), frozenset({"级", "度", "层"})
"""What an instrument gives, and marks on a scale, which two articles on one matter share."""
_SHARES = ("率", "占比", "比重", "比例")
_MANY = 1000
_CHANGED = regex("增长|增加|增幅|增速|下降|上升|上涨|下跌|提高|减少|降低|回落|涨幅|降幅|收窄|扩大")


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name what is counted within its article."""
    if is_amount(figure):
        context = figure.context
        yield ("article", context.document, context.article, kind(figure.quantity))


def apart(figure: Figure) -> Iterable[Hashable]:
    """Name the number, and what is counted where it is named, for all articles."""
    quantity, unit = figure.quantity, kind(figure.quantity)
    if quantity.dimension in RATES - _READ or quantity.unit in SCALES - _MARKS:
        return
    if telling_digits(quantity) > 1 or quantity.large or quantity.nominal >= _MANY:
        yield from ((APART, unit, pattern) for pattern in slip_patterns(figure))
    if _told(figure) and not _is_length(figure):
        yield (APART, unit, head(figure.measure))


def _told(figure: Figure) -> bool:
    """Say whether the figure is a level of something named, not a change or an anonymous count."""
    measure = figure.measure
    if figure.quantity.dimension == "ratio" and not measure.thing.endswith(_SHARES):
        return False
    return len(measure.thing) > 1 and not _CHANGED.search(measure.text)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give every two values of one fact that no hedge reconciles."""
    figures = for_one_unit(figures)
    levels = [figure for figure in figures if _told(figure) and not _is_length(figure)]
    pairs = (*of_one_measure(levels), *of_kindred_words(figures), *two_bounds(figures))
    sure = [twins for twins in pairs if not _excused(*twins[:2], figures)]
    told = [*sure, *said_again(figures, sure)] or weighed_twins(figures)
    for one, other, link in told:
        yield two_values(one, other, figures, firm=link.firm, shared=link.shared[:1])


def _is_length(figure: Figure) -> bool:
    """Say whether a figure is a length of time: an article tells of many in like words."""
    return figure.quantity.dimension in SPELLS


def _excused(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether the body says what a headline does, or a total grew from one to the other."""
    spots = [figure for figure in (one, other) if figure.context.kind in SPOTS]
    supported = len(spots) == 1 and body_supports(spots[0], figures)
    return supported or grows(one, other)


CHECK = Check(
    code="FIG01",
    name="one-fact-two-values",
    severity="error",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("FIG04", "FIG13", "UNT01", "UNT02"),
    unlike=True,
    days=200,
    message={
        "zh": "“{what}”前后不一：一处写{one}，一处写{other}",
        "en": "one fact, two values ({what}): {one} and {other}",
    },
    examples=(
        bad(
            "海关破获走私案 缴获柴油⟦34.2吨⟧\n"
            "本报讯 历时三个月追查，海关缉私分局日前端掉一个走私窝点，抓获嫌疑人11名。"
            "行动中共查获柴油⟦32.4吨⟧，暂扣油船2艘，涉案人员正在接受调查。"
        ),
        bad(
            "年报显示，云桥机械全年研发投入⟦2.16亿元⟧，主要用于新一代收割机。\n"
            "公司现有员工1840人。⟦2.58亿元⟧的研发投入，大部分花在了收割机上。"
        ),
        bad(
            "青河湾自行车赛发车\n2024青河湾自行车赛昨天开赛，⟦2.4万名⟧骑手沿江骑行，途经12座石桥。",
            "骑手带火一座城\n昨天，2024青河湾自行车赛开赛。⟦2.7万名⟧骑手骑过12座石桥。",
            date="2024-11-11",
        ),
        bad(
            "石桥市今年秋季高一新生录取完毕\n市教育局8月6日公布，录取高一新生⟦31,764人⟧。",
            "夏夜的录取通知\n8月6日傍晚，石桥的巷子里响起摩托声，投递员正往⟦三万七千一百余名⟧新生家里送信。",
            date="2024-08-07",
        ),
        bad("全长⟦4.16公里⟧的青云岭隧道昨天贯通。\n青云岭隧道全长⟦4610米⟧，最深处离地面505米。"),
        good("上半年青河县新建公路86公里。\n邻近的白水县新建68公里。", stopped_by="compare"),
        good(
            "石桥市今年秋季高一新生录取完毕\n市教育局8月6日公布，录取高一新生31,764人。",
            "夏夜的录取通知\n8月6日傍晚，石桥的巷子里响起摩托声，投递员正往三万一千七百余名新生家里送信。",
            date="2024-08-07",
            stopped_by="compare",
        ),
    ),
)
