"""Fit the weights of told days: which two unlike days of two articles are of one happening.

    PYTHONPATH=. python tests/bench/fit_told_days.py [--news FOLDER] [--more FILE] > \
        qa/judging/days/told_weights.py
    PYTHONPATH=. python tests/bench/fit_told_days.py [--news FOLDER] [--more FILE] --left-out

True are the times that editors marked in the probes of conflicts across articles, and days that
two sound articles both tell, with a slip planted into the later; all other candidates are not.
With `--left-out`, tells what the weights of the other sets find in each set of probes, and in five
parts of the published articles: conflicts found, and sound texts in which something is found.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, groupby, product
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from qa.judging.days.told_days import points
from qa.judging.days.told_signs import Signs, told_signs
from qa.judging.days.weighed_days import ENOUGH, Pair, candidates, story_keys
from qa.model import Dated
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent
LEAST, PENALTY, MARKED, PLANTED = 5, 3.0, 3, 2
_PARTS, _WITHIN, _MONTH, _YEAR = 5, 60, 30, 12
_DAYS = (2, -2, 1, -1, 2, -2, 10, -10, 3, -3, 9, 5)
HEAD = '''"""Weights of what speaks for two days of two articles being of one happening.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_told_days.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


class Article(NamedTuple):
    """The times that an article tells, and the places of them that an editor marked."""

    times: Sequence[Dated]
    marks: Mapping[int, int]


class Text(NamedTuple):
    """Articles that are read together: where from, and whether their times are in conflict."""

    source: str
    name: str
    articles: Sequence[Article]
    sound: bool
    conflict: bool


class Row(NamedTuple):
    """A candidate: of which text, its signs, and what it is."""

    text: Text
    signs: Signs
    true: bool
    planted: bool


def texts(news: Path | None, more: Sequence[Path]) -> Iterator[Text]:
    """Read the probes, and published articles that may tell one story."""
    for path in (*sorted(TESTS.glob("probes*.jsonl")), *more):
        for probe in map(json.loads, path.read_text("utf-8").splitlines()):
            if len(probe["docs"]) > 1:
                yield text_of(path.stem, probe)
    if news:
        yield from _published(news)


def text_of(source: str, probe: Mapping[str, Any]) -> Text:
    """Give what is needed of a probe: its times, and what of them is marked."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    articles: list[Article] = []
    for told in probe["docs"]:
        document = read_text(told["text"], name=told["name"], path=told["name"])
        times = _times(read_claims(document).claims)
        articles += _articles(document.text, times, quotes)
    marked = {number for article in articles for number in article.marks.values()}
    conflict = probe["kind"] == "conflict-across" and len(marked) == len(quotes) > 1
    return Text(source, probe["id"], articles, not quotes, conflict)


def _times(claims: Iterable[object]) -> list[Dated]:
    return [claim for claim in claims if isinstance(claim, Dated)]


def _articles(text: str, times: Sequence[Dated], quotes: Sequence[str]) -> Iterator[Article]:
    for _, group in groupby(times, key=lambda time: time.context.article):
        mine = list(group)
        marks = {
            time.span.start: number
            for time in mine
            for number, quote in enumerate(quotes)
            if _touches(text, quote, time)
        }
        yield Article(mine, marks)


def _touches(text: str, quote: str, time: Dated) -> bool:
    at = text.find(quote)
    while at >= 0:
        if at < time.span.end and time.span.start < at + len(quote):
            return True
        at = text.find(quote, at + 1)
    return False


def _published(news: Path) -> Iterator[Text]:
    """Give every two published articles that share a key."""
    shared: defaultdict[object, list[tuple[str, Article]]] = defaultdict(list)
    for path in sorted(news.glob("*.txt")):
        try:
            document = read_document(path, path.parent)
        except UnreadableError:
            continue
        for article in _articles(document.text, _times(read_claims(document).claims), ()):
            for key in story_keys(article.times[0].context):
                shared[key].append((path.name, article))
    met = {}
    for group in shared.values():
        for (name, one), (its_name, other) in combinations(group, 2):
            if name != its_name and len(one.times) + len(other.times) <= _WITHIN:
                met[name, its_name] = (one, other)
    for (name, its_name), both in sorted(met.items()):
        part = f"news {crc32(name.encode()) % _PARTS}"
        yield Text(part, f"{name} {its_name}", both, sound=True, conflict=False)


def rows(text: Text) -> Iterator[Row]:
    """Give the candidates of a text, and of a sound one some with a slip planted."""
    for one, other in combinations(text.articles, 2):
        if len(one.times) + len(other.times) > _WITHIN:
            continue
        for pair in candidates(one.times, other.times):
            if (true := _true(text, pair, one, other)) is not None:
                yield Row(text, told_signs(*pair), true, planted=False)
        if text.sound and not text.source.startswith("news"):
            yield from _planted(text, one.times, other.times)


def _true(text: Text, pair: Pair, one: Article, other: Article) -> bool | None:
    """Say whether a pair is what an editor marked, or, unless it is half of it, that it is not."""
    hits = [
        article.marks.get(point.date.span.start)
        for point, article in ((pair.one, one), (pair.other, other))
    ]
    if text.sound or hits == [None, None]:
        return False
    both = None not in hits and hits[0] != hits[1]
    return True if both and text.conflict else None if both or text.conflict else False


def _planted(text: Text, mine: Sequence[Dated], theirs: Sequence[Dated]) -> Iterator[Row]:
    """Give times that both articles tell, as if the later one had slipped."""
    equal = [pair for pair in product(mine, theirs) if _alike(*pair)]
    for one, other in equal[:PLANTED]:
        slip = _slipped(other, crc32(f"{text.name}{other.span.start}".encode()))
        for pair in candidates(mine, [slip if time is other else time for time in theirs]):
            if pair.one.date is one and pair.other.date is slip:
                yield Row(text, told_signs(*pair), true=True, planted=True)


def _alike(one: Dated, other: Dated) -> bool:
    days = (one.month, one.day) == (other.month, other.day)
    single = len(points(one)) == len(points(other)) == 1
    return days and single and "d" in one.printed and "d" in other.printed


def _slipped(date: Dated, number: int) -> Dated:
    """Give a date as if a slip had been made in it: mostly by a day or two, else by a month."""
    if number % _PARTS == 0:
        return replace(date, month=(date.month or 1) % _YEAR + 1)
    day = (date.day or 1) + _DAYS[number % len(_DAYS)]
    return replace(date, day=(day - 1) % _MONTH + 1)


def fitted(found: Sequence[Row]) -> dict[str, int]:
    """Give the weights; what few candidates show gets none."""
    often = Counter(name for row in found for name, amount in row.signs.items() if amount)
    groups: list[Group] = []
    for row in found:
        told = {name: value for name, value in row.signs.items() if value and often[name] >= LEAST}
        times = MARKED if row.true and not row.planted else 1
        groups += [Group([told], 0 if row.true else None)] * times
    return fit(groups, PENALTY)


def left_out(found: Sequence[Row]) -> None:
    """Tell what the weights of the others find in each set."""
    total = [0, 0, 0]
    for source in sorted({row.text.source for row in found}):
        weights = fitted([row for row in found if row.text.source != source])
        mine = [row for row in found if row.text.source == source and not row.planted]
        hits = [row for row in mine if scores(row.signs, weights) >= ENOUGH]
        marked = {row.text.name for row in mine if row.true}
        told = {row.text.name for row in hits if row.true}
        false = {row.text.name for row in hits if not row.true and row.text.name not in marked}
        counts = len(told), len(marked), len(false)
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        sys.stdout.write(
            f"{source}: {len(told)} of {len(marked)} {sorted(told)}, false {sorted(false)}\n"
        )
    sys.stdout.write(f"in all {total[0]} of {total[1]}, false {total[2]}\n")


def main() -> None:
    """Print the table of weights, or what the weights of others find in each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--more", type=Path, nargs="*", default=())
    parser.add_argument("--left-out", action="store_true")
    given = parser.parse_args()
    found = [row for text in texts(given.news, given.more) for row in rows(text)]
    if given.left_out:
        left_out(found)
        return
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in fitted(found).items())
    sys.stdout.write(f"{HEAD}\n{lines}}}\n")


if __name__ == "__main__":
    main()
