"""Fit what speaks for a percentage being wrong: `python tests/bench/doubting_shares.py`.

Read are the pairs that have served and published articles (`--news FOLDER`). A pair of counts that
does not make a percentage is a mistake where an editor marked all three; all else is none. So is
every pair that is left where the counts that make a percentage are taken away: there they are not
printed. `--without probes_x.jsonl` tells how many mistakes are found, and how many alarms are
false, in a set that was left out. Writes `qa/judging/shares/share_doubts.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from qa.judging.shares.share_signs import signs_against
from qa.judging.shares.share_ways import explains
from qa.model import Figure, Reading, Share, Span, Way
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.shares.share_names import name_of
from qa.reading.shares.share_spots import Told
from qa.reading.shares.weighed_shares import as_rate, candidates, weighed
from tests.bench.fitting import Group, fit, scores

PROJECT = Path(__file__).resolve().parent.parent.parent
TABLE = PROJECT / "qa" / "judging" / "shares" / "share_doubts.py"
_PENALTY = 4.0
_LEAST = 60
_PRINTED, _MISTAKEN = 3, 6
"""How often what is printed counts, and a mistake in it, against counts that were taken away."""


class Text(NamedTuple):
    """A text that was read: of which set, and the places that an editor marked."""

    file: str
    pair: str
    quotes: Sequence[str]
    reading: Reading


def texts(news: Path | None, kind: str) -> Iterator[Text]:
    """Read published articles, what is sound, and the mistakes of a kind, each text once."""
    known: set[tuple[str, tuple[str, ...]]] = set()
    for path in sorted(news.glob("*.txt")) if news else ():
        try:
            yield Text("news", path.name, (), read_claims(read_document(path, path.parent)))
        except UnreadableError:
            continue
    for path in sorted((PROJECT / "tests").glob("probes*.jsonl")):
        for probe in map(json.loads, filter(None, path.read_text("utf-8").splitlines())):
            quotes = [quote for place in probe["expect"] for quote in place["quotes"]]
            for doc in probe["docs"] if not quotes or probe["kind"] == kind else ():
                if (key := (doc["text"], tuple(quotes))) in known:
                    continue
                known.add(key)
                read = read_claims(read_text(doc["text"], name=doc["name"], path=doc["name"]))
                yield Text(path.name, probe["pair"], quotes, read)


def groups_of(text: Text) -> Iterator[Group]:
    """Give the pairs that do not make a percentage, for every percentage of a text."""
    claims, marked = text.reading.claims, marked_in(text)
    shares = [one for one in claims if isinstance(one, Share)]
    figures = (one for one in claims if isinstance(one, Figure))
    for _, group in groupby(figures, key=lambda one: one.context.article):
        for share in _asked(list(group), shares):
            ways, told = list(signs_against(share)), marked(share.rate)
            true = [marked(way.part) and marked(way.whole) for way, _ in ways]
            wrong = told and True in true
            if ways and (wrong or not told):
                one = _group(ways, true.index(True) if wrong else None)
                yield from [one] * (_MISTAKEN if wrong else _PRINTED)
            if not told:
                yield from _taken_away(share)


def _group(ways: Sequence[tuple[Way, frozenset[str]]], true: int | None) -> Group:
    return Group([dict.fromkeys(signs, 1) for _, signs in ways], true)


def _taken_away(share: Share) -> Iterator[Group]:
    """Give what is left of the pairs when the counts that make a percentage are not printed."""
    best = next((way for way in share.ways if way.odds >= 0 and explains(way, share)), None)
    for gone in (best.part.span, best.whole.span) if best else ():
        ways = [way for way in share.ways if gone not in {way.part.span, way.whole.span}]
        peers = [one for one in share.peers if gone not in {one[0].span, one[1].span}]
        left = list(signs_against(replace(share, ways=tuple(ways), peers=tuple(peers))))
        if left:
            yield _group(left, None)


def marked_in(text: Text) -> Callable[[Figure], bool]:
    """Give what says whether a figure lies on a marked place."""
    printed = text.reading.document.text
    spans = [
        (at, at + len(quote))
        for quote in text.quotes
        for at in range(len(printed))
        if printed.startswith(quote, at)
    ]
    return lambda figure: any(
        start <= figure.span.start and figure.span.end <= end for start, end in spans
    )


def _asked(figures: Sequence[Figure], shares: Sequence[Share]) -> Iterator[Share]:
    sure = [one for one in shares if one.sure and not one.told and one.part and one.whole]
    peers = {one.rate.span: one.peers for one in shares}
    for index, figure in enumerate(figures):
        rate, name = as_rate(figure), name_of(figures, index)
        if rate is None or name is None or rate.quantity.nominal <= 0:
            continue
        known = _known([one for one in sure if one.rate.span != rate.span])
        ways = weighed(candidates(figures, index, rate, name, known))
        cue = name.word + "率" if name.kind in {"rate", "share"} else "占"
        beside = peers.get(rate.span, ())
        yield Share(None, None, rate, cue, rate.context, sure=False, peers=beside, ways=ways)


def _known(sure: Sequence[Share]) -> Told:
    parts: set[Span] = {one.part.span for one in sure if one.part}
    return Told(parts, {one.whole.span for one in sure if one.whole})


def table(weights: dict[str, int]) -> str:
    """Write the module that holds the weights."""
    lines = (f'    "{name}": {weight},\n' for name, weight in weights.items() if weight)
    return (
        '"""What each sign of a wrong percentage weighs: hundredths of a natural logarithm.\n\n'
        'Made by `tests/bench/doubting_shares.py`; not to be changed by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS: dict[str, int] = {{\n{''.join(lines)}}}\n"
    )


def tried(groups: Sequence[Group], weights: dict[str, int]) -> tuple[int, int, int]:
    """Give how many mistakes are found, how many there are, and how many alarms are false."""
    found = false = 0
    for group in groups:
        told = [scores(reading, weights) for reading in group.readings]
        best = max(range(len(told)), key=told.__getitem__)
        if told[best] >= _LEAST:
            found, false = found + (best == group.true), false + (best != group.true)
    return found, sum(group.true is not None for group in groups), false


def main() -> None:
    """Read, fit and write; or fit without some sets and try the weights on them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--without", nargs="*", default=())
    given = parser.parse_args()
    groups = [
        (text.file, group) for text in texts(given.news, "percent") for group in groups_of(text)
    ]
    weights = fit([one for file, one in groups if file not in given.without], _PENALTY)
    if given.without:
        left = [one for file, one in groups if file in given.without]
        sys.stdout.write("found {}, of {}; false {}\n".format(*tried(left, weights)))
    else:
        TABLE.write_text(table(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
