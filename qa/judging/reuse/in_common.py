"""Sentences that two articles may both have of their own: what both agreed on, what is laid down.

两县签下协议，… stands in the articles of both, 按省里统一规定，… in all counties'. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.repeats.runs_in_common import Run, whole_sentences
from qa.judging.reuse.carried import Pair, Twin
from qa.judging.reuse.homes import homes
from qa.model import Range
from qa.patterns import regex

_BOTH: Final = regex(
    r"(?:(?<=[，。；！？\n年月日])|^)(?:[两双三四](?:[省市县区州镇乡村地校国岸家院队社](?![道路头])|方|城|厂)|双边)"
    r"|[、和与][\u4e00-\u9fff]{2,4}?[两双三四][省市县区州镇乡村校院](?![道路头])"
)
_AGREED: Final = regex(
    "商定|约定|议定|共管|共用|共有|联合|同属|交界|签[订署下约了]|协议|协定|携手|合作"
)
_LAID_DOWN: Final = regex(
    r"(?:(?<=[，。；！？\n])|^)(?:按照?|根据|依照|依据|执行|参照|落实)[^，。；\d]{0,6}(?:国家|中央|全国|上级|[省市](?:里|级|委|政府|定|统一)?|全[省市]|自治区)"
    r"[^，。；\d]{0,14}(?:标准|要求|部署|政策|规定|文件|方案|口径|安排|办法|意见|通知|精神|规划|目录)"
)
_ELSEWHERE: Final = regex(
    "取经|取来的经|邻[省市县区镇乡村校近]|相邻|毗邻|隔壁|别处|外地|兄弟[省市县区州镇乡村单院学]|借鉴|他山之石|学习考察|考察学习|参观学习|对标学习"
)
"""What a sentence says of another place, of which the next one tells."""
_OWN_HOUSE: Final = regex(
    "本(?:馆|院|园|店|中心|景区|图书馆|剧场|影院)"
    "(?:每?周[一二三四五六日]|开放|闭馆|营业|地址|实行|每[天日])"
)
"""What a house prints under all that it announces: 本馆周一闭馆，其余日子9时至17时开放."""
_HOUSES: Final = regex(
    "[\u4e00-\u9fff]{2}(?:博物馆|图书馆|美术馆|纪念馆|科技馆|文化馆|剧院|公园|景区|影院)"
)
_LOCAL: Final = regex("[全我本该][省市县区州镇乡村]|[全本我该]校")


def of_both(pair: Pair, new: Range) -> bool:
    """Say whether a sentence of the newer article may well be both's own."""
    said = pair.new.text[slice(*new)]
    if introduced(pair, new) or (_OWN_HOUSE.match(said) and _one_house(pair)):
        return True
    if _BOTH.search(said) and (_AGREED.search(said) or _name_each_other(pair, new)):
        return True
    laid_down = _LAID_DOWN.search(said)
    return laid_down is not None and not _tells_theirs(pair, said.replace(laid_down[0], ""))


def _one_house(pair: Pair) -> bool:
    """Say whether both articles name one museum, library or park."""
    old, new = (set(_HOUSES.findall(side.text)) for side in (pair.old, pair.new))
    return not old.isdisjoint(new)


def introduced(pair: Pair, new: Range) -> bool:
    """Say whether the newer text leads to another place, and names it where it tells of it.

    …派人到邻县取经。白水县把…; 邻县白水的做法传了过来，那里…: it is cited under its own name.
    """
    said = pair.new.text[slice(*new)]
    lead = _ELSEWHERE.search(said)
    led = lead is not None and lead[0] not in pair.old.text
    if not (led or _ELSEWHERE.search(_sentence_before(pair.new.text, new))):
        return False
    return any(one.root in said for one in homes(pair.old.context.title, pair.old.text))


def _sentence_before(text: str, new: Range) -> str:
    """Give the sentence before a range in its paragraph."""
    start = new[0]
    if not start or text[start - 1] == "\n":
        return ""
    return text[slice(*whole_sentences(text, (start - 1, start)))]


def cited(pair: Pair, runs: Sequence[Run]) -> bool:
    """Say whether the older article names the newer one's place where it has the same words."""
    text = pair.old.text
    theirs = {one.root for one in homes(pair.old.context.title, text)}
    ours = {one.root for one in homes(pair.new.context.title, pair.new.text)} - theirs
    around = "\n".join(_around(text, run) for run in runs)
    return any(root in around for root in ours)


def _around(text: str, run: Run) -> str:
    """Give what else the sentences of a run in the older text say."""
    start, end = whole_sentences(text, run.old)
    return f"{text[start : run.old[0]]}\n{text[run.old[1] : end]}"


def nobodys(pair: Pair, twins: Sequence[Twin]) -> frozenset[Twin]:
    """Give those of the sentences in common that either may have of its own."""
    return frozenset(one for one in twins if of_both(pair, (one.new.start, one.new.end)))


def _name_each_other(pair: Pair, new: Range) -> bool:
    """Say whether one of the articles names, elsewhere, what the other one is about."""
    text = pair.new.text
    rest = f"{text[: new[0]]}\n{text[new[1] :]}"
    theirs, ours = (homes(side.context.title, side.text) for side in (pair.old, pair.new))
    known = any(one.root in rest for one in theirs)
    return known and any(one.root in pair.old.text for one in ours)


def _tells_theirs(pair: Pair, said: str) -> bool:
    """Say whether a sentence names the older article's place, or tells of all of one."""
    theirs = homes(pair.old.context.title, pair.old.text)
    return _LOCAL.search(said) is not None or any(one.root in said for one in theirs)
