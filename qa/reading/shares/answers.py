"""Percentages that divide a whole though remarks stand between them: answers, kinds and the rest.

Answers to a question that allows one answer exclude one another; so do kinds of one whole whose
list ends with the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from qa.model import Figure, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.figures.moves import move
from qa.reading.shares.slices import CLOSED, SEVERAL
from qa.reading.shares.taken_of import taken_of, words_before

_ONE_ANSWER = regex(
    "单选|单项选择|唯一选项|[限只](?:能|可|许|准)?(?:从中)?[勾挑圈]?选(?:择|出|取)?(?:其中)?(?:一|1)[项个种样]"
)
_MANY_ANSWERS = regex(f"{SEVERAL}|多选|最多选|不限选|限(?:两|二|三|2|3)项|复选")
_NO_ANSWER = regex("率|增|降|回收|同比|环比|比上|较上|误差|折|[中里]有")
_OTHERS = regex("其他|其它|其余|剩余|剩下|余下")
_TRAIT = regex(
    "党员|团员|女|男|岁|以上|以下|学历|本科|硕士|博士|民族|残疾|退役|选择|认为|表示|希望|使用|喜欢|关注|首次|新|其中|全[国省市县]|"
    "增|同期|也|又|还"
)
_OVERLAP = regex("可同时|[两二2]类以上|重复计|有重复|有交叉|交叉重|兼[有及具]|不止一[种项个]")
"""What tells that some are counted under more than one head."""
_N = r"[\d一二两三四五六七八九十百半]"
_LOWEST = regex(
    rf"{_N}[^，。]{{0,4}}(?:及以下|以下|以内|以里|不满)|不[满足到]{_N}|(?<![\d.])0[^，。\d]{{0,2}}(?:至|到|—|-|－|~|～)\d"
)
_HIGHEST = regex(rf"{_N}[^，。]{{0,4}}(?:及以上|以上|以外)|(?:超过|满){_N}")
_RANGE = regex(rf"{_N}[^，。]{{0,4}}(?:至|到|—|-|－|~|～){_N}")
_GOES_ON = regex(r"[，、](?!其中|比)[^，。；、\d]{1,16}")
"""What leads from a share of others to one more: 其他省份占19%，境外占2%."""
_BOUND = regex(r"\d+")
_BOTH = 2
_FEWEST = 3
_MOST = 12


def read_answers(figures: Sequence[Figure], known: set[Span]) -> Iterator[Share]:
    """Read the lists of percentages in the blocks of an article that no other reading has."""
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        block = list(group)
        if len(_rates(block)) < _FEWEST:
            continue
        sentences = {figure.context.sentence for figure in block}
        if any(map(_OVERLAP.search, sentences)):
            continue
        choices = {text for text in sentences if "选" in text}
        if any(map(_MANY_ANSWERS.search, choices)):
            continue
        asked = _answers(block) if choices else []
        closed = asked or _kinds(block) or _ranges(block)
        run = asked or _unknown(closed or _rows(block), known)
        if _FEWEST <= len(run) <= _MOST:
            others, sure = tuple(run[1:]), bool(closed)
            cue = CLOSED if _without_gap(run) else "占"
            yield Share(None, None, run[0], cue, run[0].context, others, told=True, sure=sure)


def _unknown(run: Sequence[Figure], known: set[Span]) -> list[Figure]:
    """Leave what is read already; a row stays whole where no more than the end of it is."""
    left = [rate for rate in run if rate.span not in known]
    return list(run) if left and list(run[: len(left)]) == left else left


def _answers(block: Sequence[Figure]) -> list[Figure]:
    """Give the percentages from the sentence on that says that one answer was allowed."""
    sentences = [figure.context.sentence for figure in block]
    asked = next((at for at, text in enumerate(sentences) if _ONE_ANSWER.search(text)), None)
    if asked is None:
        return []
    run = takewhile(lambda rate: not _NO_ANSWER.search(words_before(rate)), _rates(block[asked:]))
    return [rate for rate in run if not rate.quantity.hedge]


def _rates(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.quantity.dimension == "ratio"]


def _ranges(block: Sequence[Figure]) -> list[Figure]:
    """Give the shares of one sentence that are told for ranges, from one end to the other."""
    for _, group in groupby(_taken(block), key=lambda rate: rate.context.span):
        told = [(rate, words_before(rate)) for rate in group if not rate.quantity.hedge]
        ends = (_HIGHEST, _LOWEST) if told and _HIGHEST.search(told[0][1]) else (_LOWEST, _HIGHEST)
        top = next((at for at, (_, words) in enumerate(told) if at and ends[1].search(words)), 0)
        run, words = [rate for rate, _ in told[: top + 1]], [text for _, text in told[: top + 1]]
        if len(run) >= _FEWEST and ends[0].search(words[0]) and ends[1].search(words[-1]):
            return run if all(map(_RANGE.search, words[1:-1])) else []
    return []


def _without_gap(run: Sequence[Figure]) -> bool:
    """Say whether ranges follow upon one another from the lowest to the highest: all is told."""
    bounds = [[int(number) for number in _BOUND.findall(words_before(rate))] for rate in run]
    meet = all(low and high and high[0] - low[-1] in {0, 1} for low, high in pairwise(bounds))
    return meet and all(len(one) == _BOTH for one in bounds[1:-1]) and len(bounds[-1]) == 1


def _rows(block: Sequence[Figure]) -> list[Figure]:
    """Give the shares of one sentence whose names are of no traits that one may have together."""
    for _, group in groupby(_taken(block), key=lambda rate: rate.context.span):
        run = [rate for rate in group if not rate.quantity.hedge]
        if len(run) >= _FEWEST and not any(_TRAIT.search(words_before(rate)) for rate in run):
            return run
    return []


def _taken(block: Sequence[Figure]) -> list[Figure]:
    """Give the percentages that something is said to take of a whole that is not named."""
    rates = _rates(block)
    return [one for one in rates if taken_of(one) == "" and not move(words_before(one))]


def _kinds(block: Sequence[Figure]) -> list[Figure]:
    """Give the shares of one sentence that end with what the others take."""
    taken = _taken(block)
    last = next((rate for rate in taken if _OTHERS.search(words_before(rate))), None)
    if last is None or last.quantity.hedge:
        return []
    run = [rate for rate in taken if same_sentence(rate, last) and rate.span <= last.span]
    goes_on = any(_GOES_ON.fullmatch(gap(last, rate)) for rate in taken if last.span < rate.span)
    return [] if goes_on or any(rate.quantity.hedge for rate in run) else run
