"""Where an article speaks of its own matter, beside sentences that are another's. Pure."""

from __future__ import annotations

import re

from qa.judging.linking.words import content_words
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.homes import Home
from qa.judging.reuse.weights import own_count, own_list, same_noun
from qa.model import Passage, Range
from qa.patterns import regex

_SELF = regex(
    "园区|景区|校园|厂区|矿区|灌区|林场|集团|公司|企业|学校|医院|合作社|[全该本我][省市县区镇乡村校院]"
)
NUMBERED = regex(r"[^。]{0,12}?\d")
_NUMBER = regex(r"[^\d，。]{0,4}\d")
_HAN = regex(r"[\u4e00-\u9fff]{3,}")
_CLAUSE = regex("[^，；：。！？“”\\n]+")
_SAYS_OTHERWISE = regex(r"\d|第[一二三四五六七八九十]|没有|不|改")
_UNIT = regex(r"\d[万亿]?([^\d\s，。、.,])")
_WORD, _TWO = 3, 2


def own_words(pair: Pair, new: Range, own: Home | None) -> tuple[Range, ...]:
    """Give where the article counts the same of its own, and where it names itself.

    The name is told where it stands first with a figure, and next to the sentences.
    """
    text = pair.new.text
    told = (own_count(text, new), own_list(text, new))
    name = own.name if own and own.name in text else own.root if own else ""
    found = [at.start() for at in re.finditer(re.escape(name), text)] if own else []
    outside = [at for at in found if not new[0] <= at < new[1]]
    nearest = min(outside, key=lambda at: min(abs(at - new[0]), abs(at - new[1])), default=-1)
    numbered = next((at for at in outside if NUMBERED.match(text, at + len(name))), nearest)
    names = sorted({outside[0], nearest, numbered}) if outside else []
    return (*(one for one in told if one), *((at, at + len(name)) for at in names))


def own_matter(pair: Pair, new: Range, own: Home | None) -> tuple[Range, ...]:
    """Give where the article tells of its own what the sentences tell, and what it calls itself."""
    text = pair.new.text
    told = own_count(text, new) or same_noun(text, new)
    known = own and (own.root in pair.new.context.title or text.count(own.root) > 1)
    names = own_words(pair, new, own) if known else ()
    if told:
        return tuple(dict.fromkeys((told, *names)))
    return names or tuple(_itself(pair, new))


def _itself(pair: Pair, new: Range) -> list[Range]:
    """Give where the article calls what it is about by a word that the other one has not: 园区."""
    found = [
        word
        for word in _SELF.finditer(pair.new.text)
        if not new[0] <= word.start() < new[1] and word[0] not in pair.old.text
    ]
    counted = [word for word in found if _NUMBER.match(pair.new.text, word.end())]
    return [word.span() for word in (counted or found)[:1]]


def told_alike(text: str, new: Range) -> list[Range]:
    """Give the two clauses elsewhere that tell most of what the sentences at `new` tell.

    They have a figure or deny something: 灯会展至3月3日 beside 灯会2月16日收官.
    """
    said = text[slice(*new)]
    words = {word for word in content_words(said) if len(word) > 1 and not word[0].isdigit()}
    units = set(_UNIT.findall(said))
    found: list[tuple[int, int, Range]] = []
    for clause in _CLAUSE.finditer(text):
        if new[0] <= clause.start() < new[1] or not _SAYS_OTHERWISE.search(clause[0]):
            continue
        alike = 2 * sum(word in clause[0] for word in words)
        alike += len(units.intersection(_UNIT.findall(clause[0])))
        found.append((-alike, abs(clause.start() - new[0]), clause.span()))
    return sorted(span for alike, _, span in sorted(found)[:_TWO] if alike < 0)


def at_home(passage: Passage, said: str) -> int:
    """Count the triples of characters of a sentence that its article has elsewhere, too."""
    elsewhere = f"{passage.context.title}\n{passage.text}".replace(said, "\n")
    triples = {
        run[at : at + _WORD] for run in _HAN.findall(said) for at in range(len(run) - _WORD + 1)
    }
    return sum(triple in elsewhere for triple in triples)


def counts_its_own(passage: Passage, said: str) -> bool:
    """Say whether an article gives another number of what one of its sentences counts."""
    at = passage.text.find(said)
    return at >= 0 and own_count(passage.text, (at, at + len(said))) is not None
