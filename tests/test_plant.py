"""Errors planted into articles for the benchmark: where they fit, and what they change."""

from __future__ import annotations

import ast
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.loader import load_checks
from tests.bench import plant as bench
from tests.bench.planting import case as planting
from tests.bench.planting.case import Case, Site, plant, plant_by_lot
from tests.bench.planting.kinds import KINDS
from tests.bench.planting.printed import figures, slips

REPEATED = "青湾县收割小麦3.6万亩\n今年夏天，青湾县收割小麦3.6万亩。全县还修了水渠。"

ELIGIBLE: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("repeated-figure", REPEATED, "3.6", ("3.6万亩",)),
    ("repeated-figure", "救起游客126人。\n傍晚，126名游客平安上岸。", "126", ("126名",)),
    ("part", "全县修路48公里，其中水泥路31公里。", "31", ("48公里",)),
    ("total", "运来苹果12吨、梨子9吨，合计21吨。", "21", ("12吨", "9吨")),
    ("total", "运来水果21吨。其中，苹果12吨，梨子9吨。", "12", ("21吨", "9吨")),
    ("rate", "全村有老人250名，体检了210名，占84%。", "84", ("210名", "250名")),
    ("rate-added", "全县修路48公里，其中水泥路31公里。", "", ("31公里", "48公里")),
    ("growth", "果园由80亩扩大到100亩，增长25%。", "25", ("80亩", "100亩")),
    ("growth", "收入300万元，比上年增加60万元，增长25%。", "25", ("60万元", "300万元")),
    ("growth-added", "果园由80亩增加到100亩，全部通水。", "", ("80亩", "100亩")),
    ("unit", "缴获香烟12.5吨\n昨夜，民警缴获香烟12.5吨。", "吨", ("12.5吨",)),
    ("weekday", "会议定于2023年8月3日召开。", "", ("2023年8月3日",)),
    ("weekday", "会议定于2023年8月3日（星期四）召开。", "四", ("2023年8月3日",)),
    ("impossible-date", "大桥6月12日通车。", "12", ()),
    ("year", "自2018年以来修路。记者看到，2018年以来村子变了样。", "2018", ("2018年",)),
    ("listing", "东乡、西镇、南村三地都通了水。", "、西镇", ("三", "东乡", "、南村")),
    ("listing", "抓好三件大事：修路、架桥、通水。", "、架桥", ("三", "修路", "、通水")),
    (
        "listing",
        "要做好三个方面工作：一是修路。二是架桥。三是通水。",
        "二是架桥。",
        ("三个", "一是", "三是"),
    ),
    ("numbering", "一、修路\n二、架桥\n三、通水\n", "三", ("一", "二")),
    ("numbering", "（一）修路\n（二）架桥\n（三）通水\n", "二", ("一", "三")),
    ("numbering", "1.修路\n2.架桥\n3.通水\n", "2", ("1", "3")),
    ("name", "县水利局局长周明远到场。周明远说，水渠修好了。", "明", ("周明远",)),
    ("name", "县水利局局长周勇说，路通了。周勇说，水渠也修好了。", "勇", ("周勇",)),
]

BARE = [
    ("repeated-figure", "救起游客126人，上岸的游客有126人。", "one sentence tells two facts"),
    ("repeated-figure", "救起游客126人。\n运走石料126吨。", "another unit"),
    ("repeated-figure", "救起游客约126人。\n上岸游客126人。", "round"),
    ("repeated-figure", "救起游客5人。\n上岸游客5人。", "one digit says little"),
    ("repeated-figure", "收入增长12.5%。\n游客增长12.5%。", "two rates"),
    ("repeated-figure", "完成实事25件。\n今年，我们将办好实事25件。", "two years"),
    ("repeated-figure", "旱田粮食自给率12.5%。\n水田粮食自给率12.5%。", "two rates named alike"),
    ("part", "全县修路48公里；修桥4座，其中石桥31公里。", "another matter"),
    ("part", "全县修路48公里，其中新增31公里。", "an increment"),
    ("part", "全县修路48公里，其中水泥路约31公里。", "round"),
    ("part", "全县修路48公里。其中的甘苦，31户人家最清楚。", "another unit"),
    ("total", "运来苹果12吨、梨子9吨，合计22吨。", "does not add up"),
    ("total", "运来苹果12吨、梨子9吨、桃子21吨。", "chance, nothing is summed"),
    ("total", "村里有大户5000家、中户2000家、小户3000家。", "round numbers add up by chance"),
    ("rate", "全村有老人250名，体检了210名，占86%。", "does not fit"),
    ("rate", "全村有老人250名，体检了210名，同比增长84%。", "another percentage"),
    ("growth", "果园由80亩扩大到100亩，增长35%。", "does not fit"),
    ("growth-added", "果园由80亩增加到100亩，增长25%。", "has its rate"),
    ("growth-added", "果园由0亩增加到100亩，全部通水。", "nothing grows from nought"),
    ("rate-added", "全县修路0公里，其中水泥路0公里。", "no share of nought"),
    ("unit", "缴获香烟12.5吨。\n昨夜，民警追回汽车12辆。", "told once"),
    ("weekday", "会议定于8月3日召开。", "no year"),
    ("weekday", "会议定于2023年8月3日（星期五）召开。", "wrong already"),
    ("impossible-date", "大桥7月12日通车。", "July has 31 days"),
    ("year", "自2018年以来修路。记者看到，2019年以来村子变了样。", "no parallel"),
    ("listing", "东乡、西镇、南村等三地都通了水。", "等 leaves it open"),
    ("year", "到2018年，村村通路。全县计划，到2018年，户户通水。", "two aims"),
    ("year", "他自2018年3月起任村长。2018年3月2日，路通了。", "a day is not its month"),
    ("listing", "东乡、西镇、南村四地都通了水。", "does not fit"),
    ("listing", "东乡和北乡、西镇、南村三地都通了水。", "a member may be two"),
    ("numbering", "一、修路\n二、架桥\n", "two only"),
    ("numbering", "一、修路\n二、架桥\n四、通水\n", "has a gap"),
    ("name", "县水利局局长周明远到场。他说，水渠修好了。", "named once"),
    ("name", "县水利局局长周某到场。周某说，水渠修好了。", "no name"),
    ("paste-sentence", "雨停了。风也停了。山路不好走。大家都回家了。", "short"),
    ("half-paste", "雨停了。风也停了。山路不好走。大家都回家了。", "short"),
    (
        "paste-sentence",
        "坝下新修的三座水闸昨天同时开闸放水，下游果园的沟渠当天就满了。林远摄\n水清了。鱼多了。路通了。",
        "a caption says again what the text says",
    ),
]

STORY = (
    "入夏以来，青湾县的三座水库先后进行了加固和清淤，蓄水能力大为提高。\n"
    "县里的技术人员每天沿着大坝巡查两次，遇到渗漏就立即上报并且当场处理。\n"
    "住在坝下的人家说，这些年汛期睡得踏实，再也不用半夜起来看水位。\n"
    "等到秋天，水库还要为下游的果园和菜地放水，农户已经把渠道清理干净。\n"
)


def planted(kind: str, text: str) -> list[Case]:
    """Plant every choice of every site."""
    sites = KINDS[kind](text)
    return [plant("1.txt", kind, text, site, new) for site in sites for new in site.choices]


def quoted(text: str, site: Site) -> tuple[str, tuple[str, ...]]:
    return text[slice(*site.range)], tuple(text[slice(*one)] for one in site.companions)


@pytest.mark.parametrize(("kind", "text", "old", "companions"), ELIGIBLE)
def test_eligible_place_and_its_companions(
    kind: str, text: str, old: str, companions: tuple[str, ...]
) -> None:
    assert (old, companions) in [quoted(text, site) for site in KINDS[kind](text)]


@pytest.mark.parametrize(("kind", "text", "why"), BARE)
def test_not_eligible(kind: str, text: str, why: str) -> None:
    assert KINDS[kind](text) == [], why


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((kind, text) for kind, text, _, _ in ELIGIBLE),
        ("paste-sentence", STORY),
        ("half-paste", STORY),
    ],
)
def test_a_case_says_what_was_changed_and_where(kind: str, text: str) -> None:
    sites = KINDS[kind](text)
    assert sites
    for site in sites:
        before = quoted(text, site)[1]
        for new in site.choices:
            case = plant("1.txt", kind, text, site, new)
            start = site.range[0]
            assert case.text != text
            assert case.text == text[:start] + new + text[site.range[1] :]
            assert tuple(case.text[slice(*one)] for one in case.companions) == before
            assert not new or case.text[slice(*case.changed)] == new


def only_figure(text: str, at: int) -> str:
    return next(one.number for one in figures(text) if one.start == at)


def test_a_part_outgrows_its_whole() -> None:
    for case in planted("part", "全县修路48公里，其中水泥路31公里。"):
        assert Decimal(only_figure(case.text, case.changed[0])) > 48


def test_a_small_part_outgrows_its_whole_by_a_digit_too_many() -> None:
    cases = planted("part", "全县修路48公里，其中水泥路3公里。")
    assert {case.new for case in cases} == {"53", "93"}


def test_a_total_no_longer_adds_up() -> None:
    for case in planted("total", "运来苹果12吨、梨子9吨，合计21吨。"):
        one, other, whole = (int(found.number) for found in figures(case.text))
        assert one + other != whole


def test_after_within_the_parts_only_ever_exceed() -> None:
    for case in planted("total", "运来水果21吨。其中，苹果12吨，梨子9吨。"):
        whole, one, other = (int(found.number) for found in figures(case.text))
        assert one + other > whole


def test_rounded_totals_break_beyond_their_rounding() -> None:
    for case in planted("total", "两镇共投入2.1亿元，东镇投入1.2亿元，西镇投入0.9亿元。"):
        whole, one, other = (Decimal(found.number) for found in figures(case.text))
        assert abs(one + other - whole) >= Decimal("0.3")


@pytest.mark.parametrize(
    ("kind", "text", "right"),
    [
        ("rate", "全村有老人250名，体检了210名，占84%。", "84"),
        ("rate-added", "全村有老人250名，其中体检了210名。", "84"),
        ("growth", "果园由80亩扩大到100亩，增长25%。", "25"),
        ("growth-added", "果园由80亩增加到100亩，全部通水。", "25"),
    ],
)
def test_a_percentage_is_two_points_off(kind: str, text: str, right: str) -> None:
    cases = planted(kind, text)
    assert cases
    for case in cases:
        printed = next(one.number for one in figures(case.text) if one.unit == "%")
        assert abs(Decimal(printed) - Decimal(right)) >= 2


def test_a_weekday_is_wrong_and_all_wrong_ones_occur() -> None:
    right = "一二三四五六日"[dt.date(2023, 8, 3).weekday()]
    added = {case.new for case in planted("weekday", "会议定于2023年8月3日召开。")}
    assert added == {f"（星期{name}）" for name in "一二三四五六日" if name != right}


@pytest.mark.parametrize(
    ("text", "made"),
    [("大桥6月12日通车。", "大桥6月31日通车。"), ("大桥2月12日通车。", "大桥2月30日通车。")],
)
def test_a_date_becomes_impossible(text: str, made: str) -> None:
    assert [case.text for case in planted("impossible-date", text)] == [made]


def test_a_year_moves_by_a_decade() -> None:
    cases = planted("year", "自2018年以来修路。记者看到，2018年以来村子变了样。")
    assert {case.new for case in cases} == {"2008", "2028"}


def test_a_number_is_skipped() -> None:
    texts = {case.text for case in planted("numbering", "一、修路\n二、架桥\n三、通水\n")}
    assert texts == {"一、修路\n三、架桥\n三、通水\n", "一、修路\n二、架桥\n四、通水\n"}


def test_numbers_beyond_ten() -> None:
    numerals = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
    text = "".join(f"{numeral}、修路\n" for numeral in numerals)
    assert [case.new for case in planted("numbering", text)][-3:] == ["十一", "十二", "十三"]


def test_the_last_member_goes_with_its_stop() -> None:
    text = "要做好三个方面工作：一是修路；二是架桥；三是通水。"
    assert "要做好三个方面工作：一是修路；二是架桥。" in [c.text for c in planted("listing", text)]


def test_a_unit_is_ten_times_off_at_least() -> None:
    text = "缴获香烟12.5吨\n昨夜，民警缴获香烟12.5吨。"
    assert {case.new for case in planted("unit", text)} == {"公斤"}


def test_a_name_loses_one_character_of_the_given_name() -> None:
    text = "县水利局局长周明远到场。周明远说，水渠修好了。"
    for case in planted("name", text):
        assert case.old in "明远"
        assert case.changed[0] > text.index("。")
        assert len(case.text) == len(text)


def test_a_pasted_sentence_stands_twice_and_not_side_by_side() -> None:
    for case in planted("paste-sentence", STORY):
        sentence = case.new
        assert STORY.count(sentence) == 1
        assert case.text.count(sentence) == 2
        assert sentence + sentence not in case.text


def test_a_half_pasted_sentence_begins_twice() -> None:
    cases = planted("half-paste", STORY)
    assert len({case.text[slice(*case.companions[0])] for case in cases}) == 4
    for case in cases:
        whole = case.text[slice(*case.companions[0])]
        assert whole.startswith(case.new)
        assert case.new + whole in case.text


@given(st.from_regex(r"[1-9][0-9]{0,5}(\.[0-9]{1,2})?", fullmatch=True))
def test_a_slip_is_another_number_of_the_same_length(number: str) -> None:
    made = slips(number)
    assert made
    assert len(set(made)) == len(made)
    assert all(len(one) == len(number) and Decimal(one) != Decimal(number) for one in made)


def test_the_lot_depends_on_the_seed_and_on_nothing_else() -> None:
    sites = KINDS["half-paste"](STORY)
    cases = [
        case
        for seed in (1, 1, 2, 3, 4, 5)
        for case in plant_by_lot("1.txt", "half-paste", STORY, sites, seed)
    ]
    assert cases[0] == cases[1]
    assert len(set(cases)) > 2


def test_the_lot_draws_every_place_once() -> None:
    sites = KINDS["impossible-date"]("6月12日开工，9月2日通车，11月3日验收。")
    cases = list(plant_by_lot("1.txt", "impossible-date", "", sites, 1, 9))
    assert len({case.changed for case in cases}) == 3
    assert cases[:1] == list(plant_by_lot("1.txt", "impossible-date", "", sites, 1))


def test_eligibility_is_decided_without_the_reader() -> None:
    for path in Path(planting.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
            assert not any(str(name).split(".")[0] == "qa" for name in names), path.name


def test_found_means_a_new_loud_finding_on_the_places() -> None:
    checks = load_checks([]).checks
    text = "大桥6月12日通车。村里办了三天的流水席，请来戏班子唱了三天的戏。"
    (case,) = planted("impossible-date", text)
    assert bench.score(case, frozenset(), checks).on == ("DAT01",)
    known = frozenset(one.fingerprint for one in bench.findings("1.txt", case.text, checks))
    assert bench.score(case, known, checks).on == ()


def test_a_finding_elsewhere_is_counted_apart() -> None:
    checks = load_checks([]).checks
    text = "大桥6月12日通车。村里的戏唱到6月31日。"
    case = Case("1.txt", "impossible-date", text, (0, 2), "", "大桥", ())
    scored = bench.score(case, frozenset(), checks)
    assert (scored.on, scored.beside) == ((), ("DAT01",))


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"),
    [
        (0, 10, "0.0", "27.8"),
        (5, 10, "23.7", "76.3"),
        (40, 40, "91.2", "100.0"),
        (0, 0, "0.0", "100.0"),
    ],
)
def test_wilson_interval(hits: int, tries: int, low: str, high: str) -> None:
    interval = bench.wilson(hits, tries)
    assert tuple(f"{abs(one):.1f}" for one in interval) == (low, high)
