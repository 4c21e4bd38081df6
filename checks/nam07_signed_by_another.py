"""落款不是本单位 · Signed by another house

找什么：通告、公告一类的文字，正文说的是本地一家医院（学校、公司、银行），落款却是同地同类的另一家。
为什么：套用别家的文稿，落款或正文漏改。
不管什么：正文提到几家的；联合、委托、承办的；落款与正文不同类的（卫健委发的医院通告）。

Finds a notice that speaks of one hospital (school, company, bank) of a place and is signed by
another one of the same place and kind.
A notice was taken from another house, and one name was not changed.
It leaves alone notices that name several houses, joint ones, and signers of another kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, as_the_other, bad, good, signed_by_another


def keys(named: Named) -> Iterator[str]:
    """Take the things that an article names."""
    if named.kind == "thing":
        yield "things"


def compare(things: Sequence[Named]) -> Iterator[Clash]:
    """Tell the notice that another house signs."""
    for own, signed in signed_by_another(things):
        names = (own.name, signed.name)
        yield Clash(
            places=(Place("name", own.span), Place("other", signed.span)),
            values=names,
            args={"own": names[0], "signed": names[1]},
            suggestions=as_the_other(names),
        )


CHECK = Check(
    code="NAM07",
    name="signed-by-another",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "正文写的是“{own}”，落款却是“{signed}”，请核对",
        "en": "the notice speaks of “{own}” and is signed by “{signed}”",
    },
    examples=(
        bad(
            "关于增设夜间门诊的通告\n自6月3日起，⟦榆川市妇幼保健院⟧开设夜间儿科门诊，21时停止挂号。\n"
            "⟦榆川市人民医院⟧\n2024年5月27日\n"
        ),
        bad(
            "关于秋季招生的公告\n经批准，⟦柳河县育才中学⟧今年招收高一新生四百名。报名时间为7月上旬。\n"
            "⟦柳河县明德中学⟧\n2024年6月27日\n"
        ),
        good(
            "关于增设夜间门诊的通告\n自6月3日起，榆川市人民医院开设夜间儿科门诊，21时停止挂号。\n"
            "榆川市人民医院\n2024年5月27日\n",
            stopped_by="key",
        ),
        good(
            "关于增设夜间门诊的通告\n自6月3日起，榆川市妇幼保健院与榆川市中医院联合增设夜间门诊。\n"
            "榆川市人民医院\n2024年5月27日\n",
            stopped_by="compare",
            why="several houses",
        ),
    ),
)
