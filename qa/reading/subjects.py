"""Places as subjects of figures: stated in the sentence, or the article's own."""

from __future__ import annotations

import re
from collections import Counter

from qa.model import Article, Slot
from qa.reading.lexicon import ACTION

_LEVELS = "自治区|街道|社区|新区|开发区|省|市|县|区|州|盟|旗|镇|乡|村"
_PLACE = re.compile(rf"[\u4e00-\u9fff]{{1,6}}?(?:{_LEVELS})")
_LEAD = re.compile(
    r"^.*[在与和由从对向到为及了是的该本我各这于等据以把将往赴自原现驻并或个名位家座处市县区镇省州]"
)
_COMMON = frozenset(
    """
    小区 城区 市区 地区 景区 园区 辖区 山区 灾区 特区 校区 片区 社区 街区 湖区 库区 林区 牧区
    矿区 港区 厂区 超市 城市 都市 夜市 集市 股市 楼市 农村 乡村 山村 新村 本村 全村 外省 外市
    省市 县市 市县 县区 区县 农贸市 菜市 上市 入市 城镇 乡镇 村镇 全省 全市 全县 全区 全州 全镇
    全乡 我省 我市 我县 我区 该省 该市 该县 该区 该镇 该乡 该村 本省 本市 本县 本区 各省 各市
    各县 各区 各镇 各村 新区 开发区 自治区 街道 战区 禁区 误区 保护区 自贸区 示范区 经济区
    服务区 重点区 保税区 功能区 试验区 旅游区 风景区 高新区 生活区 工业区 住宅区
    """.split()
)
_LOCAL = re.compile(r"[全该本我](?:省|自治区|市|县|区|州|镇|乡|村|旗|街道)")
_TAILS = (
    "城市",
    "地区",
    "城区",
    "市区",
    "园区",
    "景区",
    "社区",
    "小区",
    "超市",
    "都市",
    "农村",
    "乡村",
    "城镇",
    "乡镇",
    "辖区",
    "校区",
    "片区",
    "街区",
    "全省",
    "全市",
    "全县",
    "全区",
    "市县",
)
_NO_NAME = re.compile(
    "[两二三四五六七八九十几多每某首第有无不很更最好难大小新老加强]|重点|示范|问题|困难|严重"
)
_MIN_NAME = 2


def find_places(text: str) -> list[tuple[int, str]]:
    """Give the offset and name of every place that a text names with its level (某某县)."""
    places = []
    for match in _PLACE.finditer(text):
        head = match[0]
        lead = _LEAD.match(head[:-1])
        name = head[lead.end() :] if lead else head
        if _is_name(name):
            places.append((match.end() - len(name), name))
    return places


def _is_name(name: str) -> bool:
    return (
        len(name) >= _MIN_NAME
        and name not in _COMMON
        and not name.endswith(_TAILS)
        and not _NO_NAME.search(name)
        and not ACTION.search(name)
    )


def main_place(article: Article) -> str:
    """Give the place that an article is about, or an empty string: the one named most."""
    count: Counter[str] = Counter()
    for block in article.blocks:
        weight = 3 if block.kind == "headline" else 1
        for _, name in find_places(block.flow.text[:4000]):
            count[name] += weight
    if not count:
        return ""
    most = max(count.values())
    return next(name for name, times in count.items() if times == most)


def subject_before(text: str, end: int, main: str) -> Slot[str]:
    """Give the subject of a figure at `end`: the last place before it, else the article's."""
    places = [(at, name) for at, name in find_places(text[:end]) if at < end]
    local = [(match.start(), match[0]) for match in _LOCAL.finditer(text, 0, end)]
    if not places and not local:
        return Slot(main, "inherited") if main else Slot(None, "unknown")
    at, name = max(places + local)
    if (at, name) in local:
        return Slot(main if main.endswith(name[1:]) else name, "stated")
    return Slot(name, "stated")
