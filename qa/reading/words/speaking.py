"""Words behind a person's name: of speech, and others that go on with the sentence."""

from __future__ import annotations

from qa.patterns import regex

_SAID = "|".join(
    """
    说 称 道[，：:] 表示 介绍 告诉 指出 认为 强调 坦言 透露 回忆 解释 补充 直言 感慨 建议 呼吁
    提醒 分析 要求 希望 宣布 致辞 致词 讲话 讲述 讲道 作[报讲主] 笑 回答 答复 答道 深有 激动 高兴
    通报 部署 汇报 讲解 演示 展示 推介 推荐 交代 感叹 盘算 念叨 坚信 表态 致谢
    算 谈 写道 反映 提出 分享 总结 评价 解读 号召 主张 承诺 重申 援引 发现 看到 看着 指着
    """.split()
)
_DOES = "|".join(
    """
    带领 带队 带着 带头 带 领着
    率 主持 出席 参加 参与 到 赴 前往 深入 走访 调研 检查 担任 任职 任[^何] 曾 在 对 于
    因 被 将 先后 利用 已 还 也 就 又 便 从 向 为 与 和 及 等 的 是 有 以 通过 一行 代表 陪同 做
    一边 正 给 把 让 受贿 贪污 涉嫌 同志 今[天年] 昨[天日] 近日 日前 上[午台] 下午 当[选天即] 获
    荣 收受 归案 到案 非法 犯 构成 不服 多次 没有 不 会见 会晤 同 再 接受 会同 随 受 认真 亲自
    坐 站 蹲 弯 捧 端 举 抱 推 骑 翻 摸 指 抬 挥 握 掏 擦 望 盯 背 穿 戴 忙 趴 跪 爬 赶 追 骑着 又一
    来到 先 共 接过 拿 走 听 想 喊 觉得 跑 冲 一家 跟 并 身为 作为 伙同 却 则 之 自 用 所 入
    查 拉 扛 挑 挖 种 养 教 写 画 唱 演 打 赢 夺 摘 破 凭 撞 跳 攻 射 扑 回 住 退 卖 买 办
    越 闯 迈 扣 投 传 抢 谢[幕绝过] 鞠 抹 哽 红着 含 流 眼 心里 脸上 手里 每天 独 挨 逐
    顶 冒 拨 挤 敲 递 陪 拍 掰 搓 揉 摆 招 搀 拎 喂 捆 割 栽 浇 剪 焊 拧 卸 搬 视察 救 婉拒
    上[山堤台场门街路岸船车任]
    去年 前年 明年 前[天日] 那[天年] 当[晚年] 接[了到] 守[着了] 数[着了] 记得 送[来到] 装[了上]
    修[了好] 连夜 刚刚 早早 半年 [一二三四五六七八九十两几]年 打[听量] 捡[了起] 签[了下] 领[了来]
    花了 攒[了下] 试[了着] 等[着了] 熬[了夜] 开[了着]
    最[恨爱怕喜拿忙怵] 手[上中部臂脚] 双[手眼腿] 身[上边后] 解[下开] 卸[下了] 脱[下口] 匍匐 摔
    平[时日] 每[天日次] 宣[读誓] 从小 自幼 一直 常常? 总是 跳
    下[乡村田地井水车沉] 进[村门屋站] 出[门席示具现任诊警动]
    """.split()
)

SPEAKS = regex(_SAID)
"""A word of speech: who it is said of has been introduced before."""

GOES_ON = regex(rf"{_SAID}|{_DOES}|[^\u4e00-\u9fff·某×]|$")
"""What can stand behind a name: another word, a mark, or nothing."""

ACTS = regex(rf"{_SAID}|{_DOES}|，[男女]|（|[：:]|$")
"""What stands behind the name of who does something, and seldom behind other words."""
