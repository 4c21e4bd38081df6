"""Are two names of places or organisations one? Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.judging.naming import Spelling, by_name, differing
from qa.judging.sounds import sounds_alike
from qa.model import Named

_APART = frozenset(
    "东南西北中上下大小新老前后内外左右长短高低一二三四五六七八九十百千万甲乙丙丁男女"
)
_FUNCTION = frozenset(
    "的地得在再是市事室有又由和何河与于向像项其起期为位以已及即记到道"
    "对队从同通被把将等或但并也还就都区去局据"
)
_TWINS = frozenset(
    "陕西省山西省 宜春市伊春市 榆林市玉林市 苏州市宿州市 泰州市台州市 阜阳市富阳市".split()
)
_ORGAN = re.compile(
    "人民政府|人民检察院|人民法院|公安局|[^，。；在将的]{0,6}?(?:局|委员会|委|办|办公室|中心|大队|支队|医院|书记|[县镇乡区市]长)"
)
_GUEST = re.compile(
    "来自|对口|邻|联合|协作|合作|协同|携手|移交|考察|交流|学习|借鉴|支援|援助|帮扶|结对|跨|相比|同样|外地|兄弟"
    "|籍|前来|来访|旁听|来.{0,3}[的地]|分别|等|赴|异地|管辖|指定|上诉|两[省市县区镇地]"
)
_COMMON_BODY = re.compile("人民政府|人民检察院|人民法院|中级人民法院|公安局|委员会|党委|政协|人大")
_ORDINAL = re.compile("第[一二三四五六七八九十](?=[\u4e00-\u9fff])")
_NUMERALS = frozenset("一二三四五六七八九十")
_SPEAKER = re.compile(
    "[\u4e00-\u9fff]{0,6}(?:长|主任|书记|经理|负责人|医生|教师|老师)[\u4e00-\u9fff]{0,4}(?:说|介绍|告诉|表示|称)"
)
_WATERS = frozenset("河江湖溪山岛桥")
_BODY, _NEAR = 5, 24
_BEFORE, _BEHIND = 2, 3
_FEW = 2
_CROWD = 8


def shared_start(texts: Sequence[str]) -> str:
    """Give what all the texts begin with."""
    least, most = min(texts), max(texts)
    unlike = (at for at, one in enumerate(least) if most[at : at + 1] != one)
    return least[: next(unlike, len(least))]


def place_spellings(places: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of places of one level that differ in one character and are one place."""
    groups = by_name(places)
    if len(groups) > _CROWD:
        return
    for usual in groups.values():
        for other in groups.values() if len(usual) >= _FEW else ():
            if len(other) == 1 and other is not usual and _one_place(usual, other[0]):
                yield Spelling(tuple(usual), tuple(other), _nearest(usual, other[0]))
    yield from _twin_organs(list(groups.values()))


def _twin_organs(groups: Sequence[Sequence[Named]]) -> Iterator[Spelling]:
    """Give two places, each named once, whose organ is the same: 青川县人民法院, 青州县人民法院."""
    single = [group[0] for group in groups if len(group) == 1]
    for at, one in enumerate(single):
        for other in single[at + 1 :]:
            organs = _organ(one), _organ(other)
            same = organs[0] == organs[1] != ""
            if same and len(groups) == _FEW and _apart(one, other):
                yield Spelling((one,), (other,), one)


def _organ(named: Named) -> str:
    found = _ORGAN.match(named.post)
    return found[0] if found else ""


def _apart(one: Named, other: Named) -> bool:
    """Say whether two places of one level stand in sentences of their own, neither as a guest."""
    guests = (_GUEST.search(named.context.sentence) for named in (one, other))
    far = one.context.span != other.context.span and one.name[-1] == other.name[-1]
    alike = one.name[0] == other.name[0] and _APART.isdisjoint(differing(one.name, other.name))
    return far and alike and not any(guests)


def _one_place(usual: Sequence[Named], other: Named) -> bool:
    pair = differing(usual[0].name, other.name)
    if usual[0].name[-1] != other.name[-1]:
        return False
    if not _APART.isdisjoint(pair) or _twins(usual[0].name, other.name):
        return False
    if any(named.context.span == other.context.span for named in usual):
        return False
    if (
        usual[0].name[0] == other.name[0]
        and _organ(other)
        and not _GUEST.search(other.context.sentence)
    ):
        return True
    least = _BEHIND if other.name[-1] in _WATERS else _BODY
    return sounds_alike(*pair) or any(_one_body(named.post, other.post, least) for named in usual)


def _nearest(usual: Sequence[Named], other: Named) -> Named:
    """Give the mention of which the words that follow are most like those behind the other."""
    return max(usual, key=lambda named: len(shared_start([named.post, other.post])))


def _twins(one: str, other: str) -> bool:
    return one + other in _TWINS or other + one in _TWINS


def _one_body(one: str, other: str, least: int) -> bool:
    """Say whether the same words follow both places, and not words of every place."""
    return len(_COMMON_BODY.sub("", shared_start([one, other]))) >= least


def organisation_keys(name: str) -> Iterator[str]:
    """Give the name from two characters before a gap to its end, for each gap there is room for.

    A short name, 金禾种业公司, has one before its gap; an ordinal may be the gap: 第三中学.
    """
    for at in range(_BEFORE, len(name) - _BEHIND):
        yield f"{name[at - _BEFORE : at]}_{name[at + 1 :]}"
    if len(name) > _BEFORE + _BEHIND:
        yield f"^{name[0]}_{name[_BEFORE:]}"
    if ordinal := _ORDINAL.search(name):
        yield f"{name[: ordinal.start()][-_BEFORE:]}第_{name[ordinal.end() :]}"


def organisation_spellings(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs among names with all but one character in common that are one name."""
    rest = len(shared_start([named.name[::-1] for named in mentions]))
    groups: dict[str, list[Named]] = {}
    for named in mentions:
        if len(named.name) > rest + 1:
            groups.setdefault(named.name[-rest - 1], []).append(named)
    before = {named.name[: -rest - 1][-_BEFORE:] for group in groups.values() for named in group}
    if len(before) != 1 or len(groups) == 1:
        return
    most = max(groups, key=lambda one: len(groups[one]))
    # right behind the first character of a name no word of its own can stand
    apart = _APART if len(before.pop()) == 1 else _APART | _FUNCTION
    for character, other in groups.items():
        if character != most and _one_organisation(groups[most], other, (most, character), apart):
            yield Spelling(tuple(groups[most]), tuple(other), groups[most][0])


def _one_organisation(
    usual: Sequence[Named], other: Sequence[Named], pair: tuple[str, str], apart: frozenset[str]
) -> bool:
    """Say whether two names are one; characters of `apart` tell two."""
    spans = {named.context.span for named in usual}
    if len(other) != 1 or other[0].context.span in spans:
        return False
    if _NUMERALS.issuperset(pair):
        return len(usual) >= _FEW and _speaks(other[0])
    return apart.isdisjoint(pair) and sounds_alike(*pair)


def _speaks(named: Named) -> bool:
    """Say whether someone of an organisation, which is no guest, tells of it: 第二中学校长说."""
    sentence = named.context.sentence
    behind = sentence.find(named.name) + len(named.name)
    guest = _GUEST.search(sentence, max(0, behind - _NEAR), behind + _BODY)
    return bool(_SPEAKER.match(sentence, behind)) and not guest
