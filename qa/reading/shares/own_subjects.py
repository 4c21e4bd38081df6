"""Rates whose own clause names another place or group than the counts beside them."""

from __future__ import annotations

from typing import Final

from qa.model import Share
from qa.patterns import regex
from qa.reading.shares.taken_of import words_around, words_before

_PLACE: Final = regex(
    "^(?:其中|而|但)?(?P<of>[主老新]?城区|城[镇市乡]|农村|乡村|镇[上区]|县城|山区|全[国省市县区州](?=平均)"
    "|[男女](?:性|生|方)|[\u4e00-\u9fff]{2,6}?(?:户籍者?|人群|企业|站点))"
)
_SAID: Final = 2


def is_of_another(share: Share) -> bool:
    """Say whether a rate is told of a place or group that neither of its counts names.

    收回2.16万份，城区有效回收率达到95%; 已就业2860人，城镇户籍者就业率62%.
    """
    named = _PLACE.match(words_before(share.rate))
    if named is None:
        return False
    told = "".join(words_around(one) for one in (share.part, share.whole) if one)
    return named["of"][:_SAID] not in told
