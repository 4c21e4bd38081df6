"""What speaks for a run of figures being the parts of a whole: its roles, never its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from qa.model import HEADS, Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, of_before, same_kind, same_sentence
from qa.reading.parts.part_counts import part_counts
from qa.reading.totals.kin import bare_names, divide
from qa.reading.totals.runs import Row, Run

_CUE = regex("[总共全]|合计|累计|现有|一行")
_SUM = regex("合计|总计|共计|共|总|相加|加起来|凑|全程|全长|累计")
_SORTED = regex("按[^，。；]{1,10}[分看计]|分[^，。；]{1,8}看|从[^，。；]{1,10}[看分]")
_SPLIT = regex("分别|包括|包含|分为|分成|分属|由|涉及|具体|如下|来自|涵盖")
_REST = regex("其[余他它]|剩余|余下|剩下|最后")
_MORE = regex("另|此外|还有|其余|其他|不含|未计|尚|不足部分")
_OPEN = regex("等(?![级候待奖])|主要|最[多高大]|前[三五十]|例如|部分|多数|大多|之一|以上|以下|超过")
_CHANGES = regex("增|减|升|降|涨|跌|比|每|均|占")
_NOW = regex("[现还仍]有|剩|余|[年月期季学]末|底|结存|在架|目前|库存|实有|如今|至此|净")
_STOCK = regex("原有|年初|[年月期季]初|上年|去年|开学|起初|原本|结转|库存|期初|在册|起|本来|开始")
_NUMBERED = regex(
    r"[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[◆●■▲★◇○□△☆·•▪➤►*-]"
)
_MARKS = regex("[，。；：、]")
_BESIDE = 30
_TWO, _THREE, _MANY, _LONG = 2, 3, 5, 12
_LEAD, _BEHIND = 16, 26
_SMALL, _LARGE = 30, 9


class _Seen(NamedTuple):
    """A whole with one run near it, and the texts between them."""

    whole: Figure
    parts: list[Figure]
    run: Run
    ahead: bool
    lead: str
    between: str
    steps: list[str]
    names: list[str]
    tail: str


def features(
    row: Row, index: int, run: Run, made: Iterable[Sequence[Figure]] = ()
) -> dict[str, int]:
    """Give what is so of a run; each is worth its weight, once or as often as it says.

    `made` are the parts that make a whole of another unit.
    """
    seen = _seen(row, index, run)
    found = {
        **_of_whole(seen),
        **_of_place(seen, row, index),
        **_of_form(seen, row),
        **_of_words(seen),
        **_of_slots(seen),
        "beside a sum": any(_side_by_side(seen.parts, parts) for parts in made),
    }
    return {"any": 1, **{name: int(value) for name, value in found.items() if value}}


def divides(row: Row, index: int, run: Run) -> bool:
    """Say whether the names of a run are all that there is: men and women."""
    seen = _seen(row, index, run)
    return all(seen.names) and divide(seen.names, seen.lead)


def _side_by_side(parts: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Say whether parts stand with those of another sum, each beside one: 18个，1260万元；…."""
    return len(parts) == len(others) and all(
        0 < abs(one.span.start - other.span.start) < _BESIDE and not same_kind(one, other)
        for one, other in zip(parts, others, strict=True)
    )


def _seen(row: Row, index: int, run: Run) -> _Seen:
    whole, parts = row.figures[index], [row.figures[at] for at in run.places]
    ahead = run.places[0] > index
    between = _text(whole, parts[0]) if ahead else _text(parts[-1], whole)
    floors = [whole if ahead else None, *parts[:-1]]
    names = bare_names(
        clause_before(part, before.until if before and same_sentence(before, part) else 0)
        for before, part in zip(floors, parts, strict=True)
    )
    return _Seen(
        whole,
        parts,
        run,
        ahead,
        clause_before(whole)[-_LEAD:],
        between,
        [_text(one, other) for one, other in pairwise(parts)],
        names,
        parts[-1].context.sentence[parts[-1].until :],
    )


def _text(one: Figure, other: Figure) -> str:
    if same_sentence(one, other) or other.context.block - one.context.block <= 1:
        return gap(one, other)
    return other.context.sentence[: other.at]


def _of_whole(seen: _Seen) -> dict[str, int]:
    """Tell how the whole is told of and how it leads to its parts."""
    ahead, between, count = seen.ahead, seen.between, len(seen.parts)
    cue = bool((_CUE if ahead else _SUM).search(seen.lead))
    within = ahead and "其中" in between
    counts = set(part_counts(between + seen.lead))
    return {
        "cue ahead": cue and ahead,
        "cue behind": cue and not ahead,
        "behind": not ahead,
        "within": within,
        "within rest": within and bool(_REST.search(seen.names[-1])),
        "within besides": within and "另" in seen.names[-1],
        "besides": not within and not cue and count == _TWO and "另" in seen.names[-1],
        "within two": within and count == _TWO,
        "within same end": within and _same_end(seen.names),
        "sorted": ahead and bool(_SORTED.search(between)),
        "split": ahead and bool(_SPLIT.search(between)),
        "list mark": ahead and between.startswith("、"),
        "semicolon between": "；" in between,
        "counted": count in counts,
        "whole within": "其中" in seen.whole.scope,
    }


def _same_end(names: Sequence[str]) -> bool:
    return all(names) and len({name[-1] for name in names}) == 1


def _of_place(seen: _Seen, row: Row, index: int) -> dict[str, int]:
    """Tell how far whole and parts stand apart, and what stands between."""
    whole, first, last = seen.whole, seen.parts[0], seen.parts[-1]
    nearest = first if seen.ahead else last
    places = seen.run.places
    skipped = range(index + 1, places[0]) if seen.ahead else range(places[-1] + 1, index)
    blocks = abs(nearest.context.block - whole.context.block)
    headed = whole.context.kind in HEADS
    return {
        "headed": headed,
        "skipped": min(len(skipped), 3),
        "skipped larger": any(row.worth[at] > row.worth[index] for at in skipped),
        "next sentence": blocks == 0 and not same_sentence(whole, nearest),
        "next block": blocks == 1 and not headed,
        "far block": blocks > 1 and not headed,
    }


def _of_form(seen: _Seen, row: Row) -> dict[str, int]:
    """Tell how the parts stand in their row."""
    parts, count, names = seen.parts, len(seen.parts), seen.names
    marks = [_MARKS.findall(step) or [""] for step in seen.steps]
    first, last = {found[0] for found in marks}, {found[-1] for found in marks}
    lines = [other.context.block - one.context.block for one, other in pairwise(parts)]
    apart = any(not same_sentence(one, other) for one, other in pairwise(parts))
    lengths = [len(name) for name in names]
    return {
        "two": count == _TWO,
        "three": count == _THREE,
        "many": count > _MANY,
        "one mark": len(first) == 1 or len(last) == 1,
        "comma row": first == {"，"},
        "pause row": first == {"、"},
        "semicolon row": first == {"；"},
        "lines": all(line == 1 for line in lines),
        "numbered lines": all(lines)
        and all(_NUMBERED.match(part.context.sentence) for part in parts),
        "broken": any(lines) and not all(line == 1 for line in lines),
        "sentences": apart and not any(lines),
        "nameless": not all(names),
        "same end": _same_end(names),
        "same length": max(lengths) - min(lengths) < _TWO,
        "long names": max(lengths) > _LONG,
        **_of_ends(seen, row),
    }


def _of_ends(seen: _Seen, row: Row) -> dict[str, int]:
    """Tell whether more of the unit stands right before or behind the run in its sentence."""
    places, parts = seen.run.places, seen.parts
    before = row.figures[places[0] - 1] if places[0] else None
    after = row.figures[places[-1] + 1] if places[-1] + 1 < len(row.figures) else None
    suffixes = {part.quantity.suffix for part in parts}
    goes_on = (
        after is not None
        and after is not seen.whole
        and same_sentence(after, parts[-1])
        and after.quantity.suffix in suffixes
        and not _CUE.search(gap(parts[-1], after))
    )
    return {
        "goes on": goes_on,
        "begins before": not seen.ahead and before is not None and same_sentence(before, parts[0]),
        "units": len(suffixes) > 1,
        "whole unit": seen.whole.quantity.suffix not in suffixes,
    }


def _of_words(seen: _Seen) -> dict[str, int]:
    """Tell what the words among the parts say of them."""
    names, inside, signed = seen.names, seen.between + "".join(seen.steps), -1 in seen.run.signs
    largest = max(part.quantity.nominal for part in seen.parts)
    whole = seen.whole.quantity
    return {
        "rest": bool(_REST.search(names[-1])),
        "rest first": any(_REST.search(name) or "另" in name for name in names[:-1]),
        "more": bool(_MORE.search(seen.tail[:_BEHIND])),
        "open": bool(_OPEN.search(inside)),
        "changes": any(_CHANGES.search(step) for step in seen.steps),
        "signed": signed,
        "signed now": signed and bool(_NOW.search(seen.lead)),
        "signed stock": signed and bool(_STOCK.search(clause_before(seen.parts[0]))),
        "own total": any(_CUE.search(name) for name in names),
        "one large": largest * 10 > whole.nominal * _LARGE,
        "small": whole.nominal < _SMALL and whole.scale == 1,
    }


def _of_slots(seen: _Seen) -> dict[str, int]:
    """Tell whether the parts are of another time or told as something else than the whole."""
    whole, parts = seen.whole, seen.parts
    periods = {part.period.value for part in parts if part.period.stated}
    apart = {sign for part in parts for sign in part.scope ^ whole.scope}
    nested = "其中" not in parts[0].scope and any("其中" in part.scope for part in parts[1:])
    return {
        "parts within": not seen.ahead and "其中" in parts[0].scope,
        "parts nested": nested,
        "year before": any(of_before(part) != of_before(whole) for part in parts),
        "new": "新增" in apart,
        "own times": len(periods) > 1,
    }
