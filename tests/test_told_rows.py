"""Rows and clauses that a count leads, in the dresses that news give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

ReadTexts = Callable[..., list[Reading]]

CHECKS = [check for check in load_checks(packages=False).checks if check.code.startswith("LST")]


def found(read: ReadTexts, text: str) -> list[str]:
    findings = judge(read(text), CHECKS).findings
    return [finding.check for finding in findings if not finding.caused_by]


WRONG = [
    "新城划为四个片区，行政片区、商务片区、教育片区、居住片区和生态片区，规划26万人。",
    "县里给种粮人三颗定心丸，补贴不减、保费不涨、收储不停、贷款不断，人人放心。",
    "一号馆展农机，二号馆展种业，三号馆展食品，五号馆展装备。",
    "老街留住了“老三样”：打铁、制秤、弹棉花、扎灯笼，一天能来八千人。",
    "服务队有“五员”：宣传员、调解员、巡防员、代办员，38名队员各联系26户。",
    "县里出台了3份文件，《招商办法》《人才办法》，兑现资金千万元。",
    "办证只要四样材料：身份证、户口簿、收入证明，村里代办。",
    "三个问题——河道堆渣、养殖直排、扬尘失管、夜间偷排——都已销号。",
    "开展“大走访、大排查、大整治”四大行动，查改隐患千余处。",
    "开放的3个泳场分别位于城南公园、体育中心、滨河广场和工人文化宫，每天开到21时。",
    "展会分A、B、C、D四个馆。\nA馆：农机，展位126个；\nB馆：种子，展位98个；\nD馆：加工设备，展位82个。",
    "雨具有两种颜色可选，藏蓝、墨绿、米白，每件68元。",
    "“五小”门店先登记：小饭馆、小网吧、小旅店、小浴室都要报备。",
    "夜校分四期进行，第一期5月2日开班，第二期5月9日开班，第三期5月16日开班。",
    "老船工有三怕，一怕雾，二怕风。",
    "护林员守着四条红线：不带火种，不放空车，不留死角。",
    "港口推行四个转变：由等船向等货转变，由人工向智能转变，由分散向集中转变。",
    "港口推行三个转变：由“人等船”向“船等人”转变，由“跑窗口”向“点手机”转变。",
    "推行“三个转变”。\n由等船向等货转变。建了堆场。\n由人工向智能转变。装了探头。\n由分散向集中转变。\n由坐店向上门转变。",
    "旧志里的“九景”还剩几处？志书记着：钟楼夜雨、东湖秋月、南桥春晓、北塔晴岚、西寺晚钟、柳堤莺啼、荷塘清趣、古渡飞帆。",
    "要办的六件实事\n一、修公厕。\n二、换路灯。\n三、加电梯。\n四、划车位。\n五、开夜班车。",
    "五校同上一堂课\n昨天，城东小学、城西小学、城南小学、城北小学4所学校同上一堂课。",
    "水厂今年上马三个项目：占地60亩的泵房、长12公里的管线、日产2万吨的净水车间和高30米的水塔，投资过亿。",
    "问：怎样到校？A.步行　B.骑车　D.坐公交　E.坐私家车",
]

SOUND = [
    "修两座泵站：城东泵站，流量12立方米每秒；城西泵站，流量8立方米每秒；检修3座闸门。",
    "要建三个平台，分别是检测平台、融资平台和人才平台；四条链，指电池、食品、装备、文旅四链。",
    "寨里办“五个一”：走一趟灯阵、吃一碗元宵、猜一条灯谜、看一场社火、许一个心愿。",
    "老街留住了“老四样”：打铁、制秤、弹棉花和扎灯笼，一天能来八千人。",
    "县里的三个主导产业是茶叶、黄桃和药材，面积过万亩。",
    "开放的3个泳场分别位于城南公园、体育中心和滨河广场，每天开到21时。",
    "户型有A、B、C三种。A户型89平方米，B户型106平方米，C户型128平方米。",
    "选票分甲、乙两种，A区发180张，B区发120张，C区发80张。",
    "四个赛段总长560公里。\n红、黄、蓝三色领骑衫分别授予总成绩、冲刺和爬坡。",
    "雨具有三种颜色可选，藏蓝、墨绿、米白，每件68元。",
    "他走过四个省，河南、河北、山东，最后到了江苏。",
    "巡查坚持“四不”：不打招呼、不听汇报、不用陪同、直奔现场。",
    "三道堤全部合龙，第一道长1.2公里，第二道长2.6公里，最后一道还在加高。",
    "新规有三点变化：一是补贴提高，二是申领上网。第三点变化是，不再限户籍。",
    "五校同上一堂课\n昨天，城东小学、城西小学、城南小学、城北小学4所学校率先上课，城中小学下周加入，五校共用一张课表。",
    "路演有三场：话剧《山！海》首演、话剧《灯》和《船》的联演、歌剧《渡》彩排。",
    "问：怎样到校？A.步行　B.骑车　C.坐公交　D.坐私家车",
]


@pytest.mark.parametrize("text", WRONG)
def test_a_row_that_does_not_have_its_number_is_found(read_texts: ReadTexts, text: str) -> None:
    assert len(found(read_texts, text)) == 1


@pytest.mark.parametrize("text", SOUND)
def test_a_row_that_has_its_number_in_some_way_is_sound(read_texts: ReadTexts, text: str) -> None:
    assert not found(read_texts, text)
