"""Percentages that divide a whole though remarks stand between them: answers, kinds and the rest.

Answers to a question that allows one answer exclude one another; so do kinds of one whole whose
list ends with the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from qa.model import Figure, Share, Span
from qa.reading.gaps import same_sentence
from qa.reading.moves import move
from qa.reading.taken_of import taken_of, words_before

_ONE_ANSWER = re.compile("单选|[限只](?:能|可)?选(?:择)?(?:一|1)[项个种]|唯一选项")
_MANY_ANSWERS = re.compile("多选|最多选|[选]多项|不限选|[限选](?:两|二|三|2|3)项|复选")
_NO_ANSWER = re.compile("率|增|降|回收|同比|环比|比上|较上|误差|折|[中里]有")
_OTHERS = re.compile("其他|其它|其余|剩余|剩下|余下")
_FEWEST = 3
_MOST = 12


def read_answers(figures: Sequence[Figure], known: set[Span]) -> Iterator[Share]:
    """Read the lists of percentages in the blocks of an article that no other reading has."""
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        block = list(group)
        run = [rate for rate in _answers(block) or _kinds(block) if rate.span not in known]
        if _FEWEST <= len(run) <= _MOST:
            yield Share(None, None, run[0], "占", run[0].context, tuple(run[1:]), told=True)


def _answers(block: Sequence[Figure]) -> list[Figure]:
    """Give the percentages from the sentence on that says that one answer was allowed."""
    sentences = [figure.context.sentence for figure in block]
    asked = next((at for at, text in enumerate(sentences) if _ONE_ANSWER.search(text)), None)
    if asked is None or any(map(_MANY_ANSWERS.search, sentences)):
        return []
    run = takewhile(lambda rate: not _NO_ANSWER.search(words_before(rate)), _rates(block[asked:]))
    return [rate for rate in run if not rate.quantity.hedge]


def _rates(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.quantity.dimension == "ratio"]


def _kinds(block: Sequence[Figure]) -> list[Figure]:
    """Give the shares of one sentence that end with what the others take."""
    taken = [
        rate for rate in _rates(block) if taken_of(rate) == "" and not move(words_before(rate))
    ]
    last = next((rate for rate in taken if _OTHERS.search(words_before(rate))), None)
    if last is None or last.quantity.hedge:
        return []
    run = [rate for rate in taken if same_sentence(rate, last) and rate.span <= last.span]
    return [] if any(rate.quantity.hedge for rate in run) else run
