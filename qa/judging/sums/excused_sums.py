"""What shows that figures are not the parts of a whole, or not all of them. Pure."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise

from qa.judging.linking.measures import same_kind
from qa.judging.sums.counted_otherwise import (
    are_means,
    by_bounds,
    come_and_go,
    guessed_or_so_far,
    is_a_mean,
    is_corrected,
    is_had_by_each,
    is_less_something,
    of_other_times,
    told_roughly,
    were_planned,
)
from qa.judging.sums.nested import nested
from qa.judging.sums.other_sums import cross, fits_further, foremost, overlap, rest_named
from qa.judging.sums.others_besides import (
    one_untold,
    others_besides,
    rest_behind,
    taken_off,
    the_most_of_several,
    uncounted,
    undecided,
)
from qa.judging.sums.some_parts import fits_with_others, some_fit
from qa.judging.sums.strangers import has_stranger, led_by
from qa.judging.sums.sum_places import ALL, FEW, TWICE, stands_between
from qa.judging.sums.tariffs import are_tariffs
from qa.judging.sums.weighed_sums import signed_sum
from qa.model import Figure, Total
from qa.patterns import regex

_SEVERAL, _NAMED = 4, 2
_EACH = regex(r"[和与及、][\u4e00-\u9fff]{1,8}各(?:有|为)?(?=[\d一二两三四五六七八九十])")
_NEXT = regex("、[^，。；、\\d总共合]{0,6}")
"""What stands between two members of a row."""
_NEXT_ROW = regex("；")
_SOME_OF_ALL = regex("，[^，。；\\d]{0,8}(?:合计|共|一共)占(?!比?100)")
_STANDARD = regex("^[^，。；]{0,2}的?(?:标准|不等)")


def is_excused(total: Total) -> bool:
    """Say whether figures that words or form give a whole are not its parts, or not all."""
    return any(excuse(total) for excuse in _EXCUSES)


def are_no_parts(total: Total) -> bool:
    """Say whether figures that were weighed as the parts of a whole are none."""
    return any(excuse(total) for excuse in _NO_PARTS)


def _are_of_another(total: Total) -> bool:
    """Say whether the parts add up to another figure that stands nearer before or behind them."""
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    return any(
        (whole.span < one.span < first.span or last.span < one.span < whole.span)
        and same_kind(one.quantity, whole.quantity)
        and one.quantity.nominal == signed_sum(total)
        for one in {*first.beside, *last.beside}
    )


def _make_the_row(total: Total) -> bool:
    """Say whether the parts are those of a whole and of its row before it: 26件、214件，其中."""
    whole, summed = total.whole, signed_sum(total) - total.whole.quantity.nominal
    first = whole.at
    for one in sorted(whole.beside, key=lambda one: one.span, reverse=True):
        until = one.span.end - whole.span.start + whole.at
        if one.span > whole.span or not whole.context.span.contains(one.span):
            continue
        if not _NEXT.fullmatch(whole.context.sentence, until, first):
            return False
        summed -= one.quantity.nominal
        if not summed and same_kind(one.quantity, whole.quantity):
            return True
        first = one.span.start - whole.span.start + whole.at
    return False


def _named_twice(total: Total) -> bool:
    """Say whether whole and parts bear names again: 射门17次，射正5次；射门8次，射正3次."""
    names = [_name(part) for part in total.parts]
    here = all(part.context.span == total.whole.context.span for part in total.parts)
    again = 1 < len(set(names)) < len(names) and _name(total.whole) in names
    return here and again and not (total.sure or stands_between(total, ALL))


def _one_again(total: Total) -> bool:
    """Say whether two sentences tell one part: 其中通村路184公里。通村路184公里中……."""
    told = {(part.quantity.nominal, _name(part)[-_NAMED:]) for part in total.parts}
    sentences = {part.context.span for part in total.parts}
    return len(sentences) > 1 and len(told) < len(total.parts)


def _some_of_each(total: Total) -> bool:
    """Say whether beside the parts some are told by the number of each: 领队和队医各1人."""
    first, last = min(total.parts, key=_start), max(total.parts, key=_start)
    sentence, parts = last.context.sentence, {part.at for part in total.parts}
    until = total.whole.at if last.span < total.whole.span else len(sentence)
    start = first.at if first.context.span == last.context.span else 0
    return any(one.end() not in parts for one in _EACH.finditer(sentence, start, until))


def _start(figure: Figure) -> int:
    return figure.span.start


def _told_by_turns(total: Total) -> bool:
    """Say whether every other part is of one name: 糕点37批，不合格6批；油48批，不合格3批."""
    names = [led_by(part) for part in total.parts]
    most = max(map(names.count, filter(None, names)), default=0)
    return len(names) > _SEVERAL and 1 < most < len(names) <= most * TWICE


def _one_row_fits(total: Total) -> bool:
    """Say whether of two rows by turns one is all: 设36个班、学位1620个，设24个班、学位1080个."""
    rows: defaultdict[str, list[Fraction]] = defaultdict(list)
    for part in total.parts:
        rows[led_by(part)].append(part.quantity.nominal)
    summed = [sum(row) for row in rows.values() if len(row) > 1]
    return total.whole.quantity.nominal in {*summed, *(signed_sum(total) - row for row in summed)}


def _name(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - FEW) : figure.at]


def _in_its_row(total: Total) -> bool:
    """Say whether the whole stands in one row with its parts: 票价80元、180元; 甲9人、乙6人.

    So do prices to be paid by a standard, and what goes beyond several bounds.
    """
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    sentence = whole.context.sentence
    behind = last.context.sentence[last.until :]
    if _STANDARD.match(behind):
        return True
    if last.context.span == whole.context.span and last.until <= whole.at:
        return _NEXT.fullmatch(sentence, last.until, whole.at) is not None
    one_sentence = first.context.span == whole.context.span and whole.until <= first.at
    return one_sentence and _NEXT.fullmatch(sentence, whole.until, first.at) is not None


def _begins_amid_a_row(total: Total) -> bool:
    """Say whether the parts are the end of one row and another: 高级61人，一级82人；硕士37人."""
    first, second = total.parts[:_NAMED]
    if not _NEXT_ROW.search(first.context.sentence, first.until, second.at):
        return False
    before = [one.span for one in first.beside if first.context.span.contains(one.span)]
    before = [span for span in before if total.whole.span < span < first.span]
    row = first.context.sentence[: first.at]
    return bool(before) and not _NEXT_ROW.search(row, first.at - first.span.start + before[-1].end)


def _leaves_its_clause(total: Total) -> bool:
    """Say whether 其中 has one member, and what a semicolon parts from it goes on by commas.

    负债452.6亿元，其中存款421.8亿元；净资产33.6亿元，资本净额38.2亿元.
    """
    first = total.parts[0]
    if "其中" not in first.scope or len({part.context.span for part in total.parts}) > 1:
        return False
    sentence = first.context.sentence
    marks = ["；" in sentence[one.until : two.at] for one, two in pairwise(total.parts)]
    return marks[:1] == [True] and not all(marks)


def _said_to_be_some(total: Total) -> bool:
    """Say whether a list closes with the share that its members have together: 三地合计占七成."""
    last = max(total.parts, key=_start)
    return _SOME_OF_ALL.match(last.context.sentence, last.until) is not None


_NO_PARTS = (
    _said_to_be_some,
    _leaves_its_clause,
    is_a_mean,
    are_means,
    _begins_amid_a_row,
    _in_its_row,
    told_roughly,
    by_bounds,
    nested,
    are_tariffs,
    _are_of_another,
    _make_the_row,
    _named_twice,
    _one_again,
    _told_by_turns,
    _one_row_fits,
    guessed_or_so_far,
    come_and_go,
    is_corrected,
    is_had_by_each,
    is_less_something,
    were_planned,
    _some_of_each,
    overlap,
    cross,
    fits_further,
    foremost,
    rest_named,
    others_besides,
    one_untold,
    undecided,
    uncounted,
    rest_behind,
    taken_off,
    the_most_of_several,
    has_stranger,
)
_EXCUSES = (*_NO_PARTS, some_fit, of_other_times, fits_with_others)
