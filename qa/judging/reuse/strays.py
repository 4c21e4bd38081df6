"""A place that an article does not speak of, named once as if it did. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qa.judging.names.naming import by_name, one_character_apart
from qa.model import Named
from qa.patterns import regex

_ORGAN = regex(
    "[\u4e00-\u9fff]{0,10}?(?:委员会|委|政府|人大|政协|检察院|法院|大队|支队|中心|局|办|办公室)"
    "(?:将|要|还将|计划|继续|进一步|持续|全力|以|提醒|要求|决定|定于)"
)
_OPENS = regex(
    "(?:下一步|接下来|今后|下阶段|目前|据悉|据了解|此外|同时|近年来|今年以来|今年|截至目前|眼下|如今"
    "|去年|去年以来|年内|年底前|未来|为此|随着)[，,]?"
)
_PLANS = regex("(?:还|也|正)?(?:将|要|计划|力争|拟|争取|打算|准备|确保)")
_TELLS = regex(
    "(?:已|累计|共|先后|全面|大力|积极|持续|坚持|通过)?"
    "(?:累计|投入|建成|完成|实现|新增|打造|开展|推进)"
)
_SPEAKER = regex(
    "(?:[\u4e00-\u9fff]{0,10}(?:[局委办站所院校]|中心))?(?:党委|党支部|总支|党工委)?(?:副)?"
    "(?:书记|[镇县市区乡村局院校站所]长|主任|负责人|工作人员)[\u4e00-\u9fff]{0,4}(?:说|介绍|表示|告诉|坦言|算)"
)
_PUBLIC = regex("(?:广大|全体|各位|请|欢迎|感谢|希望)$")
_CALL = regex("(?:电话|热线|地址|地点|联系人|咨询|举报|投诉|监督|受理单位|解释)[：:]?$")
"""What leads to whom readers may turn to, which is the article's own."""
_SORRY = regex("给$")
_TROUBLE = regex("不便|谅解|困扰|影响")
_BODY = regex(
    "[\u4e00-\u9fff]{1,8}?(?:公司|集团|中心|部门|医院|学校|[局委办站所校厂馆队](?![长员]))"
)
_TO_ANOTHER = regex("感谢信|表扬|贺信|贺电|慰问信|函|请示|报告|批复|答复|回复|商请|致[^全广各]")
"""What one house writes to another."""
_SIGNS = regex(
    "[\u4e00-\u9fff]{0,8}?(?:政府|法院|检察院|医院|学院|公司|中心|学校|[局委办站所校厂馆队处](?![长员]))"
)
_BETWEEN = regex(
    "来自|对口|邻|联合|协作|合作|协同|携手|移交|考察|交流|学习|借鉴|支援|援助|帮扶|结对|跨|相比|同样|外地|兄弟|两[省市县区地]|籍"
    "|前来|取经|参观|观摩|来访|应邀|受邀|分别|等地|以及|距离?|位于|交界|[与、]|和(?!改革|社会保障|城乡建设|规划|信息化|旅游|宗教|自然资源)"
)
_NO_NAME = frozenset("我本全各该两")
"""What no place is named by before its level: 我市, 全县."""
_LEAST_OWN, _LEAD, _PAIR = 2, 2, 2


class Stray(NamedTuple):
    """A lone mention of another place of the level of the article's own."""

    mention: Named
    own: tuple[Named, ...]


def strays(places: Sequence[Named]) -> Iterator[Stray]:
    """Give the place of another article left in this one; `places` are of one level."""
    groups = by_name(named for named in places if named.name[-2:-1] not in _NO_NAME)
    own = [group for group in groups.values() if _is_own(group)]
    rest = [group for group in groups.values() if not _is_own(group)]
    if len(own) == 1 and len(rest) == 1 and len(rest[0]) == 1:
        stray = rest[0][0]
        beside = any(named.context.span == stray.context.span for named in own[0])
        if not beside and _stands_alone(stray):
            yield Stray(stray, tuple(own[0]))
            return
    if signed := list(_signed(groups.values())):
        yield from signed[:1]
        return
    told = [group for group in groups.values() if len(group) > 1]
    if len(told) == _PAIR and len(groups) == _PAIR + 1:
        (stray,) = (group[0] for group in groups.values() if len(group) == 1)
        yield from _third(told, stray)


def _signed(groups: Iterable[Sequence[Named]]) -> Iterator[Stray]:
    """Give the place in a signature whose organ is another place's in the text: 县公安局."""
    groups = list(groups)
    for group in groups:
        if _TO_ANOTHER.search(group[0].context.title):
            continue
        body = _SIGNS.match(group[0].post) if _is_signature(group) else None
        if body is None:
            continue
        own = [other for other in groups if other is not group and _has(other, body[0])]
        if len(own) == 1 and (len(own[0]) >= _LEAST_OWN or _opens(own[0][0])):
            yield Stray(group[0], tuple(own[0]))


def _is_signature(group: Sequence[Named]) -> bool:
    return len(group) == 1 and group[0].context.kind == "byline"


def _opens(named: Named) -> bool:
    """Say whether a headline or a sentence begins with a place."""
    return named.span.start == named.context.span.start


def _has(group: Sequence[Named], body: str) -> bool:
    """Say whether an organ of a place is told of in the text, and does not sign."""
    kinds = {named.context.kind for named in group if named.post.startswith(body)}
    return bool(kinds) and "byline" not in kinds


def _third(own: Sequence[Sequence[Named]], stray: Named) -> Iterator[Stray]:
    """Give a third place where the text is of two, and the third is a slip from one of them."""
    near = [group for group in own if one_character_apart(group[0].name, stray.name)]
    pair = f"两{stray.name[-1]}"
    two = pair in stray.context.gist.opening or pair in stray.context.sentence
    clauses = re.split("[，；。]", stray.context.sentence)
    beside = any(_BETWEEN.search(one) for one in clauses if stray.name in one)
    if near and two and not beside:
        missing = [group for group in near if group[0].name not in stray.context.sentence]
        yield Stray(stray, tuple((missing or near)[0]))


def _is_own(group: Sequence[Named]) -> bool:
    """Say whether the article is the place's: headline, lead or signature have it, and the text."""
    stem = group[0].name[:-1]
    heads = stem in group[0].context.title or group[0].context.block < _LEAD
    heads = heads or any(named.context.kind == "byline" for named in group)
    return heads and len(group) >= _LEAST_OWN


def _stands_alone(named: Named) -> bool:
    """Say whether a place is spoken of as the article's own: its organs, its plans, its people."""
    sentence = named.context.sentence
    at = sentence.find(named.name[:-1])
    behind = at + len(named.name)
    in_title = named.name[:-1] in named.context.title
    if in_title or _BETWEEN.search(sentence):
        return False
    if _PUBLIC.search(sentence, 0, at) or _CALL.search(sentence, 0, at):
        return True
    if _SORRY.search(sentence, 0, at) and _TROUBLE.search(sentence, behind):
        return True
    opens = at == 0 or sentence[at - 1] in "，；：。" or _OPENS.fullmatch(sentence, 0, at)
    body = _BODY.match(sentence, behind)
    acts = any(act.match(sentence, behind) for act in (_ORGAN, _PLANS, _TELLS, _SPEAKER))
    by_body = body is not None and any(act.match(sentence, body.end()) for act in (_PLANS, _TELLS))
    return bool(opens) and (acts or by_body)
