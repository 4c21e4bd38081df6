"""Sentences of bulletins, reports and results, each with one slip, and sound ones beside them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.model import Reading
from tests.spoken import loud

_MARK, _MARKED = re.compile("[⟦⟧]"), re.compile("⟦(.*?)⟧")
ARTICLES = (Path(__file__).parent / "articles_by_hand.txt").read_text("utf-8").split("\n===\n")

BAD = [
    ("SUM04", "年末存款余额⟦618.2亿元⟧，比年初增加41亿元；贷款余额⟦463.7亿元⟧，存贷比⟦78%⟧。"),
    ("SUM04", "全市人口出生率⟦8.14‰⟧，死亡率⟦6.02‰⟧，自然增长率⟦3.12‰⟧。"),
    ("SUM04", "城镇居民人均收入⟦42600元⟧，农村居民人均收入⟦21300元⟧，城乡居民收入比为⟦2.3⟧。"),
    ("SUM04", "新开药店⟦42家⟧，注销⟦17家⟧，净增⟦35家⟧。"),
    ("SUM04", "新登记⟦14处⟧，核销⟦5处⟧，隐患点由年初的⟦212处⟧变为⟦231处⟧。"),
    ("SUM04", "鲜姜每斤3元，一亩卖⟦9600元⟧，扣除种姜⟦2100元⟧、肥料⟦900元⟧，每亩纯收入⟦7600元⟧。"),
    ("AVG01", "这批苹果⟦3.5万斤⟧，按每斤⟦2.2元⟧收购，共付⟦8.7万元⟧。"),
    ("SUM01", "代表团收获⟦6金⟧⟦3银⟧⟦9铜⟧，金牌榜列第五，奖牌总数⟦15枚⟧。"),
    (
        "SUM01",
        "全年生产总值⟦96亿元⟧。其中，第一产业⟦12亿元⟧，第二产业⟦140亿元⟧，第三产业⟦44亿元⟧。",
    ),
    ("SUM03", "三次产业结构为⟦42.3⟧∶⟦41.2⟧∶⟦46.5⟧。"),
    ("SUM03", "综合成绩=笔试成绩×⟦50%⟧+面试成绩×⟦40%⟧。"),
    ("SUM03", "总成绩按笔试成绩⟦60%⟧、实操成绩⟦30%⟧的比例合成。"),
    (
        "PCT01",
        "公司营收⟦96亿元⟧。电站收入48亿元，增长3%，占50%；运费收入⟦24亿元⟧，占⟦29%⟧；租金收入12亿元，占12.5%。",
    ),
    ("CHG01", "今年亩产⟦1340斤⟧，比去年的⟦1220斤⟧多⟦80斤⟧。"),
    ("CHG03", "查处⟦640起⟧，收缴罚没款82万元，同比查处起数减少⟦60起⟧，下降⟦12.6%⟧。"),
    ("CHG06", "铅球比赛，王蕾投出⟦12.4米⟧，打破尘封7年的⟦12.9米⟧县纪录。"),
    ("CHG06", "男子200米决赛，许涛以⟦22秒6⟧打破了校纪录，原纪录是⟦22秒4⟧。"),
    ("CHG06", "一中以⟦172分⟧获团体第一，二中、四中分别以⟦181分⟧、160分列第二、三名。"),
    ("CHG06", "三支队伍分别以96分、⟦88分⟧、⟦91分⟧获得前三名。"),
    (
        "CHG07",
        "全年用水8400万吨，增长⟦7.5%⟧。其中工业5200万吨，增长⟦3.1%⟧；生活3200万吨，下降⟦1.2%⟧。",
    ),
]
GOOD = [
    "各项存款余额536亿元，其中住户存款余额410亿元；各项贷款余额402亿元，存贷比75%。",
    "全市人口出生率5.12‰，死亡率6.45‰，自然增长率-1.33‰。",
    "城镇居民人均收入42600元，农村居民人均收入21300元，城乡居民收入比由上年的2.1缩小至2.0。",
    "新增党员12名，减少5名，由上年的86名增加到93名。",
    "养了两头牛，一头卖了1.6万元，另一头卖了1.8万元，刨去成本9000元，净赚2.5万元。",
    "收了2.4万斤，每斤3.5元，卖了8.5万元。",
    "代表团收获6金3银9铜，金牌榜列第五，奖牌总数18枚，另有2个第四名。",
    "总评＝平时成绩×30%＋期末成绩×60%＋加分。",
    "全市按人均收入5%、村集体收入3%的比例计提。",
    "问卷4140份，1863位占四成半；1242位说要半小时以内，占三成；1035位说要半小时以上，占两成半。",
    "水库蓄水7.28亿立方米，比去年的5.2亿立方米多2.08亿立方米，比前年的4.85亿立方米增加五成。",
    "新收案件18640件，审结17352件，新收案件同比增加1240件，增长7.1%，审结案件同比增加986件，增长6%。",
    "铅球比赛，王蕾投出13.1米，打破尘封7年的12.9米县纪录。",
    "男子组冠军32分，女子组冠军38分，两人获得各自组别的第一名。",
    "全年用水8400万吨，增长1.4%。其中工业5200万吨，增长3.1%；生活3200万吨，下降1.2%。",
    "服务站137个，覆盖全部15个乡镇、128个行政村。",
    "馆藏742万册（件），其中图书611万册、报刊98万册、其他文献33万件。",
    "审结危险驾驶案件618件618人。",
    "三年前，她租下仓库。第一年卖了36万元，第二年卖了95万元，去年突破200万元。",
    "另外两场比赛，二队1比0胜三队。目前，二队3胜1平1负，列第二。",
]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[case[1][:14] for case in BAD])
def test_a_slip_is_told(code: str, text: str, read_texts: Callable[..., list[Reading]]) -> None:
    plain = _MARK.sub("", text)
    (finding,) = loud(read_texts(plain))
    told = sorted(plain[one.span.start : one.span.end] for one in finding.places)
    assert (finding.check, told) == (code, sorted(_MARKED.findall(text)))


@pytest.mark.parametrize("text", GOOD, ids=[text[:14] for text in GOOD])
def test_what_is_sound_passes(text: str, read_texts: Callable[..., list[Reading]]) -> None:
    assert not loud(read_texts(text))


@pytest.mark.parametrize("text", ARTICLES, ids=[text.strip()[:12] for text in ARTICLES])
def test_a_sound_article_passes(text: str, read_texts: Callable[..., list[Reading]]) -> None:
    assert not loud(read_texts(text))
