"""Passages: how articles are laid out for comparison, and what the comparisons see in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.repeats.repeats import echoes, near_paragraphs, repeated_runs
from qa.judging.repeats.sameness import (
    bare,
    in_common,
    masked,
    near,
    passage_print,
    shortened,
    told,
)
from qa.model import Finding, Passage, Reading
from qa.reading.documents import read_text
from qa.reading.names.passages import read_passages
from qa.reading.scene.scene import scene

ReadTexts = Callable[..., list[Reading]]

CHECKS = {check.code: check for check in load_checks(packages=False).checks}

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1)


def passages(text: str) -> list[Passage]:
    return read_passages(scene(read_text(text, name="a"), 0))


def article(text: str) -> Passage:
    (found,) = (passage for passage in passages(text) if passage.unit == "article")
    return found


def findings(read: ReadTexts, code: str, *texts: str, date: str = "") -> list[Finding]:
    day = dt.date.fromisoformat(date) if date else None
    return list(judge(read(*texts, date=day), [CHECKS[code]]).findings)


class TestReading:
    def test_the_article_is_its_body_paragraph_by_paragraph(self) -> None:
        text = "柳河镇修好了三座桥\n桥面铺了新砖，村民走得稳当。\n孩子们上学近了一半路。\n"
        whole = article(text)
        assert whole.text == "桥面铺了新砖，村民走得稳当。\n孩子们上学近了一半路。"

    def test_every_stretch_of_the_article_is_found_in_the_file(self) -> None:
        text = "柳河镇修好了三座桥\n桥面铺了新砖，村民走得稳当。\n孩子们上学近了一半路。\n"
        whole = article(text)
        for line in told(whole.text):
            span = whole.flow.span("a", line.start, line.end)
            assert text[span.start : span.end] == whole.text[line.start : line.end]

    def test_other_figures_change_no_mark_but_that_of_their_clause(self) -> None:
        one = "全县今年新修水渠12公里，受益农田3400亩，沿线村民都说浇地方便多了。"
        other = "全县今年新修水渠15.6公里，受益农田8900亩，沿线村民都说浇地方便多了。"
        marks = article(one).marks & article(other).marks
        assert marks
        assert len(article(one).marks - marks) == len(article(other).marks - marks) == 1

    def test_one_changed_word_leaves_a_mark_in_common(self) -> None:
        one = "志愿者沿着河岸捡拾垃圾，又给每户居民送去分类手册，一直忙到天黑才收工回家。"
        other = one.replace("手册", "指南")
        assert article(one).marks & article(other).marks

    def test_unlike_articles_share_no_mark(self) -> None:
        one = "志愿者沿着河岸捡拾垃圾，又给每户居民送去分类手册，一直忙到天黑才收工回家。"
        other = "法院组织执行干警凌晨出发，在三个村庄找到被执行人，当场兑现拖欠的工程货款。"
        assert not article(one).marks & article(other).marks

    def test_marks_do_not_depend_on_the_process(self) -> None:
        text = "志愿者沿着河岸捡拾垃圾，又给每户居民送去手册。"
        assert article(text).marks == {24661258, 851340779}

    def test_an_empty_text_has_no_passages(self) -> None:
        document = read_text("", name="a")
        found = [read_passages(scene(document, n)) for n in range(len(document.articles))]
        assert not any(found)


class TestSameness:
    @given(HAN)
    def test_punctuation_makes_no_difference(self, words: str) -> None:
        assert passage_print(f"“{words}”，") == passage_print(words)
        assert bare(f"（{words}）。") == words

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("新修水渠12公里", "新修水渠9,600公里"),
            ("投入三百二十万元", "投入5800万元"),
            ("占比12.5%", "占比9%"),
        ],
    )
    def test_figures_are_masked(self, one: str, other: str) -> None:
        assert masked(one) == masked(other)

    @given(HAN, HAN)
    def test_nearness_goes_both_ways(self, one: str, other: str) -> None:
        assert near(one, one)
        assert near(one, other) == near(other, one)

    def test_nine_tenths(self) -> None:
        words = "春夏秋冬东南西北上下"
        assert near(words * 2, words * 2 + "左右前后")
        assert not near(words * 2, words * 2 + "左右前后里")

    def test_in_common_pairs_each_text_once(self) -> None:
        lines = [
            "沿河新栽杨柳三千株绿化堤岸",
            "桥头增设路灯照亮回家的路",
            "沿河新栽杨柳三千株绿化堤岸",
        ]
        assert in_common(lines[:2], lines) == [(0, 0), (1, 1)]

    def test_a_long_passage_is_shown_by_its_ends(self) -> None:
        assert shortened("短句") == "短句"
        assert shortened("甲" * 40 + "\n" + "乙" * 40) == "甲" * 12 + "……" + "乙" * 12


class TestRepeats:
    @given(st.text("山水田林湖草沙路桥村镇", min_size=8, max_size=40), st.integers(0, 20))
    def test_a_copy_at_once_is_found_whole(self, words: str, lead: int) -> None:
        text = "。" * lead + words + words
        copies = [(text[slice(*echo.first)], text[slice(*echo.second)]) for echo in echoes(text)]
        assert copies
        assert all(one == other for one, other in copies)

    @given(st.text("山水田林，。", max_size=200))
    def test_copies_do_not_overlap(self, text: str) -> None:
        for echo in echoes(text):
            assert echo.first[0] < echo.first[1] <= echo.second[0] < echo.second[1] <= len(text)

    def test_a_run_of_sentences_is_one_stretch(self) -> None:
        text = "甲甲。乙乙。丙丙。甲甲。乙乙。"
        assert list(repeated_runs(text, lambda _: True)) == [[((0, 6), (9, 15))]]

    def test_a_stretch_is_cut_at_its_paragraphs(self) -> None:
        text = "甲甲。\n乙乙。\n丙丙。\n甲甲。\n乙乙。"
        assert list(repeated_runs(text, lambda _: True)) == [
            [((0, 3), (12, 15)), ((4, 7), (16, 19))]
        ]

    def test_paragraphs_that_name_different_cases_are_not_near(self) -> None:
        line = (
            "{}今年把闲置的老粮仓改成展览馆，请退休教师担任讲解员，"
            "摆出家家户户捐来的老农具，周末免费开放。"
        )
        assert not list(near_paragraphs(line.format("东村") + "\n" + line.format("西村")))
        assert len(list(near_paragraphs(line.format("") + "\n" + line.format("也")))) == 1


PASTED = [
    ("一场大雨过后，抢修队连夜出动。他们为受损线路更换绝缘他们为受损线路更换绝缘子四百只。", True),
    ("大雨过后，抢修队为受损线路更换绝缘子，抢修队为受损线路更换绝缘子，灯又亮了。", True),
    ("大雨过后。抢修队为受损线路更换绝缘子。抢修队为受损线路更换绝缘子。灯亮了。", False),
    ("快跑，快跑，快跑！洪水来了，乡亲们顺着山路往高处转移。", False),
    ("比赛由江北市体育局主办，江北市体育总会承办，江北市体育中心协办。", False),
    ("从江北市政务服务中心到江北市政务服务大厅，一路都有引导员。", False),
    ("他说，没有大家的支持就没有今天的合作社，没有大家的信任就没有明天的合作社。", False),
    ("航拍新建成的江北体育中心游泳馆。王小明摄航拍新建成的江北体育中心游泳馆。王小明摄", False),
]


@pytest.mark.parametrize(("text", "wrong"), PASTED)
def test_pasted_into_itself(read_texts: ReadTexts, text: str, *, wrong: bool) -> None:
    assert bool(findings(read_texts, "DUP02", text)) == wrong


class TestTwice:
    said = "今年全县新增公办幼儿园学位一千二百个，入园难得到缓解。"

    @pytest.mark.parametrize(
        ("text", "severities"),
        [
            ("春来早。\n{0}又建了三所小学。\n校长来了。{0}", ["error"]),
            ("{0}\n又建了三所小学，孩子们就近上学。\n校长来了。{0}", ["warning"]),
            ("春来早。\n{0}{0}又建了三所小学。", ["error"]),
            ("春来早。\n{0}又建了三所小学。\n校长来了。", []),
        ],
    )
    def test_severity(self, read_texts: ReadTexts, text: str, severities: list[str]) -> None:
        found = findings(read_texts, "DUP01", "教育惠民生\n" + text.format(self.said))
        assert [finding.severity for finding in found] == severities

    def test_paragraphs_in_a_row_are_one_finding(self, read_texts: ReadTexts) -> None:
        more = "新建的三所小学秋天开学，孩子们不用再过河去邻村念书。"
        text = f"春来早。\n{self.said}\n{more}\n校长来了。\n{self.said}\n{more}\n放学了。"
        (found,) = findings(read_texts, "DUP01", text)
        assert len(found.places) == 4

    @pytest.mark.parametrize(
        ("asked", "severities"),
        [
            ("客车年检逾期，可以补办吗？", []),
            ("货车年检逾期，可以补办吗？", ["error"]),
            ("新车上牌，先交哪一样税？", ["error"]),
        ],
    )
    def test_questions_of_one_sort_may_have_one_answer(
        self, read_texts: ReadTexts, asked: str, severities: list[str]
    ) -> None:
        answer = "答：逾期半年以内的，带上行驶证到车管所窗口补办。"
        text = f"车主常问\n问：货车年检逾期，可以补办吗？\n{answer}\n问：{asked}\n{answer}"
        found = findings(read_texts, "DUP01", text)
        assert [finding.severity for finding in found] == severities

    def test_a_pasted_stretch_explains_the_sentence_in_it(self, read_texts: ReadTexts) -> None:
        start = "今年又有三所小学开工建"
        text = f"春来早。{self.said}{self.said}{start}{self.said}{self.said}{start}设。"
        checks = [CHECKS["DUP01"], CHECKS["DUP02"]]
        found = judge(read_texts(text), checks).findings
        assert {finding.check for finding in found if not finding.caused_by} == {"DUP02"}


class TestCarriedOver:
    body = (
        "合作社请来农技员住进村里，手把手教社员剪枝、疏花和套袋，还把课堂搬到了果园的树荫下面。"
        "收购商开着冷链车等在路口，果子下树两个钟头就能装箱发往外省的批发市场。"
    )

    def test_told_once_for_a_pair_of_documents(self, read_texts: ReadTexts) -> None:
        old = f"---\ndate: 2023-09-01\n---\n石桥村果园丰收\n{self.body}老支书笑了。\n"
        new = f"---\ndate: 2024-09-02\n---\n石桥村又迎丰收\n天晴了。\n{self.body}"
        (found,) = findings(read_texts, "DUP03", old, new)
        assert found.severity == "warning"
        assert {place.span.document for place in found.places} == {"1", "2"}

    def test_the_order_of_the_files_makes_no_difference(self, read_texts: ReadTexts) -> None:
        old = f"---\ndate: 2023-09-01\n---\n石桥村果园丰收\n{self.body}老支书笑了。\n"
        new = f"---\ndate: 2024-09-02\n---\n石桥村又迎丰收\n天晴了。\n{self.body}"
        one = findings(read_texts, "DUP03", old, new)[0]
        other = findings(read_texts, "DUP03", new, old)[0]
        assert one.message == other.message
        assert one.fingerprint == other.fingerprint

    def test_a_bulletin_with_new_figures_is_no_slip(self, read_texts: ReadTexts) -> None:
        line = (
            "截至{}，全市累计收购新粮{}万吨，烘干{}万吨，外运{}万吨，"
            "各收储库点秩序井然，没有发生售粮排长队的现象。"
        )
        old = "---\ndate: 2023-09-01\n---\n秋粮收购进度\n" + line.format("8月31日", 12, 3, 5)
        new = "---\ndate: 2023-10-09\n---\n秋粮收购进度\n" + line.format("10月8日", 48, 31, 26)
        assert not findings(read_texts, "DUP03", old, new)

    def test_one_report_printed_twice_is_noted(self, read_texts: ReadTexts) -> None:
        story = "\n".join([self.body, self.body.replace("果", "茶"), self.body.replace("村", "镇")])
        pair = ["---\ndate: 2024-09-02\n---\n" + title + "\n" + story for title in ("甲题", "乙题")]
        found = findings(read_texts, "DUP03", *pair)
        assert [finding.severity for finding in found] == ["note"]

    def test_figures_of_the_other_county(self, read_texts: ReadTexts) -> None:
        plan = "年底前，还将为18个乡镇配齐农机维修点，让243个村庄都有自己的机手和烘干设备。"
        old = f"北川农机进田\n北川县有18个乡镇、243个村庄。\n{plan}\n"
        new = f"南坪农机进田\n南坪县有7个乡镇、96个村庄。\n{plan}\n"
        (found,) = findings(read_texts, "DUP03", old, new)
        assert found.severity == "error"
        assert "7个乡镇" in found.message["zh"]


def test_the_first_sentence_of_a_report_is_found_again_behind_its_dateline(
    read_texts: ReadTexts,
) -> None:
    opening = "春运40天，全市汽车站发送旅客126.4万人次，加开班车3120班，无一人滞留。"
    text = f"回家的路\n本报讯 {opening}\n车站开了28个窗口。志愿者有560名。{opening}"
    (finding,) = findings(read_texts, "DUP01", text)
    assert [place.role for place in finding.places] == ["original", "copy"]
