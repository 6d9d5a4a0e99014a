"""The sentences in which a load is reported and asked about."""

from collections.abc import Iterator, Mapping
from typing import Final

from governance.datasets.findings import finding
from governance.exports.tables import Column
from governance.ingest.questions import Question
from governance.model.errors import Text
from governance.pipeline.load import Loaded

LOADS_COLUMNS: Final = (
    Column("load_id", "编号", "Id"),
    Column("record_type", "类型", "Type"),
    Column("files", "文件", "Files"),
    Column("as_of", "导出日期", "As of"),
    Column("loaded_at", "导入时间", "Loaded"),
    Column("operator", "经办", "Operator"),
    Column("rows_in", "读入", "Rows in"),
    Column("rows_used", "采用", "Used"),
    Column("rows_updated", "更新", "Updated"),
    Column("rows_set_aside", "未采用", "Set aside"),
    Column("flagged", "存疑", "Flagged"),
)
_STATUS: Final[Mapping[str, Text]] = {
    "loaded": Text("已导入", "loaded"),
    "unchanged": Text("没有变化，早已导入", "unchanged, loaded before as"),
    "nothing_used": Text("没有一行能用，没有导入", "no row can be used, nothing was kept"),
    "dry_run": Text("只检查，没有导入", "checked only, nothing was kept"),
}

_SHARES: Final[Mapping[str, Text]] = {
    "completeness": Text("完整", "complete"),
    "validity": Text("有效", "valid"),
    "timeliness": Text("及时", "timely"),
    "consistency": Text("一致", "consistent"),
}


def report_lines(loaded: Loaded, status: str) -> Iterator[Text]:
    """What came of the rows, one line a fact."""
    entry, words = loaded.entry, _STATUS[status]
    name = "" if status in ("dry_run", "nothing_used") else f" {entry.load_id}"
    yield Text(f"{words.zh}{name}", f"{words.en}{name}")
    aside = sum(entry.rows_set_aside.values())
    yield Text(
        f"读入 {entry.rows_in} 行 = 采用 {entry.rows_used} 行 + 未采用 {aside} 行；"
        f"更新已有 {entry.rows_updated} 行",
        f"{entry.rows_in} rows in = {entry.rows_used} used + {aside} set aside; "
        f"{entry.rows_updated} updated",
    )
    for reason, count in entry.rows_set_aside.items():
        said = finding(reason)
        yield Text(f"  未采用　{said.zh}：{count}", f"  set aside, {said.en}: {count}")
    for flag, count in entry.flags.items():
        said = finding(flag)
        yield Text(f"  存疑　{said.zh}：{count}", f"  flagged, {said.en}: {count}")
    yield from quality_lines(entry.quality)
    personal = [each.header for each in entry.dropped if each.reason == "personal"]
    if personal:
        listed = ", ".join(personal)
        yield Text(f"  不保留的个人信息列：{listed}", f"  columns on persons, not kept: {listed}")
    if aside and status == "loaded":
        command = f"python -m governance rejects {entry.load_id} -o FILE"
        yield Text(f"未采用的行：{command}", f"the rows set aside: {command}")


def quality_lines(quality: Mapping[str, object]) -> Iterator[Text]:
    """The score of the records and the four shares that it is the mean of."""
    score = quality.get("score")
    if score is None:
        return
    shares = [(said, quality.get(name)) for name, said in _SHARES.items()]
    known = [(said, share) for said, share in shares if isinstance(share, float)]
    chinese = "，".join(f"{said.zh} {share:.1%}" for said, share in known)
    english = ", ".join(f"{said.en} {share:.1%}" for said, share in known)
    yield Text(f"数据质量 {score}：{chinese}", f"quality {score}: {english}")


def question_lines(question: Question) -> Iterator[Text]:
    """A question, its possible answers, and the option that answers it."""
    yield question.text
    for choice in question.choices:
        score = "" if choice.score is None else f" ({choice.score:.0f})"
        yield Text(
            f"  {choice.value}{score}  {choice.meaning.zh}",
            f"  {choice.value}{score}  {choice.meaning.en}",
        )
    yield Text(f"  用 {question.option} 回答", f"  answer with {question.option}")
