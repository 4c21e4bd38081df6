"""Parts that are most of their whole, told by their role in the clauses or the sentence behind it.

A narrower kind (天然林 of 森林), a smaller place or shorter time, those that got on to the next
step, or some of what was counted, its noun left out. Only amounts of like size are looked at:
what is far less needs no word, what is far more is no part.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from qa.model import Figure, Part, Span
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, of_before, same_kind, same_sentence, with_others
from qa.reading.parts.courses import clause_of, of_earlier
from qa.reading.parts.hyponyms import kind_within
from qa.reading.parts.lesser import LIMITS
from qa.reading.parts.parts import QUOTA, is_moving
from qa.reading.parts.wholes_told import BASE, ends_in_step

_BACK, _FAR, _PAIR = 8, 160, 2
_AMOUNTS = frozenset("count money mass area volume length energy power".split())
_OTHERS = regex(
    "另|此外|还(?!原)|同比|比(?!赛)|去年|上年|同期|前年|上届|上次|往年|历[年史届]|预计|每|均(?!已)|退休|外[地来]"
    "|邻[近省市县居村]|价|合计|目标|任务|[需缺]|补[报录]|递补|扩招|加上|结合|连同|可[供售]|[距离]|警戒|(?:保证|正常蓄|设计|死|校核|防洪限制)水位|正常蓄水位|汛限|相当于|以上各|原有|再|到\\d{4}年"
)
_DAYS = regex("(?:日|天数)数?$")
_MONTH = regex(r"\d{1,2}月")
_SO_FAR = regex("已|达到?$|(?<!天)累计|以来")
_RUN = regex("累计|、")
_WIDE = regex("全([国省市县区州镇乡村])")
_STRANGERS = regex("测得|站点|局地|志愿者|工作人员|服务人员|观众|家长|教职工|医护|群众演员")
_ALL = regex(
    "全[国省市县区州盟旗镇乡村校院馆场厂线部年月队长]|各[项类种级]|[该本此][县市区镇村校院场馆厂次届]|共|总|一行|现有|登记"
    "|在[册校职]|范围内|总长"
)
_OF_ALL_THERE = regex("^全[国省市县区州旗镇乡村](?=[^，。；]{2,}的)")
"""What opens a name that is narrowed all the same: 全县享受补贴的残疾人."""
_FILLS = regex(
    "(?:[省市县区州盟旗镇乡村校院馆场厂线部月年队长司地站]|[有共总设辖的]|各[项类种级]|本外币|全部|登记在册|在[编岗册校职]"
    "|设[置立]|开设|举办|推出|建有|拥有|组织|安排|提供|引进|征集|认定|监测|购置|配备|出动|投放|管理|运行|饲养|办理|审理"
    "|发现|展出|查[扣获处]|接待|培训|录取|排查|完成|收[到治]|存栏|参展|入选|播种|投入|实现|发放|抓获|受理)$"
)
"""What a name has before it where it is told of all."""
_AMOUNT_WORDS = regex(
    "(?:总?[产销]?[量额数值]|总?面积|里程|总?长度?|余额|总?容量|规模|人数|数量|人次)$"
)
_LED = regex("(?:就?有|为|达到?|共|约|近|超|计|多达|已|则|的)+$")
_BARE = regex("(?:最[后终]|已经?|其?中?有|共有?|现有|目前|当[天日]|，)*")
_FOR_SOME = regex("(?P<done>[\u4e00-\u9fff]{2})[^，。；\\d]{2,8}的(?:就?有|达|约)?")
_GONE = regex(
    "被|是(?!否)|成功|顺利|通过|完成|考[上入取]|获|签[订约]|拿到|领到|参加|[\u4e00-\u9fff]{1,2}[了过](?!\\d)"
)
_DONE = regex("^(?:已|累计|共|全部|实际|先后|目前|现|均|完成|有)*(?:完成|已)[\u4e00-\u9fff]{2,4}$")
_EVEN = regex("(?:就|便)(?:有|达|占|[\u4e00-\u9fff]{2}了?)$|(?:贡献|占去|包揽|拿下)了?$")
_AMONG = regex("[员生工人民客户者手][中里]，?就?有$")
"""What makes a figure itself some of those told before: 队员中有3名女性，4人是第一次登山."""
_DATED = regex(r"[年月日\d]|季度")
_UP_TO = regex(
    r"截[至止]|(?:到|前|到了|至)[\d一二三四五六七八九十今去]|[日月年]底|末|[^\d]1月?[至到—–~～-]"
)
_SPANS = (
    regex(
        r"全年|20\d\d年(?!\d)|上半年|下半年|前[三二]季度|[^\d]1[月]?[至到—–~～-]\d{1,2}月|今年以来"
    ),
    regex(
        r"[一二三四]季度|\d[日月]?[至到—–~～-]\d{1,2}月|汛期|[春夏秋冬暑寒]季|暑[期假]|旺季|淡季"
    ),
    regex(r"全月|当月|单月|\d月(?:份|[里间]|当月|一个月)?(?!\d)"),
    regex(
        r"[\d一二两三四五六七八九十]+天(?!内|前|后)|假期|长假|[上中下]旬|周末|[^环季]节|一周|当周"
    ),
    regex(r"当[天日晚]|单日|[一这][天日](?![内以])|首日|高峰"),
)
"""Words of a time, from the longest to the shortest."""


def read_likely_parts(figures: Sequence[Figure], told: Collection[Span]) -> Iterator[Part]:
    """Read such parts of one article; `told` are the parts known before."""
    for index, part in enumerate(figures):
        whole = _largest_near(figures, index) if part.span not in told else None
        if whole is None or not _of_like_size(part, whole):
            continue
        if _may_be_some(part, whole) and _may_be_all(whole) and _lies_in(part, whole):
            yield Part(whole, part, "近", part.context)


def _largest_near(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the largest of the figures of a part's unit that stand near before it."""
    part, found = figures[index], None
    unit, block, start = part.quantity.unit, part.context.block - 2, part.span.start - _FAR
    for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
        one = figures[at]
        if one.span.end < start or one.context.block < block:
            break
        if one.quantity.unit == unit and (
            found is None or one.quantity.nominal > found.quantity.nominal
        ):
            found = one
    return found if found and same_kind(found, part) else None


def _of_like_size(part: Figure, whole: Figure) -> bool:
    """Say whether a part is from nine tenths to four thirds of its whole."""
    mine, per = part.quantity.nominal.as_integer_ratio()
    all_of_it, each = whole.quantity.nominal.as_integer_ratio()
    return 9 * all_of_it * per <= 10 * mine * each and 3 * mine * each <= 4 * all_of_it * per


def _may_be_some(part: Figure, whole: Figure) -> bool:
    """Say whether nothing in a figure's own words keeps it from being some of another."""
    if part.quantity.dimension.partition(":")[0] not in _AMOUNTS and not _are_days(part, whole):
        return False
    if part.scope & LIMITS or is_moving(part) or with_others(part):
        return False
    inner, outer = part.period.value, whole.period.value
    apart = inner is not None and outer is not None and not outer.meets(inner)
    if apart or BASE.match(part.context.sentence, part.until):
        return False
    lead = _lead(part, whole)
    wide = _WIDE.search(lead)
    if wide and wide[1] not in whole.context.sentence[: whole.at]:
        return False
    listed = same_sentence(part, whole) and lead.startswith("、")
    if _OTHERS.search(lead) or (_UP_TO.search(lead) and _UP_TO.search(_told_before(whole))):
        return False
    others = _STRANGERS.search(lead + clause_of(part))
    return not listed and not (others and others[0] not in clause_of(whole))


def _are_days(part: Figure, whole: Figure) -> bool:
    """Say whether both count days of a kind (降雨日14天，暴雨日16天) and tell no length."""
    return all(_DAYS.search(one.measure.thing) for one in (part, whole))


def _lead(part: Figure, whole: Figure) -> str:
    """Give what stands before a part in its sentence, from its whole or a semicolon on."""
    sentence = part.context.sentence
    start = whole.until if same_sentence(part, whole) else 0
    return sentence[max(start, sentence.rfind("；", 0, part.at) + 1) : part.at]


def _told_before(whole: Figure) -> str:
    """Give what stands before a whole in its part of the sentence."""
    sentence = whole.context.sentence
    return sentence[sentence.rfind("；", 0, whole.at) + 1 : whole.at]


def _may_be_all(whole: Figure) -> bool:
    """Say whether nothing in a figure's own words keeps it from being the whole of another."""
    lead, at = clause_before(whole), whole.at
    if whole.scope & (LIMITS | {"其中", "仅"}) or of_before(whole) or ends_in_step(lead):
        return False
    if _AMONG.search(lead):
        return False
    return not QUOTA.search(lead) and whole.context.sentence[max(0, at - 1) : at] not in ("（", "(")


def _lies_in(part: Figure, whole: Figure) -> bool:
    return any(way(part, whole) for way in _WAYS)


def _name(figure: Figure) -> str:
    """Give the words that name what a figure counts, those of number left out."""
    words, thing = _LED.sub("", clause_before(figure)), figure.measure.thing
    return words if words and thing[-_PAIR:] in words else thing or words


def _is_a_sort(part: Figure, whole: Figure) -> bool:
    """Say whether a part names what the whole does, with more before it: 地下站 of 车站."""
    mine, theirs = _name(part), _name(whole)
    summed = "总" in whole.scope or _ALL.search(clause_before(whole)) is not None
    mine = _OF_ALL_THERE.sub("", mine) if summed else mine
    if _RUN.search(mine) or _ALL.search(mine) or mine in theirs:
        return False
    noun = whole.measure.thing
    narrowed = summed and len(noun) >= _PAIR and mine.endswith("的" + noun)
    untimed = narrowed and not whole.period.stated
    if part.period.stated and part.period.value != whole.period.value and not untimed:
        return False
    if kind_within(mine, theirs):
        return True
    if _DATED.search(mine):
        return False
    mine, theirs = (_AMOUNT_WORDS.sub("", name) for name in (mine, theirs))
    shared = _shared_end(mine, theirs)
    rest = theirs[: len(theirs) - shared]
    if shared == 1 and _ALL.search(theirs):
        # 车站 and 地下站, 森林 and 天然林
        rest = rest[:-1]
    elif shared < _PAIR:
        return False
    return len(mine) > max(shared, _PAIR) and (not rest or _FILLS.search(rest) is not None)


def _shared_end(one: str, other: str) -> int:
    """Count the characters that two names end alike in."""
    pairs = enumerate(zip(reversed(one), reversed(other), strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _is_nameless(part: Figure, whole: Figure) -> bool:
    """Say whether a part names nothing of its own and tells what some did: 有196辆被查出."""
    if not _BARE.fullmatch(clause_before(part)):
        return False
    people = part.quantity.unit == "人" or part.measure.thing == whole.measure.thing != ""
    return people and _GONE.match(part.context.sentence, part.until) is not None


def _is_done(part: Figure, whole: Figure) -> bool:
    """Say whether a part tells how many of all are done with: 共有416户，已完成改造352户."""
    counted = part.quantity.dimension == "count"
    return counted and bool(_DONE.search(clause_before(part)) and _ALL.search(clause_before(whole)))


def _is_told_so(part: Figure, whole: Figure) -> bool:
    """Say whether a word makes much of a part of the same sort: 种植面积就有460万亩."""
    told = _EVEN.search(clause_before(part)) is not None
    shared = (
        whole.measure.thing[-_PAIR:] in clause_before(part)
        or part.measure.action == whole.measure.action
    )
    return told and (shared or _ALL.search(clause_before(whole)) is not None)


def _is_of_a_while(part: Figure, whole: Figure) -> bool:
    """Say whether a part is of a shorter time: 9月全月88.7万人次; 7天累计运送旅客91.4万人次."""
    lead = _lead(part, whole)
    short, long = _span(lead), _span(whole.context.sentence[: whole.at])
    if short is None or long is None or short <= long or _SO_FAR.search(clause_before(part)):
        return False
    months = (_MONTH.search(words) for words in (lead, whole.context.sentence[: whole.at]))
    if len({found[0] for found in months if found}) > 1 and long:
        return False
    shared = whole.measure.thing[-_PAIR:] in clause_before(part)
    return shared or part.measure.action == whole.measure.action or part.quantity.unit == "人次"


def _span(words: str) -> int | None:
    """Give the rank of the shortest time that words tell of, the longest being 0."""
    return next((n for n in range(len(_SPANS) - 1, -1, -1) if _SPANS[n].search(words)), None)


def _does_so_for_some(part: Figure, whole: Figure) -> bool:
    """Say whether what was done with the whole was done with some: 出口汽车…；出口东南亚的…."""
    done = whole.measure.action
    told = _FOR_SOME.fullmatch(clause_before(part)) if done else None
    return told is not None and told["done"] == done


_WAYS = (
    _is_a_sort,
    _does_so_for_some,
    of_earlier,
    _is_nameless,
    _is_done,
    _is_told_so,
    _is_of_a_while,
)
