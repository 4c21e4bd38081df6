"""逐年递增的数没跟着变 · A yearly count that did not move with the year

找什么：一年一变的数，两个年份却对不上：2024年“二十连丰”，2025年还是“二十连丰”；2023年连续第五年，2025年却是连续第六年；
2024年第五届，2025年仍是第五届。
为什么：今年的稿子从去年的改来，年份改了，届数、“连几丰”忘了改。
不管什么：去年、上届、目标的；看不出年份的；两地、两件事的；跨年举办、停办过的届次（届次只看有没有原样留着）。

Finds a count that moves by one each year and is told for two years that it does not fit: harvests
in a row, years in a row, an edition that stands unchanged in the next year's article.
It leaves alone last year's, targets, counts whose year is not told, other places and things; of
editions, some of which are left out, only the one that was kept.
Source: the desks' rule “套稿先核数”.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    YEARLY,
    Check,
    Clash,
    Detail,
    Stood,
    Suggestion,
    bad,
    good,
    place,
    stood_still,
    unless,
    year_named,
    yearly_keys,
)

_DUE = {"zh": "若前者无误，到{year}应是{due}", "en": "if the earlier stands, {due} by {year}"}


def keys(detail: Detail) -> Iterable[Hashable]:
    """Group the yearly counts of an article."""
    if detail.kind == YEARLY:
        yield (detail.context.document, detail.context.article)


def apart(detail: Detail) -> Iterable[Hashable]:
    """Group the yearly counts of all by what they count."""
    return ((APART, key) for key in yearly_keys(detail))


def compare(details: Sequence[Detail]) -> Iterable[Clash]:
    """Give every two counts that do not lie as far apart as their years."""
    return map(_clash, stood_still(details))


def _clash(found: Stood) -> Clash:
    sides = found.early, found.late
    texts = [side.context.sentence[side.at : side.until] for side in sides]
    years = dict(zip(("first", "then"), map(year_named, found.years), strict=True))
    zh, en = years["then"]
    why = {
        "zh": _DUE["zh"].format(year=zh, due=found.due),
        "en": _DUE["en"].format(year=en, due=found.due),
    }
    return Clash(
        places=(place("earlier", sides[0]), place("later", sides[1])),
        values=tuple(side.value for side in sides),
        args={
            "one": texts[0],
            "other": texts[1],
            **{role: year[0] for role, year in years.items()},
            **{f"{role}_en": year[1] for role, year in years.items()},
            "due": str(found.due),
        },
        suggestions=(Suggestion(1, None, why, likelier=True), unless(0)),
    )


CHECK = Check(
    code="DAT26",
    name="yearly-count-kept",
    severity="warning",
    reads=Detail,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "{first}是“{one}”，{then}是“{other}”，没有跟着年份变（应是{due}）",
        "en": "“{one}” ({first_en}) and “{other}” ({then_en}): the count did not move (due: {due})",
    },
    examples=(
        bad(
            "2023年，石桥乡早稻总产2.4万吨，实现⟦十二连丰⟧。",
            "2024年，石桥乡早稻总产2.6万吨，实现⟦十二连丰⟧。",
        ),
        bad("⟦第十二届石桥采茶节⟧昨天收场。明年的⟦第十四届石桥采茶节⟧移到渡口。"),
        bad(
            "2022年，石桥茶市办了⟦第七届石桥采茶节⟧。\n2023年的采茶节在渡口开幕，是⟦连续第七届⟧举办。",
        ),
        good(
            "2023年，石桥乡早稻总产2.4万吨，实现十二连丰。",
            "2024年，石桥乡早稻总产2.6万吨，实现十三连丰。",
            stopped_by="compare",
        ),
        good(
            "2023年，石桥乡早稻总产2.4万吨，实现十二连丰。",
            "2024年，石桥乡早稻增产，去年是十二连丰。",
            stopped_by="key",
            why="去年的",
        ),
        good(
            "2022年，石桥茶市办了第七届石桥采茶节。\n2024年办了第八届石桥采茶节。",
            stopped_by="compare",
            why="两年一届",
        ),
    ),
)
