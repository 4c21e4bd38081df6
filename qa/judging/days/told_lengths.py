"""Lengths of time that a sentence tells of all of something: 为期5天, 住院12天, 连办7天."""

from __future__ import annotations

import re

from qa.judging.days.elapsed_fits import IN_A_ROW, NUMBER
from qa.patterns import regex

_LABEL = (
    f"{IN_A_ROW}|历时|为期|前后|公示期|公告期|在[岗职训]|共计?|用时|耗时|持续|住院|连续|整整|长达|相隔|间隔|停[产业水电]|活动期|整治期|受理期|工期|建设周?期|会期|展期|赛期|假期|集训"
    "|(?<=[，,])[\u4e00-\u9fff]{0,3}[爬等走住忙守排唱演干熬盼开展看](?=了)|(?:工作|任职|服务|生活|居住|用)(?=了)|满|经过|历经|苦战|封闭|施工期?|审理期?|布展|航程|行程|服刑|学制|驻扎|驻守|鏖战|奋战"
)
_LENGTH = regex(
    rf"(?P<said>(?:{_LABEL})(?:了|共|为|是|达|整整|长达|时间){{0,2}}{NUMBER}整?(?P<unit>天|日|周|个?星期|个月|年)"
    r"(?P<half>半)?)(?![多余左以前后来内])"
)
_LABOUR = regex(
    rf"(?P<said>(?<![\d第每前近约]){NUMBER}(?P<unit>天|个月)(?P<half>半)?)的?(?:激烈|紧张|连续|艰苦|暑[期假]|寒假|[冬夏]季|封闭|强化)?的?"
    r"(?:角逐|激战|比拼|争夺|鏖战|较量|抢修|救治|治疗|搜救|跋涉|航行|施工|培训|集训|展出|奋战|审理|隔离)"
)
_PART = regex(
    r"每|各|其中|分别|分|批|预[赛售演展]|试|初赛|复赛|轮|前$|后$|第|提前|推迟|延长|缩短|再|近$|约$|不足|超|达$|平均"
)
_NEAR = 8


def lengths_told(words: str) -> list[re.Match[str]]:
    """Give the lengths of time that a sentence tells of all of something, each once."""
    found = {one.end("n"): one for pattern in (_LABOUR, _LENGTH) for one in pattern.finditer(words)}
    return [one for one in found.values() if not _of_another(words, one)]


def _of_another(words: str, found: re.Match[str]) -> bool:
    """Say whether a length is said to be that of a part, or one of several."""
    lead = words[max(0, found.start("n") - _NEAR) : found.start("n")]
    return _PART.search(lead) is not None
