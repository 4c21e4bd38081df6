"""正话反话 · What excludes each other

找什么：同一段里互相排斥的两句话：“没有人员遇难”又“造成2人死亡”，“保持不败”又“1负”，“宣告无罪”又“判处有期徒刑”，
“独生女”又“亲姐姐”，“已故”又“到场致辞”，“全年无休”又“周一闭馆”，“全部落网”又“仍然在逃”，“全票通过”又“反对2票”，
全部都有又还有几个没有，左边受伤却治右边，生男称女，唯一却有两个；
输了决赛的捧杯，女称他，一职两人，监理单位成了施工单位，第三次却列出三个“此前”，列过的一串名称换了一个；
被打的人被判刑，败诉的反收钱，法院“批准逮捕”，同一份毒品两个名，同一条预警两种颜色，丢的是男找到的是女。
为什么：改了一处、忘了另一处；一读就知道不对，读者也一读就知道。
不管什么：演练、假设、传言里的；以前的、别处的、别人的；一审与二审；主场与客场；除某日之外的。

Finds two statements of a paragraph that exclude each other: nobody died and two died, unbeaten
and one lost, acquitted and sentenced, an only child and its sister, open all the year and closed
on Mondays, all caught and one at large, all and yet not some, hurt on the left and treated on
the right, a woman called 他, free and paid for, absent and presiding, the loser with the cup, one
part of two persons, one name under two labels, a row told again with one name changed, the
one who was hurt sentenced for it, the loser of a suit paid, an arrest approved by a court, one
weight of two drugs, one warning of two colours, a man lost and a woman found.
It leaves alone drills and rumours, other times, places and persons, and a second instance.
Source: the plain meaning of the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Opposites,
    Passage,
    Suggestion,
    bad,
    excluding,
    good,
    passage_print,
    twice,
)

_MEND = {"zh": "与另一处核对，二者只能有一真", "en": "only one of the two can be true"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find statements of a paragraph, or of an article, that exclude each other."""
    return (_clash(passage, found) for found in excluding(passage))


def _clash(passage: Passage, found: Opposites) -> Clash:
    words = [passage.text[slice(*side)] for side in (found.first, found.second)]
    return Clash(
        places=twice(passage, found.first, found.second),
        values=(passage_print(words[0]), passage_print(words[1])),
        args={"one": words[0].lstrip("的"), "other": words[1].lstrip("的")},
        suggestions=tuple(Suggestion(side, None, _MEND) for side in (0, 1)),
        fact=found.matter,
    )


CHECK = Check(
    code="FIG12",
    name="opposites",
    severity="warning",
    reads=Passage,
    judge=judge,
    explains=("FIG09",),
    message={
        "zh": "“{one}”与“{other}”不能同时成立",
        "en": "“{one}” and “{other}” cannot both be true",
    },
    examples=(
        bad("货车冲出护栏，⟦3人当场死亡⟧，交警称事故⟦未造成人员伤亡⟧。"),
        bad("石桥女足⟦至今不败⟧，8场比赛6胜1平⟦1负⟧。"),
        bad("⟦全票通过⟧的章程共九章，表决时⟦反对2票⟧，同意37票。"),
        bad("县美术馆⟦全年无休⟧，⟦周二例行闭馆⟧，凭身份证入馆。"),
        bad("⟦所有会员都已续费⟧，⟦还有9名尚未⟧缴纳。"),
        bad("新泵站⟦已正式启用⟧，厂长说，泵站⟦至今未启用⟧。"),
        bad("进馆⟦无需预约⟧，读者⟦须提前两天预约⟧。"),
        bad("矿区今年⟦未发生一起塌方⟧，全年⟦发生2起塌方⟧。"),
        good("进馆无需预约，团队须提前两天预约。", stopped_by="compare"),
        good("矿区今年未发生一起塌方，去年发生2起塌方。", stopped_by="compare"),
        bad("⟦已故⟧⟦校长唐立昨天回到⟧母校，与学生座谈。"),
        bad("全镇茶叶产量⟦连年增长⟧，⟦2019年减少⟧一成五。"),
        bad("女双⟦决赛，秦队1比2负于⟧温队，⟦夺冠⟧归来。"),
        bad("茶厂队⟦成功卫冕⟧，队长说，这是⟦头一个冠军⟧奖杯。"),
        good("茶厂队击败卫冕冠军，捧起头一个冠军奖杯。", stopped_by="compare"),
        bad("⟦冰毒净重6.84克⟧装在茶罐里，骑手说那包⟦海洛因6.84克⟧是捡来的。"),
        bad("骑手⟦左腕骨折⟧，当天做了⟦右腕复位⟧。"),
        bad("⟦全乡35户渔家全部已通水⟧，⟦还有4户没有⟧通水。"),
        bad("船工的妻子产下一名⟦女婴⟧，⟦母子⟧平安。"),
        bad("白水镇⟦仅有一座茶馆⟧，镇上⟦两座茶馆⟧上月翻修。"),
        bad("⟦第二名施小敏⟧，第一名秦大川。最终，⟦施小敏获得金牌⟧。"),
        bad("渡口例会由⟦秦大川⟧主持。主持会议的⟦施小敏⟧要求备足缆绳。"),
        bad("渡口⟦由石桥航运公司施工⟧，⟦监理单位石桥航运公司⟧到场。"),
        bad("医生到⟦大湾村、小湾村、石桥村⟧三个村义诊。在⟦石桥村、大湾村、河湾村⟧，共接诊90人。"),
        good("渡口例会由秦大川主持。秦大川要求备足缆绳。", stopped_by="compare"),
        bad("⟦柳湾村⟧一座粮仓失火，水车开到⟦白水村失火现场⟧。"),
        good("全乡9个村，6个村均已通水，3个村没有通水。", stopped_by="compare"),
        good("小雨的爷爷去世那年，她才六岁。", stopped_by="compare", why="another person"),
        good("半程赛决赛，秦队1比2负于温队，获得亚军。", stopped_by="compare"),
        good("骑手左腕骨折，右腕擦伤。", stopped_by="compare"),
        good("货车冲出护栏，未造成人员伤亡。去年同一路段有3人当场死亡。", stopped_by="compare"),
        good("石桥女足主场保持不败，8场比赛6胜1平1负。", stopped_by="compare", why="at home"),
        good("县美术馆全年无休，县科技馆周二闭馆。", stopped_by="compare", why="another house"),
        good("一审判处其有期徒刑三年，二审宣告无罪。", stopped_by="compare"),
    ),
)
