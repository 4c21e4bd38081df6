"""Quantities as newspapers print them: full range, number, unit, hedge and interval."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qa.model import Quantity
from qa.reading.numbers.quantities import FoundQuantity, find_quantities


def only(text: str) -> FoundQuantity:
    """Give the one quantity of a text."""
    found = find_quantities(text)
    assert len(found) == 1, [text[item.start : item.end] for item in found]
    return found[0]


def quantity(text: str) -> Quantity:
    """Give the one quantity of a text."""
    return only(text).quantity


def texts(text: str) -> list[str]:
    """Give all quantities of a text as printed."""
    return [text[item.start : item.end] for item in find_quantities(text)]


@pytest.mark.parametrize(
    ("marked", "nominal", "unit", "dimension"),
    [
        ("共破获⟦10起⟧，", "10", "起", "count"),
        ("她以⟦4分03秒18⟧夺冠。", "24318/100", "秒", "seconds"),
        ("判处有期徒刑⟦一年零三个月⟧。", "15", "个月", "months"),
        ("有⟦1947名⟧学员", "1947", "人", "count"),
        ("这⟦两名⟧司机", "2", "人", "count"),
        ("接待⟦7.4 万人次⟧。", "74000", "人次", "count"),
        ("登记⟦41,327人⟧", "41327", "人", "count"),
        ("全长⟦1951公里⟧", "1951000", "米", "length"),
        ("重⟦2087.45千克⟧", "2087.45", "千克", "mass"),
        ("重⟦三千克⟧", "3", "千克", "mass"),
        ("⟦三斤半⟧茶叶", "7/4", "千克", "mass"),
        ("⟦3斤5两⟧", "7/4", "千克", "mass"),
        ("产⟦8.5万吨⟧", "85000000", "千克", "mass"),
        ("⟦100万千瓦⟧机组", "1000000000", "瓦", "power"),
        ("发电⟦9.2亿千瓦时⟧", "920000000", "千瓦时", "energy"),
        ("用电⟦60.5万度⟧", "605000", "千瓦时", "energy"),
        ("身高⟦六英尺二英寸⟧", "1.8796", "米", "length"),
        ("考了⟦八十七点五分⟧", "87.5", "分", "score"),
        ("净重⟦-5.5千克⟧", "-11/2", "千克", "mass"),
        ("种下⟦廿亩⟧", "40000/3", "平方米", "area"),
        ("⟦约六亩三分⟧地", "4200", "平方米", "area"),
        ("占地⟦四平方公里⟧", "4000000", "平方米", "area"),
        ("离岸⟦四海里⟧", "7408", "米", "length"),
        ("长⟦一丈二⟧", "4", "米", "length"),
        ("供热⟦3.6万吉焦⟧。", "10000000", "千瓦时", "energy"),
        ("发放菌棒⟦5.4万棒⟧，", "54000", "棒", "count"),
        ("接听来电⟦9120通⟧。", "9120", "通", "count"),
        ("走了⟦一万七千步⟧。", "17000", "步", "count"),
        ("采血⟦2350单位⟧。", "2350", "单位", "count"),
        ("黄芪⟦二两三钱⟧", "23/200", "千克", "mass"),
        ("⟦半升⟧米", "1/2000", "立方米", "volume"),
        ("找回⟦二十五元三角⟧", "25.3", "元", "money:CNY"),
        ("便宜⟦几块钱⟧", "1", "元", "money:CNY"),
        ("转过⟦两弧度⟧", "2", "弧度", "radian"),
        ("为⟦百分之零⟧", "0", "%", "ratio"),
        ("流域⟦387万亩⟧", "2580000000", "平方米", "area"),
        ("气温⟦零下5℃⟧", "-5", "℃", "temperature"),
        ("同比⟦-3.2%⟧", "-0.032", "%", "ratio"),
        ("占⟦92.7%⟧", "0.927", "%", "ratio"),
        ("降至⟦0.46‰⟧", "0.00046", "‰", "ratio"),
        ("占⟦三成五⟧", "0.35", "成", "ratio"),
        ("亩产⟦两吨八⟧，", "2800", "千克", "mass"),
        ("达⟦百分之五十点五⟧", "0.505", "%", "ratio"),
        ("为⟦百分之百⟧", "1", "%", "ratio"),
        ("为⟦千分之三⟧", "0.003", "‰", "ratio"),
        ("占⟦三分之一⟧", "1/3", "%", "ratio"),
        ("占全国的⟦1/4⟧。", "1/4", "%", "ratio"),
        ("省去⟦一半⟧", "1/2", "%", "ratio"),
        ("打⟦八五折⟧", "0.85", "折", "ratio"),
        ("提高⟦1.6个百分点⟧", "0.016", "个百分点", "point"),
        ("增长⟦2.3倍⟧", "2.3", "倍", "times"),
        ("产值翻了⟦两番⟧", "2", "番", "fold"),
        ("产值翻⟦番⟧", "1", "番", "fold"),
        ("师生比为⟦25:1⟧", "25", ":", "odds"),
        ("以⟦3比2⟧险胜", "3/2", ":", "odds"),
        ("⟦62090元⟧", "62090", "元", "money:CNY"),
        ("投资⟦1.2万亿元⟧", "1200000000000", "元", "money:CNY"),
        ("罚金⟦人民币四千元⟧", "4000", "元", "money:CNY"),
        ("折合⟦3.5亿美元⟧", "350000000", "美元", "money:USD"),
        ("付⟦50元6角⟧", "50.6", "元", "money:CNY"),
        ("单价⟦50元/吨⟧", "0.05", "元/千克", "money:CNY/mass"),
        ("流量⟦3立方米/秒⟧", "3", "立方米/秒", "volume/seconds"),
        ("历时⟦2小时10分钟⟧", "7800", "秒", "seconds"),
        ("用时⟦8分30秒⟧", "510", "秒", "seconds"),
        ("耗时⟦两个半小时⟧", "9000", "秒", "seconds"),
        ("连续⟦17天⟧", "17", "天", "days"),
        ("刑期⟦3年零2个月⟧", "38", "个月", "months"),
        ("用了⟦一年半⟧", "18", "个月", "months"),
        ("用了⟦半年⟧", "6", "个月", "months"),
        ("历时⟦三年⟧建成", "36", "个月", "months"),
        ("⟦第36个⟧国际日", "36", "个", "ordinal"),
        ("⟦第三届⟧大会", "3", "届", "ordinal"),
        ("涉及⟦1836.25万⟧。", "18362500", "", "number"),
        ("震级⟦5.2级⟧", "5.2", "级", "level"),
        ("⟦35岁⟧的他", "35", "岁", "age"),
        ("报⟦3268.11点⟧", "3268.11", "点", "index"),
        ("⟦二万六千株⟧", "26000", "株", "count"),
        ("共⟦五百三十二万六千元⟧", "5326000", "元", "money:CNY"),
        ("⟦三萬人⟧", "30000", "人", "count"),
    ],
)
def test_reads_value_unit_and_range(marked: str, nominal: str, unit: str, dimension: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    found = only(text)
    assert text[found.start : found.end] == marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert found.start <= found.number < found.end
    read = found.quantity
    assert (read.nominal, read.unit, read.dimension) == (Fraction(nominal), unit, dimension)


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("1500人", "1500", "1500", ""),
        ("62090元", "62090", "62090", ""),
        ("8万人", "75000", "90000", ""),
        ("92.7%", "0.9265", "0.928", ""),
        ("12公里", "11500", "13000", ""),
        ("两千名", "1500", "3000", ""),
        ("约500人", "450", "550", "约"),
        ("500人左右", "450", "550", "左右"),
        ("近1000万元", "8000000", "10000000", "近"),
        ("8万余人", "80000", "90000", "余"),
        ("100余名", "100", "200", "余"),
        ("2300余条", "2300", "2400", "余"),
        ("三千七百多户", "3700", "3800", "多"),
        ("500余万元", "5000000", "6000000", "余"),
        ("十多万元", "100000", "200000", "多"),
        ("两年多", "24", "36", "多"),
        ("12本多", "12", "13", "多"),
        ("超3亿元", "300000000", "3000000000", "超"),
        ("5次以上", "5", "50", "以上"),
        ("50万元（含）以上", "500000", "5000000", "以上"),
        ("至少5次", "5", "50", "至少"),
        ("不足3%", "0", "0.03", "不足"),
        ("不超过10人", "0", "10", "不超过"),
        ("35岁以下", "0", "35", "以下"),
        ("上百家", "100", "1000", "上"),
        ("百余名", "100", "200", "余"),
        ("万余人", "10000", "20000", "余"),
        ("数百名", "100", "1000", "几"),
        ("十几个", "10", "20", "几"),
        ("七八名", "7", "8", "几"),
        ("过半", "0.5", "5", "过"),
        ("近三分之二", "8/15", "2/3", "近"),
        ("大约十多欧元", "10", "20", "大约"),
    ],
)
def test_decides_the_interval_once(text: str, low: str, high: str, hedge: str) -> None:
    found = only(text)
    read = found.quantity
    assert (read.low, read.high, read.hedge) == (Fraction(low), Fraction(high), hedge)
    assert (found.start, found.end) == (0, len(text))
    assert read.exact == (not hedge and read.low == read.high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3万至5万元", "30000", "50000", "元"),
        ("3至5万元", "30000", "50000", "元"),
        ("两到三千元", "2000", "3000", "元"),
        ("500至1万元", "500", "10000", "元"),
        ("18—25%", "0.18", "0.25", "%"),
        ("18%-25%", "0.18", "0.25", "%"),
        ("50到120厘米", "0.5", "1.2", "米"),
        ("3至5人", "3", "5", "人"),
        ("0.03-0.25元/公斤", "0.03", "0.25", "元/千克"),
        ("4~5级", "4", "5", "级"),
    ],
)
def test_a_range_is_one_quantity(text: str, low: str, high: str, unit: str) -> None:
    read = quantity(text)
    assert (read.low, read.high, read.unit, read.hedge) == (
        Fraction(low),
        Fraction(high),
        unit,
        "range",
    )


def test_from_and_to_are_two_quantities() -> None:
    assert texts("从5家到8家") == ["5家", "8家"]


@pytest.mark.parametrize(
    ("text", "scale", "suffix", "step"),
    [
        ("15亿元", 10**8, "亿元", 10**8),
        ("2087.45千克", 1, "千克", Fraction(1, 100)),
        ("92.7%", Fraction(1, 100), "%", Fraction(1, 1000)),
        ("0.82‰", Fraction(1, 1000), "‰", Fraction(1, 100000)),
        ("30吨", 1000, "吨", 1000),
        ("二百零三万人", 10**4, "万人", 10**4),
    ],
)
def test_tells_how_it_is_printed(text: str, scale: Fraction, suffix: str, step: Fraction) -> None:
    read = quantity(text)
    assert (read.scale, read.suffix, read.step) == (scale, suffix, step)


def test_one_value_in_many_surfaces_has_one_canonical_form() -> None:
    surfaces = ["15亿元", "150000万元", "1500000000元", "十五亿元", "15 亿元", "人民币15亿元"]
    assert len({quantity(surface).canonical for surface in surfaces}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月3日14时30分",
        "二〇二四年",
        "2019级新生",
        "2018-2019学年",
        "2019届毕业生",
        "上午九时三十分",
        "2021.5.31",
        "5·12",
        "3.15晚会",
        "20世纪80年代",
        "第三季度",
        "代号2019-317的行动",
        "0898-12345678",
        "净网-2025行动",
        "G20峰会",
        "5G网络",
        "PM2.5和PM10",
        "COVID-19",
        "A4纸",
        "4S店",
        "12345热线",
        "312国道",
        "20国集团",
        "世界500强",
        "〔2024〕15号",
        "3年级学生",
        "“517项目”启动",
        "落实“5个100%”要求",
        "坚持“四个着力”",
        "建成“15分钟便民圈”",
        "《三年行动计划》",
        "五台山上一起玩",
        "三位一体的一把手",
        "十分重要的一方面",
        "两会一致同意统一部署",
        "千方百计为百姓",
        "单位：万元",
        "北纬30.5度",
        "唯一一支队伍",
        "周三家里没人",
        "一些人、一个人",
        "民国28年",
    ],
)
def test_what_looks_like_a_quantity_and_is_none(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("侦破3起，节约300万元", ["3起", "300万元"]),
        ("最近5天，附近5公里", ["5天", "5公里"]),
        ("约占12%", ["12%"]),
        ("由15%增至20%", ["15%", "20%"]),
        ("新增12、15和20人", ["12", "15", "20人"]),
        ("分别为3.2%、4.5%", ["3.2%", "4.5%"]),
        ("第1、2批", []),
        ("有20个人获奖", ["20个人"]),
        ("占比“30%”", ["30%"]),
        ("1死3伤", ["1死", "3伤"]),
    ],
)
def test_finds_these_and_no_others(text: str, found: list[str]) -> None:
    assert texts(text) == found


def test_a_hedge_before_a_verb_counts_but_stays_outside() -> None:
    assert quantity("约占12%").hedge == "约"


def test_what_overlaps_a_date_is_no_quantity() -> None:
    text = "前3年共12人"
    assert [text[q.start : q.end] for q in find_quantities(text, [(1, 3)])] == ["12人"]


_PIECES = st.sampled_from(
    "1 12 3.5 8万 2亿 三 两百 几十 万 百 半 一半 余 多 左右 以上 约 近 超过 第 ， 、 。 至 — "
    "- % ‰ 元 人 名 起 个 个月 年 月 日 时 分 秒 小时 公斤 千克 成 倍 番 翻 折 分之 百分之 : "
    "/ “ ” 《 》 ( ) 从 到 美元 ¥ 零下 负 度 点 级 和".split()
)


@given(st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=25).map("".join)))
@example("0秒00百")
def test_any_text_gives_ordered_quantities_within_it(text: str) -> None:
    last = 0
    for item in find_quantities(text):
        assert last <= item.start <= item.number < item.end <= len(text)
        assert item.quantity.low <= item.quantity.nominal <= item.quantity.high
        assert item.quantity.step > 0
        assert item.quantity.suffix or item.quantity.dimension == "number"
        last = item.end


def test_a_model_s_number_and_two_of_something_are_no_quantities_of_their_own() -> None:
    assert texts("击落一架苏-24战机。") == []
    assert texts("总量迈上5万亿两个台阶。") == ["5万亿", "两个"]
