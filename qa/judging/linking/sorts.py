"""What a sentence sorts two figures by: the stage of a contest, a sex, a class, a side. Pure."""

from __future__ import annotations

from qa.judging.linking.clauses import clause
from qa.model import Figure
from qa.patterns import regex

_STAGE = regex("预赛|复赛|初赛|半决赛|决赛|资格赛|小组赛|淘汰赛|初评|终评|初试|复试|笔试|面试")
_SORTS = (regex("[男女](?=子|[生双单篮排足队])"), regex(r"\d+(?=公斤级|米栏|米[自蛙蝶仰])"))
_SIDED = regex(
    "(?P<side>[东西南北左右上下内外])(?P<noun>引桥|线|侧|岸|塔|幅|洞|段|层|片|区|厂|门|站|校区|广场|楼|村)"
)
_PEOPLE = frozenset("人名位")
_ROLE = regex("[余多]?(?:参赛)?(?P<role>[\u4e00-\u9fff]{1,4}?[员师生手工者兵民])")
_NARROW = 4


def other_roles(one: Figure, other: Figure) -> bool:
    """Say whether two numbers of people are of two roles, one of them narrow: 演员, 合唱队员.

    Short words for people (员工, 职工) may mean the same.
    """
    roles = [role for role in (_role(one), _role(other)) if role]
    if len(roles) < len((one, other)) or max(map(len, roles)) < _NARROW:
        return False
    return not pairs_in(roles[0]) & pairs_in(roles[1])


def _role(figure: Figure) -> str:
    """Give what the people that a figure counts are, told right behind it."""
    if figure.quantity.unit not in _PEOPLE:
        return ""
    found = _ROLE.match(figure.context.sentence, figure.until)
    return found["role"] if found else ""


def pairs_in(text: str) -> set[str]:
    """Give the pairs of characters that follow one another in a text."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


def other_sorts(one: Figure, other: Figure) -> bool:
    """Say whether each is of a sort of its own."""
    return _other_stages(one, other) or _other_sides(one, other)


def _other_stages(one: Figure, other: Figure) -> bool:
    """Say whether the last stage named before each is another: 预赛, 决赛; 初评, 终评."""
    stages = [_STAGE.findall(figure.context.sentence[: figure.at])[-1:] for figure in (one, other)]
    return bool(stages[0] and stages[1]) and stages[0] != stages[1]


def _other_sides(one: Figure, other: Figure) -> bool:
    """Say whether each is of another sex, class or side: 男子, 女子; 59公斤级; 东引桥, 西引桥."""
    texts = [figure.context.sentence[: figure.at] for figure in (one, other)]
    for sort in _SORTS:
        found = [set(sort.findall(text)[-1:]) for text in texts]
        if found[0] and found[1] and found[0] != found[1]:
            return True
    mine, theirs = (
        {found["noun"]: found["side"] for found in _SIDED.finditer("".join(clause(figure)))}
        for figure in (one, other)
    )
    return any(mine[noun] != theirs[noun] for noun in mine.keys() & theirs.keys())
