"""Score what `qa figures` tells programs on published cases of other extractors.

Run: python tests/bench/suites.py [FOLDER]; the folder holds the *.jsonl suites.
Every case is read as a text of its own, the way standard input is, and its JSON compared.
`left_out.py` says which kinds of case are no newspaper text, and why.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.numbers.units import UNITS, Unit
from qa.report.figures import render_json
from tests.bench.left_out import left_out

_TOLERANCE = Fraction(1, 10**9)
_FOLDER = Path(__file__).parents[2].parent / "shared" / "suites"
_TODAY = dt.date(2021, 6, 14)
"""The day against which the dates of JioNLP were resolved."""

_BY_LENGTH = sorted(UNITS, key=len, reverse=True)
_NAMES = {
    "Mu": "亩", "Jin": "斤", "Liang": "两", "Qian": "钱", "Li": "里", "Zhang": "丈", "Chi": "尺",
    "Cun": "寸", "Picometer": "皮米", "Nanometer": "纳米", "Micrometer": "微米",
    "Millimeter": "毫米", "Centimeter": "厘米", "Decimeter": "分米", "Meter": "米",
    "Kilometer": "公里", "Light year": "光年", "Mile": "英里", "Foot": "英尺", "Inch": "英寸",
    "Yard": "英码", "Nautical mile": "海里", "Milligram": "毫克", "Gram": "克",
    "Kilogram": "千克", "Metric ton": "吨", "Pound": "磅", "Ounce": "盎司", "Carat": "克拉",
    "Square kilometer": "平方公里", "Square meter": "平方米", "Square centimeter": "平方厘米",
    "Hectare": "公顷", "Acre": "英亩", "Milliliter": "毫升", "Liter": "升",
    "Cubic meter": "立方米", "Cubic centimeter": "立方厘米", "Gallon": "加仑", "Pint": "品脱",
    "Meter per second": "米每秒", "Kilometer per hour": "公里每小时",
    "Bit": "比特", "Kilobit": "千比特", "Megabit": "兆比特", "Byte": "字节",
    "Kilobyte": "千字节", "Megabyte": "兆字节", "Gigabyte": "吉字节", "Terabyte": "太字节",
    "Hertz": "赫兹", "Kilohertz": "千赫", "Megahertz": "兆赫", "Gigahertz": "吉赫",
    "Watt": "瓦", "Kilowatt": "千瓦", "Megawatt": "兆瓦", "Degree": "度", "Radian": "弧度",
    "Horsepower": "马力", "Microgram": "微克", "Dan": "担", "Knot": "节",
    "Square foot": "平方英尺", "Square inch": "平方英寸", "Square mile": "平方英里",
    "Cubic foot": "立方英尺", "Cubic decimeter": "立方分米", "Mile per hour": "英里每小时",
}  # fmt: skip
"""What the suites call a unit → its Chinese name."""

Json: TypeAlias = "dict[str, Any]"
Values: TypeAlias = "list[tuple[Fraction, str]]"
Days: TypeAlias = "list[tuple[str | None, str | None]]"


_UNKNOWN = Unit("unknown", "", Fraction(1))
"""What stands for a unit that the reader does not know: nothing is found in it."""


def read(text: str) -> Json:
    """Give what `qa figures --format json` tells of one text."""
    document = read_text(text, date=_TODAY)
    tree: Json = json.loads(render_json([read_claims(document)]))
    return dict(tree["documents"][0])


# ── figures ─────────────────────────────────────────────────────────────────


def _printed(figure: Json) -> Fraction:
    """Give the number as it is printed: 120 for 120斤, 0.2 for 五分之一."""
    value = Fraction(figure["nominal"])
    if figure["dimension"] == "ratio":
        return value / (1000 if figure["unit"] == "‰" else 100)
    quote = re.sub(r"\s", "", figure["quote"])
    unit = next((name for name in _BY_LENGTH if quote.endswith(name)), "")
    measured = unit and figure["dimension"] not in ("point", "count") and figure["unit"]
    return value / UNITS[unit].factor if measured else value


def _number_case(text: str, expect: str | list[Json]) -> tuple[Values, Values]:
    found = [(_printed(figure), "") for figure in read(text)["figures"]]
    if isinstance(expect, str):
        return found, [(Fraction(re.sub(r"[() ]|NumeralValue", "", expect)), "")]
    return found, [(Fraction(item["value"]), "") for item in expect]


def _percent_case(text: str, expect: list[Json]) -> tuple[Values, Values]:
    found = [
        (Fraction(figure["nominal"]) / (10 if figure["unit"] == "‰" else 1), "")
        for figure in read(text)["figures"]
        if figure["dimension"] in ("ratio", "point")
    ]
    return found, [(Fraction(item["value"].rstrip("%")), "") for item in expect]


def _currency_case(text: str, expect: list[Json]) -> tuple[Values, Values]:
    found = [
        (Fraction(figure["nominal"]), figure["dimension"].partition(":")[2])
        for figure in read(text)["figures"]
        if figure["dimension"].startswith("money:")
    ]
    wanted = [(item["value"] or 0, item.get("isoCurrency"), item["unit"]) for item in expect]
    names = {"Dollar": "USD", "Bitcoin": "BTC"}
    return found, [(Fraction(value), code or names[unit]) for value, code, unit in wanted]


def _dimension_case(text: str, expect: str | list[Json]) -> tuple[Values, Values]:
    if isinstance(expect, str):
        _, name, printed, _ = expect.strip("()").split()
        wanted = [(name, Fraction(printed))]
    else:
        wanted = [(item["unit"], Fraction(item["value"])) for item in expect]
    units = [UNITS.get(_NAMES.get(name, name), _UNKNOWN) for name, _ in wanted]
    found = [
        (Fraction(figure["nominal"]), figure["dimension"])
        for figure in read(text)["figures"]
        if figure["dimension"] in {unit.dimension for unit in units}
    ]
    return found, [
        (value * unit.factor, unit.dimension)
        for (_, value), unit in zip(wanted, units, strict=True)
    ]


def _money_case(text: str, expect: Json) -> tuple[Values, Values]:
    printed, case = expect["num"], expect["case"]
    ends = ("low", "high") if isinstance(printed, list) else ("nominal",)
    figures = read(text)["figures"]
    found = [(Fraction(figure[end]), figure["unit"]) for figure in figures for end in ends]
    wanted = printed if isinstance(printed, list) else [printed]
    return found, [(Fraction(end), case) for end in wanted]


# ── dates ───────────────────────────────────────────────────────────────────


def _date_case(text: str, expect: Json) -> tuple[Days, Days]:
    """Compare days; where one of ours is open, theirs is the day of the run."""
    found = [(date["from"], date["to"]) for date in read(text)["dates"]]
    if isinstance(expect["time"], dict):
        return found, []
    ends = [moment[:10] for moment in expect["time"]]
    if len(found) == 1:
        ends = [
            None if ours is None and theirs == _TODAY.isoformat() else theirs
            for ours, theirs in zip(found[0], ends, strict=True)
        ]
    return found, [(ends[0], ends[1])]


SUITES: dict[str, Callable[[str, Any], tuple[Any, Any]]] = {
    "numbers_ms": _number_case,
    "numerals_duckling": _number_case,
    "percent_ms": _percent_case,
    "currency_ms": _currency_case,
    "money_jionlp": _money_case,
    "dimension_ms": _dimension_case,
    "quantity_duckling": _dimension_case,
    "dates_jionlp": _date_case,
}


def _same(found: list[Any], wanted: list[Any]) -> bool:
    return len(found) == len(wanted) and all(map(_alike, found, wanted))


def _alike(one: tuple[Any, Any], other: tuple[Any, Any]) -> bool:
    if not isinstance(one[0], Fraction):
        return bool(one == other)
    near = abs(one[0] - other[0]) <= _TOLERANCE * max(abs(one[0]), abs(other[0]))
    return bool(near and one[1] == other[1])


def _score(suite: str, path: Path) -> list[str]:
    right, wrong, out = 0, [], Counter[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        text = case["text"]
        if reason := left_out(suite, text):
            out[reason] += 1
            continue
        found, wanted = SUITES[suite](text, case["expect"])
        if _same(found, wanted):
            right += 1
        else:
            wrong.append(f"    {text}: {_shown(found)}, wanted {_shown(wanted)}")
    scored = right + len(wrong)
    left = ", ".join(f"{name} {count}" for name, count in out.most_common())
    return [f"{suite}: {right} of {scored} right; left out {sum(out.values())} ({left})", *wrong]


def _shown(values: list[tuple[Any, Any]]) -> str:
    return " ".join(f"{one}{other}" for one, other in values) or "nothing"


def main(folder: Path) -> int:
    """Print the counts of every suite, its misses and what was left out; 2 without suites."""
    lines = [
        line
        for suite in SUITES
        if (path := folder / f"{suite}.jsonl").exists()
        for line in _score(suite, path)
    ]
    sys.stdout.write("\n".join(lines) + "\n" if lines else f"no suites in {folder}\n")
    return 0 if lines else 2


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER))
