"""Currencies as printed, by their ISO codes: names with and without the state, signs, hundredths.

A code is a word where several states share the bare name (比索).
"""

from __future__ import annotations

from collections.abc import Iterator

_MAIN = {
    "CNY": ("元", "元 圆 块钱 元人民币 人民币 RMB ¥ ￥ 1 | 角 毛 毛钱 1/10 | 分钱 1/100"),
    "USD": ("美元", "美元 美金 美刀 美圆 $ 1 | 美分 1/100"),
    "EUR": ("欧元", "欧元 € 1 | 欧分 1/100"),
    "GBP": ("英镑", "英镑 镑 £ 1 | 便士 1/100"),
    "JPY": ("日元", "日元 日圆 日币 1"),
    "HKD": ("港元", "港元 港币 港圆 港纸 1 | 港毫 1/10 | 港仙 1/100"),
    "MOP": ("澳门元", "澳门元 澳门币 1"),
    "TWD": ("新台币", "新台币 台币 1"),
    "KRW": ("韩元", "韩元 韩圆 韩圜 韩币 ₩ 1"),
    "KPW": ("朝鲜元", "朝鲜元 朝元 1"),
    "AUD": ("澳元", "澳元 澳大利亚元 澳币 1 | 澳分 1/100"),
    "NZD": ("新西兰元", "新西兰元 纽元 1"),
    "CAD": ("加元", "加元 加拿大元 加币 1"),
    "SGD": ("新加坡元", "新加坡元 新元 新加坡币 新币 1"),
    "MMK": ("缅元", "缅元 缅币 缅甸元 1"),
    "MYR": ("林吉特", "林吉特 马来西亚林吉特 马币 令吉 1"),
    "CHF": ("瑞士法郎", "瑞士法郎 瑞郎 1 | 瑞士生丁 1/100"),
    "RUB": ("卢布", "卢布 俄罗斯卢布 ₽ 1 | 戈比 1/100"),
    "INR": ("卢比", "卢比 印度卢比 ₹ 1"),
    "VND": ("越南盾", "越南盾 ₫ 1"),
    "IDR": ("印尼盾", "印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比 1"),
    "THB": ("泰铢", "泰铢 ฿ 1"),
    "ILS": ("谢克尔", "新谢克尔 谢克尔 以色列新谢克尔 以色列谢克尔 ₪ 1"),
    "AED": ("迪拉姆", "迪拉姆 阿联酋迪拉姆 1"),
    "BTC": ("比特币", "比特币 个比特币 枚比特币 1"),
    "ETH": ("以太币", "以太币 个以太币 枚以太币 以太坊 1"),
}
"""ISO code → base unit, surfaces with factors: what has names or hundredths of its own."""

_SHARED = {
    "元": "文莱 BND 斐济 FJD 牙买加 JMD 巴哈马 BSD 巴巴多斯 BBD 伯利兹 BZD 百慕大 BMD "
        "开曼 KYD 圭亚那 GYD 利比里亚 LRD 纳米比亚 NAD 津巴布韦 ZWL 所罗门 SBD "
        "苏里南 SRD 东加勒比 XCD 特立尼达和多巴哥 TTD",
    "镑": "埃及 EGP 黎巴嫩 LBP 叙利亚 SYP 苏丹 SDG 南苏丹 SSP 福克兰 FKP 直布罗陀 GIP "
        "爱尔兰 IEP",
    "法郎": "franc 法国 FRF 比利时 BEF 卢旺达 RWF 布隆迪 BIF 吉布提 DJF 几内亚 GNF 刚果 CDF "
        "科摩罗 KMF 中非 XAF 西非 XOF 太平洋 XPF",
    "马克": "DEM 德国 DEM 芬兰 FIM 波黑 BAM",
    "盾": "荷兰 NLG",
    "卢布": "RUB 白俄罗斯 BYN",
    "迪拉姆": "AED 摩洛哥 MAD",
    "普拉": "博茨瓦纳 BWP",
    "古德": "海地 HTG",
    "潘加": "汤加 TOP",
    "塔拉": "萨摩亚 WST",
    "瓦图": "瓦努阿图 VUV",
    "基那": "巴布亚新几内亚 PGK",
    "利昂": "塞拉利昂 SLE",
    "洛蒂": "莱索托 LSL",
    "立特": "立陶宛 LTL",
    "拉特": "拉脱维亚 LVL",
    "德拉克马": "希腊 GRD",
    "比塞塔": "西班牙 ESP",
    "托拉尔": "斯洛文尼亚 SIT",
    "弗罗林": "阿鲁巴 AWG",
    "多布拉": "圣多美和普林西比 STN",
    "科朗": "哥斯达黎加 CRC",
    "列克": "阿尔巴尼亚 ALL",
    "拉里": "格鲁吉亚 GEL",
    "卢比": "INR 巴基斯坦 PKR 斯里兰卡 LKR 尼泊尔 NPR 毛里求斯 MUR 塞舌尔 SCR",
    "比索": "peso 菲律宾 PHP 墨西哥 MXN 阿根廷 ARS 智利 CLP 哥伦比亚 COP 古巴 CUP "
        "乌拉圭 UYU 多米尼加 DOP",
    "披索": "peso 菲律宾 PHP",
    "里亚尔": "rial 沙特 SAR 沙特阿拉伯 SAR 伊朗 IRR 卡塔尔 QAR 阿曼 OMR 也门 YER",
    "第纳尔": "dinar 科威特 KWD 伊拉克 IQD 约旦 JOD 巴林 BHD 突尼斯 TND 阿尔及利亚 DZD "
        "利比亚 LYD 塞尔维亚 RSD",
    "先令": "shilling 肯尼亚 KES 坦桑尼亚 TZS 乌干达 UGX 索马里 SOS 奥地利 ATS",
    "克朗": "krone 瑞典 SEK 挪威 NOK 丹麦 DKK 冰岛 ISK 捷克 CZK 爱沙尼亚 EEK 斯洛伐克 SKK",
    "里拉": "TRY 土耳其 TRY 意大利 ITL",
    "埃斯库多": "escudo 葡萄牙 PTE 佛得角 CVE",
    "克瓦查": "kwacha 赞比亚 ZMW 马拉维 MWK",
    "马纳特": "manat 阿塞拜疆 AZN 土库曼斯坦 TMT",
    "列伊": "RON 罗马尼亚 RON 摩尔多瓦 MDL",
    "塔卡": "BDT 孟加拉 BDT 孟加拉国 BDT",
    "图格里克": "MNT 蒙古 MNT 蒙古国 MNT",
}  # fmt: skip
"""Name → the code that it has alone, if any, and the states that have one of that name."""

_OWN = """
    基普 LAK 老挝 | 瑞尔 KHR 柬埔寨
    坚戈 KZT 哈萨克斯坦 | 苏姆 UZS 乌兹别克斯坦 | 索姆 KGS 吉尔吉斯斯坦 | 索莫尼 TJS 塔吉克斯坦
    阿富汗尼 AFN | 努尔特鲁姆 BTN 不丹 | 拉菲亚 MVR 马尔代夫 | 雷亚尔 BRL 巴西 | 索尔 PEN 秘鲁
    新索尔 PEN 秘鲁 | 玻利瓦尔 VES 委内瑞拉 | 玻利维亚诺 BOB | 瓜拉尼 PYG 巴拉圭
    格查尔 GTQ 危地马拉 | 伦皮拉 HNL 洪都拉斯 | 科多巴 NIO 尼加拉瓜
    巴波亚 PAB 巴拿马 | 奈拉 NGN 尼日利亚 | 埃塞俄比亚比尔 ETB | 塞地 GHS 加纳
    兰特 ZAR 南非 | 乌吉亚 MRU 毛里塔尼亚 | 里兰吉尼 SZL 斯威士兰
    宽扎 AOA 安哥拉 | 达拉西 GMD 冈比亚
    梅蒂卡尔 MZN 莫桑比克 | 阿里亚里 MGA 马达加斯加 | 纳克法 ERN 厄立特里亚 | 兹罗提 PLN 波兰
    福林 HUF 匈牙利 | 列弗 BGN 保加利亚 | 格里夫纳 UAH 乌克兰 | 库纳 HRK 克罗地亚
    德拉姆 AMD 亚美尼亚 | 代纳尔 MKD 马其顿
"""
"""Names that one state has: name, code and the state that may stand before it."""

_CODES = """
    CNY USD EUR GBP JPY HKD MOP TWD KRW AUD NZD CAD SGD CHF RUB INR THB VND IDR MYR PHP BRL MXN
    ZAR SEK NOK DKK PLN HUF CZK KWD BTC ETH
""".split()
"""Codes that are printed behind numbers (50USD) and stand for nothing else."""

SIGNS = frozenset("$€£¥￥₩₹₽฿₫₪")
"""Signs of money; one may stand before its number or behind it."""


def _of_states() -> Iterator[tuple[str, str, str]]:
    """Give code, base unit and surface of every name that states have."""
    for name, row in _SHARED.items():
        words = row.split()
        alone = words.pop(0) if len(words) % 2 else ""
        if alone:
            yield alone, name, name
        for state, code in zip(words[::2], words[1::2], strict=True):
            yield code, name if code == alone else state + name, state + name
    for row in _OWN.replace("\n", "|").split("|"):
        if row.strip():
            name, code, *states = row.split()
            yield from ((code, name, state + name) for state in ("", *states))


def _money() -> dict[str, tuple[str, str]]:
    bases = {code: base for code, (base, _) in _MAIN.items()}
    names = {code: [groups] for code, (_, groups) in _MAIN.items()}
    for code, base, surface in _of_states():
        bases.setdefault(code, base)
        names.setdefault(code, []).append(f"{surface} 1")
    for code in _CODES:
        names[code].append(f"{code} 1")
    return {code: (bases[code], " | ".join(groups)) for code, groups in names.items()}


MONEY = _money()
"""ISO code (a word where several states share the name) → base unit, surfaces with factors."""

_BEFORE = """
    元 人民币 RMB CNY ¥ ￥ | 美元 US$ USD $ 美元 美圆 美金 | 港元 HK$ HKD 港币 港元
    新台币 NT$ TWD 新台币 台币 | 澳门元 MOP$ MOP 澳门币 澳门元 | 澳元 A$ AU$ AUD 澳元 澳币
    新西兰元 NZ$ NZD 新西兰元 纽元 | 加元 C$ CA$ CAD 加元 加币 | 新加坡元 S$ SGD 新加坡元 新加坡币
    欧元 € EUR 欧元 | 英镑 £ GBP 英镑 | 日元 JPY 日元 日圆 | 韩元 ₩ KRW 韩元 韩币 韩圆
    卢布 ₽ RUB 卢布 | 卢比 ₹ INR 卢比 | 泰铢 ฿ THB 泰铢 | 瑞士法郎 CHF 瑞郎 瑞士法郎
    越南盾 ₫ VND 越南盾 | 印尼盾 IDR 印尼盾 | 林吉特 MYR 林吉特 马币 | 雷亚尔 R$ 雷亚尔
    兰特 ZAR 兰特 | 谢克尔 ₪
"""

CURRENCY_BEFORE = {
    word: unit
    for group in _BEFORE.strip().replace("\n", "|").split("|")
    for unit, *words in [group.split()]
    for word in words
}
"""Currency words that stand before the number → the unit they make of 元 or of nothing."""
