"""Quantities → figures: what is counted, where, when, and with what limits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.model import Beside, Figure, Measure
from qa.reading.lexicon import (
    ACTION,
    ACTION_NOUN,
    CHANGED,
    FILLER,
    LEAD,
    LOOSE_NOUN,
    MOVES,
    NOMINAL,
    NOUN_STOP,
    PLAN,
    PLAN_PART,
    SCOPE,
    TOWARDS,
)
from qa.reading.quantities import FoundQuantity
from qa.reading.scene import Line, Scene
from qa.reading.setting import Setting, settings

_CLAUSE = re.compile(r"[，；。：！？,;:!?]")
_RATES = frozenset({"ratio", "point", "times", "fold", "odds"})
_UNREAD = frozenset({"ordinal"})
_PLACE_LEAD = re.compile(r"^.{0,12}?(?:[全该本我](?:省|市|县|区|州|镇|乡|村|国)|自治区)(?=.)")
_LONGEST = 24
_NEIGHBOURS = 12
_REPORT = 2500


def read_figures(scene: Scene) -> list[Figure]:
    """Read the figures of an article, each with its companions in the same block."""
    figures: list[Figure] = []
    for setting in settings(scene):
        figures += _line_figures(setting)
    return _with_companions(_with_plans(figures, scene))


def _line_figures(setting: Setting) -> list[Figure]:
    line = setting.line
    figures: list[Figure] = []
    quantities = [found for found in line.quantities if found.quantity.dimension not in _UNREAD]
    for index, found in enumerate(quantities):
        left, right = _surroundings(line, quantities, index)
        measure = _measure(left, right, found, figures[-1] if figures else None)
        figures.append(
            Figure(
                span=line.span(found.start, found.end),
                at=found.start,
                until=found.end,
                quantity=found.quantity,
                measure=measure,
                subject=setting.subject(found),
                period=setting.period(found),
                scope=_scope(line.text, found.start, left),
                context=line.context,
            )
        )
    return figures


def _surroundings(line: Line, found: Sequence[FoundQuantity], index: int) -> tuple[str, str]:
    start, end = found[index].start, found[index].end
    floor = found[index - 1].end if index else 0
    breaks = [match.end() for match in _CLAUSE.finditer(line.text, floor, start)]
    left = _undated(line, breaks[-1] if breaks else floor, start)
    following = found[index + 1] if index + 1 < len(found) else None
    if following and following.start == end:
        return left, _clause_rest(line.text, following.end)
    ceiling = following.start if following else len(line.text)
    stop = _CLAUSE.search(line.text, end, ceiling)
    return left, line.text[end : stop.start() if stop else ceiling]


def _undated(line: Line, start: int, end: int) -> str:
    """Give the words before a figure without the date among them, or those before the date."""
    dates = [date for date in line.dates if start <= date.start and date.end <= end]
    if not dates:
        return line.text[start:end]
    behind = line.text[dates[-1].end : end]
    return behind if FILLER.sub("", behind).strip("底末初日") else line.text[start : dates[0].start]


def _clause_rest(text: str, start: int) -> str:
    """Give what follows two figures that stand together (3件5人移送起诉), said of both."""
    stop = _CLAUSE.search(text, start)
    return text[start : stop.start() if stop else len(text)]


def _measure(left: str, right: str, found: FoundQuantity, before: Figure | None) -> Measure:
    if found.quantity.dimension in _RATES:
        return _rated(left, before)
    action, thing = _counted_before(left)
    after = _counted_after(right)
    if after:
        return Measure(action or _follower(left, right) or thing, after)
    if action or thing:
        return Measure(action, thing)
    if _follower(left, right):
        return Measure(_follower(left, right), "")
    return _taken_over(left, before)


def _rated(left: str, before: Figure | None) -> Measure:
    """Read what a rate is said of: the words before its change, else what was counted last."""
    text = FILLER.sub("", left[-_LONGEST:])
    change = CHANGED.search(text)
    if change:
        thing = LEAD.sub("", _PLACE_LEAD.sub("", text[: change.start()]))
        if thing or before is None:
            return Measure(change[0], thing)
        return Measure(change[0], before.measure.thing, "inherited")
    action, thing = _counted_before(left)
    return Measure(action, thing) if action or thing else _taken_over(left, before)


def _taken_over(left: str, before: Figure | None) -> Measure:
    if before and not FILLER.sub("", left).strip("、和及与 ") and before.measure.text:
        return replace(before.measure, known="inherited")
    return Measure("", "", "unknown")


_FORWARD = re.compile(r"[对把将](?:[全该本我]?[省市县区州镇乡村]|全国)?的?$")


def _follower(left: str, right: str) -> str:
    if not _FORWARD.search(left):
        return ""
    verbs = list(ACTION.finditer(right))
    return verbs[-1][0] if verbs else ""


def _counted_before(left: str) -> tuple[str, str]:
    text = FILLER.sub("", left[-_LONGEST:])
    actions = list(ACTION.finditer(text))
    while actions and _names(text, actions):
        actions.pop()
    if actions:
        verb = actions[-1]
        thing = LEAD.sub("", text[verb.end() :])
        if not thing and verb[0] in MOVES:
            thing = LEAD.sub("", _PLACE_LEAD.sub("", text[: verb.start()]))
        return verb[0], thing
    return "", LEAD.sub("", _PLACE_LEAD.sub("", TOWARDS.sub("", text)))


def _names(text: str, actions: Sequence[re.Match[str]]) -> bool:
    """Say whether the last action word is a noun, or part of one: 发放补贴, 检查站."""
    last = actions[-1]
    noun = ACTION_NOUN.match(text, last.start())
    if len(actions) == 1:
        return noun is not None and not LOOSE_NOUN.match(text, last.start())
    return noun is not None or (last.end() == len(text) and last[0] in NOMINAL)


def _counted_after(right: str) -> str:
    text = right.removeprefix("的")
    noun = ACTION_NOUN.match(text)
    start = noun.end() if noun else 0
    stops = [found.start() for found in _stops(text, start)]
    end = min(stops, default=len(text))
    return text[:end] if end > 1 else ""


def _stops(text: str, start: int) -> list[re.Match[str]]:
    stops = [NOUN_STOP.search(text, start)]
    verb = ACTION.search(text, start)
    while verb and ACTION_NOUN.match(text, verb.start()):
        verb = ACTION.search(text, verb.end())
    return [stop for stop in (*stops, verb) if stop]


def _scope(text: str, at: int, left: str) -> frozenset[str]:
    half = text.rfind("；", 0, at) + 1
    before = text[half:at]
    marks = {name for name, mark in SCOPE.items() if mark.search(left)}
    marks |= {name for name in ("其中", "仅", "另") if SCOPE[name].search(before)}
    if PLAN.search(before):
        marks.add("计划")
    return frozenset(marks)


def _with_plans(figures: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Mark as planned what stands in the second half of a report on work, the year to come."""
    span = scene.article.span
    turn = next(
        (line.context.span.start for line in scene.lines if PLAN_PART.search(line.text)), -1
    )
    if turn < 0 or span.end - span.start < _REPORT:
        return list(figures)
    return [
        replace(figure, scope=figure.scope | {"计划"}) if figure.span.start > turn else figure
        for figure in figures
    ]


def _with_companions(figures: Sequence[Figure]) -> list[Figure]:
    blocks: dict[int, list[int]] = {}
    for index, figure in enumerate(figures):
        blocks.setdefault(figure.context.block, []).append(index)
    done = list(figures)
    for members in blocks.values():
        for position, index in enumerate(members):
            low = max(0, position - _NEIGHBOURS // 2)
            near = [
                figures[i] for i in members[low : position + _NEIGHBOURS // 2 + 1] if i != index
            ]
            done[index] = replace(figures[index], beside=tuple(map(_beside, near)))
    return done


def _beside(figure: Figure) -> Beside:
    return Beside(figure.span, figure.quantity, figure.measure)
