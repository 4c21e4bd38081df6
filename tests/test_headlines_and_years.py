"""A headline against its lead, told in other words, and counts that move with the year."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.model import Reading
from tests.spoken import loud, unmarked

ReadTexts: TypeAlias = Callable[..., list[Reading]]

BAD = [
    ("FIG12", "⟦零投诉⟧迎客\n清明三天，全县渡口送客4.2万人次，⟦受理游客投诉3起⟧，都已办结。"),
    (
        "FIG12",
        "渡轮搁浅⟦无人受伤⟧\n昨天清晨，客轮在石桥渡口搁浅，船上⟦4人被送往医院⟧，都无大碍。",
    ),
    ("FIG12", "引水渠⟦提前⟧贯通\n引水渠原计划6月底贯通，因连日暴雨，渠道⟦8月9日全线贯通⟧。"),
    ("FIG12", "⟦粮价同比上涨⟧\n9月份，全县早稻粮价每斤1.42元，同比⟦下跌4.1%⟧，收购站照常开秤。"),
    (
        "FIG12",
        "⟦全乡茶厂全部开工⟧\n到2月16日，全乡31家茶厂中，⟦还有3家没有开工⟧，其余都已点火。",
    ),
    ("FIG12", "茶厂今年⟦盈利⟧\n茶厂年报说，全年卖茶3.2亿元，⟦净亏损2⟧106万元。"),
    ("FIG12", "女排四战⟦全胜⟧\n昨晚女排3比0取胜。⟦此前三场，两胜一负⟧，积分升到第二。"),
    ("FIG12", "全村⟦没有一户外出逃荒⟧\n老支书回忆，那年村里⟦有3户人家外出逃荒⟧，第二年才回来。"),
    ("FIG12", "水位⟦创今年新高⟧\n昨天石桥站水位31.2米，是入汛以来⟦第二高⟧，只比7月9日低。"),
    ("FIG01", "⟦大半⟧渠道已衬砌\n到月底，灌区渠道衬砌完成⟦41%⟧，开春前要全部通水。"),
    ("FIG04", "⟦四成⟧渔船换新\n全港渔船1200艘，今年换新的渔船有⟦780艘⟧。"),
    ("FIG04", "茶叶出口翻⟦番⟧\n上半年茶叶出口3600万元，同比增长⟦35%⟧，订单排到秋后。"),
    ("FIG04", "⟦一个半小时⟧游完海峡\n昨天，渔民老秦游过海峡，用时⟦130分钟⟧，是队里最快的。"),
    (
        "FIG09",
        (
            "石桥县中⟦建校90周年⟧，现有教师212人，校友会昨天成立，捐书3612册。\n+++\n"
            "石桥县中⟦建校80周年⟧庆典上，校友会成立，捐书3612册，学校现有教师212人。"
        ),
    ),
    (
        "DAT26",
        (
            "2021年，石桥乡早稻总产2.1万吨，实现⟦九连丰⟧。\n+++\n"
            "2022年，石桥乡早稻总产2.2万吨，实现⟦九连丰⟧。"
        ),
    ),
]
GOOD = [
    "零投诉迎客\n清明三天，全县渡口送客4.2万人次，没有接到投诉；去年同期受理游客投诉3起。",
    "渡轮搁浅无人死亡\n昨天清晨，客轮在石桥渡口搁浅，船上4人被送往医院，都无大碍。",
    "引水渠提前贯通\n引水渠原计划12月底贯通，工人昼夜赶工，渠道8月9日全线贯通。",
    "粮价同比上涨\n9月份，全县早稻粮价每斤1.42元，同比上涨4.1%，环比下跌0.3%。",
    "全乡茶厂全部开工\n全乡31家茶厂已全部开工。2月10日时，还有3家没有开工。",
    "茶厂今年盈利\n茶厂年报说，全年盈利2106万元，上年亏损860万元。",
    "女排四战不败\n昨晚女排3比0取胜。此前三场，两胜一平，积分升到第二。",
    "水位创今年新高\n昨天石桥站水位31.9米，超过7月9日的31.5米。",
    "大半渠道已衬砌\n到月底，灌区渠道衬砌完成71%，开春前要全部通水。",
    "六成渔船换新\n全港渔船1200艘，今年换新的渔船有780艘，其中大船三成。",
    "茶叶出口翻番\n上半年茶叶出口7200万元，同比增长98%，出口量增长35%。",
    "一个半小时游完海峡\n昨天，渔民老秦游过海峡，用时88分钟，是队里最快的。",
    "石桥县中建校90周年，现有教师212人。\n+++\n南河县中建校80周年庆典昨天举行，教师186人。",
    "2021年，石桥乡早稻总产2.1万吨，实现九连丰。\n+++\n2022年，石桥乡早稻增产，实现十连丰。",
    "渡口起火，1人受伤，56名船工扑救到4时20分。\n+++\n渡口起火，56名船工扑救到4时20分，无人死亡。",
    "会上，县委书记王刚出席并讲话。县委书记王刚强调，要守住渡口。",
]


def _documents(text: str) -> list[str]:
    return text.split("\n+++\n")


@pytest.mark.parametrize(("code", "text"), BAD, ids=[case[1][:14] for case in BAD])
def test_what_is_told_otherwise_is_found(code: str, text: str, read_texts: ReadTexts) -> None:
    documents = _documents(text)
    plain = [unmarked(document)[0] for document in documents]
    (finding,) = loud(read_texts(*plain))
    marked = sorted(words for document in documents for words in unmarked(document)[1])
    texts = {reading.document.id: reading.document.text for reading in read_texts(*plain)}
    found = [texts[one.span.document][one.span.start : one.span.end] for one in finding.places]
    assert (finding.check, sorted(found)) == (code, marked)


@pytest.mark.parametrize("text", GOOD, ids=[text[:14] for text in GOOD])
def test_what_agrees_is_left_alone(text: str, read_texts: ReadTexts) -> None:
    assert not loud(read_texts(*_documents(text)))
