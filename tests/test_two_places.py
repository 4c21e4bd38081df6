"""What two articles of two places say in like words: no contradiction, and nothing carried over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.linking.subjects import shared_name
from qa.model import Figure, Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = load_checks(packages=False).checks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "2024-09-01\n---\n省运会落幕\n松湾青岭县代表团以58金47银31铜列第五位。",
            "2024-09-03\n---\n健儿载誉归来\n柏溪石渡市代表团以85金74银62铜列第五位。",
            id="each delegation is of a place of its own",
        ),
        pytest.param(
            "2024-07-16\n---\n半年答卷\n松湾青岭市电站上半年发电量为8.36亿千瓦时。",
            "2024-08-08\n---\n清洁能源\n松溪白渡县电站上半年发电量为8.16亿千瓦时。",
            id="each power station is of a place of its own",
        ),
        pytest.param(
            "2024-07-16\n---\n松湾县通报\n松湾县一路口两车相撞。截至当日中午，共造成2人受伤。",
            "2024-08-08\n---\n柏溪县通报\n柏溪县一路口两车相撞。截至当日中午，共造成8人受伤。",
            id="each noon is of a day of its own",
        ),
        pytest.param(
            "2021-07-16\n---\n松湾县发展开新局\n"
            "国有企业的各项改革，都要按照健全社会主义市场经济体制的部署稳妥推进。",
            "2024-08-08\n---\n柏溪原市发展见实效\n"
            "国有企业的各项改革，都要按照健全社会主义市场经济体制的部署稳妥推进。"
            "上半年，柏溪原市新修公路14公里。",
            id="a market is no city",
        ),
        pytest.param(
            "2021-07-16\n---\n松湾县发展开新局\n深入落实临阳都市圈一体化发展规划，加快建设装备制造业集聚区。",
            "2024-08-08\n---\n柏溪原县发展见实效\n"
            "深入落实临阳都市圈一体化发展规划，加快建设装备制造业集聚区。柏溪原县新修公路14公里。",
            id="cities around one are no city",
        ),
    ],
)
def test_two_places_do_not_contradict(read_texts: ReadTexts, one: str, other: str) -> None:
    judgement = judge(read_texts(f"---\ndate: {one}", f"---\ndate: {other}"), CHECKS)
    assert not [
        (finding.check, finding.message["zh"])
        for finding in judgement.findings
        if finding.severity != "note" and len({at.span.document for at in finding.places}) > 1
    ]


def test_the_council_of_any_city_is_no_name(read_texts: ReadTexts) -> None:
    readings = read_texts(
        "自觉接受监督，办理市人大代表议案4项、建议873件，办理市政协提案1306件。",
        "坚持依法行政，办理市人大代表建议1409件、市政协提案1257件。",
    )
    one, other = (
        claim
        for reading in readings
        for claim in reading.claims
        if isinstance(claim, Figure) and claim.measure.thing == "市政协提案"
    )
    assert shared_name(one, other) == ""
