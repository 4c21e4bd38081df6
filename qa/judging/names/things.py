"""Are two names that are a slip of the pen apart the names of one thing? Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.linking.words import content_words, rarity
from qa.judging.names.institutes import one_institute
from qa.judging.names.naming import Spelling, by_name
from qa.judging.names.thing_names import (
    by_nature,
    common,
    guest,
    kindred,
    numbered,
    other_peoples,
    renamed,
    slipped,
    stem,
    told_aside,
    twins,
)
from qa.model import Named
from qa.model.likeness import differing, likeness
from qa.patterns import regex

_WORDS = frozenset("任为由被把将着过等已未不没于以而且或但及其如")
_LEVELS = frozenset("省市县区州旗镇乡村")
_ORGAN = regex(
    "党委|党总支|党支部|政府|村委|居委|书记|[镇乡村县市区局院校馆站队厂所会园]长|主任|负责人|董事长"
    "|总经理|经理|校长|医生|医师|教练"
    "|[\u4e00-\u9fff]{0,4}[局委办科处部股]|相关|工作人员|方面|[说称]|介绍|表示|车间|门诊"
    "|[\u4e00-\u9fff]{0,3}外科|[\u4e00-\u9fff]{0,6}?(?:主任|老师|教师|医生|护士|教授|教练|学生|职工)"
)
_LOOKS_BACK = regex("(?:原|该|上述|此)$")
_RENAMED = regex("[更改][名称]|[曾又旧][称名]|同音|谐音")
_VOICE = regex("(?:介绍|提醒|表示|透露|告诉记者|说)，(?:目前|今后|下一步|预计)?[，]?$")
_PROPER = frozenset(
    "水库 大桥 特大桥 立交桥 隧道 水电站 公园 小区 花园 大厦 机场 火车站 古镇 中学 小学 幼儿园 剧院"
    " 酒店 宾馆 林场 农场 药业 酒业 重工 化工 街道 景区 广场 码头 渔港"
    " 河 溪 湖 渠 岛 寺 塔 灌区 湿地 保护区 古城 老街 桥 闸 泵站 电站 路 街 巷 大道 大街".split()
)
"""Classes whose names are often common words: 白云水库, 光明小区."""
_LINES = frozenset("高速 高铁 城际 铁路 公路 专线 地铁".split())
"""Classes whose names are put together of two places: one in common tells nothing."""
_LEAST = {"school": 5, "force": 6, "road": 4, "level": 3, "land": 3, "college": 6}
_BODY = regex(
    "[\u4e00-\u9fff]{0,4}?(?:法院|检察院|公安局|分局|[局委办院]|人民政府|政府|党委|妇联|工会|医院"
    "|中学|[镇县市区]长|书记)"
)
_DOUBLETS = frozenset(
    "长沙 衡阳 邵阳 岳阳 湘潭 南昌 上饶 吉安 大同 长治 承德 邢台 朝阳 铁岭 抚顺 本溪 通化 铜山"
    " 芜湖 宜宾 和田 伊宁 乌鲁木齐 东乡 新乡 安阳 濮阳 建昌 苍溪 通山".split()
)
"""Cities beside which a county of their name lies."""
_KIND = regex("[大中小微]型|[农民公私]办|[座条家个]|省级|市级|县级|人民|中心|我|该|全")
_COUNT = regex(r"\d+(?:\.\d+)?[万亿]?[\u4e00-\u9fff]")
_FIGURE = regex(r"\d[\d,.]*\d[%‰万亿]*[\u4e00-\u9fff]?")
_TWO, _MANY, _FEW_BITS, _BITS = 2, 3, 7, 16
_ENOUGH, _SURE, _FOLLOWED, _WORDS_SHOWN = 4, 6, 2, 3
_FULL, _SAME_SOUND, _UNKNOWN = 5, 3, 16


def thing_spellings(things: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names among things of an article that are one thing's."""
    things = list({named.span: named for named in reversed(things)}.values())[::-1]
    groups = sorted(by_name(things).values(), key=lambda group: -len(group[0].name))
    told: set[int] = set()
    for one, other in _likely(groups):
        usual, rare = sorted((one, other), key=lambda group: (-len(group), group[0].span))
        if rare[0].span.start not in told and _is_one(usual, rare, things):
            told.add(rare[0].span.start)
            yield Spelling(tuple(usual), tuple(rare), usual[0])


def _likely(groups: Sequence[list[Named]]) -> Iterator[tuple[list[Named], list[Named]]]:
    """Pair the groups whose names begin alike, or are the same but for their first characters."""
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        name = group[0].name
        begun = "".join(sorted(name[:_TWO]))
        for key in (("begins", name[0]), ("but one", name[1:]), ("turned", begun + name[_TWO:])):
            alike[key].append(number)
    pairs = {pair for numbers in alike.values() for pair in combinations(numbers, 2)}
    yield from ((groups[one], groups[other]) for one, other in sorted(pairs))


def _is_one(usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named]) -> bool:
    if family := kindred(usual[0], rare[0]):
        return _one_house(usual, rare, things, family)
    if other_peoples(usual[0], rare[0]):
        apart = any(_told_apart(usual, named) for named in rare)
        return not apart and _signs(usual, rare[0], things) >= _ENOUGH
    near = usual[0].post == rare[0].post and slipped(usual[0].name, rare[0].name)
    return near and _one_thing(usual, rare, things)


def _one_house(
    usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named], family: str
) -> bool:
    """Say whether two names with one stem and kindred class words are one: 南浦大道, 南浦大街."""
    if family == "institute":
        return one_institute(usual, rare)
    if len(rare) > 1 or _told_apart(usual, rare[0]):
        return False
    if family == "school" and (_KIND.search(stem(rare[0])) or not _said_alike(usual, rare[0])):
        return False
    if family == "land" and not _followed(usual, rare[0]):
        return False
    if family == "level" and not (_one_organ(usual, rare[0]) and stem(rare[0]) not in _DOUBLETS):
        return False
    words = min(len(stem(rare[0])), _FULL) - min(len(stem(rare[0])) - 1, _MANY)
    return words + _signs(usual, rare[0], things) >= _LEAST[family]


def _followed(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the same two characters follow both: 青神岭垭口, 青神峡垭口."""
    behind = _behind(rare)[:_TWO]
    return behind.isalpha() and any(_behind(named).startswith(behind) for named in usual)


def _one_organ(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the same words follow both, and name an organ: 法院, 公安局."""
    behind = _behind(rare)
    organ = _BODY.match(behind)
    return organ is not None and any(_behind(named).startswith(organ[0]) for named in usual)


def _one_thing(usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named]) -> bool:
    names = usual[0].name, rare[0].name
    several = len(rare) > _TWO or len(rare) == len(usual) > 1
    if several or twins(*names) or any(_told_apart(usual, named) for named in rare):
        return False
    number = numbered(usual[0], rare[0])
    only = _only_one(usual, rare, things)
    if by_nature(names) and not (number and _ORGAN.match(_behind(rare[0]))) and not only:
        return False
    near = likeness(*names)
    begins = names[0][0] == names[1][0] or _one_office(usual, rare) or only
    if not near and (not begins or _WORDS & set(differing(*names))):
        return False
    if all(0 < rarity(name) < _UNKNOWN for name in names):
        # 农技站 and 农机站 are two words
        return False
    if rare[0].post in _LINES and not near:
        return False
    ordinary = not near and rare[0].post not in _PROPER and (common(usual[0]) or common(rare[0]))
    work = rare[0].context.sentence[: rare[0].context.sentence.find(rare[0].name)].endswith("《")
    quoted = not (rare[0].post or work) and len(rare[0].name) <= _FULL and near < _SAME_SOUND
    doubtful = len(rare) > 1 or number or quoted or ordinary
    told = len(usual) > 1 or len(stem(usual[0])) >= _MANY
    plain = rare[0].post in _PROPER and told and not _kin(usual[0], rare[0], things)
    repeated = number and len(rare) == 1 < len(usual) and not _kin(usual[0], rare[0], things)
    least = _SURE if doubtful and not repeated else _ENOUGH - plain
    return near + _signs(usual, rare[0], things) >= least


def _one_office(usual: Sequence[Named], rare: Sequence[Named]) -> bool:
    """Say whether a long name that is told again and again has its organ told by the other once."""
    several = len(usual) > 1 == len(rare) and len(stem(usual[0])) >= _MANY
    return several and _ORGAN.match(_behind(rare[0])) is not None


def _only_one(usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named]) -> bool:
    """Say whether the headline's own bridge or road is named otherwise once, among no others."""
    titled = stem(usual[0]) in usual[0].context.title and len(stem(usual[0])) >= _MANY
    several = len(usual) > 1 == len(rare) and rare[0].post in _PROPER
    return titled and several and not _kin(usual[0], rare[0], things)


def _told_apart(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the text has two things: side by side, one beside the other, or renamed.

    原 or 该 before a name that is easily taken for the other looks back at it.
    """
    if likeness(usual[0].name, rare.name) and _LOOKS_BACK.search(_ahead(rare)):
        return _RENAMED.search(rare.context.sentence) is not None
    beside = any(named.context.span == rare.context.span for named in usual)
    # 八仙垭镇 three times, and 八仙桠镇与省农科院: with whom it stands is somebody else
    same = len(stem(rare)) >= _MANY and differing(stem(usual[0])[:_TWO], stem(rare)[:_TWO])[0] == ""
    one_house = (same and len(usual) > 1 and not guest(rare)) or _turned(usual[0], rare)
    if beside or (told_aside(rare) and not one_house):
        return True
    return renamed(rare)


def _turned(one: Named, other: Named) -> bool:
    """Say whether two names have the same characters, three at least, in another order."""
    stems = stem(one), stem(other)
    return len(stems[0]) >= _MANY and sorted(stems[0]) == sorted(stems[1])


def _signs(usual: Sequence[Named], rare: Named, things: Sequence[Named]) -> int:
    """Count what speaks for one thing: a telling stem, the headline, the same words about it."""
    shared = len(stem(usual[0])) - 1
    kin = _kin(usual[0], rare, things)
    titled = stem(usual[0]) in usual[0].context.title
    told_more = min(len(usual), _MANY) - 1
    return (
        min(shared, _MANY)
        + told_more
        + titled
        - min(kin, _MANY)
        + (not kin)
        + _said_alike(usual, rare)
        + _introduced(usual, rare)
        + (_ORGAN.match(_behind(rare)) is not None)
        + (_VOICE.search(_ahead(rare)) is not None)
        + 2 * (titled and _signs_alone(rare))
    )


def _signs_alone(named: Named) -> bool:
    """Say whether a name is all of a line under the text."""
    return named.context.kind == "byline" and named.context.sentence.strip() == named.name


def _kin(usual: Named, rare: Named, things: Sequence[Named]) -> int:
    """Count the other things of the class that the article names."""
    names = {named.name for named in things if named.post == rare.post and _is_proper(named)}
    names -= _in_one_row(usual, names)
    return sum(not name.endswith((usual.name, rare.name)) for name in names)


def _in_one_row(usual: Named, names: set[str]) -> set[str]:
    """Give the things that a sentence lists with the usual one: a name in no such list is odd."""
    sentence = usual.context.sentence
    listed = {name for name in names if name in sentence}
    return listed if "、" in sentence and len(listed) > _TWO else set()


def _is_proper(named: Named) -> bool:
    return len(stem(named)) <= _MANY and not common(named) and not _KIND.search(stem(named))


def _introduced(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the usual name is told with the place it lies in, and the other is not."""
    led = [named.context.sentence.partition(named.name)[0][-1:] for named in (*usual, rare)]
    return any(one in _LEVELS for one in led[:-1] if one) and led[-1] not in _LEVELS


def _ahead(named: Named) -> str:
    return named.context.sentence.partition(named.name)[0]


def _behind(named: Named) -> str:
    sentence = named.context.sentence
    return sentence[sentence.find(named.name) + len(named.name) :]


def _counted_alike(usual: Sequence[Named], behind: str) -> bool:
    """Say whether the same count follows both names: 临港街道3处、… 临江街道3处服务点."""
    count = _COUNT.match(behind)
    return count is not None and any(_behind(named).startswith(count[0]) for named in usual)


def _said_alike(usual: Sequence[Named], rare: Named) -> int:
    """Weigh what is said of both: the words right behind, figures, telling words."""
    behind = _behind(rare)
    said = " ".join({named.context.sentence: None for named in usual})
    follows = any(_behind(named)[:_WORDS_SHOWN] == behind[:_WORDS_SHOWN] for named in usual)
    figures = set(_FIGURE.findall(said)) & set(_FIGURE.findall(rare.context.sentence))
    words = set(content_words(rare.context.sentence.replace(rare.name, " ")))
    shared = sum(rarity(word) for word in words if word in said and word not in usual[0].name)
    return (
        _FOLLOWED * ((follows and len(behind) >= _WORDS_SHOWN) or _counted_alike(usual, behind))
        + _FOLLOWED * bool(figures)
        + (shared >= _FEW_BITS)
        + (shared >= _BITS)
    )
