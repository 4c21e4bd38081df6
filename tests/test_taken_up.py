"""What is told again by its number alone: a known whole, a long number, a change of one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.facts.long_slips import long_slip
from qa.judging.facts.taken_up import taken_up
from qa.judging.facts.verbatim import verbatim
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.linking import difference_told
from qa.model import Figure, Reading

Texts = Callable[..., list[Reading]]


def figures(read_texts: Texts, text: str, unit: str) -> list[Figure]:
    read = [claim for reading in read_texts(text) for claim in reading.claims]
    return [one for one in read if isinstance(one, Figure) and one.quantity.unit == unit]


def told(crowd: list[Figure], *digits: str) -> list[Figure]:
    """Give the figures that are printed with these digits, in their order."""
    shown = [(one, one.context.sentence[one.at : one.until]) for one in crowd]
    return [next(one for one, text in shown if text.startswith(each)) for each in digits]


@pytest.mark.parametrize(
    ("text", "unit", "first", "later"),
    [
        ("代表团收获金牌38枚、银牌31枚。\n28枚金牌里，田径占9枚。", "枚", "38", "28"),
        ("大赛设15个工种，438人参加。\n51个工种中，钳工人数最多。", "个", "15", "51"),
        ("劳动力里，已就业5719人。\n就业的5769人里，一半在县内。", "人", "5719", "5769"),
        ("全院共审结8714件。\n审结的5714件里，新收的占九成。", "件", "8714", "5714"),
        ("本季安排活动42项。\n32项活动分布在四个板块。", "项", "42", "32"),
        ("全市设考点23个。\n专线增至18条；53个考点全部配备医生。", "个", "23", "53"),
        ("1260名代表到会。\n线上的820人不列入1269名代表之内。", "人", "1260", "1269"),
        ("支队接到线索1340条。\n刚才说的1640条线索，多数办结。", "条", "1340", "1640"),
        ("遗址清理墓葬91座、房址20处。\n41座墓中，随葬品最多的有37件。", "座", "91", "41"),
        ("县里现有养老机构14家。\n“44家机构里，县城占3家。”局长说。", "家", "14", "44"),
    ],
)
def test_a_whole_taken_up(read_texts: Texts, text: str, unit: str, first: str, later: str) -> None:
    crowd = figures(read_texts, text, unit)
    one, other = told(crowd, first, later)
    assert taken_up(one, other, crowd)
    assert taken_up(other, one, crowd)


@pytest.mark.parametrize(
    ("text", "unit", "first", "later"),
    [
        ("代表团收获金牌38枚。\n上届的28枚金牌里，田径占9枚。", "枚", "38", "28"),
        ("男子组设15个工种，女子组设10个工种。\n25个工种中，钳工最热。", "个", "15", "25"),
        ("整改问题127个。\n未整改的121个里，一半是旧账。", "个", "127", "121"),
        ("去年全院审结案件8714件。\n新收的8114件里，民事占七成。", "件", "8714", "8114"),
        ("上届大赛安排活动42项。\n32项活动分布在四个板块。", "项", "42", "32"),
        ("市区设考点23个，四县设考点13个。\n13个考点全部配备医生。", "个", "23", "13"),
        ("报名的队伍有42支。\n12支队伍进入半决赛。", "支", "42", "12"),
        ("全市有养老机构114家。\n县里的14家机构中，有3家在县城。", "家", "114", "14"),
        ("城乡之间交流的校长27名，校际之间交流的22名里，有5名延期。", "人", "27", "22"),
        ("甲班有学生42名，乙班有学生40名。\n丙班的46名学生中，9名住校。", "人", "42", "46"),
    ],
)
def test_other_wholes(read_texts: Texts, text: str, unit: str, first: str, later: str) -> None:
    crowd = figures(read_texts, text, unit)
    one, other = told(crowd, first, later)
    assert not taken_up(one, other, crowd)


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("王海陆续支付购房款总计766090元。\n法院判决返还购房款767090元。", "元", True),
        ("去年三公经费支出比预算减少24.76亿元。\n三公经费支出比预算减少24.26亿元。", "元", True),
        ("王海支付购房款766090元。\n法院判决赔偿利息损失767090元。", "元", False),
        ("2023年报名考生30127人。\n2024年报名考生30197人。", "人", False),
        ("甲县报名考生30127人。\n乙县报名考生30197人。", "人", False),
    ],
)
def test_long_numbers(read_texts: Texts, text: str, unit: str, found: bool) -> None:  # noqa: FBT001
    crowd = figures(read_texts, text, unit)
    one, other = crowd
    assert bool(long_slip(one, other, crowd)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上半年，规模以上工业总产值同比增长6.8%。\n规模以上工业总产值同比增长8.6%。", True),
        ("上半年，全市固定资产投资增长6.8%。\n民间固定资产投资增长8.6%。", False),
        ("全区城镇化率为68.1%。\n全区城镇化率为86.1%。\n全区城镇化率为86.1%。", True),
        ("上半年，出口同比增长6.8%。\n进口同比增长8.6%。", False),
    ],
)
def test_changes_in_the_same_words(read_texts: Texts, text: str, found: bool) -> None:  # noqa: FBT001
    crowd = figures(read_texts, text, "%")
    one, other = crowd[:2]
    assert bool(verbatim(one, other, crowd)) is found


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("现场有46人。\n上午增派18人。\n共有64人参加救援。", True),
        ("现场有46人。\n其中党员18人。\n现场的64人连夜救援。", False),
        ("开工46个。\n后续又开工18个。\n年底有64个在建。", True),
    ],
)
def test_what_came_in_between(read_texts: Texts, text: str, between: bool) -> None:  # noqa: FBT001
    crowd = figures(read_texts, text, "人" if "人" in text else "个")
    assert difference_told(crowd[0], crowd[-1], crowd) is between


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("整改的问题有127个。\n未完成整改的121个，多是旧账。", True),
        ("建成食堂63个。\n抽查的33个食堂，台账齐全。", True),
        ("抽查食堂63个。\n抽查的33个食堂，台账齐全。", False),
        ("建成食堂63个。\n建成的33个食堂，天天开门。", False),
    ],
)
def test_a_sample_is_not_the_whole(read_texts: Texts, text: str, apart: bool) -> None:  # noqa: FBT001
    one, other = figures(read_texts, text, "个")
    assert told_apart(one, other) is apart


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("采购商到场4.7万人次。\n展位比上届多240个，采购商到场9.7万人次。", False),
        ("采购商到场4.7万人次。\n上届采购商到场9.7万人次。", True),
    ],
)
def test_compared_with_the_last(read_texts: Texts, text: str, apart: bool) -> None:  # noqa: FBT001
    one, other = figures(read_texts, text, "人次")
    assert heads_apart(one, other) is apart
