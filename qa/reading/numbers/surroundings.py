"""What stands before and after a number and belongs to it: sign, hedge, currency; unit, hedge."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.patterns import regex
from qa.reading.numbers.currencies import CURRENCY_BEFORE
from qa.reading.numbers.hedges import AFTER, AFTER_UNIT, BEFORE, hedge_before
from qa.reading.numbers.lookalikes import runs_into_word
from qa.reading.numbers.units import COUNTERS, UNITS, longest_unit

_GAP = regex(r"个(?P<more>[多半余来几])(?=月|小时|星期|礼拜|世纪|季度|钟头|百分点|学期)")
_TRAIL = regex(
    r"(?P<more>[多余](?!了?[约近]?(?:[\d二两三四五六七八九十]|一(?![点些]))|[种个样条名家项次万亿])|半(?![数天年月路导场价决晌]))"
)
_AND_MORE = regex(r"(?P<more>(?<=个)半|多)(?=[，。；、！？）]|$)")
_STROKE = regex(r" ?[/／∕]|每(?=秒|小时|分钟|平方|立方|升)")
_SIGNED = ("ratio", "point", "temperature", "fahrenheit", "degree", "length", "mass", "money:")
_NO_LOSS = tuple("正胜担背抱自辜欺肩税减重")
_PRIVATE = tuple("信所隐账独户工贷住养体电保档")
# 三块 of cloth, or of money: what was spent, earned or asked
_SPENT = regex(
    r"(?:[花卖挣赚付掏亏赔欠罚值]|花费|[售单卖要报均底收购]价|价格|收费|只[要需]|仅需|便宜|[每一][斤个张份瓶本克])"
    r"(?:了|到|掉|过|约|近|去|我|你|他|她|不到|超过|至少)*$"
)
_LENT = regex(r"[借欠寄汇凑捐](?![建集聚语])[^，。；、\d]{0,4}$")
_STOP = regex(r"[，。；！？）]|$")
_CLOSES = regex(r"[，。；、！？）”’]|$|出头|左右")
_MONEY = regex(
    r"(?:罚[金款]|税[款费金]|补助[款金]?|补贴|存款|贷款|[欠工货善捐借拨赔集尾首余]款|奖金|工[钱资]|[房租]金|房租|租金|学费|彩礼"
    r"|预算|投资|资金|营[业]?收|收入|净?利润|货值|案值|[产票]房|市值|估值|债务|产值|(?:销售|营业|成交|交易|涉案|签约|合同|涉及)金?额"
    r"|金额|成交价|[售标要报]价|经济损失|年薪|[少多补漏偷]缴|退税|(?<![开])[花赚挣欠捐垫掏罚贷凑](?![费者])|(?<![出外])借(?!阅)|骗走|赔付?|借给|转账|汇款)"
    r"(?:(?:总|合)?[共计]|总额|累计|了|到|掉|下|为|是|有|约|近|超过?|达到?|至少|不到|已|高达|差不多|我们?|他们?|她|你)*$"
)
_MONEY_BEHIND = regex(
    "的(?:[这那]笔)?(?:现金|货款|欠款|工钱|工资|补[助贴]|预算|投资|资金|罚[金款]|奖金|存款|贷款|善款|捐款|学费|彩礼|债|年薪|收入|营收|利润|税款)"
)
_PEOPLE = regex(
    "(?:(?P<homes>农户|住户|用户|家庭|贫困户)|(?:[老中]年|青少年|困难|参保|在校|脱贫|高校|城乡|农村)?"
    "(?:患者|病人|居民|群众|村民|市民|学生|学子|考生|新生|毕业生|观众|职工|员工|工人|农民|党员|干部|游客|旅客|乘客|老人"
    "|儿童|孩子|师生|教师|志愿者|选手|跑友|读者|网友|业主|骑手|移民|劳动者|求职者|消费者)(?![市之家节县区村证])"
    ")"
)
"""Those whom a headline counts without a unit: 3万患者受益, 十万群众."""
_BARE = regex(r"[万亿千](?:[一二两三四五六七八九])?[多余]?(?=[，。；、！？）”’]|$)")
"""A multiple without a unit; several of them in a sentence are read as a row."""
_MANY = regex("[万亿]|(?:[一二两三四五六七八九]千)")
_ROUGHLY = regex(r"(?:[几数]|[一二三两四五六七八]{2})[十百千万]+块(?=[，。；！？）]|$)")
_CHANGE = regex(r"[零〇]?[\d一二三四五六七八九](?:[毛角]|(?=[，。；、！？）]|$))")
_PRICE = regex(
    rf"(?:{'|'.join(sorted(BEFORE, key=len, reverse=True))})?"
    r"[\d.,kw点几数零一二两三四五六七八九十百千万亿余多来至到~～—–-]+块[整正]?"
    rf"(?:{'|'.join(map(re.escape, AFTER))})?"
)
"""A line that is nothing but a price: 差不多八万块, 两百到三百块."""
_DEGREES = regex(
    "(?:(?:华氏|摄氏|零[下上]|温)[^，。；、]{0,8}|"
    "(?:[用耗发省节充供售储放]电|电量|电费)[^，。；、温角]{0,8})$"
)
_DEGREE_UNITS = {"华氏": "华氏度", "电量": "度电", "电费": "度电"} | {
    f"{verb}电": "度电" for verb in "用耗发省节充供售储放"
}
_SPEED = regex(r"(时速|每小时|每秒|秒速)(?:约|达到?|为|近|可达|最高|超过?|不低于|控制在|仅)*$")
_EACH = {"时速": "小时", "每小时": "小时", "每秒": "秒", "秒速": "秒"}
_LENGTHS = ("米", "公里", "千米", "英里", "厘米", "毫米")
_HELD_AGAINST = regex(
    r"(?:[用耗发省节充供售储放]电|电量)[^，。；、温角\d]{0,8}\d[\d.,]*万?度，[比较][^。；温角]{0,14}$"
    r"|(?:[用耗发省节充供售储放]电|电量)[^。；温角]{0,24}度[^，。；、温角]{0,6}[多少增减省节]加?了?$"
)
"""What a number of 度 is held against, or differs by, that is of current: 比上月的52度多."""
_FARTHER = 40
_HAND = 12
_LOOK_BACK = 4
_CURRENCIES = {
    last: sorted(filter(lambda word: word.endswith(last), CURRENCY_BEFORE), key=len, reverse=True)
    for last in {word[-1] for word in CURRENCY_BEFORE}
}
"""The currency words by their last character, the longest first."""
_LONGEST_CURRENCY = max(map(len, CURRENCY_BEFORE)) + 1


class Tail(NamedTuple):
    """What follows a number: its unit up to `end`, hedges at (`more`) and after it, 半, 每 unit."""

    end: int
    unit: str = ""
    more: str = ""
    after: str = ""
    half: bool = False
    per: str = ""


class Head(NamedTuple):
    """What leads a number, from `start`: hedge, minus sign, and the unit a currency word makes."""

    start: int
    before: str
    negative: bool


def tail(text: str, at: int, more: str) -> Tail:
    """Read the unit that follows the digits, what stands inside it (个多月) and behind it."""
    half = False
    if text.startswith("个", at) and (gap := _GAP.match(text, at)):
        half = gap["more"] == "半"
        more = more if half else gap["more"]
        unit = longest_unit("个" + text[gap.end() : gap.end() + _LOOK_BACK], 0)
        end = gap.end() + len(unit) - 1
    else:
        end = at
        if text.startswith(("(含)", "（含）"), end):
            end += len("(含)")
        while text.startswith(" ", end) and end < at + 2:
            end += 1
        unit = _unit_at(text, end)
        end = end + len(unit) if unit else at
    return behind(text, end, unit, more, half=half)


def behind(text: str, end: int, unit: str, more: str = "", *, half: bool = False) -> Tail:
    """Read what stands behind a unit: 多 or 半 of a measure or at a clause's end, 每, a hedge."""
    per = ""
    following = text[end : end + 1]
    if unit and following in _TAIL_FIRST:
        pattern = _TRAIL if unit not in COUNTERS else _AND_MORE
        if trail := pattern.match(text, end):
            half, end = half or trail["more"] == "半", trail.end()
            more = more if trail["more"] == "半" else trail["more"]
        elif stroke := _STROKE.match(text, end):
            per = longest_unit(text, stroke.end())
            end = stroke.end() + len(per) if per else end
    hedge = AFTER_UNIT.match(text, end)
    if hedge:
        return Tail(hedge.end(), unit, more, hedge["hedge"], half, per)
    return Tail(end, unit, more, "", half, per)


_TAIL_FIRST = frozenset("多余半每 /／∕")


def _unit_at(text: str, start: int) -> str:
    """Give the unit that begins here and is not the beginning of another word."""
    unit = longest_unit(text, start)
    if not unit:
        return ""
    end = start + len(unit)
    if unit == "个人" and text[end : end + 1] in _PRIVATE:
        return "个"
    if runs_into_word(unit, text, end) or text.startswith("级", end):
        return ""
    return unit


def meant(text: str, start: int, rest: Tail) -> Tail:
    """Give 块 of money and 度 of heat their own unit, as the words around the number tell.

    钱 is a weight behind 两 or in a line of its own.
    """
    if rest.unit == "块" and (
        _CHANGE.match(text, rest.end)
        or _SPENT.search(text, max(0, start - _HAND), start)
        or (_LENT.search(text, max(0, start - _HAND), start) and _STOP.match(text, rest.end))
        or _ROUGHLY.match(text, start)
        or _PRICE.fullmatch(text)
    ):
        return rest._replace(unit="块钱")
    if (
        rest.unit == "钱"
        and text[start - 1 : start] != "两"
        and (start, rest.end) != (0, len(text))
    ):
        return Tail(rest.end - len("钱"))
    if rest.unit == "度" and (unit := _of_degrees(text, start)):
        return rest._replace(unit=unit)
    if not rest.unit:
        return rest._replace(unit=_left_out(text, start, rest.end))
    if rest.unit in _LENGTHS and not rest.per:
        each = _SPEED.search(text, max(0, start - _HAND), start)
        return rest._replace(per=_EACH[each[1]]) if each else rest
    return rest


def _of_degrees(text: str, start: int) -> str:
    """Give the unit of a number of 度: of current, or of heat."""
    if kind := _DEGREES.search(text, max(0, start - _HAND), start):
        return _DEGREE_UNITS.get(kind[0][:2], "摄氏度")
    return "度电" if _HELD_AGAINST.search(text, max(0, start - _FARTHER), start) else ""


def _left_out(text: str, start: int, end: int) -> str:
    """Give the unit that a large number is printed without: of people or homes, or of money."""
    people = _PEOPLE.match(text, end) if _MANY.search(text, start, end) else None
    if people:
        return "户" if people["homes"] else "人"
    return "元" if _is_money(text, start, end) else ""


def _is_money(text: str, start: int, end: int) -> bool:
    """Say whether a large number without unit is of money, as is said: 罚金六十万, 花了两亿六."""
    if not _MANY.search(text, start, end) or len(_BARE.findall(text)) > 1:
        return False
    if _MONEY_BEHIND.match(text, end):
        return True
    spent = _MONEY.search(text, max(0, start - _HAND), start) is not None
    return spent and _CLOSES.match(text, end) is not None


def currency_before(text: str, start: int, floor: int) -> str:
    """Give the currency word with its blanks that ends where a number starts."""
    lead = text[max(floor, start - _LONGEST_CURRENCY) : start]
    word_end = len(lead.rstrip(" "))
    words = _CURRENCIES.get(lead[word_end - 1], ()) if word_end else ()
    if not words:
        return ""
    word = next((word for word in words if lead.endswith(word, 0, word_end)), "")
    return word + lead[word_end:] if word else ""


def head(text: str, start: int, floor: int, unit: str) -> Head:
    """Read hedge and sign that end where number or currency starts, not before `floor`."""
    joined = start - 1 <= floor and floor > 0
    sign = "" if joined else sign_before(text, start, unit)
    before, begin = hedge_before(text, start - len(sign))
    return Head(max(begin, floor), before, negative=sign not in ("", "零上"))


def sign_before(text: str, start: int, unit: str) -> str:
    """Give the sign that ends where a number in a unit starts: 负, 零下, a minus, or none."""
    lead = text[max(0, start - _LOOK_BACK) : start]
    if lead.endswith(("零下", "零上")):
        return lead[-2:]
    if lead.endswith("负") and lead[-2:-1] not in _NO_LOSS:
        return "负"
    if lead.endswith(("-", "−")) and unit and UNITS[unit].dimension.startswith(_SIGNED):
        before = lead[-2:-1]
        return "" if before.isascii() and before.isalnum() else lead[-1]
    return ""
