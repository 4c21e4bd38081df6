"""Names of the other article's that stayed in a sentence taken from it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.judging.repeats.runs_in_common import Run, size
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.cast import cast, persons, players
from qa.judging.reuse.heads import bare_name, of_one_kind
from qa.judging.reuse.homes import Home, homes, named_places
from qa.judging.reuse.weights import words_of
from qa.model import Range

_AROUND_A_NAME = 12


def left_in(pair: Pair, new: Range, runs: Sequence[Run]) -> Iterator[tuple[Home, Home]]:
    """Give each name of the other article's in the sentences, with the own one of its kind."""
    said = pair.new.text[slice(*new)]
    words = [words_of(pair.new.text, run) for run in runs]
    copied = "\n".join(one for one in words if size(one) >= _AROUND_A_NAME)
    for theirs, ours in ((homes, homes), (cast, players)):
        names = theirs(pair.old.context.title, pair.old.text)
        here = [one for one in names if one.root in copied or one.name in said]
        here = [one for one in here if theirs is homes or bare_name(said, one)]
        for left in elsewhere_absent(pair, new, here):
            kin = [one for one in names if one.root == left.root]
            mine = ours(pair.new.context.title, pair.new.text)
            alike = (one for one in mine if any(of_one_kind(one, name) for name in kin))
            own = next(
                (one for one in alike if one.root not in said and not_theirs(pair, one)), None
            )
            if own:
                yield left, own


def names_somebody(pair: Pair, new: Range, shared: str) -> bool:
    """Say whether copied words tell of somebody by name and post, and of a place, both new here."""
    people, places = list(persons(shared)), list(named_places(shared))
    return all(one and elsewhere_absent(pair, new, one) == one for one in (people, places))


def elsewhere_absent(pair: Pair, new: Range, names: Sequence[Home]) -> list[Home]:
    """Give the names that the newer article has nowhere but in a stretch."""
    text = pair.new.text
    rest = f"{pair.new.context.title}\n{text[: new[0]]}\n{text[new[1] :]}" if names else ""
    return [one for one in names if one.root not in rest]


def not_theirs(pair: Pair, name: Home) -> bool:
    """Say whether the older article has nothing of a name."""
    return name.root not in pair.old.context.title and name.root not in pair.old.text
