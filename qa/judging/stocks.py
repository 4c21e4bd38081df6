"""Figures that tell what there is, not what was done: they may stay for years."""

from __future__ import annotations

import re

from qa.model import Figure

_STOCK = re.compile(
    r"(?:[现共拥设建辖]|下辖|下设)?有(?![效关限机望序力色利益])|下辖|下设|管辖|总人口|户籍人口|占地|(?:建筑|总|流域)面积|全长|编制"
)
_UNITS = re.compile(
    r"省(?:份|区市)?|自治区|直辖市|地市|市|县|区|县区|市县|乡|镇|乡镇|街道|村|行政村|社区|国家|国家和地区"
)
_CLAUSE = re.compile(r"[，。；：！？]")


def is_stock(figure: Figure) -> bool:
    """Say whether a figure counts what there is (现有水库47座、堤防213公里)."""
    if "现有" in figure.scope or _UNITS.fullmatch(figure.measure.thing):
        return True
    before = _CLAUSE.split(figure.context.sentence[: figure.at])[-1]
    return not figure.measure.action and _STOCK.search(before) is not None
