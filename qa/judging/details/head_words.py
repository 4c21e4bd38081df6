"""What a headline cannot say above a sentence that says the other: 提前完工 above 逾期. Pure.

A headline tells the article's own matter in few words, and its lead tells it again: here words
exclude each other that in one paragraph could be of two things.
"""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, PLAIN, UNTRUE, Matter
from qa.patterns import regex

_N: Final = r"(?:[1-9]\d*|[一二两三四五六七八九十百]+)"
_NTH: Final = r"(?:[二三四五六七八九十]|[2-9]|\d{2,3})"
_BUILT: Final = (
    "完工|竣工|建成|通车|通航|开通|投产|投用|交付|封顶|贯通|合龙|开园|开业|完成|达产|达标"
)
_ACTS: Final = (
    "举办|举行|承办|召开|开展|获得|荣获|夺得|入选|出口|进口|参加|发行|公布|发布|来访|登顶"
    "|执飞|组织|开放"
)
_THINGS: Final = "投诉|事故|伤亡|差错|违规|违约|逃票|感染|上访|信访|火灾|溺水|案件|缺席|弃权|停电"

HEADS: Final = (
    Matter(
        "hurt and unhurt",
        regex(
            "(?<!以外)无(?:人员|人|乘客|旅客|村民|学生|居民)(?:受伤|伤亡)|(?:未|没有)(?:造成|发生)?人员?(?:受伤|伤亡)|零伤亡|全员平安|毫发无[损伤]",
            holding="伤 平安",
        ),
        regex(
            rf"{_N}(?:余|多)?[名位人][^，。；：、\d]{{0,10}}?(?:受[轻重]?伤|[烧砸烫摔撞扭][轻重]?伤|骨折|送医|送(?:往|到|至|入)[^，。；]{{0,12}}(?:医院|救治)|住院|入院|死亡|遇难|身亡)",
            holding="伤 骨折 医 院 亡 难",
        ),
        regex(f"{PLAIN}|\\d{{4}}年|全年|以来|体检|观察|孕|产妇|中暑|惊吓"),
    ),
    Matter(
        "early and late",
        regex(
            rf"提前(?:{_N}(?:个月|个?多月|天|日|年|季度))?(?:全[面部线])?(?:{_BUILT})",
            holding="提前",
        ),
        regex(
            rf"(?:逾期|延期|推迟|延后|滞后|晚|拖延|超期)了?(?:近|约|整整)?{_N}(?:多|余)?(?:个多?月|天|日|年)"
            f"|(?:逾期|延期|推迟|延后)(?:至|到)?[^，。；]{{0,8}}?(?:{_BUILT})|晚于(?:原?计划|合同|原定)|工期(?:有所|一再|略有)?(?:延误|滞后|拖延)|未能(?:按期|如期|按时)",
            holding="期 推迟 延后 滞后 晚 未能",
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|曾|一度|最初|起初"),
    ),
    Matter(
        "gain and loss",
        regex(
            "(?<!不)盈利(?!能力|水平|预|模式|质量|性|点|空间|警|将|或)|扭亏(?:为盈)?|净赚|大赚",
            holding="盈 亏 赚",
        ),
        regex("(?:净)?亏损(?:额)?(?:为|达|约|超过?|近|扩大至)?(?:人民币)?\\d", holding="亏损"),
        regex(
            f"{PLAIN}|去年|收窄|减亏|单季|第?[一二三四]季度(?<!前三季度)|子公司|[板业]务|扣(?:除)?非"
        ),
    ),
    Matter(
        "all won",
        regex("全胜|战皆胜|[连豪]胜(?=$|[ \\n，])", holding="胜"),
        regex(
            f"(?:此前|前|[两二三四五六]场|战绩|{_N}战)[^。；]{{0,12}}?{_N}胜{_N}[平负]|{_N}胜{_N}[平负]",
            holding="胜",
        ),
        regex(f"{UNTRUE}|[去前]年|上届|对手|交锋|历史|近\\d|联赛"),
    ),
    Matter(
        "none at all",
        regex(f"零(?P<of>{_THINGS})", holding="零"),
        regex(
            rf"(?<!未)(?<!没有)(?:受理|接到|收到|发生|出现|查处)[^，。；\d]{{0,8}}?(?P<of>{_THINGS})[^，。；\d]{{0,2}}[1-9]\d*[起件例次宗]",
            holding="受理 接到 收到 发生 出现 查处",
        ),
        regex(f"{PLAIN}|去年|目标|较大|重大"),
    ),
    Matter(
        "not one",
        regex(
            "(?:没有|无)一[户人名家例起][^，。；]{0,8}?(?P<of>[\u4e00-\u9fff]{2})(?=$|[ 。，！])",
            holding="没有一 无一",
        ),
        regex(
            rf"(?<!没)(?<!没有)有{_N}[户人名家例起][^，。；\d]{{0,14}}?(?P<of>[\u4e00-\u9fff]{{2}})(?=[，。；])",
            holding="有",
        ),
        regex(f"{PLAIN}|去年|险|苗头"),
    ),
    Matter(
        "highest and second",
        regex("创(?:下|出|造)?(?:历史|今年|入[春夏秋冬汛]以来)?的?新(?P<of>[高低])", holding="创"),
        regex(
            "(?:第[二三四五]|次)(?P<of>[高低])(?:位|值|点|温|价|水平)?(?=[，。；、]|$)",
            holding="第 次",
        ),
        regex(f"{PLAIN}|全[国省球]|世界"),
    ),
    Matter(
        "nth time",
        regex(f"(?:首次|首度|第一次|头一回|首开先河)(?P<of>{_ACTS})", holding="首 第一次 头"),
        regex(f"第{_NTH}次(?P<of>{_ACTS})", holding="次"),
        regex(f"{PLAIN}|全国|今年第|自[^，。；]{{1,8}}以来"),
    ),
    Matter(
        "first and nth",
        regex("首(?P<of>[列趟架艘批例家个条届期场站台部座支所])(?![诗歌位府都创发])", holding="首"),
        regex(
            f"(?<=[是为年的，])第{_NTH}(?P<of>[列趟架艘批例家个条届期场站台部座支所])", holding="第"
        ),
        regex(f"{PLAIN}|全[国省市球]|世界|亚洲|自[^，。；]{{1,8}}以来|首[^，。；]{{0,40}}首"),
    ),
    Matter(
        "first and nth of a place",
        regex("(?P<of>全[国省市县区])首[家个例条座所批支]", holding="全"),
        regex(f"(?P<of>全[国省市县区])(?:的)?第{_NTH}[家个例条座所批支]", holding="全"),
        regex(f"{UNTRUE}|[去前]年|上[次批]"),
    ),
    Matter(
        "all along and the rest",
        regex("全线(?:贯通|通车|完工|开通|铺通)|全部(?:建成|完工|通车|贯通)", holding="全"),
        regex(
            r"(?:剩余|其余|余下|剩下)的?\d[\d.]*(?:公里|千米|米|亩|处|座|栋|户|个|段)[^，。；]{0,8}(?:预计|计划|将|尚|仍|未|正在)",
            holding="余 剩",
        ),
        regex(f"{UNTRUE.replace('|预计', '')}|原(?!因)|此前"),
    ),
    Matter(
        "strongest and weaker",
        regex("最[强大高多]", holding="最"),
        regex("(?:[弱小低少]于|不及)(?:上[月周次]|\\d+月)", holding="弱 小 低 少 不及"),
        regex(f"{UNTRUE}|{OTHER_THING}|其中|之一"),
    ),
    Matter(
        "in full and in part",
        regex("全额(?:赔偿|赔付|退还|退款|返还|补偿)", holding="全额"),
        regex(
            r"承担\d{1,2}%的?(?:赔偿)?责任|其余(?:损失|费用)[^，。；]{0,4}由[^，。；]{1,8}自行",
            holding="承担 其余",
        ),
        regex(f"{UNTRUE}|此前|原判|撤销"),
    ),
    Matter(
        "all saved and one dead",
        regex(
            "(?:均|都|全部|双双|全员)(?:成功|平安|已)?(?:获救|脱险|生还|得救)",
            holding="获救 脱险 生还 得救",
        ),
        regex(
            rf"(?:另|其中)?(?:有)?(?:{_N}|两)[名人个][^，。；\d]{{0,8}}(?:经?抢救无效|不幸|当场|溺水)?(?:死亡|遇难|身亡|溺亡)",
            holding="死亡 遇难 身亡 溺亡",
        ),
        regex(f"{UNTRUE}|[去前]年|此前|曾|\\d{{4}}年|家人|父|母|丈夫|妻"),
    ),
    Matter(
        "more and less harvested",
        regex("喜?获丰收|喜丰收|大丰收|喜迎丰收|丰产", holding="丰"),
        regex(
            "(?:总产|产量|单产|亩产)[^。；]{0,18}?[比较](?:去年|上年|往年)[^，。；]{0,4}(?:减少|下降|减产|少)",
            holding="产",
        ),
        regex(f"{UNTRUE}|其中"),
    ),
    Matter(
        "above and below the mark",
        regex("超(?:过|出)?(?P<of>保证|警戒|汛限)水位", holding="超"),
        regex("(?:低于|未超|距)(?P<of>保证|警戒|汛限)水位", holding="低 未 距"),
        regex(f"{UNTRUE}|{OTHER_THING}|此前|曾|最高|回落|退"),
    ),
    Matter(
        "in force and to come",
        regex(
            "(?:今[日天]|今起|即日起|昨[日天])起?(?:正式|全面)?(?:[施实]行|实施|生效|执行)",
            holding="今 即日 昨",
        ),
        regex(
            "将[于自从]?(?:下月|下周|明年|\\d{1,2}月)[^，。；]{0,8}?起?(?:正式|全面)?(?:[施实]行|实施|生效|执行)",
            holding="将",
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|过渡|其中"),
    ),
    Matter(
        "on time and late",
        regex(f"(?:如期|按期|按时|准时)(?:交[房付]|{_BUILT}|开工|开学|开业)", holding="期 时"),
        regex(
            "(?:推迟|延期|延后|逾期)(?:到|至|了|交|近)|(?:未能?|没有?能?)(?:如期|按期|按时)",
            holding="推迟 延 逾期 未 没",
        ),
        regex(f"{UNTRUE}|原(?!因)|曾|一度|此前|协调|后来"),
    ),
    Matter(
        "on its day and put off",
        regex(
            "如期(?P<of>举行|举办|开赛|开幕|开学|开考|开工|进行)|照常(?:举行|进行|开放)",
            holding="如期 照常",
        ),
        regex(
            "(?<!不)(?:推迟|延期|改期|延后)(?:至|到)[^，。；]{0,12}?(?:举行|举办|开赛|开幕|开学|进行)|(?:因[^，。；]{1,10})?(?:被迫)?取消(?:了)?(?:本次|本届|原定)",
            holding="推迟 延期 改期 延后 取消",
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|此前|曾|原(?!定)|一度"),
    ),
    Matter(
        "free and paid",
        regex("免费|免收|零收费", holding="免"),
        regex(
            r"(?:每人|每次|每小时|每针|每剂|每[门节科人]课?程?收费|收费|票价|门票|收费标准为|收取)[^，。；]{0,8}?[1-9]\d*(?:\.\d+)?元",
            holding="元",
        ),
        regex(
            f"{PLAIN}|学生|老人|儿童|以[下上内]|之?后|超[过出]|特展|讲解|缆车|首|前\\d|补|价值|市场价|原价|其[他它余]|非|外地|自费|减|省|节"
        ),
    ),
    Matter(
        "court",
        regex("(?<!一审)(?:胜诉|获支持|获赔|获法院支持)", holding="胜诉 获"),
        regex(
            "(?:判决)?驳回(?:了)?(?:其|原告|[^，。；]{1,8}的)?(?:全部)?(?:诉讼请求|诉求)",
            holding="驳回",
        ),
        regex(f"{PLAIN}|其[他它余]|一审|二审|被告|上诉|反诉"),
    ),
    Matter(
        "passed and voted down",
        regex("(?:获|表决|高票|审议|顺利)通过|获批", holding="通过 获批"),
        regex(
            "(?:被否决|遭否决|未(?:能)?(?:获得?)?通过|未获批准?|未获得?批准|不予批准|被驳回)",
            holding="否 未 不予 驳回",
        ),
        regex(f"{PLAIN}|此前|首[次轮]|初|第一次"),
    ),
    Matter(
        "stopped and going",
        regex("(?<!不)停(?P<of>课|运|航|工|产|业|诊)(?!后|前|[整改])", holding="停"),
        regex(
            "(?:正常|照常)(?:上|开|营|生|出)?(?P<of>课|运|航|工|产|业|诊)(?:行|营)?",
            holding="正常 照常",
        ),
        regex(f"{PLAIN}|部分|其[他它余]|恢复|未|不|[明后]|高[中三]|[至到]"),
    ),
)
"""The matters of headlines alone; what tells of a part or another time excuses them, too."""
