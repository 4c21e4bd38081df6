"""What speaks for sentences being another article's, left as they were: signs to weigh. Pure.

Each sign is a small whole number. The words for which rules let a sentence pass (联合, 上年,
据) are none: they stand in sentences that were carried over as often.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from qa.judging.linking.words import content_words
from qa.judging.repeats.runs_in_common import Run, size, tenths_of, whole_sentences
from qa.judging.reuse.borrowed import FROM_ABOVE
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.denials import denials, lacking
from qa.judging.reuse.homes import homes
from qa.judging.reuse.left_names import elsewhere_absent, left_in, not_theirs
from qa.judging.reuse.others_facts import RULE, STANDING, year_after
from qa.judging.reuse.weights import (
    has_list,
    own_count,
    tells_a_number,
    weight,
    words_of,
)
from qa.model import Range
from qa.patterns import regex

_LONG, _HALF, _TELLS, _MOST, _SHORT, _MUCH = 9, 6, 4, 4, 16, 40
_YEAR: Final = regex(r"20\d\d(?=年)")
_SAYS: Final = regex("[说道称]，|[说道]：|表示|介绍")
_WORDS: Final = {"says": _SAYS, "rule": RULE, "standing": STANDING}

Signs = dict[str, int]


class Copy(NamedTuple):
    """Sentences of the newer article of a pair, and the stretches that the older one has, too.

    Clauses of a sentence are a `part`.
    """

    pair: Pair
    new: Range
    runs: tuple[Run, ...]
    part: bool = False

    @property
    def said(self) -> str:
        """Give what may be copied, as the newer article has it: sentences, or clauses of one."""
        return self.pair.new.text[slice(*self.new)]

    @property
    def sentences(self) -> str:
        """Give the sentences in which it stands."""
        text = self.pair.new.text
        return text[slice(*whole_sentences(text, self.new))] if self.part else self.said

    @property
    def words(self) -> list[str]:
        """Give what each stretch in common says."""
        return [words_of(self.pair.new.text, run) for run in self.runs]

    @property
    def tenths(self) -> int:
        """Give how much of the sentences is in common, in tenths."""
        return tenths_of(self.pair.new.text, self.new, self.runs)


def copy_signs(copy: Copy, others: Sequence[Copy]) -> Signs:
    """Give the signs of copied sentences; `others` are those that the pair has besides."""
    told = _of_words(copy) | _of_names(copy) | _of_topics(copy)
    year, bare = int(year_after(copy.pair)), 1 - told["figures"]
    nothing = int(bare and not told["left in"] and not _lists(copy))
    parts = sum(other.part for other in others)
    return told | {
        "other parts": min(parts, _MOST),
        "other sentences": min(len(others) - parts, _MOST),
        "year copy": year * told["long copy"] * told["figures"],
        "year own": year * told["own in"],
        "here and now": int(not year and not _apart(copy)),
        "left copy": int(told["left in"] and told["copied"] >= _HALF),
        "nothing": nothing,
        "nothing long": nothing * told["long copy"] * int(size(" ".join(copy.words)) >= _MUCH),
        "above": int(not told["left in"] and FROM_ABOVE.search(copy.sentences) is not None),
    }


def _of_words(copy: Copy) -> Signs:
    """Give what the sentences say, and how much of it is in common."""
    pair, new = copy.pair, copy.new
    shared = " ".join(copy.words)
    figures = weight(shared)
    said = copy.sentences
    found = {name: int(pattern.search(said) is not None) for name, pattern in _WORDS.items()}
    return found | {
        "copied": copy.tenths,
        "long copy": int(copy.tenths >= _LONG),
        "part": int(copy.part),
        "short": int(size(shared) < _SHORT),
        "number": int(any(map(tells_a_number, copy.words))),
        "figures": int(figures > 0),
        "several figures": int(figures >= _TELLS),
        "this year": int(_this_year(pair) in _YEAR.findall(copy.said)),
        "own count": int(own_count(pair.new.text, new) is not None),
        "their count": int(any(own_count(pair.old.text, run.old) for run in copy.runs)),
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
    return {
        "left in": int(any(True for _ in left_in(pair, new, copy.runs))),
        "home in": int(any(one.root in said for one in theirs)),
        "own in": int(any(one.root in said for one in ours)),
    }


def _apart(copy: Copy) -> bool:
    """Say whether each of the two articles has names of its own."""
    pair = copy.pair
    ours = homes(pair.new.context.title, pair.new.text)
    theirs = elsewhere_absent(pair, copy.new, homes(pair.old.context.title, pair.old.text))
    return bool(theirs) and any(not_theirs(pair, one) for one in ours)


def _of_topics(copy: Copy) -> Signs:
    """Say whether the older article is headed by what they tell of, or the newer one denies it."""
    old, new = copy.pair.old, copy.pair.new
    rest = f"{new.context.title}\n{new.text[: copy.new[0]]}\n{new.text[copy.new[1] :]}"
    words = (word for word in content_words(copy.said) if len(word) > 1)
    return {
        "their title": int(any(word in old.context.title and word not in rest for word in words)),
        "denied": int(any(True for _ in denials(new.text, copy.new))),
        "lacking": int(any(True for _ in lacking(new.text, copy.new))),
    }
