"""Kinds that lie within another by their names alone: 公益林 within 森林, 住校生 within 学生."""

from __future__ import annotations

from typing import Final

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before

_NOUNS: Final = (
    ("学生|在校生|师生", "男生|女生|住校生|寄宿生|走读生|新生|团员|留守儿童|毕业班"),
    (
        "职工|员工|教职工|教师|队员|民警|干部|代表|选手|村民|委员|居民|医护人员|志愿者",
        "党员|男(?:职工|教师|队员|选手)?|女(?:职工|教师|队员|选手|性|代表)?|硕士|博士|少数民族|本科",
    ),
    ("耕地|农田", "水田|旱地|水浇地|高标准农田|基本农田|坡耕地|撂荒地"),
    ("教职工|员工|职工", "专任教师|教师|一线工人|卫生技术人员|专业技术人员|医护人员"),
    ("藏书|馆藏图书", "纸质图书|纸质书|外文图书|少儿图书|古籍"),
    ("粮食(?:作物)?(?:播种|种植)面积", "(?:水稻|小麦|玉米|大豆|杂粮|[早中晚]稻)(?:播种|种植)面积"),
    ("(?:水稻|粮食|小麦|玉米)(?:播种|种植)?面积", "优质[稻麦米]|优质专用|早稻|晚稻|中稻|再生稻"),
    ("果园|茶园|种植|栽植|桑园", "挂果|投产|采摘|丰产"),
    ("旅客吞吐量|旅客发送量|客运量|旅客运输量", "国际航线|国内航线|省内|地区航线|高铁"),
    ("(?<![345])A级(?:旅游)?景区", "[345]A级"),
    ("总库容", "兴利库容|调洪库容|死库容|防洪库容|调节库容"),
    ("森林|林地|有林地", "公益林|天然林|人工林|商品林|用材林|经济林"),
    ("仓容|库容量|仓储能力", "储存|存放|储备|存粮"),
    ("占地|用地|总面积", "一期用地|二期用地|核心区|水域|绿地|绿化|一期占地"),
    ("全长|里程|总长", "桥梁|隧道|桥隧|高架段?|地下段?|隧洞|明渠|地下线|高架线"),
    ("(?:机动车|汽车)保有", "新能源汽车|电动汽车|私家车|小型汽车|货车"),
    ("经营主体|市场主体", "个体工商户|企业|农民专业合作社"),
    ("(?:各项|本外币|全部)贷款", "涉农贷款|小微企业贷款|住房贷款|绿色贷款|普惠贷款"),
    ("奖励?|获奖(?:项目|作品|成果)?", "[特一二三]等奖|金奖"),
    ("人口", "老年?人|岁(?:及)?以上|劳动力|外出务工|党员|儿童|低保对象"),
    ("藏品|馆藏", "[一二三]级(?:文物|藏?品)|珍贵文物|善本|青铜器"),
    ("门诊(?:量|人次)", "儿科|急诊|夜间门诊|中医科|专家门诊"),
)
"""Nouns, and those of which all that is counted is among the former."""

_KINDS: Final = tuple(
    (regex(f"(?:{wide})[^，。；\\d]{{0,6}}$"), regex(f"(?:{narrow})[^，。；\\d]{{0,6}}$"))
    for wide, narrow in _NOUNS
)
_LIVING: Final = regex(
    "(?:打工|务工|留守|党员|[老劳][人年动]|青壮|在外|外出|返乡|60岁|种植|养殖|从事|脱贫|低保)[^，。；\\d]{0,8}$"
)
_HOME: Final = regex("全([村寨屯镇乡县组场岛])")


def kind_within(name: str, other: str) -> bool:
    """Say whether one name is that of a kind which lies within another's by the names alone."""
    return any(
        narrow.search(name) and wide.search(other) and not narrow.search(other)
        for wide, narrow in _KINDS
    )


def is_of_people(part: Figure) -> bool:
    """Say whether a figure counts people by how they live: 外出打工的, 留守老人."""
    return part.quantity.unit == "人" and _LIVING.search(clause_before(part)) is not None


def of_population(part: Figure, whole: Figure) -> bool:
    """Say whether a part is of all who live in a place: 全寨1200余口人; 出去打工的就有300多人."""
    lead = whole.context.sentence[: whole.at]
    counted = lead.endswith("户、") or "人口" in clause_before(whole)
    place = _HOME.search(lead)
    return counted and place is not None and place[1] in part.context.sentence[: part.at]
