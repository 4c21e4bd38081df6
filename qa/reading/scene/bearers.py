"""The thing whose size a figure tells: 云豹体重16公斤, 直径46米的小行星."""

from __future__ import annotations

from functools import lru_cache

from qa.patterns import regex
from qa.reading.words.lexicon import ACTION

_SIZES = (
    "体重|体长|身长|身高|肩高|翼展|全长|总长|直径|胸径|树龄|树高|排水量|载重|售价|起拍价|单价|票价|航程"
    "|占地面积|占地|总建筑面积|建筑面积|主跨|海拔|总库容|库容|净重|毛重|重量|高度|长度|宽度|厚度"
)
_GAP = "(?:[约为达超近仅有至在]|大约|不足|超过|达到|分别|共|如果|一般|可)*"
_OPENING = "(?:^|[，。；：！？、）（“”\\s]|一[个只头条艘辆座架颗块件枚台])"
_BORN = regex(
    rf"{_OPENING}(?P<who>[一-龥A-Za-z“”·]{{2,12}}?)的?(?:[0-9]{{1,2}}月份?的?)?(?:平均|最大|最小|标准)?"
    rf"(?:{_SIZES})(?:[0-9]|{_GAP}(?:[0-9]|$)|如果)"
)
_SIZED = regex(rf"(?:{_SIZES}|[长宽高重](?<!增[长高重])){_GAP}$")
_OF = regex(
    "的(?P<who>[一-龥A-Za-z“”]{2,8}?)(?=[，。；、）\\s]|[在将从与被是向已自称说曾因于给对来]|$)"
)
_NOT = regex(
    "^(?:[该这此其总项]|一[个只条]|以及|另有|平均|新建|新增|[0-9])|(?<![成老青少千百当])年|[月日时的了是]|项目$|工程$"
)
_LEFT = 8
_HEADS = frozenset("体身肩翼全总直胸树排载售起单票航占建主海库净毛厚")


def bearer(text: str, at: int, until: int) -> str:
    """Give the thing of which the figure at `[at, until)` tells the size, or an empty string."""
    if not _is_size(text, at) or _OF.match(text, until):
        return sized_behind(text, at, until)
    begin = max(text.rfind(mark, 0, at) for mark in "。；！？") + 1
    if _HEADS.isdisjoint(text[begin:at]):
        return ""
    told = [match["who"] for match in _BORN.finditer(text, begin, at)]
    plain = [who for who in told if not _NOT.search(who) and not ACTION.search(who)]
    return plain[-1] if plain else ""


def sized_behind(text: str, at: int, until: int) -> str:
    """Give the thing of such a size that a figure leads to: 体重16公斤的云豹."""
    behind = _OF.match(text, until) if _is_size(text, at) else None
    return "" if behind is None or ACTION.search(behind["who"]) else behind["who"]


@lru_cache(maxsize=1 << 8)
def _is_size(text: str, at: int) -> bool:
    return _SIZED.search(text, max(0, at - _LEFT - 4), at) is not None
