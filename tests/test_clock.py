"""Times of day as printed, one table for every reader of them."""

from __future__ import annotations

import pytest

from qa.model.clock import times_of_day


@pytest.mark.parametrize(
    ("text", "printed", "hour", "minute", "half"),
    [
        ("大火于14时23分扑灭", "14时23分", 14, 23, "late"),
        ("末班船18:40离港", "18:40", 18, 40, "late"),
        ("下午三点半散会", "下午三点半", 15, 30, "late"),
        ("早上八点钟集合", "早上八点钟", 8, 0, "early"),
        ("中午1点开饭", "中午1点", 13, 0, "late"),
        ("9点开门", "9点", 9, 0, ""),
        ("凌晨4时许发现", "凌晨4时许", 4, 0, "early"),
        ("晚上7点17分", "晚上7点17分", 19, 17, "late"),
        ("两点一刻见面", "两点一刻", 2, 15, ""),
    ],
)
def test_a_time_of_day(text: str, printed: str, hour: int, minute: int, half: str) -> None:
    (clock,) = times_of_day(text)
    assert (text[clock.start : clock.end], clock.half) == (printed, half)
    assert divmod(clock.minutes, 60) == (hour, minute)


@pytest.mark.parametrize(
    "text",
    ["提出3点意见", "第二点，要抓紧", "历时3小时", "上涨0.4点", "用时8点多钟头", "六时令蔬菜上市"],
)
def test_no_time_of_day(text: str) -> None:
    assert times_of_day(text) == []
