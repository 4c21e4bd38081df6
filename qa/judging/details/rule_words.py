"""What is ruled or told of all, and what goes against it: women alone, all flights cancelled."""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, PLAIN, UNTRUE, Matter
from qa.patterns import regex

_N: Final = r"(?:[1-9]\d*|[一二两三四五六七八九十百]+)"

RULES: Final = (
    Matter(
        "women alone",
        regex("(?:仅限|只限|只招|仅招)女(?:性|生)", holding="女"),
        regex(rf"(?:录用|招收|聘用|招录|其中)[^，。；]{{0,4}}男(?:性|生){_N}[名人]", holding="男"),
        regex(f"{PLAIN}|岗位[^，。；]{{0,6}}不限|部分|个岗"),
    ),
    Matter(
        "men alone",
        regex("(?:仅限|只限|只招|仅招)男(?:性|生)", holding="男"),
        regex(rf"(?:录用|招收|聘用|招录|其中)[^，。；]{{0,4}}女(?:性|生){_N}[名人]", holding="女"),
        regex(f"{PLAIN}|岗位[^，。；]{{0,6}}不限|部分|个岗"),
    ),
    Matter(
        "sold at home",
        regex("全部内销|全部在国内销售", holding="内销 国内"),
        regex("出口(?:额)?(?:占|到|至|达|额为)", holding="出口"),
        regex(PLAIN),
    ),
    Matter(
        "prescription",
        regex("(?<!非)处方药", holding="处方"),
        regex("(?:无需|不需要?|不用|无须)(?:医生)?处方", holding="处方"),
        regex(f"{PLAIN}|非处方"),
    ),
    Matter(
        "flights",
        regex("(?:所有|全部)航班(?:全部|均|都)?取消|航班(?:全部|悉数)取消", holding="航班"),
        regex(
            rf"{_N}(?:个|架次|班)(?:出港|进港)?航班[^，。；]{{0,6}}?(?:起飞|起降|准点)",
            holding="航班",
        ),
        regex(f"{UNTRUE}|{OTHER_THING}|此前|原定|上午|下午|凌晨|恢复|[时点]前|[时点]后|改签|备降"),
    ),
    Matter(
        "water marks",
        regex("(?:全部|均|都)(?:低于|在)(?P<of>汛限|警戒|保证)水位", holding="水位"),
        regex("(?:超(?:过|出)?|高出|高于)(?P<of>汛限|警戒|保证)水位", holding="水位"),
        regex(f"{PLAIN}|[时日月]|前|后来|随后|以下未|未"),
    ),
    Matter(
        "claim dismissed",
        regex(
            "驳回(?:了)?(?:原告)?[^，。；]{0,4}?(?:的)?(?:全部|所有)(?:诉讼)?请求", holding="驳回"
        ),
        regex("被告[^，。；]{0,8}?(?:支付|赔偿)(?:给)?原告", holding="原告"),
        regex(
            f"{UNTRUE}|{OTHER_THING}|[二再]审|改判|上诉|撤销|反诉|抗诉|请求判[令决]|要求|诉请|主张"
        ),
    ),
    Matter(
        "party member",
        regex("党支部书记|党总支书记|党委书记", holding="书记"),
        regex("不是(?:一名)?(?:中共)?党员|并非党员|非党员", holding="党员"),
        regex(f"{OTHER_THING}|如果|若|发动|带动|群众|[妻父母儿女]|有的|人员|人士|代表|即使"),
    ),
)
"""Matters of rules and of what is told of all."""
