"""Slips of the pen in printed numbers: another digit in one place, two digits exchanged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Literal, TypeAlias

from qa.model import Figure, Quantity
from qa.patterns import regex

Slip: TypeAlias = Literal["", "digit", "turned", "rough"]
_LEAST_DIGITS = 2
_TURNED, _LONG = 2, 3
_CROWD, _FEW = 60, 6
_SIZES = 11
"""So many times as much has another digit, however both are rounded: 9.5 is no slip of 99.4."""
_COMPOUND = frozenset({"seconds", "months"})
MU = Fraction(2000, 3)
"""The square metres of a 亩."""
SIGNS = str.maketrans("一二两三四五六七八九", "1223456789")
_ELSE = regex(r"[去前上]年|上一?届|往[年届]|同期|\d{4}年|邻|隔壁|对面|其中|另|[首前]批|第.批|分别")
_NOUN = regex("[\u4e00-\u9fff]{3}")
_NUMBER = regex(r"\d+")


def slip(one: Quantity, other: Quantity) -> Slip:
    """Say how one printed number differs from the other: in a digit, or in two that changed places.

    Empty for equal numbers and for all that differ more. Numbers printed in other units
    (2.38公里, 2830米) are compared as far as the coarser one tells; “rough” where the finer one
    tells more than that (4.37万人, 43268人), unless three digits show two exchanged.
    """
    if _sizes_apart(one, other):
        return ""
    if _form(one) == _form(other):
        return _slip_of_one_form(digits(one), digits(other))
    step = max(one.step, other.step)
    left, right = at(one, step), at(other, step)
    if left & right:
        return ""
    kinds = {digits_apart(mine, theirs) for mine in left for theirs in right} - {""}
    if not kinds:
        return _slip_converted(one, other)
    long = min(map(len, left | right)) >= _LONG
    fine = any(_rest(number.nominal, step) for number in (one, other))
    if "turned" in kinds and (long or not fine):
        return "turned"
    return "rough" if fine else "digit"


def sizes(one: Quantity, other: Quantity) -> tuple[int, int]:
    """Give how two numbers stand to one another, the less first, in whole numbers.

    Fractions compare slowly, and this is asked of all pairs.
    """
    mine, parts = one.nominal.as_integer_ratio()
    theirs, its_parts = other.nominal.as_integer_ratio()
    left, right = abs(mine * its_parts), abs(theirs * parts)
    return (left, right) if left <= right else (right, left)


def worlds_apart(one: Quantity, other: Quantity) -> bool:
    """Say cheaply whether two numbers of one dimension are no slip apart whatever is printed."""
    return one.dimension not in _COMPOUND and _sizes_apart(one, other)


def _sizes_apart(one: Quantity, other: Quantity) -> bool:
    """Say whether one number is so much the greater that it has more digits in any unit."""
    low, high = sizes(one, other)
    return high > _SIZES * low


def _slip_converted(one: Quantity, other: Quantity) -> Slip:
    """Compare two numbers in the unit of that one which is no power of ten: 20公顷 are 300亩."""
    for odd, plain in ((one, other), (other, one)):
        if _is_ten(odd) or not _is_ten(plain):
            continue
        counts = [side.nominal / odd.scale for side in (odd, plain)]
        if all(count.denominator == 1 for count in counts):
            kind = digits_apart(*(str(abs(count.numerator)) for count in counts))
            return kind if kind == "turned" else ""
    return ""


def _form(quantity: Quantity) -> tuple[int, int, int, int]:
    """Give what numbers printed in one unit to one place have in common; fractions hash slowly."""
    return *quantity.step.as_integer_ratio(), *quantity.scale.as_integer_ratio()


def _slip_of_one_form(mine: str, theirs: str) -> Slip:
    kind = digits_apart(mine, theirs)
    telling = kind and max(len(mine.strip("0")), len(theirs.strip("0"))) >= _LEAST_DIGITS
    return kind if telling else ""


def slipped(one: Figure, other: Figure) -> Slip:
    """Say the same of two figures, of compound numbers (9分12秒) by what is printed, too."""
    return slip(one.quantity, other.quantity) or _printed_apart(_printed(one), _printed(other))


def turned_before_one_noun(one: Figure, other: Figure) -> bool:
    """Say whether two numbers, turned round, stand before one noun: 32个代表团, 23个代表团.

    Neither is of another year, place or batch.
    """
    if any(_ELSE.search(figure.context.sentence, 0, figure.at) for figure in (one, other)):
        return False
    nouns = [_NOUN.match(figure.context.sentence, figure.until) for figure in (one, other)]
    same = nouns[0] and nouns[1] and nouns[0][0] == nouns[1][0]
    return bool(same) and slipped(one, other) == "turned"


def _printed_apart(one: tuple[str, str], other: tuple[str, str]) -> Slip:
    return digits_apart(one[1], other[1]) if one[0] == other[0] != "" else ""


def _printed(figure: Figure) -> tuple[str, str]:
    """Give form and digits of a compound number: “#分#秒” and “912”; both empty for others."""
    if figure.quantity.dimension not in _COMPOUND:
        return "", ""
    text = figure.context.sentence[figure.at : figure.until].translate(SIGNS)
    form = _NUMBER.sub("#", text)
    return (form, "".join(_NUMBER.findall(text))) if form.count("#") > 1 else ("", "")


def digits_apart(left: str, right: str) -> Slip:
    """Compare two numbers digit by digit."""
    if left == right or len(left) != len(right) or len(left) < _LEAST_DIGITS:
        return ""
    other = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    if len(other) == 1:
        return "digit"
    exchanged = len(other) == _TURNED or len(left.strip("0")) > _LONG
    return "turned" if exchanged and sorted(left) == sorted(right) else ""


def at(quantity: Quantity, step: Fraction) -> frozenset[str]:
    """Give the figures of a number cut and rounded to a step."""
    top, bottom = quantity.nominal.as_integer_ratio()
    whole, rest, per = _divided(abs(top), bottom, step)
    up = 2 * rest > per or (2 * rest == per and whole % 2 == 1)
    return frozenset({str(whole), str(whole + up)})


def digits(quantity: Quantity) -> str:
    """Give the figures that are printed, without point and closing noughts of a 万 or 亿."""
    step, steps = quantity.step.as_integer_ratio()
    scale, scales = quantity.scale.as_integer_ratio()
    by, per = (step, steps) if step * scales < scale * steps else (scale, scales)
    number, parts = quantity.nominal.as_integer_ratio()
    return str(abs(number * per // (parts * by)))


def _divided(top: int, bottom: int, by: Fraction) -> tuple[int, int, int]:
    """Give how often one number is in the other, and the rest as a numerator and denominator.

    In whole numbers: a quotient as a fraction would be reduced each time.
    """
    by_top, by_bottom = by.as_integer_ratio()
    per = bottom * by_top
    whole, rest = divmod(top * by_bottom, per)
    return whole, rest, per


def _rest(number: Fraction, step: Fraction) -> bool:
    return _divided(*number.as_integer_ratio(), step)[1] != 0


def telling_digits(quantity: Quantity) -> int:
    """Count the printed figures but for closing noughts."""
    return len(digits(quantity).strip("0"))


def slips(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures whose numbers are a slip apart.

    Cost grows with the figures: where very many look alike, it is by chance.
    """
    shown = [(_form(figure.quantity), digits(figure.quantity)) for figure in figures]
    for one, other in _alike(figures, shown):
        if _of_pair(figures[one], figures[other], shown[one], shown[other]):
            yield figures[one], figures[other]


def _alike(figures: Sequence[Figure], shown: Sequence[_Shown]) -> Sequence[tuple[int, int]]:
    """Give the numbers of the figures worth comparing: of few all, of many those alike."""
    if len(figures) <= _FEW:
        return list(combinations(range(len(figures)), 2))
    alike: defaultdict[str, list[int]] = defaultdict(list)
    steps = _coarser({figure.quantity.step for figure in figures})
    for number, figure in enumerate(figures):
        form, compound = _printed(figure)
        printed = {f"{form}/{mask}" for mask in patterns(compound)}
        for mask in _masks(figure.quantity, shown[number][1], steps) | printed:
            alike[mask].append(number)
    return sorted(
        {
            pair
            for numbers in alike.values()
            if len(numbers) <= _CROWD
            for pair in combinations(numbers, 2)
        }
    )


_Shown: TypeAlias = tuple[tuple[int, int, int, int], str]


def _of_pair(one: Figure, other: Figure, mine: _Shown, theirs: _Shown) -> bool:
    """Say whether two figures are a slip apart; `mine` and `theirs` is how they are printed."""
    if mine[0] != theirs[0]:
        return bool(slipped(one, other))
    slip_shown = _slip_of_one_form(mine[1], theirs[1])
    return bool(slip_shown or _printed_apart(_printed(one), _printed(other)))


def _coarser(steps: Collection[Fraction]) -> dict[Fraction, list[tuple[Fraction, str]]]:
    """Give for each step those no finer, with their names."""
    names = [(step, str(step)) for step in steps]
    return {own: [(step, name) for step, name in names if step >= own] for own in steps}


def _masks(
    quantity: Quantity, own: str, steps: Mapping[Fraction, Sequence[tuple[Fraction, str]]]
) -> set[str]:
    """Give what a number has in common with all that are a slip away from it, at each step."""
    coarser = steps[quantity.step]
    shown = {(name, text) for step, name in coarser for text in at(quantity, step)}
    shown.add((str(quantity.step), own))
    return {f"{step}/{mask}" for step, text in shown for mask in patterns(text)}


def slip_patterns(figure: Figure) -> set[str]:
    """Give what two numbers a slip apart have in common, whatever unit they are printed in.

    A long number may be told more roughly elsewhere: by its first two or three digits, of which
    the first, that tells how much it is, seldom slips.
    """
    quantity = figure.quantity
    shown = digits(quantity)
    plain = shown.rstrip("0")
    magnitude = len(str(int(abs(quantity.nominal))))
    form, compound = _printed(figure)
    rough = (plain[:told] for told in (_TURNED, _LONG) if len(plain) > told)
    told = {mask.strip("0") for mask in patterns(shown)}
    told |= {mask for start in rough for mask in patterns(start) if mask.startswith(start[0])}
    told |= set(patterns(_in_base_unit(quantity)))
    printed = {f"{form}/{mask}" for mask in patterns(compound)}
    if not _is_ten(quantity):
        # 98000000 and 116000000 square metres are 14.7 and 17.4 of a unit
        whole = len(str(int(abs(quantity.nominal / quantity.scale))))
        printed |= {f"~{whole}/{mask}" for mask in patterns(shown)}
    elif quantity.dimension == "area":
        converted = _in_mu(quantity)
        printed |= {f"~{len(converted)}/{mask}" for mask in patterns(converted)}
    return {f"{magnitude}/{mask}" for mask in told} | printed


def _in_mu(quantity: Quantity) -> str:
    """Give the figures of an area in 亩, where they are whole."""
    count = abs(quantity.nominal) / MU
    return str(count.numerator) if count.denominator == 1 else ""


def _is_ten(quantity: Quantity) -> bool:
    """Say whether the unit is a power of ten of its base."""
    return str(quantity.scale.numerator * quantity.scale.denominator).rstrip("0") == "1"


def _in_base_unit(quantity: Quantity) -> str:
    """Give the figures of a number whose unit is no power of ten: 1260亩 are 84 hectares."""
    if _is_ten(quantity) or quantity.nominal.denominator != 1:
        return ""
    return str(abs(quantity.nominal.numerator)).rstrip("0")


def patterns(shown: str) -> Iterator[str]:
    """Give the patterns that the figures of a number share with all that are a slip away."""
    if len(shown) < _LEAST_DIGITS:
        return
    yield "".join(sorted(shown))
    for place in range(len(shown)):
        yield f"{shown[:place]}*{shown[place + 1 :]}"
