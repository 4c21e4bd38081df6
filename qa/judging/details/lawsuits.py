"""Who won a lawsuit and yet is made to pay; an appeal decided in the first instance. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites, clause_of
from qa.patterns import regex

_PARTY: Final = "[\u4e00-\u9fff]{1,4}?"
_SUES: Final = regex(
    rf"(?:(?<=[，。；：\n])|^)(?P<one>{_PARTY})(?:将(?P<taken>{_PARTY})(?:告上|诉至)[^，。；]{{0,4}}法[院庭]|(?:起诉|状告|诉请|控告)(?P<other>{_PARTY})(?=[，。；并胜索要请求讨返拖欠]))",
    holding="起诉 状告 诉请 控告 告上 诉至",
)
_WON: Final = regex(
    "胜诉|支持[^，。；]{0,6}(?:全部|所有)?[^，。；]{0,4}(?:诉讼)?(?:请求|诉请|主张)(?!的部分)",
    holding="胜诉 支持",
)
_LOST: Final = regex(
    "(?<!不)败诉|驳回[^，。；上]{0,6}(?:全部|所有)[^，。；上]{0,4}(?:请求|诉请|主张)",
    holding="败诉 驳回",
)
_ORDERS: Final = (
    r"(?:判[令决处由]?|责令|裁定|要求)(?:由)?(?P<payer>{party})(?:一次性|立即|限期"
    r"|应当?|须|向[^，。；]{{1,6}}|于[^，。；]{{1,8}})*(?:返还|退还|支付|赔偿|给付"
    r"|偿还|归还)"
)
_BUT: Final = regex(
    "反诉|二审|再审|上诉|改判|一审|部分|原告(?=.*原告席)|如|若|拟|撤诉|调解|互|诉讼费|受理费|案件"
)
_FIRST: Final = regex(
    "一审(?:法[院庭])?(?:公开)?(?:当庭)?(?:作出)?(?:裁定|判决|宣判|认定)?[，：]?(?:驳回[^，。；]{0,6}上诉|维持原判)",
    holding="一审",
)
_APPEALS: Final = regex("上诉|抗诉", holding="上诉 抗诉")
_FINAL: Final = regex(
    "(?<!非)终审(?:判决|裁定|宣判)[^。；]{0,20}?(?:表示|提出|提起|不服)[^，。；]{0,6}上诉(?!期)",
    holding="终审",
)
_OFFICE: Final = regex(
    "(?P<who>检察院|检察机关|公安局|公安机关|警方|派出所)(?:依法|对[^，。；]{1,8}|以[^，。；]{1,10}罪)*(?P<deed>一审判处|判处|宣判|作出判决)"
    "|(?P<party>被告人|被告|原告|被害人|受害人)(?:当庭|不服[^，。；]{0,8}，)?(?:提出|提起)(?P<protest>抗诉)"
    "|(?P<victim>被害人|受害人)(?:当庭|自愿)?(?P<guilty>认罪|认罚)",
    holding="检察 公安 警方 派出所 抗诉 认罪 认罚",
)
"""Who passes no sentence, who cannot protest against one, and who has nothing to confess."""
_PLAIN: Final = ("原告", "被告")
_BACK: Final = 80


def lawsuits(text: str) -> Iterator[Opposites]:
    """Give what is adjudged to the wrong party, and what the wrong instance decides."""
    yield from _to_the_wrong(text)
    yield from _wrong_instance(text)
    yield from _wrong_office(text)


def _to_the_wrong(text: str) -> Iterator[Opposites]:
    """Give who has won, or has been sued in vain, and is told to pay all the same."""
    for outcome, payer_won in ((_WON, True), (_LOST, False)):
        for told in outcome.finditer(text):
            parties = _parties(text, told, won=payer_won)
            payer = parties and re.compile(
                _ORDERS.format(party="(?:" + "|".join(map(re.escape, parties)) + ")")
            ).search(text, told.end(), _end(text, told.end()))
            if payer and not _BUT.search(
                text, max(0, told.start() - _BACK), clause_of(text, payer.end() - 1)[1]
            ):
                yield Opposites("lawsuit", told.span(), payer.span())
                return


def _end(text: str, at: int) -> int:
    stop = text.find("。", at)
    return stop if stop >= 0 else len(text)


def _parties(text: str, told: re.Match[str], *, won: bool) -> list[str]:
    """Give what the party is called that is not to pay: the claimant who won, or else the sued."""
    sues = _SUES.search(text, max(0, told.start() - _BACK), told.end())
    named = [sues["one"]] if sues and won else []
    named += [sues["other"] or sues["taken"]] if sues and not won else []
    return [*named, _PLAIN[0] if won else _PLAIN[1]]


def _wrong_instance(text: str) -> Iterator[Opposites]:
    for first in _FIRST.finditer(text):
        appeal = _APPEALS.search(text, max(0, first.start() - _BACK), first.start())
        if appeal:
            yield Opposites("instance", appeal.span(), first.span())
            return
    for final in _FINAL.finditer(text):
        yield Opposites(
            "instance", (final.start(), final.start() + 2), (final.end() - 2, final.end())
        )
        return


def _wrong_office(text: str) -> Iterator[Opposites]:
    """Give who does in court what is not theirs to do: only courts pass sentences."""
    for found in _OFFICE.finditer(text):
        who = next(one for one in ("who", "party", "victim") if found[one])
        deed = next(one for one in ("deed", "protest", "guilty") if found[one])
        yield Opposites("office", found.span(who), found.span(deed))
        return
