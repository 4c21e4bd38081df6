"""What of a count says whether a percentage can be said of it, or is said of it already."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.model import SPELLS_AND_AGES, Figure
from qa.model.sayings import BOUNDED
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, gap
from qa.reading.parts.wholes_told import ends_in_step
from qa.reading.shares.taken_of import words_before
from qa.reading.totals.runs import plain

DUE = regex(
    "应|共|总|全[省市县区镇乡村校州部体]|登记|收回|回收|计划|合计|所有|参加|参与|报了?名|现有|人口|定员|预算|座位|床位|核定"
)
"""Words of a count that others are measured by."""

PLANNED = regex("计划|规划|目标|任务|预算|指标")
"""Words of a count that is planned."""

ALIKE = tuple(
    set(pair.split("/"))
    for pair in (
        "票/张 份/人 户/张 人/票 人/张 户/票 人/口 户/套 户/间 个/家 个/所 个/座 个/处 辆/台 "
        "件/宗 件/起 件/份 间/家 例/人 起/例 人次/人 场次/场 家次/家 户次/户 批次/批 例次/例"
        " 台次/台"
    ).split()
)
"""Counting units that go together one to one."""

COMMON = frozenset("成有人数中大小上下年月日全共完实达出入已开发行用工生产收业学")
"""Characters that too many words have to tell anything."""

OTHER_RATE = regex(
    r"[^，。；\d]{0,8}[，、（(][\u4e00-\u9fff]{0,8}(?:率|占|比例|比重)[^，。；\d]{0,6}[\d一二三四五六七八九]"
)
"""A percentage that follows a count at once: 复购1.2万人次，复购率21.4%."""

_FULL = 4
_SO_FAR = regex("已|累计|共|完成")
_OWN_RATE = regex(r"[^，。；]{0,6}[，、（(]?占")
_COUNTED = regex("年平均|的(?:有|达|共|共有)?$")
"""What a count is told by though its words tell of means, too: 平均每天走一万步的有645人."""
_TIME = SPELLS_AND_AGES | {"score", "level", "index", "degree"}


def may_count(figure: Figure) -> bool:
    """Say whether a figure counts what a share can be taken of."""
    return (
        figure.quantity.dimension not in RATES | _TIME
        and not (
            plain(figure).scope & {"极值", "平均"} and not _COUNTED.search(words_before(figure))
        )
        and not ends_in_step(words_before(figure))
        and figure.quantity.nominal > 0
        and not _is_a_class(figure)
    )


def _is_a_class(figure: Figure) -> bool:
    """Say whether a size names a class and counts nothing: 90平方米以下占两成."""
    bound = figure.quantity.hedge in BOUNDED and figure.quantity.dimension != "count"
    return bound and figure.context.sentence.startswith(("占", "的占"), figure.until)


def has_own_rate(whole: Figure) -> bool:
    """Say whether a count is itself said to be a share of something: 310人，占七成."""
    return _OWN_RATE.match(whole.context.sentence, whole.until) is not None


def of_another_plan(whole: Figure, words: str, of: str) -> bool:
    """Say whether a share is taken of a plan (占计划的84%), and a count is of none."""
    planned = "计划" in whole.scope or PLANNED.search(words)
    return bool(of and PLANNED.search(of)) and not planned


def word_in_full(name: str, counts: Iterable[Figure]) -> re.Pattern[str] | None:
    """Give the name of a rate where just one count bears it whole, and others in part: 集中供养."""
    whole, part = name[-_FULL:], name[-_FULL // 2 :]
    told = [words_before(one) for one in counts]
    bearing = [words for words in told if part in words]
    narrow = len(whole) == _FULL and sum(whole in words for words in bearing) == 1
    return regex(f"(?P<no>(?!))?{whole}") if narrow and len(bearing) > 1 else None


def is_done_so_far(whole: Figure, part: Figure) -> bool:
    """Say whether a part is what is done so far of all there is: 收获面积162万亩，已收获156万亩."""
    return gap(whole, part).startswith("，已") and not _SO_FAR.search(words_before(whole))
