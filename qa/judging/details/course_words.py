"""Runs, firsts, matches and sides of the body, each with what it excludes."""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, UNTRUE, Matter
from qa.patterns import regex

_UP: Final = "增长|增加|上升|递增|攀升|提高|盈利|丰收|增产|顺差"
_DOWN: Final = "减少|下降|下滑|回落|负增长|减产|亏损|歉收|逆差|递减"
_RUN: Final = (
    "(?:年年|逐年|连年|每年都(?:有|在|是)?|一年比一年"
    "|连续[两二三四五六七八九十\\d]+(?:年|个月|个季度)(?:保持|实现|环比|同比)?)"
)
_RUNS: Final = "年年 逐年 连年 每年 一年 连续"
_YEAR: Final = (
    "(?<=[，。；中])(?:(?:今年)?\\d{1,2}月(?:份)?[^，。；\\d]{0,6}?|\\d{4}年|去年|前年|上年|今年)"
    "(?:再|却|又|则)?(?:比|较|同比|环比)?(?:上年|前一?年|往年)?"
)
_OTHER_RUN: Final = regex(
    f"{UNTRUE}|{OTHER_THING}|增速|增幅|降幅|此前|以前|之前|改变|扭转|打破|结束|终结|首次|止|后"
)
_BEST: Final = (
    "(?:获得|夺得|摘得|捧得|夺取|捧起|拿下)[^，。；]{0,14}(?:冠军|金牌|奖杯)|夺冠|折桂|登顶"
)
_SECOND: Final = "(?:屈居|获得|摘得|收获|位居)[^，。；]{0,8}(?:亚军|银牌|第二名?)"
_ON: Final = "(?:晋级|挺进|闯入|杀入|打进|进入)[^，。；]{0,8}(?:决赛|四强|八强|下一轮)"
_NEXT: Final = "(?<=，)(?:最终|从而|成功|顺利|遗憾|如愿|仍|并)*"
_LOST: Final = "(?:不敌|负于|输给|惜败|败给|告负|负于)"
_WON: Final = "(?:战胜|击败|力克|险胜|大胜|完胜|横扫)"
_FINAL: Final = "(?<!半)(?<!分之一)(?<!/\\d)决赛(?!圈|阶段|首轮)[^。；]{0,24}?"
_OTHER_MATCH: Final = regex(
    f"{UNTRUE}|曾|[去前]年|上届|上次|小组|循环|回合|败者组|双败|虽|尽管|积分|此前|首局|次局|第[一二三]局|一度|先|团体"
)
_PART: Final = "(?P<of>膝|腿|臂|手|眼|肩|脚|踝|肾|肺|耳|髋|肘|腕)"
_HURT: Final = "[^，。；]{0,8}(?:断裂|骨折|受伤|损伤|扭伤|肿瘤|结石|脱臼|撕裂)"
_TREATED: Final = "[^，。；]{0,10}(?:手术|重建|修复|复位|切除|缝合|石膏|取出|取石|植入|置换)"
_BOTH: Final = regex(f"{UNTRUE}|{OTHER_THING}|双|两|左右|也|先后|曾|旧|陈|同时|以及|自体|健侧|和")
_FIRST: Final = "(?:第一次|首次|首度|头一[回次])"
_FIRSTS: Final = "第一次 首次 首度 头一"
_OTHER_FIRST: Final = regex(f"{UNTRUE}|{OTHER_THING}|未|没|无缘|自|以来|继|距|时隔|从|主场|客场")

COURSES: Final = (
    Matter(
        "up",
        regex(f"{_RUN}(?:{_UP})", holding=_RUNS),
        regex(f"{_YEAR}(?:{_DOWN})(?!幅)", holding=_DOWN.replace("|", " ")),
        _OTHER_RUN,
    ),
    Matter(
        "down",
        regex(f"{_RUN}(?:{_DOWN})", holding=_RUNS),
        regex(f"{_YEAR}(?:{_UP})(?!幅)", holding=_UP.replace("|", " ")),
        _OTHER_RUN,
    ),
    Matter(
        "lost final",
        regex(f"{_FINAL}{_LOST}", holding="决赛"),
        regex(f"{_NEXT}(?:{_BEST})", holding="冠军 金牌 奖杯 夺冠 折桂 登顶"),
        _OTHER_MATCH,
        ordered=True,
    ),
    Matter(
        "won final",
        regex(f"{_FINAL}{_WON}", holding="决赛"),
        regex(f"{_NEXT}{_SECOND}", holding="亚军 银牌 第二"),
        _OTHER_MATCH,
        ordered=True,
    ),
    Matter(
        "out and on",
        regex(f"(?:决赛|淘汰赛|附加赛)[^。；]{{0,24}}?{_LOST}", holding="决赛 淘汰赛 附加赛"),
        regex(f"{_NEXT}{_ON}", holding="决赛 四强 八强 下一轮"),
        _OTHER_MATCH,
        ordered=True,
    ),
    Matter(
        "left",
        regex(f"左{_PART}{_HURT}", holding="左"),
        regex(f"右{_PART}{_TREATED}", holding="右"),
        _BOTH,
    ),
    Matter(
        "right",
        regex(f"右{_PART}{_HURT}", holding="右"),
        regex(f"左{_PART}{_TREATED}", holding="左"),
        _BOTH,
    ),
    Matter(
        "first",
        regex(
            f"{_FIRST}(?:站上|登上|参加|出战|亮相|踏上|走进)(?P<of>[\u4e00-\u9fff]{{2}})",
            holding=_FIRSTS,
        ),
        regex(
            "上一?届(?P<of>[\u4e00-\u9fff]{2})[^，。；]{0,6}(?:就|也|曾|已)[^，。；]{0,6}(?:登|参|出战|亮相|来)",
            holding="上届 上一届",
        ),
        _OTHER_FIRST,
    ),
    Matter(
        "elected before",
        regex("连续[两三四五六二]届(?P<of>当选|入选|获评|获奖)", holding="连续"),
        regex(
            "这是[^，。；]{0,5}(?:首次|第一次)(?P<of>当选|入选|获评|获奖)", holding="首次 第一次"
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|[省市县]级"),
    ),
    Matter(
        "first visit",
        regex(
            f"{_FIRST}(?:来到?|到|踏上|造访|访问|走进|登上)(?P<of>[\u4e00-\u9fff]{{2}})",
            holding=_FIRSTS,
        ),
        regex(
            "(?:第[二三四五六]次|再次|再度)(?:来到?|到|踏上|造访|访问|走进|登上)(?P<of>[\u4e00-\u9fff]{2})",
            holding="第 再次 再度",
        ),
        regex(
            f"{UNTRUE}|{OTHER_THING}|未|没|距|时隔|从首|当年|那|年前|\\d年|希望|期待|还会|下次|曾"
        ),
        ordered=True,
    ),
    Matter(
        "first and again",
        regex(
            f"{_FIRST}(?P<of>夺冠|捧杯|夺金|入选|当选|登顶|折桂|举办|承办|来华|访华|参赛|获奖)",
            holding=_FIRSTS,
        ),
        regex(
            "(?:第[二三四五六七八九十2-9]次|再次|再度|又一次)(?P<of>夺冠|捧杯|夺金|入选|当选|登顶|折桂|举办|承办|来华|访华|参赛|获奖)",
            holding="第 再次 再度 又一次",
        ),
        _OTHER_FIRST,
    ),
)
"""Matters of their own kinds."""
