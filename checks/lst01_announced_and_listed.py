"""说几条、列几条对不上 · Announced and listed

找什么：文中说“三必问”“四个统一”“五项措施”“两查三改四落实”，接着列出来的条数却是另一个数。
为什么：多半是删稿时落下一条，或加了一条忘了改数。
列在数目之前的（“甲、乙、丙四省”“种植、加工和销售四大环节”）也数，差一个时提醒。
放过什么：只提名称、没有展开的固定提法（“三农”“一带一路”）；以“等”收尾的举例；列项里带数字的分布
（“新增3例：北京2例、上海1例”）；任何一种合理的数法得出所称数目的，都算相符。
紧接在冒号、“即”、“分别是”之后的完整列举报为差错；散在小标题或各段的，只作提醒。

What it finds: a text that announces “three musts”, “four focuses” or “five measures” and then
lists another number of them. An item was cut, or added, and the number stayed.
What it leaves alone: fixed catchwords that nobody spells out, lists that end in 等, and breakdowns
by figures. If any sensible way of counting gives the announced number, it is sound.
A complete list right behind its announcement is an error; one spread over headings or paragraphs,
or standing before its number, is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Listing,
    Place,
    announced_as,
    announced_thing,
    bad,
    goes_on,
    good,
    listing_mends,
)

_MANY, _AGAIN = 10, 3


def judge(listing: Listing) -> Iterator[Clash]:
    """Compare the announced number with the members found."""
    found = len(listing.members)
    if not listing.number or found == listing.number:
        return
    if listing.number >= _MANY and found * 2 < listing.number:
        # 编成27个故事：分苹果、渡船、修粮仓 names some of them
        return
    if goes_on(listing):
        return
    again = listing.again[:_AGAIN]
    yield Clash(
        places=(
            Place("announced", listing.span),
            *(Place("announced", span) for span in again),
            *(Place("member", member) for member in listing.members),
        ),
        values=(f"{listing.number}{listing.noun}", str(found)),
        args={"thing": announced_thing(listing), "found": found},
        suggestions=listing_mends(listing, announced_as(listing, found), again),
        severity=None if listing.complete else "warning",
    )


CHECK = Check(
    code="LST01",
    name="announced-and-listed",
    severity="error",
    reads=Listing,
    absorbs=("FIG01",),
    judge=judge,
    message={
        "zh": "说的是“{thing}”，列出来的是{found}项",
        "en": "“{thing}” is announced, {found} are listed",
    },
    examples=(
        bad("县里推行“⟦三个紧盯⟧”：⟦紧盯堤坝⟧，增设岗哨；⟦紧盯水库⟧，昼夜值守。"),
        bad(
            "医院推行“⟦三必问⟧”制度，即⟦必问病史⟧、⟦必问用药⟧、⟦必问过敏⟧、⟦必问家属⟧。",
            why="a fourth was added",
        ),
        bad("渔港“⟦三统一⟧”见成效。“⟦三统一⟧”，即⟦统一停靠⟧、⟦统一过秤⟧，卖鱼省心。"),
        bad("展馆分为⟦四个板块⟧：⟦“耕读”⟧⟦“渔猎”⟧⟦“匠作”⟧，展期两个月。"),
        bad("会议提出⟦三项要求⟧：⟦一是抢收早稻⟧，⟦二是抢种晚稻⟧。"),
        bad("获奖的有⟦四个村⟧，分别是⟦石桥村⟧、⟦柳湾村⟧和⟦青山村⟧。"),
        bad(
            "园区推行“⟦三个一批⟧”：⟦提升一批⟧，腾地百亩；⟦转型一批⟧，改厂六家；⟦清退一批⟧；⟦引进一批⟧。"
        ),
        bad("获奖的⟦4家农场⟧分别是⟦石桥⟧、⟦柳湾⟧和⟦青山⟧，奖金已发。"),
        bad("医院推出⟦五项便民举措⟧。⟦床旁结算⟧；⟦夜间取药⟧；⟦周末门诊⟧；⟦手机查报告⟧。"),
        bad("⟦乡里建起县⟧、⟦乡⟧、⟦村⟧、⟦组⟧⟦五级⟧网格。"),
        bad("法律“⟦五进⟧”活动开场，今年⟦进村社⟧、⟦进工地⟧、⟦进校园⟧、⟦进商圈⟧，办讲座57场。"),
        bad("街道报出“⟦两降⟧一升”：⟦发案数降低两成⟧，投诉率上升一成，办结率提高两成。"),
        bad("现命名下列⟦4所学校⟧为绿色学校：\n⟦城东小学⟧、⟦城西小学⟧、⟦青山中学⟧。"),
        bad(
            "下一步⟦三点打算⟧。⟦首先，压缩时限⟧。⟦其次，搬进小区⟧。⟦再次，清旧账⟧。⟦最后，严查欠税⟧。"
        ),
        bad("⟦货物发往湖北⟧、⟦湖南⟧和⟦江西⟧⟦四省⟧。", why="列在数目之前"),
        bad("镇里建立⟦五项⟧机制，具体包括：⟦例会机制⟧、⟦通报机制⟧、⟦督办机制⟧、⟦问责机制⟧。"),
        bad("今年新增省级非遗⟦三项⟧。新上榜的分别是：⟦莲花落⟧、⟦竹马灯⟧、⟦银饰锻制⟧、⟦蓝印花布⟧。"),
        bad("调整涉及⟦6个⟧乡镇（⟦石桥镇⟧、⟦柳湾镇⟧、⟦青山乡⟧、⟦白水乡⟧、⟦大坪镇⟧）。"),
        bad("⟦检查组由公安⟧、⟦消防⟧、⟦住建⟧、⟦城管⟧、⟦应急⟧、⟦卫健⟧等⟦五部门⟧组成。"),
        bad("⟦石桥⟧、⟦柳湾⟧、⟦青山⟧、⟦白水⟧⟦三乡⟧试种的糯稻收了。"),
        bad("馆内请守“⟦三不要⟧”：⟦不要攀爬⟧，⟦不要喧哗⟧。"),
        bad("秦大川、施小敏、窦一凡⟦三人⟧分别获得⟦一⟧、⟦二等奖⟧。"),
        bad("这里有“⟦三宝⟧”：⟦茶叶⟧、⟦竹笋⟧、⟦香菇⟧、⟦蜂蜜⟧。"),
        bad("双方签了⟦三份⟧协议：⟦《合作协议》⟧⟦《采购协议》⟧。"),
        bad("开展“⟦四个⟧一”活动：⟦讲好一堂党课⟧、⟦开展一次走访⟧、⟦办好一件实事⟧。"),
        bad("风险点实行⟦四色⟧标注：⟦重大的标红色⟧，⟦较大的标橙色⟧，⟦一般的标黄色⟧。"),
        bad("村里⟦四季⟧有活：⟦春天采茶⟧，⟦夏天收麦⟧，⟦秋天摘果⟧，老人小孩都不闲着。"),
        bad("站里设闸口⟦四个⟧：⟦东闸⟧、⟦西闸⟧、⟦南闸⟧，售票机62台、座椅480把。"),
        bad("⟦石桥小学⟧、⟦柳湾小学⟧、⟦青山小学⟧、⟦白水小学⟧结盟，⟦三所⟧学校的图书通借通还。"),
        good("甲小学、乙小学、丙小学、丁小学结盟，其中三所学校通借图书。", stopped_by="reading"),
        good(
            "检查组由公安、消防、住建等五部门组成。", stopped_by="reading", why="等 names only some"
        ),
        bad("区里推出⟦四条办法⟧，首批惠及26家。⟦一是上门建档⟧；⟦二是专车接送⟧；⟦三是药品到家⟧。"),
        good("现场签约8个项目。参加活动的企业有：恒通、远大、华泰。", stopped_by="reading"),
        good(
            "航道建设有运河二级航道、新河三级航道两处。", stopped_by="reading", why="等级，不是几级"
        ),
        good("街道报出“一降两升”：发案数下降，满意率提高，办结率提高。", stopped_by="compare"),
        good("渔港实行“两统一”，即统一停靠、统一过秤，渔民卖鱼省了心。", stopped_by="compare"),
        good("这趟专列途经湖北、湖南、江西和广东四省。", stopped_by="compare"),
        good("新线路连接西安、咸阳、宝鸡4个机场。", stopped_by="reading", why="一地可有几个"),
        good(
            "医院推行“三必问”制度，即必问病史、必问用药、必问过敏。",
            stopped_by="compare",
        ),
        good("会议提出三项要求：一是抢收早稻，二是抢种晚稻，三是清沟排水。", stopped_by="compare"),
        good("教室、教材、教师三到位，新学期顺利开学。", stopped_by="compare", why="listed before"),
        good(
            "灯会设灯组24个。\n一、售票。网上预约。\n二、停车。南门进场。",
            stopped_by="compare",
            why="数的是前面的灯组",
        ),
        good("继续加大“三农”投入，让农民增收。", stopped_by="reading", why="nothing is listed"),
        good("本次评出五个村，分别是石桥村、柳湾村等。", stopped_by="reading"),
        good("全市新增3个病例：东城2例、西城1例。", stopped_by="reading", why="a breakdown"),
    ),
)
