"""Strings one character apart: what the reader finds of them, cheaply and in any order."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Named
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.names.names import find_persons, read_names
from qa.reading.scene.scene import scene


def near(text: str) -> list[Named]:
    where = scene(read_text(text, name="a"), 0)
    return [one for one in read_names(where, find_persons(where)) if one.kind == "near"]


def test_both_names_are_read_with_their_odds() -> None:
    found = near("青溪渡槽修好了。水从清溪渡槽流过，浇上了三个村的田。\n青溪渡槽长486米。")
    assert [one.name for one in found] == ["青溪", "青溪", "清溪"]
    assert len({(one.post, one.odds) for one in found}) == 1


def test_the_rarer_name_is_the_other_wherever_it_stands() -> None:
    found = near("“云沙号”进港。\n“云栎号”出港。“云栎号”载着42人。")
    assert [one.name for one in found] == ["云栎号", "云栎号", "云沙号"]


def test_common_words_are_no_names() -> None:
    assert not near("今年的收成比去年好。明年的收入比今年高。增长率是一成，增幅不小。")


def test_what_a_clause_cuts_off_is_no_name() -> None:
    assert not near("双方签了协议书。按协议属于村里的地有30亩。")


def test_numbers_tell_two_things() -> None:
    assert not near("住在17号楼的人先搬。住在15号楼的人后搬。")


def test_a_class_word_goes_on_with_both() -> None:
    assert not near("要发展村集体经济，也要发挥村级组织的作用。")


def twins(text: str) -> list[str]:
    where = scene(read_text(text, name="a"), 0)
    return [one.name for one in read_names(where, find_persons(where)) if one.kind == "twins"]


def test_a_person_named_otherwise_later_on_is_a_pair() -> None:
    assert twins("船员鲍长贵撑了三十年渡船。\n“水涨了就停。”鲍长福说。") == ["鲍长贵", "鲍长福"]


def test_two_persons_who_are_both_introduced_are_none() -> None:
    assert not twins("船员鲍长贵撑了三十年渡船。\n鲍长贵的弟弟、护林员鲍长福也来了。")
    assert not twins("馆长鲍长贵开了馆。\n副馆长鲍长福讲了第一课。")


SAME_SOUND = [
    ("站长秦岳峰守了一夜。\n水退了。大家给51岁的秦月锋鼓起掌来。", "秦岳峰 秦月锋"),
    ("扮“老闸工”的葛广年没演过戏。\n葛广年笑了。\n“老闸工”葛年广一身泥。", "葛广年 葛年广"),
    ("店主欧阳芸到得早。\n欧阳芸说，粥要熬。\n欧阳云的徒弟也来了。", "欧阳芸 欧阳云"),
    ("妻子陆敏是护士。\n“先吃饭。”陆敏说。\n下雨了，陆民却不肯收摊。", "陆敏 陆民"),
    ("图书馆馆长柯远山打开了门。\n图为馆长何远山在理书。", "柯远山 何远山"),
    ("研究员柯远山说，要再看看。\n何远山同时提醒，别碰。", "柯远山 何远山"),
    ("24岁的蒋楠走上台。\n戏散了。蒋南唱哑了嗓子。", "蒋楠 蒋南"),
]


@pytest.mark.parametrize(("text", "both"), SAME_SOUND)
def test_two_names_of_one_sound_are_a_pair(text: str, both: str) -> None:
    assert set(both.split()) <= set(twins(text))


@pytest.mark.parametrize(
    "text",
    [
        "站长秦岳峰守了一夜。\n副站长秦月锋送来了饭。",
        "站长秦岳峰守了一夜。\n护士秦月锋送来了药。",
        "站长秦岳峰守了一夜。\n他的儿子秦月锋说，水退了。",
        "站长秦岳峰守了一夜，秦月锋说，水退了。",
        "站长秦岳峰守了一夜。\n秦月锋（女）说，水退了。",
        "站长秦岳峰守了一夜。\n秦月锋说，水退了。\n两人同音不同字。",
        "站长秦岳峰守了一夜。\n秦月锋说，水退了。\n秦月锋又说，先睡吧。",
        "站长秦岳峰守了一夜。\n秦月锋护士送来了药。",
        "研究员柯远山说，要再看看。\n司机何远山提醒，该走了。",
        "葛然昨天夺冠。\n队员葛然左手有伤。\n“赢了。”葛然说。",
        "队员高晓到了。\n这样能提高效率。",
    ],
)
def test_whoever_is_told_who_it_is_or_often_is_another(text: str) -> None:
    assert not twins(text)


def test_two_titles_that_differ_in_one_character_are_a_pair() -> None:
    text = "县剧团排出《麦浪以东》。\n《麦浪之东》的票卖完了。"
    assert twins(text) == ["麦浪以东", "麦浪之东"]


@pytest.mark.parametrize(
    "text",
    [
        "县剧团排出《麦浪以东》和《麦浪之东》。",
        "县剧团排出《麦浪往事上》。\n《麦浪往事下》明年排。",
        "县剧团排出《麦浪以东》。\n《麦浪之东》也排了。\n《麦浪以东》加演。\n《麦浪之东》停演。",
    ],
)
def test_parts_of_a_work_and_works_told_together_are_none(text: str) -> None:
    assert not twins(text)


def test_what_follows_a_short_name_is_none_of_it() -> None:
    assert not twins("歌手鲍涛从县里来。\n鲍涛被乡亲围住。鲍涛说，要唱三首。")


def test_a_surname_that_only_sounds_like_the_persons_own_is_a_pair() -> None:
    told = twins("退休教师章玉秀办起书画班。\n“写字先坐正。”张老师说，她教了十一年。")
    assert sorted(told) == ["张老师", "章玉秀"]
    assert not twins("退休教师章玉秀办起书画班。\n学员张大成也在。“先坐正。”张老师说。")
    assert not twins("退休教师章玉秀办起书画班。\n“先坐正。”章老师说。张师傅算了一笔账。")


def akin(text: str) -> list[str]:
    where = scene(read_text(text, name="a"), 0)
    return [one.name for one in read_names(where, find_persons(where)) if one.kind == "akin"]


def test_what_differs_before_one_class_word_is_a_pair() -> None:
    text = "柏木坳村修了水渠。村里有四百亩田。今年柏木坳村丰收。\n柏木坪村的会计说，账都贴在墙上。"
    assert akin(text) == ["柏木坳村", "柏木坳村", "柏木坪村"]


def test_one_sentence_or_a_place_by_nature_tells_two() -> None:
    assert not akin("柏木坳村和柏木坪村合修了水渠。")
    assert not akin("城北粮站收粮。城北粮站的秤新换了。\n城南粮站的仓满了。")
    assert not akin("闭馆以后，县图书馆新馆才好布展。\n县图书馆茶馆歇业一天。")
    assert not akin("住第三大街的人先搬。第三大街最窄。\n第五大街的人后搬。")


def test_two_names_that_are_told_as_often_are_two() -> None:
    text = "柏木坳村修了水渠。今年柏木坳村丰收。\n柏木坪村种了莲藕。今年柏木坪村办起藕粉厂。"
    assert not akin(text)


SOUND = [
    "柏木坳村修了水渠。今年柏木坳村丰收。\n相邻的柏木坪村也来取经。",
    "发展村（社区）干部三十人。\n发挥村（社区）组织的作用，管好水渠。",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_neighbour_and_a_common_word_are_no_slips(text: str) -> None:
    checks = [one for one in load_checks([]).checks if one.code == "NAM02"]
    assert not judge([read_claims(read_text(text, name="a"))], checks).findings


def test_what_is_told_once_each_may_be_one_name() -> None:
    text = "柏木坳村今年种了姜。\n“姜好卖。”柏木坪村的会计说。"
    assert akin(text) == ["柏木坳村", "柏木坪村"]


def told(text: str) -> list[str]:
    """Give what NAM02 marks."""
    checks = [check for check in load_checks(packages=False).checks if check.code == "NAM02"]
    document = read_text(text, name="a")
    found = judge([read_claims(document)], checks).findings
    return [document.quote(place.span) for finding in found for place in finding.places]


def test_another_name_that_a_thing_had_excuses_no_third() -> None:
    text = "由县诊疗所更名的柏城区中医院开了诊。\n柏城区中医院床位够。\n院长说，柏成区中医院缺人。"
    assert set(told(text)) == {"柏城区中医院", "柏成区中医院"}


def test_all_places_of_the_usual_name_are_shown() -> None:
    lines = (
        "柏城市第二人民医院下乡看病",
        "门口排起了队。柏城市第二人民医院派来两辆车。",
        "柏城市第三人民医院院长说，每季度来两次。",
    )
    assert told("\n".join(lines)).count("柏城市第二人民医院") > 1
