"""A notice that one house gives out and another signs. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Named
from qa.patterns import regex

_NOTICE = regex("通告|公告|通知|公示|启事|声明|公开信|倡议书|告知书|招聘|简章")
_KINDS = (
    frozenset("医院 中医院 保健院 卫生院".split()),
    frozenset("学校 中学 小学 高中 初中 幼儿园 大学 学院".split()),
    frozenset("公司 有限公司".split()),
    frozenset("银行 支行 分行".split()),
)
_PLACE = regex("^[\u4e00-\u9fff]{2,4}?[市县区镇]")
_OTHERS = regex("[和与及、]|联合|委托|协助|会同|地点|地址|考点|设在|承办|主办|协办")


def house(named: Named) -> str:
    """Give the place and kind of a hospital, school, company or bank: what a slip leaves alone."""
    place = _PLACE.match(named.name)
    number = next((at for at, kind in enumerate(_KINDS) if named.post in kind), None)
    return f"{place[0]}{number}" if place and number is not None else ""


def signed_by_another(things: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Give the house that a notice speaks of as its own, and the other that signs it."""
    for signed in things:
        if signed.context.kind != "byline" or signed.context.sentence.strip() != signed.name:
            continue
        own = _own(signed, things)
        if _NOTICE.search(signed.context.title) and len(own) == 1:
            yield own[0], signed


def _own(signed: Named, things: Sequence[Named]) -> list[Named]:
    """Give the houses of the signer's place and kind that the notice names, each once."""
    kind = next((kind for kind in _KINDS if signed.post in kind), None)
    place = _PLACE.match(signed.name)
    if kind is None or place is None:
        return []
    alike = [
        named
        for named in things
        if named.post in kind and named.context.kind != "byline" and named.name.startswith(place[0])
    ]
    if any(_OTHERS.search(named.context.sentence) for named in alike):
        return []
    if any(named.name in signed.name or signed.name in named.name for named in alike):
        return []
    return list({named.name: named for named in reversed(alike)}.values())
