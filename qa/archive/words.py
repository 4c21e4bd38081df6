"""What the archive says of itself, in every language of the tool."""

from __future__ import annotations

from collections.abc import Mapping

from qa.messages import RefusalError
from qa.model import Text

_TEXTS: Mapping[str, tuple[str, str]] = {
    # faults
    "missing": (
        "没有存档 {path}；请先用 qa archive add 建立。",
        "there is no archive {path}; make one with “qa archive add”.",
    ),
    "no-archive": (
        "{path} 不是 qa 的存档；请核对文件名。",
        "{path} is not an archive of qa; check the name.",
    ),
    "newer": (
        "存档 {path} 是较新版本的 qa 写的（格式 {schema}）；请升级 qa。",
        "the archive {path} was written by a newer qa (schema {schema}); upgrade qa.",
    ),
    "older": (
        "存档 {path} 是较旧的格式，而文件只读；请在可写的地方运行 qa archive renew。",
        (
            "the archive {path} has an older schema and is read-only; run “qa archive renew” "
            "where it can be written."
        ),
    ),
    "damaged": (
        "存档 {path} 已损坏（{why}）；请从备份恢复，或删去后用 qa archive add 重建。",
        (
            "the archive {path} is damaged ({why}); restore it from a backup, or delete it and "
            "make it anew with “qa archive add”."
        ),
    ),
    "full": (
        "无法写入存档 {path}：磁盘已满（{why}）；已报告存入的都在，腾出空间后再运行即可接着存。",
        (
            "cannot write the archive {path}: the disk is full ({why}); what was reported as "
            "added is safe. Free some space and run it again: it goes on."
        ),
    ),
    "read-only": (
        "存档 {path} 只读（{why}）；请检查文件和文件夹的权限。",
        "the archive {path} cannot be written ({why}); check the permissions of file and folder.",
    ),
    "busy": (
        "另一个 qa 正在写存档 {path}，等了 {seconds} 秒；请稍后再运行一次。",
        "another qa is writing the archive {path}, after {seconds} seconds; run it again later.",
    ),
    "other-checks": (
        "存档 {path} 的索引是为另一组检查建的；请等另一个 qa 结束，或运行 qa archive renew。",
        (
            "the archive {path} is keyed for other checks; wait until the other qa has ended, "
            "or run “qa archive renew”."
        ),
    ),
    "broken": (
        "存档 {path} 出错：{why}；请用 qa archive verify 检查。",
        "the archive {path} failed: {why}; look at it with “qa archive verify”.",
    ),
    # commands
    "added": (
        "已存入{added}篇，更新{changed}篇，未变{unchanged}篇；{path} 里共有{total}篇。",
        "{added} added, {changed} changed, {unchanged} unchanged; {total} articles in {path}.",
    ),
    "removed": (
        "已取出{count}篇；{path} 里还有{total}篇。",
        "{count} removed; {total} articles left in {path}.",
    ),
    "not-there": ("存档里没有这一篇。", "there is no such article in the archive."),
    "reread": (
        "{count}篇已按现在的读法重读。",
        "{count} articles read anew by the reader of today.",
    ),
    "rekeyed": ("已重建索引：{codes}。", "keyed anew for {codes}."),
    "renewed": (
        "{path} 与现有的检查一致，共{total}篇。",
        "{path} is up to date: {total} articles.",
    ),
    "info": (
        (
            "{path}\n文章 {documents}篇，{first} 至 {last}\n文字 {characters}字，文件 {bytes}字节\n"
            "说法 {claims}条\n索引 {checks}"
        ),
        (
            "{path}\narticles    {documents}, {first} to {last}\ncharacters  {characters}, "
            "{bytes} bytes of file\nclaims      {claims}\nkeys for    {checks}"
        ),
    ),
    "info-stale": (
        "待更新：检查 {stale}，旧读法的文章 {outdated}篇；请运行 qa archive renew。",
        (
            "to be renewed: checks {stale}, articles of an earlier reader {outdated}; run "
            "“qa archive renew”."
        ),
    ),
    "sound": (
        "{path} 完好：{count}篇文章及其索引都读得出、对得上。",
        "{path} is sound: {count} articles and their keys are as they were written.",
    ),
    "keys-differ": (
        "检查 {code} 的索引与文章对不上；请运行 qa archive renew --keys 重建。",
        (
            "the keys of {code} do not fit the articles; make them anew with "
            "“qa archive renew --keys”."
        ),
    ),
    "no-spark": (
        "在集群上比对还要装一个组件：pip install 'qa-newsroom[cluster]'，并有 Java 17。",
        "a cluster needs one more component: pip install 'qa-newsroom[cluster]', and Java 17.",
    ),
    "clustered": (
        "全部{documents}篇已逐篇并相互比对。",
        "all {documents} articles compared, each by itself and with one another.",
    ),
    "audited": (
        "存档全部{documents}篇已逐篇并相互比对，共{groups}组说法。",
        (
            "all {documents} articles of the archive compared, each by itself and with one "
            "another: {groups} groups of claims."
        ),
    ),
    "cut": (
        "有{count}个比对项出现过多（{codes}），按地点、时间分段比对，没有两两全比。",
        (
            "{count} keys are shared by very many ({codes}): compared in stretches by place and "
            "time, not each with each."
        ),
    ),
    "no-thing": (
        '“{asked}”里没有说要查什么数；请写地点和所数的事物，如 qa archive history "青河县 苗木"。',
        (
            "“{asked}” does not say what is counted; give a place and the thing, as in "
            'qa archive history "青河县 苗木".'
        ),
    ),
    "never-said": (
        "存档里没有关于“{asked}”的数；请写事物的全称，或去掉地点再查。",
        (
            "the archive has no figure for “{asked}”; write the whole name of what is counted, or "
            "leave out the place."
        ),
    ),
    "no-figure": (
        "发现 {asked} 不是关于某个数的，没有历史可查。",
        "the finding {asked} is not about a figure: it has no history.",
    ),
    "exported": ("已写入 {path}：{count}条。", "{path} written: {count} claims."),
    "no-parquet": (
        "写 Parquet 需要 pyarrow；请运行 pip install 'qa-newsroom[archive]'，或写成 .jsonl。",
        "Parquet needs pyarrow: pip install 'qa-newsroom[archive]', or write .jsonl instead.",
    ),
    "unwritable": (
        "无法写入 {path}：{why}；请检查文件夹、权限和剩余空间。",
        "cannot write {path}: {why}; check the folder, its permissions and the free space.",
    ),
    # findings
    "published": ("（存档：{articles}）", " (archive: {articles})"),
    "dated-article": ("{day} {title}", "{title}, {day}"),
    "undated-article": ("{title}", "{title}, undated"),
    "title": ("《{title}》", "“{title}”"),
    # what a run says of the archive
    "partial": (
        "已与存档 {name}（{count}篇）比对，只看了稿件涉及的事实，见于其中{met}篇；这不是全部。",
        (
            "compared with the archive {name} ({count} articles): only the facts that this run "
            "touches were looked up, in {met} of them; the view is partial."
        ),
    ),
    "itself": (
        "存档里的 {names} 与本次稿件几乎相同，当作它的旧版，没有比对。",
        (
            "{names} in the archive is nearly this text: taken as an earlier state of it, "
            "not compared."
        ),
    ),
    "hot": (
        "有{count}个比对项在存档里出现过多（{codes}），只比了地点、时间最近的一部分。",
        (
            "{count} keys are shared by very many in the archive ({codes}): only those nearest in "
            "place and time were compared."
        ),
    ),
    "formulas": (
        "有{count}处文字在存档里随处可见，当作套话，没有比对。",
        "{count} wordings stand all over the archive: taken as formulas, not compared.",
    ),
    "stale": (
        "存档的索引与现有的检查不符（{codes}），这些没有与存档比对；请运行 qa archive renew。",
        (
            "the archive is keyed for other versions of {codes}: these were not compared with "
            "it; run “qa archive renew”."
        ),
    ),
    "other-shape": (
        "存档里有{count}篇是由另一版本的 qa 存入的，没有比对；请运行 qa archive renew。",
        (
            "{count} articles of the archive were stored by another version of qa and were not "
            "compared; run “qa archive renew”."
        ),
    ),
}


def text(key: str, /, **args: object) -> Text:
    """Give a message in every language, with its arguments filled in."""
    zh, en = _TEXTS[key]
    return {"zh": zh.format_map(args), "en": en.format_map(args)}


class ArchiveError(RefusalError):
    """An archive that is missing, damaged, too new, or cannot be read or written."""
