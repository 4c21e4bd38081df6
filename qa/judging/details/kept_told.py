"""How a figure that was kept from the last edition is told, with what moved beside it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.judging.arithmetic.in_print import in_print
from qa.judging.linking.labels import shared_label
from qa.model import Beside, Figure

_SHOWN: Final = 4


def kept_told(old: Figure, new: Figure, moved: Sequence[tuple[Beside, Beside]]) -> dict[str, str]:
    """Name the figure and the first that moved; of a long row only the number is told."""
    label = shared_label(new, old)
    shown, more = moves(moved)[:_SHOWN], len(moved) > _SHOWN
    return {
        "kept": in_print(new),
        "what": label and f"（{label}）",
        "what_en": label and f" ({label})",
        "moved": "；".join(shown) + (f"等{len(moved)}处" if more else ""),
        "moved_en": "; ".join(shown) + (f" … {len(moved)} in all" if more else ""),
    }


def moves(moved: Sequence[tuple[Beside, Beside]]) -> list[str]:
    """Write each figure of two editions beside what it was before."""
    return [" → ".join(map(_text, pair)) for pair in moved]


def _text(one: Beside) -> str:
    return in_units_of(one.quantity.nominal, one.quantity)
