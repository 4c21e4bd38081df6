"""Plain text and Markdown as newspapers leave them behind → articles, blocks, sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Article, Block
from qa.reading.text.flow import fold
from qa.reading.text.layout import lay_out


def only(text: str, *, markdown: bool = False) -> Article:
    (article,) = lay_out("a.txt", text, markdown=markdown)
    return article


def told(article: Article, *kinds: str) -> list[str]:
    """Give the running texts of an article's blocks, of the named kinds or of all."""
    return [b.flow.text for b in article.blocks if not kinds or b.kind in kinds]


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.flow.text) for block in article.blocks]


def sentences_of(block: Block) -> list[str]:
    return [block.flow.text[start:end] for start, end in block.sentences]


WRAPPED = """\
今年以来，临江市消防救援支队
聚焦老旧小区、城中村等重点场
所，开展夜间巡查和错时检查1
26次，整改火灾隐患和问题4.
5万处，开展宣传，覆盖群众2.3
万人次。支队负责人表示，下一
步将继续加大检查力度。

在宣传方面，全市共举办讲座58
场，发放资料5690份。通过现场
演练、入户走访等方式，群众的
自救能力不断提升，火灾起数持

续下降，社会面火灾形势平稳。
志愿者队伍由36人增至124人，实
现村居全覆盖。
"""


MARKET = "入夏以来，山城夜市接待游客36万人次，同比增长12%，带动就业3000余人。\n"


class TestHardWraps:
    def test_lines_are_joined_to_paragraphs_and_numbers_read_whole(self) -> None:
        first, second = told(only(WRAPPED))
        assert (
            "开展夜间巡查和错时检查126次，整改火灾隐患和问题4.5万处，开展宣传，覆盖群众2.3万人次。"
            in first
        )
        assert "火灾起数持续下降，社会面火灾形势平稳。" in second
        assert "\n" not in first + second

    def test_spans_lead_back_to_the_file(self) -> None:
        block = only(WRAPPED).blocks[0]
        at = block.flow.text.index("126次")
        span = block.flow.span("a.txt", at, at + 4)
        assert WRAPPED[span.start : span.end] == "1\n26次"

    def test_paragraphs_begin_at_an_indent_or_after_a_short_closed_line(self) -> None:
        text = (
            "　　春耕时节，白石县农业农村局组\n织技术员下田指导，全县早稻已完\n成插秧12万亩。\n"
            "　　农资供应方面，全县备足化肥3万\n吨、种子800吨，满足春耕需要，价\n格保持平稳。\n"
            "今年，该县还推广新型农机160台，\n机插率达到82%，比上年提高了3个\n百分点。\n"
        )
        assert [t[:4] for t in told(only(text), "paragraph")] == [
            "春耕时节",
            "农资供应",
            "今年，该",
        ]

    def test_title_and_byline_stay_apart_from_the_wrapped_text(self) -> None:
        text = (
            "白石县春耕有序推进\n本报记者 王一丁\n"
            "　　春耕时节，白石县农业农村局组\n织技术员下田指导，全县早稻已完\n成插秧12万亩，占"
            "计划的八成。农资\n供应充足，价格保持平稳。\n"
        )
        article = only(text)
        assert [kind for kind, _ in shape(article)] == ["headline", "byline", "paragraph"]
        assert article.title == "白石县春耕有序推进"

    @pytest.mark.parametrize("title", ["巡查不停歇", "临江消防救援支队全力守护百姓平安过冬"])
    def test_a_title_on_the_column_is_told_by_its_width(self, title: str) -> None:
        assert only(f"{title}\n{WRAPPED}").title == title
        assert told(only(f"{title}\n{WRAPPED}"))[1:] == told(only(WRAPPED))

    def test_numbered_lines_begin_items(self) -> None:
        text = WRAPPED.split("\n\n", maxsplit=1)[0] + (
            "\n一、摸清底数，逐户逐栋登记造册。\n二、压实责任，隐患整改率须达到1\n00%。\n"
        )
        assert told(only(text), "list") == [
            "一、摸清底数，逐户逐栋登记造册。",
            "二、压实责任，隐患整改率须达到100%。",
        ]

    def test_a_blank_line_after_every_line_parts_nothing(self) -> None:
        lines = WRAPPED.split("\n\n", maxsplit=1)[0].split("\n")
        article = only("\n\n".join(lines))
        assert told(article) == told(only(WRAPPED))[:1]

    def test_latin_words_keep_a_space_at_the_line_end(self) -> None:
        text = WRAPPED.replace(
            "支队\n聚焦老旧小区、城中村等重点场\n", "用Smart\nCity平台检查城中村等重点场\n"
        )
        assert "用Smart City平台" in told(only(text))[0]

    def test_one_line_a_paragraph_is_left_alone(self) -> None:
        text = (
            "全市共有医院12家，床位3400张。\n今年上半年，门诊量达到56万人次，同比增长8%。\n"
            "市卫健委表示，下半年将新建3家社区医院。\n"
        )
        assert told(only(text), "paragraph") == text.split("\n")[:3]


class TestTornParagraphs:
    def test_a_paragraph_is_continued_behind_a_caption(self) -> None:
        text = (
            "海港区法院今年共受理劳动争议案件312件，审结298件，其中调解撤诉占六成，当事人自动履\n\n"
            "图为法官在企业调解纠纷。\n\n"
            "行的达到187件。法院还派出16名法官进驻园区。\n"
        )
        article = only(text)
        assert [kind for kind, _ in shape(article)] == ["paragraph", "caption"]
        paragraph = article.blocks[0]
        assert "当事人自动履行的达到187件。" in paragraph.flow.text
        assert paragraph.span.end > article.blocks[1].span.end

    def test_a_list_a_dateline_or_a_heading_is_no_continuation(self) -> None:
        for start in (
            "一、摸清底数。全市共有36处隐患。",
            "本报讯 昨日，全市降雨36毫米。",
            "强化督导检查",
        ):
            text = f"各单位要认真落实要求，做好防汛准备，具体安排\n\n{start}\n\n其他另行通知。\n"
            assert all("准备，具体安排" in t for t in told(only(text), "paragraph")[:1])
            assert len(only(text).blocks) == 3

    def test_a_line_that_begins_with_a_mark_belongs_to_the_one_above(self) -> None:
        text = "根据《\n消防条例\n》，全市排查隐患236处，整改212处。\n"
        assert told(only(text)) == ["根据《消防条例》，全市排查隐患236处，整改212处。"]

    def test_in_an_indented_text_an_indent_begins_a_new_paragraph(self) -> None:
        text = "　　全市共有学校132所，在校生5.6万人，教师4100人\n　　明年，再建学校6所。\n"
        assert len(told(only(text))) == 2


class TestHeadlines:
    @pytest.mark.parametrize(
        "title",
        [
            "红马甲，暖街巷",
            "青屿马拉松鸣枪 1.5万名跑者逐浪环岛路",
            "洪水无情人有情，三十户村民连夜转移，无一人伤亡",
            "公积金怎么提？",
            "关于开展消防整治的通知",
        ],
    )
    def test_a_short_unfinished_first_line_is_the_title(self, title: str) -> None:
        text = f"{title}\n昨日，全市共有1260名志愿者走上街头，服务群众5300人次，发放资料2万份。\n"
        article = only(text)
        assert article.title == fold(title)
        assert article.blocks[0].kind == "headline"

    @pytest.mark.parametrize(
        "text",
        [
            "全市共有志愿者1260名。\n他们服务群众5300人次，发放资料2万份。",
            "“水到地头了！”\n2月27日，村民老韦在渠边喊了起来，这条渠全长36公里。",
            "住宅118处、厂房74处、学校32处",
        ],
    )
    def test_a_text_may_begin_with_a_paragraph(self, text: str) -> None:
        article = only(text)
        assert article.title == ""
        assert article.blocks[0].kind == "paragraph"

    def test_second_line_of_a_title_is_a_kicker(self) -> None:
        text = (
            "银线翻过九道岭\n——输变电工程侧记\n站在黄泥坳，老何指着远处的铁塔，说起这两年的事。\n"
        )
        assert [kind for kind, _ in shape(only(text))] == ["headline", "kicker", "paragraph"]

    def test_vertical_characters_are_one_headline(self) -> None:
        column = "\n".join("南山县以﹃三个到位﹄推动护林")
        text = (
            f"{column}\n\n{chr(10).join('守护绿水青山')}\n\n{chr(10).join('绿水青山')}\n\n{WRAPPED}"
        )
        article = only(text)
        assert article.title == "南山县以“三个到位”推动护林 守护绿水青山"
        assert article.blocks[0].kind == "headline"
        assert len(told(article, "paragraph")) == 2

    def test_the_note_of_a_reprint_is_no_part_of_the_title(self) -> None:
        text = "原标题：山城夜市带火消费\n" + MARKET
        assert only(text).title == "山城夜市带火消费"

    def test_a_headline_that_a_page_runs_into_its_text_ends_where_the_report_begins(self) -> None:
        title, rest = "山城夜市带火消费 两成摊主是返乡青年", "中新网山城5月6日电(赵敏)" + MARKET * 2
        article = only(f"原标题：{title}{rest}")
        assert article.title == title
        assert told(article, "paragraph")[0].startswith("中新网山城5月6日电")

    def test_a_headline_that_is_said_again_ends_before_that(self) -> None:
        title = "山城夜市带火消费 两成摊主是返乡青年"
        article = only(f"原标题：{title}{title} 记者昨夜走进夜市。{MARKET * 2}")
        assert article.title == title

    def test_a_space_between_two_halves_is_kept_and_letter_spacing_is_not(self) -> None:
        text = "平 安 山 城 温暖过冬\n入冬以来，山城供热面积达2 300 万平方米，供热企业12 家。"
        article = only(text)
        assert article.title == "平安山城温暖过冬"
        assert told(article)[1].endswith("供热企业12家。")


class TestSections:
    TEXT = (
        "今年以来，云岭县严格落实河长制，河湖面貌持续改善，水质达标率达98%。\n\n"
        "{0}\n\n全县共清理河道126公里，拆除违建38处，清运垃圾5600吨。\n\n"
        "{1}\n\n全县聘请民间河长210名，巡河1.2万人次，解决问题860个。\n\n{2}"
    )

    def test_a_heading_above_names_its_section(self) -> None:
        text = "云岭县河湖换新颜\n" + self.TEXT.format("铁腕治污 还河于民", "全民参与 共护碧水", "")
        article = only(text)
        sections = [b.section for b in article.blocks if b.kind == "paragraph"]
        assert sections == ["", "铁腕治污 还河于民", "全民参与 共护碧水"]
        assert told(article, "kicker") == ["铁腕治污 还河于民", "全民参与 共护碧水"]

    def test_headings_may_stand_below_their_sections(self) -> None:
        text = self.TEXT.format(
            "高位推动 河长上岗", "铁腕治污 还河于民", "（王一丁）\n\n全民参与 共护碧水\n"
        )
        article = only(text)
        sections = [b.section for b in article.blocks if b.kind == "paragraph"]
        assert sections == ["高位推动 河长上岗", "铁腕治污 还河于民", "全民参与 共护碧水"]

    def test_counted_headings_are_kickers_and_counted_paragraphs_items(self) -> None:
        text = (
            "关于防汛工作的通知\n各乡镇：\n一、总体要求\n坚持防大汛，全县储备沙袋3.6万条。\n"
            "二、加强值守。各乡镇实行24小时值班，每班不少于3人。\n（一）巡查到位。每日巡堤2次。\n"
            "1.备足物资。每村备沙袋200条；\n①编织袋；\n"
        )
        article = only(text)
        assert told(article, "kicker") == ["一、总体要求"]
        assert [t[:3] for t in told(article, "list")] == ["二、加", "（一）", "1.备", "①编织"]
        assert [b.number for b in article.blocks] == [0, 1, 0, 2, 3, 4, 5, 6]

    def test_signature_and_date_below_a_notice_are_bylines(self) -> None:
        text = (
            "关于停水的通知\n因管道检修，6月3日8时至18时，城东片区停水，涉及用户1200户。\n"
            "城东区自来水公司\n2024年6月1日\n"
        )
        assert [kind for kind, _ in shape(only(text))] == [
            "headline",
            "paragraph",
            "byline",
            "byline",
        ]


class TestFurniture:
    @pytest.mark.parametrize(
        "line",
        [
            "2024年11月11日 星期一",
            "2024年6月21日 星期五 农历五月十六 第03版",
            "二〇二四年六月二十一日",
            "2026-02-09 07:41",
            "编辑/赵甲一 检校/钱乙二 版式/孙丙三04",
            "责任编辑：李丁四",
            "（本版撰稿/赵甲一）",
            "（赵甲一 钱乙二）",
            "（策划/赵甲一 撰文/钱乙二 孙丙三）",
            "本报记者 赵甲一 通讯员 钱乙二",
            "□ 赵甲一",
            "来源：山城日报",
            "山城网消息（晚间播报）：",
            "（完）",
        ],
    )
    def test_who_made_the_page_and_when_is_a_byline(self, line: str) -> None:
        text = f"山城夜市带火消费\n{line}\n{MARKET}"
        assert only(text).blocks[1].kind == "byline"

    @pytest.mark.parametrize(
        "line",
        [
            "记者节活动启动",
            "编辑部的故事",
            "图书馆里过大年",
            "作者见面会举行",
            "2024年全市高考报名人数公布",
        ],
    )
    def test_headings_that_speak_of_such_things_are_none(self, line: str) -> None:
        text = f"{line}\n昨日，全市共有1260名志愿者走上街头，服务群众5300人次，发放资料2万份。\n"
        assert only(text).title == line

    @pytest.mark.parametrize(
        "caption",
        [
            "图为消防员在演练。赵甲一 摄",
            "消防员在商场检查。本报记者 赵甲一 摄",
            "消防员在商场检查。\n市消防救援支队供图",
            "支队长钱乙二（左二）在商场检查消防设施",
            "图片说明：5月22日，学生参加演练。",
            "▲消防员获颁证书",
            "图片来源：山城消防",
        ],
    )
    def test_captions(self, caption: str) -> None:
        text = f"全市开展消防检查126次，整改隐患450处。\n\n{caption}\n\n支队还培训骨干38名。\n"
        kinds = [kind for kind, _ in shape(only(text))]
        assert kinds == ["paragraph", "caption", "paragraph"]

    def test_a_plain_scene_is_a_caption_only_where_white_space_sets_it_apart(self) -> None:
        text = (
            "全市开展消防检查126次，整改隐患450处。{}消防员开展入户宣传。{}支队还培训骨干38名。\n"
        )
        assert shape(only(text.format("\n\n\n\n", "\n\n")))[1][0] == "caption"
        assert shape(only(text.format("\n", "\n")))[1][0] == "paragraph"

    def test_numbered_pictures_are_captions(self) -> None:
        text = (
            "全市开展消防检查126次，整改隐患450处。\n\n- ① 检查商场。\n - ② 街头宣传。\n"
            "- （本版图片均由市消防救援支队提供）\n"
        )
        assert [kind for kind, _ in shape(only(text))] == [
            "paragraph",
            "caption",
            "caption",
            "caption",
        ]


class TestStories:
    FIRST = (
        "东湖区改造老旧小区\n\n"
        "今年，东湖区改造老旧小区36个，惠及居民1.2万户，加装电梯128部，完成投资3.6亿元。\n\n"
    )
    SECOND = (
        "西山区：新建口袋公园，扮靓家门口的风景线\n\n"
        "西山区新建口袋公园18座，新增绿地5.6公顷，铺设步道12公里，方便居民5万余人。\n"
    )

    def test_a_signature_between_parts_two_stories(self) -> None:
        first, second = lay_out("a.txt", self.FIRST + "（赵甲一）\n\n" + self.SECOND)
        assert first.title == "东湖区改造老旧小区"
        assert second.title == "西山区：新建口袋公园，扮靓家门口的风景线"
        assert first.span.end <= second.span.start
        assert [b.number for b in second.blocks] == [0, 1]

    def test_without_a_sure_sign_it_is_one_story(self) -> None:
        assert len(lay_out("a.txt", self.FIRST + self.SECOND)) == 1

    @pytest.mark.parametrize("sign", ["本报讯 ", "本报东湖6月3日讯 ", "新华社东湖6月3日电 "])
    def test_a_dateline_under_a_headline_begins_a_story(self, sign: str) -> None:
        second = self.SECOND.replace("\n\n西山区", f"\n\n{sign}西山区")
        assert len(lay_out("a.txt", self.FIRST + second)) == 2

    def test_drawn_lines_part_stories(self) -> None:
        assert len(lay_out("a.txt", self.FIRST + "＊＊＊＊＊\n\n" + self.SECOND)) == 2

    def test_a_bundle_of_short_news(self) -> None:
        text = (
            "市内简讯\n山城台消息（晚间播报）：\n地铁三号线试运行\n地铁三号线今天试运行，全长36.5公里，设站28座。\n"
            "首趟赏花专列开行\n专列今天开行，搭载游客680名。\n读书节开幕\n读书节今天开幕，共有126家书店参加。\n"
        )
        articles = lay_out("a.txt", text)
        assert [a.title for a in articles] == ["地铁三号线试运行", "首趟赏花专列开行", "读书节开幕"]

    def test_a_page_credit_and_unlike_headlines_part_stories_but_like_ones_do_not(self) -> None:
        credit = "（本版撰稿/赵甲一）\n"
        body = "全区今年投入资金{0}万元，改造道路{0}公里，惠及居民{0}万人，得到群众好评。\n\n"
        heads = ("东湖区老旧小区改造提速", "老街新生记", "数说东湖 今年变化有多大")
        page = "".join(f"{head}\n\n{body.format(n)}" for n, head in enumerate(heads, 3))
        assert [a.title for a in lay_out("a.txt", page + credit)] == list(heads)
        likes = ("东湖区老旧小区改造提速", "聚力改造 让小区更美", "聚焦服务 让居民更暖")
        page = "".join(f"{head}\n\n{body.format(n)}" for n, head in enumerate(likes, 3))
        assert len(lay_out("a.txt", page + credit)) == 1


class TestRunningText:
    @pytest.mark.parametrize(
        ("printed", "running"),
        [
            ("共查获**1932**名，罚款__36__万元。", "共查获1932名，罚款36万元。"),
            ("连演７天、１４场，上座率９８．５％。", "连演7天、14场，上座率98.5%。"),
            ("占比从 2022 年底的 0.71‰ 降至 0.39‰。", "占比从2022年底的0.71‰降至0.39‰。"),
            ("会议由 United Nations 主办，来宾 36 名。", "会议由United Nations主办，来宾36名。"),
            ("本报讯\u3000\u30006月26日，工程投\u200b产。", "本报讯6月26日，工程投产。"),
            ("详见[市政府网站](https://example.org/a)，共12条。", "详见市政府网站，共12条。"),
            ("卡号4600****12，户名李**。", "卡号4600****12，户名李。"),
            ("温度为－３．５℃，占５０％～６０％。", "温度为-3.5℃，占50%～60%。"),
        ],
    )
    def test_marks_and_needless_spaces_are_gone(self, printed: str, running: str) -> None:
        assert told(only(printed)) == [running]

    @pytest.mark.parametrize(
        ("text", "sentences"),
        [
            ("共12起。抓获3人！结案？", ["共12起。", "抓获3人！", "结案？"]),
            ("“好！真好！”他说。", ["“好！真好！”", "他说。"]),
            ("一是检查；二是整改。", ["一是检查；二是整改。"]),
            ("向纵深发展……", ["向纵深发展……"]),
            ("“酸甜可口……”今年上市。", ["“酸甜可口……”", "今年上市。"]),
            ("他想……还是去。", ["他想……还是去。"]),
            ("（此处省略。）其余照旧", ["（此处省略。）", "其余照旧"]),
            ("共3条：（1）查；（2）改。完。", ["共3条：（1）查；（2）改。", "完。"]),
        ],
    )
    def test_sentences(self, text: str, sentences: list[str]) -> None:
        assert sentences_of(only(text).blocks[0]) == sentences

    def test_a_long_quotation_is_cut(self) -> None:
        text = "“" + "我们检查商场并整改隐患。" * 20 + "”他说。"
        assert len(only(text).blocks[0].sentences) > 5

    def test_what_runs_on_without_a_stop_is_cut_at_its_marks(self) -> None:
        text = "东湖区改造小区36个，加装电梯128部，" * 500
        found = sentences_of(only(text).blocks[0])
        assert "".join(found) == text
        assert all(len(one) <= 2000 for one in found)
        assert all(one.endswith("，") for one in found)

    def test_a_run_without_any_mark_is_cut_too(self) -> None:
        found = sentences_of(only("一" * 9000).blocks[0])
        assert "".join(found) == "一" * 9000
        assert all(len(one) <= 2000 for one in found)


class TestMarkdown:
    TEXT = """\
---
date: 2024-05-20
---
# 东湖区改造老旧小区

*本报记者* 赵甲一

今年，东湖区改造小区 **36** 个，见[公告](notice.md "公告")，投资`3.6`亿元。

## 居民说

> 电梯装好了，**方便**多了。

- 加装电梯128部
* 铺设步道12公里

| 项目 | 数量 |
| --- | ---: |
| 电梯 | 128 |

```
code 1234
```

![居民在散步](a.png)
"""

    def test_its_marks_are_read_and_not_printed(self) -> None:
        article = only(self.TEXT, markdown=True)
        assert article.title == "东湖区改造老旧小区"
        assert told(article, "kicker") == ["居民说"]
        assert told(article, "caption") == ["居民在散步"]
        assert told(article, "paragraph") == [
            "今年，东湖区改造小区36个，见公告，投资3.6亿元。",
            "电梯装好了，方便多了。",
        ]
        assert told(article, "list") == ["加装电梯128部", "铺设步道12公里", "项目|数量", "电梯|128"]
        assert not any("1234" in text or "2024" in text for text in told(article))

    def test_titles_of_the_first_rank_part_stories(self) -> None:
        text = "# 东湖区\n\n改造小区36个。\n\n# 西山区\n\n新建公园18座。\n"
        assert [a.title for a in lay_out("a.md", text, markdown=True)] == ["东湖区", "西山区"]

    def test_underlined_headings(self) -> None:
        text = "东湖区改造老旧小区\n====\n\n改造小区36个。\n\n居民说\n---\n\n电梯装好了。\n"
        article = only(text, markdown=True)
        assert shape(article)[0] == ("headline", "东湖区改造老旧小区")
        assert told(article, "kicker") == ["居民说"]


SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


class TestSeeds:
    @pytest.mark.parametrize(
        ("seed", "titles"),
        [
            ("000", [""]),
            ("001", ["不断巩固提升禁毒示范城市创建成果", "齐抓共管 形成合力 深入推进“八严”工程"]),
            ("002", ["三亚市崖州区以“四个聚焦”推动禁毒工作走深走实 守护万家安宁 铸就禁毒铁壁"]),
            ("003", [""]),
            (
                "004",
                [
                    "全面加强环琼毒品查缉体系建设 创建无毒品危害自由贸易港",
                    "海口荣获首批“全国禁毒示范城市”称号",
                    "“平安关爱”在行动 精准管控固成效",
                    "全省14个地区被“摘牌” 8个地区“戴帽”",
                    "数说海南禁毒",
                ],
            ),
        ],
    )
    def test_stories(self, seed: str, titles: list[str]) -> None:
        (path,) = (path for path in SEEDS if path.name.startswith(seed))
        articles = lay_out(path.name, path.read_text("utf-8"))
        assert len(articles) == len(titles)
        assert all(a.title.startswith(t) for a, t in zip(articles, titles, strict=True))

    @pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
    def test_every_paragraph_is_whole(self, path: Path) -> None:
        articles = lay_out(path.name, path.read_text("utf-8"))
        paragraphs = [t for article in articles for t in told(article, "paragraph")]
        assert [
            t[-20:] for t in paragraphs if not re.search(r"(?:[。…]”?|。（[^（）]+）)$", t)
        ] == []

    def test_numbers_cut_by_line_ends_read_whole(self) -> None:
        text = "".join(t for a in lay_out("a", SEEDS[0].read_text("utf-8")) for t in told(a))
        for figure in (
            "覆盖群众5.3万人次",
            "受理毒品案件4件11人",
            "对5件8人提起公诉",
            "2022年底的0.71‰",
        ):
            assert figure in text


MARKS = "。！？…，、：；“”‘’（）《》【】「﹃﹄１２％．ａ \t\u3000\u200b\ufeff\n\r\n"
MARKS += "*_#-|>[](!)`<\\=&0129.%‰aZ①一二、（"
WORDS = st.sampled_from(
    [
        "记者 赵甲一",
        "摄",
        "图为",
        "供图",
        "本版",
        "（完）",
        "2024年6月1日",
        "星期一",
        "本报讯",
        "**",
        "——",
    ]
)
TEXTS = st.lists(st.text(MARKS + "全市共查获人次改造检查开展", max_size=12) | WORDS, max_size=40)


WIDE = str.maketrans(",;:?!", "，；：？！")


def laws(text: str, articles: tuple[Article, ...]) -> None:
    used: set[int] = set()
    for block in (block for article in articles for block in article.blocks):
        flow = block.flow
        sources = [flow.source(at) for at in range(len(flow.text))]
        for at, source in enumerate(sources):
            printed = fold(text[source])
            # a mark typed narrow is read as the wide one that Chinese text has
            told = {" " if printed.isspace() else printed, printed.translate(WIDE)}
            assert flow.text[at] in told
        assert sources == sorted(set(sources))
        assert block.span.start <= sources[0]
        assert sources[-1] < block.span.end
        assert used.isdisjoint(sources)
        used.update(sources)
        assert block.sentences[0][0] == 0
        assert block.sentences[-1][1] == len(flow.text)
        assert all(a[1] == b[0] for a, b in zip(block.sentences, block.sentences[1:], strict=False))
        assert all(start < end for start, end in block.sentences)
    for article in articles:
        assert article.blocks
        starts = [block.span.start for block in article.blocks]
        assert starts == sorted(starts)
        numbers = [block.number for block in article.blocks if block.kind in {"paragraph", "list"}]
        assert numbers == list(range(1, len(numbers) + 1))


class TestLaws:
    @given(parts=TEXTS, markdown=st.booleans())
    def test_every_text_is_read_and_leads_back(self, parts: list[str], *, markdown: bool) -> None:
        text = "".join(parts)
        laws(text, lay_out("a", text, markdown=markdown))

    @given(text=st.text(), markdown=st.booleans())
    def test_so_is_any_other(self, text: str, *, markdown: bool) -> None:
        laws(text, lay_out("a", text, markdown=markdown))

    @given(
        st.lists(st.text("全市共查获人次，。：１2 \u3000", min_size=2, max_size=30), max_size=12)
    )
    def test_nothing_that_is_printed_is_lost(self, lines: list[str]) -> None:
        text = "\n".join(lines)
        read = "".join(t for article in lay_out("a", text) for t in told(article))
        assert sorted(fold(text).split()) == [] or sorted(fold("".join(text.split()))) == sorted(
            read.replace(" ", "")
        )

    @pytest.mark.parametrize(
        "unit", ["一", "“", "[", "（", "1 ", "**a", "一，\n", "一\n", "…", "<a ", "# 一\n"]
    )
    def test_a_long_run_of_anything_is_read(self, unit: str) -> None:
        lay_out("a", unit * (200_000 // len(unit)), markdown=True)
