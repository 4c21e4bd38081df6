"""Articles by the thousand: sentences of real ones with other places, days and figures.

Each article tells facts of one place; of a known part of them another article, published days
later, tells one fact with another number, in other words. Everything follows from the seed.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.judging.loader import load_checks
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2}[市县](?![\u4e00-\u9fff]?[场区])")
_CALENDAR = re.compile(r"\d+(?=[月日时点分届])")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2} [\u4e00-\u9fff]{3,8}")
_LENGTHS = range(12, 91)
_FIRST = "青白清江河金龙凤云石安永长新东南西北高平宁福寿春秋古兴昌盛德怀玉银翠碧丹紫红松"
_SECOND = "川溪阳山泉州台岭源宁原城陵湖口桥林和丰义津浦港峰谷塘坪湾洲岗店坝关营堡寨滩渡"
_HALF = 0.5
_ENDS = "市县"
_SINCE, _DAYS = dt.date(2015, 1, 1), 3650
_FACTS = (
    "{when}，{place}{facts}。",
    "记者从{place}有关部门了解到，{when}，{place}{facts}，各项工作有序推进。",
    "据介绍，{when}，{place}{facts}，群众反响良好。",
)
_WHEN = ("{year}年", "{year}年上半年", "{year}年一季度", "{year}年前三季度")


@dataclass(frozen=True, slots=True)
class Stock:
    """What articles are made of: sentences with figures, and what such figures count."""

    sentences: tuple[str, ...]
    measures: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """An article; `against` is the id of the one that it contradicts, if it does.

    `backed` when two other figures of the same passage agree.
    """

    id: str
    text: str
    against: str = ""
    backed: bool = False


def stock(texts: Iterable[str]) -> Stock:
    """Read what there is: sentences to be rewritten, and measures with their units."""
    sentences: set[str] = set()
    measures: set[tuple[str, str, str]] = set()
    for text in texts:
        reading = read_claims(read_text(text))
        for claim in reading.claims:
            if not isinstance(claim, Figure) or claim.context.kind != "paragraph":
                continue
            if _fit(claim.context.sentence):
                sentences.add(claim.context.sentence)
            measure, quantity = claim.measure, claim.quantity
            named = _NAMED.fullmatch(f"{measure.action} {measure.thing}")
            if (
                named
                and measure.known == "stated"
                and quantity.dimension == "count"
                and quantity.exact
            ):
                measures.add((measure.action, measure.thing, quantity.unit))
    return Stock(tuple(sorted(sentences)), tuple(sorted(measures)))


def _fit(sentence: str) -> bool:
    """Say whether a sentence becomes another one when its figures change."""
    figures = len(_NUMBER.findall(_YEAR.sub("", sentence)))
    return len(sentence) in _LENGTHS and figures > 0 and not _CALENDAR.search(sentence)


def own_texts(news: Path | None) -> Iterator[str]:
    """Give the project's own texts, the examples of its checks, and those of a folder."""
    project = Path(__file__).resolve().parent.parent.parent
    yield from (path.read_text("utf-8") for path in sorted(project.glob("seeds/*.txt")))
    for check in load_checks().checks:
        for example in check.examples:
            yield from (text.replace("⟦", "").replace("⟧", "") for text in example.texts)
    if news:
        yield from (path.read_text("utf-8") for path in sorted(news.glob("*.txt")))


def made(stock: Stock, count: int, planted: int, seed: int) -> Iterator[Made]:
    """Make `count` articles; then one against each of `planted` of them."""
    chosen = set(_random(seed).sample(range(count), planted))
    for number in range(count):
        yield _article(stock, number, seed)
    for number in sorted(chosen):
        yield _against(stock, number, seed)


def _article(stock: Stock, number: int, seed: int, *, fact: str = "") -> Made:
    rng = _random(seed, number, bool(fact))
    scene = _Scene.of(number, seed)
    day = scene.day if not fact else scene.day + dt.timedelta(days=rng.randint(2, 90))
    own = fact or scene.fact(stock, rng)
    filler = [scene.rewritten(rng.choice(stock.sentences), rng) for _ in range(rng.randint(10, 22))]
    filler.insert(rng.randint(0, len(filler)), own)
    cut = rng.randint(1, len(filler))
    body = "\n".join("".join(part) for part in (filler[:cut], filler[cut:]) if part)
    what, how = rng.choice(("工作", "发展", "建设")), rng.choice(("稳步推进", "见实效", "开新局"))
    title = f"{scene.place}{what}{how}"
    name = f"{number // 1000:04}/{number:07}{'b' if fact else 'a'}.txt"
    return Made(
        name,
        f"---\ndate: {day}\n---\n{title}\n{body}\n",
        f"{number // 1000:04}/{number:07}a.txt" if fact else "",
        scene.backed,
    )


def _against(stock: Stock, number: int, seed: int) -> Made:
    rng = _random(seed, number, "against")
    scene = _Scene.of(number, seed)
    return _article(stock, number, seed, fact=scene.fact(stock, rng, other=True))


def _random(*parts: object) -> random.Random:
    return random.Random("/".join(map(str, parts)))  # noqa: S311 -- repeatable, no secret


def _slip(count: int, rng: random.Random) -> int:
    """Turn two digits of a number, or set another for one."""
    digits = list(str(count))
    at = rng.randrange(1, len(digits) - 1)
    if digits[at] != digits[at + 1] and rng.random() < _HALF:
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        digits[at] = str((int(digits[at]) + rng.randint(1, 9)) % 10)
    return int("".join(digits))


@dataclass(frozen=True, slots=True)
class _Scene:
    """Place and day of an article, and the fact that it alone tells."""

    place: str
    day: dt.date
    key: str
    backed: bool

    @classmethod
    def of(cls, number: int, seed: int) -> _Scene:
        rng = _random(seed, number, "scene")
        place = rng.choice(_FIRST) + rng.choice(_SECOND) + rng.choice(_ENDS)
        return cls(
            place,
            _SINCE + dt.timedelta(days=rng.randrange(_DAYS)),
            f"{seed}/{number}/fact",
            number % 2 == 0,
        )

    def fact(self, stock: Stock, rng: random.Random, *, other: bool = False) -> str:
        """Tell the article's fact; with `other`, with another number."""
        own = _random(self.key)
        when = own.choice(_WHEN).format(year=self.day.year - 1)
        measures = own.sample(stock.measures, 3 if self.backed else 1)
        counts = [own.randint(1300, 98700) for _ in measures]
        if other:
            counts[0] = _slip(counts[0], own)
        facts = "，".join(
            f"{action}{thing}{count}{unit}"
            for (action, thing, unit), count in zip(measures, counts, strict=True)
        )
        return rng.choice(_FACTS).format(when=when, place=self.place, facts=facts)

    def rewritten(self, sentence: str, rng: random.Random) -> str:
        """Give a sentence with the article's place, other years and other figures."""
        shift = rng.randint(-3, 3)
        taken = [match.span() for match in _CALENDAR.finditer(sentence)]
        taken += [match.span() for match in _YEAR.finditer(sentence)]

        def figure(match: re.Match[str]) -> str:
            if any(low <= match.start() < high for low, high in taken):
                return match[0]
            return "".join(
                char if char == "." else str(rng.randint(0 if at else 1, 9))
                for at, char in enumerate(match[0])
            )

        text = _NUMBER.sub(figure, sentence)
        text = _YEAR.sub(lambda year: str(min(int(year[0]) + shift, self.day.year)), text)
        return _PLACE.sub(self.place, text)


def texts_of(articles: Sequence[Made]) -> int:
    """Count the bytes of the texts."""
    return sum(len(one.text.encode()) for one in articles)
