"""Places, organisations, events and persons that a sentence names, and in which part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeAlias

from qa.patterns import regex
from qa.reading.words.lexicon import ACTION, ACTIONS
from qa.reading.words.namespots import Spot, spots
from qa.reading.words.posts import ends_with_role

Role: TypeAlias = Literal["subject", "source", "object"]
"""What a name is in its clause."""


class Mention(NamedTuple):
    """A name at `[start, end)` of a sentence.

    A `source` tells what the sentence says (据某局通报); an `object` stands behind a
    preposition, or belongs to another word (向某镇, 某国外长). `local` words (全市) mean the
    article's own place; `head` says that the name opens its clause, `proper` that a name of its
    own is in it (某县医院, not 医院), `within` that 在 stands before it, `person` that it is
    somebody's.
    """

    start: int
    end: int
    text: str
    role: Role
    local: bool
    head: bool
    proper: bool
    within: bool
    person: bool


_AND: Final = regex(r"、|和|与|及|以及")
_JOINS: Final = regex("[一-龥]{0,10}[及和与、]")
_BRANCH: Final = regex(
    "(?:边境管理|出入境边防检查|市?、?县两级|市?、?区两级|省市县三级|各级|禁毒|缉毒|刑侦|治安|经侦|网安|巡特警|交通管理|交通警察|消防救援|森林|海岸)+"
)

_PRESS: Final = regex(
    r"[^，。；！？]{0,2}(?:网|日报|晚报|早报|卫视|经视|电视|广播|在线)|(?:\d{1,2}月)?\d{1,2}日[电讯]"
)
_WORK: Final = regex("《[^》]*》")
_TELLS: Final = regex(
    r"(?![^，。；]{0,12}数据(?:将|于))[^，。；！？：“”]{0,16}?(?:获悉|通报|消息|表示|介绍|统计|数据|显示|预报|预测|公布|公开|披露|指出|透露|报道|认为|强调|称|说|讯|发布|告诉)"
)
_ASKED: Final = ("据", "记者从", "者从", "日从", "天从")
_LEADS: Final = tuple(
    """
    向 对 给 与 同 跟 从 往 赴 至 到 占 被 除 经 将 把 居 超过 低于 高于 距 距离 协助 帮助 面对 跟随
    被中共 经中共 派出 成立 抽调 组成 跨 提请 报请 移送 送交 交由 委托 授权 次于 优于 多于 少于 基于
    直奔 前往 奔赴 赶往 赶赴 走进 抵达 飞抵 返回 途经 流经 辗转 横跨 遍布 发往 运往 销往 逃往 流窜
    飞往 驶往 驶入 驶向 移入 靠近 位于 地处 坐落于 坐落在 毗邻 濒临 隶属 隶属于 位列 排在 领跑 惠及
    供应 面向 服务 造福 影响 登陆 遍及 覆盖 涵盖 辐射 跻身 走向 立足 扎根 深耕 进入 进军 落户 来自
    负责 主管 分管 源自 战胜 击败 不敌 负于 力克 淘汰 逆转 挑战 迎战 对阵 遭 遭受 遭遇 受 担任 出任
    兼任 历任 就任
    """.split()
)
"""Words that lead to a name which is but what something is done to, where it goes, or lies."""
_RANKS: Final = frozenset("大将 上将 中将 少将 名将 老将 小将 主将".split())
_LEADS_END: Final = frozenset(word[-1] for word in _LEADS)
_TAKEN: Final = regex(
    "[将把会联配协](?:(?<=[将把])[^，。；]{1,10}|(?:(?<=[会协])同|(?<=[联配])合)[^，。；]{0,10})$"
)
_BELONGS: Final = regex(
    r"就读|任职|任教|务工|打工|上学|上班|实习|籍|人(?![民均口])|督办|交办|外长|总统|总理|首相|财长|大使|媒体|记者|网友|队员|选手|球员|球队|主帅|教练|门将|后卫|前锋|裁判|公民|姑娘|小将|名将|老将|留学生|商人|市民|居民|游客|男子|女子|上线|官员|家[中里]|占比?|提案|代表(?!团)|(?:等[^，。；]{0,8}?)?(?:的?大力)?(?:配合|协助|支持|指导|帮助|统一)"
)
_POST: Final = regex(
    "(?:党[组委])?(?:原)?(?:副?书记|副?(?:[局厅处科院校所站队司省市县区镇乡州]|董事)长|副?主任|副?总经理|副?主席|总裁|委员(?!会))"
)
_DEALT: Final = regex(r"对[^，。；：]{1,20}$")
_DEALING: Final = regex(
    "[^，。；]{0,24}?(?:进行|实施|开展|展开|予以|给予|提起|作出|做出|采取|处以|立案|执行)"
)
_GIVEN: Final = regex(
    "[^，。；]{0,6}?(?:发放|提供|办理|培训|培养|援建|修建|建设|捐[赠款]|赠送|送[上去来]|挽回|谋取|输送|支付|垫付|筹集|开具|虚开|安装|打造|量身|带来|引入|创造|注入)"
    "|[^，。；]{0,40}?(?:谋取|谋利|(?:提供|给予)[^，。；]{0,4}(?:帮助|便利|关照))"
)
BODY: Final = regex(
    "(?:[局院所部委厅署处行社团会队组站]|公司|集团|公安|警|机关|中心|法院|大学|学校|医院|企业|政府|警方)$"
)
_SOME: Final = regex("(?:了|过|至少|约|近|超过?|共)?(?:[0-9一两几多数]{1,4}[多余]?[一-龥]{1,2})?")
_HONOUR: Final = regex(
    "(?:评为|授予|荣获|获评?|获得|当选|命名为|称为|列为)[^，。；“”]{0,8}“[^，。；“”]*$"
)
"""What leads to the words of a title, in which a name stands for nobody: 评为“某省先进个人”."""
_LIES: Final = regex("位于[^，。；：]*$")
_UNTO: Final = regex(
    "[到至](?![目今现年会])(?![一-龥]{2,8}?(?:沿[海岸]|近海|海[域面]|一带|之间|地区|[岸路]段))[一-龥]{2}"
)
_BEFALLS: Final = frozenset("造成 导致 发生 发现".split())
_DONE_TO: Final = ACTIONS - _BEFALLS - {"破获", "查获"}
_IS: Final = regex("(?:(?<![但可于而还只就其别凡总不])是|成为|作为|由)$")
_EXAMPLE: Final = regex("[^，。；]{0,12}?为(?:主|首|例|中心|重点|代表|核心|依托|基地)")
_MARKS: Final = frozenset("，。；：！？、“（(,;:!?")
_OPENS: Final = regex(
    r"(?:[，。；：！？、“（(,;:!?\s]|^)(?:目前|近日|日前|随后|同时|此外|其中|当[日天晚]|在|由|经|是|今[日天]|[\d年月日时—-])*$"
)
_OPENS_END: Final = frozenset("前日后时外中天晚在由经是年月—-0123456789")
"""The last characters of the words that may open a clause before a name."""
_CLAUSE: Final = regex(r"[，。；：！？“”（）(),;:!?\s][^，。；：！？“”（）(),;:!?\s]*$")
_LED: Final = regex("(?<![大上中少名老小主副])将|[在对把向给由从与以让使受]|被(?![告害])")
_DESCRIBED: Final = regex(
    "(?:^|[，。；：])(?:在|曾|身为|来自|家住|时任|现年|被|因)[^，。；：]{2,24}的$"
)
_WHO: Final = regex(
    "(?:人员|被害人|本人|独子|长子|次子|长女|次女|男子|女子|老人|嫌犯|妇女|少年|乘客|旅客|驾驶[人员]|车主|导游|主持人)$"
)
_BEFORE: Final = 32
_NEAR, _LEADING = 16, 3


def find_mentions(text: str, persons: Iterable[tuple[int, str]] = ()) -> list[Mention]:
    """Find the names of a sentence in order; those that stand together are one.

    `persons` are the names of persons in it that the article has introduced.
    """
    works = [found.span() for found in _WORK.finditer(text)] if "《" in text else []
    joined = _joined(text, persons)
    ends = {spot.end for spot in joined}
    found = [
        _cast(text, spot)
        for spot in joined
        if not _PRESS.match(text, spot.end)
        and not (spot.start - 1 in ends and text[spot.start - 1] in "（(")
        and not any(start < spot.start < end for start, end in works)
    ]
    return _listed(text, found)


def _listed(text: str, found: list[Mention]) -> list[Mention]:
    """Make objects of names that a list joins to one: 运往甲区某街和乙区某店."""
    for place in range(1, len(found)):
        last, this = found[place - 1], found[place]
        led = last.role == "object" and this.role == "subject" and not this.head
        if led and _JOINS.fullmatch(text, last.end, this.start):
            found[place] = this._replace(role="object")
    return found


def _joined(text: str, persons: Iterable[tuple[int, str]]) -> list[Spot]:
    """Join names that touch (a town and its police), and those of a list (甲市、乙市和丙市)."""
    joined: list[Spot] = []
    named = [Spot(at, common=False, end=at + len(name), person=True) for at, name in persons]
    found = spots(text)
    for spot in sorted([*found, *named]) if named else found:
        last = joined[-1] if joined else None
        if last is None or not _goes_on(text, last, spot):
            joined.append(spot)
        elif spot.end > last.end or (spot.local and spot[:3] == last[:3]):
            local = last.local and spot.start <= last.end
            person = last.person or spot.person
            joined[-1] = Spot(last.start, last.common and spot.common, spot.end, local, person)
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
    if before.endswith(_ASKED) or _TELLS.match(text, spot.end):
        role = "source"
    elif _dealt_with(text, spot, before) or (spot.person and not _acts(before)):
        role = "object"
    return Mention(
        start=spot.start,
        end=spot.end,
        text=text[spot.start : spot.end],
        role=role,
        local=spot.local,
        head=role == "subject" and (spot.person or _opens(spot, before)),
        proper=not spot.common,
        within=before.endswith("在"),
        person=spot.person,
    )


def _opens(spot: Spot, before: str) -> bool:
    """Say whether a name opens its clause; a bare word (学校) does not in a list."""
    return _begins_clause(before) and not (spot.common and before.endswith("、"))


def _begins_clause(before: str) -> bool:
    """Say whether nothing stands in a clause before its name but when or where."""
    last = before[-1:]
    if not last or last in _MARKS or last.isspace():
        return True
    return last in _OPENS_END and _OPENS.search(before) is not None


def _dealt_with(text: str, spot: Spot, before: str) -> bool:
    """Say whether a name is what another acts on, goes to, or is compared with."""
    if _is_led_to(before) or _BELONGS.match(text, spot.end):
        return True
    if not spot.person and _POST.match(text, spot.end):
        return True
    return (
        _is_place_of(text, spot, before)
        or (before.endswith(("为", "给", "替")) and _GIVEN.match(text, spot.end) is not None)
        or ("对" in before and _is_dealt(text, spot, before))
        or _is_acted_on(before)
        or (before.endswith("以") and _EXAMPLE.match(text, spot.end) is not None)
        or ("“" in before and _HONOUR.search(before) is not None)
    )


def _is_led_to(before: str) -> bool:
    """Say whether a word right before a name leads to it, or what is done begins before it."""
    if before[-1:] in _LEADS_END and before.endswith(_LEADS) and before[-2:] not in _RANKS:
        return True
    return _TAKEN.search(before[-_NEAR:]) is not None


def _is_acted_on(before: str) -> bool:
    """Say whether a name stands in the object of what is done: 破获一起某公司诈骗案."""
    clause = _CLAUSE.search(before)
    lead = clause[0] if clause else before
    done = [*ACTION.finditer(lead)]
    if not done or done[-1][0] in _BEFALLS:
        return False
    return _SOME.fullmatch(lead, done[-1].end()) is not None


def _is_dealt(text: str, spot: Spot, before: str) -> bool:
    """Say whether something is done about a name: 对某人进行检查."""
    return _DEALT.search(before) is not None and _DEALING.match(text, spot.end) is not None


def _is_place_of(text: str, spot: Spot, before: str) -> bool:
    """Say whether a place is but where something lies, what it is, or what was done to."""
    if spot.person or (not spot.local and BODY.search(text, spot.start, spot.end)):
        return False
    if not spot.local and _UNTO.match(text, spot.end):
        return True
    lies = "位于" in before and _LIES.search(before) is not None
    return lies or before[-2:] in _DONE_TO or _IS.search(before[-_LEADING:]) is not None


def _acts(before: str) -> bool:
    """Say whether a person opens a clause: by name, or behind who he is (被告人, 某局局长)."""
    if _begins_clause(before):
        return True
    if before.endswith("的") and _DESCRIBED.search(before):
        return True
    clause = _CLAUSE.search(before)
    lead = clause[0][1:] if clause else before
    led = _LED.search(lead) or ACTION.search(lead)
    return not led and (ends_with_role(lead, 0, len(lead)) or _WHO.search(lead) is not None)
