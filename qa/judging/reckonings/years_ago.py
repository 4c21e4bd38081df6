"""Two ages of one person and the years between: 今年34岁，12年前…，当时24岁. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said, told_at
from qa.model import Figure
from qa.patterns import regex

_NOW: Final = regex("(?:今年|现年|如今|现在|已经?|年已)[，,]?(?:已经?|刚)?$|^[\u4e00-\u9fff]{0,4}$")
_THEN: Final = regex(
    "(?:那时|当时|那年|时年|当年)[，,]?(?:[他她]|才|只有|年仅|刚满?|还?不到|正好|仅|还只有|已经?)*$"
)
_AGO: Final = regex(r"(?<![\d.近约])(?P<years>\d{1,2})年之?前")
_KIN: Final = regex("[父母妻子夫儿女孙兄弟姐妹]亲?(?:才|今年|刚|已|那年|当时)|老伴|徒弟")
_PAIR: Final = 2


def years_ago(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two ages, and the only years that lie between what they are told of."""
    ages = [one for one in figures if one.quantity.dimension == "age"]
    if len(ages) != _PAIR or any(one.quantity.hedge for one in ages):
        return
    now, then = sorted(ages, key=lambda one: one.span)
    text = now.context.sentence
    ago = list(_AGO.finditer(text, now.until, then.at))
    told = _NOW.search(lead(now)) and _THEN.search(lead(then)) and not _KIN.search(text)
    if told and len(ago) == 1:
        makes = now.quantity.nominal - int(ago[0]["years"])
        proof = f"{said(now)} − {ago[0]['years']}年"
        passed = told_at(now, ago[0].span())
        yield from reckoned((now, passed), then, makes, (makes - 1, makes + 1), proof)
