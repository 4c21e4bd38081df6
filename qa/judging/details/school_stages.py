"""Pupils of one stage who sit the examination of another: 初三考生 after 高考. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_of
from qa.patterns import regex

_STAGE: Final = (
    "(?P<stage>初[一二三四](?:[(（]?\\d|[学考新毕的班生那这，]|男|女)|[七八九]年级|高[一二三](?:[(（]?\\d|[学考新毕的班生那这，]|男|女)|大[一二三四](?=[学新的，]|男|女)"
    "|(?:小学|初中|高中|大学)(?:的)?毕业生|[一二三四五六]年级)"
)
_EXAMS: Final = MappingProxyType(
    {
        "高考": regex(_STAGE.replace("高[一二三]", "高[一二]").replace("|高中", "")),
        "中考": regex(
            _STAGE.replace("初[一二三四]", "初[一二]")
            .replace("[七八九]年级", "[七八]年级")
            .replace("|初中", "")
        ),
    }
)
"""The stages whose pupils do not sit an examination."""
_FITS: Final = MappingProxyType(
    {"高考": regex("高三|高中"), "中考": regex("初三|初四|九年级|初中")}
)
_EXAM: Final = regex(
    "(?<!成人)(?<!备战)(?<![\u4e00-\u9fff]届)(?P<exam>高考|中考)(?!改革|政策|志愿服务|护航|期间|放假|移民|方案|题|工作)",
    holding="高考 中考",
)
_OTHER: Final = regex(
    f"{UNTRUE}|年前|年后|[去前明后]年|当年|曾|回忆|记得|距|未来|将来|送考|加油|志愿者|陪|体验|观摩|模拟|提前|放假|停课|让|腾|备[考战]|准备|开始|起"
    "|弟|妹|哥|姐|和|与|及|、|以及|分别|成人|考[上入取进]|升[入学]|录取|选科|选考|学考|会考|今后|早|后来|那年|时"
)


def school_stages(text: str) -> Iterator[Opposites]:
    """Give an examination, and pupils beside it who are of a stage that does not sit it."""
    for exam in _EXAM.finditer(text):
        start, end = sentence_of(text, exam.start())
        kind = exam["exam"]
        wrong = _EXAMS[kind].search(text, start, end)
        if wrong is None or _FITS[kind].search(text, start, end):
            continue
        if not _OTHER.search(text, start, end):
            yield Opposites("stage", *sorted((exam.span("exam"), wrong.span("stage"))))
            return
