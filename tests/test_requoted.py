"""What only one occasion can have said, found in an article on another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.reuse.carried import article_pairs
from qa.judging.reuse.requoted import requoted
from qa.model import Passage, Reading

Texts = Callable[..., list[Reading]]


def kinds(read_texts: Texts, one: str, other: str, days: tuple[str, str]) -> set[str]:
    texts = [f"---\ndate: {day}\n---\n{text}" for day, text in zip(days, (one, other), strict=True)]
    passages = [
        claim
        for reading in read_texts(*texts)
        for claim in reading.claims
        if isinstance(claim, Passage) and claim.unit == "article"
    ]
    return {rest.kind for pair in article_pairs(passages) for _, rest in requoted(pair)}


YEAR = ("2023-11-09", "2024-11-09")


@pytest.mark.parametrize(
    ("one", "other", "days", "found"),
    [
        (
            "渔船都靠了岸。今年休渔从5月1日开始，8月16日结束。",
            "网补好了。今年休渔从5月1日开始，8月16日结束。",
            YEAR,
            {"days"},
        ),
        (
            "今天是第31个爱鸟日，湖边立起了望远镜。",
            "孩子们认得了白鹭。今天是第31个爱鸟日，湖边人多。",
            YEAR,
            {"edition"},
        ),
        (
            "“潮水退得比往年早了一个钟头。”船老大说。",
            "“潮水退得比往年早了一个钟头。”船老大说。",
            YEAR,
            {"quote"},
        ),
        (
            "课间，三个院子的孩子一道敲锣打鼓，好不热闹。",
            "村小只有1个院子。课间，三个院子的孩子一道敲锣打鼓，好不热闹。",
            ("2024-05-06", "2024-05-08"),
            {"counts"},
        ),
        (
            "渔船都靠了岸。今年休渔从5月1日开始，8月16日结束。",
            "今年休渔从5月1日开始，8月16日结束，渔民歇下来补网。",
            ("2024-05-01", "2024-05-03"),
            set(),
        ),
        (
            "今天是第31个爱鸟日，湖边立起了望远镜。",
            "去年的第31个爱鸟日，湖边人多。",
            YEAR,
            set(),
        ),
    ],
    ids=["days", "edition", "quote", "counts", "one season", "told of then"],
)
def test_what_belongs_to_another_occasion(
    read_texts: Texts, one: str, other: str, days: tuple[str, str], found: set[str]
) -> None:
    assert kinds(read_texts, one, other, days) == found
