"""What is a running total: a figure said to be what has been done up to a day."""

from __future__ import annotations

import re

from qa.judging.linking.moments import present
from qa.judging.linking.nth_days import since_start
from qa.model import Figure, Quantity
from qa.patterns import headed, regex

LIMITS = frozenset({"新增", "计划", "平均", "极值", "同比", "环比", "另", "其中", "减少"})
_LIMITED = LIMITS | {"仅"}
_NOT_ALL_DONE = (_LIMITED | {"现有"}) - {"新增"}
_RUNNING = "累计"
_SUMMED = regex("累计|累积|总计|历年|迄今|至今")
_ANEW = regex("收盘|上半年|同期|季度(?!末)|同比|本月|当月|当日(?!\\d)|单[日月周季]|去年全年")
_STOCK = regex(
    "余额|存量|库存|保有|人口|价|率|均|指数|利润|顺差|逆差|结余|净|增速|占|[仍尚还]在|在[校岗册籍建押管训用途办施院园住营库港]|停[电水运]|剩余|存粮|存着|还[剩存]|尚|返回|返岗|存栏|现有|同比"
)
_UP_TO = regex("截[至止][^。]{0,30}共")
_FLOWS = regex(
    "到位|收入|支出|产量|销[量售]|投资|税收|进?出口|交易|旅客|客流|发电|用电|产值|营收|票房|吞吐"
)
_ADDED_UP = frozenset(
    {"count", "area", "length", "mass", "volume", "energy", "money:CNY", "power", "apparent power"}
)
_TO_DATE = headed(
    "截头前到，。；：、已至以就共",
    r"截[至止]|(?:[头前]|到第)\d{1,3}天|(?:^|[，。；：、])到(?:了)?[^，。；]{1,12}[日月底末时年][^，。；]{0,2}[，]?|[已]|至今(?![日天晚晨年])|以来|就达到?|已?共",
)
_ANY_DATE = headed(
    "0-9年月季昨今前上目眼如现头第一二三四五六七八九十两首满",
    r"\d{1,2}[月日时点]|[年月][底末初]|季度末|[昨今前]天|上月|目前|眼下|如今|现在|年前|[头第]\d{1,3}天|第?[\d一二三四五六七八九十]+轮(?:过后|战罢|结束|之?后)|[头前][\d一二两三四五六七八九十]+[批场站轮]"
    r"|首[日周月]|第?[一二两三四五六\d]+(?:周|个月)(?:[之以]?后|，|共|累计|下来)?|[一二两三四五六\d]年期?满|满[一二两三四五六\d]年",
)
_UP_TO_DAY = regex(r"截[至止]|目前|如今|现在|眼下|[，。；]到(?:了)?[^，。；]{1,8}[日月底末]")
_MONTH_END = regex(r"(?<!\d)(\d{1,2})月[底末]|([一二三四])季度末")
_OF_ANOTHER = regex(r"^.*\d[^\d，。；年月日时季度个第]{1,6}[，；](?=[^，；]*累计)")
_INCREMENT = regex(
    r"(?:又|再|新增|新签)(?!上|次|创)[\u4e00-\u9fff]{0,5}$|多[出了]?$|少了?$|[比较][^，。；]{0,14}$"
)
_POINTS = regex("积(?:分|有|得|到)?[^，。；\\d]{0,6}$")
_SOME_TIME = regex(
    r"(?:^|[，。；：、！“（\s]|到了?|截[至止])(?:[\u4e00-\u9fff\d]{0,8}?)"
    r"(?:[\d一二三四五六七八九十百首末第]+(?:个?(?:小时|星期|月|年|天|周|日|时|点|轮|期|批|站|季|场|岁|次|届|局)|赛季|周年)"
    r"|元旦|春节|元宵|清明|谷雨|五一|端午|中秋|国庆|重阳|冬至|立[春夏秋冬]|[春秋]分|夏至|除夕|植树节|小满|芒种"
    r"|开[幕场工馆园门盘赛售]|闭[幕馆园]|收[官摊工盘市]|首[演映发日周月]|[当深]晚|[凌早]晨|[早晚中]上|中午|[上下]午|傍晚|深夜"
    r"|[年月季周][初中底末]|半年|生日|退休|结束|赛前|赛后|战罢)[^，。；：\d]{0,12}[，：]?[^，。；：\d]{0,14}$"
)
NEAR = 40
"""Characters looked at before a figure."""


def running(figure: Figure) -> bool:
    """Say whether a figure is said to be a running total, and no total of one year or month."""
    if not figure.scope.isdisjoint(_LIMITED):
        return False
    if not sums_up(figure) and not _UP_TO.search(figure.context.sentence, 0, figure.at):
        return False
    return _ANEW.search(_since_date(figure)) is None


def sums_up(figure: Figure) -> bool:
    """Say whether a figure's own clause tells that it sums up what came before."""
    if _RUNNING not in figure.scope:
        return False
    text = figure.context.sentence
    start = text.rfind("，", 0, figure.at) + 1
    return _SUMMED.search(text, start, figure.at) is not None


def _since_date(figure: Figure) -> str:
    """Give the words before a figure, from the day on that it is counted to."""
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    text = _OF_ANOTHER.sub("", text)
    days = list(_UP_TO_DAY.finditer(text))
    return text[days[-1].start() :] if days else text


def counted_to(figure: Figure) -> bool:
    """Say whether a figure may be a total up to a day that the words before it name."""
    return running(figure) or _reached(figure, _TO_DATE, _ANY_DATE)


def reached(figure: Figure) -> bool:
    """Say whether a figure is what was done up to a day: 截至8月15日，已完成签约2136户."""
    return _reached(figure, _TO_DATE)


def _reached(figure: Figure, *cues: re.Pattern[str]) -> bool:
    if not figure.scope.isdisjoint(_LIMITED):
        return False
    points = figure.quantity.dimension == "score"
    if not points and not _adds_up(figure.quantity, figure.measure.text):
        return False
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    text = text[text.rfind("；") + 1 :]
    return (
        any(cue.search(text) for cue in ([_POINTS] if points else cues))
        and not _ANEW.search(text)
        and not _STOCK.search(text[text.rfind("，") + 1 :] + figure.measure.text)
        and not _INCREMENT.search(text)
    )


def stands(figure: Figure) -> bool:
    """Say whether a figure is what there is, or a level, rather than what was done."""
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    clause = text[max(text.rfind("，"), text.rfind("；")) + 1 :]
    return _STOCK.search(clause + figure.measure.text) is not None


def may_sum_up(figure: Figure) -> bool:
    """Say whether a figure may be a total up to a time: it is of what is added up, and timed."""
    if figure.quantity.dimension != "score" and not _is_added_up(figure.quantity):
        return False
    if _RUNNING in figure.scope or (figure.period.stated and figure.period.value):
        return True
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    text = text[text.rfind("；") + 1 :]
    dated = _TO_DATE.search(text) or _ANY_DATE.search(text)
    timed = dated or _SOME_TIME.search(text)
    return bool(timed) or since_start(figure) or present(figure)


def _is_added_up(quantity: Quantity) -> bool:
    large = quantity.dimension == "number" and quantity.large
    return large or quantity.dimension in _ADDED_UP


def _adds_up(quantity: Quantity, measure: str) -> bool:
    """Say whether a figure is of what is added up; so is a large number without a unit: 26.8万."""
    return bool(measure) and _is_added_up(quantity)


def reckoned(figure: Figure) -> bool:
    """Say whether a figure counts what was done from the year's beginning on: 上半年, 前三季度."""
    if not figure.period.value or not figure.period.stated:
        return False
    flows = figure.measure.action or _FLOWS.search(figure.measure.thing)
    done = flows and not _STOCK.search(figure.measure.text)
    plain = figure.scope.isdisjoint(_NOT_ALL_DONE)
    return bool(done and plain and months_told(figure))


def months_told(figure: Figure) -> int:
    """Give the months of a year that a figure runs over: 上半年 and 6月末 six; nought unknown."""
    period = figure.period.value
    if period is None or period.months:
        return period.months or 0 if period else 0
    found = list(_MONTH_END.finditer(figure.context.sentence, 0, figure.at))
    if not found:
        return 0
    return int(found[-1][1]) if found[-1][1] else 3 * ("一二三四".index(found[-1][2]) + 1)


def adds_up(figure: Figure) -> bool:
    """Say whether a figure may be a total that grows: no level, mean or rise."""
    points = figure.quantity.dimension == "score"
    added = points or _adds_up(figure.quantity, figure.measure.text)
    if not added or not figure.scope.isdisjoint(_LIMITED):
        return False
    words = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    clause = words[words.rfind("，") + 1 :] + figure.measure.text
    return not _STOCK.search(clause)
