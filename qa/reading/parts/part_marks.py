"""What speaks for or against a figure being some of one told before it.

Roles, and no words that belong to one field. What the other figures near the two say stands in
`part_rivals`, what each mark weighs in `part_weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Pattern

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.parts.part_names import marks_of_names
from qa.reading.parts.part_pairs import Told
from qa.reading.parts.part_roles import marks_of_roles
from qa.reading.parts.part_settings import marks_of_places, marks_of_times
from qa.reading.parts.parts import QUOTA, is_moving
from qa.reading.parts.wholes_told import BASE, ends_in_step

_PAIR, _LEAD, _TAIL, _SUM = 2, 20, 8, 24
_WORDS: Mapping[str, Pattern[str]] = {
    "then": regex("去年|上年|往年|前年|上届|上次|同期|此前|原"),
    "besides": regex(
        "另|此外|(?<![返归退偿])还(?!原)|其他|其余|加上|以外|外地|退休|外聘|编外|各类|含(?![量税水氧])"
    ),
    "each": regex("每|均"),
    "compared": regex("比(?!赛)|较|增|减|[高低多少]于|不及"),
    "so far": regex("累计|以来|截至|至今"),
    "even": regex("就|便"),
    "some": regex("其中|中的|包括"),
    "of an age": regex("岁及?以[上下]"),
    "again": regex("再|又"),
    "most": regex("最"),
}
_SCOPES = {"part": frozenset({"其中", "计划"}), "whole": frozenset({"累计"})}
_ALL = regex(
    "全[国省市县区州盟旗镇乡村校院馆场厂线部年月队长]|各[项类种级]|[该本此]|共|总|一行|现有|登记|在[册校职]"
)
_GRADED = regex(
    "优[良质秀]|合格|达标|完好|破损|空置|闲置|在[用建职]|停用|超[标期]|示范|星级|持证|专职|兼职|注册|签约|贫困|脱贫|失能|留守|"
    "残疾|[女男]性?|青年|少年|老年|退役|应届|新能源|纯电动|国产|进口|重点|高级|骨干|规模以上|规上|限额以上"
)
_WITHIN = regex(
    "(?:在|从|这?些?)?(?P<name>[\u4e00-\u9fff]{2,12}?)(?:当中|之中|里头|里面|里|中|方面|上)(?:，|有|就|，?仅|的(?!中))",
    holding="里 中 面 上",
)
_ALONE = regex("[仅光单只][^。；]{0,24}[就便]")
_WIDE = regex("全[国省市县区州盟旗镇乡村]")
_UP_TO = regex("截[至止]|到\\d|至\\d|[日月年]底|[月年]末")
_PAST = regex("去年|上年|往年|前年|上届|上次|同期|历[年史届]|上个")
_MADE = regex(
    "合计|共计|总计|连同|加上|在内|两[届区县市年期地](?!内)|[二三四五六七八九\\d]个(?:大队|区|县|市|项|站)"
)
_ROOM = regex("容量|能力|库容|可容|限额|额定|核载|设计")
_GROSS = regex("毛[重利收]|税前|连皮|总重")
_BOTH_WAYS = regex("到发|进出|往返|收发|来往|吞吐")
_REST = regex("其余|剩余|余下")
_LEVELS = frozenset({"米", "厘米", "毫米"})
_OF_PART_ALONE = (("part alone holds", _ROOM), ("part gross", _GROSS), ("part graded", _GRADED))
_MARKS = "（）()，、的"
_SOME = frozenset({"part 其中", "part told some"})


def marks_of(two: Told, *, some_of_another: bool) -> set[str]:
    """Give what is so of two figures; 其中 tells nothing where it is `some_of_another`."""
    mine = {*_own("part", two.part), *_of_part(two)}
    return {
        "a pair",
        *(mine - _SOME if some_of_another else mine),
        *_own("whole", two.whole),
        *_of_whole(two),
        *_of_run_up(two),
        *marks_of_names(two),
        *marks_of_times(two),
        *marks_of_places(two),
        *marks_of_roles(two),
    }


def words_of_part(part: Figure) -> list[str]:
    """Give the marks of a part that the words of its own clause make."""
    lead = clause_before(part)
    return [f"part told {name}" for name, words in _WORDS.items() if words.search(lead)]


def _own(what: str, figure: Figure) -> Iterator[str]:
    """Give the marks that can be so of either."""
    yield from (f"{what} {mark}" for mark in figure.scope & _SCOPES[what])
    if figure.context.sentence.startswith("/", figure.until):
        yield "per unit"


def _of_part(two: Told) -> Iterator[str]:
    part, lead = two.part, two.of_part
    yield from words_of_part(part)
    if is_moving(part):
        yield "part moving"
    if part.context.sentence.startswith("，", part.until):
        yield "part before a comma"
    if BASE.match(part.context.sentence, part.until):
        yield "part is a base"
    in_metres = part.quantity.suffix in _LEVELS
    if in_metres and "站" in two.run_up and "该站" not in two.run_up:
        yield "of another gauge"
    for mark, words in _OF_PART_ALONE:
        if words.search(lead) and not words.search(two.of_whole):
            yield mark
    mine, theirs = part.quantity, two.whole.quantity
    other_scale = mine.scale != theirs.scale or mine.dimension != "count"
    if mine.suffix != theirs.suffix and other_scale:
        yield "other unit"


def _of_whole(two: Told) -> Iterator[str]:
    whole, lead = two.whole, two.of_whole
    if _ALL.search(lead):
        yield "whole of all"
    if QUOTA.search(lead):
        yield "whole owed"
    if is_moving(whole) or ends_in_step(lead):
        yield "whole moving"
    if "平均" in whole.scope and whole.quantity.suffix not in _LEVELS:
        yield "whole a mean"
    if ends_in_step(lead) and not ends_in_step(two.of_part):
        yield "whole alone a step"
    behind = whole.context.sentence[whole.until : whole.until + 1]
    if not behind or behind in "。；！":
        yield "whole before a stop"
    elif behind not in _MARKS:
        yield "whole before a word"


def _of_run_up(two: Told) -> Iterator[str]:
    lead, opening = two.run_up, two.opening
    if _is_within(two):
        yield "within a named"
    if _ALONE.search(lead):
        yield "alone and even"
    if _MADE.search(lead[-_SUM:]):
        yield "part summed up"
    if "最" in lead:
        yield "most in the lead"
    if _REST.search(lead):
        yield "rest in the lead"
    if _BOTH_WAYS.search(lead) and not _BOTH_WAYS.search(opening):
        yield "part both ways"
    if _WIDE.search(opening):
        yield "whole of a wide place"
    if _UP_TO.search(lead) and _UP_TO.search(opening):
        yield "both up to a day"
    if _PAST.search(lead):
        yield "both past" if _PAST.search(opening) else "part past"


def _is_within(two: Told) -> bool:
    """Say whether words like 党员中 name what the whole counts."""
    whole, thing = two.whole, two.whole.measure.thing[-_PAIR:]
    beside = whole.context.sentence[max(0, whole.at - _LEAD) : whole.until + _TAIL]
    names = [found["name"] for found in _WITHIN.finditer(two.run_up)]
    return any(name[-_PAIR:] in beside or (thing and thing in name) for name in names)
