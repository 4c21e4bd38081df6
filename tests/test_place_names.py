"""Names of made-up places: a million, each told from all others by more than a slip."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.bench.place_names import PLACES, named, number_of

NUMBERS = st.integers(0, PLACES - 1)


def test_there_are_a_million() -> None:
    some = range(0, PLACES, 97)
    assert PLACES >= 1_000_000
    assert len({named(number) for number in some}) == len(some)


@given(NUMBERS)
def test_a_name_gives_its_number_back(number: int) -> None:
    assert number_of(named(number)) == number


@given(NUMBERS, NUMBERS)
def test_two_names_differ_in_two_signs(one: int, other: int) -> None:
    first, second = named(one)[:-1], named(other)[:-1]
    assert one == other or sum(a != b for a, b in zip(first, second, strict=True)) >= 2


@given(NUMBERS, st.sampled_from([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]))
def test_signs_exchanged_name_no_other_place(number: int, places: tuple[int, int]) -> None:
    signs, (left, right) = list(named(number)[:-1]), places
    if signs[left] == signs[right]:
        return
    signs[left], signs[right] = signs[right], signs[left]
    try:
        other = named(number_of("".join(signs)))
    except ValueError:
        return
    assert other[:-1] != "".join(signs)
