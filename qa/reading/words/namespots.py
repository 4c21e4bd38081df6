"""Where a sentence names places, organisations and persons: the single words and their reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from qa.patterns import regex
from qa.reading.text.branches import ahead, begins, one_of
from qa.reading.words.gazetteer import PLACES, PROVINCES, UNLIKE
from qa.reading.words.lexicon import ACTION, ACTIONS
from qa.reading.words.organisations import ALONE, ENDS, FORCE, KNOWN, ONE
from qa.reading.words.surnames import DOUBLE, SINGLE


class Spot(NamedTuple):
    """A name at `[start, end)`; `common` when no name of its own is in it (医院).

    `local` words (全市) mean the article's own place; a `person` is no body and no place.
    """

    start: int
    common: bool
    end: int
    local: bool = False
    person: bool = False


def _by_pair(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    pairs: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        pairs[word[:2]] = (*pairs.get(word[:2], ()), word)
    return pairs


_TELLING: Final = ALONE | ENDS
_WORDS: Final = _by_pair(PLACES | KNOWN | _TELLING)
_PLACES: Final = _by_pair(PLACES)
_PAIR: Final = regex(
    f"[{''.join(sorted({pair[0] for pair in _WORDS}))}]"
    f"(?=[{''.join(sorted({pair[1] for pair in _WORDS}))}])"
)
_LEVEL: Final = (
    r"自治[区州县旗](?!级)|省(?![级际内外份心钱力略])|市(?![场民值价面容级区县郊直占镇政辖委])|县(?![级域区城乡内委])|"
    r"区(?![域别间分块位内县])|州(?![际立])|盟(?![友国主约])|旗(?![下帜舰手号袍开])|镇(?![压定静痛])|"
    r"乡(?!村(?!民)|[镇亲愁贤土])|村(?![民里庄落级口干支内两])"
)
_LOCAL: Final = (
    r"全(?:国|球|省|市|县|区|州|镇|乡|村|校|院|行业|系统|疆|港|岛)(?![际性家民区内级场院各]|首[个家座例条批次]|率先|第[一二三]|最[大高多早长快]|唯一|领先|前列|同[类期行])"
    r"(?:法院|公安机关|检察机关)?|"
    r"(?<!资)[该本我](?:国|省|市|县|区|州|镇|乡|村|公司|集团|支队|大队|中队|[局院所校行厂站港馆厅店])(?![际家民级场长人])|"
    r"国内(?=[一-龥0-9]{0,4}(?:油价|汽油|柴油|成品油|市场|价格|金价))|"
    r"[这那该]家(?:公司|企业|医院|银行|酒店)|本届[\u4e00-\u9fff]{1,3}[会赛展节]|(?:沪深)?两市|[沪深]市|(?<![一-龥])A股(?!份)|[一二三]线城市|"
    r"(?:[东中西][北南]?部|东北|西[北南]|华[东北南中])地区|"
    r"(?<![0-9])[0-9]{2,3}个(?:大中)?城市|"
    r"(?<![0-9])3[12]个?省(?!级)(?:[（(][^（）()]{2,10}[）)])?(?:和新疆生产建设兵团)?"
)
_CALLED: Final = "台风“[一-龥]{1,6}”|“[一-龥]{2,8}(?:杯|(?<!字)号)”"
_SEA: Final = (
    "(?:渤海|黄海|东海|南海)(?:海峡|[东西南北中]{1,2}部)(?:海[域面区])?|北部湾"
    "|[一-龥]{2,3}岛附近海域"
)
_PERSON: Final = "某[某甲乙丙丁]?|女士|先生|男士"
# only the first character of each is passed, which a scan looks for
_OTHER: Final = regex(
    "[0-9A台“全该两沪深本我这那一二三东中西某女先男自省市县区州盟旗镇乡村渤黄南北华国]"
    rf"(?<=(?=(?P<sea>{_SEA})|(?P<level>{_LEVEL})|(?P<local>{_LOCAL})|(?P<called>{_CALLED})|(?P<person>{_PERSON})).)"
)
_PARTING: Final = r"""
    在 为(?<![华行]为) 由(?<!自由) 据(?!点) 从(?![化江]) 被 将 把 对(?!外) 向(?!阳) 与 及 了 是 的
    等(?<!高等) 并 或(?!许) 于 以(?:来|[东西南北])?(?!色列) 随着
    致(?<![一导景雅精细]致)(?![力富辞词敬使]) 有(?<!国有)(?![限色机关]) 这 那 该 各 每 个 名 至 到
    按 给 让 往(?!来) 赴 沿(?![海江河湖岸边线途]) 和(?![平田谐顺]) 称 说 因 经(?![济开贸营纪]) 离 距
    家住
    家(?<![国专]家)(?![庭具电]) 其[中他余它实间]? 此 故(?<![世事变缘何亡]故)(?![事乡宫居人障意])
    我(?!国) 年(?<=[0-9]年)份?[初末底]? 年底 年末 月(?<=[0-9]月)份?[初末底]?
    日(?<=[0-9]日)份? 时(?<=[0-9]时)份?
    届(?<=[0-9]届)份? 半年 今年 去年 当年 明年 全年 年来 以来 季度 期间 指导 直奔 前往 奔赴 进入
    齐聚 位于 抵达 飞抵 返回 途经 来自 落户 登陆 走进 联合(?![国会社]) 协助 支持 推动 加快 加强 提高
    提升 规范 表明 认真 办理 召开 举行 表示 介绍 报道 消息 通报 发布 显示 获悉 近日 日前 目前 今天
    昨天 今日 昨日 当日 当天 随后 此前 其中 同时 此外 通过 围绕 针对 按照 根据 依托 涉及 包括 影响
    参加 认为 成为 作为 成立 分别 组建 下放 新设 划归
    纳入 支援 援助 服务 面向 立足 辐射 带动 预计 全面 深入 积极 持续 不断 进一步 打造 建成
    完善 优化 现场
    外地 多家 多个 实施 开展 涉(?!县) 除 冒充 协同 迅速 调集 立即 会同 指挥 供图 发现
    讯(?<=[报社网日]讯) 线(?<=[0-9]线)
    通讯员 记者 时许 着力
    建设(?![银局厅兵]) 新一轮 严格 遵守 现已 正当 境内
    主动 奔 扎实 推进 代表(?![团队大]) 系(?=该|[一-龥]{0,6}人) 利用(?!率) 担任
    """.split()
"""Words that no name goes on before."""
_NO_PART: Final = r"[^\u4e00-\u9fff·A-Za-z]"
_FIRM_CUT: Final = regex(f"{_NO_PART}|{begins(_PARTING)}(?:{'|'.join(_PARTING)})")
_CUT: Final = regex(
    f"{_NO_PART}|{begins(_PARTING)}(?:{'|'.join(_PARTING)})|{ahead(ACTIONS)}(?:{one_of(ACTIONS)})"
)
_LONGEST: Final = 14
_INITIALS: Final = frozenset("ABCDEFGHKLMNPSTWY")
"""What stands for a surname that is withheld: A某."""
_COUNTED: Final = frozenset("0123456789万")
_LONGEST_PLACE: Final = 6
_COMMON_PLACES: Final = regex(
    r"(?:[小城市地景园辖山灾特校片社街湖库林牧矿港厂禁战误雷雨水]|功能|试验|旅游|风景|生活|工业|重点|保护|评论|自贸|示范|经济|服务|保税|集聚|"
    r"巨浪|狂浪|狂涛|大浪|中浪|住宅|海|扩张|活动|聚集)区|(?:城|都|超|夜|集|股|楼|地级|县级|直辖|副省级|上|入|门|农贸|菜|货|消费|地|外|大中城|城乡|省|县|各|跨)市|"
    r"(?:城|农|山|新|全|各|乡|同|本|渔|农牧|美丽乡)村|(?:城|重|小|古|乡)镇|(?:城|家|故|老|下|返|回|水|城镇和)乡|"
    r"(?:红|国|党|锦|军|公司)旗|(?:市|省|各|邻|外|强|区|郊|脱贫)县|(?:联|加|结)盟|(?:神|各|全|当|九)州|(?:外|各|本|节|兄弟)省$"
)
_NO_NAME: Final = regex(
    "[两二三四五六七八九十几多数首第无不很更最好难大小新老]$|^[几多每首第有无不很更最好难]|^一[起批名]|重点|困难|严重|一批|所有|部分|直辖|^自治$"
)
_ORDINARY: Final = regex(
    "农村|城乡|贫困|高发|边远|法治|服务型|通用|创新|实践|产业|研发|示范|新增|城市|国家|外资|分拣|公共|大型|中小|农贸|综合|重点|优势|生态|工业|农业|商业|文化|"
    "教育|科技|旅游|体育|养老|医疗|卫生|社会|专业|相关|主要|周边|附近|全面|基本|实现|部分|多数|成员|化解|群众|职能|主管|上级|国际$|海外$|境外$|企业|地方|"
    "项目|工程|运营|新建|改建|在建|物流|贸易|试点|避难|安置|活动|信息|会议|新闻|购物|居民|住宅|老旧|智能|智慧|绿色|现代|"
    "先进|传统|历史|红色|美丽|特色|精品|优质|标准|无人|平安|和谐|内陆|山洪|地质|雷雨|受灾|降雨|其他|同类|国内|期货|现货|"
    "股票|资本|消费|就业|上述|上市|大部|民族|有控|跨国|一些|许多|住房|劳动力|房地产|众多|若干|不少|各大|知名|下榻|分$|[所座条家类种处]$|(?<!第)[一两几]$|(?<=[在驻来赴])华$|[省市县区]级$"
)


_NO_OWN: Final = frozenset({"全国高速", "高速铁路", "高速公路", "城际铁路"})
_BY_COUNTY: Final = frozenset({"公安", "警方", "交警"})
_COUNTY: Final = regex("(?:^|[，。；：！？“、 日晚后 ])([一-龥]{2,4})$")
_NO_COUNTY: Final = regex(
    "地$|区$|现场|辖区|随后|最终|此后|目前|其[他中]|有关|相关|涉事|驻地|联合|配合|基层|办案|人民|国际|报警|我们"
    "|如今|经过|根据|线索|分?局$|[的在经由向据被将和与及对了是该本各两多等获]"
)
_GONE: Final = regex("[去回出进取占离入]$")
_PORT: Final = regex("[港岛](?![口商资])|站(?![在点起位稳])")
_ROAD: Final = regex("[东西南北中]?(?:路(?![上网线径])|大道|大街|巷)")
_NO_BRANCH: Final = regex("(?:有关|相关|职能|主管|上级|政府|业务|各级|各个?|多个?|一些|其他|等)$")
_NO_END: Final = regex("建设|卡|账[户号]|流水|总部|化|规章|工作报告|采购|补贴")


def spots(text: str) -> list[Spot]:
    """Give what names a place, a body or a person, in order; names may overlap."""
    return sorted([*_worded(text), *_others(text)])


def _worded(text: str) -> Iterator[Spot]:
    """Find known names, and those that a telling word ends."""
    behind = 0
    for pair in _PAIR.finditer(text):
        at = pair.start()
        words = _WORDS.get(text[at : at + 2]) if at >= behind else None
        if words is None or not text.startswith(words, at):
            continue
        word = next(word for word in words if text.startswith(word, at))
        behind = at + len(word)
        if word in UNLIKE and UNLIKE[word].match(text, max(at - 1, 0)):
            continue
        if word[-1] == "部" and text.startswith("门", behind):
            continue
        if word in PLACES and _PORT.match(text, behind):
            behind += 1
        if word in PLACES and _ROAD.match(text, behind):
            continue
        spot = _ended(text, at, word) if word in _TELLING else Spot(at, common=False, end=behind)
        if spot:
            yield spot


def _ended(text: str, at: int, word: str) -> Spot | None:
    """Give the name that a telling word at `at` closes, if it is one."""
    end = at + len(word)
    firm = word == "部门" or text.endswith("有限", 0, at)
    start = (
        at - _county(text, at, word)
        if word in FORCE
        else _name_start(text, at, _LONGEST, _FIRM_CUT if firm else _CUT)
    )
    start = at if _GONE.search(text, start, at) else _at_place(text, start, at)
    start = _before_seat(text, start) if firm else start
    if word == "部门":
        return (
            None
            if start == at or _NO_BRANCH.search(text, start, at)
            else Spot(start, common=False, end=end)
        )
    if (start == at and word not in ALONE) or text[start:end] in _NO_OWN:
        return None
    if text[start].isascii() and text[start - 1 : start].isdigit():
        return None
    ordinary = not firm and _ORDINARY.search(text, start, at) and not _placed(text, start)
    if ordinary or _NO_END.match(text, end):
        return None
    return Spot(start, word not in ONE and not (start < at and word in FORCE), end)


def _before_seat(text: str, start: int) -> int:
    """Give where a firm's name begins that goes on behind its seat: 青禾（浙江）有限公司."""
    opened = text.rfind("（", 0, start) if text.endswith("）", 0, start) else -1
    if opened < 0 or start - opened > _LONGEST_PLACE or not _placed(text, opened + 1):
        return start
    return _name_start(text, opened, _LONGEST, _FIRM_CUT)


def _at_place(text: str, start: int, end: int) -> int:
    """Give where the first place of a name stands that begins with none: 助力杭州亚运会."""
    if _placed(text, start):
        return start
    return next((at for at in range(start + 1, end - 1) if _placed(text, at)), start)


def _county(text: str, at: int, word: str) -> int:
    """Give the length of the place without its level that opens a clause before its police."""
    found = _COUNTY.search(text, max(0, at - _LONGEST_PLACE), at) if word in _BY_COUNTY else None
    if found is None or _NO_COUNTY.search(found[1]) or ACTION.search(found[1]):
        return 0
    return len(found[1])


def _placed(text: str, at: int) -> bool:
    """Say whether a place stands at `at`."""
    return text.startswith(_PLACES.get(text[at : at + 2], ()), at)


def _others(text: str) -> Iterator[Spot]:
    """Find places by their level, persons whose names are withheld, and local words."""
    behind = passed = 0
    for match in _OTHER.finditer(text):
        kind = match.lastgroup or ""
        at, end = match.span(kind)
        if at < passed:
            continue
        start, passed = at, end
        if kind == "person":
            start -= _surname(text, at)
            if start == at:
                continue
        elif kind == "level":
            if text.startswith("长", end) and text[at - 1 : at] == text[at]:
                continue
            start = _name_start(text, at, min(_LONGEST_PLACE, at - behind))
            start = _at_place(text, start, at + 1)
            if text[start - 1 : start] in _COUNTED:
                continue
            if at - start == _LONGEST_PLACE or not _is_place(text[start:end], text[start:at]):
                continue
        behind = end
        yield Spot(start, common=False, end=end, local=kind == "local", person=kind == "person")


def _surname(text: str, end: int) -> int:
    """Give the length of the surname that ends at `end`."""
    if text[max(0, end - 2) : end] in DOUBLE:
        return 2
    last = text[max(0, end - 1) : end]
    return int(last in SINGLE or last in _INITIALS)


def _name_start(text: str, end: int, longest: int, cut: re.Pattern[str] = _CUT) -> int:
    """Give where the name that goes on to `end` begins: behind the last word that is none."""
    start = floor = max(0, end - longest)
    for match in cut.finditer(text, floor, end):
        start = match.end()
    return start


def _is_place(name: str, bare: str) -> bool:
    if name[-1] == "省" and bare not in PROVINCES:
        return False
    if name[-1] in "乡镇村旗" and len(bare) == 1:
        return False
    return bool(
        bare
        and not _COMMON_PLACES.search(name)
        and not _NO_NAME.search(bare)
        and not ACTION.search(name)
    )
