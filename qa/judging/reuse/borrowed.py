"""Sentences that tell another article's facts: its name, its figures, word for word. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from qa.judging.repeats.runs_in_common import Run, runs_in_common, size, tenths_of, whole_sentences
from qa.judging.reuse.carried import Met, Pair, met
from qa.judging.reuse.cast import cast, players
from qa.judging.reuse.denials import denials, lacking
from qa.judging.reuse.heads import bare_name, of_one_kind, other_heads
from qa.judging.reuse.homes import Home, homes
from qa.judging.reuse.in_common import cited, of_both
from qa.judging.reuse.leftovers import Leftover
from qa.judging.reuse.own_words import at_home, counts_its_own, own_matter, own_words, told_alike
from qa.judging.reuse.strangers import one_matter, strangers
from qa.judging.reuse.weights import (
    SHORTEST,
    figures_stayed,
    has_list,
    is_whole,
    own_count,
    tells_a_number,
    tells_figures,
    weight,
    words_of,
)
from qa.model import Range
from qa.patterns import regex

_WITH_A_NAME, _AROUND_A_NAME = 8, 12
_YEARLY, _WHOLE, _WHOLE_APART = 24, 36, 24
_SOME, _ENOUGH, _SHORT, _SOURCES = 3, 4, 4000, 3
_FIFTH, _HALF, _NEARLY = 2, 5, 9
_HALF_A_YEAR = dt.timedelta(days=183)
_RANKS = ("镇乡村", "县区", "市州", "省", "国")

FROM_ABOVE = regex(
    r"(?:国家|全国|中央|国务院|我国|全球|各地|全省|自治区|(?<![\u4e00-\u9fff])[省市]|[部总]局|[公商财人教科]\w{0,4}部|部委)[^，。；]{0,14}"
    r"(?:发布|通报|提示|提醒|要求|部署|规定|印发|决定|公布|明确|出台|公告|预报|预警|预计|公报|发布会)"
    r"|国家统计局|全国|我国|各地|[根按依][^，。]{0,12}(?:法|条例|规定|办法)|第[^，。]{1,4}条|预期目标"
)
SERVICE = regex(r"电话|热线|网址|邮编|邮箱|微信|返回|编辑|来源|视觉中国|记者|客户端|直播|广告")
STANDING = regex(
    r"位于|建于|始建|地处|面积|全长|海拔|[下管]辖|设有|现有|共有|拥有|人口|流经|库容|馆藏|成立于|创办于"
)
_ALL = regex(r"(?:(?<=[，。；！？\n])|^)全([国省市县区州镇乡])")
_NOBODYS = regex(
    r"\d日(?:[（(][^（）()]{2,5}[）)])?是(?:第[\d一二三四五六七八九十]+个)?(?:全国|国际|世界|中国|普通)?[\u4e00-\u9fff]{2,10}[日节](?=[，。；：])"
)
"""What a day is called: 12月2日是全国交通安全日."""
RULE = regex("凡|均可|不得|须|应当|限[报购]|方可|视为")
COMPARED = regex(
    r"(?<![^，。；\n])此前，|学习|学来|兄弟[^，。；]|向[他她它你]们?学|借鉴|对照|相比|同样|上一?届|上年|去年同期|两年|连同|合计|对口|协作|协同|来自|前来|邻(?!近)|[与同和][^，。；]{2,12}签约|合作(?!社)|联合|联手|携手|共同|共建|结对|跨"
)
"""What tells that the other one is meant to stand here, too."""
_QUOTED_NAME = regex(r"“([^“”，。]{2,12})”")
_NAME = regex(r"“([^“”，。]{3,12})”")
_NOW = regex("[本今]年度?")
_YEAR = regex(r"20\d\d年?")
_DAY = regex(r"\d{1,2}月\d{1,2}日")
_TELLS = regex(r"[\d、]")
"""A number or a list: without either, words in common are nobody's in particular."""


def borrowed(pair: Pair) -> list[tuple[str, Leftover]]:
    """Give the sentences that the newer article cannot well have of its own.

    Their places are the source, the copy, and where the newer article speaks for itself.
    """
    return list(_borrowed(met(pair)))


@lru_cache(maxsize=1 << 10)
def _borrowed(both: Met) -> tuple[tuple[str, Leftover], ...]:
    found = (_weighed(both.pair, new, runs) for new, runs in passages(both.pair))
    return tuple(one for one in found if one)


def whose(pair: Pair) -> tuple[Pair, list[tuple[str, Leftover]]]:
    """Give a pair, or the same turned round where a date is unknown, with what is borrowed.

    The one that keeps a name of the other's is the copy.
    """
    ways = [(one, borrowed(one)) for one in pair.either_way()]
    return max(
        ways,
        key=lambda way: (
            any(rest.left for _, rest in way[1]),
            bool(way[1]),
            max((_denies(way[0], said) for said, _ in way[1]), default=0),
            any(counts_its_own(way[0].new, said) for said, _ in way[1]),
            way[0].in_order(),
            -sum(at_home(way[0].new, said) for said, _ in way[1]),
        ),
    )


def _denies(pair: Pair, said: str) -> int:
    """Say whether the newer article denies what its sentences say (2), or something at all (1)."""
    at = pair.new.text.find(said)
    new = at, at + len(said)
    found = (any(True for _ in tell(pair.new.text, new)) for tell in (denials, lacking))
    return 2 if next(found) else int(next(found))


def passages(pair: Pair) -> Iterator[tuple[Range, list[Run]]]:
    """Give the sentences with stretches in common, those in a row that have them whole as one."""
    text = pair.new.text
    joined: list[tuple[Range, list[Run], bool]] = []
    runs = runs_in_common(pair.old.text, text)
    for (start, end), shared in groupby(runs, lambda run: whole_sentences(text, run.new)):
        own = list(shared)
        if of_both(pair, (start, end)) or cited(pair, own):
            continue
        copied = sum(size(text[slice(*run.new)]) for run in own)
        whole = 3 * copied > 2 * size(text[start:end])
        last = joined[-1] if joined else None
        if last and whole and last[2] and start == last[0][1]:
            joined[-1] = ((last[0][0], end), last[1] + own, True)
        else:
            joined.append(((start, end), own, whole))
    yield from ((stretch, runs) for stretch, runs, _ in joined)


def _weighed(pair: Pair, new: Range, runs: Sequence[Run]) -> tuple[str, Leftover] | None:
    said = pair.new.text[slice(*new)]
    shared = " ".join(words_of(pair.new.text, run) for run in runs)
    if COMPARED.search(said) or SERVICE.search(shared):
        return None
    tenths = tenths_of(pair.new.text, new, runs)
    named = tenths >= _FIFTH and size(shared) >= _WITH_A_NAME
    headed = tenths >= _NEARLY and tells_a_number(shared)
    names = (*left_in(pair, new, runs),) if named else ()
    for left, ours in (*names, *(other_heads(pair, new) if headed else ())):
        return told_of(pair, new, runs, left.name, ours)
    if (tenths < _HALF and not has_list(shared)) or not _TELLS.search(said):
        return None
    if FROM_ABOVE.search(said) or _is_its_own(pair, new) or _of_then(pair, said):
        return None
    foreign = elsewhere_absent(pair, new, homes(pair.old.context.title, pair.old.text))
    own = [one for one in homes(pair.new.context.title, pair.new.text) if not_theirs(pair, one)]
    apart = bool(foreign and own)
    if _is_last_years(pair, new, shared) or _is_anothers(pair, new, runs, named_apart=apart):
        return told_of(pair, new, runs, "", own[0] if own else None)
    return None


def _is_anothers(pair: Pair, new: Range, runs: Sequence[Run], *, named_apart: bool) -> bool:
    """Say whether sentences tell figures of an article on something else."""
    if not _tells_anothers(pair, new, runs, named_apart=named_apart) or _of_one_day(
        pair, new, runs
    ):
        return False
    return not (one_name(pair, titles=True) or of_all(pair, new) or one_matter(pair, new))


def _of_one_day(pair: Pair, new: Range, runs: Sequence[Run]) -> bool:
    """Say whether two sentences with less than half in common give one day: both tell of it."""
    said = pair.new.text[slice(*new)]
    told = set(_DAY.findall(said)) if tenths_of(pair.new.text, new, runs) < _HALF else ()
    sources = [pair.old.text[slice(*whole_sentences(pair.old.text, run.old))] for run in runs]
    return any(day in source for day in told for source in sources)


def _tells_anothers(pair: Pair, new: Range, runs: Sequence[Run], *, named_apart: bool) -> bool:
    """Say whether figures in common are so many, and so much another's, as the two are apart."""
    said, words = pair.new.text[slice(*new)], [words_of(pair.new.text, run) for run in runs]
    shared = " ".join(words)
    stayed = figures_stayed(said, shared)
    if named_apart or strangers(pair, new):
        exact = any(map(tells_a_number, words)) or is_whole(said, shared, _WHOLE_APART)
        return exact or (stayed and tells_figures(shared, _SOME))
    if RULE.search(said) or not (stayed and tells_figures(shared, _ENOUGH)):
        return False
    return pair.other_topic() and not one_name(pair)


def told_of(
    pair: Pair, new: Range, runs: Sequence[Run], left: str, own: Home | None
) -> tuple[str, Leftover]:
    """Give the sentences with their places, the name that was left in, and the own name."""
    told = sorted(runs, key=lambda run: run.new[0] - run.new[1])[:_SOURCES]
    spans = sorted({whole_sentences(pair.old.text, run.old) for run in told})
    sources = [pair.source(*span) for span in spans]
    told_own = own_words(pair, new, own) if left else own_matter(pair, new, own)
    stated = [pair.place("other", *stretch) for stretch in told_own]
    if own and own.name in pair.new.context.title and (not stated or own.root not in pair.new.text):
        stated.append(pair.heading())
    denied = list(denials(pair.new.text, new)) or list(lacking(pair.new.text, new))[:1]
    clauses = dict.fromkeys((*denied, *told_alike(pair.new.text, new)))
    stated += [pair.place("other", *clause) for clause in clauses if clause not in told_own]
    places = (*sources, pair.place("copy", *new), *stated)
    name = own.name if own else ""
    return pair.new.text[slice(*new)], Leftover("place" if left else "facts", places, left, name)


def left_in(pair: Pair, new: Range, runs: Sequence[Run]) -> Iterator[tuple[Home, Home]]:
    """Give each name of the other article's in the sentences, with the own one of its kind."""
    said = pair.new.text[slice(*new)]
    words = [words_of(pair.new.text, run) for run in runs]
    copied = "\n".join(one for one in words if size(one) >= _AROUND_A_NAME)
    for theirs, ours in ((homes, homes), (cast, players)):
        names = theirs(pair.old.context.title, pair.old.text)
        here = [one for one in names if one.root in copied or one.name in said]
        here = [one for one in here if theirs is homes or bare_name(said, one)]
        for left in elsewhere_absent(pair, new, here):
            kin = [one for one in names if one.root == left.root]
            mine = ours(pair.new.context.title, pair.new.text)
            alike = (one for one in mine if any(of_one_kind(one, name) for name in kin))
            own = next(
                (one for one in alike if one.root not in said and not_theirs(pair, one)), None
            )
            if own:
                yield left, own


def elsewhere_absent(pair: Pair, new: Range, names: Sequence[Home]) -> list[Home]:
    """Give the names that the newer article has nowhere but in a stretch."""
    text = pair.new.text
    rest = f"{pair.new.context.title}\n{text[: new[0]]}\n{text[new[1] :]}" if names else ""
    return [one for one in names if one.root not in rest]


def _is_its_own(pair: Pair, new: Range) -> bool:
    """Say whether what the sentences name in quotes is named elsewhere in the article."""
    text = pair.new.text
    rest = f"{pair.new.context.title}\n{text[: new[0]]}\n{text[new[1] :]}"
    return any(found[1] in rest for found in _QUOTED_NAME.finditer(text, *new))


def not_theirs(pair: Pair, name: Home) -> bool:
    """Say whether the older article has nothing of a name."""
    return name.root not in pair.old.context.title and name.root not in pair.old.text


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


def _of_then(pair: Pair, said: str) -> bool:
    """Say whether sentences give what they tell to a year that is not the newer article's own."""
    if not pair.apart():
        return False
    date = pair.new.context.date
    years = {year.rstrip("年") for year in _YEAR.findall(said)} - {str(date.year) if date else ""}
    return bool(years) and _NOW.search(said) is None


def _is_last_years(pair: Pair, new: Range, shared: str) -> bool:
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
