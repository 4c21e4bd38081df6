"""The dates, days and spells of a sentence that can govern its figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qa.model import Period
from qa.patterns import regex
from qa.reading.calendar.date_phrases import PART_OF_DAY
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.words.lexicon import NOW

_NUMBER = "[0-9一二三四五六七八九十两几数多]{1,3}"
SPELLS = (
    r"(?:截至|截止)?目前(?!的)|今明两年|至此(?=[，,])|(?<![表出体实呈])现在|(?<![适得])当前|现阶段|如今|眼下|近些?年来|当晚|[入今][春夏秋冬汛]以来|"
    rf"(?:近|(?<![已又都就才度])过去|未来|今后|最近|此前|这)的?{_NUMBER}个?(?:天|日|周|月|年)(?:来|间|内|里)?(?![的时])|"
    rf"(?:(?<![已又都就才度])过去|未来|今后|最近|此前)的?{_NUMBER}个?小时(?:来|间|内|里)?|"
    rf"近{_NUMBER}个?小时(?:来|内|里)|在{_NUMBER}(?:年|个月|天|周|个?小时)(?:之?内|里)|"
    rf"[几数]年前|(?:近|[二三四五六七八九十两几数多]|[1-9][0-9]?)(?:多)?年[来间]|{_NUMBER}个月来|"
    rf"(?<![第前后])(?<![\d.]){_NUMBER}(?:天|年|个月|周|个?小时)(?:内|间|里)?(?=累计|行程|共[^同识和产有用]|总共)|"
    r"“?十[一二三四五]五”?(?:时期|期间)?|"
    r"(?:(?<![一二三四五六七八九十两几0-9])(?:上|本|下|这)?周[一二三四五六日天](?=[，,上下晚早凌])|截[至止]到?[^，。；0-9]{2,10}(?=[，,]))|"
    r"(?:这个|今年|本)(?:暑[期假]|寒假|[春夏秋冬][季天]|周末|假期)|"
    r"(?:[春暑]运|暑期|假期|节日|春节|国庆|中秋|元旦|端午|清明|五一|小长假|黄金周|两会|疫情|汛期|展会|赛事|运营)(?:期间|初期)|"
    "(?:建成|正式)?(?:投运|投产|达产|投用|完工|竣工|签约)[后前](?=[，,])|原[来先](?=的)|"
    rf"(?<=[后前]的){_NUMBER}个?(?:天|日|周|月|年|小时)(?:之?内|里|间)|"
    rf"不到{_NUMBER}个?(?:天|周|月|年|小时)(?:的?时间)?(?:之?内|里)?(?=[，,])|"
    "(?<!目)前值(?=[为是升降涨跌上下增减0-9-])|(?<![已又都就才度通年月天周日时])过去(?=[，,一二三四五六七八九十两几0-9增减])|未来(?=[还将或可有])|(?<!甚)[至迄]今(?=[，,已共累])"
)
"""Words and spells of time that are no dates: 目前, 近三年, 十四五期间."""
_COUNTING = "一二三四五六七八九十两几数多"
_HEADS = (
    f"1-9{_COUNTING}前不截至目现当如眼近入今过未最此这本在上下周“"
    "春暑假节国中元端清小黄疫汛展赛运建正投达完竣签原"
)
_SECONDS = (
    f"0-9{_COUNTING}此至止前在阶晚今下些年的春夏秋冬汛后去来近个周天小暑寒假节运期庆旦午明"
    "长金会情事营日成式运产用工约先值到"
)
# words overlap: only the first character of each is passed, which a scan looks for
_WORDS = regex(f"[{_HEADS}](?=[{_SECONDS}])(?<=(?=(?P<word>{SPELLS})).)")
"""Words and spells of time; `_HEADS` and `_SECONDS` are the characters that they begin with."""
_SINCE = regex(
    "(?:(?:^|(?<=[，。；：]))(?!长期|一直|有史|自古|[多数近]年)[^，。；：0-9]{2,24}?(?<![可足])|行动|活动|整治|教育|工作|会议|开展|启动|实施|成立|爆发|发生|开业|运营|投用|挂牌|上任|任职|建成|开馆|开园|开幕)以来(?!的?(?:最|首|新[高低]|第|单))"
)
_BASIS = regex(r"(?:[较比与同跟超]|超过|[高低多少]于|相比)$")
_FIRST_SINCE = regex("以?来(?:的)?(?:首|最|新[高低]|第|单)")
_MOST = regex("[^，。；]{0,6}?(?:的最|最[^，。；]{1,4}的|首次)")
_SAME = regex("同期")
_LATELY = regex("上月|上个月|上年|去年|上一年|上季|前年|上周")
_VALUE = regex("相比|(?:全年|末|底)?[的为是约有]*[0-9]")
_SAYING = (
    "获悉|表示|介绍|告诉|采访|(?<![名职简堪号俗统对人])称|(?<![小传])说(?![明法])|了解到|指出|透露"
)
_TELLS = regex(
    r"(?:[\u4e00-\u9fff]{0,2}专|综合|外|晚|凌晨|[上下]午)?"
    r"(?:讯(?![问息])|电(?![力影子商梯话网视信气动池缆台表厂价费量机器源站线路]))"
    rf"|[^，。；！？：“”]{{0,24}}?(?:{_SAYING}|通报|发布|公布|消息)"
    rf"|[^，。；！？：“”]{{0,4}}，[^，。；！？：“”]{{0,24}}?(?:{_SAYING}|新闻发布会)"
)
_D = "(?:[12]?[1-9]|[123]0|31)"
_HOUR = rf"(?:{PART_OF_DAY}(?:[0-9]{{1,2}}[时点])?|[0-9]{{1,2}}[时点](?:[0-9]{{1,2}}分)?)"
_DAY = regex(
    rf"(?<![\d.月到—－～~-])(?<!(?<!截)至){_D}日"
    rf"(?:{_HOUR}[至到—－～~-]{_D}日(?!内)|(?![内游龄均常元报期子益前后之间间本程语以]))"
    rf"|(?<![\d.A-Za-z第]){_D}号(?=[，,上下凌早晚中第晨当起至到—-]|在|从|向|对|$)"
)
_NUMBER_OF_DAY = regex("[0-9]+(?=[日号])")
_PASSING = regex(
    "^过去$|^未来$|^不到|至此|目前|现在|当前|现阶段|如今|眼下|最近|今晚|[五十]五|[产运用工约][后前]"
)
_TITLE = regex("[今昨明]日(?:俄罗斯|头条|说法|亚洲|美国|印度)")
"""Names of media that begin with a day."""
_VAGUE = frozenset({"当日", "当天", "当晚", "同日", "这一天", "这天", "全年", "期间"})
_ASIDE = regex(
    "(?:[成建创设]立|始建|创办|创建|修建|组建|诞生|兴建|生|始|建成|毕业|出生|发源|起源)于$"
)
_FOUNDED = 6
_BEGAN = regex(
    "(?:份|初|底)?(?:出品|出生|成立|创[办立]|始建|建成|毕业|入伍|入党|参加工作|问世|入职|生于|建校|首演)"
)
_OPENED = regex("(?:正式)?(?:投[运产用]|投入|开[航通业馆园港工]|通[车航]|启用|竣工|完工|挂牌|上市)")
_MEANWHILE = regex("(?:^|(?<=[，。；]))(?:在?[此其]|这)?期间(?=[，,])")
_EVENT = regex(
    "(?:^|(?<=[，。；：]))(?:(?:事发|案发|(?:事故|火灾|地震|案件|坍塌|爆炸)发生)时"
    "|(?![此其这同])[^，。；：、0-9]{2,10}?期间)"
)
"""When something went on that is named alone: 事发时, 休渔期间."""
_STOPS = ("", "；", "。", "：", "—")
_FURTHER = 6
_MONTH = 31


class Moment(NamedTuple):
    """A date or period that a sentence names, at `[start, end)`.

    `basis`: what a figure is compared with (较上年同期); `told`: when it was told (8日获悉);
    `due`: by when it is to be done (8日前); `counted`: it is what an ordinal counts within
    (今年第6号); `aside`: it is told by the way (成立于1921年, in brackets);
    `until`: what is told is as of then (截至5月底).
    """

    start: int
    end: int
    period: Period
    basis: bool = False
    told: bool = False
    due: bool = False
    counted: bool = False
    aside: bool = False
    until: bool = False

    @property
    def lasting(self) -> bool:
        """Say whether the sentences behind inherit it."""
        flaw = (
            self.basis
            or self.told
            or self.due
            or self.counted
            or self.aside
            or self.period.text == "全年"
        )
        return not flaw and _PASSING.search(self.period.text) is None

    @property
    def vague(self) -> bool:
        """Say whether the word means a day that was named before."""
        return self.period.text in _VAGUE


def moments(line: Line) -> list[Moment]:
    """Find the dates and periods of a sentence that can govern its figures."""
    text = line.text
    guessed = line.context.date_from == "inferred"
    found = [
        _moment(text, date, sure=not (guessed and index))
        for index, date in enumerate(line.dates)
        if not date.how.startswith(("festival", "edition")) and not _TITLE.match(text, date.start)
    ]
    found += _in_words(line)
    during = "期间" in text
    if during:
        found += [
            Moment(*span, Period(None, None, "期间"))
            for span in _beside(line, (match.span() for match in _MEANWHILE.finditer(text)))
        ]
    if during or "时" in line.letters:
        taken = {moment.start for moment in found}
        found += [
            Moment(start, end, Period(None, None, text[start:end]))
            for start, end in _beside(line, (match.span() for match in _EVENT.finditer(text)))
            if start not in taken
        ]
    if "日" in line.letters or "号" in line.letters:
        days = (match.span() for match in _DAY.finditer(text))
        found += [_bare_day(text, *span, line.context.date) for span in _beside(line, days)]
    return sorted(found, key=lambda moment: moment.start)


def _in_words(line: Line) -> Iterator[Moment]:
    """Give the times that words tell, and no date: 目前, 今年以来."""
    text = line.text
    for start, end in _beside(line, [*words_of_time(text), *_sinces(text)]):
        word = text[start:end]
        known = NOW.search(word) or word.endswith("以来")
        period = Period(None, line.context.date if known else None, word)
        most = word.endswith("来") and _MOST.match(text, end) is not None
        yield Moment(start, end, period, basis=most or word.startswith("原"))


def words_of_time(text: str) -> Iterator[tuple[int, int]]:
    """Find the words and spells of time."""
    behind = 0
    for match in _WORDS.finditer(text):
        start, end = match.span("word")
        if start >= behind:
            behind = end
            yield start, end


def _sinces(text: str) -> Iterator[tuple[int, int]]:
    """Find 开展行动以来 and its like, each in its clause."""
    behind, at = 0, text.find("以来")
    while at >= 0:
        begin = max(text.rfind(mark, 0, at) for mark in "，。；：") + 1
        if match := _SINCE.search(text, max(begin, behind), at + _FURTHER):
            behind = match.end()
            yield match.span()
        at = text.find("以来", at + 1)


def _beside(line: Line, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the words that are no part of a date."""
    taken = [(date.start, date.end) for date in line.dates]
    for start, end in spans:
        if not any(first < end and start < last for first, last in taken):
            yield start, end


def _bare_day(text: str, start: int, end: int, today: dt.date | None) -> Moment:
    """Give a day without its month, the last such day before the article's; or two of them."""
    word = text[start:end]
    first, *other = map(int, _NUMBER_OF_DAY.findall(word))
    day = last_such_day(first, today) if today else None
    until = next_such_day(other[0], day) if other and day else day
    told = _TELLS.match(text, end) is not None
    return Moment(start, end, Period(day, until, word), told=told)


def last_such_day(day: int, today: dt.date) -> dt.date | None:
    """Give the latest date up to `today` with this day of the month, within a month."""
    days = (today - dt.timedelta(days=ago) for ago in range(_MONTH))
    return next((date for date in days if date.day == day), None)


def next_such_day(day: int, first: dt.date) -> dt.date | None:
    """Give the earliest date from `first` on with this day of the month, within a month."""
    days = (first + dt.timedelta(days=after) for after in range(_MONTH))
    return next((date for date in days if date.day == day), None)


def _moment(text: str, date: FoundDate, *, sure: bool) -> Moment:
    """Make a moment of a date; behind another, 上月 of a day that is not `sure` is a basis."""
    before = text[max(0, date.start - 3) : date.start]
    printed = text[date.start : date.end]
    return Moment(
        date.start,
        date.end,
        Period(date.first, date.last, printed),
        basis=_against(text, date, before, printed)
        or bool(not (sure or _sets_out(text, date)) and _LATELY.search(printed)),
        told=_TELLS.match(text, date.end) is not None,
        due=date.cue == "前",
        counted=text.startswith("第", date.end),
        aside=_aside(text, date),
        until=date.cue.startswith("截"),
    )


def _sets_out(text: str, date: FoundDate) -> bool:
    """Say whether a date stands alone before a clause: 去年全年，某省增长4%."""
    return text[max(0, date.start - 1) : date.start] in _STOPS and text.startswith("，", date.end)


def _aside(text: str, date: FoundDate) -> bool:
    """Say whether a date only tells when something came to be: 成立于1921年, 1958年出品."""
    led = _ASIDE.search(text, max(0, date.start - _FOUNDED), date.start)
    opened = text.endswith("于", 0, date.start) and _OPENED.match(text, date.end)
    return bool(led or opened or _BEGAN.match(text, date.end))


def _against(text: str, date: FoundDate, before: str, printed: str) -> bool:
    """Say whether a date is but what a figure is compared with: 较上年, 1月以来首次."""
    since = _FIRST_SINCE.match(text, date.end) is not None
    if since or _BASIS.search(before) or _SAME.search(printed):
        return True
    lately = _LATELY.search(printed) is not None
    return lately and (before.endswith(("由", "从")) or _VALUE.match(text, date.end) is not None)
