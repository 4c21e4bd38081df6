"""Whether sentences tell what another article is of: its matter, its year. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qa.judging.linking.matters import DATE
from qa.judging.repeats.runs_in_common import Run, size, tenths_of, whole_sentences
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.homes import Home, homes
from qa.judging.reuse.left_names import names_somebody
from qa.judging.reuse.strangers import one_matter, strangers
from qa.judging.reuse.weights import (
    SHORTEST,
    figures_stayed,
    is_whole,
    own_count,
    tells_a_number,
    tells_figures,
    weight,
    words_of,
)
from qa.model import Range
from qa.patterns import regex

_YEARLY, _WHOLE, _WHOLE_APART = 24, 36, 24
_SOME, _ENOUGH, _SHORT = 3, 4, 4000
HALF, _NEARLY = 5, 8
_HALF_A_YEAR = dt.timedelta(days=183)
_RANKS = ("镇乡村", "县区", "市州", "省", "国")
STANDING = regex(
    r"位于|建于|始建|地处|面积|全长|海拔|[下管]辖|设有|现有|共有|拥有|人口|流经|库容|馆藏|成立于|创办于"
)
_ALL = regex(r"(?:(?<=[，。；！？\n])|^)全([国省市县区州镇乡])")
_NOBODYS = regex(
    r"\d日(?:[（(][^（）()]{2,5}[）)])?是(?:第[\d一二三四五六七八九十]+个)?(?:全国|国际|世界|中国|普通)?[\u4e00-\u9fff]{2,10}[日节](?=[，。；：])"
)
"""What a day is called: 12月2日是全国交通安全日."""
RULE = regex("凡|均可|不得|须|应当|限[报购]|方可|视为")
_NAME = regex(r"“([^“”，。]{3,12})”")
_NOW = regex("[本今]年度?")
_YEAR = regex(r"20\d\d年?")


def is_anothers(pair: Pair, new: Range, runs: Sequence[Run], *, named_apart: bool) -> bool:
    """Say whether sentences tell figures of an article on something else."""
    if not _tells_anothers(pair, new, runs, named_apart=named_apart) or _of_one_day(
        pair, new, runs
    ):
        return False
    return not (one_name(pair, titles=True) or of_all(pair, new) or one_matter(pair, new))


def _of_one_day(pair: Pair, new: Range, runs: Sequence[Run]) -> bool:
    """Say whether two sentences with less than half in common give one day: both tell of it."""
    said = pair.new.text[slice(*new)]
    told = set(DATE.findall(said)) if tenths_of(pair.new.text, new, runs) < HALF else ()
    sources = [pair.old.text[slice(*whole_sentences(pair.old.text, run.old))] for run in runs]
    return any(day in source for day in told for source in sources)


def _tells_anothers(pair: Pair, new: Range, runs: Sequence[Run], *, named_apart: bool) -> bool:
    """Say whether figures in common are so many, and so much another's, as the two are apart."""
    said, words = pair.new.text[slice(*new)], [words_of(pair.new.text, run) for run in runs]
    shared = " ".join(words)
    stayed = figures_stayed(said, shared)
    if named_apart or strangers(pair, new):
        exact = any(map(tells_a_number, words)) or is_whole(said, shared, _WHOLE_APART)
        exact = exact or (named_apart and _tells_of_people(pair, new, runs, shared))
        return exact or (stayed and tells_figures(shared, _SOME))
    if RULE.search(said) or not (stayed and tells_figures(shared, _ENOUGH)):
        return False
    return pair.other_topic() and not one_name(pair)


def _tells_of_people(pair: Pair, new: Range, runs: Sequence[Run], shared: str) -> bool:
    """Say whether a sentence tells, nearly in the same words, of the other's people and place."""
    nearly = tenths_of(pair.new.text, new, runs) >= _NEARLY and size(shared) >= _YEARLY
    return nearly and names_somebody(pair, new, shared)


def of_all(pair: Pair, new: Range) -> bool:
    """Say whether sentences tell of all the city, say, in an article on a part of it.

    Or of what day it is: both may have it of their own.
    """
    if _NOBODYS.search(pair.new.text, *new):
        return True
    own = max((_rank(one.kind) for one in _homes(pair)), default=0)
    return any(_rank(found[1]) > own for found in _ALL.finditer(pair.new.text, *new))


def _rank(kind: str) -> int:
    return next((rank for rank, kinds in enumerate(_RANKS) if kind in kinds), 0)


def _homes(pair: Pair) -> tuple[Home, ...]:
    return homes(pair.new.context.title, pair.new.text)


def one_name(pair: Pair, *, titles: bool = False) -> bool:
    """Say whether an article has a name that the other one, or its title, quotes: “玲龙一号”."""
    both = (pair.old, pair.new), (pair.new, pair.old)
    for one, other in both:
        quoting = one.context.title if titles else f"{one.context.title}\n{one.text}"
        text = f"{other.context.title}\n{other.text}"
        if any(found[1] in text for found in _NAME.finditer(quoting)):
            return True
    return False


def year_after(pair: Pair) -> bool:
    """Say whether more than half a year lies between the two."""
    one, other = pair.old.context.date, pair.new.context.date
    return one is not None and other is not None and abs(other - one) > _HALF_A_YEAR


def of_then(pair: Pair, said: str) -> bool:
    """Say whether sentences give what they tell to a year that is not the newer article's own."""
    if not pair.apart():
        return False
    date = pair.new.context.date
    years = {year.rstrip("年") for year in _YEAR.findall(said)} - {str(date.year) if date else ""}
    return bool(years) and _NOW.search(said) is None


def is_last_years(pair: Pair, new: Range, shared: str) -> bool:
    """Say whether a sentence of another year's article stayed as it was, figures and all.

    In a long report some sentence always does.
    """
    said = pair.new.text[slice(*new)]
    if not pair.apart() or not figures_stayed(said, shared):
        return False
    if year_after(pair) and size(shared) >= SHORTEST and own_count(pair.new.text, new):
        return True
    if STANDING.search(said) or RULE.search(said):
        return False
    short = max(len(pair.old.text), len(pair.new.text)) <= _SHORT and year_after(pair)
    weighty = size(shared) >= _YEARLY and weight(shared) >= _ENOUGH
    told = weighty or is_whole(said, shared, _WHOLE)
    return told and (short or not one_matter(pair, new))
