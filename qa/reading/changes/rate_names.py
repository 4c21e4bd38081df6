"""What the clause of a rate of change names, and which levels are called by that name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.moves import move
from qa.reading.figures.times_said import timeless
from qa.reading.shares.taken_of import words_around, words_before

FILLING = regex(
    "数字|数据|这个数|停留|徘徊|处于|保持|[升增降扩涨跌减][到至为]|这一?比例|比例|比重|当时|那时|这个|该|此|其|的|为|是|达到?|到|了|仅|只|才|有|约|近|超过?|已|还|则|而|却|也|在|于|由|从|至|"
    "一|全年|全[市县区省镇村校]|同样|同|期间|末|底|初|[^\u4e00-\u9fff]"
)
_REMARK = regex(
    "按此计算|据此计算|算下来|算起来|这意味着|也就是说|相当于|整整|足足|竟然|相比之?下?|对比|数量|规模|总量|总数|增速|幅度|水平|同比|环比|"
    "队伍|人手|人员|数目|体量|阵容|[比较与跟和]|[一二三四五六七八九十两\\d]+(?:年|个月|天|个半月)(?:来|间|内|里|时间)?|短短|累计|净|翻|半个?月?|每[\u4e00-\u9fff]{1,2}|实际|平均|"
    "明显|大幅|进一步|直接"
)
_PAIR = 2


def named(rate: Figure) -> tuple[str, ...]:
    """Give what the clause of a rate names, as pairs of characters."""
    moved = move(words_before(rate))
    return names_in(words_before(rate)[: moved.start() if moved else None])


@lru_cache(maxsize=1 << 10)
def names_in(words: str) -> tuple[str, ...]:
    """Give what the words before a verb of change name, as pairs of characters."""
    bare = FILLING.sub("", timeless(_REMARK.sub("", words)))
    if len(bare) == _PAIR and bare[-1] in "量数额":
        return (bare[0],)
    return tuple(bare[at : at + _PAIR] for at in range(len(bare) - 1))


def called(pair: tuple[Figure, Figure], names: Sequence[str]) -> int:
    """Count the levels whose clauses name what the clause of the rate names."""
    return sum(any(name in words_around(level) for name in names) for level in pair)


def anchor_of(rate: Figure, behind: Sequence[Figure]) -> Figure | None:
    """Give the last level before a rate that its clause names, else the last of all."""
    names = named(rate)
    told = (f for f in reversed(behind) if any(name in words_around(f) for name in names))
    return next(told, behind[-1] if behind else None)
