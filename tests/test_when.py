"""Which period governs a figure, and how that is known."""

from __future__ import annotations

import datetime as dt

import pytest

from qa.model import Figure, Period, Slot
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.scene.moments import last_such_day


def period(text: str, day: str = "2024-06-12") -> Slot[Period]:
    """Give the period of the figure between ⟦ and ⟧ in an article of a day."""
    head = f"---\ndate: {day}\n---\n"
    at = text.index("⟦") + len(head)
    plain = head + text.replace("⟦", "").replace("⟧", "")
    claims = read_claims(read_text(plain, name="a.txt")).claims
    return next(
        claim.period
        for claim in claims
        if isinstance(claim, Figure) and claim.span.start <= at < claim.span.end
    )


def words(text: str) -> tuple[str | None, str]:
    slot = period(text)
    return (slot.value.text if slot.value else None), slot.known


STATED = [
    ("5月3日，青禾县新建水池⟦31座⟧。", "5月3日"),
    ("今年1至5月，全县建池31座，比去年同期多⟦3座⟧。", "今年1至5月"),
    ("5月，全县建池31座，比上月增长⟦3%⟧。", "5月"),
    ("目前，全县建池⟦31座⟧。", "目前"),
    ("记者6月3日从县水务局获悉，今年1至5月全县建池⟦31座⟧。", "今年1至5月"),
    ("暑运期间，机场保障航班⟦31架次⟧。", "暑运期间"),
    ("2023年建池31座，2024年建池⟦42座⟧。", "2024年"),
    ("今年1至5月建池31座，去年同期为⟦28座⟧。", "去年同期"),
    ("6月3日，两车相撞，当日送医⟦31人⟧。", "6月3日"),
    ("盘面震荡，10日尾盘报价⟦31元⟧。", "10日"),
    ("6月3日发生塌方，5号凌晨救出⟦31人⟧。", "5号"),
    ("夏季行动以来，民警抓获⟦31人⟧。", "夏季行动以来"),
    ("两年行程⟦3万公里⟧。", "两年"),
    ("党的十八大以来，县里建池⟦31座⟧。", "党的十八大以来"),
    ("6月1日至3日，村里开展活动。\n\n　　期间，发放资料⟦31份⟧。", "6月1日至3日"),
    ("这五年，县里建池⟦31座⟧。", "这五年"),
    ("去年县里新增池塘⟦31座⟧。", "去年"),
    ("3月以来价格走低，去年县里出售⟦31吨⟧。", "去年"),
    ("差距在10年内将达到⟦31万元⟧。", "在10年内"),
    ("截至公告披露日，持股⟦31万股⟧。", "截至公告披露日"),
    ("菜价由上月上涨⟦4.5%⟧转为下降1.9%。", "上月"),
    ("这个暑期，县里推出活动⟦31场⟧。", "这个暑期"),
    ("据县统计局6月3日公布的数据，水稻产量为⟦31万吨⟧。", "6月3日"),
    ("5月，全县售电⟦31万千瓦时⟧。", "5月"),
    ("今年全县办理职称评审⟦31件⟧。", "今年"),
    ("去年一年发了⟦31万千瓦时⟧电。", "去年"),
    ("⟦31吨⟧青梅近日运到省城。", "近日"),
    ("该奖昨日揭晓，奖励先进，每年不超过⟦31名⟧。", "每年"),
    ("5月物价同比涨2%，前值涨⟦3.1%⟧。", "前值"),
    ("5月物价同比涨2%，前值涨3.1%，环比降⟦0.4%⟧。", "5月"),
    ("过去⟦31台⟧农机闲在仓里。", "过去"),
    ("场次已提高到7场，未来还可以增加到⟦31场⟧。", "未来"),
    ("不到一周时间，县里报告火情⟦31起⟧。", "不到一周时间"),
    ("在投票后的一年内，会员增至⟦31万人⟧。", "一年内"),
    ("驿站2019年建成，至今，已接待⟦31万人次⟧。", "至今"),
    ("评选从2019年开始，至今已收到作品⟦31万件⟧。", "2019年"),
    ("6月3日电视台来拍，拍了⟦31场⟧。", "6月3日"),
    ("6月1日，省里下了雨。从3日8时到5日8时，全县平均降雨⟦31毫米⟧。", "3日8时到5日"),
    ("6月3日，县里开了会。果园每年产梨⟦31吨⟧。", "每年"),
    ("6月3日，电站开工。建成投运后，可发电⟦31万千瓦时⟧。", "建成投运后"),
    ("7月以来，县里目前已建池⟦31座⟧。", "7月"),
    ("6月3日，2024年全县青年篮球锦标赛开赛，到场⟦31人⟧。", "6月3日"),
    ("6月3日开会，2024年全县建池⟦31座⟧。", "2024年"),
    ("今年上半年，位于江边的两个码头出口汽车⟦31万辆⟧。", "今年上半年"),
    ("2013年10月，他违反国家规定给企业放款⟦31万元⟧。", "2013年10月"),
    ("6月3日夜间到4日白天，湖面有⟦31厘米⟧的浪。", "6月3日夜间到4日"),
    ("6月1日，省里下了雨。3日中午到5日中午，湖面有⟦31厘米⟧的浪。", "3日中午到5日"),
    ("几年前，两家人合买了⟦31亩⟧地。", "几年前"),
    ("6月3日，班额由原来的⟦31人⟧增至37人。", "原来"),
    ("6月3日，班额由原来的37人增至⟦41人⟧。", "6月3日"),
    ("6月前7天供水⟦31万吨⟧。", "6月前7天"),
]


@pytest.mark.parametrize(("text", "printed"), STATED)
def test_the_date_that_governs_is_not_that_of_the_telling_or_the_basis(
    text: str, printed: str
) -> None:
    assert words(text) == (printed, "stated")


INHERITED = [
    ("今年上半年，县里建池3座。\n\n　　大家都很努力，新修水渠⟦31条⟧。", "今年上半年"),
    ("今年1至5月，县里修渠3公里。新建水池⟦31座⟧。", "今年1至5月"),
    ("一、2023年工作回顾\n\n　　一年来，大家很努力，成绩很好。\n\n　　新建水池⟦31座⟧。", "2023年"),
    ("6月3日，县里开了会。补助每人每年⟦310元⟧。", "6月3日"),
    ("6月3日，民警进了村。随后，查获渔网⟦31张⟧。", "6月3日"),
    ("截至6月3日，全县加固河堤3公里。\n\n　　水务局累计派出⟦31人⟧。", "6月3日"),
    ("今年，县里开了会。预计新建水池⟦31座⟧。", "今年"),
]


@pytest.mark.parametrize(("text", "printed"), INHERITED)
def test_a_sentence_goes_on_in_the_time_of_its_paragraph_or_section(
    text: str, printed: str
) -> None:
    assert words(text) == (printed, "inherited")


REPORT = """青禾县政府工作报告

一、2023年工作回顾

全县统筹发展。我们制定了到2030年的规划。新建水池⟦31座⟧。"""


def test_in_a_report_a_date_in_the_midst_holds_for_its_sentence() -> None:
    assert words(REPORT) == ("2023年", "inherited")


NONE = [
    "6月3日，大桥通车。大桥全长⟦31公里⟧。",
    "公司成立于1921年。现有员工⟦31人⟧。",
    "该国统治219年（907年至1125年），建塔⟦31座⟧。",
    "6月3日，县里宣布了规则。起征点为⟦31元⟧。",
    "6月3日，村里开了大会。此后，新建水池⟦31座⟧。",
    "6月3日，村里开了大会。他走了⟦31天⟧。",
    "6月3日，村里开了大会。他说：“我家一共种了⟦31亩⟧。”",
    "今年第6号台风登陆。新建水池⟦31座⟧。",
    "记者6月3日从村里获悉，新建水池⟦31座⟧。",
    "6月3日，村里开了大会。未来，将新建水池⟦31座⟧。",
    "他接受今日俄罗斯电视台采访，谈到水池⟦31座⟧。",
    "6月3日，村里开了大会。“我家一共种了⟦31亩⟧。”",
    "6月3日，嫌疑人落网。到案后，他供述作案⟦31起⟧。",
    "6月3日，台风生成。它将以每小时⟦31公里⟧的速度西行。",
    "6月3日，园区开工。园区规划面积⟦31平方公里⟧。",
    "违者处15日以下拘留，罚款⟦200元⟧。",
    "村里提前一个月修好水池⟦31座⟧。",
    "6月3日，县里开了会。办法规定，重量为⟦31公斤⟧的，误差不得超过5克。",
    "5月，全县物价上涨2%。专家预计涨幅将达到⟦3.1%⟧。",
    "机场于2022年7月开航，好评如潮。机器处理包裹⟦31件⟧。",
    "6月3日，县里开了大会。\n\n　　新建水池⟦31座⟧，村民都说好，大家干劲更足了，日子越过越红火。",
]


@pytest.mark.parametrize("text", NONE)
def test_what_no_date_governs_is_unknown(text: str) -> None:
    assert words(text) == (None, "unknown")


def test_that_day_means_the_day_named_before() -> None:
    slot = period("6月3日，村里开了大会。当日，新建水池⟦31座⟧。")
    assert slot.known == "stated"
    assert slot.value == Period(dt.date(2024, 6, 3), dt.date(2024, 6, 3), "当日")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("6月3日，村里开了大会。\n这一天，新建水池⟦31座⟧。", "这一天"),
        ("6月3日村里开大会\n2023年，全村收入31万元。当天，新建水池⟦31座⟧。", "当天"),
    ],
)
def test_that_day_is_the_last_day_and_no_year(text: str, word: str) -> None:
    assert period(text).value == Period(dt.date(2024, 6, 3), dt.date(2024, 6, 3), word)


def test_that_day_is_unknown_where_only_a_year_was_named() -> None:
    slot = period("2023年，全村收入31万元。当天，新建水池⟦31座⟧。")
    assert slot.value == Period(None, None, "当天")


def test_now_ends_with_the_article_s_day() -> None:
    assert period("目前，全县建池⟦31座⟧。").value == Period(None, dt.date(2024, 6, 12), "目前")


def test_two_bare_days_run_forward() -> None:
    found = period("3日8时到15日8时，全县平均降雨⟦31毫米⟧。").value
    assert found == Period(dt.date(2024, 6, 3), dt.date(2024, 6, 15), "3日8时到15日")


@pytest.mark.parametrize(
    ("day", "expected"), [(10, dt.date(2024, 6, 10)), (13, dt.date(2024, 5, 13))]
)
def test_a_bare_day_is_the_last_of_its_number(day: int, expected: dt.date) -> None:
    assert last_such_day(day, dt.date(2024, 6, 12)) == expected
