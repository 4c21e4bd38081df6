"""Patterns that compile at their first use."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re

import pytest

import qa
from qa.judging.finding.loader import load_checks
from qa.patterns import regex

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(qa.__path__, "qa.")
    if not name.endswith("__main__")
]


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Give the sentences of all examples."""
    texts = (text for one in load_checks().checks for text in one.examples)
    return [piece for one in texts for text in one.texts for piece in re.split("[，。\n]", text)]


def made(pattern: str) -> list[str]:
    """Make texts of the characters of a pattern."""
    letters = sorted({char for char in pattern if char >= "\u2000"} | {*"12甲、，：是"})
    chance = random.Random(1)  # noqa: S311 -- nothing is kept secret
    return ["".join(chance.choices(letters, k=12)) for _ in range(500)]


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    late, now = (
        regex("(?P<year>\\d{4})年", re.MULTILINE),
        re.compile("(?P<year>\\d{4})年", re.MULTILINE),
    )
    text = "2023年到2024年"
    assert late.pattern == now.pattern
    assert late.flags == now.flags
    assert late.findall(text) == now.findall(text)
    assert late.sub("那年", text) == now.sub("那年", text)
    assert [found["year"] for found in late.finditer(text)] == ["2023", "2024"]
    assert late.groupindex == now.groupindex


def test_a_pattern_is_not_needed_where_nothing_holds_its_words() -> None:
    late = regex("(", holding="为期 历时")
    assert late.search("持续三天") is None
    assert not list(late.finditer("持续三天"))
    with pytest.raises(re.error):
        late.search("历时三天")
    late, now = regex("(?<=为期).天", holding="为期"), re.compile("(?<=为期).天")
    for text in ("三天", "为期三天", "两天", "为期半年"):
        assert bool(late.search(text, 1)) == bool(now.search(text, 1))
        assert late.findall(text) == now.findall(text)
        assert late.split(text) == now.split(text)


@pytest.mark.parametrize("name", MODULES)
def test_what_a_pattern_matches_holds_one_of_its_words(name: str, sentences: list[str]) -> None:
    for one in vars(importlib.import_module(name)).values():
        if isinstance(one, type(regex(""))) and (words := getattr(one, "holding", ())):
            now = re.compile(one.pattern, one.flags)
            without = (text for text in sentences if not any(word in text for word in words))
            assert not any(map(now.search, without)), one.pattern


def test_a_mistake_shows_at_the_first_use() -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.search("")


@pytest.mark.parametrize("name", MODULES)
def test_no_pattern_has_a_mistake(name: str) -> None:
    for value in vars(importlib.import_module(name)).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, type(regex(""))):
                assert isinstance(one.flags, int)


@pytest.mark.parametrize("name", MODULES)
def test_a_pattern_begins_with_one_of_its_heads(name: str, sentences: list[str]) -> None:
    for value in vars(importlib.import_module(name)).values():
        for one in value if isinstance(value, tuple) else (value,):
            if not isinstance(one, type(regex("", heads="a"))):
                continue
            plain = regex(one.pattern, one.flags & re.MULTILINE)
            for text in (*sentences, *made(one.pattern)):
                told = [(found.span(), found.groups()) for found in one.finditer(text)]
                assert told == [(found.span(), found.groups()) for found in plain.finditer(text)]
                first = plain.search(text, 1)
                assert bool(one.search(text, 1)) == bool(first)


def test_heads_are_looked_for_where_the_search_is() -> None:
    plain, told = (regex("(?<!第)[三四](?=天)", heads=heads) for heads in ("", "三四"))
    for text in ("第三天", "三天四天", "第四天，四天", "三"):
        for start in range(len(text)):
            for end in range(start, len(text) + 1):
                spans = [found.span() for found in plain.finditer(text, start, end)]
                assert [found.span() for found in told.finditer(text, start, end)] == spans


@pytest.mark.parametrize("wide", ["[一-鿿]", r"[\u4e00-\u9fff]", "[一-龥]"])
def test_a_chinese_character_is_told_from_all_that_news_prints_beside_it(wide: str) -> None:
    chinese, other = regex(wide), regex(wide.replace("[", "[^"))
    every = [chr(point) for point in range(0x4E00, 0x9FA6)]
    beside = "aZ09 \n\t·é“”‘’—…‰ⅠⅣ℃→≥①▲●★✦　、。〇々《》【】あアㄅ㈠㎡！％Ａ９～﹃γД\uf06c😀"
    assert all(chinese.fullmatch(char) and not other.fullmatch(char) for char in every)
    assert not chinese.search(beside)
    assert other.fullmatch(beside[0])
    assert len(other.findall(beside)) == len(beside)
