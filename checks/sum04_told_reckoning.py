"""文中自己算的账对不上 · A reckoning told in words that does not come out

找什么：一两句话里自己算出来的数：原有多少、去掉多少、还剩多少；两数相差多少；打几折、半价、上调之后多少；
时速与时间得出的里程，每个多少乘以个数；上午加下午、前段加后段等于全天、全长；胜、平、负等于场次；换一个单位再说一遍；
占几成即多少；其余是多少；利息；数罪并罚；三分之二多数；满减与买赠；外币折算；几分钟一班、一小时几班；
半径与直径、边长与周长、长宽高与容积；两数之比；超出限额多少；一盒吃几天；上下半场、两回合的进球；
循环赛、淘汰赛的场次；“9镇4乡，共14个乡镇”；几个数的平均；月租与年租；只有两家、三方的份额；
阶梯价的账单；别处写明单价的货款；每10股派多少；每人每天、多少人、多少天；平均住院日、容积率。
为什么：几个数都印在一句话里，读者口算就知道，改过其中一个就露馅。
不管什么：约数；与去年、计划相比；另有其他部分的；会员价、满减等条件价；设计时速。

Finds what a sentence reckons out itself and gets wrong: what is left of a stock, what lies between
two figures, what a cut or a rise leads to, so much for each of so many, parts that by their names
are all there is, what a promotion leaves to pay, a sum in another currency, runs in an hour,
sides and volumes, ratios, what goes beyond a limit, days that a box lasts, goals of halves and
legs, matches of a league or cup, the mean of a row, the rent of a year, a bill by stepped prices,
what was paid at a price told elsewhere, so much for every so many, so much each for so many in so
many days, the length of stay in a hospital, the floor area ratio. It leaves alone rounded
figures, comparisons with other years or plans, sentences that tell of more, conditional prices
and design speeds.
Source: arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Account,
    Check,
    Clash,
    Figure,
    Suggestion,
    Text,
    as_printed_in,
    bad,
    good,
    in_print,
    place,
    reckonings,
    regex,
    unless,
)

_STEPS = regex("[×÷+−]")
_ONE_STEP = {
    "zh": "{proof}合{makes}，文中写作{told}",
    "en": "{proof} is {makes}, the text says {told}",
}
_BELOW = {
    "zh": "{proof}不是正数，文中写作{told}：两数或方向说反了",
    "en": "{proof} is not above nought, the text says {told}: turned round?",
}
_RESULT = {"zh": "若前面各数无误", "en": "if the terms stand"}
_BOUND = regex("[不超多逾少低]")
_TERM = {"zh": "若结果无误，这里有误", "en": "if the result stands, this is wrong"}


def keys(figure: Figure) -> Iterable[int]:
    """Compare the figures of an article."""
    yield figure.context.article


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at all that a sentence reckons out, two that follow each other, or an article."""
    return map(_clash, reckonings(figures))


def _clash(found: Account) -> Clash:
    sides = (*found.terms, found.result)
    makes = as_printed_in(found.makes, found.result)
    last = len(found.terms)
    return Clash(
        places=tuple(
            place("result" if at == last else "term", side) for at, side in enumerate(sides)
        ),
        values=tuple(side.quantity.canonical for side in sides),
        args={"proof": found.proof, "makes": makes, "told": in_print(found.result)},
        proof=f"{found.proof} = {makes}",
        suggestions=_mends(found, makes),
        message=_wording(found),
    )


def _mends(found: Account, makes: str) -> tuple[Suggestion, ...]:
    """Suggest what the terms make, if it is a number of its own: no side of a score, 3:3."""
    last, told = len(found.terms), found.result
    printed = told.context.sentence[told.at : told.until]
    alone = found.makes > 0 and told.quantity.suffix in printed and not _BOUND.match(printed)
    result = Suggestion(last, makes, _RESULT, likelier=True)
    return result if alone else unless(last), Suggestion(0, None, _TERM)


def _wording(found: Account) -> Text | None:
    if found.makes <= 0 < found.result.quantity.nominal:
        return _BELOW
    return None if _STEPS.search(found.proof) else _ONE_STEP


CHECK = Check(
    code="SUM04",
    name="told-reckoning",
    severity="error",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "{proof}应得{makes}，文中写作{told}",
        "en": "{proof} makes {makes}, the text says {told}",
    },
    examples=(
        bad("该县下辖⟦9镇⟧⟦4乡⟧，共⟦14个⟧乡镇。"),
        good("该县下辖9镇4乡，共13个乡镇。", stopped_by="compare"),
        bad("成交价：⟦人民币肆佰柒拾万元⟧整（小写：⟦4,070,000元⟧）。"),
        bad("仓里原有化肥⟦860袋⟧，昨天卖出⟦320袋⟧，还剩⟦640袋⟧。"),
        bad("山顶气温⟦4℃⟧，山脚⟦13℃⟧，相差⟦7℃⟧。"),
        bad("标价⟦260元⟧的雨衣打八折，只收⟦218元⟧。"),
        bad("水价在⟦3元⟧的基础上上调⟦2元⟧，为⟦6元⟧。"),
        bad("拖拉机以每小时⟦12公里⟧的速度匀速走了⟦2小时⟧，行程⟦34公里⟧。"),
        bad("渡船上午送客⟦212人⟧，下午⟦146人⟧，全天⟦368人⟧。"),
        bad("合议庭由审判长一名、陪审员⟦六名⟧组成，共⟦8人⟧。"),
        good("仓里原有化肥860袋，昨天卖出320袋，还剩540袋。", stopped_by="compare"),
        good("仓里原有化肥860袋，昨天卖出320袋，又运来100袋，还剩640袋。", stopped_by="compare"),
        good(
            "今年招工62人，去年招工45人，比计划多7人。",
            stopped_by="compare",
            why="apart from a plan",
        ),
        good("标价260元的雨衣打八折，会员价198元。", stopped_by="compare"),
        good("渡船上午送客212人，下午146人，加上傍晚一班，全天368人。", stopped_by="compare"),
    ),
)
