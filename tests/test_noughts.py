"""Numbers that nobody reckons with: whatever articles print, they are read and every check ends."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ODD = ("0", "0", "0", "0.0", "00", "1", "99999999999", "零下5", "-3", "1/0", "13月32日", "2.2.2")
SETS = ("fourteenth", "fifteenth", "sixteenth")
TEXTS = Path(__file__).parent


@pytest.mark.parametrize("name", SETS)
def test_every_check_ends_whatever_the_numbers_are(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 -- nothing is kept secret
    for line in (TEXTS / f"probes_{name}.jsonl").read_text("utf-8").splitlines():
        probe = json.loads(line)
        readings = [
            read_claims(read_text(_spoilt(one["text"], chance), name=one["name"]))
            for one in probe["docs"]
        ]
        assert not judge(readings, CHECKS).failures, probe["id"]


@pytest.mark.parametrize("file", sorted(TEXTS.glob("*_by_hand*.txt")), ids=lambda file: file.stem)
def test_every_check_ends_on_texts_by_hand(file: Path) -> None:
    chance = random.Random(file.stem)  # noqa: S311 -- nothing is kept secret
    told = file.read_text("utf-8").translate({ord("⟦"): "", ord("⟧"): ""})
    texts = told.split("\n===\n") if "===" in told else told.replace("//", "\n").splitlines()
    for text in texts:
        readings = [
            read_claims(read_text(_spoilt(one, chance), name=f"{number}"))
            for number, one in enumerate(text.split("+++"))
        ]
        assert not judge(readings, CHECKS).failures, text


def _spoilt(text: str, chance: random.Random) -> str:
    """Give a text with a third of its numbers replaced."""
    return NUMBER.sub(lambda found: chance.choice((*ODD, *[found[0]] * 14)), text)


@pytest.mark.parametrize(
    "text",
    [
        "门票由45元改成35元、0元，平均每张40元，卖出70张。",
        "下列0所学校获得命名：\n城东小学、城西小学。",
        "2024年前0个月，全县改造1240户。",
        "全部6类垃圾共0吨：厨余0吨、纸类0吨，占0%。",
        "工会拨出零下600元，平均发给3名队员，每人零下200元。",
        "县一中代表队力压23支队伍，获得团体第0名。",
        "叶轮直径0米（合0厘米），单机容量3兆瓦，即0千瓦。",
        "4月，接待游客1～0人，12个站点日均对接350人次。\n12个站点日均对接350人次。",
    ],
)
def test_noughts_are_read(text: str) -> None:
    assert not judge([read_claims(read_text(text, name="a"))], CHECKS).failures


def test_doublings_beyond_all_reckoning_are_told() -> None:
    text = "产值由3亿元增至6亿元，翻了999999999番。"
    judgement = judge([read_claims(read_text(text, name="x"))], CHECKS)
    assert not judgement.failures
    assert "CHG01" in {one.check for one in judgement.findings}
