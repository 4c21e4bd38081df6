"""What reporters write of matches, markets and persons: slips, and sound sentences beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.model import Reading
from tests.spoken import loud, places_in, unmarked

BAD = [
    ("SUM01", "半场客队45比41领先，三节战罢客队⟦68比63⟧，末节主队又得⟦27分⟧，终场⟦81比88⟧告负。"),
    ("SUM01", "首节⟦21比18⟧，次节⟦24比20⟧，半场结束时主队⟦46比38⟧领先。"),
    ("FIG05", "决赛中，她以⟦2比1⟧击败老对手，三局比分为⟦21比12⟧、⟦16比21⟧、⟦18比21⟧。"),
    ("SUM04", "中甲第20轮战罢，球队⟦9胜⟧6平⟦5负⟧，积⟦34分⟧。"),
    ("FIG12", "沪指收涨0.42%，⟦创业板指下跌0.15%⟧，⟦三大指数集体收涨⟧。"),
    ("FIG12", "前三季度，⟦三次产业均实现增长⟧，其中⟦第二产业下降0.8%⟧。"),
    ("SUM04", "交易完成后，县城投持股⟦51%⟧，原股东持股⟦34%⟧，员工平台持股⟦25%⟧。"),
    ("CHG02", "公司净利润⟦3.1亿元⟧，同比增长⟦9.5%⟧，上年同期为⟦3.4亿元⟧。"),
    ("DAT15", "老人昨天⟦15时⟧出门，今天⟦9时⟧被找到，整整失联⟦14小时⟧。"),
    ("FIG06", "⟦76岁⟧老人再上考场\n退休工人钱正华走出考场。钱正华今年⟦78岁⟧，已是第三次参加考试。"),
    (
        "DAT07",
        "本报2026年3月2日讯\n⟦1988年⟧，19岁的他进厂学艺。如今，⟦53岁⟧的他已带出徒弟12名。",
    ),
    ("UNT06", "全市挂牌二手房50216套，⟦突破5万套⟧。中介说，这一数字是⟦4.87万套⟧。"),
]
GOOD = [
    "半场客队45比41领先，三节战罢客队68比63，末节主队又得20分，终场83比88告负。",
    "三节战罢，主队68比63领先。末节中锋一人砍下17分，主队终场88比83取胜。",
    "决赛中，她1比2不敌老对手，三局比分为21比12、16比21、18比21。",
    "她0比2不敌老对手，两局比分为21比12、21比16。",
    "中甲第20轮战罢，球队9胜6平5负，积33分。",
    "沪指早盘一度跌0.42%，午后翻红，三大指数集体收涨。",
    "三大指数集体收涨，创业板指涨1.2%。上周，创业板指下跌0.15%。",
    "交易完成后，县城投持股51%，原股东持股34%，员工平台持股15%。",
    "县城投持有水务公司51%的股权，持有燃气公司65%的股权。",
    "老人昨天15时出门，今天9时被找到，整整失联18小时。",
    "76岁老人走失 护林员连夜搜山\n家住上湾的钱正华今年76岁。64岁的护林员在石壁下找到了他。",
    "本报2026年3月2日讯\n1988年，19岁的他进厂，师傅是老陈。今年76岁的老陈，是厂里的老师傅。",
    "年卡1980元，三年卡4320元，比三张年卡便宜1620元。",
    "全市挂牌二手房50216套，突破5万套。2023年6月这一数字是4.87万套。",
    "火车脱轨，造成3人死亡。这是该国2013年以来最严重的脱轨，那次事故造成7人死亡。",
    "年卡原价3980元，打折后3184元。商家答应退款，最后到账只有716元。",
]
GOOD_PAIRS = [
    (
        "公交车撞树 11名乘客受伤\n昨天，36路公交车在人民路撞树，车上28名乘客中11人受伤。",
        "36路公交车撞树原因查明\n36路公交车撞树造成28名乘客中的13人受伤，比当天公布的增加2人。",
    ),
    (
        "2025海州马拉松4月13日7时30分鸣枪，1.2万名选手从海州会展中心出发。",
        "4月12日7时30分，2026海州马拉松在海州会展中心鸣枪，1.5万名选手参赛。",
    ),
]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[case[1][:14] for case in BAD])
def test_a_slip_is_told(code: str, text: str, read_texts: Callable[..., list[Reading]]) -> None:
    plain, marked = unmarked(text)
    findings = [one for one in loud(read_texts(plain)) if one.check == code]
    assert [places_in(plain, one) for one in findings] == [marked]


@pytest.mark.parametrize("text", GOOD, ids=[text[:14] for text in GOOD])
def test_what_is_sound_passes(text: str, read_texts: Callable[..., list[Reading]]) -> None:
    assert not loud(read_texts(text))


@pytest.mark.parametrize("texts", GOOD_PAIRS, ids=[texts[0][:14] for texts in GOOD_PAIRS])
def test_sound_pairs_pass(texts: tuple[str, str], read_texts: Callable[..., list[Reading]]) -> None:
    assert not loud(read_texts(*texts))
