"""The patterns of Chinese date words: one scan, one named group for each kind of atom."""

from __future__ import annotations

import re
from typing import Final

from qa.reading.almanac import NAMES, SOLAR_TERMS

_CN = "一二三四五六七八九十"
_DASH = "(?:[-—–~～至到]|——)"
_FREE = r"(?<![\d第])(?<!\d[.,·])"
_ZODIAC = "(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[鼠牛虎兔龙蛇马羊猴鸡狗猪])年"
_NOT_DAY_NUMBER = "(?![楼院线文令厅馆店公码门机台桥井船])"
_NO_MONTH = "(?![龄薪嫂饼球季租票息活]|供(?![暖水电气热应货]))"
_ATTRIBUTIVE = (
    "(?!主题|宣传|系列|活动|晚会|联欢|文化|习俗|民俗|礼|档|粽|月饼|市场|放假|假日经济|广场|路|街)"
)
_CLAUSE = r"(?<![^，。；：、（“”(,;:\s])"

_FESTIVALS = "|".join(sorted(NAMES, key=len, reverse=True))
_FESTIVAL_HEADS = "".join(sorted({name[0] for name in NAMES}))
_TERMS = "|".join(SOLAR_TERMS)
_TERM_HEADS = "".join(sorted({name[0] for name in SOLAR_TERMS}))

_PIECES: Final = (
    # 2021.5.31  2024-05-20
    (
        r"(?P<iso>(?<![\d.\-/A-Za-z])(?P<iy>(?:19|20)\d\d)(?P<sep>[.\-/])(?P<im>\d{1,2})(?P=sep)"
        r"(?P<id>\d{1,2})日?(?![\d\-/])(?!\.\d))"
    ),
    # 2018—2020年 （2021-2023）
    (
        rf"(?P<years>{_FREE}(?P<y1>(?:19|20)\d\d) ?年?{_DASH} ?(?P<y2>(?:19|20)\d\d)"
        r"(?:年(?!代)|(?=[）)])))"
    ),
    # 2024年 二〇二四年
    (
        rf"(?P<year>(?:{_FREE}(?P<y>1\d\d\d|2[01]\d\d)"
        r"|(?P<cy>[一二][〇零○O一二三四五六七八九]{3})) ?"
        r"年(?:度(?!假)|(?!代(?![表理办替言码])|级|货|(?:以上)?的?(?:历史|树龄))))"
    ),
    (
        r"(?P<yearword>今年|(?<!过)去年|(?<![之以\d一二三四五六七八九十几多])前年(?!均)|明年"
        r"|(?<![之以此今])后年(?![均度])|(?<!以)上一?年(?!纪)|(?<!基)本年|同年(?!级)|当年|次年|翌年)度?"
    ),
    # 1至5月 7、8月
    (
        rf"(?P<months>{_FREE}(?P<m1>\d{{1,2}})(?:月份?)? ?(?:{_DASH}|、) ?(?P<m2>\d{{1,2}})月份?"
        r"(?! ?\d{1,2}(?: ?[日号]|[-—–~～至到、]))" + _NO_MONTH + ")"
    ),
    # 9月13日 5月
    (
        rf"(?P<month>{_FREE}(?P<m>\d{{1,2}}) ?月"
        rf"(?:份| ?(?P<d>\d{{1,2}}) ?(?:日|号{_NOT_DAY_NUMBER})"
        rf"|{_NO_MONTH}))"
    ),
    # 25—29日
    rf"(?P<days>{_FREE}(?P<d1>\d{{1,2}})(?:日? ?{_DASH}|、) ?(?P<d2>\d{{1,2}})日)",
    rf"(?P<day>{_FREE}(?P<bare>\d{{1,2}})日(?![内游龄均常元]))",
    # 九月十三日
    (
        r"(?P<written>(?P<cm>十[一二]?|[一二三四五六七八九])月"
        r"(?P<cd>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日)"
    ),
    # 农历八月十五 正月初一 腊月
    (
        rf"(?P<lunar>(?:(?P<old>[农阴旧]历)(?:{_ZODIAC})?)?(?P<leap>闰)?"
        rf"(?P<lm>正|冬|腊|十[一二]?|[一二三四五六七八九])月(?P<ld>初[{_CN}](?![个批场次名天年])"
        rf"|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?(?![\d{_CN}日个])|三十(?!日))?)"
    ),
    # 九月十三日
    r"(?P<half>上半年|下半年|全年)",
    (
        r"(?P<quarter>(?<![每个数第\d前十])第?(?P<q>[一二三四首1-4])季度|(?<![此目])前(?P<q3>[一二两三123])"
        r"个?季度)"
    ),
    r"(?P<first>(?<![此之以目日])前(?P<f>\d{1,2}|[一二两三四五六七八九十]{1,2})个月)",
    rf"(?P<edge>(?<![\d{_CN}几多半每历])年(?:底|末|初(?![中级一二三])))",
    r"(?P<monthword>本月|(?<![以])上个?月|下个?月|同月|当月)",
    (
        r"(?P<dayword>今[天日](?!头条)|昨[天日]|前天|(?<!的)明[天日](?!之)|当[天日]|(?<![假节作生即翌次终])日前"
        r"|近日(?!本)|近期|近年来|近几年来?|近些年来?)"
    ),
    r"(?P<now>(?<=截至)(?:目前|今|现在|发稿)|(?<=截止)(?:到?目前|发稿)|迄今)",
    (
        rf"(?P<recent>(?:(?:{_CLAUSE}近|过去|最近)(?P<n>\d{{1,2}}|[{_CN}两]{{1,2}})"
        r"年(?:来|间|里|(?![级前代多]))"
        rf"|(?<![\d.{_CN}百千])(?P<n2>\d{{1,2}}|[{_CN}两]{{1,2}})年来))"
    ),
    rf"(?P<plan>“?(?P<pl>十?[{_CN}])五”?(?=期间|时期|以来|末|开局|收官|前[一二三四]年))",
    (
        rf"(?P<named>(?:第(?P<ed>\d{{1,3}}|[{_CN}百零]{{1,5}})[个届次])?“?(?=[{_FESTIVAL_HEADS}])"
        rf"(?P<fest>{_FESTIVALS}){_ATTRIBUTIVE})"
    ),
    (
        rf"(?P<term>(?=[{_TERM_HEADS}])(?:(?P<t1>{_TERMS})(?=节气|当[天日]|时节)"
        rf"|(?:(?<=[是为逢迎日年])|(?<=[今当]天)|(?<=[日）][，（]))“?(?P<t2>{_TERMS})(?=[”，。、；（）]|$)"
        r"|清明(?P<t3>节)))"
    ),
)
_HEADS = f"0-9{_CN}今去前明后上本同当次翌正冬腊农阴旧闰下全第首年昨日近目现发迄到过最两“"
SCAN: Final = re.compile(f"(?=[{_HEADS}{_FESTIVAL_HEADS}{_TERM_HEADS}])(?:{'|'.join(_PIECES)})")
"""Finds the next date word; `lastgroup` says which of the kinds it is."""

# two sentences in three name no time at all: this is ten times cheaper than the scan
HINT: Final = re.compile(r"[年月日节季天近截迄夕旦庆宵阳午秋腊]|五[”期时以]|\d[./-]\d")
"""Says cheaply whether a sentence may name a time at all."""
