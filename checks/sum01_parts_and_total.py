"""分项与合计 · Parts and total

找什么：正文说“共”“合计”“总”多少，又把各项一一列出，各项相加与总数对不上。
各项可以隔一句另起（分产业看、按性别分、……其余……），金银铜牌与奖牌数、有进有出的现有数也在此列。
“其中”之后并列而不交叉的几项，加起来超过总数的，像是分项而差一处手误的，提醒。
为什么：读者心算就能发现；这类差错更正率最高。
不管什么：“其中”只举部分而不超过总数的；列举未尽（等、主要、包括）的；各项有交叉的；约数在四舍五入之内的。
若所列百分比恰好说明总数是“应做数”而分项是“已做数”，则只问措辞，不断言相加有误。

Finds a stated whole whose listed parts add up to something else; after 其中, parts of one kind
that exceed it are a warning, and so are likely parts that miss it by a slip.
Readers check such sums in their heads, and corrections are printed.
It leaves alone lists that name only some parts, groups that overlap, and rounding.
Where a percentage in the sentence shows that the “total” is the number due and the parts
the number reached, it asks about the wording only.
Source: common corrections in Chinese dailies; the sum rule of GB/T 8170 rounding.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Fraction,
    Total,
    bad,
    good,
    in_print,
    in_units_of,
    place,
    share_told,
    sum_mends,
    sum_of,
    sum_proof,
    sum_verdict,
)

_WORDING = {
    "zh": "“{whole}”可能是应有数：{parts}合{sum}，占{share}，正与文中比率相符。请核对总数的说法",
    "en": "“{whole}” may be the number due: {parts} make {sum}, which is the stated {share}; "
    "check how the total is worded",
}
_BEYOND = {
    "zh": "所列各项相加得{sum}，超过了它们所属的{whole}，多出{gap}",
    "en": "the parts add up to {sum}, more than the whole they belong to, {whole}, by {gap}",
}


def judge(total: Total) -> Iterable[Clash]:
    """Compare the sum of the parts with the whole."""
    found, summed, share = sum_verdict(total), sum_of(total), share_told(total)
    if not found:
        return
    within = not total.complete and summed > total.whole.quantity.nominal
    yield Clash(
        places=(place("whole", total.whole), *(place("part", part) for part in total.parts)),
        values=(total.whole.quantity.canonical, *(p.quantity.canonical for p in total.parts)),
        args=_args(total, summed, share),
        proof=sum_proof(total),
        suggestions=tuple(sum_mends(total.whole, total.parts, summed, total.gone)),
        severity="warning" if share else found,
        message=_WORDING if share else _BEYOND if within else None,
    )


def _args(total: Total, summed: Fraction, share: Figure | None) -> dict[str, str]:
    return {
        "whole": in_print(total.whole),
        "parts": "、".join(map(in_print, total.parts)),
        "sum": in_units_of(summed, total.whole.quantity),
        "gap": in_units_of(abs(summed - total.whole.quantity.nominal), total.whole.quantity),
        "share": in_print(share) if share else "",
    }


CHECK = Check(
    code="SUM01",
    name="parts-and-total",
    severity="error",
    absorbs=("UNT04", "UNT05", "SUM04"),
    reads=Total,
    judge=judge,
    explains=("SUM02", "UNT02", "FIG04"),
    message={
        "zh": "各项相加得{sum}，文中总数写作{whole}，相差{gap}",
        "en": "the parts add up to {sum}, the text says {whole}: {gap} apart",
    },
    examples=(
        bad("改造线路花去⟦2.86亿元⟧，其中城区⟦1.52亿元⟧，农村⟦1.34万元⟧。"),
        bad("排查出住宅⟦118处⟧、厂房⟦74处⟧、学校⟦32处⟧，合计⟦236处⟧。"),
        bad("全年共接警⟦412起⟧，分别为火灾⟦208起⟧、救援⟦131起⟧、公务⟦63起⟧。"),
        bad(
            "走访总户数⟦250户⟧，入户走访⟦140户⟧，电话走访⟦95户⟧，走访率达94%。",
            why="140+95=235，235÷250=94%：总数像是应访数，只问措辞",
        ),
        bad("法院受理案件⟦359件⟧，其中民事案件⟦334件⟧，行政案件⟦40件⟧。", why="两项已超过总数"),
        bad("外贸进出口总额⟦386亿元⟧，其中出口⟦251亿元⟧，进口⟦125亿元⟧。"),
        bad(
            "7月，全市用水⟦4632万吨⟧，日供水量创下新高。\n"
            "分用途看，居民用水⟦2138万吨⟧，工业用水⟦1685万吨⟧，生态和其他用水⟦1009万吨⟧。",
        ),
        bad(
            "年末户籍总人口⟦44.9万人⟧，按户口看，城里26.3万人，农村18.6万人。"
            "按性别分，男性⟦22.8万人⟧，女性⟦24.1万人⟧。",
        ),
        bad(
            "去年全区新收劳动争议⟦一千二百件⟧。追索劳动报酬的占大头，有⟦724件⟧；工伤待遇⟦238件⟧；"
            "解除合同⟦196件⟧；其余争议⟦142件⟧。",
        ),
        bad("省运会闭幕，我市代表团夺得奖牌⟦46枚⟧。代表团以⟦13金⟧⟦17银⟧⟦18铜⟧列第五位。"),
        bad("粮站年初存粮⟦2640吨⟧，夏季收购⟦1980吨⟧，秋后调出⟦1360吨⟧，目前库存⟦3360吨⟧。"),
        bad("苗圃今春共育苗⟦7640株⟧，其中香樟⟦3862株⟧，桂花⟦2878株⟧。", why="应为6740株"),
        good(
            "全区登记文艺团队186支。按门类看，合唱队82支，舞蹈队64支，戏曲队57支，"
            "有的团队同时登记了两类。",
            stopped_by="reading",
            why="各类有交叉",
        ),
        good(
            "立案106件，按类别看，涉钢材的25件，涉化工品的18件。",
            stopped_by="compare",
            why="差得远",
        ),
        good("支出：广告牌320元，春节慰问12户各200元2400元，合计2720元。", stopped_by="reading"),
        good("排查出住宅118处、厂房74处、学校32处，合计224处。", stopped_by="compare"),
        good("排查隐患236处，其中住宅118处、厂房74处。", stopped_by="compare", why="只举部分"),
        bad("全镇修沟渠⟦57公里⟧：斗渠⟦38公里⟧、毛渠⟦21公里⟧。"),
        good("加上两个分校，全校327人：东院164人、西院109人。", stopped_by="compare"),
        bad("全年处理来件⟦1260件⟧，其中信函⟦412件⟧、来电⟦385件⟧、留言⟦473件⟧。", why="差10件"),
        good(
            "修路总用款2.8亿元，分别为省里拨款9500万元、市里拨款1.12亿元、镇里自筹7300万元。",
            stopped_by="compare",
        ),
        good("共发放补贴1.2万元，分别为甲村4千元、乙村4千元、丙村3.9千元。", stopped_by="compare"),
    ),
)
