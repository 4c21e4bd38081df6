"""Shares: a percentage with the part and the whole that it is said of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, of_before, same_kind, same_sentence
from qa.reading.parts.wholes_told import ends_in_step
from qa.reading.shares.taken_of import VERB, bears, taken_of, words_around, words_before

_TAKES = regex(rf"占(?:了|到|其中|总数|总量|全部|[^，。；]{{0,14}}的|比|比例|比重|份额)*{VERB}$")
_OF_OTHERS = regex(
    "分别|[，、](?:[^，。；]{1,8}的|(?:纳税|产值|增收|收入|销售额?|产量|利润|贡献))占"
)
_OWN = regex("[，、（]占")
_RATED_APART = regex("[%％成].*；")
"""A percentage of its own, and a new clause: 37人，占44%；初犯占九成."""
_BESIDE = regex(r"[^，。；、\d]{0,10}，[^，。；、\d]{0,12}")
_BARE = regex(rf"^[，,（(]{VERB}$")
_CLOSED = regex("[，。；、：！？）)”]|$")
"""A share behind which words go on is of what they tell: 14件，约四成系首次展出."""
_ANY_RATE = regex(
    rf"[^，。；\d]{{0,6}}[，,（(][\u4e00-\u9fff]{{1,6}}(?:率|比例|进度|密度|程度|面){VERB}"
)
_DUE = regex("应(?![急用对])[\u4e00-\u9fff]{0,6}$")
_DONE = regex("[已实][\u4e00-\u9fff]{0,6}$")
_OF = regex(rf"[^，。；\d]{{0,4}}的{VERB}")
_PART_OF = regex(
    r"[，,（(](?:约|只|仅|已)?(?:占|[仅只]?[为是]|达到?|相当于|完成了?)[^，。；\d]{0,14}$"
)
_BOUNDED = regex(r"[，,（(]已?(?:占)?(?P<hedge>超过|不足|不到)[^，。；\d]{0,14}$")
"""A bound that is told before the whole, and meant of the share: 9万笔，超过全年73万笔的一成."""
_TASK = regex("计划|任务|目标|指标|预[算期]")
"""What may be done by more than all of it."""
_AMONG_THEM = regex("，[^，。；]{1,6}[者人员][里中]")
"""What makes those just counted the whole: 8790人通过，通过者里本科生占七成."""
_OUT_OF = regex(r"^[^，。；]{0,8}[中里](?:[，,]?(?:已|就|共|目前|现)*有?|，[^，。；\d]{2,20})$")
_THEN = regex(rf"^[^，。；\d]{{0,10}}[，,（(](?:[\u4e00-\u9fff]{{0,6}}(?:率|面|比例|占比))?{VERB}$")
_ONE_RATE = regex(r"^[^，。；]{0,10}[，,（(](?P<name>[\u4e00-\u9fff]{2,4}率)(?:为|达到?|是|约为)?$")
_TRIED = tuple(
    (regex(action), frozenset(rates.split("|")))
    for action, rates in (
        ("抽检|检测|检验|抽查|送检|受检|抽样|监测", "合格率|达标率|检出率|阳性率|超标率"),
        ("参加考试|参考|应考|参评|申报|考核", "通过率|合格率|优秀率|及格率"),
        ("参训|培训|毕业|结业", "就业率|合格率|结业率|上岗率"),
        ("发现|排查|查出|检查出|整改", "整改率"),
        ("受理|立案|接报|收到", "办结率|结案率|破案率|侦破率|调解率|答复率"),
    )
)
_MANY = regex("全[国省市县区州]|历年|平均|总体|整体|每|以来均|连续")
_FEWEST = 2
_NONE, _ALL = Fraction(0), 10
_NEAR, _RIVALS = 40, 200
_NAMED_SHARE = regex(
    r"^(?!其中|这|该|已|约|大[约概致]|几|仅|只|就|也|差不多)([\u4e00-\u9fff、]{2,12}?)(?:[人户件家]?数)?[约已就只仅]*占"
)
_AMOUNT = regex("[\u4e00-\u9fff]数|数量|总量|面积|金额|规模|里程|长度|人口")
"""What a count is called by its unit alone, whatever is counted: 128座，座数占比."""
_DENYING = ("非", "不", "未", "无")
_THOSE = regex("的(?:就?有|达|共|约)?$")
_OF_SOME = regex("其中(?![，：]?占)")


def read_shares(figures: Sequence[Figure]) -> list[Share]:
    """Read the percentages of one sentence whose part and whole stand before them."""
    shares = []
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio":
            continue
        before = [
            figure
            for figure in figures[max(0, index - _NEAR) : index]
            if same_sentence(figure, rate) and figure.quantity.dimension not in RATES
            if not ends_in_step(clause_before(figure))
        ]
        share = _taken(before, rate) or _due(before, rate) or _lone(before, rate)
        if share:
            shares.append(
                replace(share, rivals=_rivals(share, figures[max(0, index - _RIVALS) : index]))
            )
    return shares


def _rivals(share: Share, before: Sequence[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Give the part with the other larger counts of its kind that stand before it."""
    part, known = share.part, share.whole
    if part is None or known is None:
        return ()
    larger = (one for one in before if one.quantity.nominal > part.quantity.nominal)
    return tuple((part, one) for one in larger if one is not known and same_kind(one, part))


def _taken(before: Sequence[Figure], rate: Figure) -> Share | None:
    """Read “共312件，其中网上的156件，占五成” and “920户，已签约的690户，超过七成”."""
    if len(before) < _FEWEST or rate.context.sentence.startswith("是", rate.until):
        return None
    part, whole = before[-1], before[-2]
    if _OF.fullmatch(gap(part, rate)) and _is_told_first(gap(whole, part)):
        return _told_first(whole, part, rate)
    text = gap(part, rate)
    out_of = _OUT_OF.match(gap(whole, part)) is not None
    closed = _CLOSED.match(rate.context.sentence, rate.until)
    bare = _BARE.match(text) if closed else None
    said = _TAKES.search(text) or (_THEN.match(text) if out_of else bare)
    narrowed = out_of or "其中" in part.scope or _THOSE.search(clause_before(part)) is not None
    if (
        not said
        or len(text) > _FEWEST * 10
        or _OF_SOME.search(text)
        or not _fits(part, whole)
        or _OF_OTHERS.search(text)
        or _RATED_APART.search(text)
        or _of_named(part, rate)
        or _AMONG_THEM.search(text)
    ):
        return None
    if not bears(whole, taken_of(rate) or "") or _OWN.match(gap(whole, part)):
        return None
    if narrowed and "；" not in gap(whole, part):
        return Share(part, whole, rate, "占", rate.context)
    beside = _TAKES.search(text) and _BESIDE.fullmatch(gap(whole, part))
    return Share(part, whole, rate, "占", rate.context, sure=False) if beside else None


def _is_told_first(lead: str) -> bool:
    """Say whether words lead from a part to its whole: 9万笔，占全年73万笔; 超过全年73万笔."""
    return any(cue.search(lead) for cue in (_BOUNDED, _PART_OF))


def _told_first(part: Figure, whole: Figure, rate: Figure) -> Share | None:
    """Read a part told before its whole: 9万笔，占全年73万笔的一成; 超过全年73万笔的一成."""
    lead, fits = gap(part, whole), _fits(part, whole)
    if bound := _BOUNDED.search(lead):
        fits, rate = fits and not rate.quantity.hedge, _bound(rate, bound["hedge"])
    elif _is_alike(part, whole):
        fits = fits or _TASK.search(lead) is not None
    return Share(part, whole, rate, "占", rate.context) if fits else None


def _bound(rate: Figure, hedge: str) -> Figure:
    """Give a share as the bound that the word before its whole makes of it."""
    told = rate.quantity
    low, high = (told.nominal, _ALL * told.nominal) if hedge == "超过" else (_NONE, told.nominal)
    return replace(rate, quantity=replace(told, low=low, high=high, hedge=hedge))


def _of_named(part: Figure, rate: Figure) -> bool:
    """Say whether a share is of what its own clause names, and not the count before: 同意户数占."""
    name = _NAMED_SHARE.search(words_before(rate))
    if not name or part.at >= rate.at - len(words_before(rate)):
        return False
    if _AMOUNT.fullmatch(name[1]):
        return False
    words, at = words_around(part), words_around(part).find(name[1][:_FEWEST])
    return at < 0 or words[max(0, at - 1) : at] in _DENYING


def _due(before: Sequence[Figure], rate: Figure) -> Share | None:
    """Read “应检1250辆，已检1125辆，检验率90%”: what was due, what was done, and its rate."""
    if len(before) < _FEWEST or not _ANY_RATE.fullmatch(gap(before[-1], rate)):
        return None
    part, whole = before[-1], before[-2]
    due = _DUE.search(clause_before(whole)) and _DONE.search(clause_before(part))
    return Share(part, whole, rate, "率", rate.context) if due and _fits(part, whole) else None


def _fits(part: Figure, whole: Figure) -> bool:
    return _is_alike(part, whole) and part.quantity.nominal <= whole.quantity.nominal


def _is_alike(part: Figure, whole: Figure) -> bool:
    return same_kind(part, whole) and of_before(part) == of_before(whole)


def _lone(before: Sequence[Figure], rate: Figure) -> Share | None:
    """Read a rate right behind the one count it is said of: 抽检36批次，合格率97.2%.

    The count is the part where it bears the rate's word (合格35批次，合格率97.2%), else the
    whole where what was done to it has such a result.
    """
    name = _ONE_RATE.match(gap(before[-1], rate)) if before else None
    if (
        not name
        or not before[-1].quantity.exact
        or _MANY.search(clause_before(before[-1]) + name[0])
    ):
        return None
    count, done = before[-1], clause_before(before[-1])
    stem = name["name"][:-1][-2:]
    after = gap(count, rate).split("，")[0]
    if stem in done + after:
        alone = not any(same_kind(figure, count) for figure in before[:-1])
        return Share(count, None, rate, name["name"], rate.context) if alone else None
    for action, rates in _TRIED:
        if name["name"] in rates and action.search(done):
            return Share(None, count, rate, name["name"], rate.context)
    return None
