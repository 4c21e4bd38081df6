"""Whatever layout does inside a figure, it stays the same figure with its own quote."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model import Dated, Figure, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

_WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
_FIGURES = st.sampled_from(
    [
        "1932名", "41327人", "2087.45千克", "1.2万亿元", "三万四千五百六十七件", "92.7%", "0.46‰",
        "百分之三十五", "约500万元", "8万余户", "1500公里", "二百零三万元", "3.5亿美元", "三成五",
        "1.6个百分点", "18.5公顷", "两千余名", "2.3倍", "35%", "负3.2%", "不足三成",
    ]
)  # fmt: skip
_NOISE = st.sampled_from([" ", "\u3000", "  ", "\u200b", "\ufeff", "\t"])
_LEAD = "　　据统计，去年全市共登记上述各类项目"
_REST = "，有关部门表示将继续做好后续服务保障工作，让群众满意。\n"
_BEFORE = "　　近年来各地坚持问题导向，把群众最关心的事情办好办实，各项工作稳步推进，"
_COLUMN = 44
"""The width of a newspaper's column, in half cells."""


def figures(text: str) -> list[Figure]:
    """Give the figures of a text, each with its quote checked."""
    reading = _read(text)
    found = [claim for claim in reading.claims if isinstance(claim, Figure)]
    for figure in found:
        quote = reading.document.quote(figure.span)
        assert text[figure.span.start : figure.span.end] == quote
    return found


def _read(text: str) -> Reading:
    return read_claims(read_text(text, date=dt.date(2024, 6, 12)))


def _same(text: str, printed: str) -> None:
    (plain,), (torn,) = figures(_LEAD + printed + _REST), figures(text)
    assert torn.quantity == plain.quantity


@given(_FIGURES, st.data())
@settings(max_examples=200)
def test_white_space_inside_a_figure_keeps_its_value(printed: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(printed) - 1))
    noise = data.draw(_NOISE)
    parted = noise.strip("\u200b\ufeff") and re.search(r"[\d.]$", printed[:at])
    if not (parted and re.match(r"[\d.]", printed[at:])):  # 19 32 may be two numbers
        _same(_LEAD + printed[:at] + noise + printed[at:] + _REST, printed)


@given(_FIGURES, st.data(), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=200)
def test_a_column_that_breaks_inside_a_figure_keeps_its_value(
    printed: str, data: st.DataObject, newline: str
) -> None:
    at = data.draw(st.integers(1, len(printed) - 1))
    lead = _BEFORE + _LEAD.strip()
    room = _COLUMN - (_width(lead + printed[:at])) % _COLUMN
    lead = lead[:6] + "稳中求进不断开拓持续用力久久为功一步一个脚印"[: room // 2] + lead[6:]
    lines = [
        *_wrapped(lead + printed[:at]),
        *_wrapped(printed[at:] + _REST.strip() + _BEFORE.strip()),
    ]
    _same(newline.join(lines) + newline, printed)


def _width(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)


def _wrapped(text: str) -> list[str]:
    """Break a text into lines that fill the column."""
    lines = [""]
    for char in text:
        if _width(lines[-1] + char) > _COLUMN:
            lines.append("")
        lines[-1] += char
    return lines


@given(_FIGURES)
def test_wide_forms_keep_the_value(printed: str) -> None:
    _same(_LEAD + printed.translate(_WIDE) + _REST, printed)


@given(_FIGURES, st.sampled_from(["**", "__"]))
def test_bold_marks_around_the_digits_keep_the_value(printed: str, mark: str) -> None:
    bold = re.sub(
        r"[\d.]+|[一二三四五六七八九十百千万零两]+", rf"{mark}\g<0>{mark}", printed, count=1
    )
    _same(_LEAD + bold + _REST, printed)


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_arbitrary_text_never_raises_and_quotes_itself(text: str) -> None:
    reading = _read(text)
    body = reading.document.text
    for claim in reading.claims:
        if isinstance(claim, Figure | Dated):
            span = claim.span
            assert 0 <= span.start < span.end <= len(body)
            assert body[span.start : span.end] == reading.document.quote(span)
        if isinstance(claim, Figure):
            read = claim.quantity
            assert read.low <= read.nominal <= read.high
            assert read.step > 0


@given(st.lists(st.tuples(st.integers(1, 60), _NOISE), max_size=4))
@settings(max_examples=100)
def test_a_sentence_knows_where_each_of_its_words_is_printed(noise: list[tuple[int, str]]) -> None:
    text = _LEAD + "41327人，自2024年5月3日至6月8日共21场" + _REST
    for at, between in noise:
        text = text[:at] + between + text[at:]
    claims = [claim for claim in _read(text).claims if isinstance(claim, Figure | Dated)]
    assert claims
    for claim in claims:
        assert claim.context.place(claim.at, claim.until) == claim.span
