"""Articles by the thousand: sentences of real ones with other places, days and figures.

Sentences come as they do in print, with and without figures, but short: what an article has in
common with others are no passages that were carried over. Nothing but what is planted
contradicts: every figure is told of the article's place by name, and each article is of a place of
its own, but for those planted; what is one thing for all (a tunnel, a person, the country, another
province) is left out; no slip of the pen turns one place's name into another's.

Each article tells a fact of one place; of a known part of them another article, published days
later, tells the same fact of the same place and period with another number, in another sentence.
An editor who reads both must ask. Everything follows from the seed.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qa.judging.finding.loader import load_checks
from qa.model import Document
from qa.reading.documents import read_text
from tests.bench.place_names import named, number_of

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2}(?<![城都各全本我该超门股楼])(?:市|县(?!城))(?![\u4e00-\u9fff]?[场区]|[民级域容政值面])"
)
_ONE_THING = re.compile(
    "[全我]国|中[国央]|全[省球]|国[家有]|世界|地区|隧道|大桥|铁路|高速|机场|景区|马拉松|湿地|岁|[某个]人|队|比\\d|书记|主席|[总首]|国道|[沪深]|中欧|沿黄|冠军|这名|小野|专席|上班族"
    "|(?<![\u4e00-\u9fff])[\u4e00-\u9fff][市县]"
)
"""Something that has one figure wherever it is told of."""
_ELSEWHERE = re.compile(
    "北京|天津|上海|重庆|河[北南]|山[东西]|辽宁|吉林|黑龙江|江[苏西]|浙江|安徽|福建|湖[北南]|广[东西州]|海南|四川|贵州|云南|陕西"
    "|甘肃|青海|内蒙|西藏|宁夏|新疆|香港|澳门|台湾|[\u4e00-\u9fff]{2}(?:省|州|区|镇|乡|村|街道|公司|集团|医院|[大中小]?学校?|警方)|[局处院校馆]长|委内瑞拉|悬赏|老[一-鿿][在说]"
    "|[省市县区](?:长|委|人民|公安|检察|法院)|常委|[\u4e00-\u9fff]{2,3}说[。，：]|第[一二三四五六七八九十]+届|[零〇一二三四五六七八九]{4}年"
    "|[“”]|某|都市圈|城市群|中国|论坛|[今昨][天日]|个方面"
)
"""Another place, house or edition, what somebody said, a person of a story: told again in an
article of elsewhere, it is carried over."""
_GENERIC = re.compile(
    "(?:地|社|园|辖|林|灾|产|校|度假|示范|试验|贸易|开发|保护)区|(?:全|各|该|本|乡|农|城|新)[州区镇乡村]|城镇|乡镇|农村|乡村|区域"
)
_WHOLE = re.compile("(?<=[全该本我])[市县]")
_CALENDAR = re.compile(r"\d+(?=[月日时点分届])")
_SHORT, _LONGER = range(10, 25), range(25, 36)
"""Characters of a sentence; no check takes two short ones, or one longer, for a passage."""
_HALF, _SLIPS, _COUNTED = 0.5, 2 / 3, 0.04
_STRIDE, _LEAST, _MOST = 7919, 1_000_000, 9_000_000
"""The numbers that tell places apart are this and so many more; the stride shares no divisor."""
_LONG_NUMBER = re.compile(r"(?<![\dA-Za-z.~～—–至到/-])\d{3,}(?![\d.%‰~～—–至到/-]|多?[万亿])")
"""A count that can be any number of seven digits: each place has one of its own in a sentence."""
_SINCE, _DAYS = dt.date(2015, 1, 1), 3650
_FACTS = (
    "{when}，{place}{facts}。",
    "记者从{place}有关部门了解到，{when}，{place}{facts}，各项工作有序推进。",
    "据介绍，{when}，{place}{facts}，群众反响良好。",
)
_MEASURES = tuple(
    (action, thing, unit)
    for line in (
        "破获 毒品刑事案件 起;抓获 犯罪嫌疑人 名;审结 民商事案件 件;调解 矛盾纠纷 件",
        "新建 农村公路 公里;改造 老旧小区 个;新增 公共停车位 个;铺设 燃气管道 米",
        "栽植 苗木 株;完成 造林绿化 亩;清理 河道垃圾 吨;治理 水土流失 亩",
        "发放 创业贷款 笔;培训 新型农民 人;新增 城镇就业 人;帮扶 困难家庭 户",
        "接种 流感疫苗 剂;开展 免费义诊 场;救治 急诊患者 人;建立 健康档案 份",
        "检查 餐饮单位 家;排查 安全隐患 处;查处 交通违法 起;抽检 食品样品 批次",
        "接待 国内游客 人次;举办 惠民演出 场;建成 农家书屋 个;捐赠 课外图书 册",
        "引进 招商项目 个;兑付 奖补资金 元;注册 市场主体 户;出口 新能源汽车 辆",
        "收购 夏季小麦 吨;推广 优质水稻 亩;出栏 商品生猪 头;建设 高标准农田 亩",
        "招录 青年教师 名;资助 贫困学生 名;受理 群众来信 件;办理 不动产登记 件",
    )
    for action, thing, unit in (part.split() for part in line.split(";"))
)
"""What local news count; written down before anything was measured with it."""
_WHEN = ("{year}年", "{year}年上半年", "{year}年一季度", "{year}年前三季度")


@dataclass(frozen=True, slots=True)
class Stock:
    """What articles are made of: short sentences, such with figures, and longer ones without."""

    short: tuple[str, ...]
    counted: tuple[str, ...]
    longer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """An article; `against` is the id of the one that it contradicts, if it does.

    `backed` when two other figures of the same passage agree; `slipped` when the number is a slip
    of the pen away from the other, not another number altogether.
    """

    id: str
    text: str
    against: str = ""
    backed: bool = False
    slipped: bool = False


def stock(texts: Iterable[str]) -> Stock:
    """Read what there is to be rewritten: sentences without hours and days."""
    sentences: set[str] = set()
    for text in texts:
        sentences.update(_sentences(read_text(text)))
    fit = sorted(filter(_fits, sentences))
    short = tuple(one for one in fit if len(one) in _SHORT)
    longer = (one for one in fit if len(one) in _LONGER)
    return Stock(
        tuple(one for one in short if not _figures(one)),
        tuple(filter(_figures, short)),
        tuple(one for one in longer if not _figures(one)),
    )


def _fits(sentence: str) -> bool:
    """Say whether any place could say a sentence of itself, with figures of its own."""
    if _CALENDAR.search(sentence) or "\n" in sentence:
        return False
    if _ELSEWHERE.search(_GENERIC.sub("", _PLACE.sub("县", sentence))):
        return False
    if not _figures(sentence):
        return True
    one_thing = _ONE_THING.search(_PLACE.sub("", sentence))
    return not one_thing and _LONG_NUMBER.search(_YEAR.sub("", sentence)) is not None


def _figures(sentence: str) -> bool:
    return _NUMBER.search(_YEAR.sub("", sentence)) is not None


def _sentences(document: Document) -> Iterator[str]:
    """Give the sentences of all paragraphs, with and without figures."""
    for article in document.articles:
        for block in article.blocks:
            if block.kind == "paragraph":
                yield from (block.flow.text[start:end] for start, end in block.sentences)


def own_texts(news: Path | None) -> Iterator[str]:
    """Give the project's own texts, and those of a folder.

    With such a folder the examples of checks are left out: they tell one thing in two ways.
    """
    project = Path(__file__).resolve().parent.parent.parent
    yield from (path.read_text("utf-8") for path in sorted(project.glob("seeds/*.txt")))
    if news:
        yield from (path.read_text("utf-8") for path in sorted(news.glob("*.txt")))
        return
    for check in load_checks().checks:
        for example in check.examples:
            yield from (text.replace("⟦", "").replace("⟧", "") for text in example.texts)


def made(stock: Stock, count: int, planted: int, seed: int, size: int = 30) -> Iterator[Made]:
    """Make `count` articles of about `size` sentences, and one against each of `planted`."""
    chosen = set(_random(seed).sample(range(count), planted))
    for number in range(count):
        yield _article(stock, number, seed, size)
    for number in sorted(chosen):
        yield _against(stock, number, seed, size)


def _article(stock: Stock, number: int, seed: int, size: int, *, fact: str = "") -> Made:
    rng = _random(seed, number, bool(fact))
    scene = _Scene.of(number, seed)
    day = scene.day if not fact else scene.day + dt.timedelta(days=rng.randint(2, 90))
    own = fact or scene.fact(rng)
    chosen = [
        rng.choice(stock.counted if rng.random() < _COUNTED else stock.short)
        for _ in range(rng.randint(size * 2 // 3, size * 4 // 3))
    ]
    if rng.random() < _HALF:
        chosen.insert(0, rng.choice(stock.longer))
    filler = [scene.rewritten(one, seed) for one in dict.fromkeys(chosen)]
    filler.insert(rng.randint(0, len(filler)), own)
    cut = rng.randint(1, len(filler))
    body = "\n".join("".join(part) for part in (filler[:cut], filler[cut:]) if part)
    what, how = rng.choice(("工作", "发展", "建设")), rng.choice(("稳步推进", "见实效", "开新局"))
    title = f"{scene.place}{what}{how}"
    name = f"{number // 1000:04}/{number:07}{'b' if fact else 'a'}.txt"
    return Made(
        name,
        f"---\ndate: {day}\n---\n{title}\n{body}\n",
        f"{number // 1000:04}/{number:07}a.txt" if fact else "",
        scene.backed,
        scene.slipped,
    )


def _against(stock: Stock, number: int, seed: int, size: int) -> Made:
    rng = _random(seed, number, "against")
    scene = _Scene.of(number, seed)
    return _article(stock, number, seed, size, fact=scene.fact(rng, other=True))


def _random(*parts: object) -> random.Random:
    return random.Random("/".join(map(str, parts)))  # noqa: S311 -- repeatable, no secret


def _slip(count: int, rng: random.Random) -> int:
    """Turn two digits of a number, or set another for one."""
    digits = list(str(count))
    at = rng.randrange(1, len(digits) - 1)
    if digits[at] != digits[at + 1] and rng.random() < _HALF:
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        digits[at] = str((int(digits[at]) + rng.randint(1, 9)) % 10)
    return int("".join(digits))


def _another(count: int, rng: random.Random) -> int:
    """Give a number that no slip makes of this one, and no rounding."""
    return count * rng.randint(115, 185) // 100


@dataclass(frozen=True, slots=True)
class _Scene:
    """Place and day of an article, and the fact that it alone tells."""

    place: str
    day: dt.date
    key: str
    backed: bool
    slipped: bool

    @classmethod
    def of(cls, number: int, seed: int) -> _Scene:
        rng = _random(seed, number, "scene")
        return cls(
            named(number * _STRIDE + seed),
            _SINCE + dt.timedelta(days=rng.randrange(_DAYS)),
            f"{seed}/{number}/fact",
            number % 2 == 0,
            rng.random() < _SLIPS,
        )

    def fact(self, rng: random.Random, *, other: bool = False) -> str:
        """Tell the article's fact; with `other`, with another number."""
        own = _random(self.key)
        when = own.choice(_WHEN).format(year=self.day.year - 1)
        measures = own.sample(_MEASURES, 3 if self.backed else 1)
        told = (_random(self.place, when, thing) for _, thing, _ in measures)
        counts = [one.randint(1_300_000, 9_870_000) for one in told]
        if other:
            counts[0] = _slip(counts[0], own) if self.slipped else _another(counts[0], own)
        facts = "，".join(
            f"{action}{thing}{count}{unit}"
            for (action, thing, unit), count in zip(measures, counts, strict=True)
        )
        return rng.choice(_FACTS).format(when=when, place=self.place, facts=facts)

    def rewritten(self, sentence: str, seed: int) -> str:
        """Give a sentence with the article's place, its year, and the figures of that place."""
        bare = _figures(sentence) and not _PLACE.search(sentence)
        here = number_of(self.place) * _STRIDE + _random(seed, sentence).randrange(10**9)
        taken = [match.span() for match in _CALENDAR.finditer(sentence)]
        taken += [match.span() for match in _YEAR.finditer(sentence)]

        def figure(match: re.Match[str]) -> str:
            if any(low <= match.start() < high for low, high in taken):
                return match[0]
            if _LONG_NUMBER.match(sentence, match.start()):
                return str(_LEAST + (here + _STRIDE * match.start()) % _MOST)
            digits = match[0].replace(".", "")
            least = 10 ** (len(digits) - 1)
            own = iter(str(least + (here + _STRIDE * match.start()) % (9 * least)))
            return "".join(char if char == "." else next(own) for char in match[0])

        text = _NUMBER.sub(figure, sentence)
        text = _YEAR.sub(str(self.day.year - 1), text)
        text = _WHOLE.sub(self.place[-1], _PLACE.sub(self.place, text))
        return f"{self.place * bare}{text}"
