"""Scores of matches: which of them are final, and which two of an article are of one match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from qa.judging.details.told_sets import told_sets
from qa.judging.linking.sentence_marks import marked_apart
from qa.model import SPOTS, Figure
from qa.patterns import regex

_SCORE = regex(
    r"(\d{1,3}|[零一二三四五六七八九十]{1,3})[比:：∶\-](\d{1,3}|[零一二三四五六七八九十]{1,3})"
)
_WON = (
    "力克|战胜|击败|险胜|不敌|负于|惜败|逆转|取胜|获胜|大胜|完胜|完败|淘汰|横扫|胜出|击退|告负|落败|惜负|夺冠|捧杯|"
    "折桂|封王|问鼎|力压|战平|握手言和|轻取|逼平|绝杀|收下|拿下|赢下|告捷|告负|过关|告胜|胜|负|赢|输|平"
)
_BY = regex(
    rf"(?:的?(?:总?比分|总分|成绩|优势|局分))?(?:再度|再次|艰难|有惊无险地?|爆冷|主场|客场|逆转)?(?:{_WON})了?"
    r"(?P<rival>[^，。；！？：、“”（）\d\s]{0,12})"
)
_TOOK = regex("夺(?:得|下|走|取)?[“《冠]|捧[起得走]|摘[得下]|登顶|加冕|拿走[“《冠]")
"""What the winner of a match takes by its score, right behind it: 78比74夺“丰收杯”."""
_SETTLED = regex(
    r"(?:比分|总分|比赛|大比分|[记计比]分[牌板屏器])[^，。；]{0,6}?(?:定格|锁定|停留|停|收|凝固|固定|结束|显示|写着|亮出)(?:在|为|于|到|着|出)?$|"
    r"(?:最终|终场|全场|最后)[^，。；\d]{0,8}比分[^，。；\d]{0,4}$|比分板?上?的?$"
)
_NAMED = regex(r"的?(?:比分|胜利|结果|战绩|胜果|大胜|险胜|逆转)|[，。！”’]|$")
_POINTED = regex(r"(?:这[个场一]?|今[晚天]这?个?|昨[晚天]这?个?|那个|最终|终场)(?:的)?$")
_PART = regex(
    r"半场|上半[场时]|下半|第[一二三四五六七八九十\d]+[局节盘回场轮]|[首次前][局节盘回场轮]|[局节]比分|决胜[局盘]|每局|单局|各局|一度|"
    r"领先|反超|落后|扳|追[成至到近]|战成|改写|打[成出]|拉开|点球|加时|总比分|两回合|上[一]?[轮场届次回]|小组|预赛|"
    r"曾|此前|唯一|[一那]场比赛|去年|上赛季|上届|另一?场|另外|高潮|攻势|交锋|历史|同日|常规时间|[双单]打|[男女混]双|半决赛|比赛中|至$"
)
_BEYOND = regex(
    "上一?届(?=[冠亚季]军)|(?:经过|苦战|鏖战|激战)?(?:[一两]个)?加时赛?(?:之?后|中)?(?=以$)"
)
"""What is told of a whole match in words for parts or others: 加时后以, 淘汰上届冠军."""
_ENDED = regex("(?:终场|全场|比赛结束|哨[响声])[^，。；\\d]{0,8}，$")
_THEN = regex(
    rf"，[\u4e00-\u9fff]{{2,8}}?(?:{_WON})了?(?P<rival>[^，。；！？：、“”（）\d\s]{{0,12}})"
)
_LOST = regex("输|负|不敌|惜败|落败|完败|告败")
_SINGLES = regex("[单双]打")
_EARLIER = regex("此前[^，。；]{0,8}(?:交手|相遇|交锋)|另外?一?场")
_LISTED = regex(r"\d[比:：∶\-]\d{1,2}[、，和]$")
_SETS_WON = regex(r"[0-4][比:：∶][0-4](?!\d)")
_RUBBER = regex("(?:首|末|第[一二三四五六七])盘[^；]*$")
"""One of the single matches that a team's match is made of."""
_BREAK = regex("[，。；！？：“”（）]")
_SETS = regex(
    r"(?:(?:[两二三四五六七\d]|各)局|[两二三四五六七][场盘](?:比赛)?)(?:(?:的)?(?:比分|分(?!钟)|打成|战成|打出)[^，。；\d]{0,6}|(?:大战|鏖战|激战|苦战)[，：]?)$"
)
_AND = regex("[、，和]")
TEAM = regex("(?P<name>[\u4e00-\u9fff]{2,4}?)(?:代表队|队|[男女][篮排足])(?!员|长|伍|友|医)")
_DESCRIBED = regex(
    "(?:(?:卫冕|上届|上一届|前|奥运|世界|全国)?[冠亚季]军|强敌|劲敌|死敌|宿敌|对手|强队|豪门|劲旅|班霸|领头羊|榜首|新军|升班马|"
    "东道主|主队|客队|老将|名将|小将|选手|前辈|种子|队友|师[兄弟姐妹])(?:队|球队)?(?:夺冠|捧杯|折桂|登顶|封王)?$"
)
"""Who was beaten, where it is said what he is and not his name."""
_NOBODY = regex(
    "[这本该此首]?[场局]?(?:比赛|胜利|决赛|冠军|对手|开门红|焦点战|首战|首胜|三连胜|收官战)"
)
STAGE = regex("半?决赛|小组赛|第[一二三四五六七八九十\\d]+(?:轮|回合)|[首次末](?:轮|回合)")
_SEX = regex("[男女](?=[子排篮足队则双单])")
_TWO, _TEN, _NEAR, _MOST_SETS, _WINS = 2, 10, 14, 7, 3
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")}


class Score(NamedTuple):
    """The final score of a match: the larger number first; `rival` is whom it was won against."""

    figure: Figure
    points: tuple[int, int]
    rival: str
    firm: bool

    @property
    def text(self) -> str:
        """Give the score as printed."""
        return self.figure.context.sentence[self.figure.at : self.figure.until]


class Sets(NamedTuple):
    """The sets of a match, as listed, and how many each side won; `turned` as they are listed."""

    figures: tuple[Figure, ...]
    won: tuple[int, int]
    turned: bool = False


def sets_apart(figures: Sequence[Figure]) -> Iterator[tuple[Score, Sets]]:
    """Pair the final score of the one match of an article with listed sets that do not make it."""
    finals = [score for figure in figures if (score := final_score(figure)) and score.firm]
    lists = list(_set_lists(figures))
    if not lists:
        yield from _more_sets(finals, told_sets(figures))
    if len(lists) != 1 or not finals or _several(finals):
        return
    sets = lists[0]
    for score in finals:
        if sum(score.points) > _MOST_SETS:
            continue
        if score.points != sets.won:
            yield score, sets._replace(turned=False)
        elif sets.turned and _is_winners(score):
            yield score, sets


def _is_winners(score: Score) -> bool:
    """Say whether a score is told as won by it, the winner's side first."""
    mine = _points(score.figure)
    lost = _LOST.search(_around(score.figure)[1][:_NEAR])
    return mine == score.points and lost is None


def _more_sets(finals: Sequence[Score], told: Sequence[Figure]) -> Iterator[tuple[Score, Sets]]:
    """Pair a final score with more sets than it has, told one after the other."""
    sets = Sets(tuple(told), (_WINS, len(told) - _WINS))
    for score in finals if told and not _several(finals) else ():
        if max(score.points) == _WINS and sum(score.points) < len(told):
            yield score, sets


def _set_lists(figures: Sequence[Figure]) -> Iterator[Sets]:
    for index, first in enumerate(figures):
        text = first.context.sentence
        if not _SETS.search(text[: first.at]):
            continue
        run = [first]
        for figure in figures[index + 1 :]:
            same = figure.context.span == first.context.span
            if not same or not _AND.fullmatch(text, run[-1].until, figure.at):
                break
            run.append(figure)
        points = [_points(figure) for figure in run]
        if len(run) >= _TWO and all(points):
            wins = sum(one > other for pair in points if pair for one, other in [pair])
            lost = len(run) - wins
            yield Sets(tuple(run), (max(wins, lost), min(wins, lost)), turned=wins < lost)


def disjoint(pattern: re.Pattern[str], one: str, other: str) -> bool:
    """Say whether both texts have what a pattern finds, and nothing of it in common."""
    mine, theirs = set(pattern.findall(one)), set(pattern.findall(other))
    return bool(mine and theirs) and not mine & theirs


def sides(score: Score) -> Iterator[str]:
    """Name the teams that a final score is told of by the ends of their names: 江队 of 枫江队."""
    before = score.figure.context.sentence[: score.figure.at]
    ends = {name[-_TWO:] for name in TEAM.findall(before)}
    loser = TEAM.search(score.rival)
    yield from sorted(ends | {(loser["name"] if loser else score.rival)[-_TWO:]} - {""})


def teams_apart(one: Score, other: Score) -> bool:
    """Say whether each sentence names teams of its own that both won by their score, or lost."""
    mine, theirs = map(_teams, (one, other))
    lost = {_LOST.search(_around(score.figure)[1]) is not None for score in (one, other)}
    return bool(mine and theirs) and not set(mine) & set(theirs) and len(lost) == 1


def _teams(score: Score) -> str:
    before = score.figure.context.sentence[: score.figure.at]
    return "".join(name for text in (before, score.rival) for name in TEAM.findall(text))


def two_scores(figures: Sequence[Figure]) -> Iterator[tuple[Score, Score]]:
    """Pair the final scores of the one match of an article that do not agree."""
    finals = [score for figure in figures if (score := final_score(figure))]
    if len({score.points for score in finals}) != _TWO or _several(finals):
        return
    for one, other in combinations(finals, 2):
        apart = one.figure.context.span != other.figure.context.span and not _unlike(one, other)
        if apart and one.points != other.points and (one.firm or other.firm):
            yield one, other


def _unlike(one: Score, other: Score) -> bool:
    """Say whether two are of women and men, of two rounds or times, or of games and points."""
    games, points = sorted((one.points, other.points))
    of_points = sum(games) <= _MOST_SETS and min(points) >= _TEN
    apart = teams_apart(one, other) or other_sorts(one, other)
    told_on = _goes_on(one.figure, other.figure)
    return of_points or apart or (not told_on and marked_apart(one.figure, other.figure))


def _goes_on(one: Figure, other: Figure) -> bool:
    """Say whether a score ends the sentence that follows the one of the other: 最终比分定格在."""
    first, second = sorted((one, other), key=lambda figure: figure.span)
    between = second.context.span.start - first.context.span.end
    ends = _SETTLED.search(_around(second)[0]) is not None
    own = TEAM.search(second.context.sentence, 0, second.at)
    return (
        ends
        and 0 <= between <= 1
        and (own is None or own["name"][-_TWO:] in first.context.sentence)
    )


def other_sorts(one: Score, other: Score) -> bool:
    """Say whether two are said to be of women and of men, or of two rounds."""
    before = [score.figure.context.sentence[: score.figure.at] for score in (one, other)]
    return any(disjoint(words, *before) for words in (_SEX, STAGE))


def _several(finals: Sequence[Score]) -> bool:
    """Say whether the scores are told of more than one opponent.

    One that is named and one that is only described are one where a headline tells of either.
    """
    named = [score for score in finals if beaten(score)]
    described = [score for score in finals if score.rival and not beaten(score)]
    heads = any(score.figure.context.kind in SPOTS for score in named + described)
    if named and described and not heads:
        return True
    rivals = {beaten(score).replace("队", "") for score in named}
    return any(
        one not in other and other not in one and one[:_TWO] != other[:_TWO]
        for one, other in combinations(rivals, 2)
    )


def final_score(figure: Figure) -> Score | None:
    """Read a final score: won by it, settled at it, or pointed at as the result."""
    text = figure.context.sentence
    found = _SCORE.fullmatch(text, figure.at, figure.until)
    before, after = _around(figure)
    told = _BEYOND.sub("", before) + _BEYOND.sub("", after)
    if not found or figure.quantity.dimension != "odds" or _PART.search(told):
        return None
    if _of_a_part(text, figure.at):
        return None
    won = _BY.match(after) or _whistled(text, figure)
    firm = bool(won or _TOOK.match(after) or _SETTLED.search(before))
    if not firm and not (_POINTED.search(before) and _NAMED.match(after)) and not _called(after):
        return None
    low, high = sorted(map(_number, found.groups()))
    return Score(figure, (high, low), _rival(won), firm)


def _whistled(text: str, figure: Figure) -> re.Match[str] | None:
    """Give who beat whom behind a score that stands alone: 终场哨响，3比1，江岸队战胜铁建队."""
    ended = _ENDED.search(text, 0, figure.at)
    return _THEN.match(text, figure.until) if ended else None


def _of_a_part(text: str, at: int) -> bool:
    """Say whether a score is of one single match, the last of listed sets, or of a match before."""
    if _EARLIER.search(text, 0, at):
        return True
    if "打" in text and _SINGLES.search(text, 0, at):
        return True
    if "盘" in text and _RUBBER.search(text, 0, at):
        return True
    listed = _LISTED.search(text, max(0, at - _NEAR), at) is not None
    return listed and not (text.endswith("，", 0, at) and _SETS_WON.match(text, at))


def _points(figure: Figure) -> tuple[int, int] | None:
    found = _SCORE.fullmatch(figure.context.sentence, figure.at, figure.until)
    return (_number(found[1]), _number(found[2])) if found else None


def _called(after: str) -> bool:
    return after.startswith(("的比分", "的胜利", "的结果", "的胜果", "的大胜", "的逆转"))


def _rival(won: re.Match[str] | None) -> str:
    rival = won["rival"] if won else ""
    return "" if _NOBODY.match(rival) else rival


def beaten(score: Score) -> str:
    """Name who was beaten; empty where it is only said what he is: 强敌."""
    return "" if _DESCRIBED.search(score.rival) else score.rival


def _around(figure: Figure) -> tuple[str, str]:
    """Give the clause before a score, and the rest of its clause."""
    text = figure.context.sentence
    start = max(text.rfind(sign, 0, figure.at) for sign in "，。；！？：“")
    stop = _BREAK.search(text, figure.until, figure.until + 2 * _NEAR)
    return text[start + 1 : figure.at], text[figure.until : stop.end() if stop else len(text)]


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    value = 0
    for sign in text:
        digit = _DIGITS[sign]
        value = (value or 1) * _TEN if digit == _TEN else value + digit
    return value
