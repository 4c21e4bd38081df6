"""Sentences that tell another article's facts: its name, its figures, word for word. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from qa.judging.repeats.runs_in_common import Run, runs_in_common, size, tenths_of, whole_sentences
from qa.judging.reuse.carried import Met, Pair, met
from qa.judging.reuse.denials import denials, lacking
from qa.judging.reuse.heads import other_heads
from qa.judging.reuse.homes import Home, homes
from qa.judging.reuse.in_common import cited, of_both
from qa.judging.reuse.left_names import elsewhere_absent, left_in, names_somebody, not_theirs
from qa.judging.reuse.leftovers import Leftover
from qa.judging.reuse.others_facts import HALF, is_anothers, is_last_years, of_then
from qa.judging.reuse.own_words import at_home, counts_its_own, own_matter, own_words, told_alike
from qa.judging.reuse.weights import has_list, tells_a_number, words_of
from qa.model import Range
from qa.patterns import regex

_WITH_A_NAME = 8
_SOURCES = 3
_FIFTH, _NEARLY = 2, 9
FROM_ABOVE = regex(
    r"(?:国家|全国|中央|国务院|我国|全球|各地|全省|自治区|(?<![\u4e00-\u9fff])[省市]|[部总]局|[公商财人教科]\w{0,4}部|部委)[^，。；]{0,14}"
    r"(?:发布|通报|提示|提醒|要求|部署|规定|印发|决定|公布|明确|出台|公告|预报|预警|预计|公报|发布会)"
    r"|国家统计局|全国|我国|各地|[根按依][^，。]{0,12}(?:法|条例|规定|办法)|第[^，。]{1,4}条|预期目标"
)
SERVICE = regex(r"电话|热线|网址|邮编|邮箱|微信|返回|编辑|来源|视觉中国|记者|客户端|直播|广告")
COMPARED = regex(
    r"(?<![^，。；\n])此前，|学习|学来|兄弟[^，。；]|向[他她它你]们?学|借鉴|对照|相比|同样|上一?届|上年|去年同期|两年|连同|合计|对口|协作|协同|来自|前来|邻(?!近)|[与同和][^，。；]{2,12}签约|合作(?!社)|联合|联手|携手|共同|共建|结对|跨"
)
"""What tells that the other one is meant to stand here, too."""
_QUOTED_NAME = regex(r"“([^“”，。]{2,12})”")
_TELLS = regex(r"[\d、]")
"""A number or a list: without either, words in common are nobody's in particular."""
_YEAR = regex(r"(?<!\d)20\d\d(?=年)")
_NUMBER = regex(r"(?<![\d.])\d[\d.,]*[万亿]?(?![年月日时\d])[\u4e00-\u9fff%]")
_PRICE = regex("[元%成折]$")


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
        if of_both(pair, (start, end)) or cited(pair, own) or _is_given_to_it(pair, start, own):
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
    told = _TELLS.search(said) or names_somebody(pair, new, shared)
    if (tenths < HALF and not has_list(shared)) or not told:
        return None
    own_words = FROM_ABOVE.search(said) or _is_its_own(pair, new) or of_then(pair, said)
    if own_words or moved_on(pair, said, runs):
        return None
    foreign = elsewhere_absent(pair, new, homes(pair.old.context.title, pair.old.text))
    own = [one for one in homes(pair.new.context.title, pair.new.text) if not_theirs(pair, one)]
    apart = bool(foreign and own)
    if is_last_years(pair, new, shared) or is_anothers(pair, new, runs, named_apart=apart):
        return told_of(pair, new, runs, "", own[0] if own else None)
    return None


def moved_on(pair: Pair, said: str, runs: Sequence[Run]) -> bool:
    """Say whether sentences were brought up to date: other years and numbers, prices alone kept."""
    text = pair.old.text
    sources = "".join(text[slice(*whole_sentences(text, run.old))] for run in runs)
    years = [set(_YEAR.findall(words)) for words in (sources, said)]
    numbers = [set(_NUMBER.findall(words)) for words in (sources, said)]
    kept = years[0] == years[1] or any(not _PRICE.search(one) for one in numbers[0] & numbers[1])
    return all(years) and numbers[0] != numbers[1] and not kept


def _is_given_to_it(pair: Pair, start: int, runs: Sequence[Run]) -> bool:
    """Say whether the newer article says in its own words where it was: 在龙口县，…."""
    lead = pair.new.text[start : min(run.new[0] for run in runs)]
    return any(f"在{one.name}" in lead for one in homes(pair.old.context.title, pair.old.text))


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
    return pair.new.text[slice(*new)], Leftover(
        "place" if left else "facts", places, left, name, severity="warning"
    )


def _is_its_own(pair: Pair, new: Range) -> bool:
    """Say whether what the sentences name in quotes is named elsewhere in the article."""
    text = pair.new.text
    rest = f"{pair.new.context.title}\n{text[: new[0]]}\n{text[new[1] :]}"
    return any(found[1] in rest for found in _QUOTED_NAME.finditer(text, *new))
