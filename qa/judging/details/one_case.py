"""One case told to its end: who was caught is held, and what was given is upheld. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.judging.linking.surnames import SURNAMES
from qa.patterns import may_match, regex

_NAME: Final = rf"[{SURNAMES}]某[某甲乙丙]?"
_CAUGHT: Final = regex(
    rf"将[^，。；将]{{0,16}}?(?P<of>{_NAME})[^，。；]{{0,6}}?(?:抓获|抓捕归案|控制)"
    rf"|(?P<of2>{_NAME})[^，。；]{{0,6}}?(?:落网|被抓获|被警方抓获|投案)",
    holding="抓获 抓捕归案 控制 落网 投案",
)
_HELD: Final = regex(
    rf"(?:嫌疑人)?(?P<names>{_NAME}(?:[、和及]{_NAME})+)(?:[两二三四五]人)?(?:均|都)?(?:已|被|已被)[^，。；]{{0,10}}?"
    "(?:刑事拘留|批准逮捕|逮捕|移送|提起公诉|取保候审)",
    holding="刑事拘留 逮捕 移送 提起公诉 取保候审",
)
_ONE: Final = regex(_NAME)
_TERM: Final = (
    "有期徒刑(?P<term>[一二三四五六七八九十]{1,3}年(?:[零一二三四五六七八九十]{1,3}个月)?)"
)
_GIVEN: Final = regex(rf"判处(?P<of>{_NAME})?{_TERM}", holding="有期徒刑")
_UPHELD: Final = regex(rf"维持原判[^。；]{{0,12}}判处(?:{_NAME})?{_TERM}", holding="维持原判")
_OTHERS: Final = regex(f"{UNTRUE}|同案|另案|改判|合并|数罪|案例|[二2]、")


def one_case(text: str) -> Iterator[Opposites]:
    """Give who is held in the place of another, and a term that is upheld as another."""
    if may_match(_CAUGHT, text) and may_match(_HELD, text):
        yield from _held(text)
    if may_match(_UPHELD, text):
        yield from _upheld(text)


def _held(text: str) -> Iterator[Opposites]:
    """Give the one of those held of whom nothing else is told, where one who was caught is not."""
    caught = {found["of"] or found["of2"]: found.span() for found in _CAUGHT.finditer(text)}
    for held in _HELD.finditer(text):
        names = _ONE.findall(held["names"])
        missing = [name for name in caught if name not in names]
        strange = [name for name in names if text.count(name) == 1]
        if len(missing) == len(strange) == 1 and len(names) == len(caught):
            start = held.start("names") + held["names"].index(strange[0])
            yield Opposites("held", caught[missing[0]], (start, start + len(strange[0])))
            return


def _upheld(text: str) -> Iterator[Opposites]:
    """Give a term that stands, and is another than the only one that was given before."""
    for upheld in _UPHELD.finditer(text):
        given = list(_GIVEN.finditer(text, 0, upheld.start()))
        terms = {found["term"] for found in given}
        if len(terms) == 1 and upheld["term"] not in terms and not _OTHERS.search(text):
            yield Opposites("term", given[-1].span(), upheld.span())
            return
