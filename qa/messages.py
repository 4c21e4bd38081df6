"""What the tool says of itself, in every language; quotes from the texts are never translated."""

from __future__ import annotations

from collections.abc import Mapping

from qa.model import Text

TEXTS: Mapping[str, tuple[str, str]] = {
    # checks
    "no-bundled-checks": (
        "找不到自带的检查：{folder} 不存在；请重新安装 {name}。",
        "the bundled checks are missing: there is no {folder}; reinstall {name}.",
    ),
    "no-check-folder": (
        "检查文件夹不存在：{folder}；请改正配置中的 checks。",
        "there is no folder of checks at {folder}; mend “checks” in the configuration.",
    ),
    "empty-check-folder": (
        "检查文件夹是空的：{folder}；请放入检查文件（*.py），或从配置中去掉它。",
        (
            "the folder of checks {folder} is empty; "
            "put a check (*.py) into it or take it out of the configuration."
        ),
    ),
    "check-unloadable": (
        "无法载入检查 {origin}：{why}",
        "cannot load the check {origin}: {why}",
    ),
    "check-unfit": (
        "检查 {origin} 不合格：{zh}。",
        "the check {origin} is not fit to run: {en}.",
    ),
    "same-code": (
        "两个检查用了同一个编号 {code}：{one} 和 {other}；请改其中一个。",
        "two checks have the code {code}: {one} and {other}; change one of them.",
    ),
    "no-such-check": (
        "没有编号为 {code} 的检查{hint_zh}；全部编号见 qa checks。",
        "there is no check {code}{hint_en}; “qa checks” lists them all.",
    ),
    "check-broke": (
        "检查 {code} 自身出错（{why}），其余检查照常进行；请把这篇文章告诉检查的作者。",
        (
            "the check {code} broke ({why}), the others went on; "
            "please send this article to the author of the check."
        ),
    ),
    # a new check
    "bad-check-name": (
        "检查的名称应为小写字母、数字和连字符（如 late-figure），不是 {value}。",
        "a check's name is lower-case letters, digits and hyphens (like late-figure), not {value}.",
    ),
    "bad-check-code": (
        "检查的编号应为 2–6 个大写字母加两位数字（如 {example}），不是 {value}。",
        "a check's code is 2–6 capital letters and two digits (like {example}), not {value}.",
    ),
    "code-taken": (
        "编号 {code} 已经有了：{path}；请用 --code 另取一个。",
        "there is a check {code} already: {path}; choose another with --code.",
    ),
    "codes-used-up": (
        "{letters}01 到 {letters}99 都已经用了；请用 --code 另取一个。",
        "{letters}01 to {letters}99 are all taken; choose another code with --code.",
    ),
    "file-exists": (
        "{path} 已经存在，没有改动它；请换一个名称。",
        "{path} exists and was left as it is; choose another name.",
    ),
    "check-written": (
        "已写入 {path}（编号 {code}）。请把标有“待填”的地方逐一换掉。",
        "{path} written (code {code}). Replace all that is marked “FILL IN”.",
    ),
    "check-folder-unknown": (
        '配置里还没有这个文件夹：请在 {config} 里写 checks = ["{folder}"]。',
        'the configuration does not name this folder yet: add checks = ["{folder}"] to {config}.',
    ),
    # configuration
    "config-unreadable": (
        "无法读取配置 {path}：{why}",
        "cannot read the configuration {path}: {why}",
    ),
    "config-no-table": (
        "{path} 里没有 [tool.qa]。",
        "{path} has no [tool.qa].",
    ),
    "config-unknown": (
        "{path}：没有 {key} 这个设置{hint_zh}；可用的有 {known}。",
        "{path}: there is no setting {key}{hint_en}; there are {known}.",
    ),
    "config-type": (
        "{path}：{key} 应为{zh}。",
        "{path}: {key} should be {en}.",
    ),
    # comments in a copy
    "annotate-one-word-file": (
        "--annotate 一次只批注一份 Word 稿件（.docx）；其他稿件请用 -o 报告.html。",
        "--annotate comments on one Word file (.docx) at a time; else write -o report.html.",
    ),
    "annotate-ending": (
        "批注写进 Word 文件：{path} 应以 .docx 结尾。",
        "comments are written into a Word file: {path} should end in .docx.",
    ),
    "annotate-itself": (
        "不会改动原稿：请给 --annotate 另取一个文件名，不要用 {path}。",
        "the draft itself is never changed: give --annotate another name than {path}.",
    ),
    # git
    "no-git": (
        "找不到 git；--changed 要靠它判断哪些文件改过。",
        "there is no git here; --changed needs it to tell which files have changed.",
    ),
    "git-failed": (
        "git 无法判断哪些文件改过：{why}",
        "git cannot tell which files have changed: {why}",
    ),
    "no-revision": (
        "git 不认识版本 {revision}，或它与当前分支没有共同的历史（浅克隆请取回全部历史）。",
        (
            "git knows no revision {revision}, or it shares no history with the present branch "
            "(in a shallow clone, fetch all of it)."
        ),
    ),
    # baseline
    "baseline-missing": (
        "基线文件不存在：{path}；请先用 qa baseline 建立，或用 --no-baseline 不比对。",
        (
            "there is no baseline {path}; make it with “qa baseline”, or leave it out "
            "with --no-baseline."
        ),
    ),
    "baseline-broken": (
        "基线文件 {path} 读不懂：{why}；请从版本库恢复，或删去后用 qa baseline 重建。",
        (
            "the baseline {path} is broken: {why}; restore it from version control, or delete it "
            "and make it anew with “qa baseline”."
        ),
    ),
    "baseline-newer": (
        "基线文件 {path} 是较新版本的 qa 写的（{schema}）；请升级 qa。",
        "the baseline {path} was written by a newer qa ({schema}); upgrade qa.",
    ),
    "baseline-written": (
        "已写入 {path}：{count} 条。",
        "{path} written: {count} entries.",
    ),
    "accepted": (
        "已认可 {check} {fingerprint}：{zh}",
        "accepted {check} {fingerprint}: {en}",
    ),
    # the desk
    "desk-broken": (
        "审稿记录 {path} 读不懂：{why}；请从版本库恢复，或删去后重新审。",
        (
            "the desk's records {path} are broken: {why}; restore them from version control, or "
            "delete them and begin anew."
        ),
    ),
    "desk-newer": (
        "审稿记录 {path} 是较新版本的 qa 写的（{schema}）；请升级 qa。",
        "the desk's records {path} were written by a newer qa ({schema}); upgrade qa.",
    ),
    "review-open": (
        "审稿页已经打开，请用浏览器访问（按 Ctrl-C 结束）：\n{url}",
        "the review is open; see it in a browser (Ctrl-C ends it):\n{url}",
    ),
    "review-stdin": (
        "qa review 不读标准输入；请把稿件存成文件。",
        "“qa review” does not read standard input; put the article into a file.",
    ),
    "port-taken": (
        "无法在端口 {port} 上打开（{why}）；请用 --port 换一个，或不写。",
        "cannot open port {port} ({why}); choose another with --port, or leave it out.",
    ),
    "no-such-article": (
        "没有这篇文章了；请刷新网页。",
        "this article is no longer there; reload the page.",
    ),
    "finding-gone": (
        "没有这条发现了，稿件可能已改动；请刷新网页。",
        "this finding is no longer there, the article may have changed; reload the page.",
    ),
    "bad-wish": (
        "看不懂这个请求：{why}",
        "this request cannot be understood: {why}",
    ),
    # findings by their fingerprints
    "no-fingerprint": (
        "{value} 不是指纹；请照抄报告里 # 号后面的部分，至少 4 位。",
        "{value} is no fingerprint; copy at least 4 characters of what a report shows behind #.",
    ),
    "no-such-finding": (
        "没有指纹以 {prefix} 开头的发现；请核对指纹，并给出报告所查的同一批路径和日期。",
        (
            "nothing that was found has a fingerprint beginning with {prefix}; check it, and give "
            "the same paths and date as for the report."
        ),
    ),
    "ambiguous-finding": (
        "指纹以 {prefix} 开头的发现不止一个：{known}；请多写几位。",
        "several findings have a fingerprint beginning with {prefix}: {known}; write more of it.",
    ),
    "no-reason": (
        "--reason 是空的；请写明为什么认可。",
        "--reason is empty; say why this is accepted.",
    ),
    "expired-already": (
        "--expires {value} 已经过去；请写今天或以后的日期。",
        "--expires {value} has passed; give today or a later day.",
    ),
    "why-alone": (
        "--why 只在终端上显示，不能与 -o 或 --format json 同用。",
        "--why is shown on the terminal alone; leave out -o and --format json.",
    ),
    # input
    "no-articles": (
        "文件夹里没有文章（查找的是 {endings}）；请检查路径。",
        "there are no articles in this folder (looked for {endings}); check the path.",
    ),
    "unlistable": (
        "无法打开这个文件夹（{why}）；请检查权限。",
        "this folder cannot be opened ({why}); check its permissions.",
    ),
    "empty-file": (
        "{path} 是空文件。",
        "{path} is empty.",
    ),
    # output
    "unknown-ending": (
        "{path}：不知道 {ending} 是什么格式；-o 可用的文件结尾有 {known}。",
        "{path}: no format ends in “{ending}”; -o takes files ending in {known}.",
    ),
    "unwritable": (
        "无法写入 {path}：{why}；请检查文件夹、权限和剩余空间。",
        "cannot write {path}: {why}; check the folder, its permissions and the free space.",
    ),
    "standard-output": ("标准输出", "standard output"),
    # usage
    "bad-date": (
        "{option} 应写作 2025-03-24 这样的日期，不是 {value}。",
        "{option} should be a day like 2025-03-24, not {value}.",
    ),
    "bad-choice": (
        "{option} 应为 {known} 之一，不是 {value}{hint_zh}。",
        "{option} should be one of {known}, not {value}{hint_en}.",
    ),
    "nothing-selected": (
        "--select 和 --ignore 没有留下任何检查。",
        "--select and --ignore leave no check.",
    ),
    "usage": (
        "{why} 用法见 {command} --help。",
        "{why} See {command} --help.",
    ),
    "internal": (
        "内部错误（{why}）；请设 QA_DEBUG=1 再运行一次，把输出报告给 qa 的作者。",
        "internal error ({why}); run again with QA_DEBUG=1 and report what it prints.",
    ),
}


def text(key: str, /, **args: object) -> Text:
    """Give a message of the table in every language, with its arguments filled in.

    Arguments ending in `_zh` or `_en` are for that language alone.
    """
    zh, en = TEXTS[key]
    return {"zh": zh.format_map(args), "en": en.format_map(args)}


class RefusalError(Exception):
    """What ends a run with exit code 2; `message` says what is wrong and what to do about it."""

    def __init__(self, message: Text) -> None:
        super().__init__(message["en"])
        self.message = message


def meant(word: str, known: list[str]) -> dict[str, str]:
    """Give the hint “did you mean …” in both languages, or empty ones."""
    import difflib

    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if not close:
        return {"hint_zh": "", "hint_en": ""}
    return {"hint_zh": f"（是不是 {close[0]}？）", "hint_en": f" (did you mean {close[0]}?)"}
