"""Years weighed against all that is told around them: told once, or silence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading
from qa.reading.time.year_slips import slips

Texts = Callable[..., list[Reading]]
CHECKS = [one for one in load_checks([], packages=False).checks if one.code.startswith("DAT")]
DAY = dt.date(2024, 11, 2)

WRONG = {
    "a step back across sentences": (
        "2017年，他回乡办厂。头一年亏了，直到2009年拿到第一笔外单，才站稳脚跟；2020年，厂里扩建。",
        "2009年",
    ),
    "a step back": (
        "厂里2019年上马新线，2021年投产。2003年，产值破亿元，工人增加到320名。",
        "2003年",
    ),
    "a step ahead": ("古桥2016年封闭，2042年加固桥墩，2023年恢复通行，日过行人八百。", "2042年"),
    "a term": ("店面2020年5月签约，租期四年，2014年5月到期，押金2.6万元。", "2014年5月"),
    "an age": ("1943年出生的老支书今年61岁，在村里干了三届，修路12公里。", "1943年"),
    "a range with its length": ("从2013年到2012年，9年间，果园由三百亩扩到五千亩。", "2012年"),
    "a length that the other year fulfils": (
        "2012年3月，茶厂的“旧窑换新”三年计划开工，到2025年3月全部完工，换窑46座。",
        "2012年3月",
    ),
    "a length told in the next sentence": (
        "2024年11月2日\n1996年，镇上的糖坊搬到桥头，添了两口大锅。十八年过去，糖坊年销糖块九万斤。",
        "1996年",
    ),
    "done in years to come": ("2034年9月，县里新开两条公交线，日均运客三千人次。", "2034年9月"),
}
SOUND = (
    "修表铺1998年改制，他租下铺面。最老的一件是1906年的座钟。2019年，铺子挂牌非遗工坊。",
    "2004年汛期，闸门曾卡过一次，抢修了两天。去年冬天，闸门换新，启闭只要四分钟。",
    "展柜里的织机1967年出厂，已有57年历史。2016年，老厂房改成书店，年客流八万。",
    "厂里2019年上马新线，2021年投产。早在2003年，老厂长就试过这条线。",
    "古桥2016年封闭，计划2027年加固桥墩，2028年恢复通行。",
    "店面2020年5月签约，租期四年，2024年5月到期，押金2.6万元。",
    "1963年出生的老支书今年61岁，在村里干了三届，修路12公里。",
    "从2010年到2024年，14年间，果园由三百亩扩到五千亩。",
    "这座水塔1934年建成，2019年列入保护名录，今年修好了塔顶。",
    "今年前三季度用水1860万吨，是2004年全年的两倍还多，居民用水占六成。",
    "1996年，镇上的糖坊搬到桥头，添了两口大锅。十年过去，糖坊分成两家；2006年，老坊关了门。",
    "光绪十三年（1887年），族人在渡口设义学。2021年，义学旧址翻修一新。",
)


def told(readings: list[Reading]) -> list[Finding]:
    """Give the loud findings that no other accounts for."""
    findings = judge(readings, CHECKS).findings
    return [one for one in findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(("text", "wrong"), WRONG.values(), ids=WRONG)
def test_the_year_is_told_once(read_texts: Texts, text: str, wrong: str) -> None:
    readings = read_texts(text, date=DAY)
    (finding,) = told(readings)
    quotes = [readings[0].document.quote(place.span) for place in finding.places]
    assert any(wrong in quote for quote in quotes), quotes


@pytest.mark.parametrize("text", SOUND)
def test_a_year_that_goes_with_the_rest_passes(read_texts: Texts, text: str) -> None:
    assert not told(read_texts(text, date=DAY))


def test_slips_are_a_digit_two_turned_a_decade_or_a_century() -> None:
    likely = slips(2014)
    assert {2024, 2041, 2004, 1914, 2013, 2019} <= set(likely)
    assert not {2014, 2025, 1993} & set(likely)
    assert list(likely) == sorted(set(likely))
