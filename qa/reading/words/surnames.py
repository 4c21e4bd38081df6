"""Chinese surnames, and what stands in a given name's place without being one."""

from __future__ import annotations

SINGLE = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
    "易常武乔贺赖龚文符颜施洪韦肖付闫温葛庞樊殷庄章鲁岳翟申齐伍牛倪柯卜俞季聂焦童纪祝柳欧霍左裴祁"
    "尚舒包涂阮向耿关蓝苗桂覃詹解闻辛管凌娄车冉盛邢路游盘植冼佟兰莫邝甘宁项麦成应司吉屈骆滕仇宫景"
    "房宗席闵莘饶巩边鞠桑晏楚戚华费冀褚敖明艾靳毕郎谷翁储粟麻卓单占瞿宿戈荣栾匡鄢隋仲古晋幸喻池丛"
    "苟沙柴蒙阙刁褟巫简查穆邸"
    "卫尤严陶柏窦鲍廉岑邬卞湛狄臧茅梅虞裘缪郁杭嵇荀甄芮邴弓隗宓仰伊祖束韶蓟蒲邰鄂蔺屠胥逄姬宰"
    "郦雍璩濮扈郏浦茹宦庾暨寇訾阚蒯荆练奚佘檀亓晁"
)
"""Surnames of one character."""

DOUBLE = frozenset(
    """
    欧阳 上官 司马 诸葛 司徒 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 东方 南宫 独孤 轩辕 长孙 宇文 闻人
    澹台 钟离 淳于 申屠 呼延 万俟 西门 百里 鲜于 拓跋
    """.split()
)
"""Surnames of two characters."""

NOT_GIVEN = frozenset("某×xX*○〇甲乙丙丁等的了不这那是说们总女先老警哥姐叔伯姨嫂爷奶队局处科县")
"""Characters that tell a given name apart from 李某, 王×, 张总, 刘女士, 陈老师, 赵警官."""

_WORDS = tuple(
    """
    关于 关键 成为 成员 成立 成功 任何 任务 应当 应该 应急 方面 方案 方便 文中 文章 文件 文化 文旅
    金融 金额 安全 安排 高层 高度 时期 时间 曾经 马上 白天 常务 常委 党员 单位 管理 管委 明确 明年
    明显 项目 麻烦 计划 路面 路透 万元 万人 向前 向着 于是 游客 游泳 席间 解决 解放 解释 经济 通过
    连续 连日 车辆 车站 张贴 周边 周围 毛利 江边 江苏 江西 广西 贺电 钱款 白酒 雷电 石油 施工 花费
    申请 强化 全国 盛会 古代 华东 华南 华北 华中 景区 房屋 房地产 师生 牛奶 童年 祝贺 包括 包装
    温度 谷雨 左右 宁夏 国家 国内 程序 程度 顾客 邮政 史上 易地 洪水 洪涝 项链 党委 党组 高考 高校
    高速 成都 成绩 成本 成果 查看 查获 查处 查明 查询 查找 查验 查缴 查扣 查清 查出
    严格 严重 严肃 严厉 严禁 严查
    车费 车票 车款 车主 车门 车厢 车祸 杭州 伊始 梅雨 陶瓷 鄂尔多斯 荆州
    """.split()
)


_STARTS = frozenset(word[:2] for word in _WORDS)


def is_word(text: str) -> bool:
    """Say whether a common word begins where a name might: 关于, 文中."""
    return text[:2] in _STARTS and text.startswith(_WORDS)


def surname_length(text: str, at: int = 0) -> int:
    """Give how many characters of a surname stand at `at`: 2, 1 or 0."""
    if text[at : at + 2] in DOUBLE:
        return 2
    return 1 if text[at : at + 1] in SINGLE and at < len(text) else 0
