"""The sentences in which a load is reported and asked about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from governance.datasets.findings import finding
from governance.exports.tables import Column
from governance.indicators.comparability import LEVEL_TITLES
from governance.ingest.place_names import KnownPlace
from governance.ingest.questions import Question
from governance.model.errors import Text
from governance.pipeline.load import Loaded
from governance.store.ledger import Entry
from governance.store.load_report import UnknownWord, UnplacedName

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
    Column("origin", "来历", "Origin"),
)
_STATUS: Final[Mapping[str, Text]] = {
    "loaded": Text("已导入", "loaded"),
    "unchanged": Text("没有变化，早已导入", "unchanged, loaded before as"),
    "nothing_used": Text("没有一行能用，没有导入", "no row can be used, nothing was kept"),
    "dry_run": Text("只检查，没有导入", "checked only, nothing was kept"),
}

_WORDS_TOLD: Final = 8
# What to do about rows that are set aside, under the reason that most often is no fault of the file.
_STEPS: Final[Mapping[str, Text]] = {
    "unknown_place": Text(
        "　　--place CODE 计入指定的地方；--create-places CODE 在它下面新建",
        "    --place CODE counts them for that place; --create-places CODE makes them below it",
    ),
    "personal_place": Text(
        "　　写全名（如“某某小区”）；或先用 places 类型、写全名导入这些地方，之后简称也认得（行号见未采用的行）",
        "    write the whole name (as in 某某小区), or load these places first as places, by whole names: "
        "short ones are known from then on (the rows set aside tell the lines)",
    ),
    "unknown_code": Text(
        "　　--unknown-codes other 记为“其他”；或把写法写进用户目录的 code_words.csv",
        "    --unknown-codes other keeps them; or add the words to code_words.csv in your folder",
    ),
}
_NOT_KEPT: Final[Mapping[str, Text]] = {
    "personal": Text("不保留的个人信息列", "columns on persons, not kept"),
    "free_text": Text(
        "不保留的文字列（--keep-text 遮盖后保留）", "free text, not kept (--keep-text)"
    ),
    "unmapped": Text("没有用到的列（--map 指定）", "columns not used (--map says what they are)"),
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
    yield Text(
        f"导出日期 {entry.as_of}（--as-of 可改）；月份 {_months(entry)}",
        f"as of {entry.as_of} (--as-of to change); months {_months(entry)}",
    )
    for reason, count in entry.rows_set_aside.items():
        said = finding(reason)
        yield Text(f"  未采用　{said.zh}：{count}", f"  set aside, {said.en}: {count}")
        if reason == "unknown_code":
            yield from _unknown(loaded.unknown)
        yield from _unplaced([one for one in loaded.unplaced if one.reason == reason])
        if reason in _STEPS:
            yield _STEPS[reason]
    for flag, count in entry.flags.items():
        said = finding(flag)
        yield Text(f"  存疑　{said.zh}：{count}", f"  flagged, {said.en}: {count}")
    yield from quality_lines(entry.quality)
    yield from _not_kept(entry)
    for before in loaded.replaced:
        told = Text("替换的导入", "in the stead of")
        if status in ("dry_run", "nothing_used"):
            told = Text("这份文件已导入过（替换请加 --again）", "loaded before (--again replaces)")
        yield Text(f"{told.zh}：{before.load_id}", f"{told.en}: {before.load_id}")
    if aside and status in ("loaded", "nothing_used"):
        command = f"python -m governance rejects {entry.load_id} -o FILE"
        yield Text(f"未采用的行：{command}", f"the rows set aside: {command}")


def _unknown(words: Sequence[UnknownWord]) -> Iterator[Text]:
    """The commonest words that no list knows, by column."""
    for one in words[:_WORDS_TOLD]:
        yield Text(
            f"　　“{one.header}”列：{one.word}（{one.rows} 行）",
            f"    column “{one.header}”: {one.word} ({one.rows} rows)",
        )
    if len(words) > _WORDS_TOLD:
        more = len(words) - _WORDS_TOLD
        yield Text(f"　　还有 {more} 种写法", f"    and {more} more words")


def _unplaced(names: Sequence[UnplacedName]) -> Iterator[Text]:
    """The commonest names of places for which rows are set aside."""
    for one in names[:_WORDS_TOLD]:
        yield Text(f"　　{one.name}（{one.rows} 行）", f"    {one.name} ({one.rows} rows)")
    if len(names) > _WORDS_TOLD:
        more = len(names) - _WORDS_TOLD
        yield Text(f"　　还有 {more} 个地方", f"    and {more} more places")


def _months(entry: Entry) -> str:
    first, last = (month[:7] if month else "" for month in (entry.first_month, entry.last_month))
    return (first or "—") if first == last else f"{first}—{last}"


def _not_kept(entry: Entry) -> Iterator[Text]:
    """The columns of the file that are not kept, by reason."""
    for reason, said in _NOT_KEPT.items():
        listed = ", ".join(each.header for each in entry.dropped if each.reason == reason)
        if listed:
            yield Text(f"  {said.zh}：{listed}", f"  {said.en}: {listed}")


def place_line(place: KnownPlace) -> Text:
    """A place that a load would make: its level and its id, which holds its name."""
    level = LEVEL_TITLES.get(place.level, Text(place.level, place.level))
    return Text(f"  {level.zh}  {place.place_id}", f"  {level.en}  {place.place_id}")


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
