"""Percentages that stand side by side for parts of one whole, no two of which overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.totals.kin import bare_names, divide, exclude

_ALL_AT_ONCE = regex(
    r"(?P<names>[^，。；：（(]{2,60}?)(?:所?占(?:比|[^，。；、\d]{0,8}?的?(?:比重|比例))?(?:分别|各)(?:为|是|达)?|"
    r"(?:分别|各)占(?:[^，。；、\d]{0,12}?的)?|(?:比重|比例|构成|占比)(?:分别)?(?:为|是))(?:约|近)?$"
)
_AT_ONCE_ENDS = tuple("别各为是达占的约近")
_THREE = regex("三次产业|三产|一二三产业|第?一、(?:第)?二(?:、|和)(?:第)?三(?:次)?产业")
_KINDS = regex(
    "(?P<number>[两三四五六])(?:种|大?类)(?:[\u4e00-\u9fff]?(?:方式|渠道|途径|类型|形式|情形))?$"
)
"""So many ways, each of another kind: 三种方式各占31%、45%和24%."""
_NEXT = regex(r"^[、，和及与 ]{1,2}(?:约|近)?$")
_TAKES = regex(
    r"[，、；。：]?(?P<name>[^，。；、：占]{1,16}?)(?:的?(?:比重|占比)|的比例|所占比[重例]|占(?:比|了|到)?"
    r"(?P<of>[^，。；、\d]{0,12}?的?))(?:为|达到?|是|约|近)*$",
    holding="占 比重 比例",
)
_TO_EACH = regex("[各均]占")
"""What gives several the same share: 甲、乙各占三成，其余占四成."""
_REST = regex(
    r"[，、；](?:而)?(?:其余|剩余|余下|剩下|其他|其它)(?:的)?(?:[^，。；、\d]{0,6}?)(?:占(?:比)?|为)?(?:的)?$"
)
_SOME = regex("可多选|多选|等|部分|约|左右|不到|超过")
SEVERAL = (
    "选(?:择|[填报])?(?:(?:[一1](?:至|到|或者?|[-－—~～])|不超过|至多)?[两二三四五2-5]|多)个?[项种]"
)
"""What lets one give several answers: 可选一至两项."""
_MANY = regex(
    f"{SEVERAL}|多选|复选|兼[及有具]|交叉|重[复叠]|不止一|可同时|同时(?:涉及|属于|符合)|[两二2]类以上"
)
_JOIN = regex("、|[和及与](?=[^、和及与]+$)")
CLOSED = "其余"
"""The cue of a list whose last member is the rest: it adds up to all."""

_COUNTED = regex(r"\d")
"""A share of so many has a whole of its own: 8个断面优良比例100%，22个断面优良比例95%."""
_LONGEST = 40
_MOST = 12
_FEWEST, _SORTS = 2, 3
_BY_SORT = regex(
    "(?:[按从][^，。；]{1,10}?(?:分|划分|分类|看|统计|区分)(?:，|：|来看)|"
    "(?:^|[，。；：])论[\u4e00-\u9fff]{2,4}[，：])[^，。；]{0,24}$"
)
_CROSSED = regex("女|男|党员|团员|非|外地|本地|首次|曾")
"""Names of groups that lie across others."""
_BOUNDS = tuple(map(regex, ("以上|及?以外", "以下|以内|不满|不足")))
"""What opens a class to one side: only one at each end of a row can be beside the others."""


def read_slices(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the lists of percentages among the figures of one block."""
    rates = [figure for figure in figures if figure.quantity.dimension == "ratio"]
    at = 0
    while len(rates) - at >= _FEWEST:
        run = _listed(rates, at) or _clauses(rates, at)
        if len(run) >= _FEWEST and not _MANY.search(run[0].context.sentence):
            cue = CLOSED if _closed(run) else "占"
            yield Share(None, None, run[0], cue, run[0].context, tuple(run[1:]))
        elif run := _sorted(rates, at):
            first, *others = run
            context = first.context
            yield Share(None, None, first, "占", context, tuple(others), sure=False, told=True)
        at += max(len(run), 1)


def _closed(run: Sequence[Figure]) -> bool:
    """Say whether a percentage of a list is said to be the rest, with hardly one behind it."""
    told = any(_REST.fullmatch(gap(*two)) for two in pairwise(run))
    return told and not _SOME.search(run[-1].context.sentence, run[0].at)


def _listed(rates: Sequence[Figure], at: int) -> list[Figure]:
    """Read “甲、乙和丙分别占5%、3%和2%” and “三次产业比重分别为5%、3%、2%”."""
    first = rates[at]
    text = first.context.sentence[max(0, first.at - _LONGEST) : first.at]
    found = _ALL_AT_ONCE.search(text) if text.endswith(_AT_ONCE_ENDS) else None
    if not found:
        return []
    run = [first]
    for before, figure in pairwise(rates[at : at + _MOST]):
        if not same_sentence(before, figure) or not _NEXT.match(gap(before, figure)):
            break
        run.append(figure)
    if _THREE.search(found["names"]) and len(run) == len("三产业"):
        return run
    kinds = _KINDS.search(found["names"])
    if kinds and "两三四五六".index(kinds["number"]) + _FEWEST == len(run):
        return run
    names = bare_names(_JOIN.split(found["names"]))
    if len(names) == 1:
        return []
    return run if len(names) == len(run) and (divide(names) or exclude(names)) else []


def _goes_on(rates: Sequence[Figure], at: int) -> bool:
    """Say whether a list goes on from a percentage before it that is told in other words."""
    return at > 0 and same_sentence(rates[at - 1], rates[at])


def _clauses(rates: Sequence[Figure], at: int) -> list[Figure]:
    """Read “甲占5%，乙占3%，其余占2%”: names of one kind, or a rest that closes the list."""
    run, names, of = _row(rates, at)
    if len(run) > len(names):
        return run if len(of) == 1 and not _goes_on(rates, at) else []
    kin = divide(bare_names(names)) or exclude(bare_names(names)) if names else False
    return run if len(of) == 1 and kin else []


def _sorted(rates: Sequence[Figure], at: int) -> list[Figure]:
    """Read “按等级分，优秀占18%、良好占46%、合格占31%”: each falls under one name."""
    run, names, of = _row(rates, at)
    if len(run) < _SORTS or len(of) > 1 or len(set(names)) < len(names) or _goes_on(rates, at):
        return []
    sentence = run[0].context.sentence
    several = _MANY.search(sentence) or any(map(_CROSSED.search, names)) or _nested(names)
    return run if _BY_SORT.search(sentence, 0, run[0].at) and not several else []


def _nested(names: Sequence[str]) -> bool:
    """Say whether classes open to one side may hold one another: 60岁以上, 70岁以上."""
    opened = [[name for name in names if bound.search(name)] for bound in _BOUNDS]
    return any(len(some) > 1 or set(some) - {names[0], names[-1]} for some in opened)


def _goes_on_behind(rest: Figure, behind: Figure | None) -> bool:
    """Say whether one more share follows what sounds like the rest: 其他省占19%，境外占2%."""
    if behind is None or not same_sentence(rest, behind):
        return False
    found = _TAKES.fullmatch(gap(rest, behind))
    return found is not None and "占" in found[0] and not found["of"]


def _row(rates: Sequence[Figure], at: int) -> tuple[list[Figure], list[str], set[str]]:
    """Give the shares side by side with their names and wholes; one that is the rest has none."""
    run: list[Figure] = []
    names: list[str] = []
    of: set[str] = set()
    for figure, behind in zip(
        rates[at : at + _MOST], [*rates[at + 1 : at + 1 + _MOST], None], strict=False
    ):
        if run and not same_sentence(run[-1], figure):
            break
        text = figure.context.sentence[run[-1].until if run else 0 : figure.at]
        if len(run) > 1 and text[:1] == "；" != figure.context.sentence[run[0].until]:
            break
        if run and _REST.fullmatch(text):
            more = [behind] if _goes_on_behind(figure, behind) else []
            return [*run, figure, *filter(None, more)], names, of
        if ("占" not in text and "比" not in text) or _TO_EACH.search(text):
            break
        found = _TAKES.fullmatch(text) if run else _TAKES.search(text[-_LONGEST:])
        if not found or ("占" not in text and _COUNTED.search(found["name"])):
            break
        run.append(figure)
        names.append(found["name"])
        of.add((found["of"] or "").rstrip("的"))
    return run, names, of
