"""Clauses that stand twice in one sentence, and sentences that stand again inside a longer one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.repeats.sameness import sentences
from qa.model import Range
from qa.patterns import regex

_CLAUSE = regex(r"[^，；、：。！？“”‘’《》（）\n]+")
_AT_ONCE = regex(
    r"[，、；：。\n](?P<words>[^，；、：。！？“”‘’《》（）\n\d]{7,30})[、，](?P=words)"
)
_ITEM = regex(
    r"(?:（[一二三四五六七八九十\d]{1,2}）|[①-⑩]|[一二三四五六七八九十]是|(?<!\d)\d{1,2}[.．、](?!\d))"
    r"(?P<words>[^；。：\n]{10,})(?=[；。\n]|\Z)"
)
"""An item of a numbered list within a paragraph."""
_HAN = regex(r"[\u4e00-\u9fff]")
_SPEECH = regex("[“”‘’？?！!《》]")
_LEAST, _KINDS, _WHOLE, _TWO, _AHEAD = 7, 5, 18, 2, 60
_DIGIT = regex(r"\d")
_BEFORE = regex(r"[^，；：。！？\n]+(?=，\Z)")
_BEGIN, _END = frozenset(["", *"，：；。\n"]), frozenset("，；。")
"""What stands before and behind a whole clause."""
_ENDS = "，；。！？\n：、"
_CAPTION = regex(r"\A[（(]?(?:图|上图|下图|左图|右图|资料)|摄[）)。]?\Z")


def clauses_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the long clauses that a sentence has twice, word for word: no figure of speech."""
    doubled = list(_AT_ONCE.finditer(text)) if "，" in text or "、" in text else []
    for found in doubled:
        if len(set(_HAN.findall(found["words"]))) >= _KINDS:
            yield found.span("words"), (found.end("words") + 1, found.end())
    yield from _items_again(text) if "；" in text else ()
    for start, end in sentences(text) if _may_recur(text) else ():
        if end - start < _LEAST * _TWO or _SPEECH.search(text, start, end):
            continue
        for words in _twice(_CLAUSE.findall(text, start, end)):
            han = _HAN.findall(words)
            if len(han) >= _LEAST and len(set(han)) >= _KINDS:
                clauses = _CLAUSE.finditer(text, start, end)
                one, other = (clause.span() for clause in clauses if clause[0] == words)
                if _in_one_half(text, one, other):
                    yield one, other


def _may_recur(text: str) -> bool:
    """Say cheaply whether a long clause may stand twice in one sentence."""
    long = [clause.strip() for clause in _CLAUSE.findall(text) if len(clause) >= _LEAST]
    return len(set(long)) < len(long) or "!" in text or "?" in text


def _items_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the items of a numbered list that have the same words under two numbers."""
    first: dict[str, Range] = {}
    for item in _ITEM.finditer(text):
        if item["words"] in first:
            yield first[item["words"]], item.span("words")
        first.setdefault(item["words"], item.span("words"))


def _twice(clauses: Sequence[str]) -> list[str]:
    """Give the long ones of some clauses that stand among them twice."""
    long = [clause for clause in clauses if len(clause) >= _LEAST]
    if len(set(long)) == len(long):
        return []
    return [words for words, times in Counter(long).items() if times == _TWO]


def _in_one_half(text: str, one: Range, other: Range) -> bool:
    """Say whether other clauses, but no semicolon, stand between two that go with unlike ones.

    东区投资300万元，新建公厕12座，西区投资200万元，新建公厕12座 tells one thing of two.
    """
    between = text[one[1] : other[0]]
    whole = all(
        text[max(0, start - 1) : start] in _BEGIN and text[end : end + 1] in _END
        for start, end in (one, other)
    )
    if len(between) <= 1 or "；" in between or not whole:
        return False
    before = [_BEFORE.search(text[max(0, start - _AHEAD) : start]) for start, _ in (one, other)]
    told = [{*map("".join, pairwise(found[0]))} for found in before if found]
    return len(told) < _TWO or told[0].isdisjoint(told[1])


def said_within(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the sentences on lines of their own whose words a longer sentence has, too."""
    for start, end in sentences(text):
        if text[start - 1 : start] != "\n" or text[end : end + 1] not in {"", "\n"}:
            # it is no paragraph of its own
            continue
        words = text[start:end].rstrip("。！？；")
        if len(words) < _WHOLE or not _DIGIT.search(words) or _SPEECH.search(words):
            continue
        at = text.find(words)
        at = text.find(words, end) if at == start else at
        if at < 0 or _CAPTION.search(words):
            continue
        stop = at + len(words)
        whole = at > 0 and text[at - 1] in "，；：" and text[stop : stop + 1] in ("，", "；", "。")
        open_end = at > 0 and text[at - 1] in _ENDS and text[stop : stop + 1] in ("，", "；")
        if whole or open_end:
            one, other = (start, end), (at, stop)
            yield (one, other) if one < other else (other, one)
