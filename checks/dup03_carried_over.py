"""别篇的文字搬了过来 · Another article's passage carried over

找什么：两篇稿件里有整句一字不差、或只差数字的文字（两句各二十五字以上，或一句五十字以上），
或写不同地方、单位的两篇里有一句话连同数字、名称都相同。两篇一组，只报一次。
搬来的句子里还留着对方的地名、届次，或数字与本篇自己的相抵触，则报为差错；另一场合的引语、往年的年份、届次和日子也报。
放过什么：口号、谚语、同一场合的引语、法规名单、套话、短句；数字已更新的例行报道；
同时同地报道一件事的两篇；同一通稿、看不出异时异地的，只作提示。

What it finds: sentences of two articles alike but for figures (two of 25 characters, one of 50),
or one whose figures and names are another place's; once a pair. An error where the other's place,
edition or figures are left; quotations of another occasion, last year's days and number, too.
What it leaves alone: slogans, laws, short sentences, formulas, bulletins whose figures moved on,
reports of one event; one report printed twice, and articles of about one time, are only noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import (
    LEFTOVERS,
    Check,
    Clash,
    Leftover,
    Pair,
    Passage,
    Twin,
    article_pairs,
    bad,
    carried_mends,
    echo_keys,
    good,
    leftovers,
    main_stretches,
    nobodys,
    passage_print,
    report_twice,
    requoted,
    shortened,
    weighed_copies,
    whose,
)

_LEAST_SHARE = 5


def compare(passages: Sequence[Passage]) -> Iterator[Clash]:
    """Tell each pair of documents what they share."""
    for pair in article_pairs(passages):
        copy, left = leftovers(pair)
        yield from (_slip(copy, copy.said(one), rest) for one, rest in left.items())
        if pair.one_report():
            yield report_twice(pair)
            continue
        if not left:
            again, way = list(requoted(pair)), whose(pair)
            side, found = way if way[1] or again else weighed_copies(pair)
            yield from (_slip(pair, *one) for one in again)
            yield from (_slip(side, *one) for one in found)
        if pair.apart() or not pair.one_place():
            told = {*left, *nobodys(pair, pair.twins)}
            yield from _shared(pair, [twin for twin in pair.twins if twin not in told])


def _slip(pair: Pair, said: str, rest: Leftover) -> Clash:
    return Clash(
        places=rest.places,
        values=(f"{passage_print(said)}:{rest.left}", rest.own),
        args={"left": rest.left, "own": rest.own, "other": shortened(pair.title)},
        suggestions=carried_mends(rest.places, left=rest.left, own=rest.own),
        fact="shared",
        firm=rest.firm,
        severity=rest.severity,
        message=LEFTOVERS[rest.kind],
    )


def _shared(pair: Pair, twins: Sequence[Twin]) -> Iterator[Clash]:
    """Give the longest stretches in common, in the order of the newer text."""
    if (share := pair.share(twins)) < _LEAST_SHARE:
        return
    for places, texts in map(pair.stretch, main_stretches(twins)):
        yield Clash(
            places,
            (passage_print(texts[0]), passage_print(texts[1])),
            {"count": len(twins), "share": share, "other": shortened(pair.title)},
            suggestions=carried_mends(places),
            fact="shared",
            severity=None if pair.two_stories(twins) else "note",
        )


CHECK = Check(
    code="DUP03",
    name="carried-over",
    severity="warning",
    reads=Passage,
    scope="run",
    pairs=True,
    beyond="nothing",
    crowd=24,
    keys=lambda passage: (*passage.marks, *echo_keys(passage)),
    compare=compare,
    absorbs=(
        *"NAM01 NAM02 NAM03 NAM06 DAT02 DAT03 DAT04 DAT05 DAT07 DAT08 FIG01 FIG02 FIG04".split(),
        *"FIG08 FIG09 FIG13 FIG14 DAT18 AVG01 CHG01 CHG04 CUM01 LST01 PCT01 PCT03 SUM01".split(),
        *"SUM02 UNT01 UNT04".split(),
    ),
    message={
        "zh": "与《{other}》有{count}句相同或几乎相同，占本篇的{share}%，请核对是否照搬",
        "en": "{count} sentences as in “{other}”, {share}% of this text: carried over?",
    },
    examples=(
        bad(
            "---\ndate: 2023-04-20\n---\n青阳市植树节掠影\n"
            "⟦园林部门沿滨河路补种了银杏和香樟，给每一棵新树都挂上二维码牌，"
            "孩子们也把写着新学期心愿的小木牌一块一块系上了枝头。⟧",
            "---\ndate: 2024-04-21\n---\n青阳市今春添绿\n"
            "⟦园林部门沿滨河路补种了银杏和香樟，给每一棵新树都挂上二维码牌，"
            "孩子们也把写着新学期心愿的小木牌一块一块系上了枝头。⟧",
        ),
        bad(
            "永宁县夏收见闻\n永宁县有12个乡镇，麦子熟了。\n"
            "⟦今后，永宁县农机中心将为每个合作社培训三名机手，并在麦收前把收割机逐台检修一遍。⟧",
            "安源县麦收正忙\n⟦安源县⟧的收割机已经下田，⟦安源县⟧还来了不少外地机手。\n"
            "⟦今后，永宁县农机中心将为每个合作社培训三名机手，并在麦收前把收割机逐台检修一遍。⟧",
        ),
        bad(
            "---\ndate: 2023-06-06\n---\n江北市爱眼宣传\n"
            "⟦6月6日是第二十八个“全国爱眼日”，市里的眼科医生走进学校和社区，为孩子和老人免费检查视力。⟧",
            "---\ndate: 2024-06-06\n---\n医生进了村小\n村小的操场上排起了长队。\n"
            "⟦6月6日是⟦第二十八个⟧“全国爱眼日”，市里的眼科医生走进学校和社区，为孩子和老人免费检查视力。⟧",
        ),
        bad(
            "云岭小学：书屋进了山\n该校有了新去处。\n"
            "⟦该校把旧锅炉房改成260平方米的书屋，请来5名退休教师轮流值守。⟧",
            "沙湾小学：球场边的课堂\n⟦沙湾小学⟧的球场铺了新草皮。\n"
            "⟦该校把旧锅炉房改成260平方米的书屋，请来5名退休教师轮流值守。⟧",
        ),
        good("东乡\n“上游下一尺雨，下游涨一丈水。”", "西乡\n“上游下一尺雨，下游涨一丈水。”"),
        good(
            "青阳市：贷款到村\n农机补贴优先投向边远困难地区和国有林区，育苗贷款也是如此。",
            "安源县：茶园新机\n农机补贴优先投向边远困难地区和国有林区，育苗贷款也是如此。",
            stopped_by="compare",
        ),
    ),
)
