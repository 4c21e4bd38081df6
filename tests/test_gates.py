"""What says cheaply that a pattern cannot match never says so of a text that it matches.

The texts are those of all examples, and random ones of the characters of the patterns themselves.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from qa.judging.changes import turned_scores, turned_ways
from qa.judging.days import deeds
from qa.judging.details import all_but_some, only_ones, opposites, sexes
from qa.judging.finding.loader import load_checks
from qa.judging.reckonings import draws
from qa.model import clock
from qa.patterns import heads_of, may_match
from qa.reading.calendar import calendar_patterns, calendar_scan
from qa.reading.claims import FIXING, Fixing
from qa.reading.documents import read_text
from qa.reading.figures import mark_words, per
from qa.reading.lists import (
    catchword_rows,
    kin_rows,
    made_of,
    numbering,
    rows_again,
    short_rows,
    strict_rows,
    weighed_rows,
)
from qa.reading.lists.rows import rows_in
from qa.reading.names import offices
from qa.reading.parts import lesser
from qa.reading.scene import moments
from qa.reading.scene.scene import Line, scene
from qa.reading.time import careers, years_since
from qa.reading.words import lexicon, mentions, posts

TEXTS, LENGTH = 2000, 9
MARKS = "，。；：、 （）“”"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Give the sentences of all examples."""
    texts = (text for one in load_checks().checks for text in one.examples)
    return [piece for one in texts for text in one.texts for piece in re.split("[。\n]", text)]


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    """Give the sentences of all examples as they are read."""
    texts = (text for one in load_checks().checks for text in one.examples)
    documents = (read_text(text) for one in texts for text in one.texts)
    return [line for one in documents for line in scene(one, 0).lines]


def made(*patterns: str) -> Iterator[str]:
    """Make texts of the characters of patterns, some with marks and figures among them."""
    letters = sorted({char for one in patterns for char in one if char >= "\u2000"}) or "./-12"
    chance = random.Random(1)  # noqa: S311 -- nothing is kept secret
    for _ in range(TEXTS):
        yield "".join(chance.choices(letters, k=LENGTH))
        yield "".join(chance.choices([*letters, *"0123456789A", *MARKS], k=LENGTH))
    yield from re.findall("[\u4e00-\u9fff]{2,}", "|".join(patterns))


@pytest.mark.parametrize("name", lexicon.SCOPE)
def test_a_mark_of_scope_has_one_of_its_letters(name: str, sentences: list[str]) -> None:
    pattern = lexicon.SCOPE[name].pattern
    for text in (*sentences, *made(pattern.pattern)):
        assert not pattern.search(text) or name in lexicon.likely_marks(frozenset(text))


@pytest.mark.parametrize("mark", mark_words.MARKS)
def test_words_of_a_mark_have_one_of_its_letters(mark: str, sentences: list[str]) -> None:
    pattern = mark_words.PATTERNS[mark]
    for text in (*sentences, *made(pattern.pattern)):
        found = mark_words.mark_words(text, frozenset(text)).get(mark, [])
        assert len(found) == len(list(pattern.finditer(text)))


SIDES = [
    *(side for matter in vars(opposites)["_ALL"] for side in (matter.one, matter.other)),
    vars(all_but_some)["_ALL"],
    *(vars(only_ones)[name] for name in ("_ONLY", "_CHILD")),
    vars(sexes)["_PAIR"],
    vars(turned_ways)["_RANK"],
]


@pytest.mark.parametrize("side", SIDES, ids=range(len(SIDES)))
def test_what_is_told_of_a_matter_has_its_words(
    side: re.Pattern[str], sentences: list[str]
) -> None:
    heads = heads_of(side)
    for text in (*sentences, *made(side.pattern)):
        if side.search(text):
            assert may_match(side, text)
            assert not heads.isdisjoint(text)


def test_fillers_end_as_told(sentences: list[str]) -> None:
    for text in (*sentences, *made(lexicon.FILLER.pattern)):
        for end in range(len(text) + 1):
            assert lexicon.unfilled(text[:end]) == lexicon.FILLER.sub("", text[:end])


def test_words_of_time_begin_as_told(sentences: list[str]) -> None:
    plain = re.compile(moments.SPELLS)
    for text in (*sentences, *made(moments.SPELLS)):
        assert list(moments.words_of_time(text)) == [found.span() for found in plain.finditer(text)]


@pytest.mark.parametrize("name", numbering.STYLES)
def test_numbers_of_lists_begin_as_told(name: str, sentences: list[str]) -> None:
    pattern = numbering.STYLES[name].pattern
    for text in (*sentences, *made(pattern.pattern)):
        hinted = vars(numbering)["_HINT"].search(text)
        ends = {found.end() for found in pattern.finditer(text) if numbering.ordinal(found[1])}
        told = {one.end for one in numbering.markers(text) if one.style == name}
        assert told == (ends if hinted else set())


@pytest.mark.parametrize("kind", calendar_patterns.KINDS)
def test_date_words_begin_as_told(kind: calendar_patterns.Kind, sentences: list[str]) -> None:
    pattern = re.compile(kind.piece)
    for text in (*sentences, *made(kind.piece)):
        for found in pattern.finditer(text):
            at = found.start()
            if text[at] in kind.heads:
                assert vars(calendar_scan)["_HEAD"].match(text, at)
                assert calendar_scan.date_word_at(text, at, text[at])


@pytest.mark.parametrize(
    ("module", "pattern", "sign"),
    [
        (clock, "_CLOCK", "_HINT"),
        (turned_ways, "_WAY_BACK", "_LIES"),
        *((turned_scores, name, "_SIGNS") for name in ("_SHOTS", "_SCORE", "_LEAD")),
        *((draws, name, "_PLAYED") for name in ("_ROUND_ROBIN", "_KNOCK_OUT", "_TIES")),
        (per, "_EACH", "_SIGNS"),
        (offices, "_OFFICE", "_END"),
        (lesser, "_PLACE", "_LEVEL"),
        (catchword_rows, "_TOLD", "_LIKELY"),
        (made_of, "_MADE", "_COUNTED"),
        (short_rows, "_APART", "_LIKELY"),
        (strict_rows, "_LED", "_LIKELY"),
        *((years_since, name, "_COUNTED") for name in ("_AFTER_ACT", "_PASSED", "_LASTED")),
        *((careers, name, "_YEARS") for name in ("_AGED", "_SERVING", "_FOR_YEARS", "_STREAK")),
    ],
)
def test_what_is_matched_has_its_sign(
    module: ModuleType, pattern: str, sign: str, sentences: list[str]
) -> None:
    found, told = vars(module)[pattern], vars(module)[sign]
    for text in (*sentences, *made(found.pattern)):
        signed = not told.isdisjoint(text) if isinstance(told, frozenset) else told.search(text)
        assert signed or not found.search(text)


@pytest.mark.parametrize("reader", FIXING, ids=lambda reader: reader.read.__name__)
def test_words_that_fix_have_one_of_their_letters(reader: Fixing, lines: list[Line]) -> None:
    for line in lines:
        assert not reader.needs.isdisjoint(line.letters) or not [*reader.read(line)]


def test_what_may_open_a_clause_ends_as_told(sentences: list[str]) -> None:
    opens, gate = vars(mentions)["_OPENS"], vars(mentions)["_begins_clause"]
    for text in (*sentences, *made(opens.pattern)):
        for end in range(len(text) + 1):
            assert gate(text[:end]) == (opens.search(text[:end]) is not None)


@pytest.mark.parametrize("words", [words for _, words in vars(deeds)["_KINDS"]])
def test_deeds_begin_as_told(words: str, sentences: list[str]) -> None:
    plain = re.compile(words)
    for text in (*sentences, *made(words)):
        for found in plain.finditer(text):
            assert vars(deeds)["_WORDS"].match(text, found.start())


def test_changes_end_as_told(sentences: list[str]) -> None:
    for text in (*sentences, *made(lexicon.CHANGED.pattern)):
        for end in range(len(text) + 1):
            found = lexicon.CHANGED.search(text[:end])
            assert bool(lexicon.changed_at_end(text[:end])) == bool(found)


def test_roles_are_those_of_the_list(sentences: list[str]) -> None:
    roles = re.compile(rf"(?:{posts.POST}|父亲|前任|[\u4e00-\u9fff][师员匠手])$")
    for text in (*sentences, *made(posts.POST)):
        for end in range(len(text) + 1):
            found = posts.ends_with_role(text, max(0, end - LENGTH), end)
            if roles.search(text, max(0, end - LENGTH), end):
                assert found
    assert not posts.ends_with_role("市长和", 0, 3)
    assert not posts.ends_with_role("市长", 1, 2)


@pytest.mark.parametrize(
    ("module", "reach"), [(rows_again, 16), (kin_rows, 12), (weighed_rows, 24)]
)
def test_rows_are_found_around_their_mark(
    module: ModuleType, reach: int, sentences: list[str]
) -> None:
    row = vars(module)["_ROW"]
    for text in (*sentences, *made("甲乙丙丁戊己庚辛、、、、、、，等1（）")):
        told = [found.span() for found in rows_in(text, row, reach)]
        assert told == [found.span() for found in row.finditer(text)]
