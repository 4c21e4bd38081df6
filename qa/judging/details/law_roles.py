"""Who did it and who suffered it, who won and who pays, and what each office does. Pure.

A wronged person is not sentenced for the wrong, the loser of a suit is not paid by the winner,
and a court approves no arrest: that is the procurator's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.judging.linking.surnames import SURNAMES
from qa.patterns import may_match, regex

_NAME: Final = rf"[{SURNAMES}](?:某[某甲乙丙]?|女士|先生)"
_NO_PAUSE: Final = "[^，。；：]"
_BY_LAW: Final = "(?:依法|正式|一审|公开)*"
_WRONGED: Final = regex(
    rf"(?:被害人|受害人|受害者)(?P<of>{_NAME})"
    rf"|将{_NO_PAUSE}{{0,8}}?(?P<of2>{_NAME}){_NO_PAUSE}{{0,6}}?(?:[打咬撞]成|[打刺砍捅咬撞]伤|杀害|杀死)"
    rf"|骗取{_NO_PAUSE}{{0,4}}?(?P<of3>{_NAME})",
    holding="被害人 受害人 受害者 将 骗取",
)
_ACCUSED: Final = regex(rf"(?:被告人|嫌疑人)(?P<of>{_NAME})", holding="被告人 嫌疑人")
_GUILTY: Final = regex(
    rf"判处(?:被告人)?(?P<of>{_NAME}){_NO_PAUSE}{{0,6}}?(?:死刑|无期|有期|拘役|管制)"
    rf"|(?P<of2>{_NAME})(?:得手|落网|到案|归案|供认|作案后|交代了?犯罪)"
    rf"|(?:对|将)(?:犯罪)?(?:嫌疑人)?(?P<of3>{_NAME})(?:批准逮捕|刑事拘留|提起公诉|抓获)",
    holding="判处 得手 落网 到案 归案 供认 作案后 交代 批准逮捕 刑事拘留 提起公诉 抓获",
)
_BOTH: Final = regex(f"{UNTRUE}|双方|均|另案|另一案|案例|反诉|上诉|原审|同案|[二2]、")
_BRAWL: Final = regex("互殴|对打|还手|还击|反击|防卫|互相|相互")
_LOSER: Final = regex(rf"(?P<of>{_NAME})(?:一审|二审)?败诉", holding="败诉")
_PAYS: Final = "(?:支付|赔偿|补交|返还|归还|给付|偿还)"
_OWED: Final = regex(
    rf"原告(?P<of>{_NAME}){_NO_PAUSE}{{0,4}}诉称[^。；]*?(?P<by>{_NAME})(?:一直|至今|仍)?(?:拖欠|欠|拒付|未支付)",
    holding="原告",
)
_WIDE: Final = rf"(?:以{_NO_PAUSE}{{2,20}}?)?(?:依法)?(?:对{_NO_PAUSE}{{1,12}}?)?{_BY_LAW}"


def _office(who: str, acts: str, others: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = regex(
        rf"(?P<who>{who})(?:经审[理判]，)?{_WIDE}(?P<act>{acts})", holding=acts.replace("|", " ")
    )
    return told, regex(f"[向由]|经(?!审)|提请|{others}")


_OFFICES: Final = (
    _office("法院", "批准逮捕|提起公诉|移送审查起诉", "检察|公安|配合|协助"),
    _office("公安(?:机关|局|分局)|派出所|警方", "批准逮捕|提起公诉|判处", "检察|法院"),
    _office("检察院|检察机关", "判处|宣判|刑事拘留", "法院|公安"),
)
"""What no such office does, and the words by which another does it."""
_FOR: Final = regex(
    f"[为帮替](?:犯罪)?(?P<who>嫌疑人|被告人){_NO_PAUSE}{{0,6}}?(?P<act>追回|挽回|挽损)",
    holding="追回 挽回 挽损",
)
_BACK: Final = 30
_MARK: Final = regex("[，。；：、\n]")


def law_roles(text: str) -> Iterator[Opposites]:
    """Give what an office, a winner or a wronged person is told to do, and does not."""
    yield from _offices(text)
    if may_match(_LOSER, text):
        yield from _paid_losers(text)
    if may_match(_OWED, text):
        yield from _paying_creditors(text)
    if may_match(_WRONGED, text) and may_match(_GUILTY, text):
        yield from _sentenced_victims(text)


def _offices(text: str) -> Iterator[Opposites]:
    if found := _FOR.search(text) if may_match(_FOR, text) else None:
        yield Opposites("robber served", found.span("who"), found.span("act"))
    for told, apart in _OFFICES:
        for found in told.finditer(text) if may_match(told, text) else ():
            lead = _MARK.split(text[max(0, found.start() - _BACK) : found.start()])[-1]
            if not apart.search(lead + text[found.end("who") : found.start("act")]):
                yield Opposites("office", found.span("who"), found.span("act"))
                return


def _paid_losers(text: str) -> Iterator[Opposites]:
    """Give who lost a suit and is to be paid: 郭某败诉，公司须向郭某补交."""
    for lost in _LOSER.finditer(text):
        _, end = sentence_and_next(text, lost.start())
        paid = regex(rf"(?<!无须|无需|不必)向{lost['of']}{_PAYS}").search(text, lost.end(), end)
        if paid and not _BOTH.search(text, lost.start(), paid.end()):
            yield Opposites("loser paid", lost.span(), paid.span())
            return


def _paying_creditors(text: str) -> Iterator[Opposites]:
    """Give a plaintiff to whom money is owed and who is to pay it."""
    for owed in _OWED.finditer(text):
        pays = regex(rf"判[令决]{owed['of']}[^。；]{{0,16}}?向{owed['by']}{_PAYS}").search(
            text, owed.end()
        )
        if pays and not _BOTH.search(text, owed.start(), pays.end()):
            yield Opposites("creditor pays", owed.span(), pays.span())
            return


def _sentenced_victims(text: str) -> Iterator[Opposites]:
    """Give who is wronged by another and is then told as the one who did it."""
    accused = {found["of"] for found in _ACCUSED.finditer(text)}
    wronged = {_of(found): found.span() for found in reversed(list(_WRONGED.finditer(text)))}
    for found in _GUILTY.finditer(text) if accused and not _BRAWL.search(text) else ():
        name = _of(found)
        told = wronged.get(name)
        if told is None or name in accused or told[1] > found.start():
            continue
        if not _BOTH.search(text, told[0], found.end()):
            yield Opposites("victim", told, found.span())
            return


def _of(found: re.Match[str]) -> str:
    return next(name for key, name in found.groupdict().items() if key.startswith("of") and name)
