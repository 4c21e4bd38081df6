"""人所共知的年份写错 · A year that everybody knows

找什么：紧挨着规划、大事、干支生肖的年份，不是那一年：“‘十四五’开局的2012年”，“2012年党的二十大”，
“2025年（甲辰龙年）”。
为什么：这些年份人人知道，写错一位，读者一眼就看出来。
不管什么：筹办、申办、备战；书名号里的；不紧挨着的。

Finds a year printed right beside a five-year plan, an event or a sign of the zodiac which is of
another year: “the first year of the 14th plan, 2012”. It leaves alone what is bid for or
prepared, titles, and what does not stand right beside it.
Source: the years of China's plans, congresses and games; the sexagenary cycle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Known,
    Place,
    Suggestion,
    bad,
    good,
    known_year,
    place,
    times_beside,
    told_of_year,
    with_year,
)

_MEND = {"zh": "“{said}”的年份", "en": "the year of “{said}”"}


_SINCE = {"zh": "不早于有“{said}”的那一年", "en": "not before there was a “{said}”"}
_FEW, _UNQUOTED = 2, str.maketrans("", "", "“”")
_NOT_YET = {
    "zh": "“{said}”最早是{right}才有的，文中写作{wrong}",
    "en": "there was no “{said}” before {right}, yet it is told of {wrong}",
}


def keys(date: Dated) -> Iterable[tuple[str, int]]:
    """Look at the dates of an article."""
    yield (date.context.document, date.context.article)


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at what stands beside each printed year."""
    for date in dates:
        if found := known_year(date):
            yield _clash(found, times_beside(date, dates) if found.since else ())


def _clash(found: Known, times: Sequence[Place]) -> Clash:
    date = found.date
    right = _years(found.right)
    said = found.said.translate(_UNQUOTED)
    mend = _SINCE if found.since else _MEND
    why = {lang: text.format(said=said) for lang, text in mend.items()}
    one = with_year(date, found.right[0]) if len(found.right) == 1 and not found.since else None
    others = (*([Place("context", found.words)] if found.words else []), *times)
    return Clash(
        places=(place("year", date), *others),
        values=(str(date.year), found.said),
        args={"wrong": f"{date.year}年", "said": said, "right": right},
        suggestions=(Suggestion(0, one, why), *told_of_year(date.year or 0, others)),
        severity="warning" if found.since else None,
        message=_NOT_YET if found.since else None,
    )


def _years(years: Sequence[int]) -> str:
    """Write years, a run of them by its ends: 2019年至2023年."""
    runs = len(years) > _FEW and years[-1] - years[0] == len(years) - 1
    shown = "至" if runs else "、"
    return shown.join(f"{year}年" for year in ((years[0], years[-1]) if runs else years))


CHECK = Check(
    code="DAT12",
    name="known-year",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    absorbs=("DAT05", "DAT06", "DAT08", "DAT09", "DAT13"),
    message={
        "zh": "“{said}”是{right}的事，文中写作{wrong}",
        "en": "“{said}” is of {right}, not of {wrong}",
    },
    examples=(
        bad("与⟦“十三五”收官⟧的⟦2010年⟧相比，全县粮食增产两成。", date="2024-03-02"),
        bad("《河口区⟦“十三五”⟧体育设施建设规划（⟦2061—2020年⟧）》印发以来，健身步道增加四成。"),
        bad("⟦2012年⟧⟦党的二十大⟧召开后，村里办起讲习所。", date="2024-03-02"),
        bad("⟦2025年⟧（⟦甲辰龙年⟧）花灯会在湖边举行。"),
        bad("⟦2023—2025⟧⟦学年度⟧第一学期，全市新增学位3600个。"),
        bad("⟦2013年⟧，全国⟦放开三孩⟧，产科添了两间产房。"),
        bad("⟦1987年⟧，老周19岁，那年⟦恢复高考⟧，他进了师范。"),
        good("2019年北京奥运会冠军来镇里教孩子打球。", stopped_by="compare"),
        bad("依据⟦2012年1月1日⟧起施行的《⟦民法典⟧》，法院判令其赔偿。"),
        bad("⟦2021级⟧新生将于⟦2015年⟧毕业，学校定制了培养方案。"),
        bad("截至⟦2002年底⟧，全市⟦5G基站⟧达到8600个。"),
        bad("《⟦旅游法⟧》施行那一年，也就是⟦2003年⟧，她考了导游证。"),
        bad("⟦“十三五”⟧以来，即⟦2011年至2020年⟧，全乡修渠12条。"),
        bad("⟦1915年秋天⟧，镇里的⟦自动取款机⟧头一回吐出钞票。"),
        bad("⟦网约车⟧服务站⟦1999年⟧挂牌，头一个月接单310笔。"),
        bad("测报点⟦1933年⟧设立。自⟦1920年⟧装上⟦雷达⟧后，测报点每天出三次图。"),
        good(
            "他1969年退伍，回乡后开起网约车。",
            stopped_by="compare",
            why="只有紧跟着的一句是那一年的事",
        ),
        good("1964年办起的缝纫社，靠跨境电商卖到了国外。", stopped_by="compare"),
        good("展柜里有1979年的粮票、如今的手机。", stopped_by="compare", why="旧物与今物"),
        good("1936年，世界上第一座电视台从伦敦播出节目。", stopped_by="compare", why="外国的事"),
        good("《旅游法》实施十年，2023年投诉降了两成。", stopped_by="compare", why="不是施行之年"),
        good("2023—2024学年度第一学期，全市新增学位3600个。", stopped_by="compare"),
        good("与“十三五”收官的2020年相比，全县粮食增产两成。", stopped_by="compare"),
        good("2012年，党的十八大召开。", stopped_by="compare"),
        good("2015年北京冬奥会申办成功，场馆随即开工。", stopped_by="compare", why="the bid"),
        good("2024年（甲辰龙年）花灯会在湖边举行。", stopped_by="compare"),
    ),
)
