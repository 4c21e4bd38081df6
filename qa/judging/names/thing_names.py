"""Names of things: how two differ, and whether a text tells of one beside another. Pure."""

from __future__ import annotations

from qa.judging.linking.words import rarity
from qa.model import Named
from qa.model.likeness import differing, likeness
from qa.patterns import regex

_APART = frozenset(
    "个各两几多数某本其每东南西北中上下大小新老旧前后内外左右长短高低里头尾一二三四五六七八九十百千万甲乙丙丁戊男女正副主次古今公母首末"
)
_TWINS = frozenset(
    "陕西省山西省 宜春市伊春市 榆林市玉林市 苏州市宿州市 泰州市台州市 阜阳市富阳市".split()
)
"""Real places that sound alike."""
_FAMILIES = {
    "school": frozenset("中学 小学 高中 初中".split()),
    "force": frozenset("支队 大队 中队 总队".split()),
    "road": frozenset("大道 大街".split()),
    "level": frozenset("县 市 区".split()),
    "land": frozenset("岭 峡 山 沟 坪 湾 河 江 湖 溪 岛".split()),
    "college": frozenset("学院 大学".split()),
    "institute": frozenset("研究院 研究所".split()),
}
_PEOPLE = regex("[\u4e00-\u9fff]+?族", holding="族")
_NUMERALS = frozenset("一二三四五六七八九十")
_HOUSES = frozenset("医院 中学 小学 高中 初中 幼儿园 学校 派出所 支队 大队 中队 法院".split())
GUEST = regex(
    "姊妹|姐妹|子公司|分公司|母公司|控股|参股|旗下|邻|毗|接壤|交界|隔壁|附近|周边|来自|前来|取经|对口|帮扶|结对|支援|援助|考察|参观|交流|联合|合作(?!社)|合建|共建|协作|协同|携手"
    "|相比|同样|兄弟|分别|另|其他|其余|还有"
    "|异地|两[省市县区镇乡村校院地]|以[东西南北]|方向|下游|上游"
    "|之间|到访|友谊赛|旁听|观摩|籍|上诉|管辖|指定|跨"
)
_FROM = regex("(?:迁|搬|转|移[交送])[\u4e00-\u9fff]{0,4}$", holding="迁 搬 转 移")
_PAUSES = "，。；！？"
_PAUSE = regex(f"[{_PAUSES}]")
_OTHER_SELF = regex(
    "原名|更名|改名|改称|曾[称名用]|又[称名]|别[称名]|前身|并入|合并|撤(?:并|销(?![^，。；]*(?:判|裁|决定|案|处分|许可|登记)))|升格|谐音|同名|简称"
    "|旧[称名]|写错|错写|误写|笔误|口误"
)
_GIVEN = regex("简称为?[：:]?[“「]?(?P<name>[一-鿿]*)", holding="简称")
"""What gives a short name, under which a thing is told of from there on."""
_JOINED = "、和与及"
_JOINED_ON = "、和与及同跟至到—-～"
_TWO, _COMMON, _LONG, _NEAR = 2, 6, 4, 16


def slipped(one: str, other: str) -> bool:
    """Say whether two names differ in one character, or in two that were turned round."""
    apart = [at for at in range(len(one)) if len(one) == len(other) and one[at] != other[at]]
    if len(apart) == _TWO:
        first, second = apart
        return second == first + 1 and one[first : second + 1] == other[first : second + 1][::-1]
    return len(apart) == 1


def by_nature(names: tuple[str, str]) -> bool:
    """Say whether what differs tells two things: east and west, first and second.

    One of the two such a word, and the other a character that is easily taken for it, tell nothing.
    """
    pair = set(differing(*names))
    slip = not pair <= _APART and likeness(*names) > 0
    return bool(_APART & pair) and not slip and sorted(names[0]) != sorted(names[1])


def numbered(one: Named, other: Named) -> bool:
    """Say whether two houses of a kind that is numbered differ in their number."""
    return _NUMERALS.issuperset(differing(one.name, other.name)) and other.post in _HOUSES


def stem(named: Named) -> str:
    """Give what stands before the class word."""
    return named.name[: len(named.name) - len(named.post)]


def common(named: Named) -> bool:
    """Say whether what stands before the class word is a common word."""
    words = stem(named)
    if len(words) > _LONG:
        return False
    ends = (words, words[-_TWO:], words[:_TWO])
    return any(0 < rarity(word) <= _COMMON for word in ends)


def kindred(one: Named, other: Named) -> str:
    """Give the family of class words in which two names with one stem differ, or nothing."""
    if stem(one) != stem(other) or one.post == other.post:
        return ""
    both = {one.post, other.post}
    return next((name for name, words in _FAMILIES.items() if both <= words), "")


def other_peoples(one: Named, other: Named) -> bool:
    """Say whether two names differ in the people that a place is named with, and no more."""
    peoples = [set(_PEOPLE.findall(stem(named)[_TWO:])) for named in (one, other)]
    same = one.post == other.post and one.name[:_TWO] == other.name[:_TWO]
    return same and bool(peoples[0] - peoples[1]) and bool(peoples[1] - peoples[0])


def twins(one: str, other: str) -> bool:
    """Say whether two real places sound alike."""
    return one + other in _TWINS or other + one in _TWINS


def told_beside(one: Named, other: Named) -> bool:
    """Say whether one of two things is told of beside others, or by another name."""
    return any(told_aside(named) or renamed(named) for named in (one, other))


def _clause_end(sentence: str, at: int) -> int:
    found = _PAUSE.search(sentence, at)
    return min(found.start() if found else len(sentence), at + _NEAR)


def told_aside(named: Named) -> bool:
    """Say whether a thing is told of beside others: in a list, as a neighbour, as a guest."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    end = at + len(named.name)
    before, after = sentence[:at].rstrip("“")[-1:], sentence[end:].lstrip("”")[:1]
    listed = (before != "" and before in _JOINED) or (after != "" and after in _JOINED_ON)
    if _FROM.search(sentence, max(0, at - _NEAR), at):
        return True
    return listed or bool(GUEST.search(sentence, max(0, at - _NEAR), _clause_end(sentence, end)))


def guest(named: Named) -> bool:
    """Say whether the words around a thing tell of it as a neighbour or guest."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    end = at + len(named.name)
    return GUEST.search(sentence, max(0, at - _NEAR), _clause_end(sentence, end)) is not None


def renamed(named: Named) -> bool:
    """Say whether the clause, or the beginning of the next, tells of another name it had or has."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    start = max(sentence.rfind(mark, 0, at) for mark in _PAUSES) + 1
    found = _PAUSE.search(sentence, at + len(named.name))
    end = found.start() if found else len(sentence)
    clause = _GIVEN.sub(
        lambda led: "" if led["name"].startswith(named.name) else led[0], sentence[start:end]
    )
    own = _OTHER_SELF.search(clause)
    return own is not None or _OTHER_SELF.match(sentence, end + 1) is not None
