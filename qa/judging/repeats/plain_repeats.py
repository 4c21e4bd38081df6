"""Whether a sentence that stands twice is a slip: no refrain, slogan, formula, credit. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.repeats.answers import answers_kindred
from qa.judging.repeats.sameness import Told
from qa.patterns import regex

_SHORTEST, _FEWEST_CHARACTERS, _REFRAIN, _TWICE = 12, 8, 24, 2
_TELLING = regex("[，、].*[，。]")
_HAN = regex(r"[\u4e00-\u9fff]")
_FORMULA = regex(
    r"(?:案件?|调查|侦查|事故原因|情况).{0,8}(?:正在|进一步|中)|敬请(?:关注|期待)|联系(?:电话|地址|方式)"
    r"|(?:摄|供图|制图|编辑|记者|通讯员|来源|责编)[^，。]{0,12}\Z|\A记者[^，。]{2,9}摄"
)
_CREDIT = regex(r"[^。\n]{0,12}摄")
_CLOSED = regex(r"[。！？!?；;][”’』」）)]*\Z")
_QUOTED = regex(r"[“「『‘【][^“”]*[”」』’】][。！？!?]?\Z")


def worth_telling(text: str, copies: Sequence[Told]) -> bool:
    """Say whether a sentence that recurs is long and plain enough to be a slip."""
    words = copies[0].words
    said = text[copies[0].start : copies[0].end]
    spread = len({copy.paragraph for copy in copies}) == len(copies)
    if len(words) < _SHORTEST or len(set(_HAN.findall(words))) < _FEWEST_CHARACTERS:
        return False
    slogan = _QUOTED.match(said) and not _TELLING.search(said)
    if len(words) <= _REFRAIN and spread and (len(copies) > _TWICE or slogan):
        return False
    heading = copies[0].start == copies[0].paragraph == 0 and "。" not in said
    apart = any(_CREDIT.match(text, copy.end) for copy in copies) or answers_kindred(text, copies)
    formula = len(words) <= _REFRAIN and _FORMULA.search(said.rstrip("。！？"))
    return bool(_CLOSED.search(said)) and not (heading or apart or formula)
