"""A place that an article does not speak of, named once as if it did. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.judging.naming import by_name
from qa.model import Named

_ORGAN = re.compile(
    "(?:委员会|委|人民政府|政府|人大|政协|公安局|检察院|法院|司法局|教育局|民政局|水利局|农业农村局|卫健局|应急管理局"
    "|交通运输局|市场监管局|文旅局|林业局|消防救援大队|[^，。；在将]{1,8}(?:办|办公室|局))"
    "(?:将|要|还将|计划|继续|进一步|持续|全力|以)"
)
_OPENS = re.compile(
    "(?:下一步|接下来|今后|下阶段|目前|据悉|据了解|此外|同时|近年来|今年以来|今年)[，,]?"
)
_BETWEEN = re.compile(
    "来自|对口|邻|联合|协作|合作|协同|携手|移交|考察|交流|学习|借鉴|支援|援助|帮扶|结对|跨|相比|同样|外地|兄弟|两[省市县区地]|籍"
)
_LEAST_OWN = 2


@dataclass(frozen=True, slots=True)
class Stray:
    """A lone mention of another place of the level of the article's own."""

    mention: Named
    own: Named


def strays(places: Sequence[Named]) -> Iterator[Stray]:
    """Give the place of another article left in this one; `places` are of one level."""
    groups = by_name(places)
    own = [group for group in groups.values() if _is_own(group)]
    rest = [group for group in groups.values() if not _is_own(group)]
    if len(own) == 1 and len(rest) == 1 and len(rest[0]) == 1 and _stands_alone(rest[0][0]):
        yield Stray(rest[0][0], own[0][0])


def _is_own(group: Sequence[Named]) -> bool:
    """Say whether the article is about the place: its headline has it, and the text again."""
    stem = group[0].name[:-1]
    return stem in group[0].context.title and len(group) >= _LEAST_OWN


def _stands_alone(named: Named) -> bool:
    """Say whether a place opens a sentence in which its own organ plans, and no other is named."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    opens = at == 0 or _OPENS.fullmatch(sentence, 0, at)
    in_title = named.name[:-1] in named.context.title
    organ = _ORGAN.match(sentence, at + len(named.name))
    return bool(opens and organ and not in_title and not _BETWEEN.search(sentence))
