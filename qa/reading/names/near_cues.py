"""What makes a name of a string: its class word, marks around it, the place of a person."""

from __future__ import annotations

from typing import NamedTuple

from qa.model.likeness import alike, kindred
from qa.reading.words.classwords import LEADING, begins_name, class_words
from qa.reading.words.posts import TITLE, ends_with_role
from qa.reading.words.speaking import ACTS
from qa.reading.words.surnames import SINGLE

_APART = frozenset(
    "东南西北中上下大小新老旧前后内外左右长短高低里头尾甲乙丙丁男女正副主次古今公母首末全此原之出处共另其余别他"
)
_FUNCTION = frozenset(
    "任为由被把将着过等已未不没于以而且或但及其如依之至自入据凭只值更最并使令住去来进起嫁娶共"
)
_NATIONS = frozenset("中美俄乌英法德日韩印朝越泰澳加巴")
_LINES = frozenset("铁路 高铁 高速 公路 专线 城际 地铁".split())
_LEVELS = frozenset("省市县区州镇乡")
_COMMON = frozenset(
    "乡村 乡镇 乡土 乡亲 乡贤 乡音 乡情 乡愁 县城 县域 县区 市区 市民 市场 镇区 村民 区域".split()
)
"""Words that begin with what else ends the name of a place: 凤溪乡村戏曲周."""
_MANNERS = ("某", "女士", "先生", "师傅", "老师")
_ONE_SURNAME = frozenset(map(frozenset, ("傅付", "萧肖", "阎闫", "戴代", "阙缺", "於于")))
"""Surnames of which one is written for the other by mistake."""
_GIVEN, _ROLE, _AROUND, _CLASS = 2, 8, 4, 6


class Twin(NamedTuple):
    """Two places of a text, with how many characters before and behind them are the same."""

    one: int
    other: int
    left: int
    right: int


def by_nature(text: str, twin: Twin, like: int) -> bool:
    """Say whether what differs tells two things, or is no part of a name at either place."""
    one, other, left, _ = twin
    pair = {text[one], text[other]}
    if any(text[at : at + _GIVEN] in _COMMON for at in (one, other)):
        return True
    if pair & _FUNCTION or not (like or _swapped(text, twin) or not _is_kind(text, twin)):
        return True
    if left:
        return False
    begun = [begins_name(text, at) for at in (one, other)]
    return not LEADING.isdisjoint(pair) or not (any(begun) if like else all(begun))


def _is_kind(text: str, twin: Twin) -> bool:
    """Say whether what differs tells two kinds of a thing, or two nations, or two lines."""
    pair = {text[twin.one], text[twin.other]}
    titled = text[max(0, twin.one - twin.left - 1)] == "《"
    if (pair <= _APART if titled else not _APART.isdisjoint(pair)) or pair <= _NATIONS:
        return True
    for at in twin[:2]:
        begun = max(0, at - 1)
        words = class_words(text[begun : at + _CLASS])
        if any(text[begun + start : begun + end] in _LINES for end, start in words.items()):
            return True
        if any(begun + start <= at < begun + end - 1 for end, start in words.items()):
            return True
    return False


def cues(text: str, twin: Twin) -> dict[str, bool]:
    """Give what makes a name of what differs: its class word, marks around it, a person's place."""
    one, other, left, right = twin
    behind = [text[at + right + 1 : at + right + 2] for at in (one, other)]
    ahead = [text[at - left - 1 : at - left] for at in (one, other)]
    closed = behind[0] == behind[1] and behind[0] in ("”", "》")
    opened = ahead[0] == ahead[1] and ahead[0] in ("“", "《")
    person = _person(text, twin) if alike(text[one], text[other]) else 0
    return {
        "class": all(class_span(text, at, right)[1] for at in (one, other)),
        "swap": _swapped(text, twin),
        "quoted": opened and closed,
        "person": person >= _GIVEN or _one_surname(text, twin),
    }


def class_span(text: str, at: int, right: int) -> tuple[int, int]:
    """Give where the class word begins and ends, behind `at`, that both names have, or noughts."""
    behind = text[at + 1 : at + 1 + min(right, _CLASS)]
    words = class_words(behind + text[at + 1 + len(behind) : at + 2 + len(behind)])
    end = max((end for end in words if end <= len(behind)), default=0)
    before = behind[: words.get(end, 0)]
    counted = before != "" and not before.isalpha()
    return (words[end] + 1, end + 1) if end and not counted else (0, 0)


def _swapped(text: str, twin: Twin) -> bool:
    """Say whether the names differ in their class word alone: 剧院, 剧团; 改革委员会, 改革局.

    省发改委 and 市发改局 are two.
    """
    if twin.left < _GIVEN or not kindred(text[twin.one], text[twin.other]):
        return False
    ahead = {text[max(0, at - twin.left - 1) : at - twin.left] for at in twin[:2]}
    return len(ahead & _LEVELS) < len(ahead) and any(_in_class(text, at) for at in twin[:2])


def _in_class(text: str, at: int) -> bool:
    """Say whether a class word ends or begins with the character at `at`."""
    start = max(0, at - _AROUND)
    words = class_words(text[start : at + _AROUND])
    return any(at in (start + begun, start + end - 1) for end, begun in words.items())


def _person(text: str, twin: Twin) -> int:
    """Count what tells a person at the two places: a post before or behind, a verb behind.

    Of two persons who are both introduced nothing is told here.
    """
    most = 0
    for back in range(_GIVEN + 1):
        surnames = {text[at - back] for at in twin[:2]}
        if back > twin.left or not surnames <= SINGLE or (not back and twin.right < _GIVEN):
            continue
        ends = min(twin.right, _GIVEN - back) + 1
        roles = [introduced(text, at - back, at + ends) for at in twin[:2]]
        acts = [ACTS.match(text, at + ends) is not None for at in twin[:2]]
        titled = any(text.startswith(_MANNERS, at + 1) for at in twin[:2])
        most = max(most, 0 if all(roles) or titled else sum(roles) + sum(acts))
    return most


def _one_surname(text: str, twin: Twin) -> bool:
    """Say whether two surnames written for one another stand before one given name: 傅晓棠, 付…."""
    pair = frozenset((text[twin.one], text[twin.other]))
    return pair in _ONE_SURNAME and not twin.left and twin.right >= _GIVEN


def introduced(text: str, start: int, end: int) -> bool:
    """Say whether a post stands right before or behind a person's name."""
    return ends_with_role(text, max(0, start - _ROLE), start) or TITLE.match(text, end) is not None


def reach(text: str, twin: Twin, *, quoted: bool) -> tuple[int, int]:
    """Give where the names begin and end, counted from what differs."""
    one, other, left, right = twin
    if quoted:
        return -left, right + 1
    starts = [
        back
        for back in range(min(left, _CLASS), -1, -1)
        if begins_name(text, one - back) or begins_name(text, other - back)
    ]
    end = class_span(text, one, right)[1] or min(right, _GIVEN) + 1
    start = starts[0] if starts else min(left, _GIVEN)
    return -start, end


def begins(text: str, at: int, left: int) -> bool:
    """Say whether a name can begin at `at`, or up to `left` characters before, but at no figure."""
    return any(
        begins_name(text, at - back) and not text[max(at - back - 1, 0)].isdigit()
        for back in range(min(left, _CLASS) + 1)
    )
