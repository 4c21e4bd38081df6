"""The patterns of Chinese date words: one named group for each kind of atom."""

from __future__ import annotations

from typing import Final, NamedTuple

from qa.reading.calendar.almanac import NAMES, SOLAR_TERMS

FIGURES: Final = "0123456789"
CN: Final = "一二三四五六七八九十"
"""Chinese figures up to ten."""
COUNTS: Final = f"{FIGURES}{CN}两"
"""What a number in a date may begin with: a figure, an Arabic one (`FIGURES`) or spelt (`CN`)."""
_ROUND = "〇零○O一二三四五六七八九"
"""The figures of a year that is written out."""
_DASH = "(?:[-—–~～至到]|——)"
_DASHES = "-—–~～至到"
_DASH_SIGN = f"[{_DASHES}]"
_FREE = r"(?<![\d第])(?<!\d[.,·])"
_ZODIAC = "(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[鼠牛虎兔龙蛇马羊猴鸡狗猪])年"
_NOT_DAY_NUMBER = "(?![楼院线文令厅馆店公码门机台桥井船])"
_NO_MONTH = "(?![龄薪嫂饼球季租票息活]|供(?![暖水电气热应货]))"
_ATTRIBUTIVE = (
    "(?!主题|宣传|系列|活动|晚会|联欢|文化|习俗|民俗|礼|档|粽|月饼|市场|放假|假日经济|广场|路|街)"
)
_CLAUSE = r"(?<![^，。；：、（“”(,;:\s])"
_COUNT = rf"(?:\d{{1,3}}|[{CN}两]{{1,3}})"
_CN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
_CN_DAY = "(?:三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"

_FESTIVALS = "|".join(sorted(NAMES, key=len, reverse=True))
_BY_DATE = "(?<=年)五一(?![月十])|(?<=年)(?:十一|圣诞)(?=[，。假黄长期前后]|$)"
_FESTIVAL_HEADS = "".join(sorted({name[0] for name in NAMES}))
_FESTIVAL_SECONDS = "".join(sorted({name[1] for name in NAMES}))
_TERMS = "|".join(SOLAR_TERMS)
_TERM_HEADS = "".join(sorted({name[0] for name in SOLAR_TERMS}))
_TERM_SECONDS = "".join(sorted({name[1] for name in SOLAR_TERMS}))
_TWICE = "|".join(f"(?<=历{one}月){one}(?![日号个十])" for one in "二三五六七九")
"""The day of 农历三月三, whose 初 is not said."""
_NO_REIGN = "".join(
    f"(?<!{reign})"
    for reign in "民国 昭和 平成 令和 大正 明治 光绪 宣统 同治 咸丰 道光 嘉庆 乾隆 康熙".split()
)
"""Not behind the name of a reign, whose years are no years of a century."""
_WITHOUT_NIAN = (
    "[上下]半年|全年(?!级)|(?:第?[一二三四首]|前[一二三两])个?季度"
    f"|(?:春节|国庆|中秋|端午|元旦){_ATTRIBUTIVE}| ?Q[1-4](?![A-Za-z0-9])"
)
"""What a year may stand before without its 年: 2019一季度, 2024春节."""
_NOW = r"(?P<now>(?<=截至)(?:目前|今|现在|发稿)|(?<=截止)(?:到?目前|发稿)|迄今)"


class Kind(NamedTuple):
    """A kind of date words: the characters that it can begin with, and its pattern.

    `signs` are those that stand behind its figures where it begins with some, `seconds` the
    characters behind its other heads; none: any may.
    """

    heads: str
    piece: str
    signs: str = ""
    seconds: str = ""


KINDS: Final = (
    # 2021.5.31  2024-05-20
    Kind(
        FIGURES,
        r"(?P<iso>(?<![\d./A-Za-z])(?<![^\d]-)(?P<iy>(?:19|20)\d\d)(?P<sep>[.\-/])(?P<im>\d{1,2})"
        r"(?P=sep)(?P<id>\d{1,2})日?(?![\d/])(?!-(?!(?:19|20)\d\d[.\-/]|\d\d?[./]\d\d?(?![\d./])))(?!\.\d))",
        "./-",
    ),
    # 20240520 by itself
    Kind(
        FIGURES,
        rf"(?P<packed>(?:{_CLAUSE}|(?<=[从自])|(?<=\d{{8}}{_DASH_SIGN}))(?P<py>(?:19|20)\d\d)(?P<pm>0[1-9]|1[0-2])"
        rf"(?P<pd>0[1-9]|[12]\d|3[01])(?=$|[，。；、）),; ]|{_DASH_SIGN}(?:19|20)\d{{6}}(?!\d)))",
    ),
    # 2014.02 and nothing else
    Kind(
        FIGURES,
        r"(?P<stamp>^(?P<ty>(?:19|20)\d\d)(?:[./-](?=\d\d|\d至今)|[/-])(?P<tm>0?[1-9]|1[0-2])(?=$|至今))",
        "./-",
    ),
    # 1999.08-2002.02
    Kind(
        FIGURES,
        r"(?P<points>(?<![\d.\-/A-Za-z])(?P<ny1>(?:19|20)\d\d)[./-](?P<nm1>0?[1-9]|1[0-2])"
        rf" ?{_DASH} ?(?P<ny2>(?:19|20)\d\d)[./-](?P<nm2>0?[1-9]|1[0-2])"
        r"(?![\d.\-/万亿%％元吨个人]))",
        "./-",
    ),
    # 6.18 of 2021.6.14—6.18
    Kind(
        FIGURES,
        rf"(?P<dotted>(?<=\d{_DASH_SIGN})(?P<om>0?[1-9]|1[0-2])[./](?P<od>\d{{1,2}})(?![\d./%]))",
        "./",
    ),
    # 2018—2020年 （2021-2023） 2020-21年
    Kind(
        FIGURES,
        rf"(?P<years>{_FREE}(?P<y1>(?:19|20)\d\d) ?年?{_DASH} ?"
        r"(?P<y2>(?:19|20)\d\d(?:年(?!代)|(?=[）)]|$))|\d\d年(?!代))"
        r"(?:(?P<ym>0?[1-9]|1[0-2])月份?(?! ?\d))?)",
        f"年{_DASHES}",
    ),
    # 1至5月 7、8月 1至五月
    Kind(
        FIGURES,
        rf"(?P<months>{_FREE}(?P<m1>\d{{1,2}})(?:月份?)? ?"
        rf"(?:(?:{_DASH}|、) ?(?P<m2>\d{{1,2}})|{_DASH}(?P<m3>{_CN_MONTH}))月份?"
        r"(?! ?\d{1,2}(?: ?[日号]|[-—–~～至到、]))" + _NO_MONTH + ")",
        f"月、{_DASHES}",
    ),
    # 三到五月
    Kind(
        CN,
        rf"(?P<spelt>(?<![第{CN}百千万])(?P<s1>{_CN_MONTH})(?:月份?)?{_DASH}(?P<s2>{_CN_MONTH})月份?"
        rf"(?!{_CN_DAY}|初|\d){_NO_MONTH}|(?<=年)(?P<s3>一二|二三|三四|四五|五六|六七|七八|八九|九十)月份?)",
    ),
    # 9月13日 5月
    Kind(
        FIGURES,
        rf"(?P<month>{_FREE}(?P<m>\d{{1,2}}) ?月"
        rf"(?:份| ?(?P<d>\d{{1,2}}|{_CN_DAY}) ?(?:日|号{_NOT_DAY_NUMBER}|$)"
        rf"|{_NO_MONTH}))",
        "月",
    ),
    # 25—29日
    Kind(
        FIGURES,
        rf"(?P<days>{_FREE}(?<![:：])(?P<d1>\d{{1,2}})(?:日? ?{_DASH}|、) ?(?P<d2>\d{{1,2}})日)",
        f"日、{_DASHES}",
    ),
    # 元月5日
    Kind(
        "元",
        r"(?P<january>(?<![^年在于从至自到截，。；：、（“\s])元月"
        rf"(?:份|(?P<jd>\d{{1,2}}|{_CN_DAY}) ?(?:日|号{_NOT_DAY_NUMBER})|(?!均|内|息|收)"
        rf"{_NO_MONTH}))",
        seconds="月",
    ),
    # 未来三天
    Kind(
        "未今接",
        rf"(?P<coming>(?:未来|今后|接下来)的?(?P<un>{_COUNT})"
        r"(?P<uu>天|日|个?星期|周|个?月|年)(?!级))",
        seconds="来后下",
    ),
    # 上周三
    Kind(
        "上本这下",
        r"(?P<week>(?<![\d以])(?:上上|上|本|这|下下|下)(?:个|一)?(?:周(?![期围年边恩报刊转而])|星期|礼拜)"
        r"(?P<wd>[一二三四五六日天](?![个名次批周年季两天])|末)?)",
        seconds="上下个一周星礼",
    ),
    Kind(
        "今去大前明后上本同当次翌",
        r"(?P<yearword>(?<!如)今年|(?<!过)去年|(?<![之以\d一二三四五六七八九十几多])大?前年(?!均)|明年"
        r"|(?<![之以此今])后年(?![均度])|(?<!以)上一?年(?!纪)|(?<!基)本年|同年(?!级)|当年|次年|翌年)度?",
        seconds="年前一",
    ),
    # 九月十三日
    Kind("上下全前后", r"(?P<half>[上下]半年|全年(?!级)|(?<=年)[前后]半年(?!报))", seconds="半年"),
    Kind(
        "前头后最的首",
        r"(?P<first>(?<![此之以目日提])(?:前|(?<![一-龥])头|(?<=年)头)(?P<f>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
        rf"|(?:(?<=[\d{_ROUND}]{{4}}年)|(?<=[今去]年)|(?<![^，。；：（“\s]))"
        r"前(?P<g>\d{1,2}|[一二两三四五六七八九十]{1,2})月份?(?! ?\d)"
        r"|(?<=年)(?:后|的?最后)(?P<b>\d{1,2}|[一二两三四五六七八九十]{1,2})个?月"
        r"|(?<=年)首个?月)",
        seconds=f"{COUNTS}后最个月",
    ),
    Kind("上下本", r"(?P<quarterword>[上下本](?:个|一)?季度)", seconds="个一季"),
    Kind(
        "年", rf"(?P<edge>(?<![\d{CN}几多半每历])年(?:底|末|初(?![中级一二三])))", seconds="底末初"
    ),
    Kind("本上下同当", r"(?P<monthword>本月|(?<![以])上个?月|下个?月|同月|当月)", seconds="月个"),
    Kind(
        "今昨大前明后当同次翌日近",
        r"(?P<dayword>今(?:[天日](?!头条)|[晚晨早])|昨[天日晚晨夜早]|大?前天|(?<!的)明(?:[天日](?!之)|[晚晨早])"
        r"|(?<![先之])大?后天(?![性形努养环因])|[当同]日|当[天晚]|[次翌]日|(?<![假节作生即翌次终同当])日前"
        r"|近日(?!本)|近期|近年来|近几年来?|近些年来?)",
        seconds="天日晚晨早夜前后期年几些",
    ),
    Kind("今", _NOW),
    Kind("目现发到迄", _NOW, seconds="前在稿目今"),
    # 农历八月十五 正月初一 腊月
    Kind("大", rf"(?P<newyear>大年初(?P<ny>[{CN}]))", seconds="年"),
    # 1990年代 上世纪九十年代 20世纪80年代
    Kind(
        f"{FIGURES}上本{CN}",
        rf"(?=[上本1-9一二三四五六七八九十])(?P<decade>(?:{_FREE}(?P<dy>(?:1[5-9]|20)\d0)|(?:(?P<ct>上个?世纪|本世纪|\d\d世纪"
        rf"|[{CN}]{{2,3}}世纪)的?)?(?:(?P<d0>{_FREE}[1-9]0)(?:[、和]|{_DASH}))?"
        rf"(?P<dd>{_FREE}[1-9]0|[二三四五六七八九]{{1,2}}十))年代)",
        f"年世、和{_DASHES}",
        seconds="个世",
    ),
    # 二十世纪 by itself
    Kind(
        f"{FIGURES}{CN}",
        rf"(?P<century>{_FREE}(?P<cn>1\d|2[01]|十[{CN}]?|二十一?)世纪(?=$|[，。；）]))",
        "世",
    ),
    # 三天前
    Kind(
        f"{FIGURES}{CN}两半",
        rf"{_CLAUSE}(?P<ago>(?P<an>{_COUNT}|半)(?P<au>天|日|个?星期|周|个?月|年)(?:之前|以前|前)"
        r"(?![往来后列沿景期三五\d进身]))",
        "天日个星周月年",
        seconds="天日个星周月年",
    ),
    # 2024年 二〇二四年
    Kind(
        f"{FIGURES}{CN}",
        rf"(?P<year>(?:{_FREE}(?P<y>[12]\d\d\d)"
        r"|(?<=公元)(?P<ey>[1-9]\d{0,2})"
        rf"|(?P<cy>[一二][{_ROUND}]{{3}})"
        rf"|(?<=民国)(?P<my>\d{{1,3}}|[{CN}]{{1,3}})(?=年[\d{CN}]{{1,2}}月)"
        rf"|(?<![\d.第]){_NO_REIGN}(?P<sy>(?:0\d|[5-9]\d)(?=年\d{{1,2}}月)"
        r"|[12]\d(?=年\d{1,2}月\d{1,2}[日号])|^[12]\d(?=年\d{1,2}月$)"
        rf"|(?<=[月日]{_DASH_SIGN})[012]\d(?=年\d{{1,2}}月)))"
        rf"(?:(?={_WITHOUT_NIAN})| ?年(?:度(?!假)"
        r"|(?!代(?![表理办替言码])|级|货|(?:以上)?的?(?:历史|树龄)))))",
        "年上下全第前首一二三四春国中端元Q",
    ),
    Kind(
        f"{FIGURES}{CN}",
        rf"(?P<day>{_FREE}(?<![期满共达每])(?P<bare>\d{{1,2}})日(?![内游龄均常元])"
        rf"|(?:(?<=[号日]{_DASH_SIGN})|(?<=[号日]——))(?P<cbare>\d{{1,2}}|{_CN_DAY})(?:号{_NOT_DAY_NUMBER}|日)"
        rf"|(?<=[上下本]月|个月)(?P<dbare>\d{{1,2}})号{_NOT_DAY_NUMBER})",
        "日号",
    ),
    # 九月十三日
    Kind(
        CN,
        rf"(?P<written>(?P<cm>十[一二]?|[一二三四五六七八九])月(?P<cd>{_CN_DAY}|\d{{1,2}})"
        rf"(?:日|号{_NOT_DAY_NUMBER}))",
    ),
    Kind(
        f"农阴旧闰正冬腊{CN}",
        rf"(?P<lunar>(?:(?P<old>[农阴旧]历)(?:{_ZODIAC})?)?(?P<aged>(?<=[农阴旧]历[\d{_ROUND}]{{4}}年))?(?P<leap>闰)?"
        rf"(?P<lm>正|冬|腊|十[一二]?|[一二三四五六七八九])月(?P<ld>初(?:[{CN}]|[1-9](?!\d)|10)(?![个批场次名天年])"
        rf"|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?(?![\d{CN}日个])|三十(?!日)|{_TWICE})?)",
        seconds=f"历月正冬腊{CN}",
    ),
    # 一至三季度 1、2季度
    Kind(
        f"{FIGURES}第一二三",
        rf"(?P<quarters>(?<![每个数\d前十])第?(?P<qs>[一二三1-3](?:季度)?{_DASH}第?[二三四2-4]"
        r"|一[、和]?二|二[、和]?三|三[、和]?四|1、2|2、3|3、4)季度)",
        f"季、{_DASHES}",
        seconds="一二三1234",
    ),
    Kind(
        f"{FIGURES}第首末前一二三四Q",
        rf"(?P<quarter>(?:(?<![每个数第\d前十])|(?<={_FREE}20\d\d)(?=\D))"
        r"(?:第?(?P<q>[一二三四首末1-4])季度|(?P<q1>第[一二三四1-4]|首)个季度|(?<=年)(?P<q2>首)季(?!度))"
        rf"|(?<![此目])前(?P<q3>[一二两三123])个?季度"
        rf"|(?:(?<=年)|(?<={_FREE}20\d\d)|(?<={_FREE}20\d\d ))Q(?P<q4>[1-4])(?![A-Za-z0-9]))",
        "季",
        seconds="一二三四首两季个1234",
    ),
    Kind(
        f"{FIGURES}近过最{CN}两",
        rf"(?P<recent>(?:(?:{_CLAUSE}近|过去|最近)(?P<n>\d{{1,2}}|[{CN}两]{{1,2}})"
        r"(?:年(?:来|间|里|(?![级前代多]))|(?P<nu>天|日|周|个?星期|个月)(?:来|里|间|(?!前|多[来时以，])))"
        rf"|(?<![\d.{CN}百千])(?P<n2>\d{{1,2}}|[{CN}两]{{1,2}})年来))",
        "年天日周星个",
        seconds=f"{COUNTS}去近",
    ),
    Kind(
        f"“{CN}",
        rf"(?P<plan>“?(?P<pl>十?[{CN}])五”?"
        r"(?=期间|时期|以来|末|开局|收官|前[一二三四]年))",
        seconds=CN,
    ),
    Kind(
        f"第“五十{_FESTIVAL_HEADS}",
        rf"(?P<named>(?:第(?P<ed>\d{{1,3}}|[{CN}百零]{{1,5}})[个届次])?“?(?=[{_FESTIVAL_HEADS}五十])"
        rf"(?P<fest>{_FESTIVALS}|{_BY_DATE}){_ATTRIBUTIVE})",
        seconds=f"{COUNTS}百零五十{_FESTIVAL_HEADS}{_FESTIVAL_SECONDS}",
    ),
    Kind(
        _TERM_HEADS,
        rf"(?P<term>(?=[{_TERM_HEADS}])(?:(?P<t1>{_TERMS})(?=节气|当[天日]|这一?[天日]|那[天日]|时节|[（(](?:农历|\d))"
        rf"|(?:(?<=[是为逢迎日年])|(?<=[今当]天)|(?<=[日）][，（]))“?(?P<t2>{_TERMS})(?=[”，。、；（）]|$)"
        r"|清明(?P<t3>节)))",
        seconds=_TERM_SECONDS,
    ),
)
"""All kinds; the first that fits is it."""
