"""Whom an article is about: the names of places, houses, persons and events that head it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qa.patterns import regex

QUOTED = "“”"
"""The kind of a name that is known by its quotes alone: of an event, a campaign, a saying."""
_LEAD, _FIRST_WORDS = 120, 40
_ROOTS = (3, 2)
_KIND = regex(
    r"(?<=[\u4e00-\u9fff]{2})(?:(?:国家|湿地|森林)*公园|街道|社区|小学|中学|学校|大学|学院|幼儿园|医院|卫生院|保健院|福利院|敬老院|养老院|水库|水厂"
    r"|派出所|司法所|供电所|收费站|客运站|电站|林场|农场|牧场|灌区|渔港|港区|景区|博物馆|图书馆|文化馆|体育馆|海关|公司|集团|合作社|养护中心|机场|大桥"
    r"|法院|检察院|消防|税务|海事|公安|(?:[省市县区州镇乡村](?![场民级域内外区里圈]|(?<=市)政(?![府协法])|(?<=[乡村])[官医]|(?<=省)[下去了出心力钱时电水油])|[岛站厂矿岭](?!长)|(?<![江河])湖(?![心路街])"
    r"|[路街](?![面线段口径程灯道上边头])|[河江溪](?![道湖长床段东西南北岸边畔口滩院区堤])))"
)
_HEAD = regex(r"(?m)^([\u4e00-\u9fff]{4,8})(?=：)")
_TITLED = regex(r"“([^“”，。、！？]{3,12}|[^“”，。、！？]{2}(?=”[^，。、的]{0,4}队))(?:”|——)")
_PERSON = regex(r"[\u4e00-\u9fff]某[某甲乙丙]?")
_HAN = regex(r"[\u4e00-\u9fff]+")
_NO_ROOT = regex(
    r"^(?!向阳|和平)[全各该本我此两几某每外邻在了和与到这那有从将对向于持被把由为给按据]|的|[年全]|请|代表|贯彻|落实|按照|根据|依据|执行|响应|围绕|接受"
    r"|届|见$|[进到入往下]$|^.[县镇乡院馆校].$|^条|^多[地个条处座家所名]|城[市乡]|农村|绿色|宜[居业]|和美|人民|中心|第[一二三四五六七八九十]|^乡镇|^[省市县区镇乡村](?!.*[省市县区镇乡村])|农技|农机|水管|畜牧|兽医|气象|广播|民族|自治|行政|工业|开发|经济|国家|森林|湿地|居民|中级|国际|美丽"
)
_NO_PLACE = regex(
    r"[城农新山郊大小超股楼夜早菜乡以等]$|(?<![成昌于新丰])都$|招聘|小区|居住|(?<![太永泰仁嘉平义中祥人兴清天共安德福元])和$"
)
_DEED = regex(
    "推[进动]|实施|加[强快]|提[升高]|强化|[深优]化|支持|扩大|整[顿治]|规范|促进|见证|化解|体验|健全|完善|建成"
)
"""What officials do; no name of a place begins with the second half of it: 加强|盐湖."""
_TO = ("致", "赴")
"""What leads to a place in a headline, and begins no name: 致石屏县的一封信."""
_WATERS = frozenset({"长江", "黄河"})
_NO_DISTRICT = regex(
    r"(?:[地辖园灾牧产林军片社]|自?贸|贸易|度假|试验|示范|管理|合作|保护|先行|集聚|聚集|功能"
    r"|自习|[借阅]阅|阅览|候[车机诊餐船]|等候|休息|展[示览销]|体验|就餐|用餐|住宿|停车|服务|活动|互动|种植|养殖|教学|办公|住院"
    r"|门诊|急诊|病|儿童|少儿|观[赛景众]|表演|采摘|生活|作业|摊位|直播)$"
)
"""Before 区: 困难地区, 国有林区, 旅游度假区, 自贸区, 阅览区 are no place's name."""
_LEVELS = "省市县区州镇乡村"


class Home(NamedTuple):
    """A name that heads an article, its root and kind, and where its text first has it.

    `at` is below zero where only the title has the name.
    """

    name: str
    root: str
    kind: str
    at: tuple[int, int]


@lru_cache(maxsize=1 << 10)
def homes(title: str, text: str) -> tuple[Home, ...]:
    """Give the names in title and first words, and those in the lead that the text repeats."""
    found: dict[str, Home] = {}
    # where the lead is cut a word may go on: 市 of 市场
    lead = f"{title}\n{text[:_LEAD].rstrip(_LEVELS)}"
    opening = len(title) + _FIRST_WORDS
    for head in _HEAD.finditer(lead):
        root = head[1][:2]
        at = text.find(root)
        found.setdefault(head[1], Home(head[1], root, head[1][-2:], (at, at + 2)))
    for one in named_places(lead):
        if one.root in title or one.at[0] < opening or text.count(one.root) > 1:
            at = text.find(one.root)
            found.setdefault(one.name, one._replace(at=(at, at + len(one.root))))
    for titled in _TITLED.finditer(lead):
        at = text.find(titled[1])
        found.setdefault(titled[1], Home(titled[1], titled[1], QUOTED, (at, at + len(titled[1]))))
    for person in _PERSON.finditer(text, 0, _LEAD):
        found.setdefault(person[0], Home(person[0], person[0], "某", person.span()))
    return tuple(found.values())


def named_places(text: str) -> Iterator[Home]:
    """Give what may be a name of a place or house, the longer reading first."""
    for unit in _KIND.finditer(text):
        for length in _ROOTS:
            start = unit.start() - length
            stem = text[max(0, start) : unit.start()]
            if len(stem) < length or _DEED.search(text, max(0, start - 1), unit.start()):
                continue
            if _is_root(stem, unit[0]):
                yield Home(stem + unit[0], stem[-2:], unit[0], (start, unit.start()))


def _is_root(stem: str, kind: str) -> bool:
    common = _NO_ROOT.search(stem) or (kind in _LEVELS and _NO_PLACE.search(stem))
    common = common or (kind == "区" and _NO_DISTRICT.search(stem))
    named = _HAN.fullmatch(stem) is not None and stem[-1] + kind not in _WATERS
    return named and not common and not stem.startswith(_TO)
