"""Something is free, and paid for in the same breath: 免费开放 beside 每人收门票10元. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, UNTRUE
from qa.judging.details.two_sides import Opposites, clause_of, sentence_and_next
from qa.patterns import regex

_FREE: Final = regex(
    "免费(?!券|票|额度|名额|送|赠|试|师范|Wi)|免票|不收(?:取)?(?:任何|一切)?费用?|不收费"
    "|(?:免收|免交|免缴|免除|无需缴纳|不用交|不收取?)(?:全部|所有)?(?P<fee>[^，。；\\d]{0,6}(?:费|票|押金))"
    "|(?P<waived>[\u4e00-\u9fff]{0,2}(?:费|票))用?(?:全免|全部免[除收]?|一律免[除收]?)",
    holding="免 不收 无需缴纳 不用交",
)
_SUM: Final = r"(?:\d[\d,.]*|[一二两三四五六七八九十百]{1,4})[多余]?元"
_PAID: Final = regex(
    rf"(?:(?:每(?:[人张次份小时台户辆袋斤位个]|名[\u4e00-\u9fff]{{1,3}})|[需须]?[缴交付收花]|投币|门票|票价|车票|[\u4e00-\u9fff]费|一张|月租)[了取纳]?(?:为|是|仅|只|需)?(?:[\u4e00-\u9fff]{{0,4}}费)?){_SUM}"
    rf"|{_SUM}(?:的(?:门|车|船)?票|一[张位次份袋]|每[张人次份])"
)
_APART: Final = regex(
    f"{UNTRUE}|{OTHER_THING}|此前|之前|以前|过去|曾|原[来先价本]|成[人年]|儿童|老人|老年|学生|军人|残疾|岁|身高|前[两三一二\\d]|首[个次小]|之后|超"
    "|以[内上下外后]|自理|恢复|起|价值|市场|节[约省]|省|补[贴助]|退|押金|特展|凭|期间|非|旺季|平日|节假|淡季|自愿|捐|资助|筹|投入|拨|如|若|但|不再"
    "|名额|会员|停止|骗|名义|实际|实则|结果|幌子|罚|保险|本钱|成本|奖|工资|收入|卖|销|赚|万元|低保|报销|医保|另|减免|额外|材料|税|工本"
)
_NAMED: Final = 2


def free_and_paid(text: str) -> Iterator[Opposites]:
    """Give what is told to be free and, in the same breath, to be paid for."""
    for free in _FREE.finditer(text):
        start, end = sentence_and_next(text, free.start())
        paid = _PAID.search(text, free.end(), end)
        fee = (free["fee"] or free["waived"] or "")[-_NAMED:]
        if (
            paid
            and fee in paid[0]
            and not _APART.search(text, start, clause_of(text, paid.end() - 1)[1])
        ):
            yield Opposites("free", free.span(), paid.span())
            return
