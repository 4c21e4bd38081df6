"""One value, many surfaces: however a newspaper writes a figure, it reads the same."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qa.reading.numbers.quantities import FoundQuantity, find_quantities
from qa.reading.text.flow import fold


def only(text: str) -> FoundQuantity:
    """Give the one quantity of a text."""
    found = find_quantities(fold(text))
    assert len(found) == 1, [text[item.start : item.end] for item in found]
    return found[0]


SURFACES = {
    (
        "1256",
        "人",
    ): "1256人 1,256人 １２５６人 １，２５６人 一千二百五十六人 壹仟贰佰伍拾陆人 1千256人",
    (
        "4080000",
        "元",
    ): "408万元 四百零八万元 4080000元 ４０８万元 人民币408万元 408万元人民币 ￥408万",
    ("27904", "件"): "27904件 二万七千九百零四件 2万7904件 27,904件",
    ("2300000000000", "元"): "23000亿元 二万三千亿元 2.3万亿元 2万3千亿元 两点三万亿元",
    ("43000", "户"): "4万3千户 4.3万户 四万三千户 四万三户 43,000户",
    ("600000000", "瓦"): "60万千瓦 600兆瓦 600MW 六十万千瓦 6亿瓦",
    ("318.5", "千克"): "318.5千克 318.5公斤 318.5kg 0.3185吨 637斤 三百一十八点五千克",
    ("9/20", "%"): "45% 45％ 百分之四十五 百分之45 ４５％",
    ("0.00083", "‰"): "0.83‰ 千分之0.83 千分之零点八三",
    ("1.6", "%"): "160% 百分之一百六十 百分之160",
    ("0.004", "%"): "0.4% 百分之零点四 百分之0.4",
    ("-0.06", "%"): "-6% －6% −6% 负6% 负百分之六 百分之负六",
    ("0.024", "个百分点"): "2.4个百分点 2.4百分点 二点四个百分点 2.4pct 24个千分点 240个基点 240BP",
    ("1/200", "个百分点"): "半个百分点 0.5个百分点 零点五个百分点",
    ("3.4", "倍"): "3.4倍 三点四倍",
    ("40", ":"): "40:1 40∶1 40：1 40比1 四十比一",
    ("2/3", ":"): "2:3 2∶3 2比3 二比三",
    ("-8", "℃"): "零下8摄氏度 -8℃ 零下8℃ －8℃ 零下八摄氏度 -8°C 零下8度",
    ("6.5", "元"): "6.5元 6元5 6元5角 六元五角 6块5毛 六块五毛 6.50元 六块五",
    ("17000", "元"): "1万7千元 1.7万元 一万七千元 17,000元 17k元",
    ("12600", "秒"): "三个半小时 3小时30分 3小时30分钟 210分钟 三小时三十分钟 3.5小时",
    ("30", "个月"): "两年半 2.5年 2年零6个月 三十个月 2年6个月",
    ("4200000000", "平方米"): "4200平方公里 4200平方千米 4200km² 4200㎢ 42万公顷 630万亩",
    ("25", "米/秒"): "90公里/小时 90km/h 90千米每小时 90千米/小时 90公里/时 25米/秒 25米每秒 25m/s",
    ("1.78", "米"): "1米78 1.78米 178厘米 178公分 一点七八米",
    ("0.00075", "立方米"): "750毫升 0.75升 750ml 750mL",
    ("7000000", "美元"): "700万美元 7000000美元 七百万美元 US$700万 700万美金 USD700万",
    ("90000000", "港元"): "9000万港元 9000万港币 HK$9000万 港币9000万元 九千万港元",
    ("4000", "欧元"): "4000欧元 4千欧元 四千欧元 4,000欧元",
    ("6000", "比特币"): "6000比特币 六千比特币 6千枚比特币",
    ("8000", "瑞典克朗"): "8000瑞典克朗 八千瑞典克朗 0.8万瑞典克朗",
    ("1.4", "千克"): "7000克拉 七千克拉 7千克拉 1.4公斤",
    ("0.35", "米"): "3.5分米 三点五分米 35厘米",
    ("2500", "欧"): "2.5千欧 二点五千欧 2500欧姆",
    ("350", "泰铢"): "350泰铢 三百五十泰铢 ฿350",
    (
        "130000000",
        "元",
    ): "1.3亿元 1亿3千万元 1亿3000万元 1亿3,000万元 1.3个亿元 一点三个亿元 一億三千萬圓",
    ("41000", "人"): "41000人 4万1000人 4万1,000人 四万一千人",
    ("7600000000000", "日元"): "7.6兆日元 7兆6000亿日元 7万6千亿日元 七兆六千億日圓 7.6万亿日币",
    ("9", "日元"): "9日元 九日元 9日圆",
    ("460000", "平方米"): "46公顷 四十六公頃 460000平方公尺 690亩",
    ("28", "人"): "28人 廿八人 二十八人 28名 28位",
}


@pytest.mark.parametrize(
    ("value", "unit", "surface"),
    [(value, unit, surface) for (value, unit), row in SURFACES.items() for surface in row.split()],
)
def test_a_value_reads_the_same_in_every_surface(value: str, unit: str, surface: str) -> None:
    text = f"共{surface}。"
    found = only(text)
    assert (found.quantity.nominal, found.quantity.unit) == (Fraction(value), unit)
    assert text[found.start : found.end] == surface


@pytest.mark.parametrize(
    ("surfaces", "value"),
    [
        ("三成五 3.5成 三点五成 3成5", "7/20"),
        ("六成二 6.2成", "31/50"),
        ("一半 半数 五成 二分之一 百分之五十", "1/2"),
        ("八五折 8.5折 85折 八点五折", "17/20"),
        ("四分之三 4分之3", "3/4"),
        ("万分之五 5‱", "1/2000"),
        ("-4% 百分之-4 百分之负四", "-1/25"),
        ("捌折 八折 80%", "4/5"),
        ("三五折 3.5折 35%", "7/20"),
    ],
)
def test_shares_have_their_value_in_every_word(surfaces: str, value: str) -> None:
    for surface in surfaces.split():
        read = only(f"占{surface}。").quantity
        assert (read.nominal, read.dimension) == (Fraction(value), "ratio"), surface


def test_figures_apart_before_a_discount_are_one_number() -> None:
    assert only("6 4 折").quantity.nominal == Fraction(16, 25)


@pytest.mark.parametrize("surface", ["百分之六至九", "百分之6到9", "百分之六到百分之九", "6%—9%"])
def test_a_range_of_shares_may_name_its_whole_once(surface: str) -> None:
    read = only(f"约占{surface}，").quantity
    assert (read.low, read.high) == (Fraction(6, 100), Fraction(9, 100))


@pytest.mark.parametrize("surface", ["零下4至零下9℃", "零下9℃到零下4℃", "-4℃～-9℃", "-9至-4℃"])
def test_a_range_below_zero_goes_either_way(surface: str) -> None:
    read = only(f"气温{surface}。").quantity
    assert (read.low, read.high, read.unit) == (Fraction(-9), Fraction(-4), "℃")


def test_a_tolerance_is_no_loss() -> None:
    assert only("误差正负3%").quantity.nominal == Fraction(3, 100)


def test_a_share_told_from_and_to_is_no_range() -> None:
    assert [found.quantity.nominal for found in find_quantities("从百分之六到三成")] == [
        Fraction(6, 100),
        Fraction(3, 10),
    ]


def test_points_are_no_percent() -> None:
    assert only("提高3个百分点").quantity.dimension != only("提高3%").quantity.dimension


@pytest.mark.parametrize(
    ("surface", "low", "high"),
    [
        (surface, low, high)
        for row, low, high in (
            ("约800人 大约800人 800人左右 800人上下 约莫800人", "720", "880"),
            ("近800人 将近800人 接近800人", "700", "800"),
            ("超800人 逾800人 超过800人 突破800人 800人以上 至少800人 最少800人", "800", "8000"),
            ("不少于800人 不低于800人 不下800人 多于800人 高于800人", "800", "8000"),
            ("不足800人 不到800人 800人以下 至多800人 最多800人 不超过800人", "0", "800"),
            ("少于800人 低于800人 800人以内", "0", "800"),
            ("800余人 800多人 八百余人 800来人", "800", "900"),
            ("几十人 数十人", "10", "100"),
            ("上百人", "100", "1000"),
            ("百余人", "100", "200"),
            ("近百人", "80", "100"),
            ("成百上千人", "100", "10000"),
            ("成千上万人", "1000", "100000"),
            ("十几人", "10", "20"),
            ("一百零几人", "100", "110"),
            ("七八人", "7", "8"),
            ("三五人", "3", "5"),
            ("1300多", "1300", "1400"),
            ("两个半", "9/4", "3"),
            ("两三千人", "2000", "3000"),
        )
        for surface in row.split()
    ],
)
def test_a_hedge_gives_its_interval(surface: str, low: str, high: str) -> None:
    text = f"共{surface}。"
    found = only(text)
    assert text[found.start : found.end] == surface
    assert (found.quantity.low, found.quantity.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("surface", "low", "high"),
    [
        ("过半", "1/2", "5"),
        ("过半数", "1/2", "5"),
        ("近半", "2/5", "1/2"),
        ("近半数", "2/5", "1/2"),
        ("不足三成", "0", "3/10"),
        ("一半以上", "1/2", "5"),
        ("三成多", "3/10", "2/5"),
        ("10万+", "100000", "1000000"),
    ],
)
def test_hedged_shares_have_their_interval(surface: str, low: str, high: str) -> None:
    read = only(f"占{surface}。").quantity
    assert (read.low, read.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize("dash", ["至", "到", "-", "—", "——", "–", "~", "～", "－"])
@pytest.mark.parametrize(
    ("one", "two", "low", "high", "unit"),
    [
        ("4万", "6万元", "40000", "60000", "元"),
        ("4", "6万元", "40000", "60000", "元"),
        ("4万元", "6万元", "40000", "60000", "元"),
        ("20", "35%", "1/5", "7/20", "%"),
        ("20%", "35%", "1/5", "7/20", "%"),
        ("百分之二十", "百分之三十五", "1/5", "7/20", "%"),
        ("三分之一", "二分之一", "1/3", "1/2", "%"),
        ("三", "五成", "3/10", "1/2", "成"),
        ("零下6℃", "零上2℃", "-6", "2", "℃"),
        ("-6", "2℃", "-6", "2", "℃"),
        ("十二", "十八人", "12", "18", "人"),
        ("10", "15k元", "10000", "15000", "元"),
    ],
)
def test_a_range_is_one_quantity_with_any_dash(
    one: str, dash: str, two: str, low: str, high: str, unit: str
) -> None:
    text = f"约为{one}{dash}{two}。"
    found = only(text)
    read = found.quantity
    assert (read.low, read.high, read.unit) == (Fraction(low), Fraction(high), unit)
    assert text[found.start : found.end] == f"{one}{dash}{two}"


@pytest.mark.parametrize(
    "text",
    [
        "企业税负、重负与抱负",
        "一打听才知道",
        "以2分06秒打破纪录",
        "他们两两组队",
        "三打白骨精",
        "拾起石子",
        "4k电视与5k高清屏",
        "“3+2”项目和“1+N”体系",
        "后天性疾病",
        "三次产业比为7∶40∶53",
        "高一和大二",
        "登陆部队在海陆空集结",
    ],
)
def test_words_that_hold_figures_stay_words(text: str) -> None:
    counted = [text[item.start : item.end] for item in find_quantities(text)]
    assert counted in ([], ["2分06秒"])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("花了三块，", "元"),
        ("每斤卖五块。", "元"),
        ("几百块，", "元"),
        ("三块石头", "块"),
        ("三百块砖", "块"),
        ("气温38度", "℃"),
        ("华氏98度", "℉"),
        ("用电500度", "千瓦时"),
        ("旋转90度", "度"),
        ("时速350公里", "米/秒"),
        ("30块", "元"),
        ("每小时15公里左右", "米/秒"),
        ("全长350公里", "米"),
    ],
)
def test_words_around_tell_an_ambiguous_unit(text: str, unit: str) -> None:
    assert only(text).quantity.unit == unit
