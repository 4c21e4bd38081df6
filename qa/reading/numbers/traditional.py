"""Traditional characters of numbers, counters, units and currencies, read like simple ones."""

from __future__ import annotations

from qa.patterns import regex

_PAIRS = """
    萬万 億亿 兩两 圓圆 個个 對对 雙双 過过 餘余 約约 達达 國国 條条 隻只 張张 輛辆 戶户 噸吨 畝亩
    場场 間间 種种 項项 歲岁 週周 鐘钟 點点 數数 幾几 倆俩 負负 錢钱 塊块 時时 節节 顆颗 臺台 頭头
    頃顷 釐厘 侖仑 脫脱 攝摄 華华 紐纽 亞亚 爾尔
    層层 筆笔 頁页 員员 號号 幣币 歐欧 鎊镑 韓韩 盧卢 銖铢 馬马
""".split()
_SIMPLE = str.maketrans({pair[0]: pair[1] for pair in _PAIRS})
TRADITIONAL = regex("[" + "".join(pair[0] for pair in _PAIRS) + "]")
"""One of them."""


def simplified(text: str) -> str:
    """Write these characters as simple ones; the length is kept."""
    return text.translate(_SIMPLE)
