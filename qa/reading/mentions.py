"""Places, organisations, events and persons that a sentence names, and in which part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from qa.reading.namespots import Spot, spots

Role: TypeAlias = Literal["subject", "source", "object"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `[start, end)` of a sentence.

    A `source` tells what the sentence says (据某局通报); an `object` stands behind a
    preposition, or belongs to another word (向某镇, 某国外长). `local` words (全市) mean the
    article's own place; `head` says that the name opens its clause, `proper` that a name of its
    own is in it (某县医院, not 医院), `within` that 在 stands before it.
    """

    start: int
    end: int
    text: str
    role: Role
    local: bool
    head: bool
    proper: bool
    within: bool


_AND: Final = re.compile(r"、|和|与|及|以及")
_BRANCH: Final = re.compile(
    "(?:边境管理|出入境边防检查|禁毒|缉毒|刑侦|治安|经侦|网安|巡特警|交通管理|交通警察|消防救援|森林|海岸)+"
)

_PRESS: Final = re.compile(
    r"[^，。；！？]{0,2}(?:网|日报|晚报|早报|卫视|电视|广播|在线)|(?:\d{1,2}月)?\d{1,2}日[电讯]"
)
_TELLS: Final = re.compile(
    r"[^，。；！？：“”]{0,16}?(?:获悉|通报|消息|表示|介绍|统计|数据|显示|公布|指出|透露|报道|认为|强调|称|说|讯|发布|告诉)"
)
_ASKED: Final = re.compile(r"(?:据|根据|记者从|者从|日从|天从)$")
_BEHIND: Final = re.compile(
    r"(?:[向对给与同跟从往赴至到占被除经将把]|超过|低于|高于|距离?|[将把][^，。；]{1,10}|(?:会同|联合|配合|协同)[^，。；]{0,10}|派出|成立|抽调|组成|跨|提请|报请|移送|送交|交由|委托|授权|次于|优于|多于|少于|基于|"
    r"直奔|前往|奔赴|赶[往赴到]|来到|走进|抵达|返回|途经|流经|辗转|横跨|遍布|发往|运往|销往|逃[至到往]|流窜[至到]?|飞往|驶[往入向]|移入|靠近)$"
)
_BELONGS: Final = re.compile(
    r"籍|人(?![民均口])|外长|总统|总理|首相|财长|大使|媒体|记者|网友|队员|选手|市民|居民|游客|男子|女子|上线|官员|家[中里]|占比?|提案|代表(?!团)|(?:的?大力)?(?:配合|协助|支持|指导|帮助|统一)"
)
_OPENS: Final = re.compile(
    r"(?:[，。；：！？、“（(,;:!?\s]|^)(?:目前|近日|日前|随后|同时|此外|其中|当[日天晚]|在|由|经|是|今[日天]|[\d年月日时—-])*$"
)
_BEFORE: Final = 16


def find_mentions(text: str) -> list[Mention]:
    """Find the names of a sentence in order; those that stand together are one."""
    return [_cast(text, spot) for spot in _joined(text) if not _PRESS.match(text, spot.end)]


def _joined(text: str) -> list[Spot]:
    """Join names that touch (a town and its police), and those of a list (甲市、乙市和丙市)."""
    joined: list[Spot] = []
    for spot in spots(text):
        last = joined[-1] if joined else None
        if last is None or not _goes_on(text, last, spot):
            joined.append(spot)
        elif spot.end > last.end:
            local = last.local and spot.start <= last.end
            joined[-1] = Spot(last.start, last.common and spot.common, spot.end, local)
    return joined


def _goes_on(text: str, last: Spot, spot: Spot) -> bool:
    """Say whether a name goes on in the next: they touch, are listed, a branch stands between."""
    if spot.start <= last.end or _AND.fullmatch(text, last.end, spot.start):
        return True
    branch = not last.common and spot.common
    return branch and _BRANCH.fullmatch(text, last.end, spot.start) is not None


def _cast(text: str, spot: Spot) -> Mention:
    before = text[max(0, spot.start - _BEFORE) : spot.start]
    role: Role = "subject"
    if _ASKED.search(before) or _TELLS.match(text, spot.end):
        role = "source"
    elif _BEHIND.search(before) or _BELONGS.match(text, spot.end):
        role = "object"
    return Mention(
        start=spot.start,
        end=spot.end,
        text=text[spot.start : spot.end],
        role=role,
        local=spot.local,
        head=role == "subject" and _OPENS.search(before) is not None,
        proper=not spot.common,
        within=before.endswith("在"),
    )
