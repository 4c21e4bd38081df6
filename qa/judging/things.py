"""Are two names that are a slip of the pen apart the names of one thing? Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.naming import Spelling, by_name
from qa.judging.sounds import sounds_alike
from qa.judging.words import content_words, rarity
from qa.model import Named

_APART = frozenset(
    "个各两几多数某本其每东南西北中上下大小新老旧前后内外左右长短高低里头尾一二三四五六七八九十百千万甲乙丙丁戊男女正副主次古今阴阳公母首末"
)
_LEVELS = frozenset("省市县区州旗镇乡村")
_WORDS = frozenset("任为由被把将着过等已未不没于以而且或但及其如")
_TWINS = frozenset(
    "陕西省山西省 宜春市伊春市 榆林市玉林市 苏州市宿州市 泰州市台州市 阜阳市富阳市".split()
)
"""Real places that sound alike."""
_NUMERALS = frozenset("一二三四五六七八九十")
_HOUSES = frozenset("医院 中学 小学 高中 初中 幼儿园 学校 派出所 支队 大队 中队 法院".split())
_GUEST = re.compile(
    "邻|毗|接壤|交界|隔壁|附近|周边|来自|前来|取经|对口|帮扶|结对|支援|援助|考察|参观|交流|联合|合作|合建|共建|协作|协同|携手"
    "|相比|同样|兄弟|分别|另|其他|其余|还有|迁|搬|转"
    "|异地|两[省市县区镇乡村校院地]|以[东西南北]|方向|下游|上游"
    "|之间|到访|友谊赛|旁听|观摩|籍|上诉|管辖|指定|移[交送]|跨"
)
_OTHER_SELF = re.compile(
    "原名|更名|改名|改称|曾[称名用]|又[称名]|别[称名]|前身|并入|合并|撤[销并]|升格|谐音|同名|简称"
    "|旧[称名]"
)
_JOINED = "、和与及同跟至到—-～"
_ORGAN = re.compile(
    "党委|党总支|党支部|政府|村委|居委|书记|[镇乡村县市区局院校馆站队厂所会园]长|主任|负责人|董事长|总经理|经理|校长|医生|医师|教练"
    "|[\u4e00-\u9fff]{0,4}[局委办科处部股]|相关|工作人员|方面|[说称]|介绍|表示|车间|门诊|[\u4e00-\u9fff]{0,3}外科"
)
_FIGURE = re.compile(r"\d[\d,.]*\d[%‰万亿]*[\u4e00-\u9fff]?")
_TWO, _COMMON, _MANY, _FEW_BITS, _BITS = 2, 6, 3, 7, 16
_ENOUGH, _SURE, _ALIKE, _FOLLOWED, _WORDS_SHOWN, _NEAR = 4, 6, 3, 2, 3, 16


def thing_spellings(things: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names among things of an article that are one thing's."""
    groups = sorted(by_name(things).values(), key=lambda group: -len(group[0].name))
    told: set[int] = set()
    for one, other in combinations(groups, 2):
        usual, rare = sorted((one, other), key=lambda group: (-len(group), group[0].span))
        near = slipped(usual[0].name, rare[0].name) and rare[0].span.start not in told
        if near and _one_thing(usual, rare, things):
            told.add(rare[0].span.start)
            yield Spelling(tuple(usual), tuple(rare), usual[0])


def slipped(one: str, other: str) -> bool:
    """Say whether two names differ in one character, or in two that were turned round."""
    apart = [at for at in range(len(one)) if len(one) == len(other) and one[at] != other[at]]
    if len(apart) == _TWO:
        first, second = apart
        return second == first + 1 and one[first : second + 1] == other[first : second + 1][::-1]
    return len(apart) == 1


def _one_thing(usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named]) -> bool:
    names = usual[0].name, rare[0].name
    if any(_told_apart(usual, named, names) for named in rare):
        return False
    if len(rare) > _TWO or (len(rare) == len(usual) > 1):
        return False
    alike = _alike(*names)
    if names[0] + names[1] in _TWINS or names[1] + names[0] in _TWINS:
        return False
    numbered = _numbered(usual[0], rare[0])
    if _by_nature(names) and not numbered:
        return False
    doubtful = len(rare) > 1 or numbered or not rare[0].post
    if not alike:
        doubtful = doubtful or _common(usual[0]) or _common(rare[0])
    if not alike and (names[0][0] != names[1][0] or _WORDS & set(_differing(*names))):
        return False
    least = _SURE if doubtful else _ENOUGH
    return alike * _ALIKE + _signs(usual, rare[0], things) >= least


def _alike(one: str, other: str) -> bool:
    """Say whether the names have the same characters, or the two that differ sound alike."""
    pair = _differing(one, other)
    return sorted(one) == sorted(other) or sounds_alike(*pair)


def _differing(one: str, other: str) -> tuple[str, str]:
    return next(pair for pair in zip(one, other, strict=True) if pair[0] != pair[1])


def _by_nature(names: tuple[str, str]) -> bool:
    """Say whether what differs tells two things: east and west, first and second."""
    return bool(_APART & set(_differing(*names))) and sorted(names[0]) != sorted(names[1])


def _numbered(usual: Named, rare: Named) -> bool:
    """Say whether the names differ in their number, and somebody of the house is told of."""
    pair = _differing(usual.name, rare.name)
    return _NUMERALS.issuperset(pair) and rare.post in _HOUSES and bool(_ORGAN.match(_behind(rare)))


def _stem(named: Named) -> str:
    """Give what stands before the class word."""
    return named.name[: len(named.name) - len(named.post)]


def _common(named: Named) -> bool:
    """Say whether what stands before the class word is a common word."""
    stem = _stem(named)
    return 0 < rarity(stem) <= _COMMON or (len(stem) > _TWO and 0 < rarity(stem[-2:]) <= _COMMON)


def _told_apart(usual: Sequence[Named], rare: Named, names: tuple[str, str]) -> bool:
    """Say whether the text has two things: side by side, one beside the other, or renamed."""
    sentence = rare.context.sentence
    at = sentence.find(names[1])
    end = at + len(names[1])
    around = sentence[:at].rstrip("“")[-1:] + sentence[end:].lstrip("”")[:1]
    if any(named.context.span == rare.context.span for named in usual):
        return True
    said = [sentence, *(named.context.sentence for named in usual)]
    listed = any(one in _JOINED for one in around)
    return (
        listed
        or bool(_GUEST.search(sentence, max(0, at - _NEAR), end + _NEAR))
        or any(map(_OTHER_SELF.search, said))
    )


def _signs(usual: Sequence[Named], rare: Named, things: Sequence[Named]) -> int:
    """Count what speaks for one thing: a telling stem, the headline, the same words about it."""
    stem = len(usual[0].name) - len(usual[0].post) - 1
    kin = {named.name for named in things if named.post == rare.post} - {usual[0].name, rare.name}
    titled = _stem(usual[0]) in usual[0].context.title
    told_more = min(len(usual), _MANY) - 1
    return (
        min(stem, _MANY)
        + told_more
        + titled
        - min(len(kin), _MANY)
        + (not kin)
        + _said_alike(usual, rare)
        + _introduced(usual, rare)
        + (_ORGAN.match(_behind(rare)) is not None)
    )


def _introduced(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the usual name is told with the place it lies in, and the other is not."""
    led = [named.context.sentence.partition(named.name)[0][-1:] for named in (*usual, rare)]
    return any(one in _LEVELS for one in led[:-1] if one) and led[-1] not in _LEVELS


def _behind(named: Named) -> str:
    sentence = named.context.sentence
    return sentence[sentence.find(named.name) + len(named.name) :]


def _said_alike(usual: Sequence[Named], rare: Named) -> int:
    """Weigh what is said of both: the words right behind, figures, telling words."""
    behind = _behind(rare)
    said = " ".join({named.context.sentence: None for named in usual})
    follows = any(_behind(named)[:_WORDS_SHOWN] == behind[:_WORDS_SHOWN] for named in usual)
    figures = set(_FIGURE.findall(said)) & set(_FIGURE.findall(rare.context.sentence))
    words = set(content_words(rare.context.sentence.replace(rare.name, " ")))
    shared = sum(rarity(word) for word in words if word in said and word not in usual[0].name)
    return (
        _FOLLOWED * (follows and len(behind) >= _WORDS_SHOWN)
        + _FOLLOWED * bool(figures)
        + (shared >= _FEW_BITS)
        + (shared >= _BITS)
    )
