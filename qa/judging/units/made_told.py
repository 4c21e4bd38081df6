"""How what figures make, or how far apart their units lie, is told and written out. Pure."""

from __future__ import annotations

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.judging.arithmetic.in_print import in_print, without_hedge
from qa.judging.shares.thirds import Made
from qa.judging.units.other_scales import in_own_multiple
from qa.model import Figure, Suggestion

_SIGNS = {"%", "‰"}
_OTHER = {"zh": "与另一处单位一致", "en": "the unit of the other place"}


def made_told(made: Made | None) -> dict[str, str]:
    """Give the terms, what they make and what the text says; nothing where nothing is made."""
    if made is None:
        return {}
    value = in_own_multiple(made.value, made.said.quantity)
    terms = f" {made.sign} ".join(map(in_print, made.terms))
    return {"terms": terms, "value": value, "said": in_print(made.said)}


def made_proof(made: Made | None) -> str:
    """Write the arithmetic out; empty where there is none."""
    if made is None:
        return ""
    value = in_own_multiple(made.value, made.said.quantity)
    equals = "≈" if made.sign == "÷" else "="
    return f"{f' {made.sign} '.join(map(_text, made.terms))} {equals} {value} ≠ {_text(made.said)}"


def _text(figure: Figure) -> str:
    return in_units_of(figure.quantity.nominal, figure.quantity, 4)


def scaled_proof(one: Figure, other: Figure) -> tuple[str, str]:
    """Write how many times one of two figures is the other: the number, and its proof."""
    small, large = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    ratio = large.quantity.nominal // small.quantity.nominal
    converted = in_units_of(large.quantity.nominal, small.quantity, 4)
    return str(ratio), f"{_text(large)} = {converted} ≈ {_text(small)} × {ratio}"


def in_other_unit(place: int, figure: Figure, model: Figure) -> Suggestion:
    """Suggest the other's value and unit; of % and ‰ the sign alone, where % is the slip."""
    own, other = figure.quantity, model.quantity
    signs = {own.unit, other.unit} == _SIGNS
    kept = in_units_of(own.nominal / own.scale * other.scale, other, 4)
    return Suggestion(place, kept if signs else without_hedge(model), _OTHER, own.unit == "%")
