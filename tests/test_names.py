"""Names: what is read of persons and places, and which of them cannot be two."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.names.naming import one_character_apart, one_left_out
from qa.model import Finding, Named, Reading
from qa.model.sounds import sounds_alike
from qa.reading.documents import read_text
from qa.reading.names.names import find_persons, read_names
from qa.reading.scene.scene import scene
from qa.reading.words.surnames import surname_length

ReadTexts = Callable[..., list[Reading]]

NAMING = [check for check in load_checks(packages=False).checks if check.code.startswith("NAM")]
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=6)


def named(text: str, kind: str = "person") -> list[Named]:
    document = read_text(text, name="a")
    scenes = [scene(document, at) for at in range(len(document.articles))]
    found = [name for one in scenes for name in read_names(one, find_persons(one))]
    return [one for one in found if one.kind == kind]


def persons(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.post) for one in named(text)]


def findings(read: ReadTexts, text: str) -> list[Finding]:
    return list(judge(read(text), NAMING).findings)


def told(read: ReadTexts, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    (document,) = (reading.document for reading in read(text))
    return [
        (one.check, one.severity, tuple(document.quote(place.span) for place in one.places))
        for one in findings(read, text)
    ]


class TestReading:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("县文化馆馆长郑玉梅介绍，", [("郑玉梅", "县文化馆馆长")]),
            ("局长李明说，", [("李明", "局长")]),
            ("局长李明在会上说，", [("李明", "局长")]),
            ("镇党委副书记欧阳海棠带队。", [("欧阳海棠", "镇党委副书记")]),
            ("局长张平和表示，", [("张平和", "局长")]),
            ("据馆长郑玉梅介绍，郑玉梅说，", [("郑玉梅", "据馆长"), ("郑玉梅", "")]),
            ("馆长郑玉梅到场。郑玉梅馆长说，", [("郑玉梅", "馆长"), ("郑玉梅", "馆长")]),
            ("馆长郑玉梅到场。他的父亲，郑玉山，也来。郑玉山说，", "kin"),
            ("护士李媛听到呼救。李媛说，", [("李媛", "护士"), ("李媛", "")]),
            ("书记买买提·吐尔逊江介绍，", [("买买提·吐尔逊江", "书记")]),
            ("局长王某说，局长李××说，局长张总说，", []),
            ("教练关于这场球说了很多，", []),
            ("县里说，馆里有皮影三百件。", []),
        ],
    )
    def test_persons(self, text: str, expected: list[tuple[str, str]] | str) -> None:
        found = persons(text)
        if expected == "kin":
            assert [one for one in found if one[0] == "郑玉山"] == [
                ("郑玉山", "他的父亲"),
                ("郑玉山", ""),
            ]
        else:
            assert found == expected

    def test_spans_are_those_of_the_file(self) -> None:
        text = "新闻\n\n\u3000\u3000县文化馆馆长郑玉梅介绍，馆里\n有皮影。郑玉海说，再收一批。\n"
        assert [text[one.span.start : one.span.end] for one in named(text)] == ["郑玉梅", "郑玉海"]

    def test_a_place_has_its_body(self) -> None:
        found = named("在栾川市住房公积金中心办理。经栾山市同意。", "place")
        assert [(one.name, one.post) for one in found] == [
            ("栾川市", "住房公积金中心办理"),
            ("栾山市", "同意"),
        ]

    @pytest.mark.parametrize("text", ["城市更新加快。在城市里。", "推进乡村振兴。", "，市场开放。"])
    def test_common_words_are_no_places(self, text: str) -> None:
        assert not named(text, "place")


@pytest.mark.parametrize(
    ("text", "length"), [("欧阳海", 2), ("李明", 1), ("的确", 0), ("", 0), ("欧某", 1)]
)
def test_surnames(text: str, length: int) -> None:
    assert surname_length(text) == length


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("泉", "全", True),
        ("明", "民", False),
        ("志", "智", True),
        ("啊", "阿", True),
        ("座", "做", True),
        ("睿", "瑞", True),
        ("彳", "吃", True),
        ("怡", "仪", True),
        ("a", "a", False),
        ("𠮷", "吉", False),
    ],
)
def test_sounds(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 -- a table's column
    assert sounds_alike(one, other) is alike


@given(HAN, st.data())
def test_names_one_character_apart_share_a_key(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    other = f"{name[:at]}龘{name[at + 1 :]}"
    both = set(one_left_out(name)) & set(one_left_out(other))
    assert one_character_apart(name, other) == (name != other)
    assert one_left_out(name)[at] in both


@given(HAN, HAN)
def test_names_that_share_a_key_are_at_most_one_character_apart(one: str, other: str) -> None:
    shared = set(one_left_out(one)) & set(one_left_out(other))
    assert bool(shared) == (one == other or one_character_apart(one, other))


BAD = [
    (
        "县剧团导演陶立平谢幕三次。“戏还要再磨。”陶力平抹了把汗。",
        ("NAM02", "warning", ("陶立平", "陶力平")),
    ),
    (
        "修复师祝南星补好三十页。“一张纸要补三天。”祝星南说。",
        ("NAM02", "warning", ("祝南星", "祝星南")),
    ),
    (
        "南浦大道下月封闭施工。南浦大道长三公里。南浦大街沿线商铺照常营业。",
        ("NAM02", "warning", ("南浦大道", "南浦大道", "南浦大街")),
    ),
    (
        "县政协主席于国华带队视察。县政协主席陶立平强调，隐患要清零。",
        ("NAM01", "error", ("于国华", "陶立平")),
    ),
    (
        "县文化馆馆长郑玉梅介绍，馆藏很多。郑玉海说，今年再收。",
        ("NAM02", "warning", ("郑玉梅", "郑玉海")),
    ),
    ("柳河县图书馆馆长郑玉梅到场。馆长郑玉海说，好。", ("NAM02", "error", ("郑玉梅", "郑玉海"))),
    ("县文旅局副局长章建国介绍。张建国说，好。", ("NAM02", "warning", ("章建国", "张建国"))),
    ("局长李明介绍。李军说，今年再收。", ("NAM02", "warning", ("李明", "李军"))),
    (
        "书记买买提·吐尔逊江到场。买买提·吐尔洪江说，好。",
        ("NAM02", "warning", ("买买提·吐尔逊江", "买买提·吐尔洪江")),
    ),
    (
        "清泉镇修渠。三月，清全镇的水渠通了水。清泉镇还要再修。",
        ("NAM02", "warning", ("清泉镇", "清泉镇", "清全镇")),
    ),
    (
        "柳河东关消防救援站出动两车。柳河东观消防救援站坚守。柳河东关消防救援站又到。",
        ("NAM02", "warning", ("柳河东关消防救援站",) * 2 + ("柳河东观消防救援站",)),
    ),
    (
        "同意撤销蒿坪镇，以原蒿平镇的六个村设立街道。蒿坪镇的章即日停用。",
        ("NAM02", "warning", ("蒿坪镇", "蒿坪镇", "蒿平镇")),
    ),
    (
        "第一候选人华锐电梯有限公司，质保六年。中标人：华瑞电梯有限公司。",
        ("NAM02", "warning", ("华锐电梯有限公司", "华瑞电梯有限公司")),
    ),
    (
        "今天巡白沙河，捡了三袋垃圾。白露，白石河的水清了。白沙河两岸种了柳。",
        ("NAM02", "warning", ("白沙河", "白沙河", "白石河")),
    ),
    (
        "县疾控队队长贺敏带着九人排查。凌晨三点，贺明还在打电话。",
        ("NAM02", "warning", ("贺敏", "贺明")),
    ),
    (
        "云岭队的赵得水以28分夺冠。领奖台上，赵德水把金牌挂给了教练。",
        ("NAM02", "warning", ("赵得水", "赵德水")),
    ),
    (
        "消防站站长段剑锋带人进场，段建锋第一个冲上三楼。",
        ("NAM02", "warning", ("段剑锋", "段建锋")),
    ),
    (
        "豫剧《红旗渠畔》首演。观众说，《红旗渠边》唱出了父辈的苦。",
        ("NAM02", "warning", ("红旗渠畔", "红旗渠边")),
    ),
    (
        "果树站高级农艺师罗振邦来到果园。罗振帮今年59岁，带出徒弟130人。",
        ("NAM02", "warning", ("罗振邦", "罗振帮")),
    ),
    (
        "主将柯明阳执黑取胜。赛后柯明扬说，第126手是转折。",
        ("NAM02", "warning", ("柯明阳", "柯明扬")),
    ),
    (
        "“安澜号”返航，带回水样。“安阑号”船长说，收获不小。",
        ("NAM02", "warning", ("安澜号", "安阑号")),
    ),
    (
        "县水务局副局长焦志远去年进村蹲点。焦志远局长拧开龙头，水来了。",
        ("NAM04", "warning", ("焦志远", "焦志远")),
    ),
    (
        "柳河县教育局局长郑玉梅介绍校舍。柳河县教育局局长秦大川说，好。",
        ("NAM01", "error", ("郑玉梅", "秦大川")),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BAD, ids=lambda one: str(one)[:12])
def test_found(
    text: str, expected: tuple[str, str, tuple[str, ...]], read_texts: ReadTexts
) -> None:
    assert told(read_texts, f"今日见闻\n{text}\n") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "县文化馆馆长郑玉梅介绍。郑玉梅说，好。",
        "县文化馆馆长郑玉梅介绍。村民郑玉海说，多亏了馆里。",
        "县文化馆馆长郑玉梅介绍。她的妹妹郑玉海说，多亏了馆里。郑玉海说，好。",
        "县文化馆馆长郑玉梅、副馆长郑玉海到场。郑玉海说，戏台很旺。",
        "县文化馆馆长郑玉梅介绍。郑玉海今年四十岁，郑玉海说，好。",
        "县文化馆馆长郑玉梅介绍。郑玉海副馆长随后到场。郑玉海说，好。",
        "两兄弟都来了，县文化馆馆长郑玉山和弟弟到场。郑玉海说，他们是亲兄弟。",
        "店主王小明开店二十年。他的父亲，王小山，也来帮忙。王小山说，好。",
        "教师李小红带着学生。学生李小兰说，谢谢老师。",
        "局长李明说，好。李某说，好。李女士说，好。李总说，好。",
        "被告人张伟强犯盗窃罪，被告人张伟刚犯销赃罪。张伟刚不服，提出上诉。",
        "柳河县图书馆馆长郑玉梅介绍。柳河县图书馆副馆长秦大川说，好。",
        "柳河县图书馆馆长郑玉梅介绍。柳河县图书馆原馆长秦大川说，好。",
        "柳河县第一小学校长郑玉梅介绍。柳河县第二小学校长秦大川说，好。",
        "2019年，柳河县图书馆馆长郑玉梅介绍。2023年，柳河县图书馆馆长秦大川说，好。",
        "柳河县图书馆馆长郑玉梅调任，柳河县图书馆馆长秦大川接任。",
        "今年三月到任的馆长秦大川在忙，他的前任郑玉梅也来。2019年，馆长郑玉梅开了分馆。",
        "清泉镇有水渠十公里。清流镇有八公里。清泉镇还要再修一条。",
        "城东镇修路。城西镇修桥。城东镇还要修渠。",
        "和平路与和睦路的路口装了摄像头。和平路车多。",
        "青山镇与青石镇共建水厂。青山镇镇长说，省了钱。青石镇管管网。",
        "滨江小学和滨江中学共用一座图书馆。滨江中学的学生周三来。",
        "红旗水库修好了。红旗水库下游是红星灌区，灌区所长说，春灌能提前十天。",
        "海口市公安局通报。海口市公安局说明。海口市公证局也说明。",
        "陕西省先行。陕西省推开。在山西省，也有试点。",
        "同意将白水镇更名为百水镇，原白水镇的章停用。",
        "恒昌纺织换了新机。全资子公司恒晶纺织也换了。恒昌纺织还要扩产。",
        "县教育局副局长曹文博去年支教。今年三月，他出任局长。局长曹文博说，好。",
    ],
)
def test_left_alone(text: str, read_texts: ReadTexts) -> None:
    assert told(read_texts, f"今日见闻\n{text}\n") == []


class TestAnotherPlace:
    HEAD = "柳河县春耕用上新农机\n柳河县今年添置农机三百台。柳河县各乡镇都设了维修点。\n"

    def test_a_lone_neighbour_that_plans(self, read_texts: ReadTexts) -> None:
        text = self.HEAD + "下一步，桃源县教育局将再办十期班。\n"
        assert told(read_texts, text) == [("NAM03", "warning", ("柳河县", "柳河县", "桃源县"))]

    @pytest.mark.parametrize(
        "end",
        [
            "下一步，柳河县教育局将再办十期班。",
            "下一步，桃源县教育局将继续对口支援。",
            "桃源县教育局将学习借鉴这一做法。",
            "桃源县教育局将再办班。桃源县也有维修点。",
            "桃源县教育局将再办班。在临江县，也有维修点。",
            "下一步，桃源镇政府将再办十期班。",
            "农机从桃源县运来。",
        ],
    )
    def test_left_alone(self, end: str, read_texts: ReadTexts) -> None:
        assert told(read_texts, self.HEAD + end + "\n") == []

    def test_explained_where_the_sentence_is_another_articles_own(
        self, read_texts: ReadTexts
    ) -> None:
        left = "下一步，桃源县教育局将在14个乡镇各培养3名农机手，共培养42名，年底前全部上岗。\n"
        source = "桃源县办起夜校\n桃源县的夜校坐满了人。桃源县还要再办。\n" + left
        checks = load_checks(packages=False).checks
        found = judge(read_texts(source, self.HEAD + left), checks).findings
        (stray,) = [one for one in found if one.check == "NAM03"]
        assert stray.caused_by in {one.fingerprint for one in found if one.check == "DUP03"}


def test_the_likelier_spelling_is_offered(read_texts: ReadTexts) -> None:
    text = "今日见闻\n馆长郑玉梅介绍。郑玉梅带路。郑玉海说，好。\n"
    (found,) = findings(read_texts, text)
    mends = [(mend.place, mend.replacement, mend.likelier) for mend in found.suggestions]
    assert mends == [(2, "郑玉梅", True), (0, None, False)]
