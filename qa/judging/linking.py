"""Are two figures the same fact? One shared answer for every check."""

from __future__ import annotations

from dataclasses import dataclass

from qa.model import Figure


@dataclass(frozen=True, slots=True)
class Link:
    """Why two figures are held to state one fact; `firm` when every slot is stated or shared."""

    shared: tuple[str, ...]
    firm: bool


def same_fact(one: Figure, other: Figure) -> Link | None:
    """Say whether two figures state the same fact, and on what grounds; None when not."""
    if one.measure.text != other.measure.text or not one.measure.text:
        return None
    return Link((one.measure.text,), firm=True)
