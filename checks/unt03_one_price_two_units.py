"""同一价钱两样单位 · One price for two units

找什么：一篇稿子里同一个单价，一处按公斤说，一处按斤说（每公斤6.4元、一斤6.4元），
或一处按吨、一处按公斤，一处按平方米、一处按亩。
为什么：换了单位，价钱没有跟着换，差一倍以上。
不管什么：换算过的；只有一位数的；总价。

Finds one price in an article that is told for 公斤 here and for 斤 there, or for 吨 and 公斤,
平方米 and 亩. Whoever changed the unit did not change the price.
It leaves alone prices that were converted, single digits and sums paid.
Source: corrections on the market pages of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    good,
    in_units_of,
    one_price_two_units,
    place,
    price_unit,
)

_CONVERT = {"zh": "换成{unit}计价，或改单位", "en": "convert the price to {unit}, or mend the unit"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the prices that are told for a unit."""
    if price_unit(figure):
        yield (figure.quantity.dimension, figure.quantity.nominal)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the prices that stand for two units."""
    return [_clash(*pair) for pair in one_price_two_units(figures)]


def _clash(one: Figure, other: Figure) -> Clash:
    price = in_units_of(one.quantity.nominal, one.quantity, 4)
    units = price_unit(one), price_unit(other)
    return Clash(
        places=(place("one", one), place("other", other)),
        values=tuple(f"{price}/{unit}" for unit in units),
        args={"price": price, "one": units[0], "other": units[1]},
        proof=f"{price}/{units[0]} ≠ {price}/{units[1]}",
        suggestions=tuple(
            Suggestion(
                number, None, {lang: text.format(unit=unit) for lang, text in _CONVERT.items()}
            )
            for number, unit in enumerate(reversed(units))
        ),
        fact=price,
    )


CHECK = Check(
    code="UNT03",
    name="one-price-two-units",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "同一个{price}，一处按{one}计，一处按{other}计",
        "en": "{price} is the price of a {one} here and of a {other} there",
    },
    examples=(
        bad("今年鲜枣收购价每公斤⟦12.6元⟧。枣农笑着说：“一斤卖到⟦12.6元⟧，头一回！”"),
        bad("厂房租金每平方米⟦186元⟧。招商人员报的却是每亩⟦186元⟧，随时可以看房。"),
        good("今年鲜枣收购价每公斤12.6元。枣农笑着说：“一斤卖到6.3元，头一回！”", stopped_by="key"),
        good("鲜枣每公斤12.6元，他卖了一斤半，收了12.6元。", stopped_by="key", why="付的总价"),
        good("大葱每斤1.5元，昨天每斤也是1.5元。", stopped_by="compare"),
    ),
)
