"""A part whose own words make it more than the whole it is held to, or another thing. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.linking.clauses import clause
from qa.model import Figure, Part
from qa.patterns import regex

_WIDER: Final = regex(
    "所[在属]的?[整全]|合起来|加起来|加在一起|[\u4e00-\u9fff]{2}加[\u4e00-\u9fff]{2}的|[两三]支?[\u4e00-\u9fff]{0,2}队伍里"
)
"""What makes a part a sum of several, or of what holds the whole: 古街所在的整个片区."""
_THEN: Final = regex("刚[^，。；]{1,6}时|成立时|当初|[最起]初|规划|要[建增扩种养修]到")
"""What puts a part in another time: 刚成立时, 规划里."""
_STOCK: Final = regex("余额|存栏|库存|保有量|结存")
"""What there is, and no part of what came or went."""
_EACH: Final = regex("单[机台]|每[台只件人户亩]")
_LEVELS: Final = "村乡镇县区市州省国"
_LEVEL: Final = regex("全([村乡镇县区市州省国])(?!统一)")
_ALL: Final = regex("在(全[年国省市县区镇乡村校院厂][\u4e00-\u9fff]{1,6})[里中]")
"""What names a whole of its own: 在全年订单里."""


_ASKED: Final = regex(
    "申请|申报|报名|报考|应聘|应征|受理|新收|收到|接到|新接|接单|订单|送[修审检]|报送|提交|提出|立项|挂牌|预约|洽谈|开工|征集|投稿|来信|投诉|反映"
)
"""How something comes in, whatever becomes of it."""
_DONE: Final = regex(
    "授权|获[批评得]|批准|审结|办结|结案|执结|发放|出版|交付|竣工|完工|建成|落户|录[取用]|登记|拍出|成交|修复|持证|签约|投用|投产|验收|上市|查处|破获|整改|解决|新增|化解"
)


def is_wider(part: Part) -> bool:
    """Say whether the words of a part tell of more than its whole, or of what is none of it."""
    inner, outer = _words(part.part), _words(part.whole)
    own = _ALL.search(inner)
    return (
        _is_of_earlier_stage(inner, outer)
        or (own is not None and own[1] not in outer)
        or _rank(part.part) > _rank(part.whole) > 0
        or any(
            sign.search(inner) is not None and not sign.search(outer)
            for sign in (_WIDER, _THEN, _STOCK)
        )
        or (_EACH.search(inner) is not None and _EACH.search(outer) is not None)
    )


def _is_of_earlier_stage(inner: str, outer: str) -> bool:
    """Say whether the part tells what came in, the whole what was done: 授权, 申请."""
    asked = _ASKED.search(inner)
    return (
        "其中" not in inner
        and asked is not None
        and asked[0] not in outer
        and _DONE.search(outer) is not None
        and _DONE.search(inner) is None
    )


def _rank(figure: Figure) -> int:
    """Give how wide a place its clause names by its level, nought where it names none."""
    sentence = figure.context.sentence
    begin = max(sentence.rfind(mark, 0, figure.at) for mark in "，。；：") + 1
    found = _LEVEL.findall(sentence, begin, figure.at)
    return _LEVELS.index(found[-1]) + 1 if found else 0


def _words(figure: Figure) -> str:
    before, behind = clause(figure)
    return before + figure.quantity.suffix + behind
