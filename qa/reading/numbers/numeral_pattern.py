"""The pattern of a numeral as printed: Arabic, Chinese, formal and mixed."""

from __future__ import annotations

from qa.patterns import regex

_UNDER_TEN = "一二三四五六七八九"
FORMAL = "壹弌贰貳叁參叄肆伍陆陸柒捌玖"
"""The figures of cheques; 参 is one only among others of them."""
_MULTIPLIERS = "十百千万亿拾佰仟萬億"
_BIG = "百千万亿佰仟萬億"
_GE_YI = "[个個][亿億](?!万)"
"""What 两个亿 has for 亿."""
_MONEY = "[元圆圓]|[日美欧歐韩韓港]元|日[圆圓]|新?[台臺][币幣]"
"""What 兆 is a million millions before; without money it is a million of a unit (兆瓦)."""
_BODY = "|".join(
    (
        f"[零〇{_UNDER_TEN}{_MULTIPLIERS}]",
        f"[廿卅卌](?=[{_UNDER_TEN}余多几年载斤个人岁天里万亩]|$)",
        f"(?<![{_UNDER_TEN}])[两兩](?=[{_BIG}三])|(?<=一)[两兩](?=[个個天年次名人家起件百千万])",
        "(?<=[百千万亿佰仟萬億])[几幾](?=[十百千拾佰仟])",
        f"兆(?=[{_UNDER_TEN}零两]|{_MONEY})",
        # 壹, 陆 and their like are names and words but in a number
        f"[{FORMAL}](?=[{_MULTIPLIERS}点點又元圆圓角分])|(?<=[{_MULTIPLIERS}零])[{FORMAL}]",
        f"(?<=分之)[{FORMAL}]|[壹贰貳叁參](?=[斤克吨米公个個套件份])",
        f"[{FORMAL}](?=折)|^[{FORMAL}](?=成$)",
        f"(?<=[{_UNDER_TEN}十百千几幾数數两兩])(?={_GE_YI})[个個]",
        "参(?=[拾佰仟])|(?<=[拾佰仟零])参",
    )
)
_CHINESE = (
    rf"(?:[几数幾數](?=[{_MULTIPLIERS}]|{_GE_YI}|[元块角毛]钱|[美欧港日]元)|[两兩]|{_BODY})"
    rf"(?>(?:{_BODY})*)"
    rf"(?:[点點][零〇{_UNDER_TEN}{FORMAL}]++"
    rf"(?!十|百(?!帕|分点)|千(?![克米瓦伏卡赫帕焦字比欧牛兆分]))(?: ?[万亿]++|{_GE_YI})?)?"
)
_ARABIC = (
    r"(?:\d{1,3}(?>(?:,\d{3}(?!\d))+)"
    r"|\d{1,3}(?:(?>(?:，\d{3}){2,})(?![\d，])|(?>(?:，\d{3})+)(?=\.\d))"
    r"|\d{1,3}(?>(?: \d{3}(?!\d)){1,4})(?=[.万亿人名元户个家件起吨亩公千平立])"
    r"|\d(?: \d(?= ?折)|\d*+))(?:\.\d++)?"
    rf"(?>(?:(?: {{0,2}}[百千万亿佰仟萬億]++|{_GE_YI})"
    r"(?:[零〇]\d++|\d[\d,]*+(?= ?[百千万佰仟萬])|(?<=[万萬])\d,?\d{3}(?![\d.,年])"
    r"|(?<=[千仟])\d{3}(?![\d.,])|(?<=[百千万佰仟萬])[1-9](?=$|[，。；！？）元块]|左右|多[元块人])"
    r"|[零〇]?[一二两三四五六七八九](?=[百千万]))?"
    rf"|兆(?:\d[\d,]*+(?= ?[千万亿萬億])|(?={_MONEY})))*)"
    r"(?:[kw](?=$|[-~～至到—]+\d|[元块美欧日港澳英个人，。；、！？）+]|左右|上下|以[上下]|[多余][元个人]))?"
)
MANY = {"百上千": (100, 10**4), "千上万": (1000, 10**5)}
"""What stands behind 成 and is a number by itself → the least and the most that it means."""
NUMERAL = regex(rf"{_ARABIC}|(?<=成)(?:{'|'.join(MANY)})|{_CHINESE}")
"""A numeral from where it begins; what it matches need not make sense."""
