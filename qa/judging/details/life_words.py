"""What cannot be said of one life together: an only child and its sister, unmarried and widowed."""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, OTHER_TIME, UNTRUE, Matter
from qa.patterns import regex

_N: Final = r"(?:[1-9]\d*|[一二两三四五六七八九十百]+)"
_KIN: Final = "姐姐?|哥哥?|弟弟?|妹妹?|兄长|兄弟姐妹"

LIVES: Final = (
    Matter(
        "eldest",
        regex(
            "(?:家[里中]|家)(?:的|是|排行)?(?:长子|老大)|是(?:家[里中])?的?长子",
            holding="长子 老大",
        ),
        regex(
            "(?<=[，。；])(?:他的?|她的?|还有|上有)?(?:大|二|三|两[个位])?哥哥?(?![们])",
            holding="哥",
        ),
        regex(
            f"{UNTRUE}|{OTHER_THING}|[表堂师学干义](?=哥)|[父母爸妈]|叫|称|喊|妻|丈夫|村里|当[作成]"
        ),
        ordered=True,
    ),
    Matter(
        "age of the dead",
        regex("今年(?:已)?\\d{2,3}岁", holding="今年"),
        regex("[去前]年[^，。；]{0,4}?(?:去世|逝世|病逝|离世|病故)", holding="世 逝 病故"),
        regex(f"{UNTRUE}|{OTHER_THING}|[妻夫父母儿女兄弟姐妹]|老伴|爱人|战友|邻|如果|若"),
    ),
    Matter(
        "only child",
        regex(
            "(?<!双方都)(?<!双方均)(?:独生(?:[子女](?!女)|子女(?![家证政父费补奖一]))|独[子女](?![立特])|家中独苗)",
            holding="独",
        ),
        regex(
            rf"(?:[亲胞]|(?:他|她|家[里中]|[上下还也])有?(?:还?有)?(?:[一两三个名位的]+)?|有[一两三][个位名])(?:大"
            rf"|小|双胞胎)?(?:{_KIN})"
            "|(?:在家|家[里中])排行老?[二三四五六]|[兄姐弟妹][兄姐弟妹][二两三四五][人个]",
            holding="姐 哥 弟 妹 兄 排行",
        ),
        regex(
            f"{UNTRUE}|{OTHER_THING}|[表堂师学干义](?=[姐哥弟妹兄])|认[了的作]|没有|无|像|如同|当[作成]|父母|双方|夫妻|丈夫|妻子"
            f"|父亲|母亲|爸|妈|志愿|想要|渴望|羡慕|同父异母|邻|和睦|叫|称"
        ),
    ),
    Matter(
        "unmarried",
        regex(
            "(?:终[身生]|一生|一辈子|从)(?:都|也)?(?:未[婚娶嫁]|未曾?结过?婚|没有?结过?婚|不[娶嫁婚])|(?<=某)未婚",
            holding="婚 娶 嫁",
        ),
        regex(
            "(?:他|她|其|的)(?:妻子|丈夫|老伴|爱人|前妻|前夫|岳[父母])|(?:与|和|跟)(?:妻子|丈夫|老伴|爱人)|[儿子]孙满堂|儿女双全|婚后",
            holding="妻 夫 伴 爱人 岳 满堂 双全 婚后",
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|[兄弟姐妹哥嫂友]|战友|同事|邻|学生|夫妇|老乡"),
    ),
    Matter(
        "childless",
        regex(
            "无儿无女|膝下无[子儿]女?|没有(?:生育)?(?:子女|儿女|孩子)(?![陪在照赡])|未曾?生育|一生无[子后]",
            holding="无儿 无子 无后 没有 生育",
        ),
        regex(
            rf"(?:他|她|其|老人|夫妇|夫妻)的?(?:大|小|长|次|独|亲生|{_N}个)?(?:儿子|女儿|孙子|孙女|外孙)",
            holding="儿 孙",
        ),
        regex(
            f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|[养继干义侄](?=[子女儿])|认|像|如|当[作成]|视|胜似|收养|领养|“"
        ),
    ),
    Matter(
        "order of birth",
        regex("(?:下面|下头|底下)还?有", holding="下"),
        regex("(?<=有)(?:[一两三四][个名位])?(?:哥哥|姐姐)", holding="哥哥 姐姐"),
        regex(f"{UNTRUE}|[^，。；]，|[和、]|[表堂]"),
        ordered=True,
    ),
    Matter(
        "daughters alone",
        regex(
            "膝下无[子儿](?!女)|(?:只有|就|仅有)[一两二三]个女儿|没有儿子", holding="女儿 膝下 儿子"
        ),
        regex("(?<=[，。；])(?:[大小]|他的|她的|老人的)?儿子(?![们媳])", holding="儿子"),
        regex(
            f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|[养继干义侄]|女儿的|外孙|邻|女婿|认|[父母爸妈]|如|像|当[作成]|夭|去世"
        ),
    ),
)
"""The matters of kin and marriage whose sides are known."""
