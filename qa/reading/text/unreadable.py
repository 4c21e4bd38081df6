"""What is told when an input cannot be read."""

from __future__ import annotations

from qa.model import Text

FOLDER: Text = {
    "zh": "是文件夹，不是文件；请给出其中的文件",
    "en": "this is a folder, not a file; name the files in it",
}
SPECIAL: Text = {
    "zh": "不是普通文件；请用 - 从标准输入读取",
    "en": "this is not an ordinary file; read it from standard input with -",
}
MISSING: Text = {
    "zh": "没有这个文件；请检查路径",
    "en": "there is no such file; check the path",
}
FORBIDDEN: Text = {
    "zh": "没有读取权限；请修改文件权限",
    "en": "no permission to read this file; change its permissions",
}
BROKEN: Text = {
    "zh": "无法读取（{why}）；请检查路径和磁盘",
    "en": "cannot be read ({why}); check the path and the disk",
}
TOO_LARGE: Text = {
    "zh": "文件有 {size} MB，超过 {most} MB 的上限；请拆成较小的文件",
    "en": "the file has {size} MB, more than the {most} MB that are read; split it",
}
BINARY: Text = {
    "zh": "不是文本文件；请先另存为 .txt、.md 或 .docx",
    "en": "this is not a text file; save it as .txt, .md or .docx first",
}
OTHER_FORMAT: Text = {
    "zh": "不是文本文件，而是 {kind}；请改用它自己的后缀，或另存为 .txt、.md、.docx",
    "en": "this is not a text file but {kind}; give it its own ending, "
    "or save it as .txt, .md or .docx",
}
NO_WORD_FILE: Text = {
    "zh": "不是完好的 Word 文件（.docx）；请在 Word 或 WPS 中打开后另存为 .docx",
    "en": "this is no sound Word file (.docx); open it in Word and save it as .docx again",
}
OLD_WORD: Text = {
    "zh": "是旧版 Word 文件（.doc）；请在 Word 或 WPS 中另存为 .docx",
    "en": "this is an old Word file (.doc); save it as .docx in Word",
}
LOCKED: Text = {
    "zh": "Word 文件设有密码；请先在 Word 中取消密码",
    "en": "this Word file has a password; take it off in Word first",
}
UNPACKS_TOO_LARGE: Text = {
    "zh": "解开后超过 {most} MB，不予读取；请删去图片或附件后另存",
    "en": "it unpacks to more than {most} MB and was not read; save it without its pictures",
}
NEEDS_EXTRA: Text = {
    "zh": "读 Word 稿件还要装一个组件：pip install 'qa-newsroom[{extra}]'",
    "en": "Word files need one more component: pip install 'qa-newsroom[{extra}]'",
}
NO_SUCH_ENCODING: Text = {
    "zh": "没有名为“{encoding}”的文字编码；可用的有 utf-8、gb18030、big5 等",
    "en": "there is no text encoding called “{encoding}”; use utf-8, gb18030, big5 …",
}
WRONG_ENCODING: Text = {
    "zh": "第 {at} 个字节不是有效的 {encoding}；请用 --encoding 指定正确的编码，"
    "或把文件另存为 UTF-8",
    "en": "byte {at} is not valid {encoding}; name the right encoding with --encoding, "
    "or save the file as UTF-8",
}
UNKNOWN_ENCODING: Text = {
    "zh": "既不是 UTF-8 也不是 GB18030；请用 --encoding 指定编码，或把文件另存为 UTF-8",
    "en": "neither UTF-8 nor GB18030; name the encoding with --encoding, or save it as UTF-8",
}
DAMAGED: Text = {
    "zh": "UTF-8 文件在第 {at} 个字节处损坏；请重新导出或修复后再检查",
    "en": "the UTF-8 file is damaged at byte {at}; export or mend it, then check it again",
}


class UnreadableError(Exception):
    """An input that cannot be read; `message` says why and what to do, in every language."""

    def __init__(self, message: Text) -> None:
        super().__init__(message["en"])
        self.message = message


def unreadable(template: Text, **words: str | int) -> UnreadableError:
    """Make the error from one of the templates above and what it leaves open."""
    return UnreadableError({lang: told.format(**words) for lang, told in template.items()})
