"""Things told of a year in which nobody here had them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.judging.years.firsts import FIRST, THING
from qa.model import Dated
from qa.patterns import regex

_BUILDINGS = (
    r"(?P<said>水?电站|公路|铁路|机场|火车站|汽车站|影剧院|电影院|体育场|家属院|宿舍楼|居民楼|卫生院|派出所"
    r"|供销社|拖拉机站|幼儿园|[发变]电[站厂]|自来水厂|水泥厂|化肥厂|机械厂|气象[站台]|水文站|博物馆|图书馆|加油站"
    r"|公交[车总]?站|合作社|敬老院|公交公司|自来水公司|(?:[省市县区]|人民|中)医院|棉纺厂|印刷厂)"
)
_BUILT = regex(rf"{_BUILDINGS}(?:始建|兴建|修建|新?建成?|落成|成立|创办|动工|竣工)于$")
_BUILT_SINCE = regex(rf"{_BUILDINGS}(?=[自从]$)")
_OPENED = regex(
    "(?:建[站院厂馆台园成]|成立|组建|创[办建立]|开[业馆院办园]|投[产用运]|通车|运营)[^，。；]{0,2}以来"
)
_STATION = regex("(?P<said>建站)以来(?!.*驿)")
"""What nobody built under the empire, right before the year in which it was."""
_FIRST_BUILT, _FIRST_HOSPITAL = 1870, 1830
_NOT_YET = regex(
    r"没有?|[^方]未|尚|无(?!人|线|障|土|轨|纸)|曾|前身|原|后来|如今|现[在有已]|今[天日年]|现为|改[为名]|\d{4}年|[^即]将|；"
    r"|目前|当时的?“|所谓|类似|相当于|就像|仿佛|好比|不知|还是|那[时会]|哪[有像里]"
)
_ABROAD = regex(
    r"[美英法德俄日意荷瑞韩印](?:国|本|士|兰|典|度)|苏联|海外|国外|全球|世界|国际|伦敦|巴黎|纽约|东京|欧洲|欧美|人类|发明|科学家|研制|侦察|靶机"
)
_ATTRIBUTE = regex(r"[建成立办生造来业修开起设产出装种植拍写画留]的")
_BEGUN = regex(
    r"[^，。；\d]{0,3}?(?:正式)?(?:挂牌|上线|开通|投用|启用|试?运[营行]|设立|推出|问世|开[业播园]|进[入村城]|开进|走进|驶入|亮相|登陆|引进|普及|通车|投[产运]|并网|建成)"
)
_THING_IN = regex(
    r"[^，。；\d]{0,6}(?:始建|建成|开通|上线|启用|投用|设立|挂牌|推出|诞生|通车|投产)于$"
)
_REACH, _FAR, _LEAD, _NEAR = 26, 40, 24, 8
_OPENS = frozenset("，。；：“（！？ 　") | {""}
_SINCE_IT = regex("(?:以?后|以来)，$")
"""What ends a clause about a thing that was there already: “双减”落地后，."""
_OF_ANOTHER = regex("[^，。；]{0,8}的")
_CLAUSE = regex("[，。；：]")
_LED = regex(
    r"(?:的?(?:[春夏秋冬][天季末初]?|[上下]半年|年?[初底末中]|[一二三四五六七八九十冬腊正]月|[春寒暑][节假]|国庆节?|元旦|中秋节?|起)"
    r"|[在当][^，。；：\d]{1,16}[里中上下时]|(?:\d{1,2}月)?\d{1,2}[日时]|[前左][后右])?，"
)
"""What merely sets the time and place of what is told next: 1978年秋天，."""


def invention(date: Dated) -> tuple[re.Match[str], int] | None:
    """Give the thing that is told of a year in which there was none, with its first year."""
    year = date.year or 0
    if not year or "y" not in date.printed or date.cue == "range":
        return None
    built = _built(date) if year < _FIRST_BUILT else None
    if built and built["said"].endswith("医院") and year >= _FIRST_HOSPITAL:
        built = None
    if built:
        return built, _FIRST_BUILT
    for found in (*_behind(date), *_ahead(date)):
        if year < FIRST[found[0]]:
            return found, FIRST[found[0]]
    return None


def _built(date: Dated) -> re.Match[str] | None:
    """Give what is said to have been built in a year, or to be there since it."""
    words, start = date.context.sentence, max(0, date.at - _REACH)
    since = _BUILT_SINCE.search(words, start, date.at)
    opened = since if since and _OPENED.match(words, date.until) else None
    return _BUILT.search(words, start, date.at) or opened or _STATION.match(words, date.until)


def _behind(date: Dated) -> Iterator[re.Match[str]]:
    """Give the things that the clause behind a year tells of it."""
    words, after = date.context.sentence, date.until
    opens = words[: date.at].rstrip("在自从截至止到")[-1:] in _OPENS
    led = _LED.match(words, after) if opens else None
    if words.startswith("的", after) and not led:
        return
    end = _CLAUSE.search(words, led.end() if led else after)
    until = min(after + _FAR, end.start() if end else len(words))
    for found in THING.finditer(words, after, until):
        between = after, found.start()
        if _NOT_YET.search(words, *between) or _ATTRIBUTE.search(words, *between):
            return
        if not _ABROAD.search(words, max(0, date.at - _LEAD), found.end() + _LEAD):
            yield found


def _ahead(date: Dated) -> Iterator[re.Match[str]]:
    """Give the thing of a clause that its year ends or that began in it: 网约车平台2005年上线."""
    words = date.context.sentence
    start = max(0, date.at - _LEAD)
    ends = _SINCE_IT.search(words, start, date.at)
    if ends and _OF_ANOTHER.match(words, date.until):
        return
    until = ends.start() if ends else date.at
    if not (ends or _BEGUN.match(words, date.until) or _THING_IN.search(words, start, date.at)):
        return
    cuts = [cut.end() for cut in _CLAUSE.finditer(words, start, until)]
    start = cuts[-1] if cuts else start
    found = list(THING.finditer(words, start, until))
    if not found or until - found[-1].end() > _NEAR:
        return
    if not _NOT_YET.search(words, start, until) and not _ABROAD.search(words, 0, until):
        yield found[-1]
