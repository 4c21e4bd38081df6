"""Pages whose lines were run together: what stands far apart is of no one paragraph."""

from __future__ import annotations

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.linking.paragraphs import one_paragraph
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

ONWARD = (
    "民警走访附近的住户，调取沿街的监控，又到修理铺和废品站逐一打听，还请村干部帮忙辨认车辙。"
    "巡线工人说，那一带夜里少有人走，路灯坏了很久，田埂上的脚印被雨水冲得看不清楚。"
    "专班白天梳理线索，晚上蹲守路口，终于从收购胶皮的商贩口中问出了一辆灰色面包车的去向。"
)
GANG = (
    "河口公安日前破获一起盗窃电缆案，抓获嫌疑人17人。接到线路中断的报告后，民警赶到现场，见沟边"
    f"堆着剥下的胶皮。{ONWARD}由高某、何某、罗某等{{0}}人组成的团伙浮出水面。民警在一处旧厂房里将"
    "高某、何某、罗某等17人一同抓获。经审查，嫌疑人供认不讳。目前，17人均被依法刑事拘留。"
)


def codes(text: str) -> list[str]:
    document = read_text(text, name="1.txt", path="1.txt")
    return [one.check for one in judge([read_claims(document)], load_checks([]).checks).findings]


def test_a_number_told_again_elsewhere_in_the_page_is_not_told_of_something_else() -> None:
    assert codes(GANG.format(17)) == []
    assert codes(GANG.format(27)) == ["FIG01"]


def test_sentences_far_apart_are_not_of_one_paragraph() -> None:
    document = read_text(GANG.format(17), name="1.txt", path="1.txt")
    figures = [one for one in read_claims(document).claims if isinstance(one, Figure)]
    assert not one_paragraph(figures[0], figures[-1])
    assert one_paragraph(figures[-2], figures[-1])
