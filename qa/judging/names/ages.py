"""Ages: whose they are, and which two are given for one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from qa.judging.arithmetic.misprints import slip
from qa.judging.linking.anchors import anchors, proper
from qa.judging.linking.sentence_marks import marked_apart
from qa.judging.linking.surnames import SURNAMES
from qa.judging.linking.words import rarity
from qa.model import HEADS, Figure
from qa.patterns import regex

_CALLED = (
    "某某|某|大爷|大妈|大叔|大娘|大伯|大嫂|大姐|大哥|奶奶|爷爷|师傅|先生|女士|阿姨|阿婆|婆婆|老人|老师|老汉|老太|"
    "教授|医生|伯|叔|婶|嫂|姨|婆"
)
_NICK = regex(rf"[老小阿][{SURNAMES}](?![\u4e00-\u9fff]?[省市县区镇村])|[{SURNAMES}](?:{_CALLED})")
_FULL = regex(rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_SHORT = regex(
    rf"(?:^|[的，。、： ])([{SURNAMES}][\u4e00-\u9fff])"
    "(?=[将以说在则也又是的今已，。、：获夺与和从])"
)
_HEADED = regex(rf"(?:^|[\n，。；：“]|叫|名叫|是)([{SURNAMES}][\u4e00-\u9fff]{{2}})")
_KIN = (
    "儿子?|女儿?|孙[子女]?|母亲?|父亲?|爸爸?|妈妈?|爹|娘|妻子?|丈夫|老伴|爱人|哥哥?|弟弟?|姐姐?|妹妹?|婆婆|公公|媳妇?|"
    "外[公婆]|爷爷|奶奶|岳[父母]|侄[子女]|徒弟|邻居|同伴|搭档"
)
_OF_KIN = regex(f"的?(?:{_KIN})")
_KIN_ENDS = regex(f"(?:{_KIN})$")
_THEN = regex(
    r"时年|那年|当年|年少|年轻|\d{4}年|年前|从前|以前|小时候|曾|当时|那时|早年|生前|已故|去世|享年|终年|平均|"
    r"最[大小]|[大小]的$|[干做守唱跑教看开种活等]到$"
)
_ONWARD = regex(
    "(?:那年|时[，候]?|起|开始|就|便|才|参|入|从|学|当|随|嫁|生[下了]|丧|以[上下]|之?[前后]|到|至|的?时候)"
)
_WHO = regex(r"的?(?P<words>[^，。；：！？“”（）\d]{0,16})")
_SELF = regex("我|他|她|这位|老人|老汉|老太")
_BESIDE = regex(f"[亚季]军|对手|搭档|队友|同事|徒弟|学生|工友|[嫌被]疑?人|{_KIN}")
_TODAY = regex("(?:今年|现年)(?:已经?|刚满?|才)?$")
_OLD_ONE = regex("的?[^，。；：\\d]{0,4}(?:老[人汉太伯者]|[大阿]爷|奶奶|爷爷|大妈|大娘)")
_YOUNG = regex(
    "的?[^，。；：\\d]{0,4}(?:小伙|青年|女孩|男孩|姑娘|女子|男子|大学生|[辣宝奶]妈|[宝奶]爸)"
)
_STRIP = regex(
    "(?:今年|现年|现在|已经?|刚[满过]?|将满|如今|眼下|年过|年近|都|快|有|约|，|（|\\(|男|女|、)+$"
)
_BEFORE, _ADULT, _TWO, _APART, _DAYS = 14, 16, 2, 20, 60
_TEN, _ELDERLY, _RARE, _UNCOMMON, _NEAR, _FIRST = 10, 50, 11, 6, 5, 2


class Aged(NamedTuple):
    """An age with the words beside it in which its owner's name stands, if any does."""

    figure: Figure
    words: str
    named: bool

    @property
    def years(self) -> int:
        """Give the age in whole years."""
        return int(self.figure.quantity.nominal)


def aged(figure: Figure) -> Aged | None:
    """Read whose age a figure is today; None for ages of then, of kin, of groups."""
    text, quantity = figure.context.sentence, figure.quantity
    if quantity.dimension != "age" or quantity.hedge or quantity.nominal < _ADULT:
        return None
    start = max(text.rfind(sign, 0, figure.at) for sign in "。；！？“")
    lead = text[max(start + 1, figure.at - 2 * _BEFORE) : figure.at]
    own = _STRIP.sub("", lead)
    if _THEN.search(lead) or _ONWARD.match(text, figure.until):
        return None
    if _KIN_ENDS.search(own) or _OF_KIN.match(text, figure.until):
        return None
    behind = _WHO.match(text, figure.until)
    words = f"{own[-_BEFORE // 2 :]} {behind['words'] if behind else ''}"
    return Aged(figure, words, bool(_NICK.search(words) or _FULL.search(words)))


def two_ages(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the ages of one person that cannot both be right."""
    ages = [one for figure in figures if (one := aged(figure))]
    across = len({figure.context.document for figure in figures}) > 1
    for one, other in combinations(ages, 2):
        left, right = one.figure.context, other.figure.context
        if left.span == right.span or (left.document != right.document) != across:
            continue
        if _differ(one, other) and _one_person(one, other, figures, across=across):
            yield one.figure, other.figure


def _one_person(one: Aged, other: Aged, figures: Sequence[Figure], *, across: bool) -> bool:
    if across:
        named = _one_name(one, other) or _named_above(one, other) or _named_above(other, one)
        return named and _one_story(one.figure, other.figure)
    if _one_name(one, other):
        return True
    apart = marked_apart(one.figure, other.figure)
    if apart:
        return False
    lonely = _lonely(one, other, figures) or _old(one, other, figures)
    return lonely or _headed(one, other, figures)


def _differ(one: Aged, other: Aged) -> bool:
    if _decade(one) or _decade(other):
        return _decade(one) != _decade(other) and _beyond(one, other)
    step = abs(one.years - other.years)
    return step > 1 and (step <= _APART or _slipped(one, other))


def _decade(age: Aged) -> bool:
    """Say whether an age is told in tens: 七旬."""
    return age.figure.quantity.suffix == "旬"


def _beyond(one: Aged, other: Aged) -> bool:
    """Say whether a full age lies outside the ten years that the other tells."""
    tens, full = (one, other) if _decade(one) else (other, one)
    return not tens.years - 1 <= full.years <= tens.years + _TEN


def _slipped(one: Aged, other: Aged) -> bool:
    return slip(one.figure.quantity, other.figure.quantity) == "turned"


def _one_name(one: Aged, other: Aged) -> bool:
    """Say whether one name stands beside both ages."""
    nicks = set(_NICK.findall(one.words)) & set(_NICK.findall(other.words))
    return bool(nicks or _short_names(one) & _short_names(other)) or any(
        found[0] in other.words for found in _FULL.finditer(one.words) if _is_name(found[0], other)
    )


def _short_names(age: Aged) -> set[str]:
    """Give the names of two characters beside an age, known by what follows: 荣博将, 荣博说."""
    return {name for name in _SHORT.findall(f"{age.words}，") if rarity(name) >= _RARE}


def _named_above(one: Aged, other: Aged) -> bool:
    """Say whether the only age of an article stands without a name, and above is the other's."""
    return _unnamed(one.figure, one) and bool(set(_above(one.figure)) & set(_named(other)))


def _unnamed(figure: Figure, age: Aged) -> bool:
    return not age.named and figure.quantity.canonical in figure.context.gist.sole


def _above(figure: Figure) -> Iterator[str]:
    """Name whom an article opens with: by nickname, or in full where a clause begins."""
    text = f"{figure.context.title}\n{figure.context.gist.opening}"
    yield from _NICK.findall(text)
    yield from _HEADED.findall(text)


def _named(age: Aged) -> Iterator[str]:
    yield from _NICK.findall(age.words)
    yield from (found[0] for found in _FULL.finditer(age.words) if len(found[0]) > _TWO)


def _is_name(name: str, other: Aged) -> bool:
    """Say whether a surname with what follows is the same full name there."""
    return len(name) > _TWO and name in other.words and rarity(name[:_TWO]) >= _UNCOMMON


def _lonely(one: Aged, other: Aged, figures: Sequence[Figure]) -> bool:
    """Say whether an article gives but two ages, a slip apart, and one of an unnamed person.

    Turned round, they may be but the only ones that are told of persons now.
    """
    ages = [figure for figure in figures if figure.quantity.dimension == "age"]
    if not any(not age.named and _SELF.search(age.words) for age in (one, other)):
        return False
    if _slipped(one, other) and sum(aged(figure) is not None for figure in ages) == _TWO:
        return True
    return len(ages) == _TWO and slip(one.figure.quantity, other.figure.quantity) != ""


def _old(one: Aged, other: Aged, figures: Sequence[Figure]) -> bool:
    """Say whether an article tells of but one old person, once in tens and unnamed."""
    if not _decade(one) and not _decade(other):
        return False
    tens = one if _decade(one) else other
    old = [
        figure
        for figure in figures
        if figure.quantity.dimension == "age" and figure.quantity.nominal >= _ELDERLY
    ]
    return len(old) == _TWO and _SELF.search(tens.words) is not None


def _headed(one: Aged, other: Aged, figures: Sequence[Figure]) -> bool:
    """Say whether a headline tells of an old or young person, and the body of one age like it."""
    head, body = (one, other) if one.figure.context.kind in HEADS else (other, one)
    if head.figure.context.kind not in HEADS or body.figure.context.kind in HEADS or head.named:
        return False
    if any(age.figure.quantity.suffix == "周岁" for age in (head, body)):
        return False  # what a rule asks for
    young = _YOUNG.match(head.figure.context.sentence, head.figure.until)
    old = _OLD_ONE.match(head.figure.context.sentence, head.figure.until)
    alike = body.years >= _ELDERLY if old else body.years < _ELDERLY
    told = [age for figure in figures if (age := aged(figure)) and figure is not head.figure]
    near = abs(head.years - body.years) <= _NEAR or slip(head.figure.quantity, body.figure.quantity)
    return (
        bool((young or old or _in_lead(body)) and alike and near)
        and len({age.years for age in told}) == 1
    )


def _in_lead(age: Aged) -> bool:
    """Say whether an age is told in the first paragraphs as that of somebody today: 今年43岁."""
    context = age.figure.context
    words = context.sentence[: age.figure.at]
    return bool(_TODAY.search(words)) and context.block <= _FIRST and not _BESIDE.search(words)


def _one_story(one: Figure, other: Figure) -> bool:
    days = one.context.date, other.context.date
    near = not (days[0] and days[1]) or abs((days[0] - days[1]).days) <= _DAYS
    return near and any(map(proper, anchors(one.context, other.context)))


def owners(figure: Figure) -> Iterator[str]:
    """Name whom an age may be of, for articles to meet."""
    if told := aged(figure):
        yield from _named(told)
        yield from sorted(_short_names(told))
        if _unnamed(figure, told):
            yield from _above(figure)
