"""`qa figures`: the contract for programs, and tables that people can read."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.report.table import show

Qa = Callable[..., tuple[int, str, str]]

ARTICLE = """\
岭南市上半年查处案件

　　本报讯 2024年6月30日，记者从岭南市公安局获悉，今年以来，全市共查处案件**1 236**起，
同比下降三成五，其中城东区查处412起，占33.3%。缴获毒品约12.5公斤，毒品
检出率由0.82‰降至千分之0.46，下降0.36个千分点。罚款3万至5万元，师生比为40∶1。
上周三，新馆接待近1.2万人次，第四个开放日定在2024年2月30日。
"""

_NUMBER = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$|^-?\d+/\d+$"}
_DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_KNOWN = {"enum": ["stated", "inherited", "unknown"]}
_TEXT = {"type": "string"}
_OFFSET = {"type": "integer", "minimum": 0}
_PLACE = {"start": _OFFSET, "end": _OFFSET, "quote": {"type": "string", "minLength": 1}}


def _all_of(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _list_of(item: object) -> dict[str, object]:
    return {"type": "array", "items": item}


SCHEMA = _all_of(
    schema={"const": "qa-figures/1"},
    documents=_list_of(
        _all_of(
            id=_TEXT,
            path=_TEXT,
            date=_DAY,
            figures=_list_of(
                _all_of(
                    **_PLACE,
                    low=_NUMBER,
                    nominal=_NUMBER,
                    high=_NUMBER,
                    unit=_TEXT,
                    dimension=_TEXT,
                    hedge=_TEXT,
                    measure=_TEXT,
                    subject={"type": ["string", "null"]},
                    period=_all_of(start=_DAY, end=_DAY),
                    scope=_list_of(_TEXT),
                    known=_all_of(measure=_KNOWN, subject=_KNOWN, period=_KNOWN, scope=_KNOWN),
                )
            ),
            dates=_list_of(_all_of(**_PLACE, **{"from": _DAY, "to": _DAY}, how=_TEXT)),
            relations=_list_of(
                _all_of(
                    kind={"enum": ["total", "part", "share", "change", "mean", "listing"]},
                    places=_list_of(_all_of(**_PLACE, role=_TEXT)),
                )
            ),
        )
    ),
)


@pytest.fixture
def told(qa: Qa, tmp_path: Path) -> dict[str, Any]:
    """Give what `qa figures --format json` tells of the article."""
    (tmp_path / "稿.txt").write_text(ARTICLE, encoding="utf-8")
    code, out, _ = qa("figures", "稿.txt", "--format", "json")
    assert code == 0
    tree: dict[str, Any] = json.loads(out)
    Draft202012Validator(SCHEMA).validate(tree)
    return dict(tree["documents"][0])


def test_quotes_are_the_text_at_their_offsets(told: dict[str, Any]) -> None:
    places = [*told["figures"], *told["dates"]]
    places += [place for relation in told["relations"] for place in relation["places"]]
    assert len(places) > 15
    assert all(ARTICLE[place["start"] : place["end"]] == place["quote"] for place in places)


def test_numbers_are_exact_strings_in_one_unit_a_dimension(told: dict[str, Any]) -> None:
    found = {
        re.sub(r"[\s*]", "", figure["quote"]): (figure["nominal"], figure["unit"])
        for figure in told["figures"]
    }
    assert found["1236起"] == ("1236", "起")
    assert found["三成五"] == ("35", "%")
    assert found["33.3%"] == ("33.3", "%")
    assert found["约12.5公斤"] == ("12.5", "千克")
    assert found["0.82‰"] == ("0.82", "‰")
    assert found["千分之0.46"] == ("0.46", "‰")
    assert found["0.36个千分点"] == ("0.036", "个百分点")
    assert found["40∶1"] == ("40", ":")
    assert found["近1.2万人次"] == ("12000", "人次")


def test_the_ends_stand_in_order(told: dict[str, Any]) -> None:
    for figure in told["figures"]:
        low, nominal, high = (Fraction(figure[end]) for end in ("low", "nominal", "high"))
        assert low <= nominal <= high
    (fine,) = (figure for figure in told["figures"] if figure["hedge"] == "range")
    assert (fine["low"], fine["high"]) == ("30000", "50000")


def test_dates_tell_their_days_and_how_they_are_known(told: dict[str, Any]) -> None:
    dates = {date["quote"]: (date["from"], date["to"], date["how"]) for date in told["dates"]}
    assert told["date"] == "2024-06-30"
    assert dates["2024年6月30日"] == ("2024-06-30", "2024-06-30", "printed")
    assert dates["今年"] == ("2024-01-01", "2024-06-30", "relative to article date")
    assert dates["上周三"] == ("2024-06-19", "2024-06-19", "relative to article date")
    assert dates["2024年2月30日"] == (None, None, "impossible")


def test_relations_name_their_kind_and_places(told: dict[str, Any]) -> None:
    roles = {
        relation["kind"]: [place["role"] for place in relation["places"]]
        for relation in told["relations"]
    }
    assert roles["part"] == ["whole", "part"]
    assert "rate" in roles["share"]
    assert roles["change"][:2] == ["before", "after"]


def test_standard_input_is_read(qa: Qa, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO("全市查处12起。\n".encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    code, out, _ = qa("figures", "-", "--format", "json")
    tree = json.loads(out)
    Draft202012Validator(SCHEMA).validate(tree)
    assert code == 0
    assert tree["documents"][0]["figures"][0]["quote"] == "12起"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_tables_fit_a_hundred_columns(lang: str) -> None:
    stream = io.StringIO()
    show([read_claims(read_text(ARTICLE, name="稿.txt"))], lang=lang, stream=stream, width=100)
    lines = stream.getvalue().splitlines()
    assert max(map(cell_len, lines)) <= 100
    text = stream.getvalue()
    assert "30000–50000 元" in text
    assert "2024-06-19" in text
    assert ("没有这一天" if lang == "zh" else "impossible") in text
