"""Reigns beside the dynasty they are said to be of: 明代乾隆年间; 建于万历年间的这座清代宗祠."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import fixed, just
from qa.reading.scene.scene import Line

_REIGNS: Final = {
    reign: house
    for house, reigns in {
        "唐": "贞观 开元 天宝",
        "宋": "宣和 淳熙",
        "元": "至正",
        "明": "洪武 建文 永乐 宣德 景泰 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯",
        "清": "顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统",
    }.items()
    for reign in reigns.split()
}
_HOUSES: Final = frozenset("唐宋元明清")
_HOUSE: Final = "(?P<house>[南北]宋|[唐宋元明清])"
_REIGN: Final = f"(?P<reign>{'|'.join(_REIGNS)})"
_YEARS: Final = "(?:皇帝)?(?:年间|时期|初年|末年|中期|朝|[元一二三四五六七八九十]{1,3}年)"
_BESIDE: Final = (
    regex(rf"(?<![\u4e00-\u9fff]){_HOUSE}[代朝]?{_REIGN}{_YEARS}"),
    regex(rf"{_HOUSE}[代朝]{_REIGN}{_YEARS}"),
    regex(
        rf"(?:建|修|铸|刻|立|造|烧|凿|栽|绘|创)于[唐宋元明清]?[代朝]?{_REIGN}{_YEARS}的"
        rf"(?:这|那|该|一)?[座块口通件棵条处方幅]?{_HOUSE}[代朝]"
    ),
)


def read_known_reigns(line: Line) -> Iterator[Implied]:
    """Read the reigns of a sentence that are told of one thing with a dynasty."""
    if not _HOUSES & line.letters:
        return
    told: set[int] = set()
    for pattern in _BESIDE:
        for found in pattern.finditer(line.text):
            if found.start("reign") not in told:
                told.add(found.start("reign"))
                house = _REIGNS[found["reign"]]
                right = found["house"].endswith(house)
                meant = just(1)._replace(meant=f"{house}代年号")
                where = (found.start("house"), found.end("house"))
                yield fixed(line, "time", found.span("reign"), where, int(right), meant)
