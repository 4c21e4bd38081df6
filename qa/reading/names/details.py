"""What an article tells in words that can be told otherwise elsewhere: who won, on which floor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from qa.model import Detail
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.names.placings import read_placings
from qa.reading.names.serials import read_serials
from qa.reading.scene.scene import Line

_CN: Final = "一二三四五六七八九十"
_N: Final = rf"(?P<n>\d{{1,3}}|[{_CN}百]{{1,4}})"
_N2, _N3 = (_N.replace("?P<n>", f"?P<{name}>") for name in "mk")
_WIDE: Final = "全(?:[省市县区州盟旗国]|[球]|世界|自治[区州县])"
_OF_OTHERS: Final = regex(
    r"[去前]年|上[年届次]|往年|同期|由|从|原|曾|其中|上升|前进|提[高升]|跃|比|预赛|第[\d一二三四五]+季度末"
)
_BREAK: Final = regex("[，。；！？：]")
_WORK: Final = frozenset("手术 救援 会议 演出 航程 行程 飞行 扑救 灭火 直播 庭审".split())
"""What lasts that is no match."""


_BLOCK: Final = "高|以|的?居民楼|的?住宅|[的大小民商]?楼|建筑|民房|自建|商铺|厂房|砖|框架"
"""What a number of floors before it is the height of."""
_FOUGHT: Final = "鏖战|苦战|激战|血战|大战|酣战|恶战"


class _Pattern(NamedTuple):
    """How details of a kind are found: by characters of which each has one, then by a pattern."""

    kind: str
    needs: frozenset[str]
    found: re.Pattern[str]
    value: Callable[[re.Match[str]], str]
    of: Callable[[re.Match[str]], str]


def _number(found: re.Match[str]) -> str:
    return str(small_number(found["n"]))


def _nothing(_: re.Match[str]) -> str:
    return ""


def _harm(found: re.Match[str]) -> str:
    died = found[0].endswith(("死亡", "遇难", "身亡"))
    return ("dead" if died else "hurt") if found["n"] else ("alive" if died else "none")


def _added(found: re.Match[str]) -> str:
    return str(small_number(found["a"]) + small_number(found["b"]))


_PATTERNS: Final = (
    _Pattern(
        "sets",
        frozenset("局"),
        regex(
            rf"(?:{_FOUGHT}|力战|打满|战满|打了|战至|历经)了?(?P<n>[三四五345])局(?!点)"
            rf"|(?<![第前首末后这那])(?P<m>[三四五345])局(?:的)?(?:{_FOUGHT}|较量|对决|比赛|球打)"
        ),
        lambda found: str(small_number(found["n"] or found["m"])),
        _nothing,
    ),
    _Pattern(
        "sets",
        frozenset("比:：∶"),
        regex(
            r"(?<!\d)(?P<a>[三四32])[比:：∶](?P<b>[零一二0123])(?!\d)(?:的总?比分)?(?:艰难|逆转|客场|主场)*"
            r"(?:力克|战胜|击败|险胜|取胜|获胜|胜|拿下|逆转|不敌|淘汰|横扫|击退|送走)"
        ),
        _added,
        lambda _: "score",
    ),
    _Pattern(
        "harm",
        frozenset("伤亡"),
        regex(
            r"(?:无|没有|未造成|未发生)(?:任何)?人(?:员)?(?:受伤|伤亡|死亡)(?!数据|报告)"
            r"|(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})[名人](?P<who>[^，。；：\d]{0,12}?)"
            r"(?:受[轻重]?伤|[砸烧擦摔撞砍刺扭]伤|[轻重]伤|遇难|身亡|死亡|骨折)"
        ),
        _harm,
        _nothing,
    ),
    _Pattern(
        "term",
        frozenset("公保培展试期"),
        regex(
            rf"(?P<name>公示|质保|保修|试用|培训|展览|展期|为期)(?:期限?|时间)?(?:为|是|共|满)?(?P<u>{_N}"
            r"(?:个?工作日|天|日|个月|年))(?![之以]?前|[\d起至到])"
        ),
        lambda found: found["u"].replace("日", "天").replace("工作天", "工作日"),
        lambda found: found["name"],
    ),
    _Pattern(
        "rank",
        frozenset("第"),
        regex(
            rf"(?P<wide>{_WIDE})[^，。；第\d]{{0,6}}第{_N}(?:位|名|(?=[，。；]|$))"
            rf"|(?:(?P<among>{_WIDE})|在)[^，。；第]{{0,4}}?\d{{1,3}}个[^，。；第\d]{{1,6}}中[^，。；第\d]{{0,4}}第{_N2}(?:位|名|(?=[，。；]|$))"
            rf"|(?:[位名]?[列居]|排名?|排在|跃居|位于|总分|[牌分行]榜)[^，。；第全\d]{{0,10}}第{_N3}(?:位|名|(?=[，。；]|$))"
        ),
        lambda found: str(small_number(found["n"] or found["m"] or found["k"])),
        lambda found: found["wide"] or found["among"] or ("" if found["m"] else "bare"),
    ),
    _Pattern(
        "nth",
        frozenset("第"),
        regex(
            rf"(?:[今本](?:年|[赛雨汛学]?季)|[年季]内|入[春夏秋冬汛])[^，。；第\d]{{0,6}}第{_N}(?P<of>[次场批轮期])"
            rf"|第{_N2}批(?![次和、])"
        ),
        lambda found: str(small_number(found["n"] or found["m"])),
        lambda found: found["of"] or "批",
    ),
    _Pattern(
        "lasting",
        frozenset("时"),
        regex(
            r"(?:(?P<what>比赛|全场|整场|对[决局]|决赛|大战|手术|救援|会议|演出|航程|行程|飞行|扑救|灭火|直播|庭审)[^，。；\d]{0,5}"
            r"(?:时长|历时|耗时|用时|持续)|(?:鏖|激|苦|恶)战)[了共达为]{0,2}(?P<a>\d{1,2})个?小时(?:(?P<b>\d{1,2})分|(?P<half>半))?"
        ),
        lambda found: str(60 * int(found["a"]) + (30 if found["half"] else int(found["b"] or 0))),
        lambda found: found["what"] if found["what"] in _WORK else "比赛",
    ),
    _Pattern(
        "floor",
        frozenset("楼"),
        regex(rf"[在于到去上往搬]{_N}(?:楼|层)(?![\u4e00-\u9fff]*?(?:高|楼房))"),
        _number,
        _nothing,
    ),
    _Pattern(
        "fire",
        frozenset("火"),
        regex(
            rf"(?:起火|着火|失火)的?(?:是|部位|点|地点|位置|房间|住户|人家|楼层|一?户)家?[^，。；\d]{{0,6}}?(?:\d+(?:号楼|栋|幢|单元|号)[^，。；\d]{{0,2}}){{0,2}}{_N}[楼层](?!{_BLOCK})"
            rf"|(?<![\d{_CN}]){_N2}[楼层](?!{_BLOCK})的?(?:一|某)?(?:住户|户人家|户|人家|居民|家|出租屋|房间|阳台|厨房)?[^，。；\d]{{0,5}}?(?:起火|着火|失火|发生火灾)(?!时|前|后)"
        ),
        lambda found: str(small_number(found["n"] or found["m"])),
        _nothing,
    ),
    _Pattern(
        "typhoon",
        frozenset("号"),
        regex(rf"第{_N}号(?:[超强]*台风|热带风暴)“(?P<name>[\u4e00-\u9fff]{{1,6}})”"),
        _number,
        lambda found: found["name"],
    ),
    _Pattern(
        "direction",
        frozenset("由从自"),
        regex(
            r"[由从自](?P<a>[东西南北])(?P<way>[向往至到])(?P<b>[东西南北])(?=方向|单向|单行|行驶|通行|走|行)"
        ),
        lambda found: f"{found['a']}{found['b']}",
        _nothing,
    ),
    _Pattern(
        "closed",
        frozenset("周星"),
        regex(
            r"(?<![本下上、和至到除])(?:周|星期)(?P<n>[一二三四五六日天])(?:全天|全日)?(?:闭[馆园店]|休[馆市息园]|不开放|停业|例休|休整|(?:为|是)[^，。；]{0,4}(?:闭[馆园店]|休[馆市息园])日)"
            r"|(?:闭[馆园店]|休[馆市园])(?:日|时间)[^，。；\d]{0,4}?(?<![本下上、和至到除])(?:周|星期)(?P<m>[一二三四五六日天])(?![、和至到])"
        ),
        lambda found: (found["n"] or found["m"]).replace("天", "日"),
        _nothing,
    ),
    _Pattern(
        "edition",
        frozenset("届"),
        regex(
            rf"第{_N}届(?P<name>[\u4e00-\u9fffA-Za-z·“”]{{2,16}}?(?:节|赛|会|杯(?!”)|展|周|马拉松|论坛))(?![期间])"
        ),
        _number,
        lambda found: found["name"],
    ),
    _Pattern(
        "venue",
        frozenset("在"),
        regex(
            r"[在于](?P<n>[\u4e00-\u9fff]{1,10}?(?:(?<=..)[镇乡村县]|街道|社区|广场|公园|体育[馆场]|小学|中学|大学|学院|中心|水库|码头"
            r"|礼堂|会堂|剧[院场]|影院|图书馆|文化[馆宫]|博物馆|美术馆|少年宫|酒店|宾馆|大厦|景区|古镇))"
            r"(?:隆重|正式|盛大)?(?:举行|举办|启动|开幕|召开|开赛|鸣枪|落幕|闭幕|进行|上演|开演|首演|演出|开讲)"
            r"|(?<!分)(?:主会场|会场|主场|举办地|活动地点|比赛地点|演出地点)(?:[设定])?[在于为：](?P<m>[\u4e00-\u9fff]{1,10}?(?:广场|公园|体育[馆场]|小学|中学|大学|中心|礼堂|剧[院场]|图书馆|文化[馆宫]|博物馆|美术馆|景区|古镇|植物园))"
        ),
        lambda found: found["n"] or found["m"],
        _nothing,
    ),
    _Pattern(
        "lanes",
        frozenset("车"),
        regex(
            r"(?P<n>\d{1,2}|[二两四六八十]{1,2})车道(?![^，。；]{0,4}?(?:拓|扩|加宽|改|提升|升级|变))"
        ),
        _number,
        _nothing,
    ),
    _Pattern(
        "phone",
        frozenset("话热拨"),
        regex(
            r"(?:电话|热线|拨打)[^\d，。；]{0,8}(?P<n>(?:0\d{2,3}[-—－]?)?[2-9]\d{6,7}|1[3-9]\d{9})(?!\d)"
        ),
        lambda found: found["n"],
        _nothing,
    ),
    _Pattern(
        "phone",
        frozenset("线"),
        regex(
            r"(?P<of>[\u4e00-\u9fff]{2})(?:服务|咨询|客服|报修|抢修|监督|值班)?热线[^\d，。；]{0,4}(?P<n>9\d{4,5}|400[-—－]?\d{3}[-—－]?\d{4})(?!\d)"
        ),
        lambda found: found["n"],
        lambda found: found["of"],
    ),
    _Pattern(
        "train",
        frozenset("GDCKTZ"),
        regex(r"(?<![A-Za-z\d])(?P<n>[GDCKTZ]\d{1,4})次"),
        lambda found: found["n"],
        _nothing,
    ),
    _Pattern(
        "minute",
        frozenset("钟"),
        regex(r"第(?P<n>\d{1,3})分钟"),
        lambda found: found["n"],
        _nothing,
    ),
    _Pattern(
        "award",
        frozenset("奖军"),
        regex(
            r"[获夺捧摘拿得评斩][^，。；！？\d]{0,24}?(?P<n>[一二三特]等奖|[冠亚季]军|[金银铜]奖)(?![\d、和及各]|得主|选手|作品|获得者)"
        ),
        lambda found: found["n"],
        _nothing,
    ),
)
_NEEDED: Final = frozenset().union(*(one.needs for one in _PATTERNS))


def read_details(line: Line) -> Iterator[Detail]:
    """Read the details of a sentence."""
    yield from read_placings(line)
    yield from read_serials(line)
    text = line.text
    letters = line.letters
    for one in _PATTERNS if not _NEEDED.isdisjoint(letters) else ():
        if not one.needs.isdisjoint(letters):
            for found in one.found.finditer(text):
                if not (one.kind == "rank" and _OF_OTHERS.search(_clause(text, found))):
                    yield Detail(
                        line.span(*found.span()),
                        found.start(),
                        found.end(),
                        one.kind,
                        one.value(found),
                        one.of(found),
                        line.context,
                    )


def _clause(text: str, found: re.Match[str]) -> str:
    """Give the clause in which something was found."""
    begin = max((one.end() for one in _BREAK.finditer(text, 0, found.start())), default=0)
    end = _BREAK.search(text, found.end())
    return text[begin : end.start() if end else len(text)]
