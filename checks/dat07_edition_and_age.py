"""届数、周年与年龄 · An edition, anniversary or age that its years do not make

找什么：一、届数与创办年份、每年一届、停办年份对不上，如2009年创办、停办两届，2024年却是第十五届；
第N个国际禁毒日与年份不符；二、建院73周年而文中说1958年建院；三、出生年份与岁数、入党年份与党龄对不上；
四、“1968年……一干35年，直到1993年”，自某年起连续第N年，四年一届而上一届远在十年以前；五、年号与公元不合。
为什么：年份错一个字，岁数和届数就露了馅；读者不用查资料就能算出来。
不管什么：岁数、年头的虚与实（差一）；约数；两年一届的；没说年年办的，少几届不算错；同一段里有两个人的生年。
届数、周年只差一的，稿件日期靠推断的，只作提醒。

Finds counts that the two years beside them do not make: editions since the founding, less the
years said to be left out; editions of known yearly days; anniversaries; ages; years of service;
one long stretch up to a year; cycles between two editions; years of a reign.
It leaves alone both habits of counting ages and years, rounded numbers, biennials, editions too
few where none says that they were yearly, and blocks with two births. Editions and
anniversaries one off, and what rests on an inferred date, are warnings.
Source: arithmetic; yearly days as the Chinese press counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.plugin import (
    Check,
    Clash,
    Place,
    Reckoning,
    bad,
    good,
    miscounted,
    of_reign,
    should_be,
    year_mends,
)

_REIGN = {"zh": "{count}是{meant}年，不是{until}年", "en": "{count} is {meant}, not {until}"}


def judge(reckoning: Reckoning) -> Iterable[Clash]:
    """Reckon the count from the years beside it."""
    severity = miscounted(reckoning)
    if severity is None:
        return
    fits, until = should_be(reckoning), reckoning.until.value
    yield Clash(
        places=tuple(_places(reckoning)),
        values=(reckoning.words, str(reckoning.since), str(until)),
        args={
            "count": reckoning.words,
            "since": reckoning.since,
            "until": until or 0,
            "fits": fits,
            "meant": reckoning.since + reckoning.count - 1,
            "makes": f"应为第{fits}届" if reckoning.kind == "edition" else f"是{fits}年",
            "less": f"、停办{reckoning.skipped}届" if reckoning.skipped else "",
            "less_en": f" less {reckoning.skipped}" if reckoning.skipped else "",
        },
        proof=_proof(reckoning, fits),
        fact=_fact(reckoning),
        suggestions=tuple(year_mends(reckoning)),
        severity=severity,
        message=_REIGN if of_reign(reckoning) else None,
    )


def _places(reckoning: Reckoning) -> Iterator[Place]:
    yield Place("count", reckoning.span)
    ends = (
        ("since", reckoning.since_span),
        ("until", reckoning.until_span),
        ("skipped", reckoning.skipped_span),
        ("beside", reckoning.beside),
    )
    for role, span in ends:
        if span is not None:
            yield Place(role, span)


def _fact(reckoning: Reckoning) -> str:
    span = reckoning.since_span or reckoning.until_span
    return str(span.start) if span else ""


def _proof(reckoning: Reckoning, fits: int) -> str:
    less = f" - {reckoning.skipped}" if reckoning.skipped else ""
    first = " + 1" if reckoning.kind == "edition" else ""
    return f"{reckoning.until.value} - {reckoning.since}{less}{first} = {fits}"


CHECK = Check(
    code="DAT07",
    name="edition-and-age",
    severity="error",
    reads=Reckoning,
    judge=judge,
    absorbs=("DAT05", "DAT06", "DAT08", "DAT13", "DAT12"),
    message={
        "zh": "{since}年至{until}年{less}{makes}，与“{count}”对不上",
        "en": "{count} does not fit: from {since} to {until}{less_en} it should be {fits}",
    },
    examples=(
        bad("老人生于⟦1935年⟧，享年⟦95岁⟧，于⟦2025年3月⟧去世。"),
        good("老人生于1935年，丈夫2001年去世后独居，享年91岁。", stopped_by="reading"),
        bad(
            "⟦第十五届⟧东湖骑行节开幕。东湖骑行节⟦2012年⟧创办，每年一届。",
            date="2024-05-10",
        ),
        bad("牧场创建于⟦1955年2月⟧。⟦今年⟧迎来建场⟦72周年⟧。", date="2024-05-10"),
        bad("⟦1958年⟧建院的市中医院，⟦今年⟧迎来建院⟦73周年⟧。", date="2024-05-10"),
        bad("老赵⟦1971年⟧到林场，一干⟦40年⟧，直到⟦2003年⟧退休。"),
        bad("钟楼建于⟦光绪二十一年⟧（⟦1985⟧年），青砖到顶。"),
        bad(
            "戏楼建于⟦民国二十一年⟧（⟦1952⟧年），到今年整整⟦92岁⟧。",
            date="2024-10-15",
        ),
        bad("龙舟赛⟦四年一届⟧，今年这届是⟦2024年⟧县里最热闹的事。上一届于⟦2010年⟧举办。"),
        bad("渡工老龙今年⟦54岁⟧。⟦1889年夏天⟧，年方19岁的他上了船。", date="2024-09-10"),
        bad("守林人是⟦63岁的秦守义⟧。\n⟦1999年⟧，28岁的他上了山。", date="2024-09-10"),
        bad("⟦1914年⟧修谱以来，族里逢节晒账，⟦十年⟧没有断过。", date="2024-10-17"),
        bad(
            "海韵国际风筝节⟦2006年⟧首办，年年一届，没有断过。\n⟦第九届⟧海韵国际风筝节昨天收线。",
            date="2024-09-24",
        ),
        bad(
            "她⟦1983年⟧生于渔村，当了一辈子护士。\n如今，⟦86岁的她⟧仍记得第一个病人。",
            date="2024-09-10",
        ),
        bad(
            "话剧团建团⟦50周年⟧展演开幕。\n⟦1964年⟧建团时，只有九个演员。",
            date="2024-04-06",
        ),
        good("钟楼建于光绪二十一年（1895年），青砖到顶。", stopped_by="compare"),
        good("1951年建院的市中医院，今年迎来建院73周年。", date="2024-05-10", stopped_by="compare"),
        good("老赵1971年到林场，一干33年，直到2003年退休。", stopped_by="compare"),
        good(
            "她生于1961年。\n上世纪80年代初，21岁的她进厂当了挡车工。",
            date="2024-09-10",
            stopped_by="compare",
            why="she was 21 then",
        ),
        good("老赵生于1941年，19岁进林场，一干就是31年。", date="2024-05-10", stopped_by="reading"),
        good("老赵1971年到林场，一干30多年，直到2003年退休。", stopped_by="reading"),
    ),
)
