"""Fit the weights by which two strings a slip of the pen apart are taken for one name.

    python tests/bench/weigh_names.py --news FOLDER     prints both tables of weights

What teaches: one character exchanged in a name that a published article repeats (planted, and so
known to be one name), against all other pairs of the articles and of the sound probes.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.judging.names.near_names import word_signs
from qa.model import Named
from qa.model.lookalikes import looks_alike
from qa.model.sounds import sounds_alike
from qa.reading.documents import read_text
from qa.reading.names.near_names import Pair, find_pairs, named
from qa.reading.scene.scene import Scene, scene
from qa.reading.words.classwords import begins_name, class_words
from qa.reading.words.surnames import SINGLE
from tests.bench.fitting import Group, fit, scores

HERE = Path(__file__).resolve().parent
_SEED, _EACH, _LONGEST = 7, 4, 3500
_QUOTED = re.compile(r"[“《]([\u4e00-\u9fff]{3,9})[”》]")
_PERSON = re.compile(rf"[{''.join(sorted(SINGLE))}][\u4e00-\u9fff]{{1,2}}(?=说|表示|介绍|告诉)")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_KINDRED = "院团社场 镇乡村 局委办所处科 街路巷道 厂矿场 店馆楼 杯奖 会社 队团".split()
_BEHIND, _OFTEN, _LONG, _SHORT = 4, 9, 9, 3


def names(text: str) -> list[str]:
    """Give the names that a text has at least twice, as plain patterns see them."""
    found = {*_QUOTED.findall(text), *_PERSON.findall(text)}
    for end, start in class_words(text).items():
        for at in range(start - 1, max(start - _BEHIND, 0) - 1, -1):
            if begins_name(text, at) and _HAN.fullmatch(text[at:start]):
                found.add(text[at:end])
                break
    return sorted(one for one in found if 1 < text.count(one) <= _OFTEN and len(one) <= _LONG)


class Slips:
    """Draws what a character is mistaken for."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the characters of the texts, and those of the names in them."""
        self._lot = random.Random(_SEED)  # noqa: S311 -- no secret
        counts = Counter(char for text in texts for char in text if "\u4e00" <= char <= "\u9fff")
        self._all = sorted(char for char, count in counts.items() if count > _OFTEN)
        self._named = [char for text in texts for name in names(text) for char in name[:2]]
        self._like: dict[str, tuple[list[str], list[str]]] = {}

    def draw(self, name: str) -> str:
        """Give the name with one character exchanged."""
        if self._lot.random() < 0.15 and len(name) > _SHORT:
            kin = next((group for group in _KINDRED if name[-1] in group), name[-1])
            return name[:-1] + self._lot.choice(kin)
        at = self._lot.randrange(min(len(name), 3 if self._lot.random() < 0.75 else len(name)))
        return name[:at] + self._mistaken(name[at]) + name[at + 1 :]

    def chosen(self, names: Sequence[str]) -> list[str]:
        """Draw some of the names."""
        return self._lot.sample(names, min(_EACH, len(names)))

    def where(self, text: str, name: str) -> int:
        """Draw one of its places, seldom the first."""
        places = [found.start() for found in re.finditer(re.escape(name), text)]
        return self._lot.choice(places[1:] if self._lot.random() < 0.75 else places[:1])

    def _mistaken(self, char: str) -> str:
        if char not in self._like:
            others = [one for one in self._all if one != char]
            self._like[char] = (
                [one for one in others if sounds_alike(char, one)],
                [one for one in others if looks_alike(char, one)],
            )
        sound, look = self._like[char]
        chance = self._lot.random()
        if chance < 0.4 and sound:
            return self._lot.choice(sound)
        if chance < 0.65 and look:
            return self._lot.choice(look)
        return self._lot.choice(self._named)


def features(where: Scene, pair: Pair) -> dict[str, int]:
    """Give all signs of a pair, those of the reader and of the words."""
    mentions = list(named(where, pair, 0))
    usual, other = ([one for one in mentions if one.name == name] for name in pair[:2])
    return {"base": 1, **pair.signs, **dict.fromkeys(_signs(usual, other), 1)}


def _signs(usual: list[Named], other: list[Named]) -> set[str]:
    return word_signs(usual, other) if usual and other else set()


def group(text: str, slip: tuple[int, str] | None) -> tuple[Group, list[Pair]]:
    """Give the candidates of a text; `slip` is where one was planted, and the name it became."""
    document = read_text(text, name="a.txt", path="a.txt")
    readings: list[dict[str, int]] = []
    pairs: list[Pair] = []
    true = None
    for index in range(len(document.articles)):
        where = scene(document, index)
        for pair in find_pairs(where):
            if slip and slip[1] != "" and _is(pair, slip[1]):
                true = len(pairs)
            readings.append(features(where, pair))
            pairs.append(pair)
    return Group(readings, true), pairs


def _is(pair: Pair, name: str) -> bool:
    return any(one in name or name in one for one in pair[:2]) and len(pair.places[1]) <= 2


def planted(texts: Sequence[str], slips: Slips) -> Iterator[Group]:
    """Give a group for each slip planted, where the slip is among the candidates."""
    for text in texts:
        for name in slips.chosen(names(text)) if len(text) <= _LONGEST else ():
            wrong, at = slips.draw(name), slips.where(text, name)
            if wrong != name and wrong not in text:
                made = group(text[:at] + wrong + text[at + len(name) :], (at, wrong))[0]
                if made.true is not None:
                    yield made


def sound(leave_out: Sequence[str]) -> Iterator[str]:
    """Give the texts of the sound probes."""
    for path in sorted(HERE.parent.glob("probes*.jsonl")):
        if path.stem.removeprefix("probes_") in leave_out:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            probe = json.loads(line)
            yield from (doc["text"] for doc in probe["docs"] if not probe["expect"])


def main() -> None:
    """Collect, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.news.glob("*.txt"))]
    bad = list(planted(texts, Slips(texts)))
    told = [group(text, None) for text in (*texts, *sound(options.leave_out))]
    weights = fit([*bad, *(one for one, _ in told)], 2.0)
    sys.stdout.write(f"{len(bad)} planted, {len(told)} texts as they are\n{weights}\n")
    wrong = sorted(scores(one.readings[one.true or 0], weights) for one in bad)
    ranked = [
        (scores(reading, weights), pair.usual, pair.other, sorted(reading))
        for one, pairs in told
        for reading, pair in zip(one.readings, pairs, strict=True)
    ]
    for bar in range(-200, 400, 50):
        kept, false = sum(s >= bar for s in wrong), sum(one[0] >= bar for one in ranked)
        sys.stdout.write(f"  {bar}: {kept} of {len(wrong)} planted, {false} others\n")
    for one in sorted(ranked, reverse=True, key=lambda one: one[:3])[: options.show]:
        sys.stdout.write(f"  {one}\n")


if __name__ == "__main__":
    main()
