"""What comes of something, dated before it: a funeral before the death, bids before the papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.calendar.years import date_words, in_quotes
from qa.judging.days.after_death import DIED, acts_after_death
from qa.judging.days.stages import Stages, is_before
from qa.model import Dated
from qa.patterns import regex

_TURNS = (
    (DIED, "送别|告别|追悼|安葬|下葬|火化|出殡|追思|落葬"),
    ("发售|出售|发布|公告|领取|挂牌", "送达|递交|提交|开标|投标|截标|评标|摘牌|提疑"),
    (
        "案发|作案|行凶|[盗偷]窃|[盗偷抢]走|抢劫|撬[开门锁窗]|入室|骗[走取]|杀害|纵火|砍伤|捅伤|发生|被盗|失窃|失踪|报案",
        "告破|侦破|破案|破获|抓获|落网|归案|宣判|开庭|被捕|被抓|抓到|逮[住到捕]|找到|寻回",
    ),
    ("一审|初审", "终审|二审|再审"),
    (
        "封闭|围挡|断交|断路|停运|停业|停水|停电|停气|停航|禁行|闭馆|关闭|停课|隔离|管控|封控",
        "恢复|解除|解封|复航|复课|复工|重新开|重开|开通|通行|通车|完工|竣工",
    ),
    (
        "(?:首次)?面世|出版|问世|首映|首播|首演|上映|付梓",
        "凭[借此该这其《][^，。；]{0,8}?(?:获|捧|摘|夺|斩|问鼎)",
    ),
    ("播种(?!面积)|插秧|插下|栽[下种插]|种下|移栽|下种|定植", "收割|采收|采摘|收获|开镰"),
    ("受理|起诉|立案", "判决|宣判|结案|审结"),
    ("开庭|开审", "宣判|判决书?送达|送达"),
    (
        "报名|投票|预约|购票",
        "(?:前来|正在|排队|首批|第一批|已有?[^，。]{0,3})[^，。]{0,4}(?:报名|投票|预约|购票)",
    ),
    ("待产|临产", "出生|分娩|产下|诞下|降生"),
    ("截稿|投稿|征稿", "颁奖|揭晓|揭幕|开展"),
    ("借[款走下得]|贷款|借给", "还清|归还|偿还"),
    ("受伤|骨折|入院|住院|手术|确诊|感染", "康复|出院|复出|痊愈|治愈"),
    ("任命|就任|上任|到任|履新", "卸任|离任|辞职|免去|免职"),
    ("生成|登陆", "停止编号|停编|消散"),
    ("服刑|入狱|收监", "出狱|刑满|获释"),
    ("购买|购入|买下|下单|签收", "退货|退款|报废|维修"),
    ("怀孕|受孕", "分娩|生下|产下"),
    ("招募|报名|征稿|征集", "评选|颁奖|揭晓|开赛|开考"),
)
_ACTS = tuple((regex(first), regex(then)) for first, then in _TURNS)
_OPENINGS = frozenset("开通 通行 通车 开放".split())
"""What, told first, is followed by a closing, and comes of none: 8日开通，20日关闭."""
_LEAD = regex(r"(?P<act>[\u4e00-\u9fff]{2,6}?)(?:于|在|是)$")
_HELD = regex("(?:举行|进行|召开|举办|开始|启动)")
_NOUN = regex("(?P<act>[\u4e00-\u9fff]{2,8}?)(?:已|将|定)?$")
_TAIL = regex(r"[^，。；：\d]{0,14}(?:[，,](?!\d)[^，。；：\d]{0,8})?")
_OTHER = regex(
    r"[再重复]次|另[一案有外]|其他|上一|去年|前年|每年|常年|第[二三四]|[二三四]期|推迟|延期|原定|提前|改为|又[被因有]"
    r"|回忆|此前|之前|早在|早前|曾|分别|各"
)
_NEXT = regex("次年|翌年|明年|来年|第二年|同年|当年")
_SAME = regex("同年|当年|同月|当月")
_PASSED = regex("[^，。；]{0,4}已")
_FOUNDED = regex(
    r"(?:[^，。；：\d]{0,4}?)(?P<act>成立|建成|落成|开[馆园业张校播工通]|通[车电水航]|投[用产]|启用|创刊|建[校院厂馆]|揭牌|挂牌|诞生|上线|问世)(?:的?，|。)?(?=\d|$|的|，)"
)
_PREPARED = regex(
    "前身|筹|立项|规划|设计|奠基|开工|动工|批|申|勘|招标|签约|征[地集]|选址|旧|老|原|论证|提出|决定|计划"
)
_AT_WORK = regex(
    "[就已]|接待|客流|收治|毕业|获|销|营|产|订单|日均|发行|播出|通行|用上|首[届批]|游客|读者|观众|学生|利润|旅客|入学"
)
_STOP = regex("[。；]")
_LEARNT = regex("[上中下]?午?从[^，。；]{1,20}(?:获悉|了解到|得知|采访)")
"""What tells on which day a reporter learnt of it: 10月20日从县农业农村局获悉."""
_SHOWN = 10
_NEAR, _SEASON, _MONTH = 60, 60, 31


def out_of_turn(dates: Sequence[Dated], *, apart: bool) -> Iterator[Stages]:
    """Give what is dated before that of which it comes: two neighbouring dates of a sentence.

    With `apart`, those of a sentence and the next.
    """
    ordered = sorted(dates, key=lambda date: (date.context.span.start, date.at))
    for first, then in pairwise(ordered):
        if (first.context.span != then.context.span) is not apart or not _near(first, then):
            continue
        yield from _turned(first, then)
        yield from acts_after_death(first, then)
        yield from _before_founding(first, then)


def _near(first: Dated, then: Dated) -> bool:
    if first.context.block != then.context.block or in_quotes(first) or in_quotes(then):
        return False
    gap = then.span.start - first.span.end
    texts = dict.fromkeys((first.context.sentence, then.context.sentence))
    return gap <= _NEAR and not any(_OTHER.search(text) for text in texts)


def _turned(first: Dated, then: Dated) -> Iterator[Stages]:
    for one, other in ((first, then), (then, first)):
        for begins, follows in _ACTS if _precedes(other, one) else ():
            begun = _act(one, begins)
            done = _act(other, follows) if begun else ""
            if begun and done and not (other is first and done in _OPENINGS):
                yield Stages(one, other, (begun, done))
                return


def _act(date: Dated, acts: re.Pattern[str]) -> str:
    """Give which of several acts is told of a date: behind it, or as 发生在 right before it."""
    text = date.context.sentence
    if _LEARNT.match(text, date.until):
        return ""
    tail = _TAIL.match(text, date.until)
    found = acts.search(text, date.until, tail.end() if tail else date.until)
    if found:
        return found[0]
    before = text[max(0, date.at - 8) : date.at]
    lead = _LEAD.search(before) or (_NOUN.search(before) if _HELD.match(text, date.until) else None)
    found = acts.search(lead["act"]) if lead else None
    return found[0] if found else ""


def _precedes(one: Dated, other: Dated) -> bool:
    """Say whether a date lies before another, of that year or nearly: 10月20日 and then 10月8日."""
    if "y" in one.printed and "y" in other.printed:
        return is_before(one, other)
    later = max(one, other, key=lambda date: date.span.start)
    if _SAME.search(later.context.sentence, 0, later.until) and one.month and other.month:
        return (one.month, one.day or _MONTH) < (other.month, other.day or 1)
    if _both_this_year(one, other):
        return (one.month or 0) < (other.month or 0)
    if _NEXT.search(one.context.sentence) or not (one.day and other.day):
        return False
    if one.year and other.year and one.year != other.year:
        return False
    return 0 < _in_year(other) - _in_year(one) <= _SEASON


def _before_founding(first: Dated, then: Dated) -> Iterator[Stages]:
    """2018年开馆，2015年接待读者12万人次: what is not yet there does nothing."""
    text = then.context.sentence
    if "y" not in first.printed or "y" not in then.printed or not is_before(then, first):
        return
    same = first.context.span == then.context.span
    begun = _FOUNDED.match(first.context.sentence, first.until)
    stop = _STOP.search(text, then.until)
    clause = text[then.until : stop.start() if stop else None]
    between = text[begun.end() if begun and same else 0 : then.at]
    if begun and between in {"", "，"} and not _PREPARED.search(clause) and _AT_WORK.search(clause):
        yield Stages(first, then, (begun["act"], clause[:_SHOWN].strip("，")))


def _both_this_year(one: Dated, other: Dated) -> bool:
    """Say whether a month is this year's, and another that has passed not of an earlier."""
    if not (one.month and other.month) or not date_words(other).startswith("今年"):
        return False
    return date_words(one).startswith("今年") or (
        one.year in {None, other.year}
        and _PASSED.match(one.context.sentence, one.until) is not None
    )


def _in_year(date: Dated) -> int:
    return (date.month or 0) * _MONTH + (date.day or 0)
