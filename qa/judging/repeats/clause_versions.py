"""A clause that stands right before its own rewording, longer or shorter by a word. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.judging.repeats.sameness import differences
from qa.model import Range
from qa.patterns import regex

_CLAUSE = regex(r"[^，；。！？：、“”‘’《》（）\n]+")
_JOINED = ("，", "；")
_DIGIT = regex(r"\d")
_FIGURE = regex(r"\d+(?:\.\d+)?")
_HAN = regex(r"[\u4e00-\u9fff]")
_TELLS_APART = regex(
    r"[\d零一二两三四五六七八九十百千万亿省市县区镇乡村州旗东南西北某男女老新旧上下内外前后左右初终"
    r"净再又也还更均共各另大小高低正副不未无非没近约超]"
)
"""What, put in, makes another thing of a clause."""
_SHORTEST, _LONGEST_WORD, _KINDS = 8, 4, 6


def clause_versions(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the neighbouring clauses with the same figures, one of which has a word more."""
    clauses = _CLAUSE.finditer(text) if _DIGIT.search(text) else ()
    for one, other in pairwise(clause.span() for clause in clauses):
        size, long = one[1] - one[0], other[1] - other[0]
        if not 1 <= abs(size - long) <= _LONGEST_WORD or min(size, long) < _SHORTEST:
            continue
        joined = text[one[1] : other[0]] in _JOINED and not _starts_again(text, one, other)
        if (
            joined
            and _DIGIT.search(text, *one)
            and _reworded(text[slice(*one)], text[slice(*other)])
        ):
            yield one, other


def _starts_again(text: str, one: Range, other: Range) -> bool:
    """Say whether a sentence begins anew in the midst: A，安装快充A，安装快充118台."""
    more = (other[1] - other[0]) - (one[1] - one[0])
    said = text[other[0] : other[0] + max(more, 0)]
    again = text[slice(*other)].endswith(text[slice(*one)])
    return again and text.startswith(said, other[1] + 1)


def _reworded(one: str, other: str) -> bool:
    """Say whether a word was put into one clause, or left out of it, and nothing else changed."""
    if len(set(_HAN.findall(one))) < _KINDS:
        return False
    if _FIGURE.findall(one) != _FIGURE.findall(other):
        return False
    changed = differences(*sorted((one, other), key=len))
    (word,) = changed if len(changed) == 1 else [("?", "")]
    return not word[0] and _TELLS_APART.search(word[1]) is None
