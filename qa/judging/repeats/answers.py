"""Answers in the same words to questions of one sort: 随父落户, 随母落户. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.judging.repeats.sameness import Told, bare, near
from qa.patterns import regex

_QUESTION, _ANSWER = regex(r"\s*(?:问|Q)\d*[：:]"), regex(r"\s*(?:答|A)\d*[：:]")


def answers_kindred(text: str, copies: Sequence[Told]) -> bool:
    """Say whether each copy answers a question of its own, and these are all but the same."""
    questions = [_question(text, copy.start) for copy in copies]
    distinct = len({*questions}) == len(questions)
    return all(questions) and distinct and all(near(*two) for two in pairwise(questions))


def _question(text: str, at: int) -> str:
    """Give the bare question that the paragraph at a place answers; empty if it is no answer."""
    start = text.rfind("\n", 0, at) + 1
    before = text[:start].rstrip()
    asked = before[before.rfind("\n") + 1 :]
    answers = _ANSWER.match(text, start) and _QUESTION.match(asked)
    return bare(asked) if answers else ""
