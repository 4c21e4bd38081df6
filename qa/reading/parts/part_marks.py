"""What speaks for or against a figure being some of one told before it.

Roles, and no words that belong to one field. What the other figures near the two say stands in
`part_rivals`, what each mark weighs in `part_weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Pattern

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, of_before
from qa.reading.parts.part_names import marks_of_deeds, marks_of_names
from qa.reading.parts.part_pairs import Told
from qa.reading.parts.part_roles import marks_of_roles
from qa.reading.parts.part_settings import marks_of_places, marks_of_times, narrowed
from qa.reading.parts.parts import BASE, QUOTA, ends_in_step, is_moving

_PAIR, _LEAD, _TAIL, _SUM = 2, 20, 8, 24
_WORDS: Mapping[str, Pattern[str]] = {
    "then": regex("去年|上年|往年|前年|上届|上次|同期|此前|原"),
    "besides": regex(
        "另|此外|(?<![返归退偿])还(?!原)|其他|其余|加上|以外|外地|退休|外聘|编外|各类|含(?![量税水氧])"
    ),
    "ahead": regex("计划|目标|任务|预计|将|拟|明年|力争|可(?!见)|应"),
    "each": regex("每|均"),
    "compared": regex("比(?!赛)|较|增|减|[高低多少]于|不及"),
    "now": regex("目前|现有|现在|如今|已"),
    "so far": regex("累计|以来|截至|至今"),
    "alone": regex("[仅光单]"),
    "even": regex("就|便"),
    "some": regex("其中|中的|包括"),
    "of an age": regex("岁及?以[上下]"),
    "of a grade": regex("[特一二三四五六]等|[一二三四五]级|甲等|以上"),
    "again": regex("再|又"),
    "most": regex("最"),
    "new": regex("新"),
    "gone": regex("退|离|减|缺|亡|死|损|未|不"),
    "outcome": regex(
        "合格|达标|优[良质秀]|通过|完成|办结|审结|录取|出院|治愈|整改|到岗|领取|签约|就业"
    ),
}
_SCOPES = frozenset("同比 环比 平均 极值 减少 另 计划 其中 仅 新增 累计 总".split())
_BEHIND = {
    **dict.fromkeys("。；！", "a stop"),
    **dict.fromkeys("（）()", "a bracket"),
    "，": "a comma",
    "、": "a list mark",
    "的": "its noun",
}
_ALL = regex(
    "全[国省市县区州盟旗镇乡村校院馆场厂线部年月队长]|各[项类种级]|[该本此]|共|总|一行|现有|登记|在[册校职]"
)
_SUMMED = regex("共|累计|合计|总|全部")
_GRADED = regex(
    "优[良质秀]|合格|达标|完好|破损|空置|闲置|在[用建职]|停用|超[标期]|示范|星级|持证|专职|兼职|注册|签约|贫困|脱贫|失能|留守|"
    "残疾|[女男]性?|青年|少年|老年|退役|应届|新能源|纯电动|国产|进口|重点|高级|骨干|规模以上|规上|限额以上"
)
_WITHIN = regex(
    "(?:在|从|这?些?)?(?P<name>[\u4e00-\u9fff]{2,12}?)(?:当中|之中|里头|里面|里|中|方面|上)(?:，|有|就|，?仅|的(?!中))",
    holding="里 中 面 上",
)
_ALONE = regex("[仅光单只][^。；]{0,24}[就便]")
_ONE = regex("最[\u4e00-\u9fff]{1,4}?的?一|最[大多高]的", holding="最")
_WIDE = regex("全([国省市县区州盟旗镇乡村])")
_UP_TO = regex("截[至止]|到\\d|至\\d|[日月年]底|[月年]末")
_PAST = regex("去年|上年|往年|前年|上届|上次|同期|历[年史届]|上个")
_MADE = regex(
    "合计|共计|总计|连同|加上|在内|两[届区县市年期地](?!内)|[二三四五六七八九\\d]个(?:大队|区|县|市|项|站)"
)
_THIS = regex("该|这[个些位名项支家]|上述|其(?!中|他|余)")
_HOLDS = regex("容量|能力|库容|可[容供]|限额|额定|核载|设计")
_ROOM = regex("容量|能力|库容|可容|限额|额定|核载|设计")
_GROSS = regex("毛[重利收]|税前|连皮|总重")
_BOTH_WAYS = regex("到发|进出|往返|收发|来往|吞吐")
_REST = regex("其余|剩余|余下")
_LEVELS = frozenset({"米", "厘米", "毫米"})
_SOME = frozenset({"part 其中", "part told some"})


def marks_of(two: Told, *, some_of_another: bool) -> set[str]:
    """Give what is so of two figures; 其中 tells nothing where it is `some_of_another`."""
    mine = {*_own("part", two.part, two.of_part), *_of_part(two)}
    if some_of_another:
        mine = (mine - _SOME) | {"some of another nearer"}
    marks = {
        "a pair",
        *mine,
        *_own("whole", two.whole, two.of_whole),
        *_of_whole(two),
        *_of_run_up(two),
        *marks_of_names(two),
        *marks_of_deeds(two),
        *marks_of_times(two),
        *marks_of_places(two),
        *marks_of_roles(two),
    }
    return marks | set(narrowed(marks, two.run_up))


def words_of_part(part: Figure) -> list[str]:
    """Give the marks of a part that the words of its own clause make."""
    lead = clause_before(part)
    return [f"part told {name}" for name, words in _WORDS.items() if words.search(lead)]


def _own(what: str, figure: Figure, lead: str) -> Iterator[str]:
    """Give the marks that can be so of either."""
    yield from (f"{what} {mark}" for mark in figure.scope & _SCOPES)
    if of_before(figure):
        yield f"{what} of before"
    if QUOTA.search(lead):
        yield f"{what} owed"
    if _HOLDS.search(lead):
        yield f"{what} holds"
    if figure.quantity.hedge:
        yield f"{what} hedged"
    sentence = figure.context.sentence
    if sentence[max(0, figure.at - 1) : figure.at] in ("（", "("):
        yield f"{what} in brackets"
    behind = sentence[figure.until : figure.until + 1]
    yield f"{what} before {_BEHIND.get(behind, 'a word' if behind else 'a stop')}"
    if behind == "/":
        yield "per unit"


def _of_part(two: Told) -> Iterator[str]:
    part, lead = two.part, two.of_part
    yield from words_of_part(part)
    if is_moving(part):
        yield "part moving"
    if BASE.match(part.context.sentence, part.until):
        yield "part is a base"
    if part.quantity.suffix in _LEVELS:
        yield "in metres"
        if "站" in two.run_up and "该站" not in two.run_up:
            yield "of another gauge"
    if _ROOM.search(lead) and not _ROOM.search(two.of_whole):
        yield "part alone holds"
    if _GROSS.search(lead) and not _GROSS.search(two.of_whole):
        yield "part gross"
    if _GRADED.search(lead) and not _GRADED.search(two.of_whole):
        yield "part graded"
    mine, theirs = part.quantity, two.whole.quantity
    if mine.suffix != theirs.suffix:
        yield "other unit" if mine.scale != theirs.scale or mine.dimension != "count" else "renamed"


def _of_whole(two: Told) -> Iterator[str]:
    whole, lead = two.whole, two.of_whole
    if _ALL.search(lead):
        yield "whole of all"
    if _SUMMED.search(lead):
        yield "whole summed"
    if whole.context.kind == "headline":
        yield "whole in a headline"
    if is_moving(whole) or ends_in_step(lead):
        yield "whole moving"
    if "平均" in whole.scope and whole.quantity.suffix not in _LEVELS:
        yield "whole a mean"
    if ends_in_step(lead) and not ends_in_step(two.of_part):
        yield "whole alone a step"
    if "其中" in two.opening and two.opening.rfind("其中") > two.opening.rfind("；"):
        yield "whole behind some"


def _of_run_up(two: Told) -> Iterator[str]:
    lead, opening = two.run_up, two.opening
    yield from _within(two)
    if _ALONE.search(lead):
        yield "alone and even"
    if _ONE.search(lead):
        yield "one of them"
    if _MADE.search(lead[-_SUM:]):
        yield "part summed up"
    if _THIS.search(lead):
        yield "this one"
    if "最" in lead:
        yield "most in the lead"
    if _REST.search(lead):
        yield "rest in the lead"
    if _BOTH_WAYS.search(lead) and not _BOTH_WAYS.search(opening):
        yield "part both ways"
    yield from _apart(lead, opening)


def _apart(lead: str, opening: str) -> Iterator[str]:
    """Tell of places and times that the words before a part and those before its whole name."""
    if wide := _WIDE.search(lead):
        yield "wide again" if wide[1] in opening else "wider"
    if _WIDE.search(opening):
        yield "whole of a wide place"
    if _UP_TO.search(lead):
        yield "both up to a day" if _UP_TO.search(opening) else "part up to a day"
    mine, theirs = _PAST.search(lead), _PAST.search(opening)
    if mine or theirs:
        yield "both past" if mine and theirs else "part past" if mine else "whole past"


def _within(two: Told) -> Iterator[str]:
    """Tell whether words like 党员中 name what the whole counts."""
    whole, thing = two.whole, two.whole.measure.thing[-_PAIR:]
    beside = whole.context.sentence[max(0, whole.at - _LEAD) : whole.until + _TAIL]
    for found in _WITHIN.finditer(two.run_up):
        name = found["name"]
        named = name[-_PAIR:] in beside or (thing and thing in name)
        yield "within a named" if named else "within another"
