"""Times of day and what is told of them: 14时23分接到报警, 末班车22:30发车, 每日6时至22时."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import MOMENT, Timed
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex
from qa.reading.scene.scene import Line

_TO = regex(r"(?:[至到]|[-—－–~～]{1,2})(?:次日|翌日|当[日天]|第二天|隔天)?")
_DAY = regex(
    r"(?P<day>\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|[昨今前当][日天晚晨]|次日|翌日)[^，。；\d]{0,4}$"
)
_MONTH_DAY = regex(r"\d月\d{1,2}[日号][^，。；\d]{0,4}$")
_KINDS = (
    (
        "接警",
        r"接(?:到|群众|市民)[^，。；]{0,10}?(?:报警|警情|报案|求助)|接警|报警(?!后|称|人)|[拨打]的?了?1[12][09]",
    ),
    (
        "起火",
        r"(?:发生|突发|起了)[^，。；]{0,6}(?:火灾|火情|大火|爆炸|闪爆|坍塌)|起火(?!点|部位|原因|后)|着火|失火|火情发生|闪爆",
    ),
    ("事故", r"(?:发生|突发)[^，。；]{0,14}(?:事故|追尾|侧翻|溺水)|相撞|追尾|侧翻"),
    ("出动", r"出动|(?:消防|救援|值班)[^，。；]{0,8}?(?:出警|赶赴|驰援)"),
    ("到场", r"(?:到达|抵达|赶到|赶至|到)(?:事发|火灾|事故|起火)?(?:现场|场(?![馆地面]))"),
    ("地震", r"发生[^，。；]{0,8}地震"),
    ("扑灭", r"(?:明火|大火|火势|火情|山火)[^，。；]{0,8}扑灭"),
    ("首班", r"首班|首车|头班车|首趟|头趟|第一[班趟](?:车|船|列车|地铁)"),
    ("末班", r"末班|末车|尾班车|末趟|尾趟|最后一[班趟](?:车|船|列车|地铁)"),
    ("起飞", r"起飞|升空|点火发射"),
    ("抵达", r"抵达|落地|降落|着陆"),
    ("发车", r"发车|驶出|开出"),
    ("开赛", r"开赛|鸣枪|开跑|起跑|发枪|开球|开打"),
    ("开幕", r"开幕|启幕|揭幕"),
    ("离世", r"抢救无效|去世|逝世|离世"),
    ("停", r"停[水电气]|断[水电气]"),
    ("恢复", r"恢复(?:供|正常|通)|通车"),
    (
        "停止",
        r"(?:停止|暂停|停)(?:入[园馆场内校]|进[园馆场入]|售[票卖]|检票|[取发]号|受理|接待|领票|换票)|售票窗口关",
    ),
    ("关门", r"闭[园馆店市]|关门|打烊|清场|收摊|散场"),
    ("开门", r"开[园馆门市](?!红|仪式|以来|后|前)"),
    ("关闭", r"截止|关闭"),
)
_DEEDS = regex("|".join(f"(?P<k{at}>{words})" for at, (_, words) in enumerate(_KINDS)))
_BEFORE = regex(
    r"(?:(?P<first>首班|首车|头班|首趟|头趟|第一[班趟])|(?P<last>末班|末车|尾班|末趟|尾趟|最后一[班趟])|(?P<alarm>接警|报警)|(?P<fire>起火)|(?P<shut>截止)"
    r"|(?P<closed>闭[园馆店市]|打烊|散场)|(?P<opened>开[园馆门市])|(?P<stop>停止(?:入[园馆场]|售票|检票)))"
    r"[^，。；：\d]{0,6}(?:为|是|在|于|：|:)?$"
)
_LED = {
    "first": "首班",
    "last": "末班",
    "alarm": "接警",
    "fire": "起火",
    "shut": "关闭",
    "closed": "关门",
    "opened": "开门",
    "stop": "停止",
}
_SIGNS = frozenset("时点:：")
"""What every time of day has one of."""
_SETS = regex("比分|局[比分]|[第两三四五][一二三四五]?局")
_OPEN = regex("[^，。；\\d]{0,4}(?:开放|营业|迎客)(?!日)")
_OPENING = regex("(?:开放|营业|开[馆园放])(?:时间)?[^，。；\\d]{0,6}$")
_REACH, _LEAD, _ROUND = 36, 14, 12 * 60
_STOP = regex("[。；！？]")


def read_times(line: Line) -> Iterator[Timed]:
    """Read the times of day of a sentence, and what is told of them, if that is known."""
    text = line.text
    found = times_of_day(text) if not _SIGNS.isdisjoint(line.letters) else []
    if not found or _SETS.search(text):
        return
    place = 0
    while place < len(found):
        one = found[place]
        two = found[place + 1] if place + 1 < len(found) else None
        ranged = two is not None and _TO.fullmatch(text, one.end, two.start) is not None
        if two is not None and ranged:
            yield _timed(line, one, two, "hours")
            if _is_open(text, one.start, two.end):
                yield _timed(line, one, one, "开门")
                yield _timed(line, two, two, "关门")
        else:
            stop = two.start if two else len(text)
            yield _timed(line, one, one, _deed(text, one, stop) or _moment(text, one))
        place += 1 + ranged


def _timed(line: Line, one: Clock, two: Clock, deed: str) -> Timed:
    before = _DAY.search(line.text[max(0, one.start - _LEAD) : one.start])
    ends = (one,) if one is two else (one, two)
    return Timed(
        span=line.span(one.start, two.end),
        at=one.start,
        until=two.end,
        deed=deed,
        minutes=tuple(end.minutes for end in ends),
        half=not one.half and one.spoken and one.minutes <= _ROUND,
        fine=all(end.fine for end in ends),
        day=before["day"] if before else "",
        context=line.context,
    )


def _is_open(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of hours is that in which a house is open."""
    return _OPEN.match(text, end) is not None or (
        _OPENING.search(text[max(0, start - _LEAD) : start]) is not None
    )


def _moment(text: str, clock: Clock) -> str:
    """Say of a time to the minute behind a day (3月6日19时47分) that it is of something."""
    dated = clock.fine and _MONTH_DAY.search(text[max(0, clock.start - _LEAD) : clock.start])
    return MOMENT if dated else ""


def _deed(text: str, clock: Clock, stop: int) -> str:
    """Give what is told of a time: behind it in its sentence, or as 接警时间为 before it."""
    lead = _BEFORE.search(text[max(0, clock.start - _LEAD) : clock.start])
    if lead:
        return _LED[lead.lastgroup or ""]
    tail = _STOP.split(text[clock.end : min(stop, clock.end + _REACH)], 1)[0]
    found = _DEEDS.search(tail)
    return _KINDS[int((found.lastgroup or "k0")[1:])][0] if found else ""
