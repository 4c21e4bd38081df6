"""Rates whose own clause names another place, group or whole than the counts beside them."""

from __future__ import annotations

from typing import Final

from qa.model import Share
from qa.patterns import regex
from qa.reading.shares.taken_of import words_around, words_before

_PLACE: Final = regex(
    "^(?:其中|而|但)?(?P<of>[主老新]?城区|城[镇市乡]|农村|乡村|镇[上区]|县城|山区|全[国省市县区州](?=平均)"
    "|[男女](?:性|生|方)|[\u4e00-\u9fff]{2,6}?(?:户籍者?|人群|企业|站点))"
)
_TASK: Final = regex(
    "完成[^，。；\\d]{0,8}(?:任务|目标|计划|指标)[^，。；\\d]{0,3}的(?:约|近|超)?$"
)
_SET: Final = regex("任务|目标|计划|指标|应|拟|需|要|预[计期算]|下达|[规核]定")
_DUE: Final = regex("到期")
_SAID: Final = 2


def is_of_another(share: Share) -> bool:
    """Say whether a rate is told of a place or group that neither of its counts names.

    收回2.16万份，城区有效回收率达到95%; 已就业2860人，城镇户籍者就业率62%.
    """
    if _of_another_whole(share):
        return True
    named = _PLACE.match(words_before(share.rate))
    if named is None:
        return False
    told = "".join(words_around(one) for one in (share.part, share.whole) if one)
    return named["of"][:_SAID] not in told


def _of_another_whole(share: Share) -> bool:
    """Say whether a rate is of a task, or of loans due, and its whole is called neither.

    现有床位434张，完成年度任务的88%; 发放贷款72.6亿元，到期贷款收回率99.1%. Nor is a task that
    something else was held to: 就业5.9万人，完成目标6.8万人的86%；再就业1.9万人，完成目标的88%.
    """
    if share.whole is None:
        return False
    lead, whole = words_before(share.rate), words_around(share.whole)
    taken = any(one is share.whole for _, one, _ in share.peers)
    task = _TASK.search(lead) is not None and (taken or not _SET.search(whole))
    return task or (_DUE.search(lead) is not None and not _DUE.search(whole))
