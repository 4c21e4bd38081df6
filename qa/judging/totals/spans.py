"""Figures of a day, a month or a year alone, and totals that are told to have been cut. Pure."""

from __future__ import annotations

from qa.judging.totals.back_clauses import last_clause, run_up
from qa.model import Figure
from qa.patterns import regex

_ALONE = regex(r"当[天日月季年]|单[日月季]|[日月周]活|[日周月季年]均|平均")
_YEARLY = regex(r"\d{4}年(?:度|全年)?(?:为|是|有|共)?")
_NTH = regex(r"第([一二三四五六七八九十\d]+)([轮批次届期季年天周茬趟]|个月)")
_OPENS = regex(
    r"(?:^|[。；，])(第[一二三四五六七八九十\d]+(?:[轮批次届期季年天周茬趟]|个月))，[^，。；]*$"
)
_TOTAL = regex(r"累计|累积|总计|历年|积\Z")
_CUT = regex(
    r"合并|撤并|关停|关闭|注销|退出|拆除|淘汰|减少|核减|清[零退]|[封销]号|停用|取消|剔除|流失"
)
_BEGINS = regex(r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?[^\d，。]{0,4}[至到—–~-]")
_STRETCH = regex(
    r"(?<![\d年])(?P<first>[2-9]|1[0-2])月?(?:份)?[至到—–~-]\d{1,2}月(?:份)?[^。；\d]*$"
)
_SPREAD = regex("(?:平均|分摊|摊)(?:到|下来)")
_QUARTER = regex("(?<!前)(?:第?([一二三四])季度)(?![末底])")
_WEEKDAY = regex("(?:周|星期)([一二三四五六日天])")
_PLAN = regex("(十[一二三四五六]五)”?(?:期间|时期|以来)")
_FEAST = regex(
    "(?:春节|国庆|五一|端午|中秋|清明|元旦|双节)[^，。；\\d]{0,4}(?:假|周|期间)|暑期|[暑寒]假|春运"
)
_BEHIND = 24


def of_a_span(early: Figure, late: Figure) -> bool:
    """Say whether the later figure is no total of both times, or is told to have been cut."""
    said = last_clause(early), last_clause(late)
    if _ALONE.search(said[1]) and not _ALONE.search(said[0]):
        return True
    if all(_YEARLY.fullmatch(clause) for clause in said):
        return True
    if _begun_apart(early, late) or _cut(early, late) or _of_one_each(early, late):
        return True
    if _SPREAD.search(run_up(early) + run_up(late)) or _of_a_stretch(early, late):
        return True
    if _of_two_plans(early, late) or _of_two_feasts(early, late):
        return True
    return _of_other_rounds(_round(early), _round(late))


def _of_a_stretch(early: Figure, late: Figure) -> bool:
    """Say whether a figure is of some months that a year does not begin with: 4至6月供餐."""
    said = run_up(late)
    total = "累计" in late.scope or _TOTAL.search(said)
    told = _STRETCH.search(said)
    return told is not None and not (total and f"{told['first']}月" in run_up(early))


def _of_one_each(early: Figure, late: Figure) -> bool:
    """Say whether each is of a quarter, or a day of the week, of its own: 周一…31个，周二…30个."""
    said = run_up(early), run_up(late)
    units = [unit.findall(words)[-1:] for unit in (_QUARTER, _WEEKDAY) for words in said]
    if any(map(_TOTAL.search, said)):
        return False
    return any(one and other and one != other for one, other in (units[:2], units[2:]))


def _of_two_plans(early: Figure, late: Figure) -> bool:
    """Say whether each is of a plan of five years of its own: “十三五”期间…，“十四五”以来…."""
    plans = [_PLAN.findall(run_up(one))[-1:] for one in (early, late)]
    return all(plans) and plans[0] != plans[1]


def _of_two_feasts(early: Figure, late: Figure) -> bool:
    """Say whether each is of the holidays of a year of its own: 今年春节假期…，2019年春节假期…."""
    said = run_up(early), run_up(late)
    return all(map(_FEAST.search, said)) and not any(map(_TOTAL.search, said))


def _begun_apart(early: Figure, late: Figure) -> bool:
    """Say whether each is counted from a day of its own: 1月1日至6月30日, 4月1日至8月31日."""
    periods = early.period.value, late.period.value
    begun = [_BEGINS.match(period.text) for period in periods if period]
    return len({found.groups() for found in begun if found}) > 1


def _round(figure: Figure) -> str:
    """Give the last clause before a figure, with the round that opens its sentence: 第二年，."""
    opened = _OPENS.search(run_up(figure))
    return f"{opened[1] if opened else ''}{last_clause(figure)}"


def _of_other_rounds(one: str, other: str) -> bool:
    """Say whether each is what one round, one batch came to: 第四轮发现…，第五轮发现…."""
    rounds = [set(_NTH.findall(clause)) for clause in (one, other)]
    told = any(map(_TOTAL.search, (one, other)))
    return all(rounds) and not rounds[0] & rounds[1] and not told


def _cut(early: Figure, late: Figure) -> bool:
    """Say whether what is missing is told, with the word for it: 关停了10个."""
    step = early.quantity.nominal - late.quantity.nominal
    told = any(one.quantity.nominal == step for one in (*early.beside, *late.beside))
    near = run_up(late) + late.context.sentence[late.until :][:_BEHIND]
    return told and _CUT.search(near) is not None
