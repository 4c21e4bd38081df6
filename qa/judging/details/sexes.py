"""Words for a child, or for one of a pair, of the other sex: 产下男婴，母女平安. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_of
from qa.patterns import may_match, regex

_CHILD: Final = {"女": regex("女[婴孩娃宝]|女儿|千金"), "子": regex("男[婴孩娃宝]|儿子|胖小子")}
_KIN: Final = regex("[父母](?P<child>[子女])(?=平安|均安|俱安|都?健康|[俩二两三][人个]?|均|双双)")
_BORN: Final = regex("[产诞生]下?(?:了|生|下)?|诞生|降生|出生")
_BOTH: Final = regex(
    "龙凤|双胞胎|三胞胎|多胞胎|孪生|[两二三][个名](?:孩子|婴儿|宝宝)|变性|跨性别|男扮女|女扮男|反串"
)
_PAIR: Final = regex(
    "(?:(?P<these>[这一]对)|(?<![\u4e00-\u9fff]))(?P<pair>父子|父女|母子|母女|兄弟|兄妹|姐弟|姐妹)(?(these)|(?:俩|[二两]人))",
    holding="父子 父女 母子 母女 兄弟 兄妹 姐弟 姐妹",
)
_NAMED: Final = regex(
    "(?P<pair>父子|父女|母子|母女|兄弟|姐妹|兄妹|姐弟)(?:俩|二人|两人)?(?P<a>[\u4e00-\u9fff]{2,3})[、和与](?P<b>[\u4e00-\u9fff]{2,3}?)(?=[，。；同双一都均共先在])",
    holding="父子 父女 母子 母女 兄弟 兄妹 姐弟 姐妹",
)
_NEXT: Final = 40
_ROLES: Final = MappingProxyType(
    dict(zip("父母子女兄弟姐妹", "父亲 母亲 儿子 女儿 哥哥 弟弟 姐姐 妹妹".split(), strict=True))
)
_ROLE: Final = regex("|".join(_ROLES.values()))


def other_sex(text: str) -> Iterator[Opposites]:
    """Give the first words for a newborn, or for one of a pair, that are of the other sex."""
    yield from _named(text) if may_match(_NAMED, text) else ()
    told = may_match(_PAIR, text) or _KIN.search(text)
    if not told or _BOTH.search(text):
        return
    yield from _newborn(text)
    yield from _pairs(text)


def _pairs(text: str) -> Iterator[Opposites]:
    """Give who is told in two roles of which the pair has one: 姐弟俩，姐姐十岁，妹妹六岁."""
    for pair in _PAIR.finditer(text):
        _, end = sentence_of(text, pair.start())
        roles = {one[0]: one.span() for one in _ROLE.finditer(text, pair.end(), end)}
        own = {_ROLES[role] for role in pair["pair"]}
        wrong = [role for role in roles if role not in own]
        within = text.startswith("中的", pair.end())
        if len(wrong) == 1 and (len(roles) == len(own) or within):
            yield Opposites("pair", pair.span(), roles[wrong[0]])
            return


def _named(text: str) -> Iterator[Opposites]:
    """Give one of a named pair who is told as one of the other sex: 姐妹张欣、张悦，哥哥张欣."""
    for pair in _NAMED.finditer(text):
        signs = pair["pair"]
        wrong = [
            word
            for sign, word in _ROLES.items()
            if sign not in signs and (sign in "父母子女") == (signs[0] in "父母子女")
        ]
        _, end = sentence_of(text, pair.start())
        names = "|".join(re.escape(pair[one]) for one in ("a", "b"))
        found = regex(f"(?:{'|'.join(wrong)})(?:{names})").search(text, pair.end(), end + _NEXT)
        if found:
            yield Opposites("pair", pair.span(), found.span())
            return


def _newborn(text: str) -> Iterator[Opposites]:
    for kin in _KIN.finditer(text):
        start, _ = sentence_of(text, kin.start())
        start = max(0, text.rfind("。", 0, max(0, start - 1)) + 1)
        other = "子" if kin["child"] == "女" else "女"
        children = list(_CHILD[other].finditer(text, start, kin.start()))
        own = _CHILD[kin["child"]].search(text, start, kin.start())
        if children and not own and _BORN.search(text, start, kin.start()):
            yield Opposites("child", children[-1].span(), kin.span())
            return
