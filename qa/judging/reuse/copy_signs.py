"""What speaks for sentences being another article's, left as they were: signs to weigh. Pure.

Each sign is a small whole number. The words for which rules let a sentence pass (联合, 上年,
据) are none: they stand in sentences that were carried over as often.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from qa.judging.repeats.runs_in_common import Run, tenths_of
from qa.judging.reuse.borrowed import (
    FROM_ABOVE,
    RULE,
    STANDING,
    elsewhere_absent,
    left_in,
    not_theirs,
    one_name,
    year_after,
)
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.cast import players
from qa.judging.reuse.homes import homes
from qa.judging.reuse.weights import (
    has_list,
    own_count,
    same_noun,
    tells_a_number,
    weight,
    words_of,
)
from qa.model import Range
from qa.patterns import regex

_LONG, _HALF, _TELLS, _MOST = 9, 6, 4, 4
_YEAR: Final = regex(r"20\d\d(?=年)")
_SAYS: Final = regex("[说道称]，|[说道]：|表示|介绍")
_WORDS: Final = {"says": _SAYS, "rule": RULE, "standing": STANDING}

Signs = dict[str, int]


class Copy(NamedTuple):
    """Sentences of the newer article of a pair, and the stretches that the older one has, too."""

    pair: Pair
    new: Range
    runs: tuple[Run, ...]

    @property
    def said(self) -> str:
        """Give the sentences."""
        return self.pair.new.text[slice(*self.new)]

    @property
    def words(self) -> list[str]:
        """Give what each stretch in common says."""
        return [words_of(self.pair.new.text, run) for run in self.runs]

    @property
    def tenths(self) -> int:
        """Give how much of the sentences is in common, in tenths."""
        return tenths_of(self.pair.new.text, self.new, self.runs)


def copy_signs(copy: Copy, others: int) -> Signs:
    """Give the signs of copied sentences; `others` are how many more such the pair has."""
    told = _of_words(copy) | _of_names(copy) | _of_articles(copy)
    year, bare = int(year_after(copy.pair)), 1 - told["figures"]
    return told | {
        "others": min(others, _MOST),
        "year copy": year * told["long copy"] * told["figures"],
        "year own": year * told["own in"],
        "here and now": int(not year and not told["apart"]),
        "left copy": int(told["left in"] and told["copied"] >= _HALF),
        "nothing": int(bare and not told["left in"] and not _lists(copy)),
        "above": int(not told["left in"] and FROM_ABOVE.search(copy.said) is not None),
    }


def _of_words(copy: Copy) -> Signs:
    """Give what the sentences say, and how much of it is in common."""
    pair, new = copy.pair, copy.new
    shared = " ".join(copy.words)
    figures = weight(shared)
    found = {name: int(pattern.search(copy.said) is not None) for name, pattern in _WORDS.items()}
    return found | {
        "copied": copy.tenths,
        "long copy": int(copy.tenths >= _LONG),
        "number": int(any(map(tells_a_number, copy.words))),
        "figures": int(figures > 0),
        "several figures": int(figures >= _TELLS),
        "this year": int(_this_year(pair) in _YEAR.findall(copy.said)),
        "own count": int(own_count(pair.new.text, new) is not None),
        "their count": int(any(own_count(pair.old.text, run.old) for run in copy.runs)),
        "same noun": int(same_noun(pair.new.text, new) is not None),
    }


def _lists(copy: Copy) -> bool:
    return any(map(has_list, copy.words))


def _this_year(pair: Pair) -> str:
    """Give the year of the newer article: of its date, else the last that it names."""
    if date := pair.new.context.date:
        return str(date.year)
    return max(_YEAR.findall(f"{pair.new.context.title}\n{pair.new.text}"), default="-")


def _of_names(copy: Copy) -> Signs:
    """Give whose names the sentences have, and whether each article has names of its own."""
    pair, new, said = copy.pair, copy.new, copy.said
    theirs = elsewhere_absent(pair, new, homes(pair.old.context.title, pair.old.text))
    ours = homes(pair.new.context.title, pair.new.text)
    own = any(not_theirs(pair, one) for one in ours)
    here = [one for one in players(pair.old.context.title, pair.old.text) if one.root in said]
    return {
        "left in": int(any(True for _ in left_in(pair, new, copy.runs))),
        "apart": int(own and bool(theirs)),
        "name in": int(bool(elsewhere_absent(pair, new, here))),
        "home in": int(any(one.root in said for one in theirs)),
        "own in": int(any(one.root in said for one in ours)),
    }


def _of_articles(copy: Copy) -> Signs:
    """Give how near the two articles are to one another."""
    return {
        "other place": int(copy.pair.other_place()),
        "other topic": int(copy.pair.other_topic()),
        "one title": int(one_name(copy.pair, titles=True)),
    }
