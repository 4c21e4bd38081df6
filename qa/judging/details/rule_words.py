"""What is ruled or told of all, and what goes against it: women alone, all flights cancelled."""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, PLAIN, UNTRUE, Matter
from qa.patterns import regex

_N: Final = r"(?:[1-9]\d*|[一二两三四五六七八九十百]+)"

RULES: Final = (
    Matter(
        "caught on the spot",
        regex("被[^，。；]{0,8}?当场(?:抓住|抓获|擒获|制服)", holding="当场"),
        regex("(?:目前|至今)[^。；]{0,8}?(?:仍|还|尚)?在逃", holding="在逃"),
        regex(f"{UNTRUE}|{OTHER_THING}|同伙|其余|另|逃脱|挣脱|趁|名"),
    ),
    Matter(
        "boys or girls not admitted",
        regex("(?:从不|不|从未)招收?(?P<of>[男女])生", holding="招"),
        regex(rf"其中(?P<of>[男女])生(?:有|为)?{_N}[名人]", holding="其中男生 其中女生"),
        regex(f"{PLAIN}|起"),
    ),
    Matter(
        "anonymous",
        regex("匿名(?:捐|汇|信|来信|举报)", holding="匿名"),
        regex(
            "署[着有了][^，。；]{0,6}?(?:真名|真实姓名|姓名|名字)",
            holding="署",
        ),
        regex(f"{PLAIN}|化名|假名"),
    ),
    Matter(
        "closed to all",
        regex(
            "(?:任何|所有|一切)车辆(?:均|都|一律)?(?:不得|禁止|不能)(?:驶入|通行|进入)",
            holding="车辆",
        ),
        regex(
            "(?:公交车?|大巴|班车)[^，。；]{0,6}?照常[^，。；]{0,8}?(?:驶过|通行|行驶|驶入)",
            holding="照常",
        ),
        regex(f"{UNTRUE}|绕|改道|除|另|邻|期满|之后"),
    ),
    Matter(
        "no rain",
        regex("滴雨未[下降落]", holding="滴雨"),
        regex("那场(?:雷?阵|暴|大|中|小)雨", holding="那场"),
        regex(f"{UNTRUE}|邻|外地|去年|上[周月]|前天|前几|此前"),
    ),
    Matter(
        "lost at home",
        regex(
            "(?P<of>[主客])队以?[^，。；]{0,8}?(?:不敌|负于|惜败|告负)",
            holding="不敌 负于 惜败 告负",
        ),
        regex("(?P<of>[主客])场(?:取胜|获胜|告捷|全取三分)", holding="场取胜 场获胜 场告捷 场全取"),
        regex(f"{UNTRUE}|此前|上[轮场]|曾|首回合|次回合|另"),
    ),
    *(
        Matter(
            f"{name} alone",
            regex(f"(?:仅限|只限|只招|仅招){sex}(?:性|生)", holding=sex),
            regex(
                rf"(?:录用|招收|聘用|招录|其中)[^，。；]{{0,4}}{other}(?:性|生){_N}[名人]",
                holding=other,
            ),
            regex(f"{PLAIN}|岗位[^，。；]{{0,6}}不限|部分|个岗"),
        )
        for name, sex, other in (("women", "女", "男"), ("men", "男", "女"))
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
