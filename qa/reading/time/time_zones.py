"""One moment told in local time and in Beijing's: 法国……当地时间14时25分（北京时间20时25分）."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed
from qa.reading.scene.scene import Line

_BEHIND: Final = {
    "7 8": "英国 伦敦 爱尔兰 都柏林 葡萄牙 里斯本",
    "6 7": "法国 巴黎 里昂 马赛 德国 柏林 慕尼黑 法兰克福 意大利 罗马 米兰 西班牙 马德里 巴塞罗那 "
    "荷兰 阿姆斯特丹 比利时 布鲁塞尔 瑞士 日内瓦 奥地利 维也纳 波兰 华沙 瑞典 斯德哥尔摩 挪威 "
    "奥斯陆 丹麦 哥本哈根 匈牙利 布达佩斯 捷克 布拉格 塞尔维亚",
    "5 6": "希腊 雅典 乌克兰 基辅 芬兰 赫尔辛基 罗马尼亚 保加利亚 埃及 开罗 以色列 黎巴嫩",
    "6": "南非 约翰内斯堡 开普敦 利比亚",
    "5": "莫斯科 土耳其 伊斯坦布尔 安卡拉 沙特 利雅得 伊拉克 "
    "巴格达 卡塔尔 多哈 科威特 肯尼亚 内罗毕 埃塞俄比亚 也门",
    "4": "阿联酋 迪拜 阿布扎比 格鲁吉亚 亚美尼亚 阿塞拜疆",
    "3": "巴基斯坦 伊斯兰堡 卡拉奇 乌兹别克斯坦",
    "2": "孟加拉国 达卡 吉尔吉斯斯坦",
    "1": "泰国 曼谷 越南 河内 柬埔寨 金边 老挝 万象 雅加达",
    "0": "新加坡 马来西亚 吉隆坡 菲律宾 马尼拉",
    "-1": "日本 东京 大阪 京都 韩国 首尔 釜山 朝鲜 平壤",
    "-2 -3": "悉尼 墨尔本 堪培拉",
    "-4 -5": "新西兰 惠灵顿 奥克兰",
    "12 13": "纽约 华盛顿 波士顿 费城 迈阿密 亚特兰大 多伦多 渥太华",
    "13 14": "芝加哥 休斯敦 休斯顿 达拉斯",
    "15 16": "洛杉矶 旧金山 西雅图 圣迭戈 拉斯维加斯 温哥华",
}
"""By how many hours a place's clocks may be behind Beijing's, in winter and in summer."""
_HOURS: Final = {
    place: frozenset(map(int, hours.split()))
    for hours, places in _BEHIND.items()
    for place in places.split()
}
_PLACE: Final = regex("|".join(sorted(_HOURS, key=len, reverse=True)))
_LOCAL, _BEIJING = "当地时间", "北京时间"
_MANY: Final = regex(
    "美国|俄罗斯|澳大利亚|加拿大|巴西|墨西哥|印度尼西亚|哈萨克斯坦|蒙古|转机|起飞|抵达"
)
"""What has several zones, or tells of two places."""
_PAIR, _REACH, _LEAD, _DAY, _HOUR = 2, 26, 14, 24 * 60, 60


def read_time_zones(line: Line) -> Iterator[Implied]:
    """Read the only two times of a sentence, one of a place and one of Beijing."""
    text = line.text
    if _LOCAL not in text or _BEIJING not in text or _MANY.search(text):
        return
    told = times_of_day(text)
    if len(told) != _PAIR or told[1].start - told[0].end > _REACH:
        return
    kinds = [_kind(text, clock) for clock in told]
    hours = _behind(line)
    if set(kinds) != {_LOCAL, _BEIJING} or not hours:
        return
    local, beijing = told if kinds[0] == _LOCAL else told[::-1]
    gap = (beijing.minutes - local.minutes + _DAY // 2) % _DAY - _DAY // 2
    gaps = {hour * _HOUR for hour in hours} | {hour * _HOUR - _DAY for hour in hours}
    if gap not in gaps:
        right = min(gaps, key=lambda one: abs(one - gap))
        meant = _BEIJING + _told((local.minutes + right) % _DAY)
        bounds = Bounds(Fraction(right), Fraction(right), meant)
        start = text.rfind(_LOCAL, 0, local.start)
        places = (start, local.end), (beijing.start, beijing.end)
        yield fixed(line, "time", *places, gap, bounds)


def _kind(text: str, clock: Clock) -> str:
    """Say whose time it is by the last word before it that tells."""
    lead = text[max(0, clock.start - _LEAD) : clock.start]
    return max((_LOCAL, _BEIJING), key=lead.rfind) if "时间" in lead else ""


def _behind(line: Line) -> frozenset[int]:
    """Give the hours that the places named in the sentence, else above it, may be behind."""
    context = line.context
    for text in (line.text, f"{context.title}\n{context.gist.opening}"):
        if named := _PLACE.findall(text):
            return frozenset().union(*(_HOURS[place] for place in named))
    return frozenset()


def _told(minutes: int) -> str:
    hour, rest = divmod(minutes, _HOUR)
    return f"{hour}时{rest:02}分" if rest else f"{hour}时"
