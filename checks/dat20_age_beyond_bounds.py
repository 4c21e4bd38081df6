"""年龄之间说不通 · An age that another does not allow

找什么：紧挨着说的两个年龄或年数不可能都对：母亲36岁、儿子31岁；弟弟比哥哥大；孪生兄弟不同岁；33岁而驾龄22年；
16岁“已经成年”；两岁就参加工作；年过古稀却只有56岁；老大、老二的生年颠倒。
为什么：年龄写错一位，一家人的辈分就乱了。
不管什么：继父母、养父母、公婆、堂表亲；当年、那年的岁数；约数；隔着别人的。

Finds two ages, or an age and years, told side by side that cannot both be right: a mother five
years older than her son, a younger brother older than the elder, twins of two ages, someone who
drives since childhood, an adult of sixteen, 古稀 of a man of fifty-six. It leaves alone foster
and in-law kin, cousins, ages of then, rounded ones, and what is told of another person.
Source: what the words mean; eighteen years make an adult (民法典第十七条).
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import Check, Clash, Implied, bad, good, implied_otherwise


def judge(claim: Implied) -> Iterable[Clash]:
    """Hold an age against what the other allows."""
    return implied_otherwise(claim, "age")


CHECK = Check(
    code="DAT20",
    name="age-beyond-bounds",
    severity="error",
    reads=Implied,
    judge=judge,
    message={
        "zh": "由“{words}”看应{meant}，文中却是“{told}”",
        "en": "“{words}” allows {meant}, yet “{told}” is printed beside it",
    },
    examples=(
        bad("屋里住着母女二人，⟦母亲36岁⟧，⟦女儿31岁⟧，都在鞋厂做工。"),
        bad("兄妹俩同台演出，⟦妹妹15岁⟧，⟦哥哥13岁⟧。"),
        bad("一对孪生姐妹考进县中，⟦姐姐15岁⟧，⟦妹妹13岁⟧。"),
        bad("司机吴某，⟦现年33岁⟧，⟦驾龄22年⟧，负主要责任。"),
        bad("律师说，被告当时⟦16岁⟧，已经⟦成年⟧。"),
        bad("年过⟦古稀⟧的老匠人⟦今年56岁⟧，每天还要上山。"),
        bad("⟦八旬⟧老人陈大爷⟦今年66岁⟧，天天下棋。"),
        bad("兄弟三人都当过船工：老大⟦1944年⟧生，老二⟦1941年⟧生，老三1950年生。"),
        bad("渡工老贺⟦今年51岁⟧，⟦退休16年⟧还守着渡口。"),
        bad("穆某，女，⟦1998年6月生⟧，研究生，⟦2000年9月参加工作⟧，今任镇长。"),
        good("穆某，女，1977年6月生，研究生，2000年9月参加工作。", stopped_by="compare"),
        good("屋里住着母女二人，母亲36岁，女儿11岁。", stopped_by="compare"),
        good("继母36岁，女儿31岁，相处得像姐妹。", stopped_by="reading"),
        good("司机吴某，现年43岁，驾龄22年，负主要责任。", stopped_by="compare"),
        good("年过古稀的老匠人照顾着56岁的儿子。", stopped_by="reading"),
    ),
)
