"""两期相差悬殊 · Editions that differ strangely

找什么：同一地方、同一项工作隔年的两篇稿件里，同一个数相差十倍以上。
为什么：多半是口径变了，也可能漏写、多写了一位数；值得问一句，不是断言有错。
不管什么：个位数之间的变化、对象不同的、增减幅和百分比。

Finds one measure that differs tenfold or more between two editions on the same work.
The scope may have changed, or a digit was lost: worth a question, not an accusation.
It leaves alone small counts on both sides, other things counted, and rates.
Source: published series are restated; the archive asks.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from qa.plugin import (
    Check,
    Clash,
    Figure,
    bad,
    decimal_text,
    editions,
    good,
    head,
    in_print,
    kind,
    near_measure,
    place,
    placed,
)

_RATES = frozenset(
    {"point", "times", "fold", "odds", "ordinal", "number", "days", "months", "seconds", "ratio"}
)
_TENFOLD = 10
_SMALL = 20
_CROWD = 40


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name what is counted, and where."""
    quantity = figure.quantity
    if quantity.dimension not in _RATES and len(figure.measure.thing) > 1 and placed(figure):
        yield (kind(quantity), figure.subject.value, head(figure.measure))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the pairs of editions with a jump."""
    if len(figures) > _CROWD:
        return
    for one, other in combinations(figures, 2):
        if editions(one, other) and near_measure(one.measure, other.measure):
            low, high = sorted((one.quantity.nominal, other.quantity.nominal))
            if low > 0 and high >= low * _TENFOLD and high >= _SMALL and _same_scope(one, other):
                yield _clash(one, other, high / low)


def _same_scope(one: Figure, other: Figure) -> bool:
    return one.scope - {"总", "另"} == other.scope - {"总", "另"}


def _clash(one: Figure, other: Figure, ratio: Fraction) -> Clash:
    texts = [in_print(one), in_print(other)]
    return Clash(
        places=(place("one", one), place("other", other)),
        values=(one.quantity.canonical, other.quantity.canonical),
        args={
            "one": texts[0],
            "other": texts[1],
            "ratio": decimal_text(ratio, 1),
            "what": other.measure.thing,
        },
        proof=f"{texts[0]} : {texts[1]} (× {decimal_text(ratio, 1)})",
    )


CHECK = Check(
    code="FIG03",
    name="strange-jump",
    severity="note",
    reads=Figure,
    scope="run",
    pairs=True,
    keys=keys,
    compare=compare,
    unlike=True,
    message={
        "zh": "“{what}”两期相差{ratio}倍：{one}与{other}。口径是否变了？",
        "en": "two editions differ {ratio}-fold on {what}: {one}, {other}; has the scope changed?",
    },
    examples=(
        bad(
            "---\ndate: 2023-05-10\n---\n长河县检查了⟦6家⟧快递企业。",
            "---\ndate: 2024-05-12\n---\n长河县检查了⟦75家⟧快递企业。",
        ),
        bad(
            "---\ndate: 2023-05-10\n---\n长河县发放宣传资料⟦800份⟧。",
            "---\ndate: 2024-05-12\n---\n长河县发放宣传资料⟦9万份⟧。",
        ),
        good(
            "---\ndate: 2023-05-10\n---\n长河县检查了36家快递企业。",
            "---\ndate: 2024-05-12\n---\n长河县检查了75家快递企业。",
            stopped_by="compare",
        ),
        good(
            "---\ndate: 2023-05-10\n---\n长河县检查了6家快递企业。",
            "---\ndate: 2024-05-12\n---\n东山县检查了75家快递企业。",
            stopped_by="key",
            why="两个县",
        ),
    ),
)
